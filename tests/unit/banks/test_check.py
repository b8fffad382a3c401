"""Every rule between the files of a bank, each with the place it points at and what is left out."""

import pytest

from studyapp.banks.contents import MAX_PROBLEMS
from studyapp.domain.problems import Severity
from tests.unit.banks.small import OTHER_TOPIC, PAGE, TOPIC, SmallBank, ids
from tests.unit.banks.test_image import png

BLOCK = ("aa-01-q01", "aa-01-q02", "aa-01-q03", "aa-01-s01")


@pytest.mark.parametrize(
    ("file", "old", "new", "expected", "held"),
    [
        (
            OTHER_TOPIC,
            "id: bb-01-c01",
            "id: aa-01-c01",
            "20:9: the id aa-01-c01 is taken in insights/aa-01.yaml, line 75"
            " (give this one a new id)",
            (),
        ),
        (
            OTHER_TOPIC,
            "id: bb-01-c01",
            "id: sample",
            "glossary.yaml:3:9: the id sample is taken in strategy/bb-01.yaml, line 20"
            " (give this one a new id)",
            (),
        ),
        (
            TOPIC,
            "id: aa-01-c02",
            "id: aa-01-c09",
            "82:9: the id aa-01-c09 was retired in 1.9 (an id is never used again: take a new one)",
            (),
        ),
        (
            "bank.yaml",
            "{id: bb-01, title",
            "{id: bb-02, title",
            "strategy/bb-01.yaml:2:8: there is no topic bb-01 (did you mean bb-02?)",
            ("bb-01-c01", "bb-01-q01"),
        ),
        (
            "glossary.yaml",
            "topics: [aa-01]",
            "topics: [aa-01, aa-02]",
            "6:21: there is no topic aa-02 (did you mean aa-01?)",
            ("sample",),
        ),
        (
            OTHER_TOPIC,
            '"Direction"\n    sources: [{ref: handbook}]',
            '"Direction"\n    sources: [{ref: site}, {ref: hand-book}]',
            "24:34: there is no source hand-book (did you mean handbook?)",
            ("bb-01-c01",),
        ),
        (
            "glossary.yaml",
            "{ref: site}",
            "{ref: elsewhere-9}",
            "8:21: there is no source elsewhere-9"
            " (add it to sources.yaml, or name one that is there)",
            ("sample",),
        ),
        (
            PAGE,
            "terms: [sample]",
            "terms: [sampel]",
            "5:9: there is no term sampel (did you mean sample?)",
            (),
        ),
        (
            PAGE,
            "{ref: handbook}",
            "{ref: handbok}",
            "4:17: there is no source handbok (did you mean handbook?)",
            (),
        ),
        (
            TOPIC,
            "pool: mock-a",
            "pool: mock-b",
            "bank.yaml:30:65: the form mock-a has 0 questions in insights and needs 1 (add 1)\n"
            "62:11: there is no pool mock-b (did you mean mock-a?)",
            ("aa-01-q04",),
        ),
        (
            TOPIC,
            '      - {id: c, text: "A rate", why: "No."}\n',
            "",
            "69:7: the exam's questions have 3 options; here are 2 (add or remove options)",
            ("aa-01-q04",),
        ),
        (
            TOPIC,
            "enemies: [aa-01-q02]",
            "enemies: [aa-01-q03, aa-02-q02]",
            "16:26: there is no question aa-02-q02 (did you mean aa-01-q02?)",
            ("aa-01-q01",),
        ),
        (
            OTHER_TOPIC,
            "fact: bb-01-vision",
            "fact: bb-01-vision\n    scenario: bb-01-s01",
            "10:15: there is no scenario bb-01-s01 (did you mean aa-01-s01?)",
            ("bb-01-q01",),
        ),
        (
            TOPIC,
            "    scenario: aa-01-s01\n    fact: aa-01-bias",
            "    fact: aa-01-bias",
            "4:9: this scenario has 2 questions; a block has 3 to 5 (add or remove questions)",
            ("aa-01-q01", "aa-01-q02", "aa-01-s01"),
        ),
        (
            TOPIC,
            "    fact: aa-01-frame\n    stem",
            "    fact: aa-01-frame\n    scenario: aa-01-s01\n    stem",
            "4:9: the questions of this scenario stand in mock-a, practice (use one pool)",
            (*BLOCK[:3], "aa-01-q04", "aa-01-s01"),
        ),
        (
            TOPIC,
            "fact: aa-01-rate",
            "fact: bb-01-vision",
            "39:11: this fact is asked in the form mock-a (strategy/bb-01.yaml, line 9)"
            " (take another fact, or move the question into the form)",
            ("aa-01-q02",),
        ),
        (
            "bank.yaml",
            "strategy: 1}",
            "strategy: 2}",
            "30:78: the form mock-a has 1 question in strategy and needs 2 (add 1)",
            (),
        ),
        (
            "bank.yaml",
            "{insights: 1, strategy: 1}",
            "{insights: 1}",
            "30:54: the form mock-a has 1 question in strategy and needs 0 (remove 1)",
            (),
        ),
        (
            "bank.yaml",
            "in: {new: strategy}",
            "in: {new: insights}",
            "30:65: the form mock-a has 2 questions in insights and needs 1 (remove 1)\n"
            "30:78: the form mock-a has 0 questions in strategy and needs 1 (add 1)",
            (),
        ),
        (
            OTHER_TOPIC,
            "fact: bb-01-vision",
            "fact: aa-01-frame",
            "9:11: the form mock-a asks this fact already in aa-01-q04 (take another fact)",
            (),
        ),
        (
            OTHER_TOPIC,
            "fact: bb-01-vision",
            "fact: bb-01-vision\n    enemies: [aa-01-q04]",
            "10:15: its enemy aa-01-q04 stands in the same form mock-a (move one of the two)",
            (),
        ),
        (
            TOPIC,
            "(media/graph.png)",
            "(media/grahp.png)",
            "77:61: there is no image media/grahp.png (put a PNG or JPEG there)",
            ("aa-01-c01",),
        ),
        (
            PAGE,
            "(media/graph.png)",
            "(../small/media/graph.png)",
            "11:21: the image ../small/media/graph.png lies outside of media/ (put the image into"
            " the bank's folder media and write ![words](media/name.png))",
            (),
        ),
    ],
)
def test_a_contradiction_between_files_is_told_with_its_place(
    bank: SmallBank, file: str, old: str, new: str, expected: str, held: tuple[str, ...]
) -> None:
    before = bank.read()
    bank.change(file, old, new)

    reading = bank.read()

    starts = tuple(f"{name}:" for name in ("bank.yaml", "glossary.yaml", OTHER_TOPIC))
    wanted = [
        line if line.startswith(starts) else f"{file}:{line}" for line in expected.split("\n")
    ]
    assert bank.problems() == wanted
    assert reading.held == tuple(sorted(held))
    assert not ids(reading) & set(held)
    assert len(ids(before) - ids(reading) - set(held)) <= 1, "at most the one whose id was taken"


