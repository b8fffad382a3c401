"""The interval bar of a discipline as SVG, for the page in a browser and for the paper alike."""

from studyapp.reports.sheet import Interval

WIDTH, HEIGHT = 200, 16
# Guessing among four options brings a quarter.
FIRST = 0.25
# The hues of the light theme, in the order of the framework's disciplines.
HUES = ("#22789C", "#652B7C", "#8A6D24", "#9A3A5E", "#24560F")
TRACK, TARGET = "#87827A", "#44474D"


def bar(interval: Interval, place: int) -> str:
    """An SVG of WIDTH by HEIGHT: track, range, middle and target on an axis from 25 to 100 %."""
    hue = HUES[place % len(HUES)]
    low, middle, high, target = (
        _x(share) for share in (interval.low, interval.middle, interval.high, interval.target)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<rect x="0" y="7.5" width="{WIDTH}" height="1" fill="{TRACK}" fill-opacity="0.4"/>'
        f'<rect x="{low:.1f}" y="4" width="{max(1.0, high - low):.1f}" height="8" rx="4" '
        f'fill="{hue}" fill-opacity="0.35"/>'
        f'<rect x="{target:.1f}" y="0" width="1" height="{HEIGHT}" fill="{TARGET}"/>'
        f'<circle cx="{middle:.1f}" cy="8" r="5" fill="{hue}"/>'
        "</svg>"
    )


def _x(share: float) -> float:
    return WIDTH * max(0.0, min(1.0, (share - FIRST) / (1 - FIRST)))
