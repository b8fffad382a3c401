"""Reading a bank's folder: values, what is held back, and what is not parsed again."""

import dataclasses
import os
import pickle
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from studyapp.banks.contents import decode, encode
from studyapp.banks.reader import FolderReader
from studyapp.domain.banks import BankFile
from studyapp.domain.cards import Card
from studyapp.domain.frameworks import SourceRef
from studyapp.domain.questions import Lesson, Option, Question, Term
from tests.unit.banks.small import DATA, OTHER_TOPIC, PAGE, TOPIC, SmallBank, kept, told

ROOT = Path(__file__).parents[3]

WARM = """
import pickle, sys
from pathlib import Path
from studyapp.banks.reader import FolderReader
folder, cached = Path(sys.argv[1]), pickle.loads(Path(sys.argv[2]).read_bytes())
reading = FolderReader(folder.parent, folder).read(folder, cached)
print(reading.parsed, len(reading.cards), sorted({"yaml", "pydantic"} & set(sys.modules)))
"""


def test_the_small_bank_has_no_problem(bank: SmallBank) -> None:
    reading = bank.read()

    assert told(reading) == []
    assert (reading.unreadable, reading.held, reading.parsed) == ((), (), 7)
    assert reading.folder == str(bank.folder)


def test_items_come_in_the_order_of_the_banks_topics(bank: SmallBank) -> None:
    reading = bank.read()

    assert [card.id for card in reading.cards] == ["bb-01-c01", "aa-01-c01", "aa-01-c02"]
    assert [question.id for question in reading.questions] == [
        "bb-01-q01",
        *(f"aa-01-q0{number}" for number in range(1, 5)),
    ]


def test_values_arrive_as_the_files_have_them(bank: SmallBank) -> None:
    reading = bank.read()

    assert reading.cards[2] == Card(
        id="aa-01-c02",
        topic="aa-01",
        fact="aa-01-frame",
        front="Frame",
        back="The list drawn from",
        reverse=True,
        sources=(SourceRef("site"),),
    )
    assert reading.questions[1] == Question(
        id="aa-01-q01",
        topic="aa-01",
        pool="practice",
        kind="scenario",
        level="analyse",
        difficulty="medium",
        fact="aa-01-nonresponse",
        stem="What comes **first**?",
        options=(
            Option("a", "Compare", "Because.", correct=True),
            Option("b", "Send again", "No."),
            Option("c", "All of it", "No.", anchor="last"),
        ),
        takeaway="Ask who is missing.",
        scenario="aa-01-s01",
        enemies=("aa-01-q02",),
        sources=(SourceRef("handbook", "p. 41"),),
        lint_ok={"L1": "the key needs its reason"},
    )
    assert reading.scenarios[0].text == "A shop asks 200 customers.\n20 answer.\n"
    assert reading.lessons == (
        Lesson(
            topic="aa-01",
            title="Sampling",
            text="# Sampling\n\nAsk a few, learn of many.\n\n"
            "![A graph of rates](media/graph.png)\n",
            sources=(SourceRef("handbook"),),
            terms=("sample",),
        ),
    )
    assert reading.terms == (
        Term(
            id="sample",
            term="Sample",
            text="Those who were asked.",
            also=("extract",),
            topics=("aa-01",),
            sources=(SourceRef("site"),),
        ),
    )
    assert reading.retired == ("aa-01-c09",)


def test_the_bank_itself_arrives(bank: SmallBank) -> None:
    info = bank.read().info

    assert info is not None
    assert (info.id, info.version, info.exam.options) == ("small", "1.10", 3)
    assert [(d.id, d.weight) for d in info.disciplines] == [("insights", 60), ("strategy", 40)]
    assert info.frameworks[1].checked_on == date(2025, 2, 28)
    assert info.frameworks[1].note == "The crosswalk is ours."
    assert info.topics[1].places == {"new": "insights", "old": "voc"}
    assert info.facts[0].sources == (SourceRef("handbook"),)
    assert info.forms[0].counts == {"insights": 1, "strategy": 1}
    assert info.sources["handbook"].title == "Handbook, 2nd edition"


def test_a_broken_item_is_left_out_alone_and_its_id_is_held(bank: SmallBank) -> None:
    bank.change(TOPIC, 'back: "It keeps the bias."', "back: 7")

    reading = bank.read()

    assert reading.held == ("aa-01-c01",)
    assert [card.id for card in reading.cards] == ["bb-01-c01", "aa-01-c02"]
    assert (len(reading.questions), reading.unreadable) == (5, ())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("schema: 1\n", ""),
        ("topic: aa-01\n", "topic: aa-02\n"),
        ("flashcards:\n", "flash_cards: []\nflashcards:\n"),
        ("flashcards:\n", "questions: []\nflashcards:\n"),
    ],
)
def test_a_fault_outside_the_items_holds_the_whole_file(
    bank: SmallBank, old: str, new: str
) -> None:
    bank.change(TOPIC, old, new)

    reading = bank.read()

    assert [problem.file for problem in reading.problems] == [TOPIC]
    assert reading.unreadable == (TOPIC,)
    assert {"aa-01-c01", "aa-01-c02", "aa-01-q01", "aa-01-s01"} <= set(reading.held)
    assert [card.id for card in reading.cards] == ["bb-01-c01"]


