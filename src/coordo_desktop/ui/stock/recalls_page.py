"""« Rappels »: from a lot number to what remains of it and everybody who received it (ST5)."""

from collections.abc import Sequence
from functools import partial
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QStackedLayout, QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.destruction import Slip
from coordo_desktop.domain.ids import LotId, RecallId, SlipId
from coordo_desktop.domain.recalls import (
    LotFound,
    Recall,
    RecallLine,
    RecallState,
    Told,
)
from coordo_desktop.domain.scans import ScanOutcome
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.layout import row, sized
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.paper_view import PaperWords
from coordo_desktop.ui.kit.traced_paper import Draws, TracedPaper
from coordo_desktop.ui.kit.view import MasterDetail
from coordo_desktop.ui.kit.when import zone_in_use
from coordo_desktop.ui.stock.destruction_view import DestructionView
from coordo_desktop.ui.stock.recall_deeds import RecallDeeds
from coordo_desktop.ui.stock.recall_list import RecallList
from coordo_desktop.ui.stock.recall_rows import Entry, SheetRow
from coordo_desktop.ui.stock.recall_view import RecallView

_LIST, _SIDE = 344, 364
_MAIN, _DESTROY, _PAPER = range(3)


class RecallsPage(Page):
    """A number typed or a box read at the left; everything about that lot at the right."""

    topics: ClassVar[Changes] = frozenset({Topic.STOCK, Topic.PATIENTS})
    patient_asked = Signal(object)  # PatientId
    round_asked = Signal(object)  # RoundId
    lot_asked = Signal(object)  # LotId
    saved = Signal()

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(tools, name="stock.recalls", label="")
        self.setAccessibleName(self.tr("Rappels"))
        self._services = services
        self._moves = scope(actor, Right.MOVE_STOCK) is not Scope.NONE
        self._manages = scope(actor, Right.MANAGE_STOCK) is not Scope.NONE
        self._today = [wall_clock().astimezone(zone_in_use()).date()]
        self._lines: tuple[RecallLine, ...] = ()
        self._slips: tuple[Slip, ...] = ()
        self._found: tuple[LotFound, ...] | None = None
        self._wanted: RecallId | None = None
        self._read = False
        self._together: tuple[LotId, ...] = ()  # lots of one number, looked at at once
        self._build()
        self.deeds = RecallDeeds(services, tools, self.panel)
        self._connect()
        self._keys()

    # --- building -------------------------------------------------------------------------------

    def _build(self) -> None:
        self.list = RecallList(manages=self._manages)
        self.view = RecallView(
            self.tools.preferences, self._today, manages=self._manages, moves=self._moves
        )
        self.panel = sized(AskPanel("stock.recall.ask"), width=_SIDE)
        body = QWidget()
        self.spare = sized(self.list, width=_LIST)
        line = row(self.spare, self.view, gap=0)
        line.setStretch(1, 1)
        body.setLayout(line)
        self.destruction = DestructionView(self._services, self.tools, manages=self._manages)
        self.paper = TracedPaper(self.tools, _paper_words(), name="stock.recalls.paper")
        self._body = QStackedLayout()
        self.setLayout(self._body)
        self._body.addWidget(MasterDetail(body, self.panel, width=_SIDE))
        self._body.addWidget(self.destruction)
        self._body.addWidget(self.paper)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _connect(self) -> None:
        self.list.search.asked.connect(self._seek)
        self.list.block_asked.connect(self.deeds.block)
        self.list.destroy_asked.connect(self.show_destruction)
        self.list.chosen.connect(self._chosen)
        self.list.table.opened.connect(self._opened)
        self.view.table.opened.connect(self._row_opened)
        self.panel.opened.connect(self.list.hide)
        self.panel.closed.connect(self.list.show)
        self.panel.closed.connect(self._to_table)
        head = self.view.head
        for button, does in (
            (head.open, self.recall),
            (head.isolate, self.isolate),
            (head.finish, self.close_recall),
            (head.cancel, self.cancel),
            (head.reopen, self.reopen),
            (head.print, self.print_view),
        ):
            button.clicked.connect(does)
        self.paper.closed.connect(self._back)
        self.destruction.closed.connect(self._back)
        self.destruction.made.connect(self._slip_made)
        self.deeds.done.connect(self._written)
        self.deeds.opened.connect(self.show_for)
        self.deeds.scanned.connect(self._scanned)
        self.deeds.refused.connect(self.refresh)

    def _keys(self) -> None:
        add, here = self.shortcuts.add, self.tr("Rappels")
        add("/", self.tr("Chercher un lot"), self.list.search.setFocus, group=here)
        add("P", self.tr("Imprimer la feuille du rappel"), self.print_view, group=here)
        add("D", self.tr("Destructions"), self.show_destruction, group=here)
        if self._moves:
            add("I", self.tr("Isoler tout ce qui reste"), self.isolate, group=here)
            add("F", self.tr("Au courant"), partial(self.tell, Told.TOLD), group=here)
            add("N", self.tr("Injoignable"), partial(self.tell, Told.UNREACHED), group=here)
            add("L", self.tr("Courrier"), self.write_letter, group=here)
            add("Shift+L", self.tr("Courriers à tous ceux qui restent"), self.write_letters,
                group=here)  # fmt: skip
            add("E", self.tr("Remarque"), self.write_note, group=here)
        if self._manages:
            add("O", self.tr("Rappeler ce lot"), self.recall, group=here)
            add("C", self.tr("Clore le rappel"), self.close_recall, group=here)
            add("Del", self.tr("Annuler le rappel"), self.cancel, group=here)

    # --- reading --------------------------------------------------------------------------------

    def refresh(self) -> None:
        recalls, destruction = self._services.recalls, self._services.destruction
        self.ask(lambda: (recalls.recalls(), destruction.slips()), self._show)

    def _show(self, read: tuple[tuple[RecallLine, ...], tuple[Slip, ...]]) -> None:
        self._lines, self._slips = read
        if not self._read:
            self._read = True
            self.deeds.resume()
            self.destruction.resume(self.show_destruction)
        if self._found is not None and self.list.sought:
            self._seek(self.list.sought)
        else:
            self._lay()

    def _lay(self) -> None:
        wanted = "" if self._wanted is None else f"recall {self._wanted}"
        self._wanted = None
        self.list.lay(self._lines, self._slips, self._found, wanted)

    def _seek(self, typed: str) -> None:
        """The lots of the number typed."""
        number, service = typed.strip(), self._services.recalls
        if not number:
            self._found, self._together = None, ()
            self._lay()
            return

        def show(found: tuple[LotFound, ...]) -> None:
            if self.list.sought == number:
                self._show_found(found)

        self.ask(lambda: service.find(number), show)

    def _show_found(self, found: Sequence[LotFound]) -> None:
        self._found = tuple(found)
        exact = tuple(one.lot_id for one in found if one.exact)
        self._together = exact if len(exact) > 1 else ()
        self._lay()

    def take_scan(self, text: str) -> bool:
        """A box was read: its lot is looked at; nothing is received from here."""
        self.deeds.read(text)
        return True

    def _scanned(self, outcome: ScanOutcome, found: tuple[LotFound, ...]) -> None:
        self._body.setCurrentIndex(_MAIN)
        self.list.say(outcome.scan.lot or outcome.product)
        self._show_found(found)
        self.list.table.setFocus()

    # --- showing --------------------------------------------------------------------------------

    def _chosen(self, entry: Entry | None) -> None:
        recalls = self._services.recalls
        if entry is None or entry.slip is not None:
            self.view.show_nothing(slip=entry is not None)
        elif entry.recall is not None:
            recall_id = entry.recall.recall.id
            self.ask(lambda: recalls.sheet(recall_id), self.view.show_sheet)
        elif entry.lot is not None:
            lot, together = entry.lot, self._together
            running = next((one.recall.id for one in self._lines if _about(one, lot.lot_id)), None)
            if running is not None:
                self.ask(lambda: recalls.sheet(running), self.view.show_sheet)
            else:
                lots = together or (lot.lot_id,)
                self.ask(lambda: recalls.look(lots, lot.number), self.view.show_sheet)

    def show_for(self, wanted: object) -> None:
        """Show a recall by its id, or a lot by its own: its recall where there is one."""
        if not isinstance(wanted, UUID):
            return
        self._body.setCurrentIndex(_MAIN)
        self.list.say("")
        self._found, self._together = None, ()
        recalls, lot_id = self._services.recalls, LotId(wanted)

        def show(read: tuple[tuple[RecallLine, ...], LotFound | None]) -> None:
            lines, lot = read
            known = [one.recall.id for one in lines]
            about = [one.recall.id for one in lines if _about(one, lot_id)]
            if wanted in known or about or lot is None:
                self._wanted = about[0] if about else RecallId(wanted)
                self.refresh()
            else:
                self._lines = lines
                self.list.say(lot.number)
                self._show_found((lot,))

        self.ask(lambda: (recalls.recalls(), recalls.lot(lot_id)), show)

    # --- deeds ----------------------------------------------------------------------------------

    @property
    def _recall(self) -> Recall | None:
        return None if self.view.sheet is None else self.view.sheet.recall

    def recall(self) -> None:
        """Recall the lots shown."""
        if self.view.sheet is not None and not self.view.head.open.isHidden():
            self.deeds.open(self.view.sheet)

    def isolate(self) -> None:
        """Put in quarantine all that remains."""
        if self._recall is not None and not self.view.head.isolate.isHidden():
            self.deeds.isolate(self._recall)

    def close_recall(self) -> None:
        """Everything was done; what is not is said."""
        if self._recall is not None and not self.view.head.finish.isHidden():
            self.deeds.close(self._recall)

    def cancel(self) -> None:
        """It was a mistake."""
        if self._recall is not None and not self.view.head.cancel.isHidden():
            self.deeds.cancel(self._recall)

    def reopen(self) -> None:
        """It goes on."""
        if self._recall is not None:
            self.deeds.reopen(self._recall)

    def tell(self, told: Told) -> None:
        """The person chosen was told, or could not be; the same key takes it back."""
        recall, one = self._recall, self.view.person()
        if recall is not None and one is not None:
            self.view.next_after(one)
            self.deeds.tell(recall, one, Told.NO if one.told is told else told)

    def write_note(self) -> None:
        """A word beside the person chosen."""
        recall, one = self._recall, self.view.person()
        if recall is not None and one is not None:
            self.deeds.note(recall, one)

    def _row_opened(self, chosen: SheetRow) -> None:
        if chosen.person is not None and not chosen.person.masked:
            self.patient_asked.emit(chosen.person.patient_id)
        elif chosen.taken is not None and chosen.taken.round_id is not None:
            self.round_asked.emit(chosen.taken.round_id)
        elif chosen.lot is not None:
            self.lot_asked.emit(chosen.lot.lot.id)

    def _written(self) -> None:
        self.saved.emit()
        self.refresh()

    # --- papers ---------------------------------------------------------------------------------

    def print_view(self) -> None:
        """The sheet of what is shown."""
        sheet, papers = self.view.sheet, self._services.recall_papers
        entry = self.list.entry()
        if entry is not None and entry.slip is not None:
            self._show_slip(entry.slip.id)
        elif sheet is None:
            return
        elif sheet.recall is not None:
            recall_id = sheet.recall.id
            self._look(lambda: papers.preview(recall_id), lambda: papers.printed(recall_id))
        else:
            lots, number = tuple(one.lot.id for one in sheet.lots), sheet.number
            self._look(
                lambda: papers.followed_preview(lots, number),
                lambda: papers.followed(lots, number),
            )

    def write_letter(self) -> None:
        """The letter to the person chosen; printed or saved, it counts as told by letter."""
        recall, one, papers = self._recall, self.view.person(), self._services.recall_papers
        if recall is None or one is None:
            return

        def leaves() -> bytes:
            pdf = papers.letter(recall.id, one.patient_id)
            if recall.state is RecallState.OPEN and not one.told.settled:
                self._services.recalls.tell(
                    recall.id, one.patient_id, one.version, Told.LETTER, one.note
                )
            return pdf

        self._look(lambda: papers.letter_preview(recall.id, one.patient_id), leaves)

    def write_letters(self) -> None:
        """The letters to all who are still to be told; once they leave, they count as told."""
        recall, papers, service = self._recall, self._services.recall_papers, self._services.recalls
        if recall is None or recall.state is not RecallState.OPEN:
            return

        def leaves() -> bytes:
            people = service.sheet(recall.id).to_write_to
            pdf = papers.letters(recall.id)
            for one in people:
                service.tell(recall.id, one.patient_id, one.version, Told.LETTER, one.note)
            return pdf

        self._look(lambda: papers.letters_preview(recall.id), leaves)

    def _opened(self, entry: Entry) -> None:
        if entry.slip is not None:
            self._show_slip(entry.slip.id)
        else:
            self._to_table()

    def _show_slip(self, slip_id: SlipId) -> None:
        papers = self._services.recall_papers
        self._look(lambda: papers.slip_preview(slip_id), lambda: papers.slip(slip_id))

    def _look(self, seen: Draws, recorded: Draws) -> None:
        self._body.setCurrentIndex(_PAPER)
        self.paper.look_at(seen, recorded, self._back)

    def show_destruction(self) -> None:
        """Gather what must be destroyed."""
        self._body.setCurrentIndex(_DESTROY)
        self.destruction.gather()

    def _slip_made(self, slip: Slip) -> None:
        self.saved.emit()
        self.refresh()
        self._show_slip(slip.id)

    def _back(self) -> None:
        self._body.setCurrentIndex(_MAIN)
        self.paper.forget()
        self.refresh()
        self._to_table()

    def _to_table(self) -> None:
        shown = self.view.table if self.view.sheet is not None else self.list.table
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush_drafts(self) -> None:
        """Keep now what is being typed (before locking)."""
        self.deeds.flush_drafts()
        self.destruction.flush_drafts()

    def view_state(self) -> dict[str, object]:
        return {"chosen": self.list.table.view_state()}

    def restore_view_state(self, state: dict[str, object]) -> None:
        kept = state.get("chosen")
        if isinstance(kept, dict):
            self.list.table.restore_view_state(kept)


def _about(line: RecallLine, lot_id: LotId) -> bool:
    """A recall that holds for this lot."""
    return line.recall.state is not RecallState.CANCELLED and lot_id in line.recall.lots


def _paper_words() -> PaperWords:
    said = QCoreApplication.translate("RecallsPage", "{name} est enregistré.")
    return PaperWords(
        preview=QCoreApplication.translate("RecallsPage", "Feuille"),
        back=QCoreApplication.translate("RecallsPage", "Retour"),
        job=QCoreApplication.translate("RecallsPage", "Rappel de lot"),
        save=QCoreApplication.translate("RecallsPage", "Enregistrer la feuille"),
        file="rappel.pdf",
        saved=lambda name: said.format(name=name),
    )
