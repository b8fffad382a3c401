"""Today says what score is likely, or what is missing for one."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studyapp.domain.forecast_events import ForecastShown
from studyapp.domain.quizzes import Setup, Source
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.theme.appearance import Appearance
from tests.fakes import Fakes, fakes, study_bank
from tests.ui.asking import answer
from tests.ui.desk import settle
from tests.ui.today.test_today_page import Desk

pytestmark = pytest.mark.gui


def noted(made: Fakes) -> list[ForecastShown]:
    found = [event.payload for event in made.store.events]
    return [one for one in found if isinstance(one, ForecastShown)]


def learner(answers: int) -> Fakes:
    """So many first answers in each discipline."""
    made = fakes(study_bank(questions_a_topic=12))
    for name in ("insights", "strategy", "metrics", "design", "culture") if answers else ():
        answer(made, f"{name}-1", [n % 3 > 0 for n in range(answers)])
    return made


@pytest.mark.parametrize("answers", [0, 10, 12])
def test_nothing_moves_when_the_number_comes(
    appearance: Appearance, qtbot: QtBot, answers: int
) -> None:
    desk = Desk(appearance, qtbot, learner(answers))
    settle()
    before = [place.topLeft() for place in desk.places()]
    desk.load()
    settle()
    assert [place.topLeft() for place in desk.places()] == before
    desk.page.close()


def test_the_number_its_chance_and_what_it_rests_on(appearance: Appearance, qtbot: QtBot) -> None:
    desk = Desk(appearance, qtbot, learner(12))
    desk.load()
    report = desk.made.services.progress.report()
    assert report is not None
    assert report.forecast is not None
    part = desk.page.view.readiness
    assert part.figure.text() == f"{report.forecast.low} to {report.forecast.high}"
    chance, rests, assumed = (label.text() for label in part.sentences)
    assert chance.endswith("of reaching your target of 75.")
    assert rests == "From 60 first answers."
    assert assumed == "Assumes the exam is about as hard as this bank."
    assert not part.button.isVisible()
    desk.page.close()


def test_a_number_on_the_screen_is_noted_once(appearance: Appearance, qtbot: QtBot) -> None:
    desk = Desk(appearance, qtbot, learner(12))
    desk.load()
    assert noted(desk.made) == []
    settle()  # painted
    desk.load()
    assert [one.length for one in noted(desk.made)] == [100, 50]
    desk.page.refresh()
    desk.load()
    settle()
    desk.load()
    assert len(noted(desk.made)) == 2
    desk.page.close()


def test_without_enough_answers_the_quiz_that_fetches_them(
    appearance: Appearance, qtbot: QtBot
) -> None:
    desk = Desk(appearance, qtbot, learner(10))
    desk.load()
    settle()
    part = desk.page.view.readiness
    assert not part.figure.isVisible()
    assert part.sentences[0].text() == "No number yet: 10 more first answers."
    assert part.button.text() == "Answer 10 new questions, about 18 min"
    part.button.setFocus()
    qtbot.keyClick(part.button, Qt.Key.Key_Space)
    assert desk.went == [Destination(PageId.QUIZ, quiz=Setup((), Source.UNSEEN, 10))]
    assert noted(desk.made) == []
    desk.page.close()