def test_a_file_that_cannot_be_parsed_leaves_the_others(bank: SmallBank) -> None:
    bank.change(TOPIC, "flashcards:\n", "flashcards: [\n")

    reading = bank.read()

    assert (reading.unreadable, reading.held) == ((TOPIC,), ())
    assert [card.id for card in reading.cards] == ["bb-01-c01"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("schema: 1\n", "schema: 3\n"),
        ("licence: CC0-1.0\n", ""),
        ("weight: 60", "weight: 61"),
        ("{framework: new,", "{framework: newer,"),
        ("title: A small bank", "title: *"),
    ],
)
def test_without_a_usable_bank_yaml_nothing_is_given_and_all_files_are_told(
    bank: SmallBank, old: str, new: str
) -> None:
    bank.change("bank.yaml", old, new)
    bank.change(TOPIC, "level: apply", "level: applied")

    reading = bank.read()

    assert reading.info is None
    assert (reading.cards, reading.questions, reading.held) == ((), (), ())
    assert [problem.file for problem in reading.problems] == ["bank.yaml", TOPIC]


def test_a_missing_bank_yaml_is_told(bank: SmallBank) -> None:
    (bank.folder / "bank.yaml").unlink()

    assert bank.problems() == [
        "bank.yaml:1:1: bank.yaml is missing"
        " (a bank begins with a file of this name; copy that of another bank)"
    ]


def test_a_folder_that_is_gone_is_told(bank: SmallBank, tmp_path: Path) -> None:
    gone = tmp_path / "gone"

    reading = bank.reader.read(gone, {})

    assert reading.info is None
    assert told(reading) == [
        "bank.yaml:1:1: the bank's folder cannot be read: No such file or directory"
        f" (check that {gone} is there and may be read)"
    ]
    assert bank.reader.fingerprints(gone) == {}


def test_it_tells_after_every_file_how_far_it_is(bank: SmallBank) -> None:
    told: list[tuple[int, int]] = []
    reading = bank.reader.read(bank.folder, {}, lambda done, total: told.append((done, total)))
    files = len(reading.files)
    assert told == [(n, files) for n in range(1, files + 1)]


def test_a_warm_reading_parses_nothing_and_is_the_same(bank: SmallBank) -> None:
    bank.change(TOPIC, "level: apply", "level: applied")
    bank.change(OTHER_TOPIC, "fact: bb-01-vision", "fact: bb-01-vision\n    enemies: [zz]")
    cold = bank.read()

    warm = bank.read(kept(cold))

    assert (cold.parsed, warm.parsed) == (7, 0)
    assert dataclasses.replace(warm, parsed=7) == cold
    assert len(warm.problems) == 2


def test_a_warm_start_loads_neither_yaml_nor_pydantic(bank: SmallBank, tmp_path: Path) -> None:
    bank.write(OTHER_TOPIC, "not: [closed")
    cached = tmp_path / "cached"
    cached.write_bytes(pickle.dumps(kept(bank.read())))

    done = subprocess.run(
        [sys.executable, "-c", WARM, str(bank.folder), str(cached)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert (done.stdout, done.stderr) == ("0 2 []\n", "")


def test_only_a_changed_file_is_parsed_again(bank: SmallBank) -> None:
    cold = bank.read()
    bank.change(TOPIC, '"Frame"', '"Drame"')

    warm = bank.read(kept(cold))

    assert warm.parsed == 1
    assert warm.cards[2].front == "Drame"


def test_a_changed_byte_shows_where_size_and_time_are_the_same(bank: SmallBank) -> None:
    path = bank.folder / TOPIC
    state = path.stat()
    before = bank.reader.fingerprints(bank.folder)
    bank.change(TOPIC, '"Frame"', '"Drame"')
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))

    after = bank.reader.fingerprints(bank.folder)

    assert (path.stat().st_size, path.stat().st_mtime_ns) == (state.st_size, state.st_mtime_ns)
    assert {name for name in after if after[name] != before[name]} == {TOPIC}


def test_a_rule_between_files_sees_files_that_were_not_parsed_again(bank: SmallBank) -> None:
    cold = bank.read()
    bank.change("sources.yaml", "{id: site,", "{id: sites,")

    warm = bank.read(kept(cold))

    assert warm.parsed == 1
    assert told(warm) == [
        f"{place}: there is no source site (did you mean sites?)"
        for place in ("glossary.yaml:8:21", f"{TOPIC}:46:21", f"{TOPIC}:87:21")
    ]
    assert warm.held == ("aa-01-c02", "aa-01-q02", "sample")


