"""Builds the services of a profile: the one place where ports meet their adapters. No Qt."""

import hashlib
import platform
import uuid
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from studyapp import places
from studyapp.banks.reader import FolderReader
from studyapp.question_reports import ReportedQuestions
from studyapp.services.exam_report import ExamReports
from studyapp.services.exam_results import ExamResults
from studyapp.services.exams import Exams
from studyapp.services.forecasts import Forecasts
from studyapp.services.guide import Guide
from studyapp.services.keeping import Keeping
from studyapp.services.library import Library
from studyapp.services.offer import Services
from studyapp.services.overview import Overview
from studyapp.services.picture_bank import PictureReader
from studyapp.services.planning import Planning
from studyapp.services.ports import Clock, Ids
from studyapp.services.progress import Progress
from studyapp.services.question_ports import BootClock
from studyapp.services.quizzes import Quizzes
from studyapp.services.standing import Standings
from studyapp.services.study import Study
from studyapp.storage.store import open_store
from studyapp.system_clock import MachineTicks


@dataclass(frozen=True, slots=True)
class RandomIds:
    """Random UUIDs."""

    def new(self) -> str:
        return str(uuid.uuid4())


def open_services(
    profile: places.Profile,
    clock: Clock,
    ids: Ids | None = None,
    boot: BootClock | None = None,
    *,
    pictured: bool = False,
) -> Services:
    """Open a profile's database and everything over it. Raises StorageFailed in plain words.

    Where it is to be `pictured`, no question of a locked form is in it.
    """
    ids = ids or RandomIds()
    boot = boot or MachineTicks()
    store = open_store(profile.folder, machine_id(), ids)
    journal, shelf = store.journal, store.shelf
    reader = FolderReader(places.shipped_banks(), profile.banks)
    library = Library(PictureReader(reader) if pictured else reader, store.catalogue, clock)
    questions, evidence = store.questions, store.evidence
    study = Study(journal, shelf, library, clock, ids)
    reports = ReportedQuestions(profile.folder)
    standings = Standings(questions, evidence)
    quizzes = Quizzes(journal, shelf, questions, evidence, standings, reports, clock, ids)
    results = ExamResults(journal, shelf, questions, evidence, standings, clock)
    exams = Exams(*(journal, results, questions, evidence, standings, store.live, clock, boot, ids))
    guide = Guide(
        *(journal, shelf, store.catalogue, questions, evidence, store.search),
        *(reader, library, clock, profile.banks),
    )
    return Services(
        planning=Planning(journal, clock),
        study=study,
        overview=Overview(study, shelf, journal, library, exams, clock),
        library=library,
        keeping=Keeping(journal, store.vault, clock),
        quizzes=quizzes,
        exams=exams,
        results=results,
        exam_reports=ExamReports(*(journal, results, questions, evidence, standings, clock)),
        progress=Progress(
            *(journal, shelf, questions, evidence, library, quizzes, exams, standings, clock)
        ),
        forecasts=Forecasts(journal, questions, evidence, results, standings, clock),
        guide=guide,
        close=store.close,
    )


def machine_id() -> str:
    """A stable name of this machine that tells nothing about it."""
    return hashlib.sha256(f"ccxp-study\n{platform.node()}\n{_hardware()}".encode()).hexdigest()


def _hardware() -> str:
    """What tells two machines of one name apart; empty where nothing does."""
    if platform.system() == "Linux":
        # The network card's number would be asked for through an internet socket.
        with suppress(OSError):
            return Path("/etc/machine-id").read_text(encoding="ascii").strip()
        return ""
    node = uuid.getnode()
    random_bit = 1 << 40  # set where no network card was found and the number is made up
    return "" if node & random_bit else str(node)
