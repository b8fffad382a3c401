"""What Settings asks of the services, one job each."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

from studyapp.domain.plan import Plan
from studyapp.services.library import Refresh
from studyapp.services.offer import Services
from studyapp.ui.settings.state import BackedUp, Exported, Glance, Imported, Restored, bank_lines


def glance(services: Services) -> Glance | None:
    """What the page shows; None before the first start was finished."""
    today = services.overview.today()
    if today is None:
        return None
    cards: dict[str, int] = {}
    if today.bank is not None:
        cards[today.bank.id] = sum(memory.cards for memory in today.disciplines)
    copies = services.keeping.backups()
    return Glance(
        today=today.day,
        plan=today.plan,
        banks=bank_lines(services.library.banks(), cards),
        copies=len(copies),
        backed_up_at=_made_at(copies),
    )


def look_at_banks(services: Services) -> Refresh:
    """The banks' problems as the files stand now."""
    return services.library.refresh()


def decide(services: Services, *, plan: Plan) -> Plan:
    return services.planning.decide(plan)


def back_up(services: Services) -> BackedUp:
    return BackedUp(services.keeping.backup())


def restore(services: Services, *, file: Path) -> Restored:
    return Restored(file, services.keeping.restore(file))


def export(services: Services, *, file: Path) -> Exported:
    return Exported(file, services.keeping.export_log(file))


def take_over(services: Services, *, file: Path) -> Imported:
    result = services.keeping.import_log(file)
    return Imported(result.added, result.known)


def _made_at(copies: tuple[Path, ...]) -> datetime | None:
    """When the newest copy was written, in local time."""
    with suppress(OSError):
        return datetime.fromtimestamp(copies[0].stat().st_mtime) if copies else None
    return None
