"""What a sitting tells beyond its score, by hand and by laws that hold for every sitting."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.answers import Confidence
from studyapp.domain.mastery import Tally
from studyapp.domain.scoring import Mark, Score, score, with_keys
from studyapp.domain.sitting_events import (
    SittingChose,
    SittingFlagged,
    SittingStarted,
    SittingSubmitted,
    SittingSure,
    SittingVisited,
)
from studyapp.domain.sitting_figures import (
    PacePoint,
    Repair,
    SittingFigures,
    Times,
    Turn,
    apart,
    comparable,
    figures_of,
    first_pass_of,
    pace_of,
    times_of,
    to_repair,
    turn,
)
from studyapp.domain.sittings import Cell, Sitting
from tests.unit.domain.sat import MINUTE, asked, started

SECOND = 1_000
SURE, THINK, GUESS = Confidence
OPTIONS = st.sampled_from(("a", "b", "c", "d", None))


def sat(*cells: Cell, limit: int | None = None, elapsed: int | None = None) -> Sitting:
    """A submitted sitting of these cells; the key of each question is option b."""
    begun = replace(started(len(cells)), limit=limit or len(cells) * MINUTE)
    spent = sum(cell.ms for cell in cells) if elapsed is None else elapsed
    ended = Sitting.begin(begun).after(SittingSubmitted("s", spent, "user"))
    return replace(ended, cells=cells)


def scored(sitting: Sitting) -> Score:
    contents = {item.hash: asked() for item in sitting.paper}
    return score(sitting, contents, {"topic-0": "even", "topic-1": "odd"})


def figures(*cells: Cell) -> SittingFigures:
    sitting = sat(*cells)
    return figures_of(sitting, scored(sitting))


def took(seconds: float, chosen: str | None = "b") -> Cell:
    return Cell(chosen=chosen, seen=True, ms=round(seconds * SECOND))


# Time


def test_quartiles_and_the_slowest_first() -> None:
    """R: quantile(c(10, 20, 30, 40, 50, 60, 70, 80), type = 7) gives 27.5, 45, 62.5."""
    times = times_of([took(n) for n in (40, 80, 10, 20, 60, 30, 50, 70)])
    assert times == Times(8, 27_500, 45_000, 62_500, (1, 7))


def test_a_question_never_seen_took_no_time() -> None:
    assert times_of([took(10), Cell()]) == Times(1, 10_000, 10_000, 10_000, (0,))
    assert times_of([Cell(), Cell()]) == Times()


def test_ten_are_the_slowest_of_a_hundred_and_five_of_twenty() -> None:
    assert len(times_of([took(n) for n in range(100)]).slowest) == 10
    assert times_of([took(n) for n in range(20)]).slowest == (19, 18, 17, 16, 15)


def test_the_pace_goes_by_tenths_of_the_paper() -> None:
    cells = [
        replace(took(60, "b" if n < 15 else "a"), first_at=at, chosen_at=at)
        for n, at in enumerate(range(MINUTE, 18 * MINUTE + 1, MINUTE))
    ]
    sitting = sat(*cells, Cell(), Cell(), limit=40 * MINUTE)
    pace = pace_of(sitting, scored(sitting).marks)
    assert pace.points[0] == PacePoint(2, 2 * MINUTE, 4 * MINUTE)
    assert pace.points[-2:] == (
        PacePoint(18, 18 * MINUTE, 36 * MINUTE),
        PacePoint(20, None, 40 * MINUTE),
    )
    # A sixth of 40 min is 6:40, so the end began at 11:20: answers 12 to 18, and 12 to 15 right.
    assert (pace.late_ms, pace.late, pace.before) == (400 * SECOND, Tally(4, 7), Tally(11, 11))


def test_the_end_of_three_hours_is_half_an_hour_also_with_more_time() -> None:
    for multiplier in (1.0, 1.5):
        sitting = sat(took(60), limit=180 * MINUTE)
        longer = replace(sitting, started=replace(sitting.started, multiplier=multiplier))
        assert pace_of(longer, ()).late_ms == 30 * MINUTE


def test_an_answer_changed_at_the_end_is_one_of_the_end() -> None:
    early = replace(took(60), first_at=MINUTE, chosen_at=MINUTE)
    late = replace(took(60), first_at=2 * MINUTE, chosen_at=60 * MINUTE)
    sitting = sat(early, late, limit=60 * MINUTE, elapsed=60 * MINUTE)
    pace = pace_of(sitting, scored(sitting).marks)
    assert (pace.before, pace.late) == (Tally(1, 1), Tally(1, 1))
    assert pace.points[-1].used == 2 * MINUTE


# First pass and final answer


@pytest.mark.parametrize(
    ("changes", "chosen", "turned"),
    [
        ((), "b", None),
        (("a",), "b", Turn.GAINED),
        (("b",), "a", Turn.LOST),
        (("a",), "c", Turn.STILL_WRONG),
        (("b", "a"), "b", Turn.BACK),
        (("a",), None, Turn.TAKEN_AWAY),
        (("a", None), "b", Turn.GAINED),
    ],
)
def test_what_a_change_did(
    changes: tuple[str | None, ...], chosen: str | None, turned: Turn | None
) -> None:
    cell = Cell(chosen=chosen, seen=True, changes=changes)
    assert turn(Mark(0, "q", "topic", "b", cell)) is turned


def test_what_the_first_pass_would_have_scored() -> None:
    cells = (
        Cell(chosen="b", changes=("a",)),
        Cell(chosen="a", changes=("b",)),
        Cell(chosen=None, changes=("b",)),
        Cell(chosen="b"),
        Cell(),
    )
    found = first_pass_of(scored(sat(*cells)).marks)
    assert (found.right, found.changed) == (3, 3)
    assert found.turns == {Turn.LOST: 1, Turn.GAINED: 1, Turn.TAKEN_AWAY: 1}


# Flags, haste, gaps, confidence


def test_flagged_are_told_beside_the_others() -> None:
    found = figures(replace(took(60), flagged=True), took(60), took(60, "a"), took(60))
    assert (found.flagged, found.unflagged) == (Tally(1, 1), Tally(2, 3))


@pytest.mark.parametrize(
    ("usual", "quick", "under", "tally"),
    [
        (60, 5.9, 6_000, Tally(1, 1)),  # a tenth of a minute
        (60, 6.0, 6_000, Tally(0, 0)),
        (20, 2.9, 3_000, Tally(1, 1)),  # never under three seconds
        (20, 3.1, 3_000, Tally(0, 0)),
    ],
)
def test_a_rapid_guess_is_under_a_tenth_of_the_median(
    usual: float, quick: float, under: float, tally: Tally
) -> None:
    found = figures(took(usual), took(usual), took(usual), took(quick), took(0.1, None))
    assert (found.rapid.under, found.rapid.tally) == (under, tally)


def test_gaps_seen_and_never_seen() -> None:
    found = figures(took(60), took(60, None), Cell(), Cell())
    assert (found.left_open, found.unseen) == (1, 2)


def test_what_each_word_of_confidence_was_worth() -> None:
    found = figures(
        replace(took(60), confidence=SURE),
        replace(took(60, "a"), confidence=SURE),
        replace(took(60), confidence=GUESS),
        took(60),
        replace(took(60, None), confidence=SURE),
    )
    assert [(one.confidence, one.tally) for one in found.sureness] == [
        (GUESS, Tally(1, 1)),
        (THINK, Tally(0, 0)),
        (SURE, Tally(1, 2)),
    ]
    # 90 % Wilson interval of 1 of 2 (R: prop.test(1, 2, conf.level = 0.9, correct = FALSE)).
    interval = found.sureness[2].interval
    assert interval is not None
    assert [round(bound, 3) for bound in interval] == [0.121, 0.879]
    assert found.sureness[1].interval is None
    assert found.sure_wrong == (1,)


def test_where_nobody_asked_there_is_no_confidence() -> None:
    assert figures(took(60)).sureness == ()


# Topics to repair


def of_topics(*told: tuple[str, bool]) -> list[Mark]:
    return [
        Mark(n, f"q{n}", topic, "b", Cell(chosen="b" if right else "a"))
        for n, (topic, right) in enumerate(told)
    ]


def test_most_misses_come_first_then_what_is_weak_elsewhere_too() -> None:
    marks = of_topics(
        *(("gone", False), ("strong", False), ("weak", False)),
        *(("twice", False), ("twice", False), ("fine", True)),
    )
    others = {"strong": Tally(9, 9), "weak": Tally(1, 9), "fine": Tally(0, 9)}
    weakness = {"strong": 0.9, "weak": 0.4, "twice": 0.7, "fine": 0.2}
    assert to_repair(marks, others, weakness) == (
        Repair("twice", Tally(0, 2), Tally()),
        Repair("weak", Tally(0, 1), Tally(1, 9)),
        Repair("strong", Tally(0, 1), Tally(9, 9)),
        Repair("gone", Tally(0, 1), Tally()),
    )


def test_five_are_enough() -> None:
    assert len(to_repair(of_topics(*((f"topic {n}", False) for n in range(9))), {}, {})) == 5


# What may stand beside it


@pytest.mark.parametrize(
    ("changes", "stands"),
    [({}, True), ({"kind": "half"}, False), ({"clean": False}, False), ({"form": "b"}, True)],
)
def test_only_clean_sittings_of_the_same_kind_are_comparable(
    changes: dict[str, str | bool], stands: bool
) -> None:
    one = sat(took(60), took(60))
    started_: SittingStarted = replace(one.started, **changes)  # type: ignore[arg-type]
    assert comparable(one, replace(one, started=started_)) is stands


def test_neither_another_length_nor_one_that_runs_is_comparable() -> None:
    one = sat(took(60), took(60))
    assert not comparable(one, sat(took(60)))
    assert not comparable(one, Sitting.begin(one.started))


def test_two_sittings_are_told_apart_with_an_interval() -> None:
    """By hand: 77/102 - 65/102 is 0.1176, the standard error 0.0639, 1.6449 of them 0.1051."""
    low, high = apart(Tally(76, 100), Tally(64, 100))
    assert (round(low, 3), round(high, 3)) == (0.013, 0.223)
    assert apart(Tally(64, 100), Tally(76, 100)) == pytest.approx((-high, -low))
    assert apart(Tally(0, 1), Tally(1, 1))[0] >= -1


# Laws


def told_cells(told: Sequence[tuple[str | None, bool, bool, int]]) -> list[Cell]:
    return [Cell(chosen, seen, flag, ms=ms) for chosen, seen, flag, ms in told]


STEPS = st.lists(
    st.tuples(st.integers(0, 4), OPTIONS, st.integers(0, 20_000), st.booleans()), max_size=40
)


def story(steps: Sequence[tuple[int, str | None, int, bool]]) -> Sitting:
    """A sitting of five questions by its events; times only go forward."""
    at = 0
    sitting = Sitting.begin(started(5))
    for position, option, ms, flag in steps:
        at += ms
        sitting = sitting.after(SittingVisited("s", position, at))
        sitting = sitting.after(SittingChose("s", position, at, option))
        sitting = sitting.after(SittingFlagged("s", position, at, flag))
        sitting = sitting.after(SittingSure("s", position, at, SURE if flag else GUESS))
    return sitting.after(SittingSubmitted("s", at, "user"))


@given(STEPS)
def test_every_figure_counts_the_same_questions(
    steps: list[tuple[int, str | None, int, bool]],
) -> None:
    sitting = story(steps)
    found_score = scored(sitting)
    found = figures_of(sitting, found_score)
    total = found_score.total
    assert found.flagged.plus(found.unflagged) == total
    answered = found.pace.late.plus(found.pace.before)
    assert (answered.right, answered.n) == (total.right, total.n - found_score.unanswered)
    assert found.left_open + found.unseen == found_score.unanswered
    told = [one.tally for one in found.sureness]
    assert sum(one.n for one in told) == answered.n
    assert len(found.sure_wrong) <= answered.n - answered.right
    assert found.rapid.tally.n <= answered.n
    used = [point.used for point in found.pace.points if point.used is not None]
    assert used == sorted(used)
    times = found.times
    seen = [cell.ms for cell in sitting.cells if cell.seen]
    assert times.n == len(seen)
    assert min(seen, default=0) <= times.low <= times.median <= times.high <= max(seen, default=0)


@given(STEPS)
def test_changes_make_the_way_from_the_first_pass_to_the_score(
    steps: list[tuple[int, str | None, int, bool]],
) -> None:
    sitting = story(steps)
    marks = scored(sitting).marks
    found = first_pass_of(marks)
    taken = sum(turn(m) is Turn.TAKEN_AWAY and m.cell.changes[0] == m.key for m in marks)
    gained, lost = found.turns.get(Turn.GAINED, 0), found.turns.get(Turn.LOST, 0)
    assert found.right + gained - lost - taken == scored(sitting).total.right


@given(STEPS, st.dictionaries(st.integers(0, 4), st.sampled_from("abcd")))
def test_other_keys_change_nothing_but_who_was_right(
    steps: list[tuple[int, str | None, int, bool]], keys: dict[int, str]
) -> None:
    before = scored(story(steps))
    after = with_keys(before, keys, {"topic-0": "even", "topic-1": "odd"})
    assert [one.cell for one in after.marks] == [one.cell for one in before.marks]
    assert sum(tally.n for tally in after.by_discipline.values()) == before.total.n
    assert with_keys(before, {}, {"topic-0": "even", "topic-1": "odd"}) == before
