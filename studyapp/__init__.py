"""CCXP Study: an offline study companion for the CCXP exam.

What the app knows about studying lives in ``domain`` and ``services`` and needs neither Qt nor a
database; the window (``ui``) and the command line (``cli``) are two clients of it.
docs/architecture.md says which room may know which.
"""

__version__ = "0.1.0"
