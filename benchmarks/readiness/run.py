"""How honest the forecast is, beside its baselines: python -m benchmarks readiness."""

from collections.abc import Mapping
from dataclasses import asdict

from benchmarks.readiness.merit import merit
from benchmarks.readiness.models import (
    Model,
    beta_all,
    beta_first,
    hierarchical,
    raw_share,
    version_one,
)
from benchmarks.readiness.stress import KNOWN, NEW
from benchmarks.readiness.worlds import BASE, World, learners
from studyapp.domain.ability import READINESS

LEARNERS = 600
SEED = 100
ANSWERS = (100, 300, 800)
STRESSED = 300

MODELS: Mapping[str, Model] = {
    "raw share": raw_share,
    "beta, all answers": beta_all,
    "beta, first answers": beta_first,
    "1PL, no weights": version_one(unweighted=True),
    "readiness 1": version_one(),
    "readiness 2": hierarchical(READINESS),
}


def run() -> dict[str, object]:
    """Figures of merit by number of answers and model in the base world, and at 300 answers in the
    others."""
    base = {f"{count} answers": compared(BASE, count) for count in ANSWERS}
    others = {world.name: compared(world, STRESSED) for world in (*KNOWN, *NEW)}
    return {"base": base, "stress": others}


def compared(world: World, count: int, seed: int = SEED) -> dict[str, object]:
    """The figures of merit of every model on the same learners."""
    people = learners(world, LEARNERS, count, seed + count)
    return {name: asdict(merit(model, people)) for name, model in MODELS.items()}
