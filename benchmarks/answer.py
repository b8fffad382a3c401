"""From the grade's key to the next card on the screen, with the answer durable in between."""

import json
import sys
import tempfile
from pathlib import Path

from benchmarks.clock import Took, summed_up
from benchmarks.processes import demo, driven

ANSWERS = 40
DAYS = 12


def run() -> dict[str, float]:
    """Medians over the answers of one session, in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        profile = Path(folder) / "profile"
        demo(profile, DAYS)
        figures: dict[str, float] = driven("benchmarks.answer", str(profile))
    return figures


def drive(folder: Path) -> dict[str, float]:
    """Answer a session by keys."""
    from benchmarks import acts
    from benchmarks.window import Hand, Steps, perform
    from studyapp.ui.flashcards.page import FlashcardsPage
    from studyapp.ui.navigation import Destination, PageId

    took: list[Took] = []

    def script(hand: Hand) -> Steps:
        hand.go(Destination(PageId.FLASHCARDS, session=True))
        page = hand.page(FlashcardsPage)
        yield acts.card_shown(page)
        while page.panel.running and len(took) < ANSWERS:
            asking = page.panel.asking
            assert asking is not None
            hand.press("Space")
            yield acts.card_opened(page)
            hand.press("2")
            took.append((yield acts.card_shown(page, asking.face)))

    perform(folder, script)
    return summed_up(took)


if __name__ == "__main__":
    print(json.dumps(drive(Path(sys.argv[1]))))
