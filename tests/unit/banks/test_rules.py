"""Every rule that one file decides alone, each with the place it points at."""

import pytest

from studyapp.banks.contents import MAX_PROBLEMS
from tests.unit.banks.small import OTHER_TOPIC, PAGE, TOPIC, SmallBank

Case = tuple[str, str, str, str]

SHAPE: list[Case] = [
    (
        TOPIC,
        '    stem: "What is the rate?"\n',
        "",
        "33:5: stem is missing (add a line `stem:` here)",
    ),
    (
        TOPIC,
        'stem: "What is the rate?"',
        'stemm: "What is the rate?"',
        "33:5: stem is missing (add a line `stem:` here)\n"
        "40:5: unknown key stemm (did you mean stem?)",
    ),
    (
        TOPIC,
        'text: "20 %", why',
        "text: 20 %, or so, why",
        "43:29: unknown key or so"
        " (a comma inside {…} ends a value: put the text before it in quotes)",
    ),
    (
        TOPIC,
        'stem: "What is the rate?"',
        "colour: blue",
        "33:5: stem is missing (add a line `stem:` here)\n"
        "40:5: unknown key colour (remove it, or check how far it is indented)",
    ),
    (
        TOPIC,
        "level: apply",
        "level: applied",
        "36:12: level must be recall, apply or analyse, not 'applied' (did you mean apply?)",
    ),
    (
        TOPIC,
        'takeaway: "Rate is answers by invitations."',
        "takeaway: 20",
        '45:15: takeaway must be text and is read as a number (put it in quotes: "20")',
    ),
    (
        TOPIC,
        'takeaway: "Rate is answers by invitations."',
        "takeaway: true",
        '45:15: takeaway must be text and is read as true or false (put it in quotes: "true")',
    ),
    (
        TOPIC,
        'takeaway: "Rate is answers by invitations."',
        "takeaway: [all]",
        "45:15: takeaway must be text (text that begins with [ or { or holds a colon needs quotes)",
    ),
    (
        TOPIC,
        'takeaway: "Rate is answers by invitations."',
        "takeaway:",
        "45:14: takeaway is empty (write its value, or remove the line)",
    ),
    (
        TOPIC,
        'takeaway: "Rate is answers by invitations."',
        'takeaway: "  "',
        "45:15: takeaway is empty (write its text, or remove the line)",
    ),
    (
        TOPIC,
        'takeaway: "Rate is answers by invitations."',
        "takeaway: Rule #1 is to count",
        "45:15: takeaway is cut off by a comment"
        " (put the text in quotes: an unquoted # begins a comment)",
    ),
    (
        TOPIC,
        "id: aa-01-q03",
        "id: AA_01 q03",
        "47:9: 'AA_01 q03' cannot be an id: small letters, digits and single hyphens"
        " (write aa-01-q03)",
    ),
    (
        TOPIC,
        "id: aa-01-q03",
        "id: ¿?",
        "47:9: '¿?' cannot be an id: small letters, digits and single hyphens"
        " (use small letters, digits and single hyphens)",
    ),
    (
        TOPIC,
        "id: aa-01-q03",
        f"id: {'a' * 81}",
        "47:9: id is longer than 80 characters (shorten it)",
    ),
    (
        TOPIC,
        "enemies: [aa-01-q02]",
        "enemies: aa-01-q02",
        "16:14: enemies must be a list (begin each entry with a dash, or write [a, b])",
    ),
    (
        TOPIC,
        "enemies: [aa-01-q02]",
        "enemies: [7]",
        '16:15: entry 1 of enemies must be text and is read as a number (put it in quotes: "7")',
    ),
    (
        TOPIC,
        "reverse: true",
        'reverse: "yes"',
        "86:14: reverse must be true or false (write it in small letters, without quotes)",
    ),
    (
        TOPIC,
        "anchor: last",
        "anchor: first",
        "27:17: anchor can only be last, not 'first' (write `anchor: last`, or remove the line)",
    ),
    (
        TOPIC,
        'lint_ok: {L1: "the key needs its reason"}',
        'lint_ok: {L1: ""}',
        "32:19: L1 is empty (write its text, or remove the line)",
    ),
    (
        TOPIC,
        "schema: 1",
        "schema: 2",
        "1:9: schema must be 1, not '2'"
        " (this program reads schema 1; a newer one may read this file)",
    ),
    (
        TOPIC,
        "topic: aa-01",
        "topic: aa-02",
        "2:8: the topic is aa-02 and the file is named aa-01 (rename the file, or mend the topic)",
    ),
    (
        "bank.yaml",
        'version: "1.10"',
        "version: 1.10",
        '4:10: version must be text and is read as a number (put it in quotes: "1.10")',
    ),
    (
        "bank.yaml",
        "minutes: 10, options",
        'minutes: "10", options',
        "8:47: minutes must be a whole number (write digits alone, without quotes)",
    ),
    (
        "bank.yaml",
        "minutes: 10, options",
        "minutes: true, options",
        "8:47: minutes must be a whole number (write digits alone, without quotes)",
    ),
    (
        "bank.yaml",
        "minutes: 10, options",
        "minutes: 10.5, options",
        "8:47: minutes must be a whole number (write digits alone, without quotes)",
    ),
    (
        "bank.yaml",
        "minutes: 10, options",
        "minutes: 0, options",
        "8:47: minutes must be at least 1, not 0",
    ),
    (
        "bank.yaml",
        "options: 3",
        "options: 9",
        "8:60: options must be at most 8, not 9",
    ),
    (
        "bank.yaml",
        "exam: {framework: new, questions: 5, minutes: 10, options: 3}",
        "exam: new",
        "8:7: exam must be a group of keys with values (write lines of the form `key: value`)",
    ),
]

