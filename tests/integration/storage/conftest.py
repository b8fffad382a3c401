from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.fakes import bank_folder
from tests.integration.storage.desk import Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A new profile with a small bank of five disciplines."""
    made = Desk(tmp_path / "profile")
    made.adopt(bank_folder())
    yield made
    made.store.close()
