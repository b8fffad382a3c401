"""Brings the translation files up to date with the sources. For developers.

    .venv/bin/python -m scripts.translations

English needs a file for its plurals alone: "%n card(s)" becomes "1 card" and "2 cards". New ones
are filled by that rule; a sentence that needs more ("1 card is", "2 cards are") is mended by hand
in the .ts file and kept.
"""

import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
ENGLISH = FOLDER / "studyapp_en.ts"
HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def main() -> int:
    """Update, fill, compile; the exit code."""
    sources = sorted(str(path) for path in (ROOT / "studyapp" / "ui").rglob("*.py"))
    languages = ("-source-language", "en", "-target-language", "en", "-pluralonly")
    options = ("-locations", "none", "-no-obsolete", *languages)
    _tool("pyside6-lupdate", *options, *sources, "-ts", str(ENGLISH))
    tree = ET.parse(ENGLISH)
    for message in tree.iter("message"):
        fill(message)
    ET.indent(tree, "    ")
    body = ET.tostring(tree.getroot(), encoding="unicode")
    ENGLISH.write_text(HEAD + body + "\n", encoding="utf-8")
    _tool("pyside6-lrelease", str(ENGLISH), "-qm", str(ENGLISH.with_suffix(".qm")))
    return 0


def fill(message: ET.Element) -> None:
    """Give an unfinished plural its two forms; a finished one is left alone."""
    translation = message.find("translation")
    source = message.findtext("source", "")
    if translation is None or translation.get("type") != "unfinished":
        return
    del translation.attrib["type"]
    for form, ending in zip(translation.findall("numerusform"), ("", "s"), strict=True):
        form.text = source.replace("(s)", ending)


def _tool(name: str, *arguments: str) -> None:
    tool = Path(sys.executable).with_name(name)
    subprocess.run([str(tool), *arguments], check=True, stdout=subprocess.DEVNULL)


if __name__ == "__main__":
    sys.exit(main())
