"""The shape of every file of a bank, once: for the check, and as JSON Schemas for editors.

Only shape stands here. A pydantic rule over several fields does not run while any field is wrong,
so such rules are in `rules` and `check`, and all problems come at once.
"""

import json
import sys
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from studyapp.banks.contents import Kind

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
TEXT_PATTERN = r"\S"
DATE_PATTERN = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
ANCHOR_PATTERN = r"^last$"
# Far above what an honest file holds. Without an end, 200,000 empty entries take 25 s to refuse.
MOST_ENTRIES = 5000
MOST_PARTS = 100

Id = Annotated[str, Field(pattern=ID_PATTERN, max_length=80)]
Text = Annotated[str, Field(pattern=TEXT_PATTERN)]
Date = Annotated[str, Field(pattern=DATE_PATTERN)]
Share = Annotated[int, Field(ge=0, le=100)]
Count = Annotated[int, Field(ge=0, le=1000)]
Minutes = Annotated[int, Field(ge=1, le=1440)]


class Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


class Ref(Model):
    """A source of sources.yaml; `at` is a place in it, only from a page seen."""

    ref: Id
    at: Text = ""


Sources = Annotated[list[Ref], Field(min_length=1, max_length=MOST_PARTS)]


class ExamModel(Model):
    framework: Id
    questions: Annotated[int, Field(ge=1, le=1000)]
    minutes: Minutes
    options: Annotated[int, Field(ge=2, le=8)]


class FactModel(Model):
    """A dated fact about the exam."""

    id: Id
    text: Text
    sources: Sources
    checked_on: Date


class DisciplineModel(Model):
    """`weight` is the share of the exam's questions in percent."""

    id: Id
    title: Text
    weight: Share


class FrameworkModel(Model):
    id: Id
    title: Text
    note: Text = ""
    sources: Sources
    checked_on: Date
    disciplines: Annotated[list[DisciplineModel], Field(min_length=1, max_length=MOST_PARTS)]


class TopicModel(Model):
    """`in` maps a framework's id to a discipline of it."""

    id: Id
    title: Text
    places: Annotated[dict[Id, Id], Field(alias="in", min_length=1, max_length=MOST_PARTS)]


class FormModel(Model):
    """A locked mock form; `counts` maps a discipline of the exam's framework to questions."""

    id: Id
    title: Text
    minutes: Minutes
    counts: Annotated[dict[Id, Count], Field(min_length=1, max_length=MOST_PARTS)]


class BankFileModel(Model):
    """bank.yaml"""

    schema_: Literal[1] = Field(alias="schema")
    id: Id
    title: Text
    version: Text
    language: Text
    licence: Text
    disclaimer: Text
    exam: ExamModel
    facts: list[FactModel] = Field(default_factory=list, max_length=MOST_ENTRIES)
    frameworks: Annotated[list[FrameworkModel], Field(min_length=1, max_length=MOST_PARTS)]
    topics: Annotated[list[TopicModel], Field(min_length=1, max_length=MOST_ENTRIES)]
    forms: list[FormModel] = Field(default_factory=list, max_length=MOST_PARTS)


class ScenarioModel(Model):
    """The situation of a block of three to five questions."""

    id: Id
    text: Text


class OptionModel(Model):
    """`id` is the stable identity and never shown; `anchor` keeps an option last."""

    id: Id
    correct: bool = False
    anchor: Annotated[str, Field(pattern=ANCHOR_PATTERN)] = ""
    text: Text
    why: Text


class QuestionModel(Model):
    """`pool` is practice or the id of a form."""

    id: Id
    pool: Id
    kind: Literal["scenario", "judgement", "concept", "term", "calculation"]
    level: Literal["recall", "apply", "analyse"]
    difficulty: Literal["easy", "medium", "hard"]
    scenario: Id = ""
    fact: Id
    enemies: list[Id] = Field(default_factory=list, max_length=MOST_PARTS)
    stem: Text
    options: Annotated[list[OptionModel], Field(min_length=2, max_length=8)]
    takeaway: Text
    sources: Sources
    lint_ok: dict[str, Text] = Field(default_factory=dict, max_length=MOST_PARTS)


class CardModel(Model):
    """`reverse` asks it back to front as well, with a memory of its own."""

    id: Id
    fact: Id
    front: Text
    back: Text
    why: Text = ""
    reverse: bool = False
    sources: Sources


class TopicFileModel(Model):
    """<folder>/<topic>.yaml"""

    schema_: Literal[1] = Field(alias="schema")
    topic: Id
    scenarios: list[ScenarioModel] = Field(default_factory=list, max_length=MOST_ENTRIES)
    questions: list[QuestionModel] = Field(default_factory=list, max_length=MOST_ENTRIES)
    flashcards: list[CardModel] = Field(default_factory=list, max_length=MOST_ENTRIES)


class SourceModel(Model):
    """A work. `seen` says how much of it was read."""

    id: Id
    author: Text
    title: Text
    year: Text
    address: Text = ""
    seen: Literal["full", "excerpt", "second-hand", "catalogue"]


class SourcesFileModel(Model):
    """sources.yaml"""

    schema_: Literal[1] = Field(alias="schema")
    sources: Annotated[list[SourceModel], Field(max_length=MOST_ENTRIES)]


class RetiredFileModel(Model):
    """retired.yaml: ids that are never used again, with the version that retired them."""

    schema_: Literal[1] = Field(alias="schema")
    retired: Annotated[dict[Id, Text], Field(max_length=MOST_ENTRIES)]


class TermModel(Model):
    id: Id
    term: Text
    also: list[Text] = Field(default_factory=list, max_length=MOST_PARTS)
    topics: list[Id] = Field(default_factory=list, max_length=MOST_PARTS)
    text: Text
    sources: Sources


class GlossaryFileModel(Model):
    """glossary.yaml"""

    schema_: Literal[1] = Field(alias="schema")
    terms: Annotated[list[TermModel], Field(max_length=MOST_ENTRIES)]


class GuideModel(Model):
    """The front matter of guide/<topic>.md"""

    topic: Id
    title: Text
    sources: Sources
    terms: list[Id] = Field(default_factory=list, max_length=MOST_PARTS)


FILES: dict[Kind, type[Model]] = {
    Kind.BANK: BankFileModel,
    Kind.TOPIC: TopicFileModel,
    Kind.SOURCES: SourcesFileModel,
    Kind.RETIRED: RetiredFileModel,
    Kind.GLOSSARY: GlossaryFileModel,
    Kind.GUIDE: GuideModel,
}


def json_schemas() -> dict[str, str]:
    """The JSON Schemas by file name, as they stand in the repository."""
    schemas = {}
    for kind, model in FILES.items():
        name = f"{kind.value}.schema.json"
        schema = model.model_json_schema(by_alias=True)
        head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": name}
        schemas[name] = json.dumps(head | schema, indent=2, ensure_ascii=False) + "\n"
    return schemas


if __name__ == "__main__":
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "resources/schemas")
    for name, text in json_schemas().items():
        (target / name).write_text(text, encoding="utf-8", newline="\n")
