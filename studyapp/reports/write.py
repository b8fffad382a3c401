"""Writes a report in a format, whole or not at all."""

import os
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from studyapp.reports.exam_sheet import exam_sheet
from studyapp.reports.figures import csv_report, json_report
from studyapp.reports.html import html_exam, html_report
from studyapp.reports.sheet import Say, sheet_of
from studyapp.services.exam_report import ExamReport
from studyapp.services.forecasts import Studied
from studyapp.services.ports import StorageFailed, not_written


class Format(StrEnum):
    HTML = "html"
    PDF = "pdf"
    CSV = "csv"
    JSON = "json"


def text_report(report: Studied | ExamReport, kind: Format, say: Say = str) -> str:
    """The report as text. Raises ValueError for PDF, which is none, and for a format that the
    report on a sitting is not written in."""
    if isinstance(report, ExamReport):
        if kind is not Format.HTML:
            raise ValueError(f"no {kind.value} of a sitting")
        return html_exam(exam_sheet(report, say))
    match kind:
        case Format.HTML:
            return html_report(sheet_of(report.report, report.outlook, say))
        case Format.CSV:
            return csv_report(report.report)
        case Format.JSON:
            return json_report(report.report, report.outlook)
        case Format.PDF:
            raise ValueError("a PDF is no text")


def write_report(
    report: Studied | ExamReport, kind: Format, file: Path, say: Say = str, paper: str = "a4"
) -> None:
    """Write the report to a file. Raises StorageFailed, and then the file is what it was before.

    A PDF needs a QGuiApplication.
    """
    part = file.with_name(f"{file.name}.part")
    try:
        _write(report, kind, part, say, paper)
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        part.replace(file)
    except OSError as error:
        raise StorageFailed(not_written(file, error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _write(report: Studied | ExamReport, kind: Format, file: Path, say: Say, paper: str) -> None:
    if kind is Format.PDF:
        from studyapp.reports.pdf import Paper, pdf_exam, pdf_report

        if isinstance(report, ExamReport):
            file.write_bytes(pdf_exam(exam_sheet(report, say), Paper(paper), say))
        else:
            sheet = sheet_of(report.report, report.outlook, say)
            file.write_bytes(pdf_report(sheet, Paper(paper), say))
        return
    # A spreadsheet reads UTF-8 only where the file begins with its mark.
    encoding = "utf-8-sig" if kind is Format.CSV else "utf-8"
    file.write_text(text_report(report, kind, say), encoding=encoding, newline="")
