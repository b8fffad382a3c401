"""The JSON Schemas in the repository are what the models say."""

import json
from pathlib import Path

from studyapp.banks.schema import json_schemas

SCHEMAS = Path(__file__).parents[3] / "resources" / "schemas"


def test_the_schemas_in_the_repository_are_written_from_the_models() -> None:
    kept = {path.name: path.read_text(encoding="utf-8") for path in SCHEMAS.glob("*.json")}

    assert kept == json_schemas(), "run: python -m studyapp.banks.schema"


def test_an_editor_knows_the_keys_by_their_names_in_the_file() -> None:
    bank = json.loads(json_schemas()["bank.schema.json"])

    assert {"schema", "id", "topics"} <= set(bank["properties"])
    assert set(bank["$defs"]["TopicModel"]["required"]) == {"id", "title", "in"}
    assert bank["additionalProperties"] is False
