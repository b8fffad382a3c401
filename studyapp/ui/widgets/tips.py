"""Tooltips that say a bank's words: Qt guesses at rich text there, and rich text reads files."""

from html import escape


def plain_tip(text: str, *, wraps: bool = False) -> str:
    """What to hand Qt so that it shows these characters; `wraps` is for whole sentences."""
    if not text or (not wraps and "<" not in text):
        return text
    lines = (escape(line) for line in text.split("\n"))
    return f"<qt>{'<br>'.join(lines)}</qt>"
