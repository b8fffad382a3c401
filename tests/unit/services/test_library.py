"""Bringing the catalogue up to date with the bank folders."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from studyapp.domain.cards import Card
from studyapp.domain.content import card_content, content_hash
from studyapp.domain.frameworks import SourceRef
from studyapp.domain.problems import Problem
from studyapp.domain.sentences import sentence
from studyapp.services.ports import BankChanges, StorageFailed
from tests.fakes import (
    BankFolder,
    Fakes,
    bank_folder,
    bank_info,
    bare_fakes,
    fakes,
    with_card,
)

METRICS = "metrics/metrics-1.yaml"
EXTRA = "metrics/extra.yaml"


def cards_of(made: Fakes) -> set[str]:
    """What may be asked."""
    topics = [topic.id for topic in made.info.topics]
    return {row.key.item for row in made.store.fresh("small", topics, date(2026, 11, 21), 999)}


def test_the_first_look_reads_everything() -> None:
    made = bare_fakes({"banks/small": bank_folder()})
    refresh = made.services.library.refresh()
    assert refresh.changes == BankChanges(added=40)
    assert refresh.parsed == 11
    assert refresh.changed
    assert refresh.problems == ()
    assert len(cards_of(made)) == 40


def test_a_second_look_parses_and_writes_nothing() -> None:
    made = fakes()
    made.banks.parsed.clear()
    made.store.refuses = "Nothing may be written."
    refresh = made.services.library.refresh()
    assert (refresh.changes, refresh.parsed, refresh.changed) == (BankChanges(), 0, False)
    assert made.banks.parsed == []


def test_a_changed_file_alone_is_parsed_again() -> None:
    made = fakes()
    made.banks.parsed.clear()
    with_card(made.bank, "metrics-1-c01", back="Another answer.")
    refresh = made.services.library.refresh()
    assert made.banks.parsed == [METRICS]
    assert (refresh.changes, refresh.parsed) == (BankChanges(changed=1), 1)
    text = made.services.library.texts(made.info, ["metrics-1-c01"])["metrics-1-c01"]
    assert text.card.back == "Another answer."


def test_a_mended_reason_changes_the_file_and_no_item() -> None:
    made = fakes()
    with_card(made.bank, "metrics-1-c01", why="A better reason.")
    refresh = made.services.library.refresh()
    assert (refresh.changes, refresh.parsed, refresh.changed) == (BankChanges(), 1, True)


def test_new_cards_come_and_missing_ones_retire() -> None:
    made = fakes()
    kept = made.bank.cards[METRICS][1:]
    extra = replace(kept[0], id="metrics-1-c09", fact="new fact")
    made.bank.cards[METRICS] = (*kept, extra)
    assert made.services.library.refresh().changes == BankChanges(added=1, retired=1)
    assert "metrics-1-c09" in cards_of(made)
    assert "metrics-1-c01" not in cards_of(made)
    assert made.services.library.texts(made.info, ["metrics-1-c01"]) == {}


def test_a_file_that_cannot_be_read_keeps_its_cards() -> None:
    made = fakes()
    made.bank.unreadable.add(METRICS)
    made.bank.faults[METRICS] = (Problem(METRICS, 1, 1, sentence("Not YAML.")),)
    made.bank.cards[METRICS] = ()
    refresh = made.services.library.refresh()
    assert refresh.changes == BankChanges()
    assert "metrics-1-c01" in cards_of(made)
    assert [(folder, problem.file) for folder, problem in refresh.problems] == [
        ("banks/small", METRICS)
    ]
    assert made.services.library.problem_count() == 1


def test_a_deleted_file_takes_its_problems_along() -> None:
    bank = bank_folder()
    bank.cards[EXTRA] = ()
    bank.faults[EXTRA] = (Problem(EXTRA, 1, 1, sentence("No topic.")),)
    made = fakes(bank)
    assert made.services.library.problem_count() == 1
    del bank.cards[EXTRA]
    refresh = made.services.library.refresh()
    assert (refresh.changes, refresh.parsed, refresh.gone) == (BankChanges(), 0, 1)
    assert refresh.changed
    assert refresh.problems == ()


def test_a_card_with_a_fault_keeps_its_last_good_version() -> None:
    made = fakes()
    made.bank.held.add("metrics-1-c01")
    with_card(made.bank, "metrics-1-c01", back="")
    assert made.services.library.refresh().changes == BankChanges()
    text = made.services.library.texts(made.info, ["metrics-1-c01"])["metrics-1-c01"]
    assert text.card.back == "Back of metrics-1-c01."


def test_a_bank_whose_head_cannot_be_used_stays_as_it_was() -> None:
    made = fakes()
    made.bank.info = None
    assert made.services.library.refresh().changes == BankChanges()
    assert len(cards_of(made)) == 40


def test_a_vanished_folder_leaves_everything_as_it_was() -> None:
    made = fakes()
    made.banks.by_path.clear()
    refresh = made.services.library.refresh()
    assert (refresh.changes, refresh.parsed) == (BankChanges(), 0)
    assert len(cards_of(made)) == 40
    assert [info.id for info in made.services.library.banks()] == ["small"]


def test_changes_of_all_banks_are_added_up() -> None:
    other = bank_folder(cards_a_topic=1)
    other.info = replace(bank_info(), id="other")
    made = bare_fakes({"banks/small": bank_folder(), "banks/other": other})
    refresh = made.services.library.refresh()
    assert (refresh.changes, refresh.parsed) == (BankChanges(added=50), 22)
    with_card(made.banks.by_path[Path("banks/small")], "metrics-1-c01", back="x")
    with_card(other, "metrics-1-c01", back="x")
    other.cards["design/design-1.yaml"] = ()
    refresh = made.services.library.refresh()
    assert (refresh.changes, refresh.parsed) == (BankChanges(changed=2, retired=1), 3)


def test_of_two_folders_with_one_bank_the_first_is_the_bank() -> None:
    first, second = bank_folder(cards_a_topic=1), bank_folder(cards_a_topic=2)
    made = bare_fakes({"banks/first": first, "banks/second": second})
    for _ in range(2):
        refresh = made.services.library.refresh()
        assert [folder for folder, _ in refresh.problems] == ["banks/second"]
    with_card(first, "metrics-1-c01", back="Another.")
    with_card(second, "metrics-1-c01", back="Not asked.")
    refresh = made.services.library.refresh()
    assert refresh.changes == BankChanges(changed=1)
    text = made.services.library.texts(made.info, ["metrics-1-c01"])["metrics-1-c01"]
    assert text.card.back == "Another."
    assert [folder for folder, _ in refresh.problems] == ["banks/second"]


def test_when_the_first_is_removed_the_second_is_the_bank() -> None:
    made = bare_fakes(
        {"banks/first": bank_folder(cards_a_topic=1), "banks/second": bank_folder(cards_a_topic=2)}
    )
    made.services.library.refresh()
    first = made.banks.by_path.pop(Path("banks/first"))
    refresh = made.services.library.refresh()
    assert (refresh.changes, refresh.parsed) == (BankChanges(added=10), 0)
    assert refresh.problems == ()
    second = made.banks.by_path.pop(Path("banks/second"))
    made.banks.by_path = {Path("banks/first"): first, Path("banks/second"): second}
    refresh = made.services.library.refresh()
    assert refresh.changes == BankChanges(retired=10)
    assert [folder for folder, _ in refresh.problems] == ["banks/second"]


def test_a_newcomer_that_stands_first_takes_the_id_and_both_are_told_apart() -> None:
    made = bare_fakes({"banks/second": bank_folder(cards_a_topic=2)})
    made.services.library.refresh()
    second = made.banks.by_path[Path("banks/second")]
    made.banks.by_path = {
        Path("banks/first"): bank_folder(cards_a_topic=1),
        Path("banks/second"): second,
    }
    refresh = made.services.library.refresh()
    assert refresh.changes == BankChanges(retired=10)
    assert [folder for folder, _ in refresh.problems] == ["banks/second"]


def test_a_refused_write_is_told() -> None:
    made = bare_fakes({"banks/small": bank_folder()})
    made.store.refuses = "The disk is full."
    with pytest.raises(StorageFailed, match="full"):
        made.services.library.refresh()


def test_the_active_bank_is_the_one_wanted_or_the_first() -> None:
    other = bank_folder(cards_a_topic=1)
    other.info = replace(bank_info(), id="other")
    made = bare_fakes({"banks/small": bank_folder(), "banks/other": other})
    library = made.services.library
    assert library.active("small") is None
    library.refresh()
    for wanted, given in [("other", "other"), ("small", "small"), ("gone", "small"), ("", "small")]:
        info = library.active(wanted)
        assert info is not None
        assert info.id == given


def test_a_text_has_all_that_is_shown() -> None:
    made = fakes()
    text = made.services.library.texts(made.info, ["metrics-1-c02", "gone"])
    assert list(text) == ["metrics-1-c02"]
    shown = text["metrics-1-c02"]
    assert shown.content == card_content(shown.card)
    assert shown.hash == content_hash(shown.content)
    assert (shown.topic, shown.discipline, shown.discipline_id) == (
        "Metrics 1",
        "Metrics",
        "metrics",
    )
    assert shown.sources == ("A. Author, A Work, 2013, p. 2",)


def test_what_the_bank_does_not_know_is_shown_as_it_is() -> None:
    card = Card("x-c01", "x-1", "fact", "Front?", "Back.", sources=(SourceRef("lost", "p. 1"),))
    made = fakes(BankFolder(bank_info(), {"x/x-1.yaml": (card,)}))
    shown = made.services.library.texts(made.info, ["x-c01"])["x-c01"]
    assert (shown.topic, shown.discipline, shown.discipline_id) == ("x-1", "", "")
    assert shown.sources == ("lost",)


def test_parts_of_a_source_that_are_not_given_leave_no_gap() -> None:
    bank = bank_folder()
    assert bank.info
    work = replace(bank.info.sources["work"], year="", author="")
    bank.info = replace(bank.info, sources={"work": work})
    with_card(bank, "metrics-1-c01", sources=(SourceRef("work"),))
    made = fakes(bank)
    text = made.services.library.texts(made.info, ["metrics-1-c01"])["metrics-1-c01"]
    assert text.sources == ("A Work",)
