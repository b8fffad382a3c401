"""Papers drawn by the blueprint, held against the limits of exam.md 5.2."""

import random
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from studyapp import places
from studyapp.banks.reader import FolderReader
from studyapp.domain.blueprint import Rule, bounds, shares
from studyapp.domain.drafts import Pool
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.questions import PRACTICE, Question
from studyapp.domain.sampling import Sample, TooFewQuestions, few_of_each, sample
from tests.fake_questions import question

FORMS = 1_000
# Named by hand, as ccxp.md gives them: what the blueprint makes of 100, 50 and 20 questions.
BY_SIZE = {100: (22, 20, 20, 19, 19), 50: (11, 10, 10, 10, 9), 20: (4, 4, 4, 4, 4)}
LOGITS = {"easy": -0.45, "medium": 0.0, "hard": 0.45}


@cache
def bank() -> tuple[BankInfo, tuple[Question, ...]]:
    """The practice pool of the bank that comes with the program."""
    reader = FolderReader(places.shipped_banks(), Path("nowhere"))
    reading = reader.read(places.shipped_banks() / "ccxp", {})
    assert reading.info is not None
    return reading.info, tuple(one for one in reading.questions if one.pool == PRACTICE)


def drawn(size: int, seed: str, earlier: Sequence[frozenset[str]] = ()) -> Sample:
    info, pool = bank()
    counts = shares({one.id: one.weight for one in info.disciplines}, size)
    return sample(Pool(pool, info.discipline_by_topic, {}, earlier), counts, seed)


def ids(found: Sample) -> frozenset[str]:
    return frozenset(one.id for one in found.questions)


def keeps_every_limit(found: Sample, size: int) -> None:
    info, pool = bank()
    questions = found.questions
    assert len(ids(found)) == len(questions) == size
    where = info.discipline_by_topic
    by_discipline = Counter(where[one.topic] for one in questions)
    assert tuple(by_discipline[one.id] for one in info.disciplines) == BY_SIZE[size]
    topics: dict[str, Counter[str]] = defaultdict(Counter)
    for one in questions:
        topics[where[one.topic]][one.topic] += 1
    for name, count in by_discipline.items():
        known = sum(place == name for place in where.values())
        assert len(topics[name]) == min(count, known)
    kinds = Counter(one.difficulty for one in questions)
    assert 0.20 * size <= kinds["easy"] <= 0.30 * size
    assert 0.45 * size <= kinds["medium"] <= 0.55 * size
    assert 0.20 * size <= kinds["hard"] <= 0.30 * size
    assert sum(one.level == "recall" for one in questions) <= 0.3 * size
    assert abs(sum(LOGITS[one.difficulty] for one in questions) / size) <= 0.10
    assert len({one.fact for one in questions}) == size
    assert no_enemies(questions)
    asked = Counter(one.scenario for one in questions if one.scenario)
    whole = Counter(one.scenario for one in pool if one.scenario)
    assert all(asked[name] == whole[name] for name in asked)
    assert found.relaxed == ()


def no_enemies(questions: Sequence[Question]) -> bool:
    names = {one.id for one in questions}
    return all(names.isdisjoint(one.enemies) for one in questions)


@pytest.mark.parametrize("size", BY_SIZE)
def test_a_thousand_forms_of_the_real_bank_keep_every_limit(size: int) -> None:
    for number in range(FORMS):
        keeps_every_limit(drawn(size, str(number)), size)


def test_forms_of_one_learner_have_little_in_common() -> None:
    # 440 questions hold four and a half forms of 100.
    for learner in range(25):
        earlier: list[frozenset[str]] = []
        for number in range(4):
            found = drawn(100, f"{learner} {number}", earlier)
            keeps_every_limit(found, 100)
            assert all(len(ids(found) & paper) <= 20 for paper in earlier)
            earlier.append(ids(found))
    times = Counter(item for paper in earlier for item in paper)
    assert max(times.values()) <= 2


def test_no_question_comes_in_more_than_a_quarter_of_the_forms() -> None:
    earlier: list[frozenset[str]] = []
    for number in range(40):
        found = drawn(50, str(number), earlier)
        assert Rule.EXPOSURE not in found.relaxed
        earlier.append(ids(found))
    times = Counter(item for paper in earlier for item in paper)
    assert max(times.values()) <= 10


