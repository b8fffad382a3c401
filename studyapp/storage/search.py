"""Full-text search over what a learner may read: questions of practice, cards, lessons, terms.

The questions of locked forms never come into its table, so nothing that asks it can show one.

An index is read in the order of its rows and only until there are enough hits: ranking every hit
of one letter over 50,000 items takes 60 ms, reading the first of them 0.1 ms. So the rows of a bank
lie together, in the bank's order.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from zlib import crc32

from sqlalchemy import Connection, Select, bindparam, delete, func, insert, select

from studyapp.domain.cards import Card
from studyapp.domain.questions import Lesson, Question, Scenario, Term
from studyapp.services.question_ports import Found, FoundKind
from studyapp.storage.engine import Database
from studyapp.storage.rows import Values
from studyapp.storage.tables import search, searched

# What is typed beyond this narrows nothing down that anybody reads.
MOST_CHARACTERS = 400
MOST_WORDS = 12
# Where titles hold the words, those that begin with them come first: among so many.
TITLES = 60
EXCERPT = 120
_BEFORE = 40
_BLOCK = 1 << 31
_KINDS = tuple(FoundKind)
# Of Markdown: what stands inside words goes without a trace, the rest leaves a gap.
_EMPHASIS = re.compile(r"[*`]+")
_MARKS = re.compile(r"^[-:|\s]+$|^\s*[-+]\s|[#|>]+|\[!\w+\]|\]\([^)\n]*\)|\[", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Searchable:
    """An item as it is searched: plain words, `title` what it is known by."""

    kind: FoundKind
    item: str
    topic: str
    title: str
    words: str


def of_question(question: Question, scenario: Scenario | None) -> Searchable:
    """A question of practice with its options, reasons and situation."""
    said = [scenario.text if scenario else "", question.takeaway]
    for option in question.options:
        said += [option.text, option.why]
    return Searchable(
        FoundKind.QUESTION, question.id, question.topic, _plain(question.stem), _plain(*said)
    )


def of_card(card: Card) -> Searchable:
    return Searchable(
        FoundKind.CARD, card.id, card.topic, _plain(card.front), _plain(card.back, card.why)
    )


def of_lesson(lesson: Lesson) -> Searchable:
    return Searchable(
        FoundKind.LESSON, lesson.topic, lesson.topic, _plain(lesson.title), _plain(lesson.text)
    )


def of_term(term: Term) -> Searchable:
    """A term belongs to no one topic; its other names are searched with its text."""
    return Searchable(
        FoundKind.TERM, term.id, "", _plain(term.term), _plain(", ".join(term.also), term.text)
    )


def keep_searchable(
    connection: Connection,
    bank: str,
    wanted: Iterable[Searchable],
    stays: Callable[[str, str], bool],
) -> None:
    """Make the table hold these items of a bank, and those that stay as they were.

    `stays` is asked about an item that is not wanted, by its id and topic.
    """
    kept = {
        (row.kind, row.item): row
        for row in connection.execute(select(searched).where(searched.c.bank == bank))
    }
    new: list[Searchable] = []
    gone = dict(kept)
    for one in wanted:
        before = gone.get((one.kind.value, one.item))
        if before and (before.topic, before.title, before.words) == (
            *(one.topic, one.title, one.words),
        ):
            del gone[one.kind.value, one.item]
        else:
            new.append(one)
    renewed = {(one.kind.value, one.item) for one in new}
    leaving = [row for key, row in gone.items() if key in renewed or not stays(row.item, row.topic)]
    if leaving:
        _forget(connection, leaving)
    if new:
        first = _block(bank)
        inside = searched.c.id.between(first, first + _BLOCK - 1)
        last = connection.scalar(select(func.max(searched.c.id)).where(inside))
        _enter(connection, list(_rows(bank, new, first if last is None else last + 1)))


class TextSearch:
    """The port `Search` on the database of a profile."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(
        self,
        bank: str,
        words: str,
        limit: int,
        kinds: Sequence[FoundKind] = (),
        topics: Sequence[str] = (),
    ) -> tuple[Found, ...]:
        asked = words_of(words)
        if not asked or limit < 1:
            return ()
        found: list[Found] = []
        with self._database.read() as connection:
            for kind in _KINDS:
                if not kinds or kind in kinds:
                    rows = _of_kind(connection, bank, kind, asked, limit, topics)
                    found += (_found(row, asked) for row in rows)
        return tuple(found)


