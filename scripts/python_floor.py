"""Stops an older Python with one plain sentence.

Imported before anything else of ours, so it keeps to what every Python since 2.7 can parse.
"""

import sys

NEEDED = (3, 11)

if sys.version_info[:2] < NEEDED:
    sys.exit(
        "CCXP Study needs Python %d.%d or newer; this one is %d.%d.\n"
        "Install a newer one and start with it, for example: python%d.%d %s"
        % (NEEDED + sys.version_info[:2] + NEEDED + (sys.argv[0],))
    )
