"""Readiness on Progress in words: the weeks of its plot, and how the number is worked out."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from studyapp.domain.forecasts import Forecast
from studyapp.services import forecast_words
from studyapp.services.forecasts import Taken
from studyapp.services.report import Report
from studyapp.ui import words
from studyapp.ui.exam_names import title
from studyapp.ui.progress.course import CourseWeek, CourseWeeks
from studyapp.ui.readiness import points
from studyapp.ui.translation import say
from studyapp.ui.widgets.score_line import ScoreMark, Scores, ScoreWeek

_DAY = "d MMM"


def today(forecast: Forecast) -> str:
    """Such as "65 to 80 today"."""
    said = QCoreApplication.translate("Progress", "{range} today")
    return said.format(range=say(forecast_words.likely_range(forecast)))


def how(*, shown: bool) -> str:
    """The words on the button that shows the explanation, or hides it."""
    if shown:
        return QCoreApplication.translate("Progress", "Hide how this is worked out")
    return QCoreApplication.translate("Progress", "How this is worked out")


def scores(report: Report, course: CourseWeeks) -> Scores:
    """The weeks for the plot."""
    target = QCoreApplication.translate("Progress", "your target {0}")
    return Scores(
        weeks=tuple(_week(week, n - course.today) for n, week in enumerate(course.weeks)),
        today=course.today,
        today_words=QCoreApplication.translate("Progress", "today"),
        marks=tuple(
            ScoreMark(course.place(one.day), one.points, _taken(one), not one.clean)
            for week in course.weeks
            for one in week.sittings
        ),
        target=report.plan.target,
        target_words=target.format(words.number(report.plan.target)),
        unit=_unit(course),
        before=_before(course),
        exam_at=None if course.exam_on is None else course.place(course.exam_on),
        exam_words=_exam(course),
    )


def explained() -> tuple[str, ...]:
    """The model in sentences."""
    return tuple(say(one) for one in forecast_words.worked_out())


def facts(report: Report) -> tuple[tuple[str, str], ...]:
    """What the number rests on, as name and value."""
    return tuple((say(name), say(value)) for name, value in forecast_words.facts(report))


def levers_title() -> str:
    return QCoreApplication.translate("Progress", "What moves the chance most")


def levers_note() -> str:
    """What a lever is."""
    return QCoreApplication.translate(
        "Progress",
        "By how many points of a hundred the chance to reach your target would rise if you got "
        "a little better in one discipline alone: about 5 more right of 100 there.",
    )


def levers(report: Report, found: Mapping[str, float]) -> list[tuple[int, str, str]]:
    """The disciplines as place, name and rise of the chance, what moves it most first."""
    rows = [(found[one.id], place, one.short) for place, one in enumerate(report.info.disciplines)]
    rows.sort(key=lambda row: (-row[0], row[1]))
    return [(place, name, _lever(rise)) for rise, place, name in rows]


def _lever(rise: float) -> str:
    """Such as "+1.9 points"."""
    said = QCoreApplication.translate("Progress", "{points} points")
    sign = "" if round(1000 * rise) <= 0 else "+"
    return said.format(points=f"{sign}{words.decimal(max(0.0, 100 * rise))}")


def _week(week: CourseWeek, ago: int) -> ScoreWeek:
    day, forecast = words.day_words(week.day, _DAY), week.forecast
    sat = "".join(f"; {_taken(one)}" for one in week.sittings)
    if forecast is None:
        said = QCoreApplication.translate("Progress", "{day}: ahead")
        if ago <= 0:
            said = QCoreApplication.translate(
                "Progress", "{day}: too few first answers for a number"
            )
        return ScoreWeek(day, None, None, None, said.format(day=day) + sat)
    low, middle, high = (
        points(forecast, right) for right in (forecast.low, forecast.mean, forecast.high)
    )
    said = QCoreApplication.translate("Progress", "{day}: {middle}, {low} to {high} likely")
    told = said.format(
        day=day,
        middle=words.number(round(middle)),
        low=words.number(round(low)),
        high=words.number(round(high)),
    )
    return ScoreWeek(day, low, middle, high, told + sat)


def _taken(one: Taken) -> str:
    said = QCoreApplication.translate("Progress", "{title}: {points}")
    if not one.clean:
        said = QCoreApplication.translate("Progress", "{title}, seen before: {points}")
    name = title(one.title, one.kind)
    return said.format(title=name, points=words.number(round(one.points)))


def _unit(course: CourseWeeks) -> str:
    said = QCoreApplication.translate("Progress", "likely score of 100, 90 % range")
    if any(week.sittings for week in course.weeks):
        marks = QCoreApplication.translate("Progress", "disc: a sitting, ring: one seen before")
        return f"{said}; {marks}"
    return said


def _before(course: CourseWeeks) -> str:
    if course.weeks[0].forecast is not None:
        return ""
    return QCoreApplication.translate("Progress", "too few answers: no number yet")


def _exam(course: CourseWeeks) -> str:
    if course.exam_on is None:
        return ""
    said = QCoreApplication.translate("Progress", "{day}, exam")
    return said.format(day=words.day_words(course.exam_on, _DAY))
