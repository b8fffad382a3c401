"""YAML to plain values: our own resolvers, positions, and what is refused before it grows."""

import pytest

from studyapp.banks.document import MAX_VALUES, Unreadable, load


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("0", 0),
        ("17", 17),
        ("-3", -3),
        ("2.50", 2.5),
        ("-0.5", -0.5),
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("True", "True"),
        ("NULL", "NULL"),
        ("012", "012"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        ("1e3", "1e3"),
        ("+1", "+1"),
        (".5", ".5"),
        (".inf", ".inf"),
        ("22:20", "22:20"),
        ("2026-11-21", "2026-11-21"),
        ("=", "="),
        ("<<", "<<"),
        ("9" * 400, "9" * 400),
        ("9" * 400 + ".5", "9" * 400 + ".5"),
        ('"17"', "17"),
        ("'true'", "true"),
        ('""', ""),
    ],
)
def test_only_a_few_words_are_not_text(written: str, value: object) -> None:
    found = load(f"key: {written}\n").value["key"]

    assert (found, type(found)) == (value, type(value))


def test_every_value_and_key_has_its_position() -> None:
    document = load("a:\n  - one\n  - {b: two}\nc: |\n  text\n", first_line=3)

    assert document.value == {"a": ["one", {"b": "two"}], "c": "text\n"}
    assert document.at == {
        (): (3, 1),
        ("a",): (4, 3),
        ("a", 0): (4, 5),
        ("a", 1): (5, 5),
        ("a", 1, "b"): (5, 9),
        ("c",): (6, 4),
    }
    assert document.keys == {("a",): (3, 1), ("a", 1, "b"): (5, 6), ("c",): (6, 1)}


def test_text_cut_by_a_comment_is_noticed_and_quoted_text_is_not() -> None:
    document = load("a: Project #99\nb: 'Project #99' # note\nc: one\n  two # note\nd: x#y\ne: #\n")

    assert document.cut == {("a",), ("c",), ("e",)}


def test_a_key_given_again_keeps_the_first_value_and_both_positions() -> None:
    document = load("a: 1\nb: 2\na: {c: [3]}\n")

    assert document.value == {"a": 1, "b": 2}
    assert [(t.loc, t.first, t.second) for t in document.twice] == [(("a",), (1, 1), (3, 1))]


@pytest.mark.parametrize(
    ("text", "spot", "message"),
    [
        ("", (1, 1), "the file is empty"),
        ("# nothing\n", (1, 1), "the file is empty"),
        ("a: &x 1\n", (1, 4), "anchors (&name) and aliases (*name) are not allowed"),
        ("a: &x [1]\n", (1, 4), "anchors (&name) and aliases (*name) are not allowed"),
        ("a: *x\n", (1, 4), "anchors (&name) and aliases (*name) are not allowed"),
        ("*x : 1\n", (1, 1), "anchors (&name) and aliases (*name) are not allowed"),
        ("&x a: 1\n", (1, 1), "anchors (&name) and aliases (*name) are not allowed"),
        ("a: !!str 1\n", (1, 4), "tags (!name) are not allowed"),
        ("a: !!python/object:os.system x\n", (1, 4), "tags (!name) are not allowed"),
        ("a: !x {b: 1}\n", (1, 4), "tags (!name) are not allowed"),
        ("!x a: 1\n", (1, 1), "tags (!name) are not allowed"),
        ("a: 1\n---\nb: 2\n", (2, 1), "a second document begins here"),
        ("? [a]\n: b\n", (1, 3), "a key must be a word"),
        ("{a: 1}: b\n", (1, 1), "a key must be a word"),
        ("[" * 13, (1, 13), "lists and groups are nested more than 12 deep"),
        ("a: b: c\n", (1, 5), "a colon stands where none can be"),
        ("a: **bold** x\n", (1, 5), "text that begins with * or & stands without quotes"),
        ("a:\n\t- x\n", (2, 1), "a value begins with a tab, @, %, ` or another mark that YAML "),
        ("a: b\n\t c: d\n", (2, 1), "a tab stands where spaces belong"),
        ("a: 'open\n", (2, 1), "a quote is opened and never closed"),
        ("a: [1,2\nb: 3\n", (2, 2), "a list is opened with [ and never closed"),
        ("a: {b: c\n", (2, 1), "a group is opened with { and never closed"),
        ("a: x\nfoo\nb: 2\n", (3, 1), "a line without a key and a colon"),
        ('a: "x\\q"\n', (1, 6), "a backslash in double quotes means something else"),
        ("- a\nb: c\n", (2, 1), "a list entry without its dash, or a line indented too little"),
        ("a: - b\n", (1, 4), "a list begins where none can"),
        ("a: 'x'\n  'y'\n", (2, 3), "a line that does not fit those above it"),
        ("%YAML 3.0\n---\na\n", (1, 1), "this is not YAML: found incompatible YAML document"),
        ("a: b\x07c\n", (1, 5), "a character that cannot be seen stands here (U+0007)"),
        ("a: b\n c: d\u2028e\n", (2, 6), "a character that cannot be seen stands here (U+2028)"),
        ("a: b\ufeffc\n", (1, 5), "a character that cannot be seen stands here (U+FEFF)"),
        ("a: b\x00\n", (1, 5), "a character that cannot be seen stands here (U+0000)"),
    ],
)
def test_what_is_no_document_of_ours_is_refused_with_its_place(
    text: str, spot: tuple[int, int], message: str
) -> None:
    with pytest.raises(Unreadable) as caught:
        load(text)

    assert caught.value.spot == spot
    assert str(caught.value.message).startswith(message)
    assert caught.value.hint


def test_twelve_levels_are_read_and_thirteen_are_not() -> None:
    assert load("[" * 12 + "x" + "]" * 12).value is not None
    with pytest.raises(Unreadable):
        load("[" * 13 + "]" * 13)


def test_a_file_of_too_many_values_is_refused() -> None:
    with pytest.raises(Unreadable, match="more than 200,000 values"):
        load("[" + "a," * MAX_VALUES + "]")
