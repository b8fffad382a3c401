"""A language that nobody speaks: accented letters, two fifths longer, English underneath.

It shows which words of the window go through translation, and which layouts need English to hold.
"""

import re

from PySide6.QtCore import QCoreApplication, QTranslator

LONGER = 0.4
_PLAIN = "abcdefghijklmnopqrstuvwxyz"
_ACCENTED = "áƀçđéƒğħíĵķłɱñöþʠřšţüṽŵẋýž"
_TO_ACCENTED = str.maketrans(_PLAIN + _PLAIN.upper(), _ACCENTED + "ÁɃÇĐÉƑĞĦÍĴĶŁḾÑÖÞǪŘŠŢÜṼŴẊÝŽ")
_KEPT = re.compile(r"(\{[^{}]*\}|%[n\d]|%L\d)")
_VOWEL = re.compile("[áéíöü]", re.IGNORECASE)


def pseudo(source: str, n: int = -1) -> str:
    """A text in the language; placeholders stay, a plural takes the form for `n`."""
    parts = _KEPT.split(_plural(source, n))
    words = [part if at % 2 else part.translate(_TO_ACCENTED) for at, part in enumerate(parts)]
    letters = sum(len(part) for part in words[::2])
    return _stretched(words, -(-letters * 2 // 5))


def _plural(source: str, n: int) -> str:
    return source.replace("(s)", "" if n == 1 else "s")


def _stretched(parts: list[str], more: int) -> str:
    """Vowels doubled from left to right, each once more in every round, until it is longer."""
    longer = list(parts)
    grown = 0
    while grown < more:
        before = grown
        for at in range(0, len(parts), 2):
            out = []
            for letter in longer[at]:
                out.append(letter)
                if grown < more and _VOWEL.match(letter):
                    out.append(letter.lower())
                    grown += 1
            longer[at] = "".join(out)
        if grown == before:
            break
    return "".join(longer)


class Pseudo(QTranslator):
    """Answers for every text of every context, Qt's own included."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        _context: str,
        sourceText: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        return pseudo(sourceText, n)


def speak_pseudo(application: QCoreApplication) -> Pseudo:
    """Install the language until it is removed again."""
    made = Pseudo(application)
    application.installTranslator(made)
    return made
