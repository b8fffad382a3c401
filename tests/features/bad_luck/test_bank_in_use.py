"""Banks that go wrong while they are in use: the cards carry on from the store."""

import shutil
from pathlib import Path

from tests.features.bad_luck.aftermath import opens
from tests.features.bad_luck.own_bank import study_from
from tests.features.bad_luck.window import Window
from tests.features.program import ROOT, Program, answers, figures, rows

SHIPPED = ROOT / "question_banks" / "ccxp"


def test_a_bank_that_is_spoilt_and_then_vanishes_in_a_session_carries_on_from_the_store(
    learner: Program, tmp_path: Path
) -> None:
    bank = learner.profile / "banks" / "mine"
    shutil.copytree(SHIPPED, bank)
    head = (bank / "bank.yaml").read_text(encoding="utf-8")
    (bank / "bank.yaml").write_text(head.replace("id: ccxp\n", "id: mine\n", 1), encoding="utf-8")
    study_from(learner, "mine", tmp_path)
    before = answers(learner.profile)

    with Window(learner) as window:
        window.hear("ready")
        window.tell("session")
        window.hear("card")
        for topic in bank.glob("*/*.yaml"):
            topic.write_text("[" * 40_000, encoding="utf-8")
        window.tell("press Space", "press 2")
        window.hear("ack")
        shutil.rmtree(bank)
        for _ in range(4):
            window.tell("press Space", "press 2")
            window.hear("ack")
        window.close()
    assert answers(learner.profile) == before + 5

    on_the_shelf = "SELECT count(*) FROM side WHERE bank = 'mine' AND topic IS NOT NULL"
    assert rows(learner.profile, f"{on_the_shelf} AND reps > 0") == [(5,)]
    assert rows(learner.profile, on_the_shelf) > [(100,)]
    opens(learner.profile)
    assert "Traceback" not in learner.logged()


def test_hostile_banks_in_the_profile_do_not_keep_the_window_from_opening(
    learner: Program,
) -> None:
    banks = learner.profile / "banks"
    for name, text in (
        ("deep", "[" * 40_000),
        ("noise", "\x00\x01\ufeff"),
        ("bomb", "a: &a [x]\nb: [*a, *a]\n"),
        ("huge", "#" * (3 << 20)),
        ("empty", ""),
        ("twin", (SHIPPED / "bank.yaml").read_text(encoding="utf-8")),
    ):
        (banks / name).mkdir(parents=True)
        (banks / name / "bank.yaml").write_text(text, encoding="utf-8")
    (banks / "loop").symlink_to(banks)
    before = answers(learner.profile)

    counts = figures(learner.run("measure"))["counts"]

    assert counts["problems"] >= 6
    assert counts["reviews"] > 0
    assert answers(learner.profile) == before
    assert "Traceback" not in learner.logged()
