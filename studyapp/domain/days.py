"""Moments and study days: a study day begins at 4:00 local time, so a late evening is one."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

DAY_START = timedelta(hours=4)


@dataclass(frozen=True, slots=True)
class Moment:
    """An instant as clock and zone of the machine give it: UTC ms and an IANA zone name."""

    ms: int
    zone: str

    @property
    def local(self) -> datetime:
        """The wall clock there and then."""
        return datetime.fromtimestamp(self.ms / 1000, UTC).astimezone(ZoneInfo(self.zone))

    @property
    def day(self) -> date:
        """The study day of this moment."""
        return (self.local.replace(tzinfo=None) - DAY_START).date()
