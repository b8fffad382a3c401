"""What is told of confidence against being right, in the same words on the screen and on paper."""

from collections.abc import Mapping
from dataclasses import dataclass

from studyapp.domain.answers import Confidence
from studyapp.domain.calibration import CLAIMED, FEW, Claim, Level
from studyapp.domain.frameworks import Discipline
from studyapp.domain.sentences import Sentence, sentence
from studyapp.services.forecasts import Calibration

_WORDS: Mapping[Confidence, Sentence] = {
    Confidence.SURE: sentence("Sure"),
    Confidence.THINK: sentence("Think so"),
    Confidence.GUESS: sentence("Guess"),
}
_MINUS = "\N{MINUS SIGN}"


@dataclass(frozen=True, slots=True)
class LevelTold:
    """A word of confidence: `claimed` is the share it is taken to mean, `tells` says whether there
    are answers enough for a share; `figure` is None where there are not."""

    level: Level
    claimed: float
    tells: bool
    name: Sentence
    note: Sentence
    figure: Sentence | None
    told: Sentence


@dataclass(frozen=True, slots=True)
class ClaimTold:
    """A discipline's claim; `figure` is None where there is too little to tell."""

    discipline: Discipline
    claim: Claim
    note: Sentence
    figure: Sentence | None
    told: Sentence


def levels(found: Calibration) -> tuple[LevelTold, ...]:
    """By word, the surest first."""
    return tuple(_level(one) for one in found.levels)


def claims(found: Calibration) -> tuple[ClaimTold, ...]:
    """By discipline, in framework order."""
    return tuple(_claim(discipline, one) for discipline, one in found.claims)


def sure_and_wrong(found: Calibration) -> Sentence:
    """How often the learner was sure and wrong, and what to do with it."""
    if not found.said:
        return sentence(
            "No answer came with a word yet: a quiz asks how sure you are before it tells."
        )
    if not found.sure_but_wrong:
        return sentence("No first answer was sure and wrong.")
    if not found.to_practise:
        return sentence(
            "%n first answer(s) sure and wrong; you got them right since.", n=found.sure_but_wrong
        )
    return sentence(
        "%n first answer(s) sure and wrong. What you are sure of you do not look up: these come "
        "first.",
        n=found.sure_but_wrong,
    )


def _level(one: Level) -> LevelTold:
    name, tally = _WORDS[one.confidence], one.tally
    claimed = CLAIMED[one.confidence]
    if tally.n < FEW or one.interval is None:
        note = sentence("too few: {right} of {n} right", right=tally.right, n=tally.n)
        if not tally.n:
            note = sentence("no answer yet")
        told = sentence("{name}: {note}", name=name, note=note)
        return LevelTold(one, claimed, False, name, note, None, told)
    low, high = (round(100 * end) for end in one.interval)
    figure = sentence("{share} %", share=round(100 * tally.right / tally.n))
    note = sentence("{low} to {high} likely, of {n}", low=low, high=high, n=tally.n)
    told = sentence(
        "{name}: {figure} right, {note}; taken for {claimed} %",
        name=name,
        figure=figure,
        note=note,
        claimed=round(100 * claimed),
    )
    return LevelTold(one, claimed, True, name, note, figure, told)


def _claim(discipline: Discipline, one: Claim) -> ClaimTold:
    if not one.tells:
        note = sentence("too few: %n answer(s)", n=one.n)
        told = sentence("{name}: {note}", name=discipline.short, note=note)
        return ClaimTold(discipline, one, note, None, told)
    points = round(100 * one.over)
    sign = "+" if points > 0 else _MINUS if points < 0 else ""
    figure = sentence("{points}", points=f"{sign}{abs(points)}")
    wrong = sentence("of %n answer(s)", n=one.n)
    if one.sure_but_wrong:
        wrong = sentence("%n sure and wrong, of {all}", n=one.sure_but_wrong, all=one.n)
    told = sentence(
        "{name}: {figure} points claimed less right, {note}",
        name=discipline.short,
        figure=figure,
        note=wrong,
    )
    return ClaimTold(discipline, one, wrong, figure, told)
