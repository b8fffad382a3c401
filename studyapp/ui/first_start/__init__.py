"""The first start: three short steps, then the learner can begin."""
