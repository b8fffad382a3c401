"""The log's envelope, its payloads, and what a chain of voids leaves standing."""

import json
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.cards import CardKey, Side
from studyapp.domain.days import Moment
from studyapp.domain.events import (
    PAYLOADS,
    CardAnswered,
    Event,
    ItemMarked,
    ItemNoted,
    Payload,
    PlanSet,
    ProfileCreated,
    SessionEnded,
    Voided,
    Writer,
    envelope,
    voided_ids,
)
from studyapp.domain.forecast_events import ForecastShown
from studyapp.domain.plain import from_plain, to_plain
from studyapp.domain.plan import Plan
from studyapp.domain.quiz_events import QuestionAnswered, QuizStarted, RationaleOpened
from studyapp.domain.sitting_events import SittingStarted, SittingStep
from tests.unit.domain.sat import started as sitting_started

WRITER = Writer(profile="p", device="d", n=7, at=1_000_000)
NOTED = ItemNoted("bank", "item", "hash", "topic", "words")
# With the fields that have no default, as the first program could have written it.
OLD_ANSWER = {
    "session": "s",
    "bank": "b",
    "item": "i",
    "hash": "h",
    "topic": "t",
    "side": "back",
    "rating": 3,
    "counts": True,
    "reveal": 5,
    "answer": 6,
}


def moment(wall: str, zone: str = "UTC") -> Moment:
    return Moment(round(datetime.fromisoformat(wall).timestamp() * 1000), zone)


def test_the_envelope_of_an_event() -> None:
    now = moment("2026-11-21T08:00+00:00", "Europe/Amsterdam")
    assert envelope(NOTED, "e", now, WRITER) == Event(
        id="e",
        profile="p",
        device="d",
        n=8,
        at=now.ms,
        wall=None,
        zone="Europe/Amsterdam",
        day=date(2026, 11, 21),
        v=1,
        type="item.noted",
        data={"bank": "bank", "item": "item", "hash": "hash", "topic": "topic", "text": "words"},
    )


def test_a_clock_set_back_keeps_the_order_and_the_day_of_the_wall() -> None:
    later = moment("2026-11-21T08:00+00:00")
    now = moment("2026-11-19T09:00+00:00")
    event = envelope(NOTED, "e", now, replace(WRITER, at=later.ms))
    assert event.at == later.ms
    assert event.wall == now.ms
    assert event.day == date(2026, 11, 19)


def test_at_the_same_instant_there_is_no_wall() -> None:
    now = moment("2026-11-21T08:00+00:00")
    assert envelope(NOTED, "e", now, replace(WRITER, at=now.ms)).wall is None


@given(st.lists(st.integers(0, 4_000_000_000_000), min_size=1, max_size=20))
def test_one_device_replays_in_the_order_of_writing(instants: list[int]) -> None:
    events: list[Event] = []
    writer = replace(WRITER, n=0, at=0)
    for number, ms in enumerate(instants):
        # Ids fall while the counter rises: the order must not come from them.
        events.append(envelope(NOTED, f"{99 - number}", Moment(ms, "UTC"), writer))
        writer = replace(writer, n=events[-1].n, at=events[-1].at)
    assert sorted(events, key=lambda event: event.order) == events
    assert [e.n for e in events] == list(range(1, len(instants) + 1))
    for event, ms in zip(events, instants, strict=True):
        assert (event.at if event.wall is None else event.wall) == ms
        assert event.day == Moment(ms, "UTC").day


def test_order_is_time_then_device_then_counter_then_id() -> None:
    made = [
        Event(id_, "p", device, n, at, None, "UTC", date(2026, 1, 1), 1, "voided", {})
        for at, device, n, id_ in [(1, "z", 9, "z"), (2, "a", 8, "z"), (2, "b", 1, "b")]
    ]
    tied = replace(made[2], id="c")
    assert sorted([tied, *reversed(made)], key=lambda event: event.order) == [*made, tied]


def test_every_payload_has_a_type_of_its_own() -> None:
    assert set(PAYLOADS.values()) == set(get_args(Payload))
    assert {kind.TYPE: kind for kind in PAYLOADS.values()} == PAYLOADS
    assert set(PAYLOADS) == {
        "profile.created",
        "plan.set",
        "card.answered",
        "item.marked",
        "item.noted",
        "quiz.started",
        "question.answered",
        "rationale.opened",
        "session.ended",
        "sitting.started",
        "sitting.visited",
        "sitting.chose",
        "sitting.flagged",
        "sitting.struck",
        "sitting.sure",
        "sitting.noted",
        "sitting.highlighted",
        "sitting.paused",
        "sitting.resumed",
        "sitting.submitted",
        "sitting.surveyed",
        "sitting.regraded",
        "forecast.shown",
        "voided",
    }


payloads: st.SearchStrategy[Payload] = st.one_of(
    st.builds(ProfileCreated),
    st.builds(PlanSet, retention=st.floats(0.5, 0.99), multiplier=st.floats(1, 3)),
    st.builds(CardAnswered, shown_r=st.none() | st.floats(0, 1)),
    st.builds(ItemMarked),
    st.builds(ItemNoted),
    st.builds(SessionEnded),
    st.builds(QuizStarted),
    st.builds(QuestionAnswered, shown_r=st.none() | st.floats(0, 1)),
    st.builds(RationaleOpened),
    st.builds(SittingStarted, multiplier=st.floats(1, 3)),
    *(st.builds(kind) for kind in get_args(SittingStep)),
    st.builds(ForecastShown, mean=st.floats(0, 100), p=st.floats(0, 1)),
    st.builds(Voided),
)


