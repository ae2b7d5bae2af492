"""The form of a piece of equipment: what it is, its number, its deposit, its service (ST7)."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain.loans import Equipment, EquipmentDraft
from coordo_desktop.domain.stock import StockPlace
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.text_area import TextArea
from coordo_desktop.ui.stock.loan_fields import DayField, DaysField, MoneyField

Values = Mapping[str, Any]
_NAME = "stock.equipment"
PIECE = "piece"
"""Under what the draft of a piece is kept, with its id."""
NEW = f"{PIECE} new"
_FIELDS = (
    "name", "model", "serial", "code", "owner", "home_id", "deposit", "loan_days", "service_days",
    "service_due", "cleaned_after", "accessories", "note",
)  # fmt: skip


class EquipmentForm(QObject):
    """`saved` with the piece kept."""

    saved = Signal(object)  # Equipment

    def __init__(
        self, services: Services, tools: Tools, panel: AskPanel, drafts: AskedDrafts
    ) -> None:
        super().__init__(panel)
        self._services, self._tools, self._panel, self._drafts = services, tools, panel, drafts

    def open_new(self, serial: str = "") -> None:
        """A new piece; `serial` where it was scanned."""
        self._ask(self.tr("Nouveau matériel"), EquipmentDraft(name="", serial=serial), None)

    def open_for(self, piece: Equipment) -> None:
        """A piece to correct."""
        self._ask(self.tr("Modifier le matériel"), piece, piece)

    def _ask(self, title: str, shown: EquipmentDraft, piece: Equipment | None) -> None:
        def opened(places: Sequence[StockPlace]) -> None:
            values = {name: getattr(shown, name) for name in _FIELDS}
            self._panel.ask(
                title, self.tr("Enregistrer"), self._kept(piece),
                fill=lambda form: self._fill(form, places), values=values,
                identity=piece.serial if piece else "",
            )  # fmt: skip
            self._drafts.about(f"{PIECE} {piece.id}" if piece else NEW)

        self._tools.ask(self, self._services.products.places, opened)

    def _kept(self, piece: Equipment | None) -> Callable[[Values], None]:
        service = self._services.loans

        def then(values: Values) -> None:
            texts = {name: values[name] or "" for name in ("name", "model", "serial", "code",
                     "owner", "accessories", "note")}  # fmt: skip
            draft = EquipmentDraft(
                **texts, home_id=values["home_id"], deposit=values["deposit"],
                loan_days=values["loan_days"], service_days=values["service_days"],
                service_due=values["service_due"], cleaned_after=bool(values["cleaned_after"]),
            )  # fmt: skip

            def done(kept: Equipment) -> None:
                self._panel.done()
                self._tools.messages.say(self.tr("Matériel enregistré."))
                self.saved.emit(kept)

            known, version = (piece.id, piece.version) if piece else (None, 0)
            self._tools.ask(self, lambda: service.keep(draft, known, version), done, self._refused)

        return then

    def _refused(self, error: Exception) -> None:
        if not self._panel.refuse(error):
            self._tools.failed(error)

    def _fill(self, form: Form, places: Sequence[StockPlace]) -> None:
        form.add("name", self.tr("Matériel"), TextField(
            name=f"{_NAME}.name", label=self.tr("Matériel"),
            placeholder=self.tr("déambulateur, tensiomètre, lit…")), required=True)  # fmt: skip
        form.add("model", self.tr("Marque, modèle"), TextField(
            name=f"{_NAME}.model", label=self.tr("Marque, modèle")))  # fmt: skip
        form.add("serial", self.tr("Numéro de série ou d’inventaire"), TextField(
            name=f"{_NAME}.serial", label=self.tr("Numéro de série ou d’inventaire")),
            required=True,
            help_text=self.tr("Lu par la douchette, il retrouve le matériel."))  # fmt: skip
        form.add_row([
            ("code", self.tr("Code de l’étiquette"), TextField(
                name=f"{_NAME}.code", label=self.tr("Code de l’étiquette"))),
            ("owner", self.tr("Propriétaire"), TextField(
                name=f"{_NAME}.owner", label=self.tr("Propriétaire"),
                placeholder=self.tr("la maison de santé"))),
        ])  # fmt: skip
        form.add("home_id", self.tr("Rangé"), Choice(
            [(None, self.tr("Non précisé")), *((one.id, one.name) for one in places)],
            name=f"{_NAME}.home", label=self.tr("Rangé")))  # fmt: skip
        form.add_row([
            ("deposit", self.tr("Caution, en euros"), MoneyField(
                name=f"{_NAME}.deposit", label=self.tr("Caution, en euros"))),
            ("loan_days", self.tr("Durée du prêt, jours"), DaysField(
                name=f"{_NAME}.loan_days", label=self.tr("Durée du prêt, jours"))),
        ])  # fmt: skip
        form.add_row([
            ("service_days", self.tr("Révision tous les, jours"), DaysField(
                name=f"{_NAME}.service_days", label=self.tr("Révision tous les, jours"))),
            ("service_due", self.tr("Prochaine révision"), DayField(
                name=f"{_NAME}.service_due", label=self.tr("Prochaine révision"))),
        ])  # fmt: skip
        form.add("cleaned_after", "", Check(
            self.tr("À nettoyer à chaque retour"), name=f"{_NAME}.cleaned_after"))  # fmt: skip
        form.add("accessories", self.tr("Accessoires"), TextArea(
            name=f"{_NAME}.accessories", label=self.tr("Accessoires"),
            placeholder=self.tr("un par ligne")))  # fmt: skip
        form.add("note", self.tr("Remarque"), TextField(
            name=f"{_NAME}.note", label=self.tr("Remarque")))  # fmt: skip