@pytest.mark.parametrize(
    "target",
    [
        "/etc/passwd",
        "//host/share/x.png",
        "http://example.org/x.png",
        "file:///etc/passwd",
        "media/../bank.yaml",
        "..",
        "media\\\\graph.png",
        "graph.png",
        "data:image/png;base64,AAAA",
        "",
    ],
)
def test_a_foreign_image_is_refused(bank: SmallBank, target: str) -> None:
    bank.change(TOPIC, "(media/graph.png)", f"({target})")

    reading = bank.read()

    assert [(p.file, p.line) for p in reading.problems] == [(TOPIC, 77)]
    assert "lies outside of media/" in str(reading.problems[0].message)
    assert reading.held == ("aa-01-c01",)


@pytest.mark.parametrize(
    "written", ['<img src=\\"x\\">', "![graph][1]", '<IMG SRC=\\"/etc/passwd\\">']
)
def test_an_image_written_another_way_is_refused(bank: SmallBank, written: str) -> None:
    bank.change(TOPIC, "![graph](media/graph.png)", written)

    assert [str(problem.message) for problem in bank.read().problems] == [
        "this image is not written as ours are"
    ]


def test_images_in_a_block_of_text_are_found_on_their_own_lines(bank: SmallBank) -> None:
    block = "|\n      One ![a](media/a.png)\n\n      two ![b](media/b.png) ![c](<media/c.png>)"
    bank.change(OTHER_TOPIC, '"Direction"', block)

    assert bank.problems() == [
        f"{OTHER_TOPIC}:{place}: there is no image media/{name}.png (put a PNG or JPEG there)"
        for place, name in (("24:16", "a"), ("26:16", "b"), ("26:35", "c"))
    ]


