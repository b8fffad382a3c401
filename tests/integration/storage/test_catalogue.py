"""Banks are reconciled with what was read: nothing is deleted, nothing is parsed twice."""

from dataclasses import replace
from datetime import date

import pytest

from studyapp.domain.banks import BankReading
from studyapp.domain.cards import Side
from studyapp.domain.problems import Problem
from studyapp.domain.questions import Lesson, Option, Question, Scenario, Term
from studyapp.domain.sentences import sentence
from studyapp.services.ports import BankChanges
from tests.fakes import BankFolder, bank_folder, with_card
from tests.integration.storage.desk import BANK, ITEM, Desk, key, reading, rows

TODAY = date(2026, 11, 21)
PATH = "insights/insights-1.yaml"
QUESTION = Question(
    *("insights-1-q01", "insights-1", "practice", "concept", "recall", "easy", "fact q"),
    stem="Which one?",
    options=(Option("a", "This", "since", True), Option("b", "That", "no")),
    takeaway="This one.",
    scenario="insights-1-s01",
)
SCENARIO = Scenario("insights-1-s01", "insights-1", "A company asks.")
LESSON = Lesson("insights-1", "Insights", "Read **this**.")
TERM = Term("nps", "NPS", "A score.", ("net promoter score",))


def whole(folder: BankFolder | None = None) -> BankReading:
    return replace(
        reading(folder or bank_folder()),
        questions=(QUESTION,),
        scenarios=(SCENARIO,),
        lessons=(LESSON,),
        terms=(TERM,),
    )


def adopt(desk: Desk, read: BankReading, day: date = TODAY) -> BankChanges:
    return desk.store.catalogue.adopt(read, day)


def catalogued(desk: Desk) -> dict[str, tuple[str, str | None, str | None]]:
    found = rows(desk.file, "SELECT item, topic, pool, retired_on FROM catalogue")
    return {item: (topic, pool, retired) for item, topic, pool, retired in found}


def kinds(desk: Desk) -> dict[str, int]:
    return dict(rows(desk.file, "SELECT kind, count(*) FROM item GROUP BY kind"))


def test_a_bank_is_taken_up_with_all_its_kinds(desk: Desk) -> None:
    assert adopt(desk, whole()) == BankChanges(added=1)
    assert kinds(desk) == {"card": 40, "question": 1, "scenario": 1, "lesson": 1, "term": 1}
    assert len(catalogued(desk)) == 41
    assert catalogued(desk)["insights-1-q01"] == ("insights-1", "practice", None)
    assert catalogued(desk)[ITEM] == ("insights-1", None, None)
    folder = bank_folder()
    assert desk.store.catalogue.banks() == (folder.info,)
    assert desk.store.catalogue.info(BANK) == folder.info
    assert desk.store.catalogue.info("nothing") is None
    assert desk.store.catalogue.cards(BANK, [ITEM, "nothing"]) == {ITEM: folder.cards[PATH][0]}


def test_the_same_reading_again_changes_nothing(desk: Desk) -> None:
    adopt(desk, whole())
    statement = "SELECT * FROM item ORDER BY bank, kind, item"
    before = (catalogued(desk), rows(desk.file, statement), desk.projections())
    assert adopt(desk, whole(), date(2026, 12, 1)) == BankChanges()
    assert (catalogued(desk), rows(desk.file, statement), desk.projections()) == before


def test_files_come_back_as_they_were_adopted(desk: Desk) -> None:
    folder = bank_folder()
    problem = Problem(PATH, 3, 1, sentence("no such topic"), sentence("mend it"))
    folder.faults[PATH] = (problem,)
    read = reading(folder)
    adopt(desk, read)
    catalogue = desk.store.catalogue
    assert catalogue.files("banks/small") == {file.path: file for file in read.files}
    assert catalogue.fingerprints("banks/small") == {f.path: f.sha256 for f in read.files}
    assert catalogue.fingerprints("elsewhere") == {}
    assert catalogue.problems() == (("banks/small", problem),)


def test_other_words_change_the_hash_and_a_reason_does_not(desk: Desk) -> None:
    before = dict(rows(desk.file, "SELECT item, hash FROM catalogue"))
    folder = bank_folder()
    with_card(folder, ITEM, why="another reason", sources=())
    assert adopt(desk, reading(folder)) == BankChanges()
    assert desk.store.catalogue.cards(BANK, [ITEM])[ITEM].why == "another reason"
    with_card(folder, ITEM, back="Other words.")
    assert adopt(desk, reading(folder)) == BankChanges(changed=1)
    after = dict(rows(desk.file, "SELECT item, hash FROM catalogue"))
    assert {item for item in before if before[item] != after[item]} == {ITEM}


