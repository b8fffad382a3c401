"""Highlights: a choice of words adds to them, or takes away what is highlighted already."""

from hypothesis import given
from hypothesis import strategies as st

from studyapp.domain.highlights import toggled
from studyapp.domain.sitting_events import Stretch

TEXT = "A parcel company asks\n\nafter every delivery."


def at(words: str) -> Stretch:
    start = TEXT.index(words)
    return Stretch(start, start + len(words))


def read(stretches: tuple[Stretch, ...]) -> list[str]:
    return [TEXT[one.start : one.end] for one in stretches]


def test_a_choice_is_highlighted_and_taken_away_again() -> None:
    once = toggled((), at("parcel company"), TEXT)
    assert read(once) == ["parcel company"]
    assert toggled(once, at("parcel company"), TEXT) == ()


def test_neighbours_become_one() -> None:
    made = toggled(toggled((), at("company"), TEXT), at("parcel"), TEXT)
    assert read(made) == ["parcel company"]
    assert read(toggled(made, at("every"), TEXT)) == ["parcel company", "every"]
    over = toggled(made, at("company asks\n\nafter"), TEXT)
    assert read(over) == ["parcel company asks\n\nafter"]


def test_a_part_is_taken_out_of_the_middle_and_of_the_ends() -> None:
    whole = (at("parcel company asks"),)
    assert read(toggled(whole, at("company"), TEXT)) == ["parcel", "asks"]
    assert read(toggled(whole, at("parcel"), TEXT)) == ["company asks"]
    assert read(toggled(whole, at("company asks"), TEXT)) == ["parcel"]


WORDS = [
    Stretch(start, start + len(word))
    for word in TEXT.split()
    for start in [TEXT.index(word)]
    if TEXT.split().count(word) == 1
]
choices = st.lists(
    st.tuples(st.integers(0, len(WORDS) - 1), st.integers(0, len(WORDS) - 1)), max_size=12
)


@given(choices)
def test_word_by_word_it_is_as_a_pen_would_leave_it(choices: list[tuple[int, int]]) -> None:
    """The reference colours single words in a set."""
    made: tuple[Stretch, ...] = ()
    pen: set[int] = set()
    for pair in choices:
        first, last = min(pair), max(pair)
        chosen = set(range(first, last + 1))
        pen = pen - chosen if chosen <= pen else pen | chosen
        made = toggled(made, Stretch(WORDS[first].start, WORDS[last].end), TEXT)
    coloured = {
        n
        for n, word in enumerate(WORDS)
        if any(one.start <= word.start and word.end <= one.end for one in made)
    }
    assert coloured == pen
    places = [place for one in made for place in (one.start, one.end)]
    assert places == sorted(set(places))
