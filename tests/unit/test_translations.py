"""The English plurals: complete, compiled, and none left as "card(s)"."""

import pytest
from PySide6.QtCore import QTranslator

from scripts.translations import ENGLISH, SOURCES, document, kept, messages


def in_sources() -> set[tuple[str, str]]:
    found = {m for path in SOURCES.rglob("*.py") for m in messages(path.read_text())}
    return {(context, source) for context, source in found if "%n" in source}


def test_the_file_holds_what_the_sources_say() -> None:
    assert set(kept(ENGLISH)) == in_sources()


def test_every_plural_has_its_two_forms_in_the_compiled_file() -> None:
    translator = QTranslator()
    assert translator.load(str(ENGLISH.with_suffix(".qm")))
    for (context, source), forms in kept(ENGLISH).items():
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


def test_a_form_mended_by_hand_is_kept() -> None:
    message = ("C", "%n card(s) are due")
    mended = {message: ["%n card is due", "%n cards are due"]}
    assert "card is due" in document([message], mended)
    assert "card are due" in document([message], {})
