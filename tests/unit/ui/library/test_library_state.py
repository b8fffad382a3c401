"""What the library shows: topics and their neighbours, filters of the browser, found lines."""

from dataclasses import replace
from pathlib import Path

import pytest

from studyapp.domain.problems import Problem
from studyapp.domain.quizzes import Past, Setup, Source
from studyapp.domain.sentences import sentence
from studyapp.services.guide import Banks, Contents, QuestionRead
from studyapp.services.question_ports import Found, FoundKind
from studyapp.ui.library.questions.state import Browser
from studyapp.ui.library.state import (
    QUIZ_MOST,
    Filters,
    Status,
    browse,
    difficulties_of,
    kinds_of,
    listed,
    neighbours,
    opening_topic,
    place_of,
    problem_lines,
    quiz_of,
    shelves,
    shows_excerpt,
    topic_line,
    topics_of,
)
from tests.fakes import Fakes, fakes


@pytest.fixture
def made() -> Fakes:
    return fakes()


@pytest.fixture
def contents(made: Fakes) -> Contents:
    found = made.services.guide.contents()
    assert found is not None
    return found


def with_past(contents: Contents, **pasts: Past) -> Contents:
    """The questions with other pasts, by id with lines instead of hyphens."""
    return replace(
        contents,
        questions=tuple(
            replace(line, past=pasts.get(line.id.replace("-", "_"), line.past))
            for line in contents.questions
        ),
    )


# The guide


def test_topics_stand_under_their_disciplines_in_the_order_of_the_framework(
    contents: Contents,
) -> None:
    made = shelves(contents)
    assert [one.place for one in made] == [0, 1, 2, 3, 4]
    assert [one.title for one in made][:2] == ["Insights", "Strategy"]
    assert [line.id for line in made[2].topics] == ["metrics-1", "metrics-2"]
    assert place_of(contents, "metrics-2") == 2
    assert place_of(contents, "nowhere") is None


def test_neighbours_reach_across_disciplines_and_end_at_both_ends(contents: Contents) -> None:
    before, after = neighbours(contents, "strategy-1")
    assert before is not None
    assert after is not None
    assert (before.id, after.id) == ("insights-2", "strategy-2")
    first, last = contents.topics[0], contents.topics[-1]
    assert neighbours(contents, first.id)[0] is None
    assert neighbours(contents, last.id)[1] is None
    assert neighbours(contents, "nowhere") == (None, None)


def test_it_opens_at_the_topic_asked_for_else_at_the_first_with_a_lesson(
    contents: Contents,
) -> None:
    def opened(wanted: str, now: Contents = contents) -> str:
        line = opening_topic(now, wanted)
        return line.id if line else ""

    assert opened("metrics-2") == "metrics-2"
    assert opened("nowhere") == "insights-1"
    first, *others = contents.topics
    moved = replace(contents, topics=(replace(first, lesson=False), *others))
    assert opened("", moved) == "culture-2"
    none = replace(contents, topics=tuple(replace(one, lesson=False) for one in contents.topics))
    assert opened("", none) == first.id
    assert opened("", replace(contents, topics=())) == ""


def test_the_quiz_of_a_topic_asks_all_it_has_and_not_too_many(contents: Contents) -> None:
    line = topic_line(contents, "metrics-1")
    assert line is not None
    assert quiz_of(line) == Setup(topics=("metrics-1",), source=Source.ALL, count=3)
    assert quiz_of(replace(line, questions=99)).count == QUIZ_MOST


def test_a_term_names_the_topics_that_the_bank_still_has(contents: Contents) -> None:
    loyalty = next(line for line in contents.terms if line.term.id == "loyalty")
    gone = replace(loyalty, term=replace(loyalty.term, topics=("metrics-1", "gone")))
    assert topics_of(contents, gone) == (("metrics-1", "Metrics 1"),)


# The browser


def test_filters_are_counted_as_if_the_status_were_all(contents: Contents) -> None:
    asked = with_past(
        contents,
        metrics_1_q01=Past(answers=1, correct=False),
        metrics_1_q02=Past(answers=1, correct=True, flagged=True),
    )
    browsed = browse(asked, Filters(topic="metrics-1", status=Status.MISSED))
    assert [line.id for line in browsed.lines] == ["metrics-1-q01"]
    assert browsed.counts == {
        Status.ALL: 3,
        Status.UNSEEN: 1,
        Status.MISSED: 1,
        Status.FLAGGED: 1,
    }


@pytest.mark.parametrize(
    ("filters", "count"),
    [
        (Filters(), 33),
        (Filters(discipline="metrics"), 6),
        (Filters(topic="insights-1"), 6),
        (Filters(kind="scenario"), 3),
        (Filters(kind="scenario", discipline="metrics"), 0),
        (Filters(difficulty="hard"), 0),
        (Filters(status=Status.FLAGGED), 0),
    ],
)
def test_every_filter_narrows_down(contents: Contents, filters: Filters, count: int) -> None:
    assert len(browse(contents, filters).lines) == count


