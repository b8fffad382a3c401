"""The few figures that the window shows at its first paint, before SQLAlchemy is imported."""

import json
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

DATABASE = "study.db"
KEY = "today"
WAIT_S = 0.05


def read_snapshot(profile: Path) -> dict[str, Any]:
    """What `Store.keep_snapshot` kept last; empty where there is nothing or it cannot be read."""
    address = f"{(profile / DATABASE).absolute().as_uri()}?mode=ro"
    try:
        with closing(sqlite3.connect(address, uri=True, timeout=WAIT_S)) as connection:
            row = connection.execute("SELECT value FROM meta WHERE key = ?", (KEY,)).fetchone()
        values = json.loads(row[0]) if row else {}
    except (sqlite3.Error, OSError, ValueError):
        return {}
    return values if isinstance(values, dict) else {}