FIELDS: list[Case] = [
    (
        TOPIC,
        'why: "20 of 200.", correct: true',
        'why: "20 of 200."',
        "41:5: a question has exactly one correct option; here are 0"
        " (write `correct: true` at one of them)",
    ),
    (
        TOPIC,
        '{id: b, text: "20 %", why: "No."}',
        '{id: b, text: "20 %", why: "No.", correct: true}',
        "41:5: a question has exactly one correct option; here are 2"
        " (write `correct: true` at one of them)",
    ),
    (
        TOPIC,
        '{id: b, text: "20 %"',
        '{id: a, text: "20 %"',
        "43:14: the option id a is given twice (use another)",
    ),
    (
        TOPIC,
        "enemies: [aa-01-q02]",
        "enemies: [aa-01-q02, aa-01-q01]",
        "16:26: a question cannot be its own enemy (remove it)",
    ),
    (
        TOPIC,
        "    difficulty: easy\n    scenario",
        "    difficulty: easy\n    pool: practice\n    scenario",
        "38:5: the key pool was given already, at line 34, column 5 (keep one of the two)",
    ),
    (
        "bank.yaml",
        "weight: 60",
        "weight: 59",
        "16:5: the weights of the exam's framework sum to 99, not 100 (mend the weights)",
    ),
    (
        "bank.yaml",
        "{id: strategy, title",
        "{id: insights, title",
        "18:14: the discipline insights is given twice (use another id)\n"
        "27:42: there is no discipline strategy (name a discipline of the framework)\n"
        "30:68: there is no discipline strategy (name a discipline of the framework)",
    ),
    (
        "bank.yaml",
        "{framework: new,",
        "{framework: news,",
        "8:19: there is no framework news (did you mean new?)",
    ),
    (
        "bank.yaml",
        "in: {new: strategy}",
        "in: {new: strategi}",
        "27:42: there is no discipline strategi (did you mean strategy?)",
    ),
    (
        "bank.yaml",
        "old: voc}",
        "odl: voc}",
        "28:54: there is no framework odl (did you mean old?)",
    ),
    (
        "bank.yaml",
        "in: {new: strategy}",
        "in: {old: voc}",
        "27:36: the topic has no place in the exam's framework new (add `new: <discipline>`)",
    ),
    (
        "bank.yaml",
        "insights: 1,",
        "insigts: 1,",
        "30:55: there is no discipline insigts (did you mean insights?)",
    ),
    (
        "bank.yaml",
        "{id: mock-a,",
        "{id: practice,",
        "30:10: practice is the open pool and no form (use another id)",
    ),
    (
        "bank.yaml",
        "checked_on: 2026-11-21}",
        "checked_on: 2026-02-30}",
        "10:79: there is no day 2026-02-30 (write a real date as 2026-11-21)",
    ),
    (
        "bank.yaml",
        "checked_on: 2025-02-28",
        "checked_on: 28-2-2025",
        "23:17: checked_on must be a date, not '28-2-2025' (write it as 2026-11-21)",
    ),
    (
        "bank.yaml",
        "{id: bb-01,",
        "{id: aa-01,",
        "28:10: the id aa-01 is taken at line 27 (use another id)",
    ),
    (
        "sources.yaml",
        "{id: site,",
        "{id: handbook,",
        "4:10: the id handbook is taken at line 3 (use another id)",
    ),
    (
        "sources.yaml",
        'year: "2020"',
        "year: 2020",
        '4:49: year must be text and is read as a number (put it in quotes: "2020")',
    ),
    (
        "sources.yaml",
        "seen: full",
        "seen: fully",
        "3:91: seen must be full, excerpt, second-hand or catalogue, not 'fully'"
        " (did you mean full?)",
    ),
    (
        "retired.yaml",
        '"1.9"',
        "1.9",
        '3:14: aa-01-c09 must be text and is read as a number (put it in quotes: "1.9")',
    ),
    (
        "retired.yaml",
        "aa-01-c09:",
        "AA:",
        "3:3: 'AA' cannot be an id: small letters, digits and single hyphens (write aa)",
    ),
    (
        "glossary.yaml",
        "term: Sample",
        "term: 5",
        '4:11: term must be text and is read as a number (put it in quotes: "5")',
    ),
    (
        PAGE,
        "topic: aa-01",
        "topic: bb-01",
        "2:8: the topic is bb-01 and the file is named aa-01 (rename the file, or mend the topic)",
    ),
    (
        PAGE,
        "title: Sampling\n",
        "",
        "2:1: title is missing (add a line `title:` here)",
    ),
    (
        PAGE,
        "# Sampling\n\nAsk a few, learn of many.\n\n![A graph of rates](media/graph.png)\n",
        "\n",
        "2:1: the page has no text (write it below the second ---)",
    ),
    (
        PAGE,
        "---\ntopic",
        "topic",
        "1:1: the page does not begin with its data"
        " (begin with a line ---, then topic, title and sources, then a line ---)",
    ),
    (
        PAGE,
        "terms: [sample]",
        "terms: [sample",
        "6:1: a list is opened with [ and never closed (close it with ])",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "expected"), SHAPE + FIELDS)
