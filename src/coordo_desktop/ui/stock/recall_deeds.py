"""What is done with a recall: opened, isolated, told, ended; each undone with a key (ST5)."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain.errors import ChangedMeanwhile, MissingField
from coordo_desktop.domain.ids import LotId, ProductId, RecallId
from coordo_desktop.domain.recalls import (
    Announcer,
    Exposed,
    Isolated,
    LotFound,
    Recall,
    RecallDraft,
    RecallSheet,
    RecallState,
    Told,
)
from coordo_desktop.domain.scans import ScanOutcome, ScanProblem, UnreadableScan
from coordo_desktop.domain.stock import Product
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.product_field import ProductField
from coordo_desktop.ui.kit.recall_words import announcer_words
from coordo_desktop.ui.kit.text_area import TextArea

NAME = "stock.recall.ask"
_OPEN, _BLOCK, _NOTE, _CANCEL = "open", "block", "note", "cancel"
Values = Mapping[str, Any]
T = TypeVar("T")


class RecallDeeds(QObject):
    """`done`: something was written; `opened`: this recall is to be shown."""

    done = Signal()
    opened = Signal(object)  # RecallId
    scanned = Signal(object, object)  # what the code says, tuple[LotFound, ...]
    refused = Signal()

    def __init__(self, services: Services, tools: Tools, panel: AskPanel) -> None:
        super().__init__(panel)
        self._services, self._tools, self.panel = services, tools, panel
        self._drafts = AskedDrafts(panel, services.drafts, tools, NAME)

    def flush_drafts(self) -> None:
        """Keep now what is being typed (before locking)."""
        self._drafts.flush()

    def resume(self) -> None:
        """Ask again what a lock interrupted."""
        self._drafts.interrupted(self._again)

    def _again(self, entity: str) -> None:
        recalls = self._services.recalls
        code, _, about = entity.partition(" ")
        if self.panel.isVisible():
            return
        if code == _BLOCK:
            self.block(about)
        elif code == _OPEN:
            lot = LotId(UUID(about))
            self._run(lambda: recalls.look((lot,)), self.open, write=False)
        elif code in {_CANCEL, _NOTE}:
            recall, _, person = about.partition(" ")
            recall_id = RecallId(UUID(recall))
            self._run(lambda: recalls.sheet(recall_id), partial(self._resumed, person), write=False)

    def _resumed(self, person: str, sheet: RecallSheet) -> None:
        if sheet.recall is None or sheet.recall.state is not RecallState.OPEN:
            return
        if not person:
            self.cancel(sheet.recall)
        for one in sheet.people:
            if str(one.patient_id) == person and not one.masked:
                self.note(sheet.recall, one)

    # --- opened, isolated ------------------------------------------------------------------------

    def open(self, sheet: RecallSheet) -> None:
        """Ask who announced it and why, then recall these lots."""
        lots = tuple(one.lot.id for one in sheet.lots)
        numbers = ", ".join(dict.fromkeys(one.lot.number for one in sheet.lots))

        def do(values: Values) -> None:
            draft = RecallDraft(
                number=sheet.number or numbers,
                lots=lots,
                announcer=Announcer(values["announcer"]),
                reference=values["reference"] or "",
                note=values["note"] or "",
            )
            self._run(lambda: self._services.recalls.open(draft), self._opened)

        self.panel.ask(
            self.tr("Rappeler ce lot"), self.tr("Rappeler"), do, fill=self._why, kind="danger",
            said=self.tr(
                "Dès maintenant, aucune unité de ce lot ne peut plus être reçue ni sortie, où "
                "qu’elle soit."
            ),
            identity=self.tr("Lot {number}").format(number=sheet.number or numbers),
            values={"announcer": Announcer.AUTHORITY.value},
        )  # fmt: skip
        self._drafts.about(f"{_OPEN} {lots[0]}")

    def block(self, number: str) -> None:
        """A lot that never came is announced: ask of which product, to refuse it if it comes."""
        chosen: list[Product] = []
        shown = Label("", weight=600, wrap=True, name=f"{NAME}.product_chosen")
        field = ProductField(
            self._tools, self._services.products.search, name=f"{NAME}.product",
            label=self.tr("Produit"), placeholder=self.tr("Nom ou code du produit"),
        )  # fmt: skip

        def picked(product: Product) -> None:
            chosen[:] = [product]
            shown.set_text(product.name)

        field.picked.connect(picked)

        def fill(form: Form) -> None:
            form.add("product", self.tr("Produit"), field)
            form.add_widget(shown)
            self._why(form)

        def do(values: Values) -> None:
            if not chosen:
                self.panel.refuse(MissingField(field="product"))
                return
            draft = RecallDraft(
                number=number,
                awaited=(chosen[0].id,),
                announcer=Announcer(values["announcer"]),
                reference=values["reference"] or "",
                note=values["note"] or "",
            )
            self._run(lambda: self._services.recalls.open(draft), self._opened)

        self.panel.ask(
            self.tr("Refuser ce lot s’il arrive"), self.tr("Rappeler"), do, fill=fill,
            kind="danger",
            said=self.tr(
                "Ce lot n’est jamais entré ici. Rappelé, il sera refusé à la réception."
            ),
            identity=self.tr("Lot {number}").format(number=number),
            values={"announcer": Announcer.AUTHORITY.value},
        )  # fmt: skip

        def restored(more: Mapping[str, Any]) -> None:
            known = more.get("product")
            if known:
                service, product_id = self._services.products, ProductId(UUID(str(known)))
                self._run(lambda: service.product(product_id), picked, write=False)

        self._drafts.about(
            f"{_BLOCK} {number}",
            more=lambda: {"product": str(chosen[0].id) if chosen else ""},
            restored=restored,
        )

    def _why(self, form: Form) -> None:
        form.add("announcer", self.tr("Annoncé par"), Choice(
            [(one.value, announcer_words(one)) for one in Announcer],
            name=f"{NAME}.announcer", label=self.tr("Annoncé par")))  # fmt: skip
        form.add("reference", self.tr("Référence"), TextField(
            name=f"{NAME}.reference", label=self.tr("Référence"),
            placeholder=self.tr("MED 2026/114")))  # fmt: skip
        form.add("note", self.tr("Pourquoi, que faire"), TextArea(
            name=f"{NAME}.note", label=self.tr("Pourquoi, que faire")))  # fmt: skip

    def _opened(self, recall: Recall) -> None:
        self.panel.done()
        service = self._services.recalls
        self._said(
            self.tr("Lot {number} rappelé.").format(number=recall.number),
            lambda: service.cancel(recall.id, recall.version),
        )
        self.opened.emit(recall.id)

    def isolate(self, recall: Recall) -> None:
        """Everything that remains goes in quarantine, where it is."""
        services = self._services

        def told(done: Isolated) -> None:
            deed = done.deed_id
            if deed is None:
                said = self.tr("Tout était déjà isolé.")
                self._tools.messages.say(said)
                return
            said = self.tr("%n unité(s) isolée(s).", "", done.quantity)
            self._said(said, lambda: services.stock.reverse(deed))

        self._run(lambda: services.recalls.isolate(recall.id), told)

    # --- told -----------------------------------------------------------------------------------

    def tell(self, recall: Recall, one: Exposed, told: Told) -> None:
        """Say where one stands with somebody, at once."""
        service = self._services.recalls
        words = {
            Told.NO: self.tr("{who}\u202f: à prévenir."),
            Told.TOLD: self.tr("{who}\u202f: au courant."),
            Told.LETTER: self.tr("{who}\u202f: courrier envoyé."),
            Told.UNREACHED: self.tr("{who}\u202f: injoignable pour l’instant."),
        }[told]

        def kept(after: Exposed) -> None:
            self._said(
                words.format(who=one.name),
                lambda: service.tell(recall.id, one.patient_id, after.version, one.told, one.note),
            )

        self._run(
            lambda: service.tell(recall.id, one.patient_id, one.version, told, one.note), kept
        )

    def note(self, recall: Recall, one: Exposed) -> None:
        """Write a word beside somebody: when to call again, what was said."""
        service = self._services.recalls

        def fill(form: Form) -> None:
            form.add("note", self.tr("Remarque"), TextArea(
                name=f"{NAME}.person_note", label=self.tr("Remarque")))  # fmt: skip

        def do(values: Values) -> None:
            def kept(after: Exposed) -> None:
                self.panel.done()
                self._said(
                    self.tr("Remarque notée."),
                    lambda: service.tell(
                        recall.id, one.patient_id, after.version, one.told, one.note
                    ),
                )

            words = values["note"] or ""
            self._run(
                lambda: service.tell(recall.id, one.patient_id, one.version, one.told, words), kept
            )

        self.panel.ask(
            self.tr("Remarque"), self.tr("Noter"), do, fill=fill, identity=one.name,
            values={"note": one.note},
        )  # fmt: skip
        self._drafts.about(f"{_NOTE} {recall.id} {one.patient_id}")

    # --- ended ----------------------------------------------------------------------------------

    def close(self, recall: Recall) -> None:
        """Everything was done."""
        service = self._services.recalls

        def told(ended: Recall) -> None:
            said = self.tr("Rappel du lot {number} clos. Le lot reste inutilisable.")
            self._said(
                said.format(number=recall.number),
                lambda: service.reopen(ended.id, ended.version),
            )

        self._run(lambda: service.close(recall.id, recall.version), told)

    def cancel(self, recall: Recall) -> None:
        """It was a mistake: ask why, then give the lot back."""
        service = self._services.recalls

        def fill(form: Form) -> None:
            form.add("note", self.tr("Pourquoi"), TextField(
                name=f"{NAME}.why", label=self.tr("Pourquoi")), required=True)  # fmt: skip

        def do(values: Values) -> None:
            def told(ended: Recall) -> None:
                self.panel.done()
                self._said(
                    self.tr("Rappel annulé\u202f: le lot peut à nouveau servir."),
                    lambda: service.reopen(ended.id, ended.version),
                )

            why = values["note"] or ""
            self._run(lambda: service.cancel(recall.id, recall.version, why), told)

        self.panel.ask(
            self.tr("Annuler le rappel"), self.tr("Annuler le rappel"), do, fill=fill,
            kind="danger",
            said=self.tr(
                "Ce que ce rappel a isolé redevient utilisable. À faire seulement s’il a été "
                "ouvert par erreur."
            ),
            identity=self.tr("Lot {number}").format(number=recall.number),
        )  # fmt: skip
        self._drafts.about(f"{_CANCEL} {recall.id}")

    def reopen(self, recall: Recall) -> None:
        """A recall that ended goes on."""
        service = self._services.recalls
        self._run(
            lambda: service.reopen(recall.id, recall.version),
            lambda _again: self._said(self.tr("Rappel rouvert."), None),
        )

    # --- a box was read --------------------------------------------------------------------------

    def read(self, text: str) -> None:
        """The lots a code names: its lot, else every lot of its product."""
        services = self._services

        def work() -> tuple[ScanOutcome, tuple[LotFound, ...]]:
            outcome = services.scans.read(text)
            number = outcome.scan.lot
            if outcome.product_id is None and not number:
                raise UnreadableScan(problem=outcome.scan.problem or ScanProblem.NO_GTIN)
            found = services.recalls.find(number, outcome.product_id)
            if not found and outcome.scan.guess_lot:  # a lot that may hold what follows it
                found = services.recalls.find(outcome.scan.guess_lot, outcome.product_id)
            return outcome, found

        def told(found: tuple[ScanOutcome, Sequence[LotFound]]) -> None:
            outcome, lots = found
            self.scanned.emit(outcome, tuple(lots))

        self._run(work, told, write=False)

    # --- shared ---------------------------------------------------------------------------------

    def _said(self, words: str, undo: Callable[[], object] | None) -> None:
        again = None
        if undo is not None:

            def again() -> None:
                self._run(undo, lambda _done: None)

        self._tools.messages.say(words, undo=again)

    def _run(self, work: Callable[[], T], done: Callable[[T], None], *, write: bool = True) -> None:
        def told(result: T) -> None:
            done(result)
            if write:
                self.done.emit()

        self._tools.ask(self, work, told, self._failed)

    def _failed(self, error: Exception) -> None:
        if not (self.panel.isVisible() and self.panel.refuse(error)):
            self._tools.failed(error)
        if isinstance(error, ChangedMeanwhile):
            self.refused.emit()