def words_of(typed: str) -> tuple[str, ...]:
    """The words of what was typed that can be looked for, each once.

    Every control is a gap: a zero byte would end the question inside its quotes.
    """
    plain = unicodedata.normalize("NFC", typed[:MOST_CHARACTERS])
    parts = "".join(c if unicodedata.category(c)[0] != "C" else " " for c in plain).split()
    words = (part for part in parts if any(c.isalnum() for c in part))
    return tuple(dict.fromkeys(words))[:MOST_WORDS]


def _of_kind(
    connection: Connection,
    bank: str,
    kind: FoundKind,
    asked: tuple[str, ...],
    limit: int,
    topics: Sequence[str],
) -> list[Any]:
    """Hits in titles first, of these the ones that begin with the words; then all others."""
    index, first = search[kind.value], _block(bank)
    statement = (
        select(searched)
        .join(index, index.c.rowid == searched.c.id)
        .where(
            index.c[index.name].op("MATCH")(bindparam("asked")),
            index.c.rowid.between(first, first + _BLOCK - 1),
            searched.c.bank == bank,
        )
    )
    if topics:
        statement = statement.where(searched.c.topic.in_(topics))
    question = " AND ".join(f"{_quoted(word)}*" for word in asked)
    titles = _rows_of(connection, statement, f"title : ({question})", max(limit, TITLES))
    opening = _level(" ".join(asked))
    titles.sort(key=lambda row: not _level(row.title).startswith(opening))
    if len(titles) >= limit:
        return titles[:limit]
    known = {row.id for row in titles}
    anywhere = _rows_of(connection, statement, question, limit + len(known))
    return [*titles, *(row for row in anywhere if row.id not in known)][:limit]


def _rows_of(
    connection: Connection, statement: Select[Any], question: str, limit: int
) -> list[Any]:
    return list(connection.execute(statement.limit(limit), {"asked": question}))


def _quoted(word: str) -> str:
    """Inside quotes nothing is an operator; the tokenizer takes it apart as it did the text."""
    return '"{}"'.format(word.replace('"', '""'))


def _rows(bank: str, new: Sequence[Searchable], free: int) -> Iterator[Values]:
    for row, one in enumerate(new, start=free):
        yield {
            "id": row,
            "bank": bank,
            "kind": one.kind.value,
            "item": one.item,
            "topic": one.topic,
            "title": one.title,
            "words": one.words,
        }


def _block(bank: str) -> int:
    """The first row of a bank's items. Two banks may share a block: rows name theirs."""
    return crc32(bank.encode()) * _BLOCK


def _enter(connection: Connection, rows: Sequence[Values]) -> None:
    connection.execute(insert(searched), rows)
    for kind, index in search.items():
        indexed = [
            {"rowid": row["id"], "title": row["title"], "words": row["words"]}
            for row in rows
            if row["kind"] == kind
        ]
        if indexed:
            connection.execute(insert(index), indexed)


def _forget(connection: Connection, rows: Sequence[Any]) -> None:
    for kind, index in search.items():
        indexed = [
            {index.name: "delete", "rowid": row.id, "title": row.title, "words": row.words}
            for row in rows
            if row.kind == kind
        ]
        if indexed:
            connection.execute(insert(index), indexed)
    own = searched.c.id == bindparam("own")
    connection.execute(delete(searched).where(own), [{"own": row.id} for row in rows])


def _found(row: Any, asked: tuple[str, ...]) -> Found:
    return Found(FoundKind(row.kind), row.item, row.topic, row.title, _excerpt(row.words, asked))


def _excerpt(words: str, asked: tuple[str, ...]) -> str:
    """The words around the first hit, or the first of them where the title alone has it."""
    level = _level(words)
    hits = (re.search(rf"(?<!\w){re.escape(_level(word))}", level) for word in asked)
    at = min((hit.start() for hit in hits if hit), default=0)
    start = 0 if at <= _BEFORE else words.rfind(" ", 0, at - _BEFORE) + 1
    end = len(words) if start + EXCERPT >= len(words) else words.rfind(" ", start, start + EXCERPT)
    end = end if end > start else start + EXCERPT
    before, after = ("…" if start else ""), ("…" if end < len(words) else "")
    return f"{before}{words[start:end].strip()}{after}"


def _level(words: str) -> str:
    """Without case and accents, a character for each, so that places stay the same."""
    if words.isascii():
        return words.lower()
    return "".join(unicodedata.normalize("NFKD", c)[0].lower()[0] for c in words)


def _plain(*parts: str) -> str:
    """Markdown as one line of words."""
    plain = (_EMPHASIS.sub("", unicodedata.normalize("NFC", part)) for part in parts)
    said = (_MARKS.sub(" ", part).split() for part in plain)
    return " · ".join(" ".join(words) for words in said if words)
