"""The kinds of sitting at the pace of any exam."""

import pytest

from studyapp.domain.exam_kinds import DRAWN, ExamKind, forecasts, limit_ms, modes, size
from studyapp.domain.frameworks import Exam
from studyapp.domain.sittings import SittingMode

CCXP = Exam("cxpa-2020", questions=100, minutes=180, options=4)
OTHER = Exam("other", questions=65, minutes=130, options=4)
ODD = Exam("odd", questions=75, minutes=120, options=4)
MINUTE = 60_000


@pytest.mark.parametrize(
    ("kind", "questions", "minutes"),
    # exam.md 5.3
    [
        (ExamKind.FULL, 100, 180),
        (ExamKind.HALF, 50, 90),
        (ExamKind.SPRINT, 20, 36),
        (ExamKind.WARM_UP, 20, 36),
    ],
)
def test_the_kinds_of_an_exam_of_100_questions(
    kind: ExamKind, questions: int, minutes: int
) -> None:
    assert size(kind, CCXP) == questions
    assert limit_ms(CCXP, questions) == minutes * MINUTE


def test_another_exam_has_its_own_lengths_and_pace() -> None:
    assert [size(kind, OTHER) for kind in ExamKind] == [65, 32, 13, 13, 20]
    assert limit_ms(OTHER, 32) == 64 * MINUTE
    assert limit_ms(ODD, 37) == 59 * MINUTE + 12_000


def test_a_warm_up_and_a_repair_set_are_relaxed_and_forecast_nothing() -> None:
    free = [kind for kind in ExamKind if modes(kind) == (SittingMode.RELAXED,)]
    assert free == [ExamKind.WARM_UP, ExamKind.REPAIR]
    assert [kind for kind in ExamKind if not forecasts(kind)] == free
    for kind in (ExamKind.FULL, ExamKind.HALF, ExamKind.SPRINT):
        assert modes(kind) == (SittingMode.STRICT, SittingMode.RELAXED)


def test_only_a_full_exam_is_not_drawn() -> None:
    assert ExamKind.FULL not in DRAWN
    assert len(DRAWN) == 4
