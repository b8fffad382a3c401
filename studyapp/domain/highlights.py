"""What of a text is highlighted, and how a choice of words changes that."""

from collections.abc import Sequence

from studyapp.domain.sitting_events import Stretch


def toggled(stretches: Sequence[Stretch], chosen: Stretch, text: str) -> tuple[Stretch, ...]:
    """Highlight a choice of words; one that is highlighted already loses it.

    Neighbours with nothing but space between them become one stretch; no stretch begins or ends
    in space.
    """
    if any(one.start <= chosen.start and chosen.end <= one.end for one in stretches):
        left = [part for one in stretches for part in _without(one, chosen)]
        trimmed = (_trimmed(part, text) for part in left)
        return tuple(part for part in trimmed if part.start < part.end)
    made: list[Stretch] = []
    for one in sorted((*stretches, chosen), key=lambda part: (part.start, part.end)):
        if made and not text[made[-1].end : one.start].strip():
            made[-1] = Stretch(made[-1].start, max(made[-1].end, one.end))
        else:
            made.append(one)
    return tuple(made)


def _without(one: Stretch, gone: Stretch) -> tuple[Stretch, ...]:
    """What is left of a stretch on both sides of another."""
    if gone.end <= one.start or one.end <= gone.start:
        return (one,)
    return (Stretch(one.start, gone.start), Stretch(gone.end, one.end))


def _trimmed(one: Stretch, text: str) -> Stretch:
    inside = text[one.start : one.end]
    start = one.start + len(inside) - len(inside.lstrip())
    return Stretch(start, max(start, one.end - len(inside) + len(inside.rstrip())))
