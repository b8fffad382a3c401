"""How long the window does not listen: the four jobs worked by keys while its heart is heard."""

import faulthandler
import gc
import json
import re
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks import learner
from benchmarks.processes import driven

BEAT_MS = 5
STALL_MS = 50
WORST = 10
IDLE_MS = 5_000
OWN = re.compile(r'File "[^"]*[/\\]studyapp[/\\]([^"]+)", line (\d+) in (\S+)')


@dataclass(frozen=True, slots=True)
class Stall:
    """`ms` is how late the heart was. Of these the GUI thread worked for `work_ms`; what the other
    threads worked (`others_ms`) may have kept it from the interpreter, and the rest is the
    machine's. `gc_ms` went into collecting garbage. `where` is what the thread was seen at most."""

    ms: float
    work_ms: float
    others_ms: float
    gc_ms: float
    doing: str
    where: str


def run() -> dict[str, object]:
    """Every stall of over 50 ms in one run of the four jobs, on a learner of years."""
    with tempfile.TemporaryDirectory() as folder:
        told: dict[str, object] = driven("benchmarks.stalls", str(learner.make(Path(folder))))
    return told


class Watcher(threading.Thread):
    """Looks at what the GUI thread is at while its heart is late.

    Through `faulthandler`, which only reads: a frame that another thread holds keeps what it is
    made of alive, and Qt's painters among that have to end in time.
    """

    def __init__(self) -> None:
        super().__init__(daemon=True)
        self._gui = f"{threading.get_ident():016x}"
        self._over = threading.Event()
        self.beat = time.perf_counter()
        self.seen: Counter[str] = Counter()

    def run(self) -> None:
        with tempfile.TemporaryFile("w+") as told:
            while not self._over.wait(0.01):
                if time.perf_counter() - self.beat > STALL_MS / 2000:
                    told.seek(0)
                    told.truncate()
                    faulthandler.dump_traceback(told)
                    told.seek(0)
                    self.seen[self._place(told.read())] += 1

    def end(self) -> None:
        self._over.set()

    def _place(self, told: str) -> str:
        """The program's own innermost functions, the innermost first."""
        of_gui = next((one for one in told.split("\n\n") if self._gui in one), "")
        own = [f"{path}:{line} {name}" for path, line, name in OWN.findall(of_gui)]
        return " < ".join(own[:3])


class Heart:
    """Listens to a timer's beats; what `doing` says is noted with a stall."""

    def __init__(self, doing: Callable[[], str]) -> None:
        self._doing = doing
        self._watcher = Watcher()
        self._garbage = self._collecting = 0.0
        self._last = self._cpu()
        self.beats: list[Stall] = []
        self.latest = 0.0

    def start(self) -> None:
        gc.callbacks.append(self._collect)
        self._watcher.start()
        self._last = self._cpu()

    def end(self) -> None:
        self._watcher.end()
        gc.callbacks.remove(self._collect)

    def beat(self) -> None:
        before, now = self._last, self._cpu()
        wall, work, whole, garbage = (b - a for a, b in zip(before, now, strict=True))
        seen, self._watcher.seen = self._watcher.seen, Counter()
        self._last, self._watcher.beat = now, now[0]
        late = wall * 1000 - BEAT_MS
        self.latest = max(self.latest, late)
        if late > STALL_MS:
            places = [place for place, _ in seen.most_common(1)]
            self.beats.append(
                Stall(
                    ms=round(late, 1),
                    work_ms=round(work * 1000, 1),
                    others_ms=round((whole - work) * 1000, 1),
                    gc_ms=round(garbage * 1000, 1),
                    doing=self._doing(),
                    where="".join(places),
                )
            )

    def _cpu(self) -> tuple[float, float, float, float]:
        return time.perf_counter(), time.thread_time(), time.process_time(), self._garbage

    def _collect(self, phase: str, _told: dict[str, Any]) -> None:
        now = time.perf_counter()
        if phase == "start":
            self._collecting = now
        else:
            self._garbage += now - self._collecting


def told(stalls: Sequence[Stall], seconds: float) -> dict[str, object]:
    worst = sorted(stalls, key=lambda stall: stall.ms, reverse=True)[:WORST]
    return {
        "seconds": round(seconds, 1),
        "over_50_ms": len(stalls),
        "of_them_by_own_work": sum(stall.work_ms > STALL_MS for stall in stalls),
        "by_job": dict(Counter(stall.doing.partition(":")[0] for stall in stalls)),
        "worst": [asdict(stall) for stall in worst],
    }


def drive(folder: Path) -> dict[str, object]:
    """The four jobs in one window, and what was heard meanwhile."""
    from PySide6.QtCore import Qt, QTimer

    from benchmarks import jobs
    from benchmarks.window import Hand, Steps, perform

    found: dict[str, object] = {}

    def script(hand: Hand) -> Steps:
        heart = Heart(lambda: hand.doing)
        timer = QTimer(hand)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(heart.beat)
        heart.start()
        timer.start(BEAT_MS)
        hand.doing = "idle"
        yield hand.rest(IDLE_MS)
        found["idle_latest_ms"] = round(heart.latest, 1)
        heart.beats.clear()
        started = time.perf_counter()
        for job in (jobs.cards, jobs.quiz, jobs.exam, jobs.report, jobs.library):
            yield from job(hand)
        timer.stop()
        heart.end()
        found.update(told(heart.beats, time.perf_counter() - started))

    perform(folder, script)
    return found


if __name__ == "__main__":
    print(json.dumps(drive(Path(sys.argv[1]))))
