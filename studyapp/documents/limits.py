"""What a text may cost: Markdown takes the square of some inputs, and hostile texts are such.

Measured on Python-Markdown 3.11 without raw HTML and references: a bracket is followed to the end
of its paragraph, about 50 ns a character; a line break inside a paragraph costs about 15 ns for
each character of it; other marks cost 0.5 ns. A nested list or quotation is a recursion.
"""

import re

MAX_CHARACTERS = 100_000
MAX_LINES = 2_500
MAX_PARAGRAPH = 10_000
MAX_DEPTH = 16
MAX_STEPS = 3_000_000
_GAP = re.compile(r"\n[ \t]*\n")
_MARKER = re.compile(r">|[-*+]|\d{1,9}[.)]")
_LEAD = re.compile(rf"[ \t]*(?:(?:{_MARKER.pattern})[ \t]*)*")
_INDENT = 4


def is_bearable(text: str) -> bool:
    """Whether Markdown reads the text in well under a second; one that it does not is shown as
    it was written."""
    if len(text) > MAX_CHARACTERS or text.count("\n") > MAX_LINES:
        return False
    paragraphs = _GAP.split(text)
    if max(map(len, paragraphs)) > MAX_PARAGRAPH or sum(map(_steps, paragraphs)) > MAX_STEPS:
        return False
    return max(map(_depth, text.split("\n"))) <= MAX_DEPTH


def _steps(paragraph: str) -> int:
    return len(paragraph) * (paragraph.count("[") + paragraph.count("\n"))


def _depth(line: str) -> int:
    """How deep a line may be nested, by what stands before its words."""
    found = _LEAD.match(line)
    lead = found[0].expandtabs(_INDENT) if found else ""
    return len(_MARKER.findall(lead)) + (len(lead) - len(lead.lstrip(" "))) // _INDENT
