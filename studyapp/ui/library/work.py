"""What the library asks of the services, one job each."""

from collections.abc import Sequence

from studyapp.domain.frameworks import BankInfo
from studyapp.services.guide import Banks, Contents, Findings, LessonText, QuestionRead
from studyapp.services.offer import Services
from studyapp.services.question_ports import FoundKind


def contents(services: Services) -> Contents | None:
    return services.guide.contents()


def lesson(services: Services, *, info: BankInfo, topic: str) -> LessonText:
    return services.guide.lesson(info, topic)


def question(services: Services, *, info: BankInfo, item: str) -> QuestionRead | None:
    return services.guide.question(info, item)


def flag(services: Services, *, info: BankInfo, item: str, on: bool) -> QuestionRead | None:
    return services.guide.flag(info, item, on)


def note(services: Services, *, info: BankInfo, item: str, words: str) -> QuestionRead | None:
    return services.guide.note(info, item, words)


def opened(services: Services, *, info: BankInfo, item: str) -> QuestionRead | None:
    return services.guide.opened(info, item)


def find(
    services: Services, *, words: str, limit: int, kinds: Sequence[FoundKind] = ()
) -> Findings:
    return services.guide.find(words, limit, kinds)


def banks(services: Services) -> Banks:
    return services.guide.banks()


def check(services: Services) -> Banks:
    return services.guide.check()
