"""The grid of a running exam, as its widgets show it."""

from studyapp.domain.sittings import Cell, Sitting
from studyapp.ui.exam.grid_panel import GridFace
from studyapp.ui.exam.sitting import words
from studyapp.ui.exam.sitting.state import Counts, Filter, counts, offered
from studyapp.ui.widgets.chip import ChipFace
from studyapp.ui.widgets.grid_cell import CellState, GridCell

STATES = (CellState.UNSEEN, CellState.SEEN, CellState.ANSWERED)


def grid_face(sitting: Sitting, wanted: Filter) -> GridFace:
    """How a paper stands, with a filter on."""
    now = counts(sitting)
    return GridFace(cells(sitting, wanted), words.answered(now), filters(now), wanted.value)


def cells(
    sitting: Sitting, wanted: Filter = Filter.ALL, *, current: bool = True
) -> tuple[GridCell, ...]:
    """Every question of a paper, the one on the screen marked if `current`."""
    return tuple(
        GridCell(
            number=position + 1,
            state=_state(cell),
            flagged=cell.flagged,
            current=current and position == sitting.position,
            shown=offered(sitting, wanted, position),
        )
        for position, cell in enumerate(sitting.cells)
    )


def filters(now: Counts) -> tuple[ChipFace, ...]:
    """The filters with how many questions each leaves."""
    amounts = {Filter.ALL: now.questions, Filter.OPEN: now.open, Filter.FLAGGED: now.flagged}
    return tuple(ChipFace(key, words.filter_word(key), amount) for key, amount in amounts.items())


def _state(cell: Cell) -> CellState:
    if cell.chosen is not None:
        return CellState.ANSWERED
    return CellState.SEEN if cell.seen else CellState.UNSEEN
