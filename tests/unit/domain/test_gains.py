"""What practice is worth, by hand."""

import pytest

from studyapp.domain.gains import Part, an_hour


@pytest.mark.parametrize(
    ("part", "learned", "kept"),
    [
        # Two points a question, 0.4 of it for new ones; 0.9 of a quarter learned, 0.3 fading.
        (Part(points=20.0, questions=10, share=0.75), 0.18, 0.24),
        (Part(points=20.0, questions=10, share=0.25), 0.54, 0.24),
        (Part(points=20.0, questions=40, share=0.75), 0.045, 0.06),
        (Part(points=20.0, questions=0, share=0.75), 0.0, 0.0),
    ],
)
def test_what_a_question_is_worth(part: Part, learned: float, kept: float) -> None:
    assert [part.learned, part.kept] == pytest.approx([learned, kept])


@pytest.mark.parametrize(("minutes", "points"), [(90, 2.0), (20, 9.0), (0, 0.0)])
def test_points_by_the_hour(minutes: float, points: float) -> None:
    assert an_hour(3.0, minutes) == points