@given(payloads)
def test_a_payload_comes_back_from_the_log(payload: Payload) -> None:
    event = envelope(payload, "e", Moment(0, "UTC"), WRITER)
    stored = json.loads(json.dumps(event.data))
    read = replace(event, data=stored)
    assert read.payload == payload
    assert type(read.payload) is type(payload)


@given(payloads)
def test_an_event_comes_back_from_an_export(payload: Payload) -> None:
    event = envelope(payload, "e", Moment(0, "UTC"), WRITER)
    assert from_plain(Event, json.loads(json.dumps(to_plain(event)))) == event


@given(payloads)
def test_fields_of_a_newer_program_are_ignored_and_kept(payload: Payload) -> None:
    event = envelope(payload, "e", Moment(0, "UTC"), WRITER)
    newer = replace(event, data={**event.data, "mood": ["good"]}, v=2)
    assert newer.payload == payload
    assert from_plain(Event, json.loads(json.dumps(to_plain(newer)))) == newer


def test_an_unknown_type_survives_as_it_came() -> None:
    data = {"duel": "s", "paper": [{"item": "q", "order": ["b", "a"]}], "elapsed": 12}
    event = Event("e", "p", "d", 1, 5, None, "UTC", date(2026, 1, 1), 3, "duel.started", data)
    assert event.payload is None
    assert from_plain(Event, json.loads(json.dumps(to_plain(event)))) == event


def test_fields_an_older_program_did_not_write_have_defaults() -> None:
    payload = from_plain(CardAnswered, OLD_ANSWER)
    assert (payload.paused, payload.shown_r, payload.params) == (0, None, "fsrs-6")
    assert payload.reason == ""
    assert payload.key == CardKey("b", "i", Side.BACK)
    assert from_plain(ProfileCreated, {"app": "0.1"}).demo is False
    started = to_plain(sitting_started())
    del started["loosened"]
    assert from_plain(SittingStarted, started) == sitting_started()
    marking = {"bank": "b", "item": "i", "hash": "h", "topic": "t", "mark": "flag"}
    assert from_plain(ItemMarked, marking) == ItemMarked("b", "i", "h", "t", "flag", True, None)


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (Voided, {}),
        (Voided, {"event": 3}),
        (ItemMarked, {"bank": "b", "item": "i", "hash": "h", "topic": "t", "mark": None}),
        (
            CardAnswered,
            OLD_ANSWER | {"side": "edge"},
        ),
    ],
)
def test_a_payload_that_does_not_fit_is_refused(
    kind: type[Payload], data: dict[str, object]
) -> None:
    event = Event("e", "p", "d", 1, 5, None, "UTC", date(2026, 1, 1), 1, kind.TYPE, data)
    with pytest.raises((ValueError, TypeError, KeyError)):
        _ = event.payload


@given(
    st.builds(
        Plan,
        minutes=st.lists(st.integers(0, 600), min_size=7, max_size=7).map(tuple),
        retention=st.floats(0.5, 0.99),
        multiplier=st.floats(1, 3),
    )
)
def test_a_plan_comes_back_from_its_event(plan: Plan) -> None:
    assert PlanSet.of(plan).plan == plan
    assert from_plain(PlanSet, json.loads(json.dumps(to_plain(PlanSet.of(plan))))).plan == plan


@pytest.mark.parametrize(
    ("voids", "gone"),
    [
        ([], ""),
        ([("u", "a")], "a"),
        ([("u", "a"), ("v", "b")], "ab"),
        ([("u", "a"), ("r", "u")], "u"),
        ([("u", "a"), ("r", "u"), ("w", "r")], "ar"),
        ([("u", "a"), ("r", "u"), ("w", "r"), ("x", "w")], "uw"),
        ([("u", "a"), ("v", "b"), ("r", "v"), ("s", "u")], "uv"),
        ([("u", "a"), ("v", "a"), ("r", "v")], "av"),
        ([("u", "missing")], "missing"),
    ],
)
def test_what_a_chain_of_voids_leaves(voids: list[tuple[str, str]], gone: str) -> None:
    assert voided_ids(voids) == frozenset(["missing"] if gone == "missing" else gone)
    assert voided_ids(iter(voids)) == voided_ids(voids)


@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=40))
def test_voids_say_what_a_stack_of_undo_and_redo_says(moves: list[str]) -> None:
    """The model: a list of steps that stand, and a list of those taken back."""
    voids: list[tuple[str, str]] = []
    standing: list[tuple[str, str]] = []  # the step, and the event that makes it stand
    taken: list[tuple[str, str]] = []  # the step, and the void that took it
    steps: list[str] = []

    def void(target: str) -> str:
        voids.append((f"v{len(voids)}", target))
        return voids[-1][0]

    for number, move in enumerate(moves):
        if move == "do":
            steps.append(f"s{number}")
            standing.append((steps[-1], steps[-1]))
            taken.clear()
        elif move == "undo" and standing:
            step, event = standing.pop()
            taken.append((step, void(event)))
        elif move == "redo" and taken:
            step, event = taken.pop()
            standing.append((step, void(event)))
    gone = voided_ids(voids)
    assert [step for step in steps if step not in gone] == [step for step, _ in standing]


def test_days_of_events_on_two_sides_of_four_in_the_morning() -> None:
    before = envelope(NOTED, "e", moment("2026-11-21T03:59+00:00"), WRITER)
    after = envelope(NOTED, "f", moment("2026-11-21T04:00+00:00"), WRITER)
    assert after.day - before.day == timedelta(days=1)
