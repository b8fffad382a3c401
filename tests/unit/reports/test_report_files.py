"""The report as a file: figures as the service gives them, hostile words harmless, whole or not."""

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from studyapp.domain.answers import Confidence
from studyapp.domain.mastery import Verdict
from studyapp.reports.bars import WIDTH, bar
from studyapp.reports.figures import csv_report, json_report
from studyapp.reports.sheet import Interval, sheet_of
from studyapp.reports.write import Format, text_report, write_report
from studyapp.services.forecasts import Outlook, Studied
from studyapp.services.ports import StorageFailed
from studyapp.services.report import Report
from studyapp.services.spreadsheets import harmless
from tests.fakes import Fakes, fakes
from tests.outlooks import OUTLOOK, calibration, forecast, long_course
from tests.unit.services.quiz_desk import ask

HOSTILE = '=HYPERLINK("x")<script>alert(1)</script>'


def metrics_items(made: Fakes) -> list[str]:
    where = made.info.discipline_by_topic
    questions = made.store.questions.practice(made.info.id)
    return [question.id for question in questions if where[question.topic] == "metrics"]


@pytest.fixture
def report() -> Report:
    """Two first answers in metrics, one right and one wrong, both sure, and a repeat."""
    made = fakes()
    first, second = metrics_items(made)[:2]
    ask(made, first, right=True, confidence=Confidence.SURE, ms=30_000)
    ask(made, second, right=False, confidence=Confidence.SURE, ms=50_000)
    ask(made, second, right=True)
    found = made.services.progress.report()
    assert found is not None
    return found


def named(report: Report, title: str) -> Report:
    """The report with its first topic under another title."""
    row = report.disciplines[0]
    topic = replace(row.topics[0], title=title)
    changed = replace(row, topics=(topic, *row.topics[1:]))
    return replace(report, disciplines=(changed, *report.disciplines[1:]))


def test_csv_has_the_figures_of_the_service(report: Report) -> None:
    rows = list(csv.DictReader(io.StringIO(csv_report(report))))
    metrics = next(r for r in rows if r["discipline"] == "metrics" and r["kind"] == "discipline")
    share = report.row("metrics").figures.share
    assert share is not None
    assert float(metrics["middle"]) == share.middle
    assert (metrics["right"], metrics["answers"]) == ("1", "2")
    assert (metrics["sure_right"], metrics["sure"]) == ("1", "2")
    assert (metrics["repeats_right"], metrics["repeats"]) == ("1", "1")
    assert metrics["pace_s"] == "40.0"
    topics = sum(len(row.topics) for row in report.disciplines)
    assert len(rows) == len(report.disciplines) + topics


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_a_cell_that_would_be_run_is_made_harmless(report: Report, cell: str) -> None:
    assert harmless(cell) == f"'{cell}"
    rows = list(csv.DictReader(io.StringIO(csv_report(named(report, cell)), newline="")))
    assert f"'{cell}" in {row["title"] for row in rows}
    assert not any(row["title"].startswith(cell[0]) for row in rows)


def test_a_figure_below_zero_stays_a_figure(report: Report) -> None:
    row = report.disciplines[0]
    worse = replace(row, figures=replace(row.figures, change=-0.25))
    text = csv_report(replace(report, disciplines=(worse, *report.disciplines[1:])))
    assert next(csv.DictReader(io.StringIO(text)))["change"] == "-0.25"


def test_json_says_what_it_rests_on(report: Report) -> None:
    data = json.loads(json_report(report, OUTLOOK))
    assert data["ccxp-study-report"] == 1
    assert (data["firsts"], data["rapid_left_out"]) == (2, 0)
    assert data["bank_version"] == report.info.version
    assert data["repeats"] == {"right": 1, "n": 1}
    assert len(data["load"]) == 28


def test_html_holds_no_markup_of_a_bank(report: Report) -> None:
    html = text_report(Studied(named(report, HOSTILE), OUTLOOK), Format.HTML)
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_html_says_what_was_left_out_and_why(report: Report) -> None:
    html = re.sub(
        r"\s+", " ", text_report(Studied(replace(report, rapid=3, demo=True), OUTLOOK), Format.HTML)
    )
    assert "3 first answers given too fast" in html
    assert "1 repeats, 1 of them right" in html
    assert f"version {report.info.version}" in html
    assert report.info.disclaimer in html
    assert "simulated learner" in html
    assert "<svg" in html


def test_nothing_in_the_html_is_fetched_from_elsewhere(report: Report) -> None:
    html = text_report(Studied(report, OUTLOOK), Format.HTML).replace(
        "http://www.w3.org/2000/svg", ""
    )
    assert not re.search(r"https?://|src=|@import|url\(", html)


