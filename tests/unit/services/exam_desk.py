"""Sittings over the fakes in short words, for the tests of services that have to do with them."""

from studyapp.domain.sittings import SittingMode
from studyapp.services.exam_results import Result
from studyapp.services.exams import Sat
from tests.fake_questions import FORM
from tests.fakes import Fakes
from tests.unit.services.sessions import current_plan

STRICT, RELAXED = SittingMode
QUESTIONS = 10
LIMIT = 18 * 60_000
SECOND = 1_000
MINUTE = 60_000


def start(made: Fakes, mode: SittingMode = STRICT) -> Sat:
    return made.services.exams.start(made.info, current_plan(made), FORM, mode)


def resume(made: Fakes, sat: Sat) -> Sat:
    return made.services.exams.resume(made.info, sat.sitting.started.sitting)


def work(made: Fakes, sat: Sat, *chosen: str | None, seconds: int = 30) -> Sat:
    """Go through the questions from the first on, so long on each; the key of each is b."""
    for position, option in enumerate(chosen):
        sat = made.services.exams.visit(sat, position)
        made.boot.forward(seconds=seconds)
        if option is not None:
            sat = made.services.exams.choose(sat, position, option)
    return sat


def sit(made: Fakes, *chosen: str | None, mode: SittingMode = STRICT) -> Sat:
    """A whole sitting, submitted."""
    return made.services.exams.submit(work(made, start(made, mode), *chosen))


def result(made: Fakes, sat: Sat) -> Result:
    found = made.services.results.result(made.info, sat.sitting.started.sitting)
    assert found is not None
    return found
