"""One thread answers while another reads everything: neither waits for or disturbs the other."""

import json
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path

from tests.integration.storage.desk import BANK, Desk, rows

ROUNDS = 12


def test_export_and_backup_beside_answers(desk: Desk, tmp_path: Path) -> None:
    day = desk.clock.now().day + timedelta(days=9)
    exported = []

    def bulk(number: int) -> None:
        file = tmp_path / f"{number}.jsonl"
        count = desk.store.journal.export_to(file)
        head, *lines = map(json.loads, file.read_text("utf-8").splitlines())
        assert head["events"] == count == len(lines)
        copy = desk.store.vault.backup(desk.clock.now())
        assert rows(copy, "PRAGMA integrity_check") == [("ok",)]
        exported.append(count)

    with ThreadPoolExecutor(1) as lane:
        waiting = [lane.submit(bulk, number) for number in range(ROUNDS)]
        answers = 0
        while not all(job.done() for job in waiting):
            desk.answer(f"insights-1-c0{1 + answers % 4}", rating=1)
            answers += 1
            desk.store.shelf.due(BANK, day, 9)
        for job in waiting:
            job.result()
    assert exported == sorted(exported)
    assert desk.store.journal.count() == answers
    assert rows(desk.file, "SELECT n FROM event ORDER BY n") == [(n + 1,) for n in range(answers)]
