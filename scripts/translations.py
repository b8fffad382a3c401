"""Brings the translation files up to date with the sources. For developers.

    .venv/bin/python -m scripts.translations

English needs a file for its plurals alone: "%n card(s)" becomes "1 card" and "2 cards". New ones
are filled by that rule; a sentence that needs more ("1 card is", "2 cards are") is mended by hand
in the .ts file and kept. Their numbers are written as the language writes them ("1,001 cards"):
what is %n in the sources is %Ln there. The sentences from below the window (domain/sentences.py)
stand in it all, in the context "Sentence": there no tr() shows where they are.

The sources are read with Python's own parser: Qt's lupdate passes over translate() calls whose
number is an attribute or a call.
"""

import ast
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "studyapp"
ENGLISH = ROOT / "resources" / "translations" / "studyapp_en.ts"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'

SENTENCE = "Sentence"
MAKERS = ("sentence", SENTENCE)

Message = tuple[str, str]


def main() -> int:
    """Update, fill, compile; the exit code."""
    ENGLISH.write_text(document(sorted(wanted()), kept(ENGLISH)), encoding="utf-8")
    tool = str(Path(sys.executable).with_name("pyside6-lrelease"))
    target = str(ENGLISH.with_suffix(".qm"))
    subprocess.run([tool, str(ENGLISH), "-qm", target], check=True, stdout=subprocess.DEVNULL)
    return 0


def wanted() -> set[Message]:
    """What English's file holds of the messages in the sources."""
    found = {m for path in SOURCES.rglob("*.py") for m in messages(path.read_text("utf-8"))}
    return {(context, source) for context, source in found if "%n" in source or context == SENTENCE}


def messages(code: str) -> Iterator[Message]:
    """(context, source) of every tr(), translate() and sentence() in a module."""
    yield from _messages(ast.parse(code), "")


def _messages(node: ast.AST, owner: str) -> Iterator[Message]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.Call) and isinstance(child.func, ast.Attribute):
            words = [a.value for a in child.args[:2] if isinstance(a, ast.Constant)]
            if child.func.attr == "tr" and words:
                yield owner, str(words[0])
            elif child.func.attr == "translate" and len(words) == 2:
                yield str(words[0]), str(words[1])
        elif makes_sentence(child) and isinstance(child.args[0], ast.Constant):
            yield SENTENCE, str(child.args[0].value)
        yield from _messages(child, child.name if isinstance(child, ast.ClassDef) else owner)


def makes_sentence(node: ast.AST) -> TypeGuard[ast.Call]:
    """Whether a sentence from below the window is made here."""
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        return False
    return node.func.id in MAKERS


def kept(file: Path) -> dict[Message, list[str]]:
    """The forms that a file has already."""
    if not file.exists():
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): [
            form.text or "" for form in message.iter("numerusform")
        ]
        for context in ET.parse(file).iter("context")
        for message in context.iter("message")
    }


def document(wanted: list[Message], known: dict[Message, list[str]]) -> str:
    """The .ts file of the messages, in their order; unknown ones are filled by the rule."""
    root = ET.Element("TS", version="2.1", language="en", sourcelanguage="en")
    contexts: dict[str, ET.Element] = {}
    for context, source in wanted:
        if context not in contexts:
            contexts[context] = ET.SubElement(root, "context")
            ET.SubElement(contexts[context], "name").text = context
        message = ET.SubElement(contexts[context], "message")
        ET.SubElement(message, "source").text = source
        translation = ET.SubElement(message, "translation")
        if "%n" not in source:
            translation.text = source
            continue
        message.set("numerus", "yes")
        by_rule = [source.replace("(s)", ending) for ending in ("", "s")]
        for form in known.get((context, source), by_rule):
            ET.SubElement(translation, "numerusform").text = form.replace("%n", "%Ln")
    ET.indent(root, "    ")
    return HEAD + ET.tostring(root, encoding="unicode") + "\n"


if __name__ == "__main__":
    sys.exit(main())
