"""The report on paper: pages of the size asked for, bars in them, whole or not at all."""

import re
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from studyapp.reports.pdf import Paper, pdf_report
from studyapp.reports.sheet import sheet_of
from studyapp.reports.write import Format, write_report
from studyapp.services.forecasts import Studied
from studyapp.services.ports import StorageFailed
from studyapp.services.report import Report
from tests.fakes import fakes, study_bank
from tests.outlooks import OUTLOOK
from tests.unit.services.exam_desk import result, sit
from tests.unit.services.quiz_desk import ask

pytestmark = pytest.mark.gui

# ISO 216 and ANSI/ASME Y14.1, in points of 1/72 inch.
SIZES = {Paper.A4: (595, 842), Paper.LETTER: (612, 792)}


@pytest.fixture
def report() -> Report:
    made = fakes()
    ask(made, made.store.questions.practice(made.info.id)[0].id)
    found = made.services.progress.report()
    assert found is not None
    return found


@pytest.mark.parametrize("paper", Paper)
def test_pages_have_the_size_asked_for(qapp: QApplication, report: Report, paper: Paper) -> None:
    data = pdf_report(sheet_of(report, OUTLOOK), paper)
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", data)
    found = {(round(float(width)), round(float(height))) for width, height in boxes}
    assert found == {SIZES[paper]}
    assert data.count(b"/Type /Page\n") == len(boxes) >= 1


def test_a_bar_is_in_it_where_there_is_an_answer(qapp: QApplication, report: Report) -> None:
    unseen = fakes().services.progress.report()
    assert unseen is not None
    assert b"/Subtype /Image" not in pdf_report(sheet_of(unseen, OUTLOOK))
    assert b"/Subtype /Image" in pdf_report(sheet_of(report, OUTLOOK))


def test_what_cannot_be_written_leaves_the_file_as_it_was(
    qapp: QApplication, report: Report, tmp_path: Path
) -> None:
    file = tmp_path / "gone" / "report.pdf"
    with pytest.raises(StorageFailed, match=r"report\.pdf cannot be written"):
        write_report(Studied(report, OUTLOOK), Format.PDF, file)
    assert not list(tmp_path.iterdir())


def test_the_report_on_a_sitting_has_its_drawings(qapp: QApplication, tmp_path: Path) -> None:
    made = fakes(study_bank())
    report = made.services.exam_reports.report(result(made, sit(made, *"b" * 7, "a", "a", None)))
    file = tmp_path / "exam.pdf"
    write_report(report, Format.PDF, file)
    data = file.read_bytes()
    assert data.startswith(b"%PDF-")
    expected = [one for one in report.result.disciplines if one.expected]
    # A picture of each bar and the two of pace and time; each has a second one for what shines
    # through.
    assert data.count(b"/Subtype /Image") >= len(expected) + 2
