"""Settings: what the learner decided, how the app looks, and where the data is."""
