"""How honest the readiness forecast is: simulated learners, baselines, and figures of merit."""

import studyapp  # noqa: F401  # settles how numpy works before it is imported
