"""In pictures no question of a locked form is seen: copies of practice questions stand in."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path

from studyapp.domain.banks import BankFile, BankReading, Told, untold
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.questions import PRACTICE, Question
from studyapp.services.ports import BankReader

STAND_IN = "stand-in"


@dataclass(frozen=True, slots=True)
class PictureReader:
    """A reader of banks whose forms are filled from practice."""

    reader: BankReader

    def folders(self) -> tuple[Path, ...]:
        return self.reader.folders()

    def fingerprints(self, folder: Path) -> Mapping[str, str]:
        return self.reader.fingerprints(folder)

    def read(
        self, folder: Path, cached: Mapping[str, BankFile], told: Told = untold
    ) -> BankReading:
        reading = self.reader.read(folder, cached, told)
        if reading.info is None:
            return reading
        practice = tuple(question for question in reading.questions if question.pool == PRACTICE)
        return replace(reading, questions=(*practice, *_stand_ins(reading.info, practice)))


def _stand_ins(info: BankInfo, practice: tuple[Question, ...]) -> list[Question]:
    """For every form as many copies as it counts, as far as practice goes."""
    by_discipline: dict[str, list[Question]] = defaultdict(list)
    for question in practice:
        by_discipline[info.discipline_by_topic.get(question.topic, "")].append(question)
    return [
        replace(question, id=f"{STAND_IN}-{form.id}-{question.id}", pool=form.id)
        for form in info.forms
        for discipline, count in form.counts.items()
        for question in islice(by_discipline[discipline], count)
    ]