def test_the_same_seed_gives_the_same_form() -> None:
    assert drawn(50, "one") == drawn(50, "one")
    assert ids(drawn(50, "one")) != ids(drawn(50, "two"))


def test_questions_never_seen_come_first() -> None:
    info, pool = bank()
    counts = shares({one.id: one.weight for one in info.disciplines}, 20)
    first = sample(Pool(pool, info.discipline_by_topic), counts, "first")
    seen = dict.fromkeys(ids(first), 1)
    second = sample(Pool(pool, info.discipline_by_topic, seen), counts, "second")
    assert ids(first).isdisjoint(ids(second))


def test_then_those_seen_least() -> None:
    pool = invented(topics=1, each=6)
    seen = {one.id: 3 for one in pool} | {pool[1].id: 1, pool[4].id: 1}
    found = sample(Pool(pool, WHERE, seen), {"d0": 2}, "seed")
    assert ids(found) == {pool[1].id, pool[4].id}


def test_shares_are_by_the_largest_remainder() -> None:
    # Hamilton's method by hand: 10 of 47, 16, 15, 12 and 10 per cent.
    weights = {"a": 47, "b": 16, "c": 15, "d": 12, "e": 10}
    assert shares(weights, 10) == {"a": 5, "b": 2, "c": 1, "d": 1, "e": 1}


@pytest.mark.parametrize("size", range(1, 201))
def test_the_mix_can_be_met_in_any_size(size: int) -> None:
    limits = [bounds(share, size) for share in (25, 50, 25)]
    assert sum(low for low, _ in limits) <= size <= sum(high for _, high in limits)


@pytest.mark.parametrize(
    ("share", "size", "limits"),
    [
        (25, 100, (20, 30)),
        (50, 100, (45, 55)),
        # From 2.6 to 3.9, and from 5.85 to 7.15.
        (25, 13, (3, 3)),
        (50, 13, (6, 7)),
        # No whole number lies between 0.6 and 0.9.
        (25, 3, (0, 1)),
    ],
)
def test_the_leeway_is_five_per_cent_either_way(
    share: int, size: int, limits: tuple[int, int]
) -> None:
    assert bounds(share, size) == limits


# Pools that cannot give what is asked

WHERE = {f"t{number}": f"d{number % 2}" for number in range(6)}


def invented(topics: int, each: int, level: str = "", difficulty: str = "") -> list[Question]:
    """Questions of several topics; the levels and difficulties as a form wants them."""
    levels = ("apply", "analyse", "recall", "apply")
    kinds = ("easy", "medium", "hard", "medium")
    return [
        replace(
            question(f"t{topic}-q{number}", f"t{topic}"),
            level=level or levels[number % 4],
            difficulty=difficulty or kinds[number % 4],
        )
        for topic in range(topics)
        for number in range(each)
    ]


def test_what_the_pool_cannot_give_is_told() -> None:
    counts = {"d0": 4, "d1": 4}
    assert sample(Pool(invented(2, 8), WHERE), counts, "s").relaxed == ()
    recall = sample(Pool(invented(2, 8, level="recall"), WHERE), counts, "s")
    assert recall.relaxed == (Rule.LEVEL,)
    hard = sample(Pool(invented(2, 8, difficulty="hard"), WHERE), counts, "s")
    assert hard.relaxed == (Rule.DIFFICULTY,)


def made_of(*kinds: tuple[str, str], topic: str = "t0", name: str = "q") -> list[Question]:
    """Questions of one topic, each with a difficulty and a level."""
    return [
        replace(question(f"{topic}-{name}{at}", topic), difficulty=difficulty, level=level)
        for at, (difficulty, level) in enumerate(kinds)
    ]


MIX = ("easy", "medium", "medium", "hard")


def test_what_was_on_a_paper_comes_again_before_the_level_gives_way() -> None:
    new = made_of(*((kind, "recall") for kind in MIX))
    seen = made_of(*((kind, "apply") for kind in MIX), name="seen")
    pool = Pool([*new, *seen], WHERE, {}, [frozenset(one.id for one in seen)])
    assert sample(pool, {"d0": 4}, "s").relaxed == (Rule.OVERLAP,)


