"""The report as data, for programs and spreadsheets: figures unrounded, keys that do not change."""

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from studyapp.services.forecasts import Outlook
from studyapp.services.report import Figures, Report
from studyapp.services.spreadsheets import harmless

COLUMNS = (
    *("kind", "discipline", "topic", "title", "verdict", "low", "middle", "high"),
    *("right", "answers", "more", "change", "pace_s", "sure_right", "sure"),
    *("repeats_right", "repeats", "unseen", "questions"),
)


def json_report(report: Report, outlook: Outlook) -> str:
    """An object with the same rows as the CSV and what they rest on."""
    retention = report.retention
    data = {
        "ccxp-study-report": 1,
        "day": report.day.isoformat(),
        "bank": report.info.id,
        "bank_version": report.info.version,
        "target": report.plan.target / 100,
        "demo": report.demo,
        "model": report.standing.model,
        "effective_answers": report.standing.weight,
        "forecast": asdict(report.forecast) if report.forecast else None,
        "missing": asdict(report.gap) if report.gap else None,
        "assumes": "the exam is about as hard as this bank",
        **_outlook(outlook),
        "firsts": report.firsts,
        "rapid_left_out": report.rapid,
        "repeats": {"right": report.repeats.right, "n": report.repeats.n},
        "rows": list(rows(report)),
        "retention": {
            "known": retention.tally.right,
            "n": retention.tally.n,
            "interval": retention.interval,
            "wanted": retention.wanted,
        },
        "load": list(report.load),
        "days": {
            day.isoformat(): {"ms": total.ms, "cards": total.cards, "questions": total.questions}
            for day, total in sorted(report.calendar.items())
        },
    }
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def csv_report(report: Report) -> str:
    """A row a discipline and topic. No cell is taken for a formula by a spreadsheet."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    for row in rows(report):
        # A number may begin with a minus; a text that does is made harmless.
        cells = {
            key: harmless(cell) if isinstance(cell, str) else cell for key, cell in row.items()
        }
        writer.writerow(cells)
    return text.getvalue()


def rows(report: Report) -> Iterator[dict[str, Any]]:
    """Disciplines in the order of the framework, each followed by its topics."""
    for row in report.disciplines:
        own = row.discipline.id
        yield {
            **_head("discipline", own, "", row.discipline.title),
            **_figures(row.figures),
            "unseen": row.unseen,
            "questions": row.questions,
        }
        for topic in row.topics:
            yield {
                **_head("topic", own, topic.id, topic.title),
                **_figures(topic.figures),
                "unseen": topic.unseen,
                "questions": topic.questions,
            }


def _outlook(outlook: Outlook) -> dict[str, Any]:
    record, found = outlook.course.record, outlook.calibration
    return {
        "forecasts": {
            "tested": len(record.scored),
            "inside": record.inside,
            "brier": record.brier if record.enough else None,
            "bias": record.bias if record.enough else None,
        },
        "course": [
            {"day": one.day.isoformat(), **asdict(one.forecast)} for one in outlook.course.points
        ],
        "sittings": [
            {**asdict(one), "day": one.day.isoformat()} for one in outlook.course.sittings
        ],
        "confidence": [
            {
                "word": one.confidence.value,
                "right": one.tally.right,
                "n": one.tally.n,
                "interval": one.interval,
            }
            for one in found.levels
        ],
        "over_confidence": {
            discipline.id: {
                "n": one.n,
                "over": one.over if one.tells else None,
                "sure_but_wrong": one.sure_but_wrong,
            }
            for discipline, one in found.claims
        },
    }


def _head(kind: str, discipline: str, topic: str, title: str) -> dict[str, Any]:
    return {"kind": kind, "discipline": discipline, "topic": topic, "title": title}


def _figures(figures: Figures) -> dict[str, Any]:
    share = figures.share
    return {
        "verdict": figures.verdict.value,
        "low": share.low if share else None,
        "middle": share.middle if share else None,
        "high": share.high if share else None,
        "right": share.tally.right if share else 0,
        "answers": share.tally.n if share else 0,
        "more": share.more if share else None,
        "change": figures.change,
        "pace_s": None if figures.pace_ms is None else figures.pace_ms / 1000,
        "sure_right": figures.sure.right,
        "sure": figures.sure.n,
        "repeats_right": figures.repeats.right,
        "repeats": figures.repeats.n,
    }
