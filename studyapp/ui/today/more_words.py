"""The things to do, in words: what, why, and how long it takes."""

from PySide6.QtCore import QObject

from studyapp.services.next_actions import Action, Why
from studyapp.ui import words
from studyapp.ui.exam_names import title
from studyapp.ui.today.more import Step


class MoreWords(QObject):
    """Puts a step into the learner's language."""

    def step(self, step: Step) -> tuple[str, str, str, str]:
        """What to do, why, how long it takes, and the points of the exam that an hour of it is
        expected to bring."""
        action = step.action
        points = words.decimal(action.points) if action.points else ""
        return self._what(action), self._why(step), self._time(action), points

    def _time(self, action: Action) -> str:
        """How long it takes, or what time a sitting has left."""
        if action.why is Why.GO_ON_SITTING:
            return self.tr("{time} left").format(time=words.hours(action.minutes))
        return words.minutes(action.minutes)

    def _what(self, action: Action) -> str:
        name = action.discipline.short if action.discipline else ""
        match action.why:
            case Why.GO_ON_SITTING:
                name = title(action.form_title, action.kind)
                return self.tr("Go on with {form}").format(form=name)
            case Why.GO_ON_QUIZ:
                return self.tr("Go on with the quiz you left")
            case Why.DUE:
                return self.tr("Quiz: %n question(s) due", "", action.count)
            case Why.UNSURE:
                said = self.tr("Quiz: {name}, %n new question(s)", "", action.count)
                return said.format(name=name)
            case Why.WEAK | Why.NO_ANSWERS:
                said = self.tr("Quiz: {name}, %n question(s)", "", action.count)
                return said.format(name=name)
            case Why.MOCK:
                return self.tr("{form}, not taken yet").format(form=action.form_title)

    def _why(self, step: Step) -> str:
        action = step.action
        match action.why:
            case Why.GO_ON_SITTING:
                return self.tr("%n question(s) have no answer yet", "", action.count)
            case Why.GO_ON_QUIZ:
                return self.tr("%n question(s) left", "", action.count)
            case Why.DUE:
                return self.tr("Asked before; today you may be forgetting them")
            case Why.WEAK if step.first:
                return self.tr("Weak. {topic} first").format(topic=step.first)
            case Why.WEAK:
                return self.tr("Weak")
            case Why.UNSURE:
                return self._settles(action)
            case Why.NO_ANSWERS:
                return self.tr("No answers there yet; these begin the report")
            case Why.MOCK:
                return self.tr("%n question(s), best on a free morning", "", action.count)

    def _settles(self, action: Action) -> str:
        if action.more is None:
            return self.tr("Not sure yet, and close to your target")
        if action.more <= action.count:
            return self.tr("Likely to end “not sure yet” for this discipline")
        return self.tr("Not sure yet: about %n more first answer(s) settle it", "", action.more)
