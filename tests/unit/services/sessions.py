"""Flashcard sessions over the fakes, for the tests of the service Study."""

from datetime import date

from studyapp.domain.events import CardAnswered
from studyapp.domain.memory import Rating
from studyapp.domain.plan import Plan
from studyapp.domain.session import Run
from studyapp.services.library import CardText
from studyapp.services.study import Begun, Timing
from tests.fakes import Fakes

MINUTE = 60_000
QUICK = Timing(reveal=3_000, answer=1_000)
SATURDAY = date(2026, 11, 21)


def begin(made: Fakes, discipline: str = "") -> Begun:
    begun = made.services.study.begin(made.info, current_plan(made), discipline)
    assert begun is not None
    return begun


def current_plan(made: Fakes) -> Plan:
    plan = made.services.planning.plan()
    assert plan is not None
    return plan


def text_of(begun: Begun, run: Run) -> CardText:
    return begun.texts[run.session.queue[0].card.key.item]


def answer(
    made: Fakes, begun: Begun, run: Run, rating: Rating = Rating.KNEW, timing: Timing = QUICK
) -> Run:
    return made.services.study.answer(run, text_of(begun, run), rating, timing)


def whole_session(made: Fakes, rating: Rating = Rating.KNEW) -> Run:
    """A session to its end; what is missed is known the second time."""
    begun = begin(made)
    run = begun.run
    while run.session.current:
        run = answer(made, begun, run, Rating.KNEW if run.session.queue[0].repeat else rating)
    return run


def seen(made: Fakes, day: date, session: str = "before", ms: int = 4_000) -> None:
    """Every card of the bank known for the first time on a day, whatever the limit of new ones."""
    info = made.info
    topics = [topic.id for topic in info.topics]
    cards = made.store.fresh(info.id, topics, day, 10_000)
    answers = [
        CardAnswered(
            session=session,
            bank=info.id,
            item=row.key.item,
            hash="h",
            topic=row.topic,
            side=row.key.side,
            rating=3,
            counts=True,
            reveal=ms,
            answer=0,
        )
        for row in cards
    ]
    now = made.clock.ms
    made.clock.set(f"{day.isoformat()}T20:00")
    made.store.append(answers, made.clock.now())
    made.clock.ms = now


def items(made: Fakes) -> set[str]:
    composition = made.services.study.compose(made.info, current_plan(made))
    return {card.key.item for card in composition.cards}
