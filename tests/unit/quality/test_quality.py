"""The figures of docs/bank-quality.md: statistics against published values, sheets without keys."""

from pathlib import Path

import pytest

from scripts.quality.agreement import fleiss, wilson, with_mistakes
from scripts.quality.answers import Answer, read, write
from scripts.quality.items import Item, controls, drawn, options_for, order_for
from scripts.quality.sheets import parted, sheet
from scripts.quality.surface import guessed, looks

# The worked example of the English Wikipedia's article on Fleiss' kappa: ten subjects, fourteen
# raters, five categories, kappa 0.210.
RATED = (
    (0, 0, 0, 0, 14),
    (0, 2, 6, 4, 2),
    (0, 0, 3, 5, 6),
    (0, 3, 9, 2, 0),
    (2, 2, 8, 1, 1),
    (7, 7, 0, 0, 0),
    (3, 2, 6, 3, 0),
    (2, 5, 3, 2, 2),
    (6, 5, 2, 1, 0),
    (0, 2, 2, 3, 7),
)


def items(count: int = 40, key_is_longest: bool = False) -> tuple[Item, ...]:
    made = []
    for n in range(count):
        key = "abcd"[n * 7 % 4]
        texts = {id_: f"the {id_} way of {n}" for id_ in "abcd"}
        if key_is_longest:
            texts[key] += ", and then some more of it"
        options = tuple(texts.items())
        made.append(Item(f"q{n:02}", f"t{n % 10}", "practice", "", f"Stem {n}?", options, key))
    return tuple(made)


def test_fleiss_kappa_of_a_published_example() -> None:
    answers = {
        str(n): [str(at) for at, count in enumerate(row) for _ in range(count)]
        for n, row in enumerate(RATED)
    }
    assert fleiss(answers) == pytest.approx(0.210, abs=0.0005)


def test_wilson_interval_of_a_published_example() -> None:
    # R. G. Newcombe (1998), Statistics in Medicine 17, table I: 81 of 263, score method.
    assert wilson(81, 263) == pytest.approx((0.2553, 0.3662), abs=0.0001)


def test_every_judge_sees_every_question_once_in_an_order_of_its_own() -> None:
    asked = items()
    first, second = (order_for(judge, asked, "seed") for judge in ("a", "b"))
    assert sorted(i.id for i in first) == sorted(i.id for i in asked)
    assert first != second
    assert first == order_for("a", asked, "seed")


def test_a_sheet_has_the_options_of_its_judge_and_nothing_that_tells_the_key() -> None:
    item = items()[3]
    text = sheet("a", item, 7, "seed", stem=True)
    shown = [line.partition(") ")[2] for line in text.splitlines() if line.startswith("  ")]
    assert shown == [option for _, option in options_for("a", item, "seed")]
    assert item.stem in text
    assert item.id not in text
    assert item.topic not in text
    assert item.stem not in sheet("a", item, 7, "seed", stem=False)


def test_parts_hold_everything_once() -> None:
    texts = [str(n) for n in range(10)]
    assert [one for part in parted(texts, 3) for one in part] == texts


def test_a_sample_has_no_repeats_and_none_is_the_whole() -> None:
    asked = items()
    assert len({item.id for item in drawn(asked, "seed", 15)}) == 15
    assert drawn(asked, "seed", 0) == asked


def test_controls_have_distractors_alone() -> None:
    asked = items()
    keys = {dict(item.options)[item.key] for item in asked}
    for item in controls(asked, "seed", 20):
        assert not {text for _, text in item.options} & keys


def test_answers_come_back_from_their_table(tmp_path: Path) -> None:
    given = [
        Answer("a", "q01", "b", "c", "DU", 4, "two, it seems"),
        Answer("b", "q01", "b", "c", "", 0, ""),
    ]
    write(tmp_path / "table.csv", given)
    assert list(read(tmp_path / "table.csv")) == given


def test_a_mistaken_key_stands_in_the_place_of_the_true_one(tmp_path: Path) -> None:
    (tmp_path / "mistaken").write_text("q01 d\n", encoding="utf-8")
    given = [Answer("a", "q01", "b", "b", "", 0, ""), Answer("a", "q02", "c", "c", "", 0, "")]
    keys = [answer.key for answer in with_mistakes(given, tmp_path / "mistaken")]
    assert keys == ["d", "c"]


def cases(asked: tuple[Item, ...]) -> list[tuple[str, object, int]]:
    return [(i.topic, looks(i), [id_ for id_, _ in i.options].index(i.key)) for i in asked]


def test_the_classifier_finds_a_key_that_sticks_out_and_no_other() -> None:
    assert guessed(cases(items(80, key_is_longest=True))) > 0.95  # type: ignore[arg-type]
    assert guessed(cases(items(80))) < 0.5  # type: ignore[arg-type]
