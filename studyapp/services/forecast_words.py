"""What is told of a forecast, in the same words on the screen and on paper.

No word here is a verdict: the target is the learner's own, and the real exam's is not known.
"""

from studyapp.domain.forecasts import FEWEST, FEWEST_EACH, LEAST_TOLD, MOST_TOLD, Forecast, odds
from studyapp.domain.sentences import Sentence, sentence
from studyapp.domain.track_record import TrackRecord
from studyapp.services.forecasts import Taken
from studyapp.services.report import Report

# So many disciplines are named; of more it is said that there are several.
_NAMED = 2


def likely_range(forecast: Forecast) -> Sentence:
    """Such as "65 to 80"."""
    return sentence("{low} to {high}", low=forecast.low, high=forecast.high)


def likely_of(forecast: Forecast) -> Sentence:
    """What stands behind the range, such as "of 100, likely"."""
    return sentence("of {questions}, likely", questions=forecast.questions)


def range_told(forecast: Forecast) -> Sentence:
    """The range in full, such as "65 to 80 of 100, likely"."""
    return sentence(
        "{low} to {high} of {questions}, likely",
        low=forecast.low,
        high=forecast.high,
        questions=forecast.questions,
    )


def chance(forecast: Forecast) -> Sentence:
    """The chance to reach the target, in words and never surer than 19 in 20."""
    if forecast.chance < LEAST_TOLD:
        return sentence(
            "Less than 1 chance in 20 of reaching your target of {cut}.", cut=forecast.cut
        )
    if forecast.chance > MOST_TOLD:
        return sentence(
            "More than 19 chances in 20 of reaching your target of {cut}.", cut=forecast.cut
        )
    part, whole = odds(forecast.chance)
    return sentence(
        "About %n chance(s) in {whole} of reaching your target of {cut}.",
        n=part,
        whole=whole,
        cut=forecast.cut,
    )


def rests_on(report: Report) -> Sentence:
    """How many answers stand behind it."""
    return sentence("From %n first answer(s).", n=report.standing.used)


def assumption() -> Sentence:
    """What no answer can tell."""
    return sentence("Assumes the exam is about as hard as this bank.")


def missing(report: Report) -> Sentence:
    """The first answers missing before there is a number; only while there are any."""
    gap = report.gap
    assert gap is not None
    names = [one.short for one in report.info.disciplines if one.id in gap.by_discipline]
    inside = sum(gap.by_discipline.values())
    if not names:
        return sentence("No number yet: %n more first answer(s).", n=gap.more)
    if len(names) == len(report.info.disciplines):
        return sentence("No number yet: %n more first answer(s), over all disciplines.", n=gap.more)
    where = _where(names)
    if inside == gap.more:
        return sentence("No number yet: %n more first answer(s) in {where}.", n=inside, where=where)
    return sentence(
        "No number yet: %n more first answer(s), {inside} of them in {where}.",
        n=gap.more,
        inside=inside,
        where=where,
    )


def needed() -> Sentence:
    """When there is a number."""
    return sentence(
        "A fair number needs {all} first answers, at least {each} in each discipline.",
        all=FEWEST,
        each=FEWEST_EACH,
    )


def track(record: TrackRecord) -> Sentence:
    """How often forecasts were right, and where that begins to tell something."""
    n = len(record.scored)
    if not n:
        return sentence(
            "No forecast was tested yet: a mock exam or a half, nearly all of it new to you, "
            "tests one."
        )
    so_far = sentence(
        "Forecasts so far: {inside} of {n} inside the range.", inside=record.inside, n=n
    )
    if not record.enough:
        return sentence("{so_far} Too few to judge them.", so_far=so_far)
    return sentence(
        "{so_far} Brier {brier}; a coin scores 0.25. {bias}",
        so_far=so_far,
        brier=f"{record.brier:.2f}",
        bias=_bias(record),
    )


def facts(report: Report) -> tuple[tuple[Sentence, Sentence], ...]:
    """What the number rests on, as name and value."""
    standing = report.standing
    return (
        (sentence("First answers used"), _count(standing.used)),
        (sentence("Left out, given too fast to have read the question"), _count(standing.rapid)),
        (
            sentence("Later answers to the same questions, counted in part"),
            _count(standing.repeats),
        ),
        (sentence("Worth so many fresh first answers"), _count(round(standing.weight))),
        (
            sentence("Model"),
            sentence("Readiness, version {version}", version=standing.model.rpartition("-")[2]),
        ),
    )


def sitting(one: Taken) -> Sentence:
    """What was sat, and when."""
    day = one.day.isoformat()
    if not one.title:
        return sentence("Half exam, {day}", day=day)
    if one.clean:
        return sentence("{title}, {day}", title=one.title, day=day)
    return sentence("{title}, seen before, {day}", title=one.title, day=day)


def worked_out() -> tuple[Sentence, ...]:
    """How the model comes to its number, and what it was held against."""
    return (
        sentence(
            "Each topic has a level of its own near that of its discipline, and each discipline "
            "one near yours. A right answer may have been a guess; an old one counts less, since "
            "you are taken to have learned; one to a question seen before counts as far as you "
            "will not just have remembered it."
        ),
        sentence(
            "The range is made to hold nine exams in ten. It assumes an exam about as hard as this "
            "bank, with some room either way; how hard it really is, no answer of yours can tell."
        ),
        sentence(
            "In the simulation that comes with the program, neither the plain share of right "
            "answers nor a simple average by discipline kept its range as well."
        ),
    )


def _count(n: int) -> Sentence:
    return sentence("{count}", count=n)


def _where(names: list[str]) -> Sentence | str:
    if len(names) > _NAMED:
        return sentence("%n discipline(s)", n=len(names))
    if len(names) == 1:
        return names[0]
    return sentence("{one} and {other}", one=names[0], other=names[1])


def _bias(record: TrackRecord) -> Sentence:
    points = round(record.bias)
    if not points:
        return sentence("On average they were neither too high nor too low.")
    if points > 0:
        return sentence("On average they were %n point(s) too high.", n=points)
    return sentence("On average they were %n point(s) too low.", n=-points)
