"""What a session asks of the services, one job each, run on the database's own thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from studyapp.domain.frameworks import BankInfo
from studyapp.domain.marks import Marks
from studyapp.domain.session import EndReason, Run
from studyapp.services.library import CardText
from studyapp.services.offer import Services
from studyapp.services.overview import Cards
from studyapp.services.study import Begun
from studyapp.ui.flashcards.session.state import Asking, Command, Given, Kind, Written, items

Write = Callable[[Services], Written]
Reading = tuple[BankInfo, Mapping[str, CardText]]


@dataclass(frozen=True, slots=True)
class Opening:
    """A session ready to be shown, and the bank it asks."""

    info: BankInfo
    begun: Begun


@dataclass(frozen=True, slots=True)
class Begin:
    """Begin a session; None where nothing is due and nothing new is left, or there is no bank."""

    discipline: str = ""

    def __call__(self, services: Services) -> Opening | None:
        plan = services.planning.plan()
        info = services.library.active(plan.bank) if plan else None
        if plan is None or info is None:
            return None
        begun = services.study.begin(info, plan, self.discipline)
        return Opening(info, begun) if begun else None


@dataclass(frozen=True, slots=True)
class Grade:
    asking: Asking
    given: Given

    def __call__(self, services: Services) -> Written:
        asking, given = self.asking, self.given
        run = services.study.answer(asking.run, asking.text, given.rating, given.timing)
        return Written(Kind.STEP, run.past[-1].event, run, given)


@dataclass(frozen=True, slots=True)
class SetMark:
    """Flag, or take the flag off; suspend; not today."""

    asking: Asking
    command: Command

    def __call__(self, services: Services) -> Written:
        asking, study = self.asking, services.study
        if self.command is Command.FLAG:
            run = study.flag(asking.run, asking.text, on=not asking.mark.flagged)
        elif self.command is Command.SUSPEND:
            run = study.suspend(asking.run, asking.text)
        else:
            run = study.bury(asking.run, asking.text)
        return _with_marks(services, asking, Kind.STEP, run.past[-1].event, run)


@dataclass(frozen=True, slots=True)
class Note:
    asking: Asking
    words: str

    def __call__(self, services: Services) -> Written:
        run = services.study.note(self.asking.run, self.asking.text, self.words)
        return _with_marks(services, self.asking, Kind.STEP, run.past[-1].event, run)


@dataclass(frozen=True, slots=True)
class Undo:
    asking: Asking

    def __call__(self, services: Services) -> Written:
        run = services.study.undo(self.asking.run)
        return _with_marks(services, self.asking, Kind.UNDO, run.future[-1].event, run)


@dataclass(frozen=True, slots=True)
class Redo:
    asking: Asking

    def __call__(self, services: Services) -> Written:
        run = services.study.redo(self.asking.run)
        return _with_marks(services, self.asking, Kind.REDO, run.past[-1].event, run)


@dataclass(slots=True)
class Recorded:
    """A write that remembers its result, for a job that follows it on the same thread."""

    write: Write
    written: Written | None = None

    def __call__(self, services: Services) -> Written:
        self.written = self.write(services)
        return self.written


@dataclass(frozen=True, slots=True)
class End:
    """Note the end of a session and see what is left of the day. `last` is a write that may still
    be on its way when the session ends."""

    run: Run
    reason: EndReason
    last: Recorded | None = None

    def __call__(self, services: Services) -> Cards | None:
        written = self.last.written if self.last else None
        services.study.end(written.run if written else self.run, self.reason)
        return services.overview.cards()


@dataclass(frozen=True, slots=True)
class Reread:
    """The bank and the texts of a session's items as they are now; None without a bank."""

    asking: Asking

    def __call__(self, services: Services) -> Reading | None:
        info = services.library.active(self.asking.info.id)
        if info is None or info.id != self.asking.info.id:
            return None
        return info, services.library.texts(info, items(self.asking))


def act(asking: Asking, command: Command) -> Write:
    """The job behind a command that writes."""
    if command is Command.UNDO:
        return Undo(asking)
    if command is Command.REDO:
        return Redo(asking)
    return SetMark(asking, command)


def _with_marks(services: Services, asking: Asking, kind: Kind, event: str, run: Run) -> Written:
    marks: Mapping[str, Marks] = services.study.marks(asking.info.id, items(asking))
    return Written(kind, event, run, marks=marks)
