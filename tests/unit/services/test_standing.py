"""Where the learner stands is worked out once: for two threads that ask at a time, and for days
that a new answer leaves as they are."""

from dataclasses import replace
from threading import Thread

from studyapp.domain.ability import READINESS, Answer, Evidence, fit
from studyapp.domain.answers import Attempts
from studyapp.services.standing import Fits, Record, Standings
from tests.fake_evidence import MemoryEvidence
from tests.fakes import Fakes, fakes, study_bank, with_question
from tests.ui.asking import answer
from tests.unit.domain.abilities import BLUEPRINT

# A second thread that is not held back is through with it long before, in s.
HELD_S = 0.2


class Asked(MemoryEvidence):
    """Answers that nothing is written to; while they are read, another thread asks, too."""

    def __init__(self, made: Fakes, found: list[Record]) -> None:
        super().__init__(made.store)
        self.standings = Standings(made.store.questions, self)
        self.reads = 0
        self._made = made
        self._found = found
        self.second = Thread(target=self.ask)

    def ask(self) -> None:
        info = self._made.services.library.active("small")
        assert info is not None
        self._found.append(self.standings.record(info))

    def state(self) -> object:
        return "nothing was written"

    def attempts(self, bank: str) -> Attempts:
        self.reads += 1
        if self.reads == 1:
            self.second.start()
            self.second.join(HELD_S)
        return super().attempts(bank)


def test_a_second_asker_waits_for_the_first() -> None:
    found: list[Record] = []
    evidence = Asked(fakes(), found)
    evidence.ask()
    evidence.second.join()
    assert evidence.reads == 1
    assert found[0] is found[1]


def test_an_answer_today_leaves_the_fits_of_earlier_days() -> None:
    made = fakes()
    info = made.services.library.active("small")
    assert info is not None
    standings = Standings(made.store.questions, made.store.evidence)
    today = made.clock.now().day
    answer(made, "insights-1", [True, False, True])
    made.clock.forward(days=10)
    answer(made, "strategy-1", [True])
    later = made.clock.now().day
    before = standings.record(info)
    then, now = (before.standing(day, 0.75) for day in (today, later))
    answer(made, "strategy-1", [False], begin=2)
    after = standings.record(info)
    assert after is not before
    assert after.standing(today, 0.75).ability is then.ability
    assert after.standing(later, 0.75).ability is not now.ability
    assert after.standing(later, 0.75).used == now.used + 1


def test_fits_of_another_blueprint_are_its_own() -> None:
    told, fits = Evidence.of([Answer("a-1", True, 0.0, "easy", 4)], BLUEPRINT), Fits()
    one = fits.of(told, BLUEPRINT)
    assert fits.of(told, BLUEPRINT) is one
    other = replace(BLUEPRINT, topics={"a-1": "a", "a-2": "b", "b-1": "b"})
    assert fits.of(told, other).mean.tolist() == fit(told, other, READINESS).mean.tolist()


class Still(MemoryEvidence):
    """Answers to which nothing is written."""

    def state(self) -> object:
        return "nothing was written"


def test_another_version_of_the_bank_has_a_record_of_its_own() -> None:
    made = fakes()
    standings = Standings(made.store.questions, Still(made.store))
    record = standings.record(made.info)
    assert standings.record(made.info) is record
    other = replace(made.info, topics=made.info.topics[1:])
    assert standings.record(other).info == other


def test_a_hard_question_answered_tells_more_than_an_easy_one() -> None:
    shares = []
    for difficulty in ("easy", "hard"):
        bank = study_bank()
        for number in (1, 2, 3):
            with_question(bank, f"design-1-q0{number}", difficulty=difficulty)
        made = fakes(bank)
        answer(made, "design-1", [True, True, False])
        standings = Standings(made.store.questions, made.store.evidence)
        day = made.clock.now().day
        shares.append(standings.record(made.info).standing(day, 0.75).weakness["design-1"])
    easy, hard = shares
    assert easy < hard
