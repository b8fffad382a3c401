"""Takes out of a bank's text what does not show but misleads: controls, and turns of direction."""

import re
import unicodedata

_BREAKS = re.compile("\r\n|[\r\x85\u2028\u2029]")
# Stands for a picture or a table in Qt's documents.
_OBJECT = "\ufffc"
_DIRECTION = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(text: str) -> str:
    """The text with plain line breaks and without invisible characters; a tab stays a tab."""
    return "".join(c for c in _BREAKS.sub("\n", text) if c in "\n\t" or _shows(c))


def _shows(character: str) -> bool:
    hidden = unicodedata.category(character) in ("Cc", "Cs")
    return not (hidden or character == _OBJECT or character in _DIRECTION)
