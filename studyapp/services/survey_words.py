"""The three questions after an exam and their answers, in the same words on the screen and on
paper."""

from collections.abc import Mapping

from studyapp.domain.sentences import Sentence, sentence
from studyapp.domain.sitting_events import Fatigue, Outlook, Pace
from studyapp.domain.sittings import Sitting

PACE_QUESTION = sentence("How did the time feel?")
FATIGUE_QUESTION = sentence("How tired were you at the end?")
PACE: Mapping[Pace, Sentence] = {
    Pace.SHORT: sentence("Too short"),
    Pace.RIGHT: sentence("About right"),
    Pace.AMPLE: sentence("More than enough"),
}
FATIGUE: Mapping[Fatigue, Sentence] = {
    Fatigue.FRESH: sentence("Hardly tired"),
    Fatigue.TIRED: sentence("Somewhat tired"),
    Fatigue.EXHAUSTED: sentence("Very tired"),
}
OUTLOOK: Mapping[Outlook, Sentence] = {
    Outlook.BELOW: sentence("Below it"),
    Outlook.NEAR: sentence("About there"),
    Outlook.ABOVE: sentence("Above it"),
}


def outlook_question(target: int) -> Sentence:
    """`target` is the learner's own, in percent."""
    return sentence("Where do you think you are against your target of {target} %?", target=target)


def said(sitting: Sitting) -> tuple[tuple[Sentence, Sentence], ...]:
    """The questions that were answered, each with its answer."""
    survey = sitting.survey
    if survey is None:
        return ()
    found = []
    if survey.pace is not None:
        found.append((PACE_QUESTION, PACE[survey.pace]))
    if survey.fatigue is not None:
        found.append((FATIGUE_QUESTION, FATIGUE[survey.fatigue]))
    if survey.outlook is not None:
        found.append((outlook_question(sitting.started.target), OUTLOOK[survey.outlook]))
    return tuple(found)
