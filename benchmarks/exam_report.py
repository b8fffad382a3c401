"""The report on a mock exam with five sittings behind it: from the list of the forms to its first
page, and from there to the second."""

import json
import random
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from benchmarks import learner
from benchmarks.clock import Took, median, ms, summed_up
from benchmarks.processes import driven
from studyapp.bootstrap import RandomIds, open_services
from studyapp.domain.answers import Confidence
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.plan import Plan
from studyapp.domain.sittings import SittingMode
from studyapp.places import Profile
from studyapp.services.demo import DemoClock
from studyapp.services.demo_questions import DemoTicks
from studyapp.services.exams import Sat
from studyapp.services.offer import Services
from studyapp.system_clock import SystemClock

RUNS = 10
SITTINGS = 5
# A form may be sat again after two weeks; so long after the first one every form has rested.
APART = timedelta(days=16)
AT = 10


def run() -> dict[str, object]:
    """Medians of ten in ms: the service in one process, the pages in ten that are started anew."""
    with tempfile.TemporaryDirectory() as name:
        folder = learner.make(Path(name))
        last = sit(folder)
        figures = _service(folder, last)
        opened = [driven("benchmarks.exam_report", str(folder), last) for _ in range(RUNS)]
    names = ("result", "second_page")
    took = {name: [Took(**one[name]) for one in opened] for name in names}
    return {
        **figures,
        **{name: summed_up(times) for name, times in took.items()},
        "repaint_ms": median([one["repaint_ms"] for one in opened]),
    }


def sit(folder: Path) -> str:
    """Sit five mock exams in the past, the last one yesterday; the id of the last sitting."""
    now = SystemClock().now()
    clock = DemoClock(now.ms, now.zone)
    profile = Profile(folder)
    services = open_services(profile, clock, RandomIds(), DemoTicks(clock))
    plan = services.planning.plan()
    assert plan is not None
    info = services.library.active(plan.bank)
    assert info is not None
    forms = [form.id for form in info.forms]
    last = ""
    for number in range(SITTINGS):
        back = timedelta(days=1) + APART * (SITTINGS - 1 - number)
        at = datetime.fromtimestamp(now.ms / 1000, ZoneInfo(now.zone)) - back
        clock.ms = round(at.replace(hour=AT).timestamp() * 1000)
        sitter = Sitter(services, clock, random.Random(number))
        last = sitter.sit(info, plan, forms[number % len(forms)])
    services.close()
    return last


@dataclass(frozen=True, slots=True)
class Sitter:
    """Answers at the pace of the exam, flags some, comes back to those, and changes its mind."""

    services: Services
    clock: DemoClock
    rng: random.Random

    def sit(self, info: BankInfo, plan: Plan, form: str) -> str:
        """A whole relaxed sitting; its id."""
        exams, rng = self.services.exams, self.rng
        sat = exams.start(info, plan, form, SittingMode.RELAXED)
        questions = range(len(sat.sitting.paper))
        for position in questions:
            sat = exams.visit(sat, position)
            self.clock.advance(round(rng.lognormvariate(11.2, 0.5)))
            if rng.random() < 0.97:
                sat = self._choose(sat, position, 0.7)
            sat = exams.flag(sat, position, rng.random() < 0.15)
        for position in sat.sitting.flagged_positions:
            sat = exams.visit(sat, position)
            self.clock.advance(round(rng.lognormvariate(10.2, 0.5)))
            sat = self._choose(sat, position, 0.75)
        return exams.submit(sat).sitting.started.sitting

    def _choose(self, sat: Sat, position: int, known: float) -> Sat:
        asked = sat.text(position).asked
        others = [option.id for option in asked.options if option.id != asked.key]
        right = self.rng.random() < known
        chosen = asked.key if right else self.rng.choice(others)
        sat = self.services.exams.choose(sat, position, chosen)
        sure = self.rng.choices(tuple(Confidence), (5, 3, 2) if right else (2, 4, 4))[0]
        return self.services.exams.sure(sat, position, sure.value)


def _service(folder: Path, sitting: str) -> dict[str, float]:
    services = open_services(Profile(folder), SystemClock())
    plan = services.planning.plan()
    info = services.library.active(plan.bank) if plan else None
    assert info is not None
    result = services.results.result(info, sitting)  # the caches of the system
    assert result is not None
    results = [ms(lambda: services.results.result(info, sitting)) for _ in range(RUNS)]
    reports = [ms(lambda: services.exam_reports.report(result)) for _ in range(RUNS)]
    services.close()
    return {
        "sittings": SITTINGS,
        "result_service_ms": median(results),
        "report_service_ms": median(reports),
    }


def drive(folder: Path, sitting: str) -> dict[str, object]:
    """Open a result and its second page, and print what it took."""
    from dataclasses import asdict

    from benchmarks.window import Hand, Steps, nothing, perform
    from studyapp.ui.exam.page import ExamPage
    from studyapp.ui.navigation import Destination, PageId

    told: dict[str, object] = defaultdict(dict)

    def script(hand: Hand) -> Steps:
        hand.go(Destination(PageId.EXAM))
        yield hand.ask(nothing)
        page = hand.page(ExamPage)
        hand.go(Destination(PageId.EXAM, sitting=sitting))
        told["result"] = asdict((yield page.result.isVisible))
        hand.press("p")
        told["second_page"] = asdict((yield page.results.report.isVisible))
        told["repaint_ms"] = median([ms(hand.window.repaint) for _ in range(RUNS)])

    perform(folder, script)
    return told


if __name__ == "__main__":
    print(json.dumps(drive(Path(sys.argv[1]), sys.argv[2])))