def test_the_level_gives_way_before_the_difficulty() -> None:
    # All that is easy or hard recalls, and one of four may; there is medium enough.
    ends = made_of(*[("easy", "recall"), ("hard", "recall")] * 2)
    medium = made_of(*[("medium", "apply")] * 4, name="m")
    found = sample(Pool([*ends, *medium], WHERE), {"d0": 4}, "s")
    assert found.relaxed == (Rule.LEVEL,)
    assert sorted(one.difficulty for one in found.questions) == sorted(MIX)


def test_a_topic_that_is_all_hard_leaves_room_to_its_neighbour() -> None:
    hard = made_of(*[("hard", "apply")] * 6)
    others = made_of(*((kind, "apply") for kind in MIX[:3]), topic="t2")
    found = sample(Pool([*hard, *others], WHERE), {"d0": 4}, "s")
    assert found.relaxed == ()
    assert {one.id for one in others} < {one.id for one in found.questions}


def test_the_difficulty_gives_way_before_the_topics() -> None:
    # Two topics are all hard, and one hard question of four is enough.
    mixed = made_of(*((kind, "apply") for kind in MIX * 2))
    hard = [*made_of(("hard", "apply"), topic="t2"), *made_of(("hard", "apply"), topic="t4")]
    found = sample(Pool([*mixed, *hard], WHERE), {"d0": 4}, "s")
    assert found.relaxed == (Rule.DIFFICULTY,)
    assert {one.topic for one in found.questions} == {"t0", "t2", "t4"}


@pytest.mark.parametrize(
    ("pool", "earlier", "relaxed"),
    [
        # Two of ten may have been on the paper before; three are one too many.
        (18, [range(10)], ()),
        (17, [range(10)], (Rule.OVERLAP,)),
        # No question comes a third time in three papers, nor a fourth in twelve.
        (10, [range(1), range(1)], (Rule.EXPOSURE,)),
        (10, [*[range(1)] * 2, *[range(0)] * 9], ()),
        (10, [*[range(1)] * 3, *[range(0)] * 8], (Rule.EXPOSURE,)),
        (10, [range(3), range(3)], (Rule.EXPOSURE, Rule.OVERLAP)),
    ],
)
def test_papers_before_limit_what_comes_again(
    pool: int, earlier: list[range], relaxed: tuple[Rule, ...]
) -> None:
    questions = invented(1, pool)
    papers = [frozenset(questions[at].id for at in paper) for paper in earlier]
    assert sample(Pool(questions, WHERE, {}, papers), {"d0": 10}, "s").relaxed == relaxed


def test_a_topic_that_cannot_be_asked_is_told() -> None:
    many = invented(1, 8)
    lonely = replace(invented(3, 1)[2], enemies=tuple(one.id for one in many))
    found = sample(Pool([*many, lonely], WHERE), {"d0": 4}, "s")
    assert {one.topic for one in found.questions} == {"t0"}
    assert found.relaxed == (Rule.TOPIC,)


def test_a_discipline_never_gives_way() -> None:
    with pytest.raises(TooFewQuestions) as told:
        sample(Pool(invented(2, 3), WHERE), {"d0": 3, "d1": 5}, "s")
    assert told.value.lacking == {"d1": 2}


def test_where_single_questions_run_out_all_blocks_are_taken() -> None:
    # Siblings of one fact: one of them at most.
    singles = [replace(one, fact="one") for one in invented(1, 12)]
    blocks = [
        question(f"t0-s{name}-b{number}", "t0", scenario=f"s{name}")
        for name in range(3)
        for number in range(3)
    ]
    for seed in range(20):
        found = sample(Pool([*singles, *blocks], WHERE), {"d0": 10}, str(seed))
        assert {one.id for one in found.questions} > {one.id for one in blocks}


def test_a_block_larger_than_its_share_is_taken_where_nothing_else_fills_the_paper() -> None:
    singles = [replace(one, fact="one") for one in invented(1, 12)]
    block = [question(f"t0-b{number}", "t0", scenario="s") for number in range(4)]
    for seed in range(5):
        found = sample(Pool([*singles, *block], WHERE), {"d0": 4}, str(seed))
        assert {one.id for one in found.questions} == {one.id for one in block}