def test_the_worst_discipline_stands_first(report: Report) -> None:
    sheet = sheet_of(report, OUTLOOK)
    assert sheet.parts[0].discipline.name == report.row("metrics").discipline.title
    assert sheet.headline.startswith("Not sure yet: Metrics.")


def test_only_a_discipline_says_how_many_answers_more_settle_it(report: Report) -> None:
    row = report.row("metrics")
    assert row.figures.verdict is Verdict.UNSURE
    assert row.figures.share is not None
    assert row.figures.share.more is not None
    part = sheet_of(report, OUTLOOK).parts[0]
    assert "more" in part.discipline.word
    assert {topic.word for topic in part.topics} <= {"Not sure yet", "No answers yet"}


def test_a_bar_goes_from_guessing_to_all_right() -> None:
    svg = bar(Interval(low=0.25, middle=0.625, high=1.0, target=0.75), 0)
    assert f'x="0.0" y="4" width="{WIDTH}.0"' in svg
    assert f'cx="{WIDTH / 2:.1f}"' in svg
    assert f'x="{WIDTH * 2 / 3:.1f}" y="0"' in svg


@pytest.mark.parametrize("kind", [Format.HTML, Format.CSV, Format.JSON])
def test_a_file_is_what_the_text_is(report: Report, kind: Format, tmp_path: Path) -> None:
    file = tmp_path / f"report.{kind.value}"
    write_report(Studied(report, OUTLOOK), kind, file)
    assert file.read_bytes().decode("utf-8-sig") == text_report(Studied(report, OUTLOOK), kind)
    assert [one.name for one in tmp_path.iterdir()] == [file.name]


def test_a_folder_that_is_not_there_is_said_and_nothing_is_left(
    report: Report, tmp_path: Path
) -> None:
    file = tmp_path / "gone" / "report.html"
    with pytest.raises(StorageFailed, match=r"report\.html cannot be written: No such file"):
        write_report(Studied(report, OUTLOOK), Format.HTML, file)
    assert not list(tmp_path.iterdir())


def test_where_a_folder_has_the_name_nothing_half_written_is_left(
    report: Report, tmp_path: Path
) -> None:
    folder = tmp_path / "report.html"
    folder.mkdir()
    with pytest.raises(StorageFailed, match="cannot be written"):
        write_report(Studied(report, OUTLOOK), Format.HTML, folder)
    assert list(tmp_path.iterdir()) == [folder]


def with_a_number(report: Report) -> tuple[Report, Outlook]:
    """The report as if there were a number, with six long sittings and confidence."""
    found = replace(report, forecast=forecast(72.0))
    disciplines = tuple(row.discipline for row in report.disciplines)
    return found, Outlook(long_course(report.day, 6), calibration(disciplines[:4]))


def test_paper_says_the_forecast_its_record_and_what_it_assumes(report: Report) -> None:
    html = text_report(Studied(*with_a_number(report)), Format.HTML)
    said = (
        "63 to 80 of 100, likely",
        "About 1 chance in 3 of reaching your target of 75.",
        "Assumes the exam is about as hard as this bank.",
        "Forecasts so far: 5 of 6 inside the range. Brier 0.16; a coin scores 0.25.",
        "Mock exam F, seen before",
        "82 %, 75 to 88 likely, of 90",
        "+21, 7 sure and wrong, of 30",
    )
    assert [one for one in said if one not in html] == []


def test_paper_says_what_is_missing_for_a_number(report: Report) -> None:
    html = text_report(Studied(report, OUTLOOK), Format.HTML)
    assert "No number yet: 58 more first answers, over all disciplines." in html
    assert "likely, of" not in html


def test_json_has_forecast_record_and_confidence(report: Report) -> None:
    data = json.loads(json_report(*with_a_number(report)))
    assert (data["forecast"]["low"], data["forecast"]["high"]) == (63, 80)
    assert (data["forecasts"]["tested"], data["forecasts"]["inside"]) == (6, 5)
    assert data["forecasts"]["brier"] == pytest.approx(0.16)
    assert len(data["course"]) == 8
    assert data["sittings"][-1]["clean"] is False
    assert data["confidence"][0] == {"word": "sure", "right": 74, "n": 90, "interval": [0.75, 0.88]}
    missing = json.loads(json_report(report, OUTLOOK))
    assert (missing["forecast"], missing["missing"]["more"]) == (None, 58)
    assert missing["forecasts"]["brier"] is None
