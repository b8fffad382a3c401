"""The weak-discipline report on 20,000 answers: from the way there to the table on the screen."""

import json
import sqlite3
import sys
import tempfile
from contextlib import closing
from dataclasses import asdict
from pathlib import Path

from benchmarks import learner
from benchmarks.clock import Took, median, ms, summed_up
from benchmarks.processes import driven
from studyapp.bootstrap import RandomIds, machine_id, open_services
from studyapp.domain.quizzes import Setup, Source
from studyapp.domain.session import EndReason
from studyapp.places import Profile
from studyapp.services.offer import Services
from studyapp.services.quizzes import Timing
from studyapp.services.standing import Standings
from studyapp.storage.store import open_store
from studyapp.system_clock import SystemClock

RUNS = 10
# Every answer is looked at, as the report has to; no figure is made of it.
PLAIN = "SELECT topic, first, count(*), sum(correct), sum(ms) FROM given GROUP BY topic, first"


def run() -> dict[str, object]:
    """Medians of ten in ms: the service in one process, the page in ten that are started anew."""
    with tempfile.TemporaryDirectory() as folder:
        profile = learner.make(Path(folder))
        figures = _service(profile)
        opened = [driven("benchmarks.report", str(profile)) for _ in range(RUNS)]
    first, again, repaint = (
        [one[name] for one in opened] for name in ("first", "after_an_answer", "repaint_ms")
    )
    floor = figures["plain_sql_ms"] + median(repaint)
    return {
        **figures,
        "first_opening": summed_up([Took(**took) for took in first]),
        "after_an_answer": summed_up([Took(**took) for took in again]),
        "repaint_ms": median(repaint),
        "first_opening_to_floor": round(median([took["ms"] for took in first]) / floor, 1),
    }


def _service(profile: Path) -> dict[str, float]:
    services = open_services(Profile(profile), SystemClock())
    services.progress.report()  # the caches of the system
    report = [ms(services.progress.report) for _ in range(RUNS)]
    services.close()
    readiness = _readiness(profile)
    with closing(sqlite3.connect(profile / "study.db")) as connection:
        (answers,) = connection.execute("SELECT count(*) FROM given").fetchone()
        (firsts,) = connection.execute("SELECT count(*) FROM given WHERE first").fetchone()
        plain = [ms(connection.execute(PLAIN).fetchall) for _ in range(RUNS)]
    return {
        "answers": answers,
        "first_answers": firsts,
        "report_ms": median(report),
        "readiness_ms": median(readiness),
        "plain_sql_ms": median(plain),
        "report_to_plain_sql": round(median(report) / median(plain), 1),
    }


def _readiness(profile: Path) -> list[float]:
    """From the answers on disk to a forecast, nothing of it known before."""
    store = open_store(profile, machine_id(), RandomIds())
    plan = store.journal.plan()
    info = store.catalogue.info(plan.bank) if plan else None
    assert plan is not None
    assert info is not None
    day = SystemClock().now().day

    def forecast() -> None:
        standings = Standings(store.questions, store.evidence)
        standing = standings.record(info).standing(day, plan.target / 100)
        assert standing.forecast() is not None

    forecast()  # the import of arrays
    took = [ms(forecast) for _ in range(RUNS)]
    store.close()
    return took


def drive(folder: Path) -> dict[str, object]:
    """Open the report twice, with an answer in between, and print what it took."""
    from benchmarks.window import Hand, Steps, nothing, perform
    from studyapp.ui.navigation import Destination, PageId

    told: dict[str, object] = {}

    def script(hand: Hand) -> Steps:
        today, progress = Destination(PageId.TODAY), Destination(PageId.PROGRESS)
        hand.go(progress)
        told["first"] = asdict((yield hand.ask(nothing)))
        yield hand.leave_off()
        hand.go(today)
        yield hand.leave_off()
        yield hand.ask(_answer)
        hand.go(progress)
        told["after_an_answer"] = asdict((yield hand.ask(nothing)))
        told["repaint_ms"] = median([ms(hand.window.repaint) for _ in range(RUNS)])

    perform(folder, script)
    return told


def _answer(services: Services) -> None:
    plan = services.planning.plan()
    info = services.library.active(plan.bank) if plan else None
    assert plan is not None
    assert info is not None
    running = services.quizzes.begin(info, plan, Setup(source=Source.ALL, count=1))
    assert running is not None
    chosen = running.texts[0].asked.key
    running = services.quizzes.answer(running, chosen, None, Timing(9_000, 10_000))
    services.quizzes.end(running, EndReason.DONE)


if __name__ == "__main__":
    print(json.dumps(drive(Path(sys.argv[1]))))
