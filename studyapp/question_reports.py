"""What learners report on questions, in a file of the profile that a bank's author can use.

A CSV file opens in every spreadsheet and in an editor.
"""

import csv
import io
import os
from pathlib import Path

from studyapp.services.ports import StorageFailed, not_written
from studyapp.services.question_ports import QuestionReport
from studyapp.services.spreadsheets import harmless

NAME = "reported-questions.csv"
HEAD = ("day", "bank", "version", "question", "hash", "words", "chosen", "stem")


class ReportedQuestions:
    """The port `ReportFile` on a profile's folder."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / NAME

    def add(self, report: QuestionReport) -> Path:
        line = (
            *(report.day.isoformat(), report.bank, report.version, report.item, report.hash),
            *(report.words, report.chosen, report.stem),
        )
        try:
            _append(self._file, line)
        except OSError as error:
            raise StorageFailed(not_written(self._file, error)) from error
        return self._file


def _append(file: Path, line: tuple[str, ...]) -> None:
    """One write call, cut back where it fails halfway."""
    handle = os.open(file, os.O_CREAT | os.O_RDWR | os.O_APPEND, 0o600)
    try:
        size = os.fstat(handle).st_size
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\r\n")
        if not size:
            writer.writerow(HEAD)
        writer.writerow([harmless(cell) for cell in line])
        data = text.getvalue().encode("utf-8")
        try:
            if os.write(handle, data) != len(data):
                raise OSError(28, os.strerror(28))
            os.fsync(handle)
        except OSError:
            os.ftruncate(handle, size)
            raise
    finally:
        os.close(handle)
