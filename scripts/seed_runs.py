"""Hashes the runs of ten words of the seeds, so that `bank lint` finds copies without the texts.

    .venv/bin/python -m scripts.seed_runs FOLDER

reads every .txt file of the folder and writes resources/lint/seeds.bin.
"""

import sys
from pathlib import Path

from studyapp.banks.lint.copied import write_runs
from studyapp.banks.lint.thresholds import read_thresholds

LINT = Path(__file__).resolve().parent.parent / "resources" / "lint"


def main(folder: Path, lint: Path = LINT) -> int:
    """Write the hashes; the exit code."""
    texts = [file.read_text(encoding="utf-8") for file in sorted(folder.glob("*.txt"))]
    if not texts:
        print(f"{folder} holds no .txt file.", file=sys.stderr)
        return 1
    length = read_thresholds(lint / "thresholds.yaml").D6.words
    runs = write_runs(lint / "seeds.bin", texts, length)
    print(f"{runs} runs of {length} words from {len(texts)} texts.")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
