"""What `run` and `test` share: how a fresh machine becomes one that runs CCXP Study."""
