"""Words of a glossary are found whole, once, the longest first."""

import pytest

from studyapp.documents.glossary import Glossary
from studyapp.domain.questions import Term

GLOSSARY = Glossary(
    [
        Term("sample", "Sample", "A part."),
        Term("probability-sample", "Probability sample", "Known chances.", ("random sample",)),
        Term("nps", "NPS", "A score."),
        Term("policy", "Return policy", "A promise."),
        Term("five", "5 Whys", "A way to ask."),
        Term("alpha", "Cronbach's alpha", "Agreement of items."),
        Term("test", "A/B test", "Two versions."),
    ]
)


def found(text: str, named: set[str] | None = None) -> list[tuple[str, str]]:
    mentions = GLOSSARY.mentions(text, set() if named is None else named)
    return [(text[m.start : m.end], m.term) for m in mentions]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        ("A sample.", [("sample", "sample")]),
        ("samples", [("samples", "sample")]),
        ("the sample's size", [("sample", "sample")]),
        ("return policies", [("return policies", "policy")]),
        ("RETURN\n  policy", [("RETURN\n  policy", "policy")]),
        ("A random sample", [("random sample", "probability-sample")]),
        ("the NPS of", [("NPS", "nps")]),
        ("ask 5 whys", [("5 whys", "five")]),
        ("Cronbach\u2019s alpha", [("Cronbach\u2019s alpha", "alpha")]),
        ("an A/B test", [("A/B test", "test")]),
        ("nps", []),
        ("resample, samplesize, sample-based, non-sample", []),
        ("probability. Sample", [("Sample", "sample")]),
        ("return, policy", []),
    ],
)
def test_whole_words_in_any_form(text: str, mentions: list[tuple[str, str]]) -> None:
    assert found(text) == mentions


def test_only_the_first_mention_counts_over_several_pieces() -> None:
    named: set[str] = set()

    assert found("a sample and a sample", named) == [("sample", "sample")]
    assert found("the sample again", named) == []


def test_words_of_a_longer_term_are_not_those_of_a_shorter() -> None:
    assert found("a probability sample, then a probability sample") == [
        ("probability sample", "probability-sample")
    ]
    assert found("probability sample, sample") == [
        ("probability sample", "probability-sample"),
        ("sample", "sample"),
    ]


def test_a_large_glossary_costs_no_more() -> None:
    terms = [Term(f"t{n}", f"word word{n}", "x") for n in range(5_000)]

    # Trying every term at every word would take minutes.
    assert list(Glossary(terms).mentions("word " * 20_000, set())) == []