def test_images_of_a_page_are_looked_for_below_its_data(bank: SmallBank) -> None:
    bank.change(PAGE, "title: Sampling", 'title: "media/no.png"')
    bank.change(PAGE, "Ask a few, learn of many.\n", "![no](media/no.png)\n\n<img src='x'>\n")

    assert [problem.partition(" ")[0] for problem in bank.problems()] == [
        f"{PAGE}:9:7:",
        f"{PAGE}:11:1:",
    ]


def test_an_image_without_a_name_is_told(bank: SmallBank) -> None:
    bank.change(TOPIC, "(media/graph.png)", "()")

    assert "the image without a name lies outside of media/" in bank.problems()[0]


def test_an_image_that_is_too_large_is_told_where_it_is_shown(bank: SmallBank) -> None:
    bank.write("media/graph.png", png(3000, 3000))

    assert bank.problems() == [
        f"{file}:{place}: the image media/graph.png cannot be used:"
        " it has 9.0 megapixels; the limit is 4 (mend the image)"
        for file, place in ((PAGE, "11:21"), (TOPIC, "77:61"))
    ]


def test_a_form_without_questions_is_a_warning_and_not_offered(bank: SmallBank) -> None:
    form = "  - {id: mock-b, title: Mock B, minutes: 10, counts: {insights: 3}}\n"
    bank.change("bank.yaml", "strategy: 1}}\n", "strategy: 1}}\n" + form)

    reading = bank.read()

    assert [(p.severity, p.line, str(p.message)) for p in reading.problems] == [
        (Severity.WARNING, 31, "the form mock-b has no questions yet; it needs 3")
    ]
    assert reading.info is not None
    assert [form.id for form in reading.info.forms] == ["mock-a"]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('"What is a frame?"', "5", 67),
        ("fact: aa-01-frame\n    stem", "enemies: [zz]\n    fact: aa-01-frame\n    stem", 66),
    ],
)
def test_a_form_with_a_broken_question_lacks_it(
    bank: SmallBank, old: str, new: str, line: int
) -> None:
    bank.change(TOPIC, old, new)

    reading = bank.read()

    assert [p.line for p in reading.problems] == [line]
    assert reading.info is not None
    assert [form.id for form in reading.info.forms] == ["mock-a"]
    assert [q.id for q in reading.questions if q.pool == "mock-a"] == ["bb-01-q01"]


def test_an_unknown_source_in_bank_yaml_is_told_and_the_bank_stays(bank: SmallBank) -> None:
    bank.change("bank.yaml", '{ref: handbook, at: "p. 2"}', "{ref: handbok}, {ref: site}")

    reading = bank.read()

    assert bank.problems() == [
        "bank.yaml:14:21: there is no source handbok (did you mean handbook?)"
    ]
    assert reading.info is not None
    assert [source.ref for source in reading.info.frameworks[0].sources] == ["site"]
    assert len(reading.cards) == 3


def test_a_broken_source_takes_no_card_with_it(bank: SmallBank) -> None:
    bank.change("sources.yaml", 'year: "2013"', "year: 2013")

    reading = bank.read()

    assert [problem.file for problem in reading.problems] == ["sources.yaml"]
    assert [(card.id, [ref.ref for ref in card.sources]) for card in reading.cards] == [
        ("bb-01-c01", []),
        ("aa-01-c01", []),
        ("aa-01-c02", ["site"]),
    ]
    assert reading.info is not None
    assert set(reading.info.sources) == {"site"}


def test_a_broken_topic_holds_its_items_without_more_words(bank: SmallBank) -> None:
    bank.change("bank.yaml", "{id: bb-01, title: Vision,", "{id: bb-01, title: 5,")

    reading = bank.read()

    assert [(problem.file, problem.line) for problem in reading.problems] == [("bank.yaml", 27)]
    assert reading.held == ("bb-01-c01", "bb-01-q01")
    assert {card.topic for card in reading.cards} == {"aa-01"}