@st.composite
def pools(draw: st.DrawFn) -> list[Question]:
    found: list[Question] = []
    for topic in range(draw(st.integers(1, 4))):
        for number in range(draw(st.integers(0, 5))):
            plain = question(f"t{topic}-q{number}", f"t{topic}")
            found.append(
                replace(
                    plain,
                    level=draw(st.sampled_from(("recall", "apply", "analyse"))),
                    difficulty=draw(st.sampled_from(("easy", "medium", "hard"))),
                    fact=f"f{topic}-{draw(st.integers(0, 6))}",
                )
            )
        size = draw(st.sampled_from((0, 0, 3, 4)))
        found += [
            question(f"t{topic}-b{number}", f"t{topic}", scenario=f"s{topic}")
            for number in range(size)
        ]
    names = [one.id for one in found]
    if len(names) > 1:
        for _ in range(draw(st.integers(0, 3))):
            at, other = draw(st.sampled_from(range(len(found)))), draw(st.sampled_from(names))
            if found[at].id != other and not found[at].scenario:
                found[at] = replace(found[at], enemies=(other,))
    return found


@settings(max_examples=150, deadline=None)
@given(pools(), st.integers(0, 5), st.integers(0, 5), st.integers(0, 3))
def test_what_always_holds_holds_in_any_pool(
    pool: list[Question], first: int, second: int, seed: int
) -> None:
    counts = {"d0": first, "d1": second}
    try:
        found = sample(Pool(pool, WHERE), counts, str(seed))
    except TooFewQuestions:
        assert not can_be_filled([one for one in pool if not one.scenario], counts)
        return
    questions = found.questions
    by_discipline = Counter(WHERE[one.topic] for one in questions)
    assert all(by_discipline[name] == count for name, count in counts.items())
    assert len({one.fact for one in questions}) == len(questions)
    assert no_enemies(questions)
    whole = Counter(one.scenario for one in pool if one.scenario)
    for name, count in Counter(one.scenario for one in questions if one.scenario).items():
        assert count == whole[name]


def can_be_filled(singles: list[Question], counts: dict[str, int]) -> bool:
    """By trying everything; blocks would be more ways still."""
    size = sum(counts.values())
    return any(
        Counter(WHERE[one.topic] for one in some) == Counter(counts)
        and len({one.fact for one in some}) == size
        and no_enemies(some)
        for some in combinations(singles, size)
    )


# Few of each, for a repair set


def test_a_repair_set_has_up_to_four_of_each_topic_the_unseen_first() -> None:
    pool = invented(3, 6)
    seen = {one.id: 1 for one in pool if one.id not in ("t0-q1", "t0-q5")}
    found = few_of_each(Pool(pool, WHERE, seen), ("t0", "t2"), 4, "s")
    assert Counter(one.topic for one in found) == {"t0": 4, "t2": 4}
    assert {one.id for one in found} >= {"t0-q1", "t0-q5"}


def test_a_repair_set_takes_single_questions_before_a_block_seen_more() -> None:
    block = [question(f"t0-b{number}", "t0", scenario="s") for number in range(3)]
    seen = {block[1].id: 1}
    found = few_of_each(Pool([*block, *invented(1, 4)], WHERE, seen), ("t0",), 4, "s")
    assert not any(one.scenario for one in found)


def test_a_repair_set_has_neither_siblings_nor_enemies() -> None:
    one, two, three, four = invented(1, 4)
    pool = [one, replace(two, fact=one.fact), replace(three, enemies=(four.id,)), four]
    for seed in range(10):
        found = few_of_each(Pool(pool, WHERE), ("t0",), 4, str(seed))
        assert len(found) == len({question.fact for question in found}) == 2
        assert no_enemies(found)


def test_a_repair_set_keeps_blocks_whole() -> None:
    block = [question(f"t0-b{number}", "t0", scenario="s") for number in range(3)]
    pool = [*block, *invented(1, 1)]
    rng = random.Random(1)
    for _ in range(20):
        found = few_of_each(Pool(pool, WHERE), ("t0",), 4, str(rng.random()))
        assert len(found) == 4
    assert [one.id for one in few_of_each(Pool(pool, WHERE), ("t0",), 2, "s")] == ["t0-q0"]
