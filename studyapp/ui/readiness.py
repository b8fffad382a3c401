"""What is shown of the likely score, the same on Today and Progress."""

from PySide6.QtCore import QCoreApplication

from studyapp.domain.forecasts import Forecast
from studyapp.services import forecast_words
from studyapp.services.forecasts import Fetching
from studyapp.services.report import Report
from studyapp.ui import words
from studyapp.ui.translation import say
from studyapp.ui.widgets.range_band import ScoreRange


def points(forecast: Forecast, right: float) -> float:
    """Right answers as points of a hundred."""
    return 100 * right / forecast.questions


def score_range(report: Report, forecast: Forecast) -> ScoreRange:
    """The band of a likely score, in points of a hundred."""
    parts = (forecast_words.range_told(forecast), forecast_words.chance(forecast))
    return ScoreRange(
        value=points(forecast, forecast.mean),
        low=points(forecast, forecast.low),
        high=points(forecast, forecast.high),
        told=". ".join(say(part) for part in parts),
        target=report.plan.target,
    )


def fetch_words(found: Fetching) -> str:
    """The words on the button that fetches what is missing."""
    said = QCoreApplication.translate(
        "Words", "Answer %n new question(s), about {minutes} min", "", found.setup.count
    )
    return said.format(minutes=words.number(found.minutes))
