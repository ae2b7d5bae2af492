"""« Inventaire »: the shelves against the ledger, counted by reading boxes or typing (ST6)."""

from dataclasses import replace
from functools import partial
from uuid import UUID

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.counts import (
    CountLine,
    LineDisturbed,
    LineImpossible,
)
from coordo_desktop.domain.ids import CountId
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.stock.count_deeds import CountDeeds
from coordo_desktop.ui.stock.count_rows import (
    Shown,
    form_of,
    lines_of,
)
from coordo_desktop.ui.stock.count_scans import CountScans
from coordo_desktop.ui.stock.counts_core import CountsCore


class CountsPage(CountsCore):
    """The inventories at the left, the lines of one of them by place, a number to type under."""

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(services, tools, actor)
        self.deeds = CountDeeds(services, tools, self.panel)
        self.scans = CountScans(services, tools, self.deeds)
        self.deeds.asks = self.scans.refused
        self._connect()
        self._keys()

    def _connect(self) -> None:
        self.list.chosen.connect(self._chosen)
        self.list.opened.connect(lambda _one: self.table.setFocus())
        self.table.chosen.connect(self._line_chosen)
        self.table.opened.connect(lambda _line: self.bar.begin())
        self.new.clicked.connect(self.deeds.open)
        self.empty.acted.connect(self.deeds.open)
        self.bar.entered.connect(self._entered)
        self.bar.moved.connect(self._step)
        self.bar.left.connect(self._to_table)
        self.panel.opened.connect(self._left.hide)
        self.panel.closed.connect(self._left.show)
        self.panel.closed.connect(self._to_table)
        self.head.search.asked.connect(self._lay)
        self.head.search.down.connect(self._to_table)
        self.head.shown.changed.connect(self._lay)
        self.head.compare.clicked.connect(self.compare)
        self.head.validate.clicked.connect(self.validate)
        self.head.drop.clicked.connect(self.drop)
        self.head.reopen.clicked.connect(self.reopen)
        self.head.print.clicked.connect(self.print_view)
        self.paper.closed.connect(self._back)
        self.deeds.done.connect(self._written)
        self.deeds.opened.connect(self.show_for)
        self.deeds.counted.connect(self._patch)
        self.deeds.refused.connect(self._refused)

    def _keys(self) -> None:
        add, here = self.shortcuts.add, self.tr("Inventaire")
        if self._moves:
            add("N", self.tr("Nouvel inventaire"), self.deeds.open, group=here)
            add("C", self.tr("Voir les écarts"), self.compare, group=here)
            add("T", self.tr("Recompter la ligne"), self.again, group=here)
            add("X", self.tr("Expliquer l’écart"), self.explain, group=here)
            for digit in "0123456789":
                add(digit, "", partial(self.bar.begin, digit), listed=False)
            self.shortcuts.mention("0-9", self.tr("Taper le nombre compté"), group=here)
        if self._manages:
            add("V", self.tr("Valider l’inventaire"), self.validate, group=here)
            add("Del", self.tr("Abandonner l’inventaire"), self.drop, group=here)
        add("E", self.tr("Toutes les lignes, à compter, écarts"), self._next_shown, group=here)
        add("F", self.tr("Feuille à imprimer"), self.print_view, group=here)
        add("/", self.tr("Filtrer"), self.head.search.setFocus, group=here)

    # --- counting -------------------------------------------------------------------------------

    def _entered(self, counted: int | None, onward: bool) -> None:
        count, line = self._count, self._line
        if count is None or line is None:
            return
        if counted != line.counted or line.disturbed or line.recount:
            self.deeds.put(count.summary.id, line, counted)
        if onward:
            self._step(1)

    def _step(self, by: int) -> None:
        """Another line, by so many; the cursor stays in the number."""
        lines = lines_of(self.model)
        ids = [one.id for one in lines]
        at = ids.index(self._line.id) if self._line is not None and self._line.id in ids else 0
        if 0 <= at + by < len(lines):
            self.table.choose(str(lines[at + by].id))
        self.bar.begin()

    def take_scan(self, text: str) -> bool:
        """A box was read: counted in the inventory shown, or said why not."""
        count = self._count
        if count is None or not count.summary.state.open:
            said = self.tr("Aucun inventaire n’est ouvert ici\u202f: la boîte n’est pas comptée.")
            self.tools.messages.say(said, kind="warn")
            return True
        self.scans.read(count, self.head.place.value(), text)
        return True

    def _patch(self, line: CountLine) -> None:
        """The line just counted is shown at once; the rest is read in a moment."""
        count = self._count
        if count is None:
            return
        self.scans.forget()
        ids = [one.id for one in count.lines]
        if line.id not in ids:
            self._rest.stop()
            self._read_all()
            return
        lines = tuple(line if one.id == line.id else one for one in count.lines)
        self._count = replace(count, lines=lines)
        if not self.bar.dirty and self._line is not None and not self.bar.field.hasFocus():
            self._lay()
            self.table.choose(str(line.id))
        self._rest.start()

    def _refused(self, error: Exception) -> None:
        count = self._count
        if count is None:
            return
        if isinstance(error, LineDisturbed | LineImpossible):
            named = (error.product, error.lot, error.place)
            for line in count.lines:
                if (line.product, line.number, line.place) == named:
                    self.table.choose(str(line.id))
        self._read_all()

    # --- deeds ----------------------------------------------------------------------------------

    def _written(self) -> None:
        self.saved.emit()
        if not self._rest.isActive():
            self._rest.start()

    def compare(self) -> None:
        """Show the differences of a blind inventory."""
        if self._count is not None and self.head.compare.isVisible():
            self.deeds.compare(self._count)

    def validate(self) -> None:
        """Write the differences in the ledger."""
        self.bar.commit()
        if self._count is not None and self.head.validate.isVisible():
            self.deeds.validate(self._count)

    def drop(self) -> None:
        """Give the inventory up."""
        if self._count is not None and self.head.drop.isVisible():
            self.deeds.drop(self._count)

    def reopen(self) -> None:
        """Open it again."""
        if self._count is not None:
            self.deeds.reopen(self._count)

    def again(self) -> None:
        """The line chosen is to be counted a second time."""
        if self._count is not None and self._line is not None and self._count.summary.state.open:
            self.deeds.again(self._count.summary.id, self._line)

    def explain(self) -> None:
        """Say why the line chosen differs."""
        if self._count is not None and self._line is not None and self._count.summary.state.open:
            self.deeds.explain(self._count.summary.id, self._line)

    def _next_shown(self) -> None:
        every = list(Shown)
        at = every.index(Shown(self.head.shown.value()))
        self.head.shown.set_value(every[(at + 1) % len(every)])
        self._lay()

    def print_view(self) -> bool:
        """The sheet to count with; once compared, the differences."""
        count = self._count
        if count is None:
            return False
        counts, head, form = self._services.counts, count.summary, form_of(count)
        self._stack.setCurrentWidget(self.paper)
        self.paper.look_at(
            lambda: counts.preview(head.id, form), lambda: counts.printed(head.id, form),
            self._back,
        )  # fmt: skip
        return True

    def _back(self) -> None:
        self.paper.forget()
        self._stack.setCurrentIndex(0)
        self._to_table()

    def show_for(self, wanted: object) -> None:
        """An inventory by its id."""
        if isinstance(wanted, UUID):
            self._wanted = CountId(wanted)
            self._rest.stop()
            self._read_all()

    def flush_drafts(self) -> None:
        """Keep now what is being typed (before locking)."""
        self.bar.commit()
        self.deeds.flush_drafts()