def test_what_another_version_kept_is_parsed_again(bank: SmallBank) -> None:
    old = {
        path: dataclasses.replace(file, content="{}") for path, file in kept(bank.read()).items()
    }

    assert bank.read(old).parsed == 7


def test_contents_are_kept_whole(bank: SmallBank) -> None:
    for file in bank.read().files:
        assert encode(decode(file.content)) == file.content


def test_fingerprints_name_the_files_of_the_reading(bank: SmallBank) -> None:
    bank.write("LICENSE", "free")
    bank.write("README.md", "read me")
    bank.write(".git/config.yaml", "no")
    bank.write("i18n/nl/aa-01.yaml", "later: true")
    bank.write("media/notes.txt", "no")
    bank.write("stray.yaml", "who: knows")

    reading = bank.read()

    assert {f.path: f.sha256 for f in reading.files} == bank.reader.fingerprints(bank.folder)
    assert [file.path for file in reading.files] == sorted(
        [
            *("bank.yaml", "glossary.yaml", "retired.yaml", "sources.yaml", "stray.yaml"),
            *(PAGE, TOPIC, "media/graph.png", OTHER_TOPIC),
        ]
    )


@pytest.mark.parametrize(
    "file", ["bb-01.yaml", "strategy/bb-01.yml", "guide/x.yaml", "media/x.yaml"]
)
def test_yaml_in_a_place_where_none_belongs_is_told(bank: SmallBank, file: str) -> None:
    bank.write(file, "schema: 1\n")

    reading = bank.read()

    assert told(reading) == [
        f"{file}:1:1: this is no file of a bank (a topic file is <folder>/<topic>.yaml,"
        " a page of the guide is guide/<topic>.md)"
    ]
    assert reading.unreadable == (file,)


def test_folders_are_the_shipped_banks_then_the_own_ones(tmp_path: Path) -> None:
    shipped, own = tmp_path / "shipped", tmp_path / "own"
    for folder in ("b", "a", ".hidden", "empty", "notes"):
        (shipped / folder).mkdir(parents=True)
    (own / "c").mkdir(parents=True)
    for bank in (shipped / "a", shipped / "b", shipped / ".hidden"):
        (bank / "bank.yaml").write_text("schema: 1\n", encoding="utf-8")
    (shipped / "notes" / "todo.txt").write_text("no bank", encoding="utf-8")
    (shipped / "file.yaml").write_text("no folder", encoding="utf-8")
    (own / "c" / "sources.yaml").write_text("schema: 1\n", encoding="utf-8")

    assert FolderReader(shipped, own).folders() == (shipped / "a", shipped / "b", own / "c")
    assert FolderReader(tmp_path / "gone", own).folders() == (own / "c",)


def test_a_bank_id_that_an_earlier_folder_has_is_a_problem(bank: SmallBank, tmp_path: Path) -> None:
    other = SmallBank(tmp_path / "own")
    homes: dict[str, str] = {}

    assert dataclasses.replace(bank.read(), info=None).claim(homes).problems == ()
    assert bank.read().claim(homes).info is not None
    refused = other.read().claim(homes)

    assert refused.info is None
    assert [(problem.file, str(problem.message)) for problem in refused.problems] == [
        ("bank.yaml", f"the bank id small is taken by the bank in {bank.folder}")
    ]
    assert bank.read().claim(homes).info is not None


def test_a_file_kept_by_the_catalogue_survives_its_way_through_storage() -> None:
    reading = FolderReader(DATA, DATA / "none").read(DATA / "small", {})

    assert all(isinstance(file, BankFile) and file.content for file in reading.files)


# Pictures


def pictures(bank: SmallBank, *paths: str) -> list[str]:
    reader = FolderReader(bank.folder.parent, bank.folder / "none")
    return sorted(reader.pictures(bank.folder, paths))


def test_pictures_are_given_by_their_path_in_the_bank(bank: SmallBank) -> None:
    reader = FolderReader(bank.folder.parent, bank.folder / "none")
    found = reader.pictures(bank.folder, ["media/graph.png", "media/none.png"])
    assert found == {"media/graph.png": (bank.folder / "media" / "graph.png").read_bytes()}
    assert reader.pictures(bank.folder, []) == {}
    assert reader.pictures(bank.folder / "gone", ["media/graph.png"]) == {}


def test_what_is_no_picture_of_the_bank_is_not_given(bank: SmallBank) -> None:
    media = bank.folder / "media"
    outside = bank.folder.parent / "secret.png"
    outside.write_bytes((media / "graph.png").read_bytes())
    (media / "link.png").symlink_to(outside)
    (media / "text.png").write_text("no picture", encoding="utf-8")
    huge = bytearray((media / "graph.png").read_bytes())
    huge[16:24] = (9_000).to_bytes(4, "big") * 2
    (media / "huge.png").write_bytes(huge)
    asked = ("media/link.png", "media/text.png", "media/huge.png", "bank.yaml")
    assert pictures(bank, *asked, "media/../../secret.png", str(outside)) == []
