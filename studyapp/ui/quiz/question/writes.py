"""What a running quiz asks of the services, one job each, run on the database's own thread."""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from studyapp.domain.answers import Confidence
from studyapp.domain.quizzes import Setup
from studyapp.domain.session import EndReason
from studyapp.services.offer import Services
from studyapp.services.ports import StorageFailed
from studyapp.services.quizzes import Effect, Running, Summary, Timing
from studyapp.ui.quiz.question.state import Asking


@dataclass(frozen=True, slots=True)
class Begin:
    """Begin a quiz; None where nothing fits, or there is no bank. A quiz that was left is over
    then."""

    setup: Setup

    def __call__(self, services: Services) -> Running | None:
        plan = services.planning.plan()
        info = services.library.active(plan.bank) if plan else None
        if plan is None or info is None:
            return None
        left = services.quizzes.resume(info)
        begun = services.quizzes.begin(info, plan, self.setup)
        if begun and left:
            # Only the newest quiz can be gone on with, so nothing hangs on this.
            with suppress(StorageFailed):
                services.quizzes.end(left, EndReason.LEFT)
        return begun


@dataclass(frozen=True, slots=True)
class Resume:
    """Go on with a quiz, the last one where none is named; None where there is none."""

    session: str = ""

    def __call__(self, services: Services) -> Running | None:
        plan = services.planning.plan()
        info = services.library.active(plan.bank) if plan else None
        return services.quizzes.resume(info, self.session) if info else None


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it was given, and what it does to the schedule."""

    running: Running
    chosen: str
    confidence: Confidence
    timing: Timing
    changes: tuple[str, ...]

    def __call__(self, services: Services) -> tuple[Running, Effect]:
        running = services.quizzes.answer(
            self.running, self.chosen, self.confidence, self.timing, self.changes
        )
        return running, services.quizzes.effect(running)


@dataclass(frozen=True, slots=True)
class Flag:
    asking: Asking

    def __call__(self, services: Services) -> Running:
        asking = self.asking
        return services.quizzes.flag(asking.running, asking.item, not asking.mark.flagged)


@dataclass(frozen=True, slots=True)
class Note:
    asking: Asking
    words: str

    def __call__(self, services: Services) -> Running:
        return services.quizzes.note(self.asking.running, self.asking.item, self.words)


@dataclass(frozen=True, slots=True)
class Report:
    """Write down what is wrong with a question; the file it went to."""

    asking: Asking
    words: str

    def __call__(self, services: Services) -> Path:
        return services.quizzes.report(self.asking.running, self.asking.item, self.words)


@dataclass(frozen=True, slots=True)
class Reread:
    """The same quiz with what the bank says of its questions now."""

    running: Running

    def __call__(self, services: Services) -> Running | None:
        info = services.library.active(self.running.info.id)
        if info is None or info.id != self.running.info.id:
            info = self.running.info
        return services.quizzes.resume(info, self.running.quiz.session)


@dataclass(frozen=True, slots=True)
class End:
    """Note the end of a quiz, without a reason keep it for later; what came of it so far."""

    running: Running
    reason: EndReason | None

    def __call__(self, services: Services) -> Summary:
        running = self.running
        if self.reason:
            running = services.quizzes.end(running, self.reason)
        return services.quizzes.summary(running)


@dataclass(frozen=True, slots=True)
class SumUp:
    """What came of a quiz, as the bank has it now; nothing is written."""

    running: Running

    def __call__(self, services: Services) -> Summary:
        running = Reread(self.running)(services) or self.running
        return services.quizzes.summary(running)
