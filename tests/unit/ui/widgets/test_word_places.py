"""Where the words that a reader sees stand in a bank's text."""

from pathlib import Path

import pytest
import yaml

from studyapp.ui.widgets.prose import flowing, prose_paragraphs, word_places
from studyapp.ui.widgets.stem import told_and_asked

SHIPPED = Path(__file__).parents[4] / "question_banks" / "ccxp"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("one  two\nthree", ["one", "two", "three"]),
        ("- one\n- *two*\n\n3. **three** four", ["one", "*two*", "**three**", "four"]),
        ("", []),
        ("a - b", ["a", "-", "b"]),
    ],
)
def test_what_opens_an_item_is_no_word(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in word_places(text)] == words


def test_every_word_of_the_shipped_questions_has_its_place() -> None:
    texts: list[str] = []
    for file in SHIPPED.glob("*/*.yaml"):
        topic = yaml.safe_load(file.read_text(encoding="utf-8"))
        for question in topic.get("questions", ()):
            texts += told_and_asked(question["stem"])
        texts += [one["text"] for one in topic.get("scenarios", ())]
    assert len(texts) > 1000
    for text in texts:
        shown = sum(len(paragraph.words) for paragraph in prose_paragraphs(flowing(text)))
        assert len(word_places(text)) == shown, text
