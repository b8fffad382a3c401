"""The linter as the services want it: a reading of a bank in, a judgement out."""

from pathlib import Path

from studyapp.banks.lint.copied import read_runs
from studyapp.banks.lint.items import subject
from studyapp.banks.lint.judge import judge
from studyapp.banks.lint.thresholds import read_thresholds
from studyapp.domain.banks import BankReading
from studyapp.domain.lint import Judgement


class RuleLinter:
    """The rules with the thresholds and the hashed seeds of a folder of resources.

    Raises ThresholdsRefused and OSError where these cannot be used.
    """

    def __init__(self, resources: Path) -> None:
        folder = resources / "lint"
        self._limits = read_thresholds(folder / "thresholds.yaml")
        self._seeds = read_runs(folder / "seeds.bin")

    def judge(self, reading: BankReading) -> Judgement | None:
        """What is found in a bank; None where the bank itself cannot be used."""
        if reading.info is None:
            return None
        return judge(subject(reading, reading.info), self._limits, self._seeds)
