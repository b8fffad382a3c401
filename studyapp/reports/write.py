"""Writes the report in a format, whole or not at all."""

import os
from contextlib import suppress
from enum import StrEnum
from pathlib import Path

from studyapp.reports.figures import csv_report, json_report
from studyapp.reports.html import html_report
from studyapp.reports.sheet import Say, sheet_of
from studyapp.services.forecasts import Outlook
from studyapp.services.ports import StorageFailed, not_written
from studyapp.services.progress import Report


class Format(StrEnum):
    HTML = "html"
    PDF = "pdf"
    CSV = "csv"
    JSON = "json"


def text_report(report: Report, outlook: Outlook, kind: Format, say: Say = str) -> str:
    """The report as text. Raises ValueError for PDF, which is none."""
    match kind:
        case Format.HTML:
            return html_report(sheet_of(report, outlook, say))
        case Format.CSV:
            return csv_report(report)
        case Format.JSON:
            return json_report(report, outlook)
        case Format.PDF:
            raise ValueError("a PDF is no text")


def write_report(
    report: Report,
    outlook: Outlook,
    kind: Format,
    file: Path,
    say: Say = str,
    paper: str = "a4",
) -> None:
    """Write the report to a file. Raises StorageFailed, and then the file is what it was before.

    A PDF needs a QGuiApplication.
    """
    part = file.with_name(f"{file.name}.part")
    try:
        _write(report, outlook, kind, part, say, paper)
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        part.replace(file)
    except OSError as error:
        raise StorageFailed(not_written(file, error)) from error
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)


def _write(
    report: Report, outlook: Outlook, kind: Format, file: Path, say: Say, paper: str
) -> None:
    if kind is Format.PDF:
        from studyapp.reports.pdf import Paper, pdf_report

        file.write_bytes(pdf_report(sheet_of(report, outlook, say), Paper(paper), say))
        return
    # A spreadsheet reads UTF-8 only where the file begins with its mark.
    encoding = "utf-8-sig" if kind is Format.CSV else "utf-8"
    file.write_text(text_report(report, outlook, kind, say), encoding=encoding, newline="")
