"""Grammar of a stem that goes on in its options, and words of the stem in the key."""

import pytest

from studyapp.banks.lint.clang import clang, clang_share
from studyapp.banks.lint.grammar import grammar_cue
from studyapp.domain.lint import Grade
from tests.unit.banks.lint.asking import LIMITS, item

ERROR, WARNING = Grade.ERROR, Grade.WARNING


@pytest.mark.parametrize(
    ("stem", "options", "grade"),
    [
        ("A map of the steps of a customer is an", ("opinion", "blueprint", "map", "plan"), ERROR),
        ("Whoever promotes the firm is called a", ("promoter", "fan", "ally", "judge"), WARNING),
        ("The person who draws the map is a", ("user", "leader", "member", "planner"), None),
        ("A figure that is asked an", ("hour", "index", "NPS", "item"), None),
        ("Such a drawing is known as a/an", ("opinion", "blueprint", "map", "plan"), None),
        ("Every point of contact is an", ("a map", "the plan", "a form", "a call"), None),
        ("The drivers of loyalty are:", ("effort and trust", "price", "a card", "brand"), ERROR),
        ("The owner of a measure is", ("a director", "two teams", "a board", "an agent"), WARNING),
        ("The best next step is:", ("Ask guests", "Train agents", "Draw maps", "Wait"), None),
        (
            "After a complaint a manager should",
            ("call back", "calling", "to call", "a call"),
            ERROR,
        ),
        ("A blueprint is most similar to", ("a map", "the plan", "scripts", "budgets"), None),
        ("A map helps a firm to", ("see steps", "reduction of cost", "ask", "learn"), WARNING),
        ("Customers who churn are", ("unhappy", "silent", "mostly loyal", "often abroad"), None),
        ("What is an", ("opinion", "item", "idea", "action"), None),
        ("Which of these is an opinion?", ("A", "An idea", "Two", "Several"), None),
        ("Kano calls it an ___ requirement.", ("attractive", "linear", "basic", "must-be"), ERROR),
    ],
)
def test_grammar(stem: str, options: tuple[str, ...], grade: Grade | None) -> None:
    found = [f.grade for f in grammar_cue(item(options, stem=stem))]
    assert found == ([grade] if grade else [])


STEM = "The cooks of a hospital kitchen complain about the ovens. Who should choose the new ones?"


@pytest.mark.parametrize(
    ("options", "found"),
    [
        (("The cooks who use the ovens", "The buyer", "The board", "The supplier"), 1),
        (("The cook whose oven fails", "The buyer", "The board", "The supplier"), 0),
        (("Cooks of the kitchens", "Buyers", "The board", "The supplier"), 1),
        (("The cooks who use the ovens", "The cooks and the kitchen", "A", "B"), 0),
        (("The cooks", "The buyer", "The board", "The supplier"), 0),
    ],
)
def test_clang(options: tuple[str, ...], found: int) -> None:
    assert len([*clang(item(options, stem=STEM), LIMITS.C1)]) == found


def test_figures_and_situations_make_no_clang() -> None:
    figures = ("About 4.5 points", "About 5", "About 6", "About 7")
    assert not [*clang(item(figures, stem="Of 4.5 points about what is left?"), LIMITS.C1)]
    block = item(("Cooks and ovens", "B", "C", "D"), stem="Who decides?", situation=STEM)
    assert not [*clang(block, LIMITS.C1)]


def test_clang_of_a_bank() -> None:
    telling = item(("Kitchens", "Buyers", "Boards", "Suppliers"), stem=STEM)
    silent = item(("Nurses", "Buyers", "Boards", "Suppliers"), stem=STEM)
    (test,) = clang_share([*[telling] * 25, *[silent] * 50], LIMITS.C1)
    assert (test.observed, test.chance, test.n) == (1, 0.25, 25)
    assert not [*clang_share([telling] * 19, LIMITS.C1)]
