"""Runs of words shared with the seeds, which may be mined for facts and never for sentences.

The seeds belong to others and are not shipped. What is shipped are hashes of their runs of ten
words, from which no text can be read back.
"""

import hashlib
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path

from studyapp.banks.lint.items import Passage
from studyapp.banks.lint.texts import words
from studyapp.domain.lint import Finding, Grade
from studyapp.domain.sentences import sentence

BYTES = 6
"""Of a run's hash: among 500,000 runs of a bank one is found by chance in 35,000 readings."""


def copied(passages: Sequence[Passage], runs: Collection[bytes], length: int) -> Iterator[Finding]:
    """D6: the longest run of words that a text of an item, card, lesson, scenario or term shares
    with a seed; an error from `length` words on."""
    for passage in passages:
        told = words(passage.text)
        longest = _longest([run in runs for run in hashed_runs(told, length)], length)
        if longest:
            message = sentence(
                "{part} shares %n word(s) in a row with a seed", part=passage.part, n=longest
            )
            yield Finding(
                *("D6", Grade.ERROR, passage.item, passage.file, passage.line, longest, length - 1),
                message,
                sentence("say it in words of your own"),
            )


def hashed_runs(told: Sequence[str], length: int) -> Iterator[bytes]:
    """The hash of every run of so many words, in order."""
    for start in range(len(told) - length + 1):
        run = " ".join(told[start : start + length])
        yield hashlib.blake2b(run.encode(), digest_size=BYTES).digest()


def read_runs(file: Path) -> frozenset[bytes]:
    """The hashes of a file that `write_runs` wrote. Raises OSError."""
    data = file.read_bytes()
    return frozenset(data[at : at + BYTES] for at in range(0, len(data), BYTES))


def write_runs(file: Path, texts: Iterable[str], length: int) -> int:
    """Write the hashes of all runs of these texts, sorted; their number."""
    runs = sorted({run for text in texts for run in hashed_runs(words(text), length)})
    file.write_bytes(b"".join(runs))
    return len(runs)


def _longest(shared: Sequence[bool], length: int) -> int:
    """Words of the longest stretch in which every run is shared; 0 where none is."""
    longest = here = 0
    for is_shared in shared:
        here = here + 1 if is_shared else 0
        longest = max(longest, here)
    return longest + length - 1 if longest else 0
