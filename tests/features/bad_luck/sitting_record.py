"""What the screen acknowledged of a sitting, kept outside the program and worked out by itself.

`Paper` is a sitting in a few lines of our own, `of_log` reads one out of the database without a
line of the program. `Watched` follows the keys that were pressed and the screens that were painted:
every screen has to show the paper after some of the keys, in their order.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tests.features.onlooker import Seen
from tests.features.program import rows

Act = tuple[str, Mapping[str, Any]]
SURE = {"1": "guess", "2": "think", "3": "sure"}
ORDER = "ORDER BY at, device, n"


@dataclass(frozen=True, slots=True)
class Paper:
    """A sitting by position; `order` has the ids of the options as they are shown."""

    sitting: str
    strict: bool
    limit: int
    order: tuple[tuple[str, ...], ...]
    position: int = 0
    chosen: Mapping[int, str] = field(default_factory=dict)
    seen: frozenset[int] = frozenset()
    flagged: frozenset[int] = frozenset()
    struck: frozenset[tuple[int, str]] = frozenset()
    sure: Mapping[int, str] = field(default_factory=dict)
    over: bool = False

    @classmethod
    def of_log(cls, profile: Path) -> "Paper | None":
        """The last sitting in the log; None before the first."""
        found = rows(profile, f"SELECT type, data FROM event WHERE type LIKE 'sitting.%' {ORDER}")
        paper: Paper | None = None
        for kind, text in found:
            data = json.loads(text)
            if kind == "sitting.started":
                order = tuple(tuple(item["order"]) for item in data["paper"])
                limit = round(data["limit"] * data["multiplier"])
                paper = cls(data["sitting"], data["mode"] == "strict", limit, order)
            else:
                assert paper is not None
                assert data["sitting"] == paper.sitting
                paper = paper.after((kind.removeprefix("sitting."), data))
        return paper

    def after(self, act: Act) -> "Paper":
        kind, data = act
        assert not self.over, f"{kind} after the end"
        at = data.get("position", -1)
        match kind:
            case "visited":
                return replace(self, position=at, seen=self.seen | {at})
            case "chose":
                others = {p: option for p, option in self.chosen.items() if p != at}
                option = data["option"]
                return replace(self, chosen={**others, at: option} if option else others)
            case "flagged":
                return replace(self, flagged=_turned(self.flagged, at, data["on"]))
            case "struck":
                what = (at, data["option"])
                return replace(self, struck=_turned(self.struck, what, data["on"]))
            case "sure":
                return replace(self, sure={**self.sure, at: data["confidence"]})
            case "submitted":
                return replace(self, over=True)
            case "paused" | "resumed":
                return self
        raise AssertionError(f"sitting.{kind} was not looked for")

    def shows(self, screen: Seen) -> bool:
        """Whether a screen shows this paper."""
        if screen.grid != "".join(self._letter(p) for p in range(len(self.order))):
            return False
        if screen.position < 0:  # the review: the grid alone
            return True
        here = self.position
        struck = frozenset(option for p, option in self.struck if p == here)
        return (screen.position, screen.options, screen.chosen, screen.struck) == (
            here,
            self.order[here],
            self.chosen.get(here, ""),
            struck,
        )

    def _letter(self, position: int) -> str:
        letter = "a" if position in self.chosen else "s" if position in self.seen else "u"
        return letter.upper() if position in self.flagged else letter


def _turned(group: frozenset[Any], one: object, on: bool) -> frozenset[Any]:
    return group | {one} if on else group - {one}


class Watched:
    """One run of the program: from the paper it began with, by keys, to what the screen showed.

    `papers` are all that the keys made, one after the other; the screen acknowledged the one at
    `acknowledged` and all before it.
    """

    def __init__(self, began: Paper) -> None:
        self.papers = [began]
        self.acknowledged = 0
        self._reviews = False
        self._before = (1, False)

    def pressed(self, key: str) -> None:
        """What a key asks for, by the rules of the exam."""
        self._before = (len(self.papers), self._reviews)
        if key == "Space":
            self._do("submitted")
        elif self._reviews:
            self._reviews = key != "Left"
        elif key == "R":
            self._reviews = True
        else:
            self._ask(key)

    def reminded(self) -> None:
        """The last key brought a reminder that there is more to read, and did nothing else."""
        count, self._reviews = self._before
        del self.papers[count:]

    def painted(self, screen: Seen) -> None:
        """The screen shows the paper after some of the keys, and never goes back."""
        if screen.clock < 0 or not screen.grid:
            return
        showing = (n for n in range(self.acknowledged, len(self.papers)))
        at = next((n for n in showing if self.papers[n].shows(screen)), None)
        assert at is not None, f"nobody did that: {screen}, but {self.papers[-1]}"
        if not screen.unsaved:
            self.acknowledged = at

    def ended(self) -> None:
        """The screen says that the sitting is over."""
        assert self.papers[-1].over
        self.acknowledged = len(self.papers) - 1

    def allows(self, kept: Paper) -> bool:
        """Whether the log holds all that was acknowledged, and nothing that nobody did."""
        return kept in self.papers[self.acknowledged :]

    def _ask(self, key: str) -> None:
        paper = self.papers[-1]
        here, chosen = paper.position, paper.chosen.get(paper.position)
        at = "ABCD".find(key.removeprefix("Shift+"))
        option = paper.order[here][at]
        struck = (here, option) in paper.struck
        if at >= 0 and key.startswith("Shift+"):
            if option != chosen:
                self._do("struck", position=here, option=option, on=not struck)
        elif at >= 0:
            if option != chosen and struck:
                self._do("struck", position=here, option=option, on=False)
            if option != chosen:
                self._do("chose", position=here, option=option)
        elif key == "Delete":
            if chosen:
                self._do("chose", position=here, option=None)
        elif key == "F":
            self._do("flagged", position=here, on=here not in paper.flagged)
        elif key in SURE:
            if chosen and not paper.strict and paper.sure.get(here) != SURE[key]:
                self._do("sure", position=here, confidence=SURE[key])
        elif key == "Left":
            if here > 0:
                self._do("visited", position=here - 1)
        elif key == "Right":
            if here + 1 < len(paper.order):
                self._do("visited", position=here + 1)
            else:
                self._reviews = True

    def _do(self, kind: str, **data: object) -> None:
        self.papers.append(self.papers[-1].after((kind, data)))


def clocks(profile: Path, sitting: str) -> list[tuple[str, dict[str, Any]]]:
    """The events in which a sitting's clock begins anew: the start, and every time it went on."""
    found: Iterable[tuple[str, str]] = rows(
        profile,
        "SELECT type, data FROM event WHERE type IN ('sitting.started', 'sitting.resumed')"
        f" AND data ->> 'sitting' = ? {ORDER}",
        sitting,
    )
    return [(kind.removeprefix("sitting."), json.loads(data)) for kind, data in found]
