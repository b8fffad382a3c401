"""A form as long as the real exam: 100 questions in 180 minutes, in the small bank."""

from dataclasses import replace

from tests import fake_questions
from tests.fake_questions import FORM
from tests.fakes import WEIGHTS, Fakes, fakes, study_bank

QUESTIONS = 100
MINUTES = 180
_EACH = QUESTIONS // len(WEIGHTS)


def full_learner(multiplier: float = 1.0) -> Fakes:
    """Somebody whose bank has such a form; the key of each question is option b."""
    bank = study_bank()
    assert bank.info
    whole = replace(fake_questions.form(WEIGHTS, _EACH), minutes=MINUTES)
    bank.info = replace(bank.info, forms=(whole,))
    for topic in bank.info.topics:
        path = f"{topic.places['now']}/{topic.id}.yaml"
        practice = [one for one in bank.questions[path] if one.pool != FORM]
        locked = fake_questions.questions(topic.id, _EACH // 2, FORM)
        bank.questions[path] = (*practice, *locked)
    made = fakes(bank)
    plan = made.services.planning.plan()
    assert plan is not None
    made.services.planning.decide(replace(plan, multiplier=multiplier))
    return made
