"""Papers and sittings in short words, for the tests of the domain."""

from studyapp.domain.content import Asked, AskedOption
from studyapp.domain.papers import PaperItem
from studyapp.domain.scoring import RAW
from studyapp.domain.sitting_events import SittingStarted
from studyapp.domain.sittings import SittingMode

MINUTE = 60_000
LETTERS = ("a", "b", "c", "d")


def paper_item(number: int) -> PaperItem:
    return PaperItem(f"q{number}", f"hash {number}", f"topic-{number % 2}", LETTERS)


def started(
    questions: int = 3, mode: SittingMode = SittingMode.STRICT, rule: str = RAW
) -> SittingStarted:
    """A sitting of a form with a minute a question; the key of each is option b."""
    return SittingStarted(
        sitting="s",
        bank="bank",
        version="1",
        form="mock-a",
        kind="full",
        mode=mode.value,
        rule=rule,
        limit=questions * MINUTE,
        multiplier=1.0,
        target=75,
        seed="seed",
        clean=True,
        paper=tuple(paper_item(number) for number in range(questions)),
    )


def asked(key: str = "b", letters: tuple[str, ...] = LETTERS, last: str = "") -> Asked:
    options = tuple(
        AskedOption(one, f"Option {one}", one == key, "last" if one == last else "")
        for one in letters
    )
    return Asked("", "Stem?", options)
