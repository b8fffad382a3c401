"""Where the learner stands is worked out once: for two threads that ask at a time, and for days
that a new answer leaves as they are."""

from dataclasses import replace
from threading import Thread

from studyapp.domain.ability import READINESS, Answer, Evidence, fit
from studyapp.domain.answers import Attempts
from studyapp.services.standing import Fits, Record, Standings
from tests.fake_evidence import MemoryEvidence
from tests.fakes import Fakes, fakes
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
