"""What the small fake bank holds beside its cards: practice questions, a scenario block, a locked
form, lessons and a glossary."""

from collections.abc import Iterable, Mapping

from studyapp.domain.frameworks import Form, SourceRef
from studyapp.domain.questions import PRACTICE, Lesson, Option, Question, Scenario, Term

FORM = "mock-a"
BLOCK = "insights-1-s01"


def form(disciplines: Iterable[str], each: int = 2) -> Form:
    """A form of 18 minutes with so many questions of every discipline."""
    return Form(FORM, "Mock exam A", 18, dict.fromkeys(disciplines, each))


def questions(topic: str, count: int, pool: str = PRACTICE) -> Iterable[Question]:
    """Questions q01 ... of a topic, those of a form f01 ...; the key of each is option b."""
    for number in range(1, count + 1):
        yield question(f"{topic}-{'q' if pool == PRACTICE else 'f'}{number:02}", topic, pool)


def question(name: str, topic: str, pool: str = PRACTICE, scenario: str = "") -> Question:
    """The last option of every question is anchored; nothing but `name` tells two apart."""
    return Question(
        id=name,
        topic=topic,
        pool=pool,
        kind="scenario" if scenario else "concept",
        level="apply",
        difficulty="medium",
        fact=f"fact of {name}",
        stem=f"Stem of {name}?",
        options=(
            Option("a", f"Option a of {name}", f"Reason a of {name}."),
            Option("b", f"Option b of {name}", f"Reason b of {name}.", correct=True),
            Option("c", f"Option c of {name}", f"Reason c of {name}."),
            Option("d", f"Option d of {name}", f"Reason d of {name}.", anchor="last"),
        ),
        takeaway=f"Takeaway of {name}.",
        scenario=scenario,
        sources=(SourceRef("work"),),
    )


def block(topic: str) -> tuple[Scenario, tuple[Question, ...]]:
    """A scenario with three practice questions."""
    scenario = Scenario(BLOCK, topic, "A parcel company asks after every delivery.")
    named = (f"{topic}-b{number:02}" for number in (1, 2, 3))
    return scenario, tuple(question(name, topic, scenario=scenario.id) for name in named)


def lesson(topic: str, title: str) -> Lesson:
    text = f"# {title}\n\nWhat there is to know of **{title}**."
    return Lesson(topic, title, text, (SourceRef("work"),), ("loyalty",))


def terms(topics: Mapping[str, str]) -> tuple[Term, ...]:
    """Two terms, the first of them of all topics."""
    return (
        Term("loyalty", "Loyalty", "Coming back.", also=("retention",), topics=tuple(topics)),
        Term("churn", "Churn", "Leaving."),
    )
