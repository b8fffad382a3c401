"""What is said about a refusal or a fault, as a value: no word of it is put together before a
window has looked it up in its language.

What lies below the window knows no translation. str() gives the English.
"""

import errno
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

Words = Callable[[str, int], str]


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or a piece of one, with the data that stands in it.

    `template` names its places as str.format does, so a brace of its own stands twice. A number
    that changes the words is written "%n card(s)" and stands as `n` in the data.
    """

    template: str
    data: Mapping[str, "str | int | float | Sentence"] = field(default_factory=dict)

    def __hash__(self) -> int:
        return hash((self.template, frozenset(self.data.items())))

    def __str__(self) -> str:
        return self.told(_in_english)

    def filled(self, **data: object) -> "Sentence":
        """The sentence with these data; a path, or whatever else, stands as its text."""
        plain = {
            name: value if isinstance(value, str | int | float | Sentence) else str(value)
            for name, value in data.items()
        }
        return Sentence(self.template, plain)

    def told(self, words: Words) -> str:
        """The sentence in the language of `words`, which takes a template and its number (-1 where
        it has none) and puts in the number alone."""
        number = self.data.get("n", -1)
        template = words(self.template, number if isinstance(number, int) else -1)
        parts = {
            name: value.told(words) if isinstance(value, Sentence) else value
            for name, value in self.data.items()
        }
        return template.format(**parts)


def sentence(template: str, /, **data: object) -> Sentence:
    """A sentence with its data. The template is a literal: translators find it by that."""
    return Sentence(template).filled(**data)


def reason(error: OSError) -> str | Sentence:
    """Why the system refused; in its own words where they are not among those we know."""
    known = _REASONS.get(error.errno or 0)
    return known or error.strerror or type(error).__name__


def _in_english(template: str, number: int) -> str:
    if "%n" not in template:
        return template
    return template.replace("(s)", "" if number == 1 else "s").replace("%n", str(number))


_REASONS = {
    errno.EACCES: sentence("Permission denied"),
    errno.EPERM: sentence("Operation not permitted"),
    errno.EROFS: sentence("Read-only file system"),
    errno.ENOSPC: sentence("No space left on device"),
    errno.EDQUOT: sentence("Disk quota exceeded"),
    errno.EIO: sentence("Input/output error"),
    errno.ENOENT: sentence("No such file or directory"),
    errno.ENOTDIR: sentence("Not a directory"),
    errno.EISDIR: sentence("Is a directory"),
    errno.EEXIST: sentence("File exists"),
    errno.ELOOP: sentence("Too many levels of symbolic links"),
    errno.ENAMETOOLONG: sentence("File name too long"),
}