def test_words_give_the_order_and_leave_out_the_rest(contents: Contents) -> None:
    hits = ("metrics-1-q03", "culture-1-q01", "gone", "metrics-1-q01")
    browsed = browse(contents, Filters(words="x", discipline="metrics"), hits)
    assert [line.id for line in browsed.lines] == ["metrics-1-q03", "metrics-1-q01"]
    assert browse(contents, Filters(words="x"), ()).lines == ()


def test_only_kinds_and_difficulties_that_there_are_can_be_chosen(contents: Contents) -> None:
    assert set(kinds_of(contents)) == {"concept", "scenario"}
    assert difficulties_of(contents) == ("medium",)


def test_an_answer_to_words_typed_over_is_passed_over() -> None:
    browser = Browser().filtered(Filters(words="dri")).filtered(Filters(words="driv"))
    assert browser.found("dri", ("a",)).hits is None
    assert browser.found("driv", ("a",)).hits == ("a",)
    assert browser.found("driv", ("a",)).filtered(Filters()).hits is None


def test_the_answer_is_open_where_it_was_answered_or_asked_for(made: Fakes) -> None:
    read = made.services.guide.question(made.info, "metrics-1-q01")
    assert isinstance(read, QuestionRead)
    browser = Browser(item="metrics-1-q01")
    closed = browser.opened(read)
    assert not closed.revealed
    assert closed.explained is None
    assert all(option.right is None and not option.reason for option in closed.options)
    opened = browser.reveal("metrics-1-q01").opened(read)
    assert [option.id for option in opened.options if option.right] == ["b"]
    assert all(option.reason for option in opened.options)
    assert opened.explained is not None


# Finding


def test_what_is_known_of_an_unanswered_question_is_not_told() -> None:
    def found(kind: FoundKind) -> Found:
        return Found(kind, "x", "", "Title", "the reason")

    assert not shows_excerpt(found(FoundKind.QUESTION), answered=False)
    assert shows_excerpt(found(FoundKind.QUESTION), answered=True)
    assert shows_excerpt(found(FoundKind.LESSON), answered=False)


# Banks


def test_problems_stand_by_folder_file_and_line() -> None:
    def problem(file: str, line: int) -> Problem:
        return Problem(file, line, 3, sentence("wrong"), sentence("mend it"))

    banks = Banks(
        banks=(),
        problems=(
            ("banks/b", problem("x.yaml", 9)),
            ("banks/b", problem("x.yaml", 2)),
            ("banks/a", problem("y.yaml", 5)),
        ),
        own=Path("own"),
    )
    lines = problem_lines(banks)
    assert [line.place for line in lines] == ["a/y.yaml:5:3", "b/x.yaml:2:3", "b/x.yaml:9:3"]
    assert lines[0].file == Path("banks/a/y.yaml")


SAID = (
    (FoundKind.LESSON, "Driver analysis"),
    (FoundKind.LESSON, "Quality of measurement"),
    (FoundKind.TERM, "Required drivers"),
    (FoundKind.TERM, "Collinearity"),
    (FoundKind.QUESTION, "Drivers were asked. What follows?"),
    (FoundKind.CARD, "Screwdriver"),
    (FoundKind.CARD, "Key driver"),
)


def under(words: str) -> list[tuple[FoundKind | None, list[str]]]:
    """The names and titles under them, of things given by kind."""
    found = [Found(kind, title, "", title, "") for kind, title in SAID]
    return [(group.kind, [one.title for one in group.found]) for group in listed(found, words)]


def test_what_is_called_by_the_words_comes_first_a_lesson_before_a_term() -> None:
    assert under(" Driver") == [
        (None, ["Driver analysis", "Required drivers"]),
        (FoundKind.QUESTION, ["Drivers were asked. What follows?"]),
        (FoundKind.CARD, ["Screwdriver", "Key driver"]),
        (FoundKind.LESSON, ["Quality of measurement"]),
        (FoundKind.TERM, ["Collinearity"]),
    ]


def test_a_question_that_begins_so_comes_before_what_only_mentions_it() -> None:
    kinds = [kind for kind, _ in under("drivers were")]
    assert kinds == [FoundKind.QUESTION, FoundKind.LESSON, FoundKind.TERM, FoundKind.CARD]


def test_accents_and_the_order_of_words_make_no_difference() -> None:
    found = [Found(FoundKind.TERM, "t", "", "The Café effect", "")]
    for words, rank in (("the cafe", 0), ("effect cafe", 1), ("cafe zoo", 2)):
        (group,) = listed(found, words)
        assert group.rank == rank
