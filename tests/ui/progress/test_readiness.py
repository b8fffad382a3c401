"""Readiness and confidence on Progress: the number, what is missing for one, how it is explained,
and what is noted once it was seen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from studyapp.domain.forecast_events import ForecastShown
from studyapp.domain.quizzes import Setup, Source
from studyapp.domain.sentences import sentence
from studyapp.services.forecasts import Forecasts, Outlook
from studyapp.services.ports import StorageFailed
from studyapp.services.report import Report
from studyapp.ui.navigation import Destination, PageId
from studyapp.ui.theme.appearance import Appearance
from studyapp.ui.widgets.score_line import ScoreLine
from tests.fakes import Fakes
from tests.outlooks import long_course
from tests.ui.asking import answer
from tests.ui.desk import cut, nameless, press, settle, words_of
from tests.ui.progress.progress_desk import ProgressDesk, learner

pytestmark = pytest.mark.gui

DISCIPLINES = ("insights", "strategy", "metrics", "design", "culture")
TALL = (1024, 3000)


def with_a_number(wrong: int = 4) -> Fakes:
    """Twelve first answers in each discipline, so many of them wrong and all of them sure."""
    made = learner()
    for name in DISCIPLINES:
        answer(made, f"{name}-1", [n >= wrong for n in range(12)])
    return made


def noted(made: Fakes) -> list[ForecastShown]:
    found = [event.payload for event in made.store.events]
    return [one for one in found if isinstance(one, ForecastShown)]


@pytest.fixture
def desk(appearance: Appearance, qtbot: QtBot) -> ProgressDesk:
    return ProgressDesk(appearance, qtbot, with_a_number(), size=TALL)


def test_the_number_of_the_service_is_said(desk: ProgressDesk) -> None:
    report = desk.fakes.services.progress.report()
    assert report is not None
    assert report.forecast is not None
    reading = desk.page.view.reading
    assert reading.number.text() == f"{report.forecast.low} to {report.forecast.high} today"
    assert reading.chance.text().endswith("of reaching your target of 75.")
    assert reading.rests.text() == "From 60 first answers."
    assert reading.track.text().startswith("No forecast was tested yet")


def test_under_the_gate_there_is_no_number_but_the_quiz_that_fetches_it(
    appearance: Appearance, qtbot: QtBot
) -> None:
    made = learner()
    for name in DISCIPLINES[1:]:
        answer(made, f"{name}-1", [True] * 12)
        answer(made, f"{name}-2", [True] * 12)
    desk = ProgressDesk(appearance, qtbot, made, size=TALL)
    view = desk.page.view
    assert not view.reading.isVisible()
    assert "No number yet: 8 more first answers in Insights." in words_of(desk.page)
    view.readiness.button.click()
    topics = ("insights-1", "insights-2")
    assert desk.went == [Destination(PageId.QUIZ, quiz=Setup(topics, Source.UNSEEN, 8))]
    assert noted(made) == []


def test_without_an_answer_the_page_keeps_to_the_warm_up(
    appearance: Appearance, qtbot: QtBot
) -> None:
    view = ProgressDesk(appearance, qtbot, learner(), size=TALL).page.view
    shown = (view.readiness, view.reading, view.sure, view.over, view.explained)
    assert not any(part.isVisible() for part in shown)


def test_a_number_that_was_seen_is_noted_once(desk: ProgressDesk) -> None:
    assert [one.length for one in noted(desk.fakes)] == [100, 50]
    desk.page.refresh()
    settle()
    desk.page.update()
    settle()
    assert len(noted(desk.fakes)) == 2


def test_a_number_below_the_window_is_not_noted(appearance: Appearance, qtbot: QtBot) -> None:
    desk = ProgressDesk(appearance, qtbot, with_a_number(), size=(1024, 400))
    assert noted(desk.fakes) == []


def test_how_it_is_worked_out_opens_in_place_and_closes(desk: ProgressDesk) -> None:
    view = desk.page.view
    view.reading.how.click()
    settle()
    said = words_of(view.explained)
    assert "First answers used\n60" in said
    assert "Readiness, version 2" in said
    assert "It assumes an exam about as hard as this bank" in said
    levers = words_of(view.levers)
    assert all(name in levers for name in ("Insights", "Strategy", "Metrics", "Design", "Culture"))
    assert view.reading.how.text() == "Hide how this is worked out"
    view.reading.how.click()
    settle()
    assert not view.explained.isVisible()


def test_what_moves_the_chance_most_stands_first(desk: ProgressDesk) -> None:
    report = desk.fakes.services.progress.report()
    assert report is not None
    found = report.standing.levers()
    first = report.row(max(found, key=lambda one: found[one])).discipline.short
    desk.page.view.reading.how.click()
    settle()
    said = words_of(desk.page.view.levers)
    names = [line for line in said.splitlines() if line in {"Insights", "Strategy", "Metrics"}]
    assert said.index(first) == min(said.index(name) for name in names)


def test_confidence_stands_beside_what_came_of_it(desk: ProgressDesk) -> None:
    said = words_of(desk.page.view.sure)
    # 8 of 12 in each of five disciplines: Wilson 1927 at 90 % gives 0.562 to 0.757.
    assert "67 %" in said
    assert "56 to 76 likely, of 60" in said
    assert "20 first answers sure and wrong." in said
    over = words_of(desk.page.view.over)
    # 0.95 claimed, 8 of 12 right.
    assert over.count("+28") == 5


def test_what_was_sure_and_wrong_is_practised_by_keys(desk: ProgressDesk) -> None:
    button = desk.page.view.sure.button
    assert button.text() == "Practise 10 questions"
    button.setFocus()
    press(desk.window, Qt.Key.Key_Return)
    assert desk.went == [Destination(PageId.QUIZ, quiz=Setup(source=Source.SURE_WRONG, count=10))]


def test_every_part_is_named_and_nothing_is_cut(desk: ProgressDesk) -> None:
    desk.page.view.reading.how.click()
    settle()
    assert nameless(desk.page) == []
    assert cut(desk.page) == []


class Telling(Forecasts):
    """A course made by hand, or none while it refuses."""

    def __init__(self, forecasts: Forecasts) -> None:
        self.__dict__.update(vars(forecasts))
        self.refuses = False

    def outlook(self, report: Report) -> Outlook:
        if self.refuses:
            raise StorageFailed(sentence("The disk is gone."))
        return replace(super().outlook(report), course=long_course(report.day, 6))


def test_the_track_record_is_judged_from_five_on(appearance: Appearance, qtbot: QtBot) -> None:
    made = with_a_number()
    services = replace(made.services, forecasts=Telling(made.services.forecasts))
    desk = ProgressDesk(appearance, qtbot, made, services=services, size=TALL)
    told = desk.page.view.reading.track.text()
    assert told.startswith("Forecasts so far: 5 of 6 inside the range. Brier 0.16;")
    plot = desk.page.view.readiness.findChildren(ScoreLine)[0]
    plot.setFocus()
    press(desk.window, Qt.Key.Key_Left)
    assert "14 Nov: 72, 63 to 80 likely" in plot.accessibleDescription()
    assert "Mock exam F, seen before: 73" in plot.accessibleDescription()


def test_a_failing_outlook_is_said_and_can_be_asked_for_again(
    appearance: Appearance, qtbot: QtBot
) -> None:
    made = with_a_number()
    telling = Telling(made.services.forecasts)
    telling.refuses = True
    services = replace(made.services, forecasts=telling)
    desk = ProgressDesk(appearance, qtbot, made, services=services, size=TALL)
    notice = desk.page.view.notice
    assert (notice.isVisible(), notice.words) == (True, "The disk is gone.")
    telling.refuses = False
    notice.verb.click()
    settle()
    assert not notice.isVisible()
    assert desk.page.view.sure.isVisible()
