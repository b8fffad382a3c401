from pathlib import Path

import pytest

from tests.unit.banks.small import SmallBank


@pytest.fixture
def bank(tmp_path: Path) -> SmallBank:
    return SmallBank(tmp_path)
