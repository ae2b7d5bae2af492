"""What is done about a fridge: read, corrected, withdrawn, decided; each is undone (ST8)."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain.cold_chain import (
    Excursion,
    ExcursionLot,
    LotDecision,
    Reading,
    ReadingDraft,
    ReadingKept,
)
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.cold_words import decision_words, degrees_text, duration_words
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.punctuation import with_colon
from coordo_desktop.ui.kit.stock_words import lot_words, quantity_words

_NAME = "stock.cold_ask"


class ColdDeeds(QObject):
    """`kept` after a reading, `decided` with the excursion as it then stands."""

    kept = Signal(object)  # ReadingKept
    decided = Signal(object)  # Excursion

    def __init__(self, services: Services, tools: Tools, panel: AskPanel) -> None:
        super().__init__(panel)
        self._service, self._tools, self.panel = services.cold, tools, panel
        self.drafts = AskedDrafts(panel, services.drafts, tools, _NAME)

    # --- readings -------------------------------------------------------------------------------

    def keep(
        self, draft: ReadingDraft, correcting: Reading | None, failed: Callable[[Exception], None]
    ) -> None:
        """Keep what was read, in place of a reading where one is corrected."""
        service = self._service

        def work() -> ReadingKept:
            if correcting is None:
                return service.read(draft)
            return service.correct(correcting.id, draft)

        undo = self._restore(correcting) if correcting is not None else None
        self._tools.ask(self, work, partial(self._read, undo), failed)

    def _read(self, undo: Callable[[ReadingKept], None] | None, kept: ReadingKept) -> None:
        back = undo or self._take_away
        self._tools.messages.say(
            self._said(kept),
            kind="ok" if kept.reading.within and not kept.isolated else "warn",
            undo=partial(back, kept),
        )
        self.kept.emit(kept)

    def _said(self, kept: ReadingKept) -> str:
        figure = degrees_text(kept.reading.value)
        if kept.isolated:
            return self.tr("{figure} noté. %n unité(s) mise(s) en quarantaine.", "",
                           kept.isolated).format(figure=figure)  # fmt: skip
        if kept.ended and kept.excursion is not None:
            return self.tr("{figure} noté. Écart terminé, durée {length}.").format(
                figure=figure, length=duration_words(kept.excursion)
            )
        if kept.excursion is not None and kept.excursion.void:
            return self.tr("{figure} noté. L’écart est annulé.").format(figure=figure)
        if not kept.reading.within:
            return self.tr("{figure} noté, hors des limites.").format(figure=figure)
        return self.tr("{figure} noté.").format(figure=figure)

    def _take_away(self, kept: ReadingKept) -> None:
        service, reading = self._service, kept.reading
        self._tools.ask(self, lambda: service.withdraw(reading.id), self.kept.emit)

    def _restore(self, before: Reading) -> Callable[[ReadingKept], None]:
        """Undoing a correction writes the first reading again, over the one that replaced it."""
        service = self._service
        draft = ReadingDraft(
            place_id=before.place_id, value=before.value, low=before.low, high=before.high,
            was_reset=before.was_reset, note=before.note, at=before.at,
        )  # fmt: skip

        def undo(kept: ReadingKept) -> None:
            self._tools.ask(self, lambda: service.correct(kept.reading.id, draft), self.kept.emit)

        return undo

    def withdraw(self, reading: Reading) -> None:
        """The reading never was; undone by reading the same again."""
        service = self._service
        draft = ReadingDraft(
            place_id=reading.place_id, value=reading.value, low=reading.low, high=reading.high,
            was_reset=reading.was_reset, note=reading.note, at=reading.at,
        )  # fmt: skip

        def told(kept: ReadingKept) -> None:
            self._tools.messages.say(
                self.tr("Relevé retiré\u202f; il reste barré dans le relevé du mois."),
                undo=lambda: self._tools.ask(self, lambda: service.read(draft), self.kept.emit),
            )
            self.kept.emit(kept)

        self._tools.ask(self, lambda: service.withdraw(reading.id), told)

    # --- decisions ------------------------------------------------------------------------------

    def decide(
        self, excursion: Excursion, lots: tuple[ExcursionLot, ...], decision: LotDecision
    ) -> None:
        """Ask who was called and why, then decide; taking a decision back asks nothing."""
        if decision is LotDecision.NONE:
            if any(lot.decision is not LotDecision.NONE for lot in lots):
                self._do(lots, decision, {})
            return
        title = {
            LotDecision.USABLE: self.tr("Utilisable"),
            LotDecision.DESTROY: self.tr("À détruire"),
            LotDecision.AWAITING: self.tr("Avis attendu"),
        }[decision]
        asked = next((lot.asked for lot in lots if lot.asked), "")

        def fill(form: Form) -> None:
            label = self.tr("Qui a été appelé")
            form.add(
                "asked", label, TextField(name=f"{_NAME}.asked", label=label),
                required=decision is LotDecision.AWAITING,
                help_text=self.tr("Laboratoire, pharmacien, centre de pharmacovigilance"),
            )  # fmt: skip
            why = self.tr("Ce qui a été dit")
            form.add("why", why, TextField(name=f"{_NAME}.why", label=why))

        self.panel.ask(
            title,
            self.tr("Décider"),
            lambda values: self._do(lots, decision, values),
            fill=fill,
            said=self._what(lots),
            warning=self._warning(excursion, decision),
            values={"asked": asked},
        )
        first = lots[0]
        self.drafts.about(f"{decision.value} {len(lots)} {first.row_no} {first.version}")

    def _what(self, lots: tuple[ExcursionLot, ...]) -> str:
        if len(lots) > 1:
            return self.tr("%n lot(s) concerné(s)", "", len(lots))
        lot = lots[0]
        many = quantity_words(lot.quantity, lot.unit, lot.units)
        return f"{lot.product}, {lot_words(lot.number)}, {many}"

    def _warning(self, excursion: Excursion, decision: LotDecision) -> str:
        if decision is LotDecision.USABLE and excursion.ended_at is None:
            return self.tr("Le réfrigérateur est encore hors de ses limites.")
        return ""

    def _do(
        self, lots: tuple[ExcursionLot, ...], decision: LotDecision, values: Mapping[str, Any]
    ) -> None:
        service = self._service
        asked, why = str(values.get("asked") or ""), str(values.get("why") or "")

        def done(excursion: Excursion) -> None:
            if self.panel.isVisible():
                self.panel.done()
            said = with_colon(self._what(lots), f"{decision_words(decision)}.")
            self._tools.messages.say(said, undo=partial(self._undo, lots, excursion))
            self.decided.emit(excursion)

        self._tools.ask(
            self,
            lambda: service.decide_all(lots, decision, asked=asked, why=why),
            done,
            self._refused,
        )

    def _undo(self, before: tuple[ExcursionLot, ...], after: Excursion) -> None:
        """Each lot as it was before; the counter-entry puts its units in quarantine again."""
        service = self._service
        now = {lot.row_no: lot for lot in after.lots}

        def work() -> Excursion:
            told = after
            for lot in before:
                told = service.decide(now[lot.row_no], lot.decision, asked=lot.asked, why=lot.note)
            return told

        self._tools.ask(self, work, self.decided.emit)

    def _refused(self, error: Exception) -> None:
        if not (self.panel.isVisible() and self.panel.refuse(error)):
            self._tools.failed(error)
