"""Sentences: English by themselves, other words by a translator, and their way through JSON."""

import errno
import json
from pathlib import Path

import pytest

from studyapp.domain.plain import from_plain, to_plain
from studyapp.domain.sentences import Sentence, reason, sentence

WHERE = sentence("{file}, line {line}", file=Path("bank.yaml"), line=3)
NESTED = sentence("{where}: %n card(s) of {share:.1f} MB", where=WHERE, n=2, share=0.25)


def test_str_is_the_english_with_its_data() -> None:
    assert str(NESTED) == "bank.yaml, line 3: 2 cards of 0.2 MB"
    assert f"{NESTED}" == str(NESTED)
    assert str(sentence("%n card(s)", n=1)) == "1 card"


def test_braces_in_the_data_stay_as_they_are() -> None:
    assert str(sentence("{{ {name}", name="{x} %n {{")) == "{ {x} %n {{"


def test_every_template_in_it_is_told_by_a_translator() -> None:
    def backwards(template: str, number: int) -> str:
        return {
            "{file}, line {line}": "regel {line} van {file}",
            NESTED.template: f"{number} kaarten ({{share:.1f}} MB), {{where}}",
        }[template]

    assert NESTED.told(backwards) == "2 kaarten (0.2 MB), regel 3 van bank.yaml"


def test_it_survives_json_and_is_equal_and_hashed_by_what_it_says() -> None:
    again = from_plain(Sentence, json.loads(json.dumps(to_plain(NESTED))))
    assert again == NESTED
    assert len({again, NESTED, WHERE}) == 2


@pytest.mark.parametrize("data", ["words", {"data": {}}, {"template": "a", "data": {"n": [1]}}])
def test_what_is_no_sentence_is_refused(data: object) -> None:
    with pytest.raises(TypeError):
        from_plain(Sentence, data)


def test_what_a_system_says_is_a_sentence_where_it_is_known() -> None:
    assert reason(OSError(errno.ENOSPC, "Kein Platz")) == sentence("No space left on device")
    assert reason(OSError(9999, "Something else")) == "Something else"
    assert reason(OSError()) == "OSError"
