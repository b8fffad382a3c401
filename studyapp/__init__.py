"""CCXP Study: an offline study companion for the CCXP exam.

What the app knows about studying lives in ``domain`` and ``services`` and needs neither Qt nor a
database; the window (``ui``) and the command line (``cli``) are two clients of it.
docs/architecture.md says which room may know which.
"""

import os

__version__ = "0.1.0"

# The model of readiness works on small arrays, for which numpy's threads cost ten times what they
# save where other programs run. Read when numpy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("VECLIB_MAXIMUM_THREADS", "1")
