"""The palette's frame, which keeps the chosen line when more is found for the same words."""

from collections.abc import Sequence

from studyapp.ui.widgets.palette import Palette, PaletteModel
from studyapp.ui.widgets.palette_row import PaletteItem


class Frame(Palette):
    """Cards arrive after pages and actions; they must not move the choice under the hands."""

    def renew_items(self, items: Sequence[PaletteItem]) -> None:
        """Show these items; the chosen one stays chosen where it is still there."""
        index = self._list.currentIndex()
        chosen = index.data(PaletteModel.ItemRole) if index.isValid() else None
        self.set_items(items)
        if not isinstance(chosen, PaletteItem):
            return
        for row in range(self._model.rowCount()):
            item = self._model.index(row).data(PaletteModel.ItemRole)
            if isinstance(item, PaletteItem) and item.target == chosen.target:
                self._choose(row)
                return