def test_a_fault_is_told_with_its_place_and_what_to_do(
    bank: SmallBank, file: str, old: str, new: str, expected: str
) -> None:
    bank.change(file, old, new)

    here = [line.removeprefix(f"{file}:") for line in bank.problems() if line.startswith(file)]
    assert here == expected.split("\n")


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("weight: 60", "weight: sixty", ["17:49: weight must be a whole number"]),
        (
            "{id: voc,",
            "{id: [voc],",
            ["25:14: id must be text"],
        ),
        ("in: {new: strategy}", "in: 5", ["27:36: in must be a group of keys with values"]),
        ("in: {new: strategy}", "in: {}", ["27:36: in needs at least 1 entry"]),
        ("in: {new: strategy}", "in: {new: [strategy]}", ["27:42: new must be text"]),
        (
            "checked_on: 2026-11-21}",
            "checked_on: 5}",
            ["10:79: checked_on must be text and is read as a number"],
        ),
        ("{framework: new,", "{framework: [new],", ["8:19: framework must be text"]),
        ("counts: {insights: 1, strategy: 1}", "counts: 2", ["30:54: counts must be a group"]),
        (
            "    disciplines:\n      - {id: voc, title: Voice, weight: 30}\n",
            "    disciplines: voc\n",
            ["24:18: disciplines must be a list"],
        ),
    ],
)
def test_an_ill_formed_value_is_told_without_what_would_follow_from_it(
    bank: SmallBank, old: str, new: str, expected: list[str]
) -> None:
    bank.change("bank.yaml", old, new)

    problems = [problem for problem in bank.problems() if problem.startswith("bank.yaml:")]

    assert len(problems) == len(expected)
    for problem, start in zip(problems, expected, strict=True):
        assert problem.startswith(f"bank.yaml:{start}")


