"""Courses of a forecast and its track record made by hand."""

from datetime import date, timedelta

from studyapp.domain.answers import Confidence
from studyapp.domain.calibration import Claim, Level
from studyapp.domain.forecasts import Forecast
from studyapp.domain.frameworks import Discipline
from studyapp.domain.mastery import Tally
from studyapp.domain.track_record import Came, Scored, Told, TrackRecord
from studyapp.services.forecasts import Calibration, Course, Outlook, Point, Taken

OUTLOOK = Outlook(
    Course((), (), TrackRecord()),
    Calibration(tuple(Level(word, Tally(), None) for word in Confidence), ()),
)


def forecast(mean: float, chance: float = 1 / 3) -> Forecast:
    return Forecast(100, 75, mean, round(mean) - 9, round(mean) + 8, chance)


def scored(day: date, said: float, came: int, chance: float = 0.4) -> Scored:
    """A forecast of `said` of 100, 8 either way, against a target of 75, and what came."""
    low, high = round(said) - 8, round(said) + 8
    told = Told(0, day, "readiness-2", 200, 100, said, low, high, chance, 75)
    return Scored(told, Came("s", 1, day, 100, came, 100))


def long_course(day: date, sittings: int) -> Course:
    """Eight weeks of forecasts up to the day, and so many sittings, the last one seen before; all
    scores within the range but the first."""
    points = tuple(
        Point(day - timedelta(weeks=ago), forecast(74.0 - 2 * ago)) for ago in range(7, -1, -1)
    )
    days = [day - timedelta(days=50 - 50 * n // sittings) for n in range(sittings)]
    came = [58 + 3 * n for n in range(sittings)]
    return Course(
        points=points,
        sittings=tuple(
            Taken(one, f"Mock exam {'ABCDEFG'[n]}", came[n], clean=n < sittings - 1)
            for n, one in enumerate(days)
        ),
        record=TrackRecord(
            tuple(
                scored(one, 70.0 if not n else came[n] + 2.0, came[n]) for n, one in enumerate(days)
            )
        ),
    )


def calibration(disciplines: tuple[Discipline, ...], to_practise: int = 7) -> Calibration:
    """Too sure on the whole, most of all in the first discipline; too little is known of the
    last."""
    rights = {
        Confidence.SURE: Tally(74, 90),
        Confidence.THINK: Tally(41, 62),
        Confidence.GUESS: Tally(1, 3),
    }
    intervals = {Confidence.SURE: (0.75, 0.88), Confidence.THINK: (0.56, 0.75)}
    overs = [0.21, 0.08, -0.04, 0.0]
    claims = [Claim(30 + n, over, 7 - n) for n, over in enumerate(overs)]
    claims = [*claims[: len(disciplines) - 1], Claim(2, 0.7, 0)]
    return Calibration(
        tuple(Level(word, rights[word], intervals.get(word, (0.1, 0.7))) for word in rights),
        tuple(zip(disciplines, claims, strict=False)),
        to_practise,
    )