def test_a_broken_scenario_holds_its_block_without_more_words(bank: SmallBank) -> None:
    bank.change(TOPIC, "    text: |\n      A shop asks 200 customers.\n      20 answer.\n", "")

    reading = bank.read()

    assert [(p.line, str(p.message)) for p in reading.problems] == [(4, "text is missing")]
    assert reading.held == BLOCK


def test_a_broken_question_leaves_the_rest_of_its_block(bank: SmallBank) -> None:
    bank.change(TOPIC, '"What is the rate?"', "5")

    reading = bank.read()

    assert [problem.line for problem in reading.problems] == [40]
    assert reading.held == ("aa-01-q02",)
    assert [scenario.id for scenario in reading.scenarios] == ["aa-01-s01"]


def test_a_broken_copy_takes_no_id_from_the_one_that_had_it(bank: SmallBank) -> None:
    text = (bank.folder / TOPIC).read_text(encoding="utf-8")
    bank.write("insights/aa-01 copy.yaml", text)

    reading = bank.read()

    assert [(p.file, p.line, p.column) for p in reading.problems] == [
        ("insights/aa-01 copy.yaml", 2, 8)
    ]
    assert (len(reading.cards), len(reading.questions), reading.held) == (3, 5, ())


def test_missing_sources_are_told_once(bank: SmallBank) -> None:
    (bank.folder / "sources.yaml").unlink()

    assert bank.problems() == [
        "bank.yaml:1:1: sources.yaml is missing (write `schema: 1` and `sources: []` into it)"
    ]


@pytest.mark.parametrize("file", ["sources.yaml", "glossary.yaml", "retired.yaml", TOPIC, PAGE])
def test_an_unreadable_file_is_the_only_problem(bank: SmallBank, file: str) -> None:
    bank.write(file, "[" * 40_000)

    reading = bank.read()

    assert [problem.file for problem in reading.problems] == [file]
    assert reading.unreadable == (file,)
    assert reading.info is not None
    assert "bb-01-c01" in {card.id for card in reading.cards}


def test_a_second_page_for_a_topic_is_told(bank: SmallBank) -> None:
    text = (bank.folder / PAGE).read_text(encoding="utf-8")
    bank.write("guide/more/aa-01.md", text)

    reading = bank.read()

    assert bank.problems() == [
        "guide/more/aa-01.md:2:8: the topic aa-01 has a page already: guide/aa-01.md"
        " (put both into one)"
    ]
    assert len(reading.lessons) == 1


def test_a_page_for_an_unknown_topic_is_told(bank: SmallBank) -> None:
    text = (bank.folder / PAGE).read_text(encoding="utf-8")
    bank.write("guide/aa-02.md", text.replace("aa-01", "aa-02"))

    assert bank.problems() == ["guide/aa-02.md:2:8: there is no topic aa-02 (did you mean aa-01?)"]
    assert len(bank.read().lessons) == 1


def test_a_block_is_not_counted_while_a_file_cannot_be_read(bank: SmallBank) -> None:
    bank.change(TOPIC, "    scenario: aa-01-s01\n    fact: aa-01-bias", "    fact: aa-01-bias")
    bank.write(OTHER_TOPIC, "[")

    reading = bank.read()

    assert [problem.file for problem in reading.problems] == [OTHER_TOPIC]
    assert (len(reading.scenarios), reading.held) == (1, ())


def test_thousands_of_contradictions_tell_the_first_two_hundred(bank: SmallBank) -> None:
    images = "![x](media/no.png)" * 1000
    bank.change(OTHER_TOPIC, '"Direction"', f'"{images}"')

    problems = bank.problems()

    assert len(problems) == MAX_PROBLEMS + 1
    assert problems[0] == (
        f"{OTHER_TOPIC}:1:1: and 800 more problems with other files (mend the others first)"
    )


def test_near_words_are_not_looked_for_without_end(bank: SmallBank) -> None:
    refs = ", ".join("{ref: handbok}" for _ in range(100))
    for number in range(3):
        text = (bank.folder / PAGE).read_text(encoding="utf-8")
        page = text.replace("{ref: handbook}", refs).replace("aa-01", f"zz-{number}")
        bank.write(f"guide/zz-{number}.md", page)

    hints = [str(problem.hint) for problem in bank.read().problems]

    assert len(hints) == 303
    assert hints.count("did you mean handbook?") == MAX_PROBLEMS - 3
