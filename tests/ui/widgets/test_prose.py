"""Bank text is hostile: what it may look like, and what it can never do."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.ui.widgets.prose import (
    Paragraph,
    Run,
    plain_paragraphs,
    plain_text,
    prose_paragraphs,
)


def runs(text: str) -> tuple[Run, ...]:
    (paragraph,) = prose_paragraphs(text)
    return paragraph.runs


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("plain", (Run("plain"),)),
        ("a **b** c", (Run("a "), Run("b", bold=True), Run(" c"))),
        ("a *b* c", (Run("a "), Run("b", italic=True), Run(" c"))),
        ("***both***", (Run("both", bold=True, italic=True),)),
        ("**a *b* c**", (Run("a ", True), Run("b", True, True), Run(" c", True))),
        ("`x * y`", (Run("x * y", code=True),)),
        ("2 * 3 * 4 = 24", (Run("2 * 3 * 4 = 24"),)),
        ("5 ** 2", (Run("5 ** 2"),)),
        ("**open", (Run("**open"),)),
        ("*open and **closed**", (Run("*open and "), Run("closed", bold=True))),
        (r"\*stars\*", (Run("*stars*"),)),
        ("a ` tick", (Run("a ` tick"),)),
        ("``", (Run("``"),)),
        ("C:\\path", (Run("C:\\path"),)),
        ("R&D < 5 > 3", (Run("R&D < 5 > 3"),)),
    ],
)
def test_inline_marks(text: str, made: tuple[Run, ...]) -> None:
    assert runs(text) == made


def test_paragraphs_breaks_and_lists() -> None:
    assert prose_paragraphs("one\ntwo\n\n- a\n- b\n\n1. c\n12) d\n") == (
        Paragraph((Run("one"),)),
        Paragraph((Run("two"),), tight=True),
        Paragraph((Run("a"),), "•"),
        Paragraph((Run("b"),), "•", tight=True),
        Paragraph((Run("c"),), "1."),
        Paragraph((Run("d"),), "12.", tight=True),
    )


@pytest.mark.parametrize("text", ["-5 points", "*note*", "1984. no", "3.5 of 5"])
def test_what_is_no_list(text: str) -> None:
    assert prose_paragraphs(text)[0].marker == ""


@pytest.mark.parametrize(
    "text",
    [
        "<img src='file:///etc/passwd'>",
        '<a href="https://example.org">x</a>',
        "<script>alert(1)</script>",
        "![x](file:///etc/passwd)",
        "[x](javascript:alert(1))",
        "&lt;b&gt; &amp;",
        "<b>not bold</b>",
    ],
)
def test_markup_stays_characters(text: str) -> None:
    assert runs(text) == (Run(text),)


def test_invisible_characters_are_taken_out() -> None:
    assert runs("a\x00b\ufffcc\u202ed\x1b[0m")[0].text == "abcd[0m"
    assert len(prose_paragraphs("a\u2028b\r\nc\rd")) == 4
    assert plain_paragraphs("**a**\nb\ufffc") == (
        Paragraph((Run("**a**"),)),
        Paragraph((Run("b"),), tight=True),
    )


def test_a_screen_reader_hears_no_marks() -> None:
    assert plain_text("**Why** `x`\n\n- one\n- *two*") == "Why x\n• one\n• two"


@given(st.text(alphabet="*`\\ ab\n-1.<>&_"))
def test_any_text_is_read_and_nothing_is_added(text: str) -> None:
    for paragraph in prose_paragraphs(text):
        assert all(char in text for char in paragraph.text)
        assert not {run for run in paragraph.runs if not run.text and len(paragraph.runs) > 1}


@pytest.mark.parametrize("mark", ["**a", "*", "`", "a**", "- ", "\\", "***"])
def test_a_flood_of_marks_takes_linear_time(mark: str) -> None:
    # Quadratic work on this many marks would take minutes; the suite would notice.
    assert prose_paragraphs(mark * 20_000) is not None