def test_another_scenario_is_another_question(desk: Desk) -> None:
    adopt(desk, whole())
    other = replace(SCENARIO, text="Another company asks.")
    assert adopt(desk, replace(whole(), scenarios=(other,))) == BankChanges(changed=1)


def test_a_missing_item_retires_and_may_come_back(desk: Desk) -> None:
    folder = bank_folder()
    folder.cards[PATH] = folder.cards[PATH][1:]
    assert adopt(desk, reading(folder)) == BankChanges(retired=1)
    assert catalogued(desk)[ITEM] == ("insights-1", None, "2026-11-21")
    assert adopt(desk, reading(folder), date(2026, 12, 1)) == BankChanges()
    assert catalogued(desk)[ITEM] == ("insights-1", None, "2026-11-21")
    assert desk.store.catalogue.cards(BANK, [ITEM]) == {}
    mended = bank_folder()
    with_card(mended, ITEM, back="Other words.")
    assert adopt(desk, reading(mended)) == BankChanges(added=1)
    assert catalogued(desk)[ITEM] == ("insights-1", None, None)


def test_an_item_that_is_declared_retired_retires(desk: Desk) -> None:
    read = replace(reading(bank_folder()), retired=(ITEM, "long-gone"))
    assert adopt(desk, read) == BankChanges(retired=1)
    assert catalogued(desk)[ITEM][2] == "2026-11-21"
    assert "long-gone" not in catalogued(desk)


def test_what_cannot_be_read_stays_and_what_is_gone_goes(desk: Desk) -> None:
    adopt(desk, whole())
    folder = bank_folder()
    folder.cards[PATH] = ()
    folder.cards["design/design-1.yaml"] = folder.cards["design/design-1.yaml"][2:]
    read = replace(reading(folder), unreadable=(PATH,), held=("design-1-c02",))
    assert adopt(desk, read) == BankChanges(retired=1)
    retired = [item for item, row in catalogued(desk).items() if row[2]]
    assert retired == ["design-1-c01"]
    assert desk.store.shelf.cards_by_topic(BANK)["insights-1"] == 4
    assert kinds(desk) == {"card": 40, "question": 1, "scenario": 1, "lesson": 1}


@pytest.mark.parametrize("path", ["glossary.yaml", "metrics/metrics-1.yaml"])
def test_the_glossary_stays_while_it_cannot_be_read(desk: Desk, path: str) -> None:
    adopt(desk, whole())
    adopt(desk, replace(whole(), terms=(), unreadable=(path,)))
    assert kinds(desk).get("term", 0) == (1 if path == "glossary.yaml" else 0)


def test_a_bank_without_its_head_stays_as_it_was(desk: Desk) -> None:
    desk.answer()
    before = (catalogued(desk), desk.projections())
    problem = Problem("bank.yaml", 1, 1, sentence("cannot be read"))
    read = replace(reading(bank_folder()), info=None, cards=(), problems=(problem,), files=())
    assert adopt(desk, read) == BankChanges()
    assert (catalogued(desk), desk.projections()) == before
    assert desk.store.catalogue.problems() == (("banks/small", problem),)
    assert desk.store.catalogue.info(BANK) is not None


def test_a_bank_that_moved_leaves_nothing_in_its_old_folder(desk: Desk) -> None:
    folder = bank_folder()
    folder.faults[PATH] = (Problem(PATH, 1, 1, sentence("a fault")),)
    desk.adopt(folder)
    assert adopt(desk, reading(folder, "moved/small")) == BankChanges()
    assert desk.store.catalogue.fingerprints("banks/small") == {}
    assert [where for where, _ in desk.store.catalogue.problems()] == ["moved/small"]


def test_two_banks_keep_apart(desk: Desk) -> None:
    folder = bank_folder()
    assert folder.info is not None
    folder.info = replace(folder.info, id="other")
    folder.cards = {PATH: folder.cards[PATH][:1]}
    assert adopt(desk, reading(folder, "banks/other")) == BankChanges(added=1)
    desk.answer()
    assert desk.store.shelf.cards_by_topic("other") == {"insights-1": 1}
    assert desk.store.shelf.introduced("other") == {}
    assert desk.store.shelf.introduced(BANK) == {"insights-1": 1}
    assert [info.id for info in desk.store.catalogue.banks()] == ["other", "small"]


def test_a_side_that_is_taken_away_keeps_its_memory_off_the_shelf(desk: Desk) -> None:
    folder = bank_folder()
    with_card(folder, ITEM, reverse=True)
    desk.adopt(folder)
    desk.answer(side=Side.BACK)
    desk.adopt(bank_folder())
    assert desk.store.shelf.memory(key(side=Side.BACK)) is not None
    assert desk.store.shelf.introduced(BANK) == {}
    desk.adopt(folder)
    assert desk.store.shelf.introduced(BANK) == {"insights-1": 1}
