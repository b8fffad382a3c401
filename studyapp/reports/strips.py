"""Drawings of a sitting as SVG, for the page in a browser and for the paper alike."""

from collections.abc import Sequence

from studyapp.domain.sitting_figures import PacePoint
from studyapp.reports.bars import HUES, TARGET, TRACK

WIDTH, HEIGHT = 860, 120
FOOT = 10
MISSED = "#AE322A"


def time_strip(questions: Sequence[tuple[int, bool]]) -> str:
    """A bar a question for its ms, and a dot below where it was not right; "" without time."""
    longest = max((ms for ms, _ in questions), default=0)
    if not longest:
        return ""
    step, room = WIDTH / len(questions), HEIGHT - FOOT
    parts = []
    for place, (ms, right) in enumerate(questions):
        high = room * ms / longest
        parts.append(
            f'<rect x="{place * step + step * 0.16:.1f}" y="{room - high:.1f}" '
            f'width="{step * 0.68:.1f}" height="{high:.1f}" fill="{HUES[0]}" fill-opacity="0.7"/>'
        )
        if not right:
            middle = (place + 0.5) * step
            parts.append(f'<circle cx="{middle:.1f}" cy="{room + 6}" r="2" fill="{MISSED}"/>')
    return _svg(parts)


def pace_strip(points: Sequence[PacePoint], limit: int) -> str:
    """The time used by questions done as a line, an even pace dashed; "" without an answer."""
    used = [(point.done, point.used) for point in points if point.used is not None]
    if not used or not limit:
        return ""
    questions, room = points[-1].done, HEIGHT - FOOT

    def at(done: int, ms: int) -> str:
        return f"{WIDTH * done / questions:.1f},{room - room * min(1.0, ms / limit):.1f}"

    line = " ".join(at(done, ms) for done, ms in ((0, 0), *used))
    return _svg(
        [
            f'<polyline points="{at(0, 0)} {at(questions, limit)}" fill="none" '
            f'stroke="{TARGET}" stroke-width="1" stroke-dasharray="4 4"/>',
            f'<polyline points="{line}" fill="none" stroke="{HUES[0]}" stroke-width="2"/>',
        ]
    )


def _svg(parts: Sequence[str]) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<rect x="0" y="{HEIGHT - FOOT}" width="{WIDTH}" height="1" fill="{TRACK}"/>'
        + "".join(parts)
        + "</svg>"
    )
