"""What a rule says of a whole bank, as rows of a table: tests against chance, and plain limits."""

from collections.abc import Sequence
from dataclasses import replace

from studyapp.banks.lint.statistics import ShareTest, holm
from studyapp.domain.lint import BankTest
from studyapp.domain.sentences import Sentence


def chance_row(rule: str, what: Sentence, test: ShareTest) -> BankTest:
    """A share against chance; whether it is held is seen when all tests are together."""
    return BankTest(
        *(rule, what, test.observed, test.limit, test.n),
        held=True,
        chance=test.chance,
        p=test.p,
    )


def most(rule: str, what: Sentence, observed: float, limit: float, n: int) -> BankTest:
    """A figure that must not pass its limit."""
    return BankTest(rule, what, observed, limit, n, held=observed <= limit)


def least(rule: str, what: Sentence, observed: float, limit: float, n: int) -> BankTest:
    """A figure that must not fall below its limit."""
    return BankTest(rule, what, observed, limit, n, held=observed >= limit, least=True)


def judged_together(rows: Sequence[BankTest], family: float) -> tuple[BankTest, ...]:
    """The rows, the tests among them adjusted by Holm and held while their p is over `family`.

    Each of ten fair tests at 5 % would fail in two banks of five, were they judged alone.
    """
    ps = [row.p for row in rows if row.p is not None]
    adjusted = iter(holm(ps))
    return tuple(
        row if row.p is None else replace(row, holm=(value := next(adjusted)), held=value > family)
        for row in rows
    )
