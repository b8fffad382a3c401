"""What stands before the first paint: the window, and none of what studying needs."""

import subprocess
import sys

HEAVY = "services", "domain", "storage", "banks", "reports"
# The words of what went wrong, which light modules share.
LIGHT = {"studyapp.domain", "studyapp.domain.sentences"}
ASK = "import studyapp.ui.app, sys; print(*(n for n in sys.modules if n.startswith('studyapp.')))"


def test_the_window_is_painted_before_the_services_are_imported() -> None:
    done = subprocess.run(
        [sys.executable, "-c", ASK], capture_output=True, text=True, check=True, timeout=60
    )
    loaded = set(done.stdout.split()) - LIGHT
    assert not {name for name in loaded if name.split(".")[1] in HEAVY}
