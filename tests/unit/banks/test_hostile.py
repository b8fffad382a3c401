"""Bank text is hostile until shown otherwise: nothing here may raise, hang or end the process."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from studyapp.banks.contents import Kind
from studyapp.banks.folder import MAX_BYTES, MAX_FILES, MAX_FOLDERS
from studyapp.banks.parse import parse
from studyapp.domain.problems import Problem
from tests.unit.banks.small import DATA, OTHER_TOPIC, TOPIC, SmallBank, ids, told

ROOT = Path(__file__).parents[3]
FILES = [
    (path.relative_to(DATA / "small").as_posix(), path.read_bytes())
    for path in sorted((DATA / "small").rglob("*"))
    if path.suffix in (".yaml", ".md")
]
KINDS = {"bank": Kind.BANK, "sources": Kind.SOURCES, "retired": Kind.RETIRED}
KINDS |= {"glossary": Kind.GLOSSARY}

NESTED = """
import sys
from pathlib import Path
from studyapp.banks.reader import FolderReader
folder = Path(sys.argv[1])
reading = FolderReader(folder.parent, folder).read(folder, {})
print(*(f"{p.file}:{p.line}:{p.column}: {p.message}" for p in reading.problems), sep="\\n")
"""

BOMB = """
a: &a [x, x, x, x, x, x, x, x, x]
b: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
c: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
d: [*c, *c, *c, *c, *c, *c, *c, *c, *c]
"""


def kind_of(path: str) -> Kind:
    name = Path(path)
    return Kind.GUIDE if name.suffix == ".md" else KINDS.get(name.stem, Kind.TOPIC)


@pytest.mark.parametrize("text", ["[" * 40_000, "{a: " * 40_000, "- " * 40_000, "? " * 40_000])
def test_deep_nesting_does_not_end_the_process(bank: SmallBank, text: str) -> None:
    bank.write(OTHER_TOPIC, text)

    done = subprocess.run(
        [sys.executable, "-c", NESTED, str(bank.folder)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"{OTHER_TOPIC}:1:")
    assert done.stdout.count("\n") == 1


def test_a_billion_laughs_end_at_the_first(bank: SmallBank) -> None:
    bank.write(OTHER_TOPIC, BOMB)

    assert bank.problems() == [
        f"{OTHER_TOPIC}:2:4: anchors (&name) and aliases (*name) are not allowed"
        " (write the value out; text that begins with & or * stands in quotes)"
    ]


def test_fifty_megabytes_are_refused_by_their_size(
    bank: SmallBank, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (bank.folder / OTHER_TOPIC).open("wb") as stream:
        stream.truncate(50 * 1024 * 1024)
    opened: list[str] = []
    real: Callable[..., object] = Path.open

    def spying(path: Path, *args: str) -> object:
        opened.append(path.name)
        return real(path, *args)

    monkeypatch.setattr(Path, "open", spying)

    reading = bank.read()

    assert told(reading) == [
        f"{OTHER_TOPIC}:1:1: the file has 50.0 MB; the limit is 2 MB"
        " (split it, or remove it from the bank)"
    ]
    assert reading.unreadable == (OTHER_TOPIC,)
    assert "bb-01.yaml" not in opened
    assert "aa-01.yaml" in opened


def test_a_file_at_the_limit_is_read_and_one_byte_more_is_not(bank: SmallBank) -> None:
    text = (bank.folder / OTHER_TOPIC).read_text(encoding="utf-8")
    bank.write(OTHER_TOPIC, text + "#" * (MAX_BYTES - len(text)))
    assert bank.problems() == []

    bank.write(OTHER_TOPIC, text + "#" * (MAX_BYTES - len(text) + 1))
    assert len(bank.problems()) == 1


def test_five_hundred_files_are_read_and_more_are_not(bank: SmallBank) -> None:
    for number in range(MAX_FILES - 8):
        bank.write(f"media/{number}.txt", "")
    assert bank.read().info is not None

    bank.write("media/last.txt", "")
    reading = bank.read()

    assert reading.info is None
    assert told(reading) == [
        "bank.yaml:1:1: the folder holds more than 500 files or 500 folders"
        " (a bank is a folder of its own)"
    ]
    assert {f.path: f.sha256 for f in reading.files} == bank.reader.fingerprints(bank.folder)


def test_five_hundred_folders_are_walked_and_more_are_not(bank: SmallBank) -> None:
    for number in range(MAX_FOLDERS - 5):
        (bank.folder / "media" / str(number)).mkdir()
    assert bank.read().info is not None

    (bank.folder / "media" / "last").mkdir()
    assert bank.read().info is None


def test_folders_nested_too_deep_are_told(bank: SmallBank) -> None:
    bank.write("/".join("abcdefghijkl") + "/x.txt", "")
    assert bank.problems() == []

    bank.write("/".join("abcdefghijklm") + "/x.txt", "")
    assert bank.problems() == [
        f"{'/'.join('abcdefghijklm')}:1:1: folders lie more than 12 deep"
        " (a topic file needs one folder around it)"
    ]


def test_a_link_out_of_the_bank_is_refused(bank: SmallBank, tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    outside.write_bytes((bank.folder / OTHER_TOPIC).read_bytes())
    (bank.folder / OTHER_TOPIC).unlink()
    (bank.folder / OTHER_TOPIC).symlink_to(outside)

    reading = bank.read()

    assert told(reading) == [
        f"{OTHER_TOPIC}:1:1: the link leads out of the bank's folder (put the file itself here)"
    ]
    assert reading.unreadable == (OTHER_TOPIC,)


def test_a_link_inside_the_bank_is_followed(bank: SmallBank) -> None:
    (bank.folder / OTHER_TOPIC).rename(bank.folder / "strategy" / "text")
    (bank.folder / OTHER_TOPIC).symlink_to("text")

    assert bank.problems() == []


def test_links_to_folders_nowhere_and_in_circles_are_told(bank: SmallBank) -> None:
    (bank.folder / "all").symlink_to("/")
    (bank.folder / "strategy" / "gone.yaml").symlink_to("nowhere")
    (bank.folder / "strategy" / "loop.yaml").symlink_to("loop.yaml")

    assert bank.problems() == [
        "all:1:1: a link to a folder is not followed (put the folder itself here)",
        "strategy/gone.yaml:1:1: the link leads nowhere (put the file itself here)",
        "strategy/loop.yaml:1:1: the link leads nowhere (put the file itself here)",
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no pipes in folders")
def test_a_pipe_is_not_waited_for(bank: SmallBank) -> None:
    os.mkfifo(bank.folder / "strategy" / "pipe.yaml")

    assert bank.problems() == [
        "strategy/pipe.yaml:1:1: this is not an ordinary file (remove it from the bank)"
    ]


def test_a_file_that_vanishes_while_the_bank_is_read_is_told(
    bank: SmallBank, monkeypatch: pytest.MonkeyPatch
) -> None:
    real: Callable[..., object] = Path.open

    def vanishing(path: Path, *args: str) -> object:
        if path.name == "bb-01.yaml":
            path.unlink()
        return real(path, *args)

    monkeypatch.setattr(Path, "open", vanishing)

    assert bank.problems() == [
        f"{OTHER_TOPIC}:1:1: the file cannot be read: No such file or directory"
        " (check that it is there and may be read)"
    ]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"schema: 1\ntopic: \xff\n", "2:8"),
        (b"schema: 1\r\ntitle: caf\xe9\r\n", "2:11"),
        ("schema: 1\n".encode("utf-16"), "1:1"),
        (b"\xed\xa0\x80", "1:1"),
        ("\ufeffé".encode() + b"\xff", "1:2"),
    ],
)
def test_text_that_is_not_utf_8_is_told_with_its_place(
    bank: SmallBank, data: bytes, place: str
) -> None:
    bank.write(OTHER_TOPIC, data)

    assert bank.problems() == [
        f"{OTHER_TOPIC}:{place}: the file is not UTF-8 (save it again with the encoding UTF-8)"
    ]


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_line_ends_and_a_byte_order_mark_change_nothing(
    bank: SmallBank, ends: str, mark: bytes
) -> None:
    expected = bank.read()
    for path, data in FILES:
        bank.write(path, mark + data.decode().replace("\n", ends).encode())

    reading = bank.read()

    assert told(reading) == []
    assert (reading.cards, reading.questions) == (expected.cards, expected.questions)
    assert (reading.lessons, reading.scenarios) == (expected.lessons, expected.scenarios)


@pytest.mark.parametrize("file", [TOPIC, "bank.yaml", "sources.yaml", "glossary.yaml"])
def test_an_empty_file_is_told(bank: SmallBank, file: str) -> None:
    bank.write(file, b"")

    assert f"{file}:1:1: the file is empty (begin with `schema: 1`)" in bank.problems()


def test_a_value_of_a_megabyte_makes_no_message_of_a_megabyte(bank: SmallBank) -> None:
    bank.change(TOPIC, "level: apply", f"level: {'x' * 1_000_000}")
    bank.change(TOPIC, "fact: aa-01-rate", f"{'y' * 1000}: 1")

    assert all(len(line) < 300 for line in bank.problems())
    assert len(bank.problems()) == 3


@pytest.mark.parametrize(
    "text",
    [
        "![" * 300_000,
        "![](" * 200_000,
        "![a](\\x61) " * 60_000,
        "<img" * 200_000,
        "![" + "a" * 1_000_000,
    ],
)
def test_a_row_of_half_images_does_not_hang(text: str) -> None:
    card = f'schema: 1\ntopic: x\nflashcards:\n  - {{id: a, front: "{text}"}}\n'

    contents, problems = parse("x/x.yaml", Kind.TOPIC, card.encode())

    assert contents is not None
    assert problems


def assert_problems_are_places(problems: tuple[Problem, ...], text: bytes) -> None:
    lines = text.count(b"\n") + text.count(b"\r") + 1
    for problem in problems:
        assert problem.message
        assert 1 <= problem.line <= lines + 1, "at most one past a last line that has no end"
        assert problem.column >= 1
        assert "pydantic" not in str(problem.message)


@given(st.sampled_from(FILES), st.text(max_size=400))
@settings(deadline=None)
def test_any_text_gives_problems_and_never_raises(file: tuple[str, bytes], text: str) -> None:
    data = text.encode(errors="surrogatepass")

    contents, problems = parse(file[0], kind_of(file[0]), data)

    assert problems
    assert contents is None or contents.broken or contents.kind is Kind.GUIDE
    assert_problems_are_places(problems, data)


@given(st.sampled_from(FILES), st.binary(max_size=200))
@settings(deadline=None)
def test_any_bytes_give_problems_and_never_raise(file: tuple[str, bytes], data: bytes) -> None:
    _, problems = parse(file[0], kind_of(file[0]), data)

    assert problems
    assert_problems_are_places(problems, data)


PIECES = [
    "",
    " ",
    "\n",
    "\t",
    ":",
    "- ",
    "[",
    "]",
    "{",
    "}",
    "#",
    "'",
    '"',
    "|",
    ">",
    "*x",
    "&x",
    "!x",
]
PIECES += [
    "?",
    "~",
    "~\n",
    "1",
    "-1",
    "2.5",
    "true",
    "[]",
    "{}",
    "null",
    "---\n",
    "...\n",
    "%",
    "@",
]
PIECES += ["id", "schema: 1\n", "a: [b, {c: d}]\n", "id: [1]", "\u2028", "\x00", "é", "sources"]


@given(
    file=st.sampled_from(FILES),
    cuts=st.lists(
        st.tuples(st.floats(0, 1), st.integers(0, 40), st.sampled_from(PIECES)),
        min_size=1,
        max_size=4,
    ),
)
@settings(
    deadline=None,
    max_examples=300,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_a_mutilated_bank_is_read_and_never_raises(
    bank: SmallBank, file: tuple[str, bytes], cuts: list[tuple[float, int, str]]
) -> None:
    path, data = file
    text = data.decode()
    for where, length, piece in cuts:
        at = int(where * len(text))
        text = text[:at] + piece + text[at + length :]
    try:
        bank.write(path, text)
        cold = bank.read()
        warm = bank.read({f.path: f for f in cold.files})
    finally:
        bank.write(path, data)

    assert warm.problems == cold.problems
    assert (warm.cards, warm.questions) == (cold.cards, cold.questions)
    assert not ids(cold) & set(cold.held)
    assert_problems_are_places(cold.problems, max(text.encode(), *(d for _, d in FILES), key=len))
