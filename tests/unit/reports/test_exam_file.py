"""The report on a sitting as a file: both pages' figures, how it was sat, and no word of a form."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from studyapp.domain.mastery import Tally
from studyapp.domain.sitting_events import Outlook, Pace, SittingSurveyed
from studyapp.domain.sittings import SittingMode
from studyapp.reports.exam_parts import Section
from studyapp.reports.exam_sheet import ExamSheet, exam_sheet
from studyapp.reports.strips import HEIGHT, WIDTH, pace_strip, time_strip
from studyapp.reports.write import Format, text_report, write_report
from studyapp.services.exam_report import Earlier, ExamReport
from studyapp.services.exam_results import Taken
from studyapp.services.exams import Sat
from studyapp.services.ports import StorageFailed
from tests.fakes import Fakes, fakes, study_bank
from tests.unit.services.exam_desk import RELAXED, STRICT, result, start, work
from tests.unit.ui.exam.test_regrade_state import corrected

HOSTILE = "<script>alert(1)</script>"


def sat(made: Fakes, mode: SittingMode = STRICT) -> Sat:
    """Seven right, two wrong, one open; one changed to wrong and flagged, one break."""
    exams = made.services.exams
    moved = work(made, start(made, mode), *"b" * 8, "a")
    moved = exams.flag(exams.choose(moved, 7, "a"), 7, True)
    if mode is RELAXED:
        moved = exams.sure(moved, 8, "sure")
        moved = exams.pause(moved)
        made.boot.forward(minutes=3)
        moved = exams.go_on(moved)
    return exams.submit(moved)


def report_of(made: Fakes, mode: SittingMode = STRICT) -> ExamReport:
    return exam_report(made, sat(made, mode))


def exam_report(made: Fakes, sitting: Sat) -> ExamReport:
    return made.services.exam_reports.report(result(made, sitting))


@pytest.fixture
def report() -> ExamReport:
    return report_of(fakes(study_bank()))


def section(sheet: ExamSheet, title: str) -> Section:
    return next(one for one in sheet.sections if one.title == title)


def rows(sheet: ExamSheet, title: str) -> dict[str, tuple[str, ...]]:
    return {row[0]: row[1:] for row in section(sheet, title).rows}


def test_the_headline_is_the_score_against_the_target(report: ExamReport) -> None:
    sheet = exam_sheet(report)
    assert sheet.headline == "7 of 10. 1 below your target."
    # 90 % Wilson interval of 7 of 10, by hand: 0.442 to 0.873.
    assert "90% range of the score: 4 to 9 of 10" in sheet.lead
    assert [line.right for line in sheet.lines] == [
        f"{one.right.right} of {one.right.n}" for one in report.result.disciplines
    ]
    words = f"{sheet.headline} {sheet.lead}".replace("pass mark", "")
    assert "pass" not in words
    assert "fail" not in words


def test_it_says_how_it_was_sat_and_scored(report: ExamReport) -> None:
    how = rows(exam_sheet(report), "How it was sat and scored")
    started = report.result.sitting.started
    assert how["Form"] == (started.form,)
    assert how["Sitting"] == ("strict, first sitting",)
    assert how["Time"] == ("18 min, 1 times the usual",)
    assert how["Breaks"] == ("none",)
    assert how["Bank version"] == (started.version,)
    assert how["Scoring rule"] == (started.rule,)


def test_breaks_say_how_they_were_measured_and_counted() -> None:
    how = rows(exam_sheet(report_of(fakes(study_bank()), RELAXED)), "How it was sat and scored")
    told = "1, 3 min in all, not counted, measured by the clock since the machine's start"
    assert how["Breaks"] == (told,)
    assert how["Sitting"] == ("relaxed, first sitting",)


def test_an_accommodation_and_a_second_sitting_are_told(report: ExamReport) -> None:
    sitting = report.result.sitting
    started = replace(sitting.started, multiplier=1.5, clean=False, form="", kind="sprint")
    changed = replace(report.result, sitting=replace(sitting, started=started), form="")
    sheet = exam_sheet(replace(report, result=changed))
    how = rows(sheet, "How it was sat and scored")
    assert how["Time"] == ("27 min, 1.5 times the usual",)
    assert how["Sitting"] == ("strict, seen before",)
    assert (how["Form"], how["Kind"]) == (("none, drawn from practice",), ("sprint",))
    assert sheet.subtitle.startswith("10 questions from practice, 2026-11-21.")


def test_both_pages_have_their_figures(report: ExamReport) -> None:
    sheet = exam_sheet(report)
    changes = rows(sheet, "First choice and final answer")
    assert changes["From right to wrong"] == ("1",)
    assert changes["Score of the first choices"] == ("8 of 10",)
    flags = rows(sheet, "Flags, haste and gaps")
    assert flags["Right of those flagged"] == ("0 of 1 (0%)",)
    assert flags["Right of the others"] == ("7 of 9 (78%)",)
    assert flags["Never seen"] == ("1",)
    assert rows(sheet, "Time per question")["Median"] == ("30 s",)
    assert "not asked" in section(sheet, "How sure you were").note
    assert "None of this kind" in section(sheet, "Beside your earlier clean sittings").note
    assert len(rows(sheet, "Topics to repair")) == len(report.repairs)
    positions = [str(position + 1) for position in report.figures.times.slowest]
    assert list(rows(sheet, "The slowest")) == positions


def test_confidence_and_earlier_sittings_have_their_ranges() -> None:
    report = report_of(fakes(study_bank()), RELAXED)
    taken = Taken("before", report.result.day, Tally(4, 10), 75, clean=True, mode="strict")
    sheet = exam_sheet(replace(report, earlier=(Earlier(taken, 31_000, 600_000),)))
    # 90 % Wilson intervals of 0 of 1 and of 4 of 10 (R: prop.test without correction).
    assert rows(sheet, "How sure you were")["Sure"] == ("0 of 1", "0%-73%")
    assert rows(sheet, "How sure you were")["Sure but wrong"][0] == "1"
    earlier = rows(sheet, "Beside your earlier clean sittings")
    assert earlier == {"2026-11-21": ("4 of 10", "19%-65%", "31 s")}


def test_a_decision_on_corrected_keys_is_in_it() -> None:
    made = fakes(study_bank())
    done = sat(made)
    corrected(made, done.sitting.paper[8].item, "a")
    made.services.results.accept_keys(result(made, done))
    sheet = exam_sheet(made.services.exam_reports.report(result(made, done)))
    assert sheet.headline == "8 of 10. Right on your target."
    told = rows(sheet, "Corrected keys")
    assert told == {"2026-11-21": ("question 9: taken over, 7 before and 8 after",)}


def test_what_was_said_before_the_result_stands_in_it() -> None:
    made = fakes(study_bank())
    sitting = sat(made)
    told = SittingSurveyed(sitting.sitting.started.sitting, Pace.AMPLE, None, Outlook.ABOVE)
    titles = [one.title for one in exam_sheet(exam_report(made, sitting)).sections]
    made.services.exams.survey(told)
    sheet = exam_sheet(exam_report(made, sitting))
    assert "What you said before the result" not in titles
    assert section(sheet, "What you said before the result").rows == (
        ("How did the time feel?", "More than enough"),
        ("Where do you think you are against your target of 75 %?", "Above it"),
    )


def test_no_word_of_a_question_is_in_the_file(report: ExamReport) -> None:
    html = text_report(report, Format.HTML)
    for text in report.result.texts:
        for words in (text.asked.stem, text.takeaway, *(o.text for o in text.asked.options)):
            assert not words or words not in html
        assert text.item.item not in html


def test_hostile_words_of_a_bank_are_harmless(report: ExamReport) -> None:
    named = tuple(replace(one, title=HOSTILE) for one in report.repairs)
    html = text_report(replace(report, repairs=named), Format.HTML)
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_the_file_needs_nothing_else_and_says_what_it_is(report: ExamReport) -> None:
    html = re.sub(r"\s+", " ", text_report(replace(report, demo=True), Format.HTML))
    assert not re.search(r"https?://|src=|@import|url\(", html.replace("http://www.w3.org", ""))
    assert "Practice, not affiliated" in html
    assert report.result.info.disclaimer in html
    assert "simulated learner" in html
    assert html.count("<svg") == 2 + sum(
        one.expected is not None for one in report.result.disciplines
    )


def test_it_is_written_whole_or_not_at_all(report: ExamReport, tmp_path: Path) -> None:
    file = tmp_path / "exam.html"
    write_report(report, Format.HTML, file)
    assert file.read_text(encoding="utf-8") == text_report(report, Format.HTML)
    assert [one.name for one in tmp_path.iterdir()] == [file.name]
    with pytest.raises(StorageFailed, match=r"exam\.html cannot be written"):
        write_report(report, Format.HTML, tmp_path / "gone" / "exam.html")


def test_it_is_no_spreadsheet(report: ExamReport) -> None:
    with pytest.raises(ValueError, match="csv"):
        text_report(report, Format.CSV)


def test_the_drawings_reach_from_end_to_end() -> None:
    svg = time_strip(((30_000, True), (60_000, False)))
    assert f'width="{WIDTH}" height="{HEIGHT}"' in svg
    assert svg.count("<circle") == 1
    assert time_strip(((0, True),)) == ""
    assert pace_strip((), 60_000) == ""
