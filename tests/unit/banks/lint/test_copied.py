"""Runs of words shared with the seeds, found by their hashes alone."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.seed_runs import main
from studyapp import places
from studyapp.banks.lint.copied import BYTES, copied, hashed_runs, read_runs, write_runs
from studyapp.banks.lint.items import Passage
from studyapp.banks.lint.texts import words

SEED = "One two three four five six seven, eight nine ten eleven twelve. Thirteen fourteen"
RUNS = frozenset(hashed_runs(words(SEED), 10))


@pytest.mark.parametrize(
    ("text", "shared"),
    [
        (SEED, 14),
        ("zero two **three** four five six\nseven eight nine ten eleven, zero", 10),
        ("two three four five six seven eight nine ten zero eleven", 0),
        ("Five six seven eight nine ten eleven twelve thirteen fourteen and one two", 10),
        ("", 0),
    ],
)
def test_runs_of_ten_words(text: str, shared: int) -> None:
    found = [*copied([Passage("q1", "a.yaml", 3, "stem", text)], RUNS, 10)]
    assert [f.observed for f in found] == ([shared] if shared else [])


@given(st.lists(st.sampled_from("abc"), max_size=40), st.lists(st.sampled_from("abc"), max_size=40))
def test_a_run_is_found_exactly_where_it_is_shared(seed: list[str], text: list[str]) -> None:
    runs = frozenset(hashed_runs(seed, 4))
    passage = Passage("q1", "", 1, "stem", " ".join(text))
    inside = any(
        text[at : at + 4] == seed[to : to + 4]
        for at in range(len(text) - 3)
        for to in range(len(seed) - 3)
    )
    assert bool([*copied([passage], runs, 4)]) == inside


def test_hashes_are_written_and_read(tmp_path: Path) -> None:
    file = tmp_path / "seeds.bin"
    assert write_runs(file, [SEED, SEED], 10) == len(RUNS)
    assert read_runs(file) == RUNS
    assert b"seven" not in file.read_bytes()


def test_the_script_hashes_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lint = tmp_path / "lint"
    lint.mkdir()
    shipped = places.resources() / "lint"
    (lint / "thresholds.yaml").write_bytes((shipped / "thresholds.yaml").read_bytes())
    assert main(tmp_path, lint) == 1
    (tmp_path / "seed.txt").write_text(SEED, encoding="utf-8")
    assert main(tmp_path, lint) == 0
    assert read_runs(lint / "seeds.bin") == RUNS
    assert "5 runs of 10 words from 1 texts." in capsys.readouterr().out


def test_the_shipped_file_is_whole() -> None:
    data = (places.resources() / "lint" / "seeds.bin").read_bytes()
    runs = [data[at : at + BYTES] for at in range(0, len(data), BYTES)]
    assert len(runs) > 10_000
    assert runs == sorted(set(runs))
    assert len(runs[-1]) == BYTES
