"""What the palette offers by name, worded."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from studyapp.domain.exam_kinds import DRAWN, ExamKind
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.quizzes import Setup, Source
from studyapp.services.guide import Contents, Findings, TopicLine
from studyapp.services.overview import Today
from studyapp.services.question_ports import Found, FoundKind
from studyapp.ui.exam_names import kind_name, kind_size
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.palette.state import Action, CardItem, Entry, Group
from studyapp.ui.words import amounts, last_answer

QUIZ_MOST = 10


def group_words(group: Group) -> str:
    """The name above a group."""
    match group:
        case Group.DO:
            return QCoreApplication.translate("Palette", "Do")
        case Group.OPEN:
            return QCoreApplication.translate("Palette", "Open")
        case Group.TERMS:
            return QCoreApplication.translate("Palette", "Terms")
        case Group.SEEN:
            return QCoreApplication.translate("Palette", "Questions you have seen")
        case Group.QUESTIONS:
            return QCoreApplication.translate("Palette", "Questions")
        case Group.CARDS:
            return QCoreApplication.translate("Palette", "Cards")


def entries(
    today: Today | None, contents: Contents | None = None, *, dark: bool
) -> tuple[Entry, ...]:
    """Everything that can be done or opened; with counts and topics once they are known."""
    return (
        *_to_do(today, dark),
        *(_sittings(today) if today else ()),
        *(_quizzes(contents) if contents else ()),
        *_to_open(),
        *(_lessons(contents) if contents else ()),
    )


def found_entries(findings: Findings, info: BankInfo) -> tuple[Entry, ...]:
    """What the search found, each with where it leads."""
    order = [discipline.id for discipline in info.disciplines]
    places = {
        topic: order.index(name)
        for topic, name in info.discipline_by_topic.items()
        if name in order
    }
    return tuple(_found(found, findings, info, places.get(found.topic)) for found in findings.found)


def _found(found: Found, findings: Findings, info: BankInfo, place: int | None) -> Entry:
    match found.kind:
        case FoundKind.TERM:
            target = Destination(PageId.LIBRARY, section="glossary", item=found.id)
            return Entry(Group.TERMS, "doc", found.title, target, found.excerpt)
        case FoundKind.LESSON:
            return _lesson(found.id, found.title, info)
        case FoundKind.QUESTION:
            target = Destination(PageId.LIBRARY, section="questions", item=found.id)
            last = findings.answers.get(found.id)
            if last is None:
                return Entry(Group.QUESTIONS, "quiz", found.title, target)
            said = last_answer(last, findings.today)
            return Entry(Group.SEEN, "quiz", found.title, target, said)
        case FoundKind.CARD:
            return Entry(Group.CARDS, "cards", found.title, CardItem(found.id), place=place)


def _lesson(topic: str, title: str, info: BankInfo) -> Entry:
    name = info.discipline_by_topic.get(topic, "")
    detail = next((one.short for one in info.disciplines if one.id == name), "")
    words = QCoreApplication.translate("Palette", "Lesson: {0}").format(title)
    target = Destination(PageId.LIBRARY, section="guide", topic=topic)
    return Entry(Group.OPEN, "library", words, target, detail, asked=True)


def _lessons(contents: Contents) -> Iterable[Entry]:
    """Every topic of the guide, those without a lesson under their name alone."""
    for line in contents.topics:
        entry = _lesson(line.id, line.title, contents.info)
        if not line.lesson:
            words = QCoreApplication.translate("Palette", "Topic: {0}").format(line.title)
            entry = replace(entry, title=words)
        yield entry


def _quizzes(contents: Contents) -> Iterable[Entry]:
    """A quiz on every discipline and on every topic that has questions."""
    disciplines = contents.info.disciplines
    for place, discipline in enumerate(disciplines):
        lines = [one for one in contents.topics if one.discipline == discipline.id]
        topics = tuple(line.id for line in lines)
        if any(line.questions for line in lines):
            yield _quiz(discipline.short, topics, Source.WEAKEST, lines, place)
    order = [discipline.id for discipline in disciplines]
    for line in contents.topics:
        if line.questions:
            place = order.index(line.discipline)
            yield _quiz(line.title, (line.id,), Source.ALL, [line], place)


def _quiz(
    name: str, topics: tuple[str, ...], source: Source, lines: Sequence[TopicLine], place: int
) -> Entry:
    count = min(QUIZ_MOST, sum(line.questions for line in lines))
    unseen = sum(line.unseen for line in lines)
    said = QCoreApplication.translate("Palette", "%n not seen yet", "", unseen) if unseen else ""
    return Entry(
        Group.DO,
        "quiz",
        QCoreApplication.translate("Palette", "Quiz: {0}").format(name),
        Destination(PageId.QUIZ, quiz=Setup(topics=topics, source=source, count=count)),
        said,
        asked=True,
        place=place,
    )


def _to_do(today: Today | None, dark: bool) -> Iterable[Entry]:
    start = Destination(PageId.FLASHCARDS, session=True)
    yield Entry(
        Group.DO,
        "today",
        QCoreApplication.translate("Palette", "Start today's session"),
        start,
        _session(today),
    )
    for place, memory in enumerate(today.disciplines if today else ()):
        name = memory.discipline
        yield Entry(
            Group.DO,
            "cards",
            QCoreApplication.translate("Palette", "Start flashcards: {0}").format(name.short),
            Destination(PageId.FLASHCARDS, session=True, discipline=name.id),
            QCoreApplication.translate("Palette", "%n due today", "", memory.due)
            if memory.due
            else "",
            asked=True,
            place=place,
        )
    yield Entry(
        Group.DO, "export", QCoreApplication.translate("Palette", "Back up now"), Action.BACK_UP
    )
    theme = (
        QCoreApplication.translate("Palette", "Switch to the light theme")
        if dark
        else QCoreApplication.translate("Palette", "Switch to the dark theme")
    )
    yield Entry(Group.DO, "moon", theme, Action.SWITCH_THEME)


def _sittings(today: Today) -> Iterable[Entry]:
    """What is drawn from practice; a repair set is as long as it needs to be."""
    for kind in DRAWN if today.bank else ():
        assert today.bank is not None
        detail = kind_size(kind, today.bank.exam, today.plan.multiplier)
        if kind is ExamKind.REPAIR:
            detail = QCoreApplication.translate("Palette", "what your last sitting missed")
        target = Destination(PageId.EXAM, kind=kind.value)
        yield Entry(Group.DO, "exam", kind_name(kind), target, detail, asked=True)


def _session(today: Today | None) -> str:
    if today is None or not today.composition.cards:
        return ""
    return amounts(today.composition.reviews, today.composition.new)


def _to_open() -> Iterable[Entry]:
    yield Entry(
        Group.OPEN,
        "today",
        QCoreApplication.translate("Palette", "Today"),
        Destination(PageId.TODAY),
    )
    yield Entry(
        Group.OPEN,
        "cards",
        QCoreApplication.translate("Palette", "Flashcards"),
        Destination(PageId.FLASHCARDS),
    )
    yield Entry(
        Group.OPEN,
        "quiz",
        QCoreApplication.translate("Palette", "Quiz"),
        Destination(PageId.QUIZ),
    )
    yield Entry(
        Group.OPEN,
        "exam",
        QCoreApplication.translate("Palette", "Mock exam"),
        Destination(PageId.EXAM),
    )
    yield Entry(
        Group.OPEN,
        "progress",
        QCoreApplication.translate("Palette", "Progress"),
        Destination(PageId.PROGRESS),
        QCoreApplication.translate("Palette", "weak disciplines, card memory, report"),
    )
    yield Entry(
        Group.OPEN,
        "library",
        QCoreApplication.translate("Palette", "Library"),
        Destination(PageId.LIBRARY, section="guide"),
        QCoreApplication.translate("Palette", "study guide"),
    )
    parts = (
        ("glossary", QCoreApplication.translate("Palette", "Library: Glossary")),
        ("questions", QCoreApplication.translate("Palette", "Library: Questions")),
        ("banks", QCoreApplication.translate("Palette", "Library: Banks")),
    )
    for part, words in parts:
        target = Destination(PageId.LIBRARY, section=part)
        yield Entry(Group.OPEN, "library", words, target, asked=True)
    yield Entry(
        Group.OPEN,
        "settings",
        QCoreApplication.translate("Palette", "Settings"),
        Destination(PageId.SETTINGS),
    )
    sections = (
        (
            "plan",
            QCoreApplication.translate("Palette", "Plan"),
            QCoreApplication.translate(
                "Palette", "exam date, minutes a day, days off, target score"
            ),
        ),
        (
            "session",
            QCoreApplication.translate("Palette", "Session"),
            QCoreApplication.translate("Palette", "two or four grades"),
        ),
        (
            "appearance",
            QCoreApplication.translate("Palette", "Appearance"),
            QCoreApplication.translate("Palette", "theme, text size, keyboard hints"),
        ),
        (
            "data",
            QCoreApplication.translate("Palette", "Data"),
            QCoreApplication.translate("Palette", "folder, backup, restore, study log"),
        ),
        (
            "banks",
            QCoreApplication.translate("Palette", "Banks"),
            QCoreApplication.translate("Palette", "versions and problems"),
        ),
        (
            "about",
            QCoreApplication.translate("Palette", "About"),
            QCoreApplication.translate("Palette", "version, disclaimer, licences"),
        ),
    )
    for key, name, detail in sections:
        yield Entry(
            Group.OPEN,
            "settings",
            QCoreApplication.translate("Palette", "Settings: {0}").format(name),
            Destination(PageId.SETTINGS, section=key),
            detail,
            asked=True,
        )
