"""The report as one HTML file that needs nothing else; the PDF is made from the same template."""

from collections.abc import Callable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from studyapp import places
from studyapp.reports.bars import bar
from studyapp.reports.sheet import Line, Sheet

TEMPLATE = "report.html"


def html_report(sheet: Sheet, bar_of: Callable[[Line], str] | None = None) -> str:
    """The report as HTML: for a browser, or for paper where `bar_of` gives the markup of a bar."""
    environment = Environment(
        loader=FileSystemLoader(_folder()),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    draw = bar_of or _inline
    return environment.get_template(TEMPLATE).render(
        sheet=sheet,
        bar_of=lambda line: Markup(draw(line)) if line.interval else "",
        paper=bar_of is not None,
    )


def _inline(line: Line) -> str:
    return bar(line.interval, line.place) if line.interval else ""


def _folder() -> Path:
    return places.resources() / "reports"
