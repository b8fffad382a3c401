"""Which part of a name is shown in bold: what the words typed have found, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.palette.state import Entry, Group, matching
from studyapp.ui.widgets.word_match import matches, query_words


@pytest.mark.parametrize(
    ("text", "query", "parts"),
    [
        ("Driver analysis", "dri", [("Dri", True), ("ver analysis", False)]),
        ("Analysis", "sis", [("Analysis", False)]),
        ("same", "", [("same", False)]),
        ("one two", "two one", [("one", True), (" ", False), ("two", True)]),
        ("start to start", "st", [("st", True), ("art to ", False), ("st", True), ("art", False)]),
        ("Café Étude", "CAFE etu", [("Café", True), (" ", False), ("Étu", True), ("de", False)]),
        ("Cafe\u0301s", "café", [("Cafe\u0301", True), ("s", False)]),
        ("Straße", "strass", [("Straß", True), ("e", False)]),
        ("+ more", "+", [("+", True), (" more", False)]),
        ("", "a", []),
    ],
)
def test_what_begins_like_a_word_typed_is_marked(
    text: str, query: str, parts: list[tuple[str, bool]]
) -> None:
    assert matches(text, query) == parts


@given(st.text("aéß\u0301 -", max_size=12), st.text("aé\u0301 s", max_size=4))
def test_something_is_marked_where_and_only_where_it_was_found(text: str, query: str) -> None:
    entry = Entry(Group.OPEN, "", text, Destination(PageId.TODAY))
    parts = matches(text, query)
    assert "".join(part for part, _ in parts) == text
    if len(query_words(query)) == 1:
        assert any(hit for _, hit in parts) == bool(matching([entry], query))
