"""A report as one HTML file that needs nothing else; the PDF is made from the same template."""

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from studyapp import places
from studyapp.reports.bars import bar
from studyapp.reports.exam_sheet import ExamSheet
from studyapp.reports.sheet import Sheet

TEMPLATE = "report.html"
EXAM_TEMPLATE = "exam.html"
# Gives the markup of a drawing: the SVG itself, or a picture of it.
Draw = Callable[[str], str]


def html_report(sheet: Sheet, draw: Draw | None = None) -> str:
    """The report as HTML: for a browser, or for paper where `draw` gives the markup of a bar."""
    return _filled(TEMPLATE, sheet, draw)


def html_exam(sheet: ExamSheet, draw: Draw | None = None) -> str:
    """The report on a sitting as HTML, in the same two ways."""
    return _filled(EXAM_TEMPLATE, sheet, draw)


def _filled(template: str, sheet: Sheet | ExamSheet, draw: Draw | None) -> str:
    environment = Environment(
        loader=FileSystemLoader(_folder()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    drawn = draw or str
    return environment.get_template(template).render(
        sheet=sheet,
        bar_of=lambda line: Markup(drawn(bar(line.interval, line.place))) if line.interval else "",
        picture=lambda svg: Markup(drawn(svg)) if svg else "",
        paper=draw is not None,
    )


def _folder() -> Path:
    return places.resources() / "reports"
