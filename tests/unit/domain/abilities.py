"""A small blueprint and answers to it, for the tests of the model of readiness."""

from hypothesis import strategies as st

from studyapp.domain.ability import READINESS, Ability, Answer, Blueprint, Evidence, fit
from studyapp.domain.forecasts import Exam

BLUEPRINT = Blueprint({"a": 60, "b": 40}, {"a-1": "a", "a-2": "a", "b-1": "b"})
EXAM = Exam({"a": 12, "b": 8}, options=4, target=0.75)


def answers_of(*, most: int = 60) -> st.SearchStrategy[list[Answer]]:
    """Histories of a learner: of any topic, age and difficulty, right or wrong, new or seen."""
    one = st.builds(
        Answer,
        topic=st.sampled_from(tuple(BLUEPRINT.topics)),
        correct=st.booleans(),
        age=st.integers(0, 400).map(float),
        difficulty=st.sampled_from(("easy", "medium", "hard")),
        options=st.sampled_from((3, 4, 5)),
        known=st.one_of(st.just(0.0), st.floats(0.01, 0.99)),
    )
    return st.lists(one, max_size=most)


def fitted(*answers: Answer) -> Ability:
    return fit(Evidence.of(answers, BLUEPRINT), BLUEPRINT, READINESS)