def test_all_faults_of_a_file_are_told_at_once_and_in_order(bank: SmallBank) -> None:
    bank.change(TOPIC, "level: apply", "level: applied")
    bank.change(TOPIC, 'why: "20 of 200.", correct: true', 'why: "20 of 200."')
    bank.change(TOPIC, 'front: "Frame"', "front: 5")

    assert [line.partition(" ")[0] for line in bank.problems()] == [
        f"{TOPIC}:36:12:",
        f"{TOPIC}:41:5:",
        f"{TOPIC}:84:12:",
    ]


def test_comments_stand_beside_everything_but_unquoted_prose(bank: SmallBank) -> None:
    bank.change(TOPIC, "topic: aa-01\n", "topic: aa-01   # as the file\n")
    bank.change(TOPIC, "level: apply\n", "level: apply # not recall\n")
    bank.change(TOPIC, 'stem: "What is the rate?"\n', 'stem: "What is the rate?" # easy\n')
    bank.change(TOPIC, "    text: |\n", "    text: | # a block\n")

    assert bank.problems() == []


def test_prose_that_is_only_a_comment_is_told_once(bank: SmallBank) -> None:
    bank.change(TOPIC, 'stem: "What is the rate?"', "stem: # what is the rate")

    assert bank.problems() == [
        f"{TOPIC}:40:10: stem is empty (write its value, or remove the line)"
    ]


def test_a_character_that_cannot_be_seen_is_told_in_a_page(bank: SmallBank) -> None:
    bank.change(PAGE, "learn of many", "learn \x07of many")

    assert bank.problems() == [
        f"{PAGE}:9:18: a character that cannot be seen stands here (U+0007) (delete it)"
    ]


def test_a_word_in_the_place_of_the_keys_is_told(bank: SmallBank) -> None:
    bank.write(OTHER_TOPIC, "schema # of it\n")

    assert bank.problems() == [
        f"{OTHER_TOPIC}:1:1: the file must be a group of keys with values"
        " (write lines of the form `key: value`)"
    ]


def test_a_list_in_the_place_of_the_keys_is_told(bank: SmallBank) -> None:
    bank.write(OTHER_TOPIC, "- schema: 1\n- topic: bb-01\n")

    assert bank.problems() == [
        f"{OTHER_TOPIC}:1:1: the file must be a group of keys with values"
        " (write lines of the form `key: value`)"
    ]


def test_a_list_without_end_is_told_once(bank: SmallBank) -> None:
    bank.write(OTHER_TOPIC, "schema: 1\ntopic: bb-01\nquestions: [" + "{}," * 5001 + "]\n")

    assert bank.problems() == [
        f"{OTHER_TOPIC}:3:12: questions has more than 5000 entries (split the file, or remove some)"
    ]


def test_a_list_that_must_hold_something_is_told(bank: SmallBank) -> None:
    bank.change(OTHER_TOPIC, '"Direction"\n    sources: [{ref: handbook}]', '"D"\n    sources: []')

    assert bank.problems() == [f"{OTHER_TOPIC}:24:14: sources needs at least 1 entry"]


def test_a_file_with_thousands_of_faults_tells_the_first_two_hundred(bank: SmallBank) -> None:
    bank.write(OTHER_TOPIC, "schema: 1\ntopic: bb-01\nquestions:\n" + "  - {}\n" * 1000)

    problems = [line for line in bank.problems() if line.startswith(OTHER_TOPIC)]

    assert len(problems) == MAX_PROBLEMS + 1
    assert problems[-1] == (
        f"{OTHER_TOPIC}:24:5: and 9800 more problems from here on (mend the others first)"
    )
