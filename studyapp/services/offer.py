"""All services of one profile together, as the window and the command line get them."""

from collections.abc import Callable
from dataclasses import dataclass

from studyapp.services.exam_report import ExamReports
from studyapp.services.exam_results import ExamResults
from studyapp.services.exams import Exams
from studyapp.services.forecasts import Forecasts
from studyapp.services.guide import Guide
from studyapp.services.keeping import Keeping
from studyapp.services.library import Library
from studyapp.services.overview import Overview
from studyapp.services.planning import Planning
from studyapp.services.progress import Progress
from studyapp.services.quizzes import Quizzes
from studyapp.services.study import Study


@dataclass(frozen=True, slots=True)
class Services:
    """`close` lets go of the database."""

    planning: Planning
    study: Study
    overview: Overview
    library: Library
    keeping: Keeping
    quizzes: Quizzes
    exams: Exams
    results: ExamResults
    exam_reports: ExamReports
    progress: Progress
    forecasts: Forecasts
    guide: Guide
    close: Callable[[], None]
