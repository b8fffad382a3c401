"""A date while it is typed: day, month, year, in digits or with the month as a word.

Qt's own date field shortens a day at once to the month that stands beside it, so whoever types
31 12 while November is shown gets the 30th. Here a day waits for its month, and a month for its
year.
"""

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import IntEnum

# What Qt's date field takes whatever its range.
_FIRST_YEAR, _CENTURY = 1753, 2000


class Part(IntEnum):
    DAY = 0
    MONTH = 1
    YEAR = 2


@dataclass(frozen=True, slots=True)
class DateTyping:
    """What stands in the field. `typed` is the part at hand as far as it is typed; `day` may be one
    that the month has not."""

    day: int
    month: int
    year: int
    part: Part = Part.DAY
    typed: str = ""

    @property
    def date(self) -> date:
        """The date meant so far, with the year as it was until all of one is typed; a day its
        month has not is the month's last."""
        meant = self if self.part is Part.YEAR else self.moved(self.part)
        last = monthrange(meant.year, meant.month)[1]
        return date(meant.year, meant.month, min(meant.day, last))

    def digit(self, digit: str) -> "DateTyping":
        """One more digit; a part that is complete gives way to the next."""
        typed = self.typed + digit if self.typed.isdecimal() else digit
        match self.part:
            case Part.DAY:
                return self._two_digits(typed, 31)
            case Part.MONTH if self.typed.isalpha():
                return self.moved(Part.YEAR).digit(digit)
            case Part.MONTH:
                return self._two_digits(typed, 12)
        grown = replace(self, typed=typed)
        return grown.moved(Part.YEAR) if len(typed) == 4 else grown

    def letter(self, letter: str, names: Sequence[str]) -> "DateTyping":
        """One more letter of a month; `names` are the twelve, in small letters."""
        if self.part is Part.YEAR:
            return self
        begun = self if self.part is Part.MONTH else self.moved(Part.MONTH)
        typed = (begun.typed if begun.typed.isalpha() else "") + letter.lower()
        found = [month for month, name in enumerate(names, 1) if name.startswith(typed)]
        if not found:
            return self
        named = replace(begun, month=found[0], typed=typed)
        return named.moved(Part.YEAR) if len(found) == 1 else named

    def shorter(self) -> "DateTyping":
        """Without what was typed last in this part."""
        return replace(self, typed=self.typed[:-1])

    def moved(self, part: Part) -> "DateTyping":
        """At another part, or at the beginning of the same, with what was typed taken over where
        it makes sense; a year of two digits is one of this century."""
        number = int(self.typed) if self.typed.isdecimal() else 0
        made = replace(self, part=part, typed="")
        match self.part:
            case Part.DAY if 1 <= number <= 31:
                return replace(made, day=number)
            case Part.MONTH if 1 <= number <= 12:
                return replace(made, month=number)
            case Part.YEAR if len(self.typed) == 4 and number >= _FIRST_YEAR:
                return replace(made, year=number)
            case Part.YEAR if len(self.typed) == 2:
                return replace(made, year=_CENTURY + number)
        return made

    def _two_digits(self, typed: str, most: int) -> "DateTyping":
        """A day or a month; a digit that cannot belong to it begins the next part."""
        if not 0 < int(typed) <= most:
            if len(typed) == 1:
                return replace(self, typed=typed)
            beyond = int(typed[0]) > 0 and self.part is Part.DAY
            return self.moved(Part.MONTH).digit(typed[1]) if beyond else self
        grown = replace(self, typed=typed)
        complete = len(typed) == 2 or int(typed) * 10 > most
        return grown.moved(Part(self.part + 1)) if complete else grown
