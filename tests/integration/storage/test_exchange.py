"""The log as a file: what stands in it, what is taken over from one, and what is refused."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from studyapp.domain.content import content_hash
from studyapp.domain.events import PAYLOADS, SessionEnded
from studyapp.domain.mastery import Tally
from studyapp.domain.scoring import score
from studyapp.services.ports import ImportResult, LogRefused, StorageFailed
from tests.fakes import CountingIds
from tests.integration.storage.desk import ITEM, Desk, key, rows

TEXT = '{"back":"B","front":"Ça va?","kind":"card"}'
ID = "11111111-1111-4111-8111-111111111111"
HEAD = {"ccxp-study-log": 1}
ANSWER: dict[str, Any] = {
    "id": ID,
    "profile": "p",
    "device": "d",
    "n": 1,
    "at": 1_795_000_000_000,
    "zone": "UTC",
    "day": "2026-11-18",
    "v": 1,
    "type": "card.answered",
    "data": {
        "session": "s",
        "bank": "small",
        "item": ITEM,
        "hash": "",
        "topic": "insights-1",
        "side": "front",
        "rating": 3,
        "counts": True,
        "reveal": 4_000,
        "answer": 1_000,
        "paused": 0,
        "shown_r": None,
        "params": "fsrs-6",
        "reason": "new",
    },
}


def log(folder: Path, *lines: Any, name: str = "in.jsonl") -> Path:
    file = folder / name
    texts = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    file.write_text("\n".join(texts), encoding="utf-8")
    return file


def changed(**values: Any) -> dict[str, Any]:
    return {**ANSWER, **values}


def told(**values: Any) -> dict[str, Any]:
    return changed(data={**ANSWER["data"], **values})


def without(name: str) -> dict[str, Any]:
    return {key: value for key, value in ANSWER.items() if key != name}


def test_the_file_holds_a_head_then_content_then_events(desk: Desk, tmp_path: Path) -> None:
    name = content_hash(TEXT)
    now = desk.clock.now()
    desk.store.journal.append([SessionEnded("s", "done")], now, {name: TEXT})
    desk.clock.forward(hours=-1)
    desk.store.journal.append([SessionEnded("t", "left")], desk.clock.now())
    file = tmp_path / "log.jsonl"
    assert desk.store.journal.export_to(file) == 2
    head, content, first, second = map(json.loads, file.read_text("utf-8").splitlines())
    meta = desk.meta()
    assert head == {"ccxp-study-log": 1, "content": 1, "events": 2}
    assert content == {"hash": name, "content": TEXT}
    assert first == {
        "id": "00000000-0000-0000-0000-000000000003",
        "profile": meta["profile"],
        "device": meta["device"],
        "n": 1,
        "at": now.ms,
        "zone": "Europe/Amsterdam",
        "day": "2026-11-21",
        "v": 1,
        "type": "session.ended",
        "data": {"session": "s", "reason": "done"},
    }
    assert second["wall"] == now.ms - 3_600_000
    assert list(tmp_path.glob("*.part")) == []


def test_a_log_of_another_profile_is_taken_over_with_its_envelopes(
    desk: Desk, tmp_path: Path
) -> None:
    desk.answer()
    desk.note("mine")
    desk.store.journal.export_to(tmp_path / "log.jsonl")
    ids = CountingIds()
    ids.given = 1_000
    other = Desk(tmp_path / "other", ids)
    assert other.store.journal.import_from(tmp_path / "log.jsonl") == ImportResult(2, 0)
    assert other.store.journal.import_from(tmp_path / "log.jsonl") == ImportResult(0, 2)
    statement = "SELECT * FROM event ORDER BY id"
    assert rows(other.file, statement) == rows(desk.file, statement)
    assert other.store.shelf.memory(key()) == desk.store.shelf.memory(key())
    other.store.close()


def test_an_empty_profile_goes_on_as_the_one_it_was_given(desk: Desk, tmp_path: Path) -> None:
    desk.answer()
    desk.store.journal.export_to(tmp_path / "log.jsonl")
    ids = CountingIds()
    ids.given = 1_000
    other = Desk(tmp_path / "other", ids)
    own = other.meta()
    other.store.journal.import_from(tmp_path / "log.jsonl")
    assert other.meta() == {**own, "profile": desk.meta()["profile"]}
    other.store.close()


def test_a_profile_with_a_history_stays_itself(desk: Desk, tmp_path: Path) -> None:
    desk.answer()
    own = desk.meta()
    desk.store.journal.import_from(log(tmp_path, HEAD, ANSWER))
    assert desk.meta() == own


def test_a_type_that_this_program_does_not_know_survives(desk: Desk, tmp_path: Path) -> None:
    strange = changed(type="duel.started", v=3, data={"paper": [{"item": "é", "order": [2, 1.50]}]})
    desk.store.journal.import_from(log(tmp_path, HEAD, strange))
    out = tmp_path / "out.jsonl"
    desk.store.journal.export_to(out)
    assert json.loads(out.read_text("utf-8").splitlines()[1]) == strange


def test_the_same_event_in_other_spacing_is_the_same_event(desk: Desk, tmp_path: Path) -> None:
    desk.store.journal.import_from(log(tmp_path, HEAD, ANSWER))
    backwards = dict(reversed(ANSWER.items()))
    spaced = log(tmp_path, HEAD, json.dumps(backwards, separators=(" ,  ", " :  ")))
    assert desk.store.journal.import_from(spaced) == ImportResult(0, 1)


@pytest.mark.parametrize(
    ("lines", "line", "reason"),
    [
        ([], 1, "empty"),
        (["{"], 1, "not a line"),
        (["[1]"], 1, "not a line"),
        (["\x00\x01"], 1, "not a line"),
        ([{"some": "thing"}], 1, "not a study log"),
        ([{"ccxp-study-log": 2}], 1, "newer version"),
        ([HEAD, "[" * 100_000], 2, "nested too deeply"),
        ([HEAD, json.dumps(ANSWER)[:-1]], 2, "not a line"),
        ([HEAD, json.dumps(ANSWER).replace("4000", "NaN")], 2, "NaN is not a number"),
        ([HEAD, told(topic="\ud800")], 2, "not a line"),
        ([HEAD, {"hash": "0" * 64, "content": TEXT}], 2, "does not have the hash"),
        ([HEAD, {"hash": content_hash(TEXT)}], 2, "content is missing"),
        ([{**HEAD, "content": 0, "events": 2}, ANSWER], 2, "1 events lines of 2"),
        ([HEAD, without("device")], 2, "device is missing"),
        ([HEAD, changed(more=1)], 2, "newer version"),
        ([HEAD, changed(id="")], 2, "id"),
        ([HEAD, changed(n="1")], 2, "int expected"),
        ([HEAD, changed(n=2**63)], 2, "n does not fit"),
        ([HEAD, changed(at=True)], 2, "int expected"),
        ([HEAD, changed(day="yesterday")], 2, "yesterday"),
        ([HEAD, changed(day="20261118")], 2, "day does not fit"),
        ([HEAD, changed(day="9999-12-31")], 2, "day does not fit"),
        ([HEAD, changed(data=[])], 2, "not list"),
        ([HEAD, told(rating=5)], 2, "5"),
        ([HEAD, told(rating="3")], 2, "int expected"),
        ([HEAD, told(side="edge")], 2, "edge"),
        ([HEAD, told(side="question")], 2, "side does not fit"),
        ([HEAD, told(reveal=-1)], 2, "reveal does not fit"),
        ([HEAD, changed(type="voided", data={})], 2, "event"),
        ([HEAD, changed(type="plan.set", data={"retention": 0.9})], 2, ""),
        ([HEAD, ANSWER, changed(zone="Asia/Tokyo")], 3, "same id"),
    ],
)
def test_what_is_no_log_is_refused_with_its_line_and_nothing_is_taken(
    desk: Desk, tmp_path: Path, lines: list[Any], line: int, reason: str
) -> None:
    desk.answer()
    before = desk.projections()
    with pytest.raises(LogRefused) as refused:
        desk.store.journal.import_from(log(tmp_path, *lines))
    assert refused.value.line == line
    assert reason in str(refused.value.reason)
    assert desk.store.journal.count() == 1
    assert rows(desk.file, "SELECT * FROM content") == []
    assert desk.projections() == before


ASKED: dict[str, Any] = {
    "kind": "question",
    "scenario": "",
    "stem": "Stem?",
    "options": [
        {"id": "a", "text": "A", "correct": True, "anchor": ""},
        {"id": "b", "text": "B", "correct": False, "anchor": ""},
    ],
}
PAPER = [
    {"item": "q1", "hash": "h1", "topic": "insights-1", "order": ["b", "a"]},
    {"item": "q2", "hash": "h2", "topic": "insights-1", "order": ["a", "b"]},
]
# A fair event of every type that quizzes and sittings write.
SOUND: dict[str, dict[str, Any]] = {
    "quiz.started": {
        "session": "s",
        "bank": "small",
        "mode": "timed",
        "source": "weakest",
        "topics": ["insights-1"],
        "seed": "s",
        "limit": 216_000,
        "paper": PAPER,
    },
    "question.answered": {
        "session": "s",
        "position": 0,
        "bank": "small",
        "item": "q1",
        "hash": "h1",
        "topic": "insights-1",
        "chosen": "a",
        "correct": True,
        "confidence": "sure",
        "first": 3_000,
        "answer": 40_000,
        "counts": True,
    },
    "sitting.started": {
        "sitting": "t",
        "bank": "small",
        "version": "1",
        "form": "mock-a",
        "kind": "full",
        "mode": "strict",
        "rule": "raw-1",
        "limit": 600_000,
        "multiplier": 1.5,
        "target": 75,
        "seed": "t",
        "clean": True,
        "paper": PAPER,
    },
    "sitting.visited": {"sitting": "t", "position": 1, "elapsed": 1_000},
    "sitting.chose": {"sitting": "t", "position": 1, "elapsed": 2_000, "option": "a"},
    "sitting.flagged": {"sitting": "t", "position": 1, "elapsed": 3_000, "on": True},
    "sitting.struck": {"sitting": "t", "position": 1, "elapsed": 4_000, "option": "b", "on": True},
    "sitting.sure": {"sitting": "t", "position": 1, "elapsed": 5_000, "confidence": "think"},
    "sitting.noted": {"sitting": "t", "position": 1, "elapsed": 5_000, "text": "words"},
    "sitting.highlighted": {
        "sitting": "t",
        "position": 1,
        "elapsed": 5_000,
        "stretches": [{"start": 0, "end": 4}, {"start": 9, "end": 12}],
    },
    "sitting.surveyed": {"sitting": "t", "pace": "short", "fatigue": None, "outlook": "near"},
    "sitting.paused": {"sitting": "t", "elapsed": 6_000, "reason": "leave"},
    "sitting.resumed": {
        "sitting": "t",
        "elapsed": 7_000,
        "reason": "leave",
        "down": 1_000,
        "charged": 1_000,
        "by": "wall",
    },
    "sitting.submitted": {"sitting": "t", "elapsed": 8_000, "by": "user"},
    "sitting.regraded": {"sitting": "t", "rule": "raw-1", "hashes": {"q1": "h3"}},
    "rationale.opened": {
        "bank": "small",
        "item": "q1",
        "hash": "h1",
        "topic": "insights-1",
        "where": "library",
    },
}


def sound(number: int, kind: str, /, **values: Any) -> dict[str, Any]:
    return changed(id=f"{number:036}", n=number, at=ANSWER["at"] + number, type=kind, data=values)


def test_sound_quizzes_and_sittings_are_taken_over(desk: Desk, tmp_path: Path) -> None:
    lines = [sound(n, kind, **data) for n, (kind, data) in enumerate(SOUND.items(), start=1)]
    named = {kind for kind in PAYLOADS if kind.startswith(("quiz", "question", "sitting", "ratio"))}
    assert named == set(SOUND)
    desk.store.journal.import_from(log(tmp_path, HEAD, *lines))
    quiz, sitting = desk.store.evidence.quiz("s"), desk.store.evidence.sitting("t")
    assert quiz is not None
    assert quiz.position == 1
    assert sitting is not None
    assert (sitting.submitted, sitting.elapsed) == (True, 8_000)


@pytest.mark.parametrize(
    ("kind", "nonsense"),
    [
        *(
            (kind, {"elapsed": bad})
            for kind in SOUND
            if kind.startswith("sitting.p")
            for bad in (-1, 2**53, 1.5, True)
        ),
        *(("sitting.resumed", {name: -1}) for name in ("elapsed", "down", "charged")),
        *(("question.answered", {name: -1}) for name in ("first", "answer", "paused", "position")),
        ("question.answered", {"confidence": "certain"}),
        ("question.answered", {"chosen": None}),
        ("question.answered", {"correct": 1}),
        ("quiz.started", {"mode": "race"}),
        ("quiz.started", {"source": "luck"}),
        ("quiz.started", {"limit": -1}),
        ("quiz.started", {"paper": []}),
        ("quiz.started", {"paper": [PAPER[0], PAPER[0]]}),
        ("quiz.started", {"paper": [{**PAPER[0], "order": ["a", "a"]}]}),
        ("quiz.started", {"paper": [{"item": "q1"}]}),
        ("sitting.started", {"mode": "lenient"}),
        ("sitting.started", {"rule": "raw-2"}),
        ("sitting.started", {"multiplier": 1e308}),
        ("sitting.started", {"multiplier": 0}),
        ("sitting.started", {"target": 101}),
        ("sitting.started", {"paper": []}),
        ("sitting.visited", {"position": -1}),
        ("sitting.visited", {"position": 2**60}),
        ("sitting.sure", {"confidence": "very"}),
        ("sitting.highlighted", {"stretches": [{"start": 4, "end": 4}]}),
        ("sitting.highlighted", {"stretches": [{"start": -1, "end": 4}]}),
        ("sitting.highlighted", {"stretches": [{"start": 5, "end": 9}, {"start": 0, "end": 4}]}),
        ("sitting.surveyed", {"pace": "brisk"}),
        ("sitting.paused", {"reason": "bored"}),
        ("sitting.resumed", {"reason": "bored"}),
        ("sitting.resumed", {"by": "sundial"}),
        ("sitting.submitted", {"by": "cat"}),
        ("sitting.regraded", {"hashes": ["h1"]}),
        ("sitting.regraded", {"rule": "raw-2"}),
    ],
    ids=str,
)
def test_nonsense_about_quizzes_and_sittings_is_refused_with_its_line(
    desk: Desk, tmp_path: Path, kind: str, nonsense: dict[str, Any]
) -> None:
    fair = sound(1, "quiz.started", **SOUND["quiz.started"])
    with pytest.raises(LogRefused) as refused:
        desk.store.journal.import_from(
            log(tmp_path, HEAD, fair, sound(2, kind, **{**SOUND[kind], **nonsense}))
        )
    assert refused.value.line == 3
    assert desk.store.journal.count() == 0


@pytest.mark.parametrize(
    "text",
    [
        "prose",
        "[1]",
        '{"kind":"question"}',
        json.dumps({**ASKED, "options": [{**ASKED["options"][0], "correct": False}]}),
        json.dumps({**ASKED, "options": [ASKED["options"][0], ASKED["options"][0]]}),
        json.dumps({**ASKED, "stem": 5}),
    ],
)
def test_content_that_is_no_item_is_refused_with_its_line(
    desk: Desk, tmp_path: Path, text: str
) -> None:
    line = {"hash": content_hash(text), "content": text}
    with pytest.raises(LogRefused) as refused:
        desk.store.journal.import_from(log(tmp_path, HEAD, line))
    assert refused.value.line == 2


def test_what_fits_line_by_line_and_not_together_breaks_no_fold(desk: Desk, tmp_path: Path) -> None:
    """Places beyond the paper, steps of no sitting, content of another kind, answers of no quiz."""
    card, mended = json.dumps({"kind": "card", "front": "F", "back": "B"}), json.dumps(ASKED)
    paper = [{**PAPER[0], "hash": content_hash(card)}, PAPER[1]]
    started = {**SOUND["sitting.started"], "paper": paper}
    lines = [
        *({"hash": content_hash(text), "content": text} for text in (card, mended)),
        sound(1, "sitting.started", **started),
        sound(2, "sitting.chose", sitting="t", position=7, elapsed=1, option="a"),
        sound(3, "sitting.chose", sitting="t", position=1, elapsed=2, option="nowhere"),
        sound(4, "sitting.visited", sitting="t", position=0, elapsed=10**12),
        sound(5, "sitting.submitted", sitting="t", elapsed=3, by="user"),
        sound(6, "sitting.regraded", sitting="t", rule="raw-1", hashes={"q2": content_hash(card)}),
        sound(7, "sitting.submitted", sitting="of nothing", elapsed=3, by="user"),
        sound(8, "question.answered", **{**SOUND["question.answered"], "position": 99}),
        sound(9, "quiz.started", **SOUND["quiz.started"]),
        sound(10, "quiz.started", **{**SOUND["quiz.started"], "session": "t"}),
        sound(11, "session.ended", session="of nothing", reason="done"),
    ]
    desk.store.journal.import_from(log(tmp_path, HEAD, *lines))
    evidence = desk.store.evidence
    (sitting,) = evidence.sittings("small")
    assert (sitting.submitted, sitting.left) == (True, 0)
    assert not any(one.correct for one in evidence.firsts("small") if one.setting == "mock")
    assert score(sitting, evidence.contents(["h1", "h2"]), {}).total == Tally(0, 2)
    quiz = evidence.quiz("s")
    assert quiz is not None
    assert (quiz.answers, quiz.position) == ((), 0)
    assert evidence.quiz("of nothing") is None
    assert evidence.sitting("of nothing") is None


def test_content_that_comes_after_its_sitting_scores_it(desk: Desk, tmp_path: Path) -> None:
    name = content_hash(json.dumps(ASKED))
    paper = [{**item, "hash": name} for item in PAPER]
    steps = ("sitting.visited", "sitting.chose", "sitting.submitted")
    lines = [
        sound(1, "sitting.started", **{**SOUND["sitting.started"], "paper": paper}),
        *(sound(n, kind, **SOUND[kind]) for n, kind in enumerate(steps, start=2)),
    ]
    desk.store.journal.import_from(log(tmp_path, HEAD, *lines))
    assert [one.correct for one in desk.store.evidence.firsts("small")] == [False]
    late = log(tmp_path, HEAD, {"hash": name, "content": json.dumps(ASKED)})
    assert desk.store.journal.import_from(late) == ImportResult(0, 0)
    assert [one.correct for one in desk.store.evidence.firsts("small")] == [True]


def test_another_event_under_a_known_id_is_refused(desk: Desk, tmp_path: Path) -> None:
    desk.store.journal.import_from(log(tmp_path, HEAD, ANSWER))
    other = changed(id="2" * 36, n=2)
    with pytest.raises(LogRefused, match="same id") as refused:
        desk.store.journal.import_from(log(tmp_path, HEAD, other, told(rating=1)))
    assert refused.value.line == 3
    assert desk.store.journal.count() == 1


def test_a_file_that_is_not_there_is_named(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(StorageFailed, match=r"nowhere\.jsonl is not there"):
        desk.store.journal.import_from(tmp_path / "nowhere.jsonl")


def in_no_folder(folder: Path) -> Path:
    return folder / "nowhere" / "log.jsonl"


def in_the_place_of_a_folder(folder: Path) -> Path:
    (folder / "log.jsonl").mkdir()
    return folder / "log.jsonl"


@pytest.mark.parametrize("target", [in_no_folder, in_the_place_of_a_folder])
def test_an_export_that_fails_leaves_nothing_behind(
    desk: Desk, tmp_path: Path, target: Callable[[Path], Path]
) -> None:
    desk.answer()
    file = target(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(StorageFailed):
        desk.store.journal.export_to(file)
    assert sorted(tmp_path.rglob("*")) == before


def test_an_export_takes_the_place_of_an_older_one(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "log.jsonl"
    desk.answer()
    desk.store.journal.export_to(file)
    desk.answer()
    assert desk.store.journal.export_to(file) == 2
    assert len(file.read_text("utf-8").splitlines()) == 3
