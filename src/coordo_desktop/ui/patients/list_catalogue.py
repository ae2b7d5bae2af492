"""The lists kept under a name: one's own, the shared ones, the rounds chosen patient by patient."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from coordo_desktop.domain.ids import ListId
from coordo_desktop.domain.lists import ListKind, SavedList
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.rows import Column, Group, RowsModel
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.table import Table


class Catalogue(Surface):
    """Arrows choose a list, Enter goes into it."""

    chosen = Signal(object)  # SavedList, or None for every patient
    entered = Signal()
    round_asked = Signal()
    rename_asked = Signal()
    remove_asked = Signal()

    def __init__(self) -> None:
        super().__init__("surface", edges="r", name="lists.catalogue")
        self.setAccessibleName(self.tr("Listes enregistrées"))
        self._quiet = False
        self._model: RowsModel[SavedList] = RowsModel((
            Column(lambda: self.tr("Liste"), lambda one: one.name, key="name", stretch=True,
                   icon=lambda one: ("list", "text-3") if one.kind is ListKind.RULE
                   else ("car", "text-3")),
            Column(lambda: "", lambda one: str(one.patients) if one.kind is ListKind.CHOSEN else "",
                   key="patients", width=40, align="right", ink="text-3"),
        ), key=lambda one: one.id)  # fmt: skip
        self.table = Table(
            self._model, name="lists.saved", label=self.tr("Listes enregistrées"), head=False,
            row_height=30,
        )  # fmt: skip
        self._all = Button(
            self.tr("Tous les patients"), name="lists.all", icon="patients", kind="quiet"
        )
        new_round = Button(
            self.tr("Nouvelle tournée…"), name="lists.round.new", icon="plus", kind="quiet"
        )
        self._rename = Button(
            self.tr("Renommer…"), name="lists.rename", icon="edit", kind="quiet", compact=True
        )
        self._remove = Button(
            self.tr("Retirer la liste"), name="lists.remove", icon="trash", kind="quiet",
            compact=True,
        )  # fmt: skip
        self._rename.clicked.connect(self.rename_asked)
        self._remove.clicked.connect(self.remove_asked)
        self.allow_changes(allowed=False)
        self._all.clicked.connect(self._choose_all)
        new_round.clicked.connect(self.round_asked)
        self.table.chosen.connect(self._chosen)
        self.table.opened.connect(self.entered)
        self.setLayout(
            column(
                row(self._all, None), self.table, row(self._rename, None),
                row(self._remove, None), row(new_round, None), gap=6,
                margins=(8, 8, 9, 8),
            )
        )  # fmt: skip
        sized(self, width=224)

    def show_lists(self, lists: Sequence[SavedList]) -> None:
        """Show them, those of one's own first."""
        groups = [
            (self.tr("Mes listes"), [
                one for one in lists if one.mine and one.kind is ListKind.RULE
            ]),
            (self.tr("Tournées"), [one for one in lists if one.kind is ListKind.CHOSEN]),
            (self.tr("Partagées"), [
                one for one in lists if not one.mine and one.kind is ListKind.RULE
            ]),
        ]  # fmt: skip
        self._quiet = True
        self._model.show_groups([
            Group(title, title, tuple(found), count=len(found)) for title, found in groups if found
        ])  # fmt: skip
        self._quiet = False

    def allow_changes(self, *, allowed: bool) -> None:
        """The list on screen may be renamed and put away by this person."""
        self._rename.setVisible(allowed)
        self._remove.setVisible(allowed)

    def choose(self, list_id: ListId) -> bool:
        """Choose a list; False when it is not there."""
        return self.table.choose(list_id)

    def lists(self) -> list[SavedList]:
        """Every list shown."""
        return self._model.rows()

    def _choose_all(self) -> None:
        self.table.choose_none()
        self.chosen.emit(None)

    def _chosen(self, one: SavedList | None) -> None:
        if one is not None and not self._quiet:
            self.chosen.emit(one)
