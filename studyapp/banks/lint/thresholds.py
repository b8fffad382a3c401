"""The limits of all rules, from a file, so that a change of one is seen as such."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from studyapp.banks.document import Unreadable, load
from studyapp.banks.schema import Model

Share = Annotated[float, Field(ge=0, le=1)]
Ratio = Annotated[float, Field(gt=0, le=100)]
Likeness = Annotated[float, Field(ge=0, le=100)]
Count = Annotated[int, Field(ge=0, le=10_000)]


class ThresholdsRefused(ValueError):
    """The file of thresholds cannot be used; the text says where and why."""


class LongKey(Model):
    """Ratios of characters, key to longest distractor."""

    warning: Ratio
    warning_chars: Count
    error: Ratio
    error_chars: Count
    share: Share
    least_items: Count


class ShortKey(Model):
    """A ratio of characters, key to shortest distractor."""

    warning: Ratio
    least_chars: Count
    least_items: Count


class KeyPosition(Model):
    """Shares of the rarest and of the commonest letter."""

    rarest: Share
    commonest: Share
    least_items: Count
    least_items_for_shares: Count


class KeyRuns(Model):
    longest_run: Count


class AllOfTheAbove(Model):
    """Shares of items."""

    all_of: Share
    none_of: Share


class NegativeStem(Model):
    share: Share


class Absolutes(Model):
    """`ratio` is the rate among distractors to that among keys, or the other way round."""

    distractors: Count
    ratio: Ratio
    least_options: Count
    least_options_for_ratio: Count


class Clang(Model):
    letters: Count
    words: Count
    least_items: Count


class DuplicateItems(Model):
    """Token-set ratios: within a topic, and anywhere."""

    topic: Likeness
    warning: Likeness
    error: Likeness


class OtherKey(Model):
    """Token-set ratios: stems from `stem` on are alike, keys from `key` on are the same."""

    stem: Likeness
    key: Likeness


class DuplicateOptions(Model):
    options: Likeness


class KeyTold(Model):
    """Content words that a key needs, and the share of them that tells it."""

    words: Count
    share: Share


class Copied(Model):
    words: Count


class UnfocusedStem(Model):
    words: Count
    lead_in_words: Count
    share: Share


class TooLong(Model):
    """Words."""

    stem: Count
    option: Count
    total: Count
    median_least: Count
    median_most: Count


class Blueprint(Model):
    """Percentage points between a discipline's share and its weight."""

    points: Ratio


class Rationales(Model):
    """Words, and the share of them that may be those of an option."""

    words: Count
    repeated: Share


class Thresholds(Model):
    """The whole file. `family`, `warned` and `suppressed` are shares, the rest is by rule."""

    family: Share
    warned: Share
    suppressed: Share
    L1: LongKey
    L2: ShortKey
    K1: KeyPosition
    K2: KeyRuns
    A1: AllOfTheAbove
    N1: NegativeStem
    T1: Absolutes
    C1: Clang
    D1: DuplicateItems
    D2: OtherKey
    D3: DuplicateOptions
    D5: KeyTold
    D6: Copied
    S1: UnfocusedStem
    S2: TooLong
    M1: Blueprint
    M2: Rationales


def read_thresholds(file: Path) -> Thresholds:
    """The thresholds of a file. Raises ThresholdsRefused."""
    try:
        document = load(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ThresholdsRefused(f"{file} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise ThresholdsRefused(f"{file} is not UTF-8.") from None
    except Unreadable as error:
        raise ThresholdsRefused(f"{file}:{error.spot[0]}: {error.message}.") from None
    try:
        return Thresholds.model_validate(document.value)
    except ValidationError as error:
        first = error.errors()[0]
        line = document.spot(first["loc"])[0]
        name = ".".join(map(str, first["loc"]))
        raise ThresholdsRefused(f"{file}:{line}: {name}: {first['msg']}.") from None
