"""Takes out of a bank's text what does not show but misleads: controls, and turns of direction."""

import re

_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")
# Unicode's controls (Cc) but tab and line feed, halves of pairs (Cs), turns of direction, and what
# stands for a picture or a table in Qt's documents.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffc]",
)


def clean(text: str) -> str:
    """The text with plain line breaks and without invisible characters; a tab stays a tab."""
    return _HIDDEN.sub("", _BREAKS.sub("\n", text))
