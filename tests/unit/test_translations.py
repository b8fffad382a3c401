"""English: its plurals and the sentences from below the window, complete and compiled."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from scripts.translations import (
    ENGLISH,
    SENTENCE,
    SOURCES,
    document,
    kept,
    makes_sentence,
    messages,
    wanted,
)

MADE_OF_TEMPLATES = "sentences.py"


def calls(path: Path) -> Iterator[ast.Call]:
    """Where a module makes sentences."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if makes_sentence(node):
            yield node


def test_the_file_holds_what_the_sources_say() -> None:
    assert set(kept(ENGLISH)) == wanted()


def test_every_sentence_is_made_of_a_literal_that_the_file_holds() -> None:
    known = set(kept(ENGLISH))
    made = 0
    for path in SOURCES.rglob("*.py"):
        if path.name == MADE_OF_TEMPLATES:
            continue
        for call in calls(path):
            template = call.args[0]
            place = f"{path.name}:{call.lineno}"
            assert isinstance(template, ast.Constant), f"{place}: no literal"
            assert (SENTENCE, template.value) in known, f"{place}: not in {ENGLISH.name}"
            made += 1
    assert made > 100


def test_every_plural_has_its_two_forms_in_the_compiled_file() -> None:
    translator = QTranslator()
    assert translator.load(str(ENGLISH.with_suffix(".qm")))
    for (context, source), forms in kept(ENGLISH).items():
        if "%n" not in source:
            assert translator.translate(context, source) == source
            continue
        assert len(forms) == 2
        assert [translator.translate(context, source, "", n) for n in (1, 2)] == forms
        assert not any("(s)" in form for form in forms)


@pytest.mark.parametrize(
    "call",
    [
        'self.tr("%n x(s)", "", n)',
        'QCoreApplication.translate("C", "%n x(s)", "", state.n)',
        'QCoreApplication.translate("C", "%n "\n        "x(s)", "", len(n))',
    ],
)
def test_messages_are_found_however_the_number_is_written(call: str) -> None:
    code = f"class C:\n    def f(self):\n        return {call}\n"
    assert list(messages(code)) == [("C", "%n x(s)")]


@pytest.mark.parametrize(
    "made", ['sentence("a {b}", b=1)', 'Sentence("a {b}", {"b": 1})', 'f(sentence("a "\n"{b}"))']
)
def test_sentences_are_found_in_one_context(made: str) -> None:
    assert list(messages(f"class C:\n    x = {made}\n")) == [(SENTENCE, "a {b}")]


def test_a_form_mended_by_hand_is_kept() -> None:
    message = ("C", "%n card(s) are due")
    mended = {message: ["%n card is due", "%n cards are due"]}
    assert "card is due" in document([message], mended)
    assert "card are due" in document([message], {})


def test_numbers_in_plurals_are_written_as_the_language_writes_them() -> None:
    for forms in kept(ENGLISH).values():
        assert not any("%n" in form for form in forms)
    message = ("C", "%n card(s) are due")
    mended = {message: ["%n card is due", "%Ln cards are due"]}
    for known in (mended, {}):
        written = document([message], known)
        assert "<source>%n card(s) are due</source>" in written
        assert "<numerusform>%Ln cards are due</numerusform>" in written
        assert "<numerusform>%n" not in written
