"""Corrected keys as a dry run, with no window."""

from dataclasses import replace

from studyapp.domain.mastery import Tally
from studyapp.ui.exam.regrade.state import dry_run
from studyapp.ui.exam.regrade.words import found
from tests.fakes import Fakes, fakes, study_bank, with_question
from tests.unit.services.exam_desk import result, sit


def corrected(made: Fakes, item: str, key: str) -> None:
    held = next(one for file in made.bank.questions.values() for one in file if one.id == item)
    options = tuple(replace(option, correct=option.id == key) for option in held.options)
    with_question(made.bank, item, options=options)
    made.services.library.refresh()


def test_it_says_each_key_and_the_disciplines_that_move() -> None:
    made = fakes(study_bank())
    sat = sit(made, "a", *"b" * 8, None)
    first, second = sat.sitting.paper[0], sat.sitting.paper[1]
    corrected(made, first.item, "a")
    corrected(made, second.item, "c")
    shown = result(made, sat)
    run = dry_run(shown)
    assert (run.before, run.after) == (Tally(8, 10), Tally(8, 10))
    assert [(one.position, one.gains) for one in run.corrections] == [(0, 1), (1, -1)]
    words = {option.id: option.text for option in shown.texts[0].asked.options}
    one = run.corrections[0]
    assert (one.old, one.new, one.chosen) == (words["b"], words["a"], words["a"])
    where = made.info.discipline_by_topic
    if where[first.topic] == where[second.topic]:
        assert run.moved == ()
    else:
        assert {moved.after.right - moved.before.right for moved in run.moved} == {1, -1}
    assert not run.declined


def test_the_result_names_the_questions_as_a_person_would() -> None:
    made = fakes(study_bank())
    sat = sit(made, "a", *"b" * 8, None)
    assert found(result(made, sat)) == ""
    corrected(made, sat.sitting.paper[2].item, "a")
    told = (
        "Since you sat, the bank has corrected the key of question 3. Until you decide, 8 stands."
    )
    assert found(result(made, sat)) == told
    corrected(made, sat.sitting.paper[0].item, "a")
    assert ": 1, 3. Until you decide, 8 stands." in found(result(made, sat))


def test_what_was_left_once_says_so() -> None:
    made = fakes(study_bank())
    sat = sit(made, "a", *"b" * 9)
    corrected(made, sat.sitting.paper[0].item, "a")
    made.services.results.decline_keys(result(made, sat))
    run = dry_run(result(made, sat))
    assert run.declined
    assert run.after == Tally(10, 10)


def test_an_option_that_was_not_on_the_paper_has_no_words() -> None:
    made = fakes(study_bank())
    sat = sit(made, *"b" * 9, None)
    shown = result(made, sat)
    corrected(made, sat.sitting.paper[9].item, "a")
    changed = result(made, sat)
    (change,) = changed.key_changes
    run = dry_run(replace(changed, key_changes=(replace(change, new="z"),)))
    assert (run.corrections[0].new, run.corrections[0].chosen) == ("", "")
    assert shown.key_changes == ()
