"""How honest the readiness forecast is: simulated learners, baselines, and figures of merit."""
