"""Reads the little markdown that bank text may hold, without ever making HTML of it.

Bank text is hostile until shown otherwise, and Qt's rich text reads local files. So the text is
cut into runs of plain characters here, and what is not known stays the characters it was.
"""

import re
from dataclasses import dataclass, replace

from studyapp.documents.characters import clean

_TOKEN = re.compile(r"\\[\\*`_]|\*\*|\*|`|[^\\*`]+|\\")
_WORD = re.compile(r"\S+")
_ITEM = re.compile(r"^\s{0,6}(?:([-*])|(\d{1,3})[.)])\s+(?=\S)")


@dataclass(frozen=True)
class Run:
    """Characters that look the same."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False


@dataclass(frozen=True)
class Paragraph:
    """One paragraph or list item; `marker` is what stands before an item, `tight` means that it
    belongs to the paragraph above."""

    runs: tuple[Run, ...]
    marker: str = ""
    tight: bool = False

    @property
    def text(self) -> str:
        """The characters without their looks."""
        return "".join(run.text for run in self.runs)

    @property
    def words(self) -> list[tuple[int, int]]:
        """Where the words stand in the text: first character and the one after the last."""
        return [found.span() for found in _WORD.finditer(self.text)]


def plain_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Text as it stands, one paragraph a line, nothing interpreted."""
    lines = _clean(text).split("\n")
    return tuple(Paragraph((Run(line),), tight=n > 0) for n, line in enumerate(lines))


def prose_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Text with **bold**, *italic*, `code`, line breaks and simple lists.

    An empty line separates paragraphs, a single line break breaks the line.
    """
    made: list[Paragraph] = []
    after_gap = True
    for line in _clean(text).strip("\n").split("\n"):
        if not line.strip():
            after_gap = True
            continue
        item = _ITEM.match(line)
        marker = ""
        if item:
            marker = "\u2022" if item[1] else f"{item[2]}."
            line = line[item.end() :]
        made.append(Paragraph(_runs(line.strip()), marker, tight=not after_gap))
        after_gap = False
    return tuple(made)


def flowing(text: str) -> str:
    """Text whose lines were broken in an editor, with those breaks as spaces; empty lines still
    part paragraphs, and items of a list stay apart."""
    made: list[str] = []
    for line in _clean(text).strip("\n").split("\n"):
        joins = made and made[-1].strip() and line.strip() and not _ITEM.match(line)
        if joins:
            made[-1] = f"{made[-1].rstrip()} {line.strip()}"
        else:
            made.append(line)
    return "\n".join(made)


def word_places(text: str) -> list[tuple[int, int]]:
    """Where the words that a reader sees stand in the text with its marks: first character and
    the one after the last. What opens an item of a list is none of them."""
    found: list[tuple[int, int]] = []
    at = 0
    for line in text.splitlines(keepends=True):
        item = _ITEM.match(line)
        words = _WORD.finditer(line, item.end() if item else 0)
        found += [(at + word.start(), at + word.end()) for word in words]
        at += len(line)
    return found


def plain_text(text: str) -> str:
    """Prose as a screen reader says it: without marks, one line a paragraph."""
    parts = (f"{p.marker} {p.text}".strip() for p in prose_paragraphs(text))
    return "\n".join(parts)


def _clean(text: str) -> str:
    return clean(text).replace("\t", " ")


@dataclass(frozen=True)
class _Token:
    text: str
    kind: str = ""


def _runs(line: str) -> tuple[Run, ...]:
    tokens = _paired(_tokens(line))
    made: list[Run] = []
    bold = italic = False
    for token in tokens:
        if token.kind == "**":
            bold = not bold
        elif token.kind == "*":
            italic = not italic
        else:
            run = Run(token.text, bold, italic, token.kind == "code")
            if made and replace(made[-1], text="") == replace(run, text=""):
                made[-1] = replace(run, text=made[-1].text + run.text)
            else:
                made.append(run)
    return tuple(made)


def _tokens(line: str) -> list[_Token]:
    made: list[_Token] = []
    at = 0
    while at < len(line):
        found = _TOKEN.match(line, at)
        assert found
        text = found[0]
        at = found.end()
        if text == "`" and (end := line.find("`", at)) > at:
            made.append(_Token(line[at:end], "code"))
            at = end + 1
        elif text in ("**", "*"):
            made.append(_Token(text, text))
        elif len(text) == 2 and text[0] == "\\":
            made.append(_Token(text[1]))
        else:
            made.append(_Token(text))
    return made


def _paired(tokens: list[_Token]) -> list[_Token]:
    """The same tokens, where a star that opens or closes nothing is a plain character."""
    partner: set[int] = set()
    opened: dict[str, int] = {}
    for n, token in enumerate(tokens):
        if token.kind not in ("**", "*"):
            continue
        before = tokens[n - 1].text[-1:] if n else " "
        after = tokens[n + 1].text[:1] if n + 1 < len(tokens) else " "
        if token.kind in opened and not before.isspace():
            partner |= {opened.pop(token.kind), n}
        elif not after.isspace():
            opened.setdefault(token.kind, n)
    return [
        token if n in partner or token.kind == "code" else _Token(token.text)
        for n, token in enumerate(tokens)
    ]
