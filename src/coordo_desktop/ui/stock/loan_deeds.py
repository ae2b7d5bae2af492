"""What is done with a piece of equipment: asked beside the list, done, undone with a key (ST7)."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import QObject, Signal

from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.loans import (
    Condition,
    Equipment,
    EquipmentLine,
    Loan,
    LoanDone,
    LoanDraft,
    ReturnDraft,
)
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.asked_drafts import AskedDrafts
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.loan_words import (
    borrower_words,
    condition_words,
    equipment_words,
    money_text,
    phone_text,
)
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.text_area import TextArea
from coordo_desktop.ui.kit.when import date_text
from coordo_desktop.ui.stock.issue_recipient import Recipient
from coordo_desktop.ui.stock.loan_fields import DayField, MoneyField, WhoField, ids_of

Values = Mapping[str, Any]
NAME = "stock.loan_ask"
_USUAL_DAYS = 30


class LoanDeeds(QObject):
    """`done` with what an act left; `slip_asked` with the loan that just went out."""

    done = Signal(object)  # LoanDone
    lent = Signal(object)  # LoanDone

    def __init__(
        self, services: Services, tools: Tools, panel: AskPanel, today: Callable[[], date]
    ) -> None:
        super().__init__(panel)
        self._services, self._tools, self.panel, self._today = services, tools, panel, today
        self.drafts = AskedDrafts(panel, services.drafts, tools, NAME)

    # --- a loan -----------------------------------------------------------------------------

    def lend(self, line: EquipmentLine, who: Recipient | None = None) -> None:
        """The piece goes out: to whom, until when, with what deposit, in what state.

        `who`: for somebody known already, who is not asked.
        """
        piece, service = line.equipment, self._services.loans

        def fill(form: Form) -> None:
            if who is None:
                form.add("who", self.tr("À qui"), WhoField(
                    self._services, self._tools, name=f"{NAME}.who", label=self.tr("À qui")),
                    required=True)  # fmt: skip
            form.add_row([
                ("due", self.tr("Retour prévu"), DayField(
                    name=f"{NAME}.due", label=self.tr("Retour prévu"))),
                ("deposit", self.tr("Caution, en euros"), MoneyField(
                    name=f"{NAME}.deposit", label=self.tr("Caution, en euros"))),
            ], stretch=(3, 2))  # fmt: skip
            self._condition(form, self.tr("État au départ"))
            form.add("accessories", self.tr("Accessoires remis"), TextArea(
                name=f"{NAME}.accessories", label=self.tr("Accessoires remis")))  # fmt: skip

        def then(values: Values) -> None:
            to = who or values["who"]
            patient, professional = ids_of(to)
            draft = LoanDraft(
                equipment_id=piece.id, patient_id=patient, professional_id=professional,
                due=self._day(values["due"]), deposit=values["deposit"],
                condition=Condition(values["condition"]), remark=values["remark"] or "",
                accessories=values["accessories"] or "",
            )  # fmt: skip
            told = self.tr("{what} prêté à {who}, retour le {day}.").format(
                what=piece.name, who=to.name, day=date_text(draft.due)
            )
            self._run(lambda: service.lend(draft), told, lent=True)

        days = piece.loan_days or _USUAL_DAYS
        values: dict[str, Any] = {
            "due": self._today() + timedelta(days=days),
            "deposit": piece.deposit,
            "condition": Condition.GOOD.value,
            "accessories": piece.accessories,
        }
        self.panel.ask(
            self.tr("Prêter"), self.tr("Prêter"), self._guarded(then), fill=fill, values=values,
            said=named(piece) if who else "", identity=who.name if who else named(piece),
        )  # fmt: skip
        if who is not None:
            self.panel.say_whom(who.name, who.detail)
        # What was typed for somebody never comes back for another one.
        self.drafts.about(f"lend {piece.id}" + (f" {who.id}" if who else ""))

    def back(self, line: EquipmentLine) -> None:
        """The piece comes back: in what state, with what, how much of the deposit is returned."""
        loan, service = line.loan, self._services.loans
        if loan is None:
            return

        def fill(form: Form) -> None:
            self._condition(form, self.tr("État au retour"))
            if loan.accessories:
                form.add("missing", self.tr("Accessoires manquants"), TextField(
                    name=f"{NAME}.missing", label=self.tr("Accessoires manquants")),
                    help_text=", ".join(loan.accessories.split("\n")))  # fmt: skip
            if loan.deposit:
                form.add("deposit_back", self.tr("Caution rendue, en euros"), MoneyField(
                    name=f"{NAME}.deposit_back", label=self.tr("Caution rendue, en euros")),
                    help_text=self.tr("Caution reçue\u202f: {money}").format(
                        money=money_text(loan.deposit)))  # fmt: skip
            if line.equipment.cleaned_after:
                form.add("cleaned", "", Check(
                    self.tr("Déjà nettoyé"), name=f"{NAME}.cleaned"))  # fmt: skip
            form.add("to_service", "", Check(
                self.tr("À envoyer en révision"), name=f"{NAME}.to_service"))  # fmt: skip

        def then(values: Values) -> None:
            draft = ReturnDraft(
                condition=Condition(values["condition"]), remark=values["remark"] or "",
                missing=values.get("missing") or "", cleaned=bool(values.get("cleaned")),
                deposit_back=values.get("deposit_back") or 0,
                to_service=bool(values["to_service"]),
            )  # fmt: skip
            told = self.tr("{what} rendu.").format(what=line.equipment.name)
            self._run(lambda: service.give_back(loan.id, loan.version, draft), told)

        self.panel.ask(
            self.tr("Retour du matériel"), self.tr("Enregistrer le retour"), self._guarded(then),
            fill=fill, identity=borrower_words(loan),
            values={
                "condition": loan.condition_out.value, "deposit_back": loan.deposit,
            } if loan.deposit else {"condition": loan.condition_out.value},
        )  # fmt: skip
        self._say_piece(line, loan, f"back {loan.id}")

    def prolong(self, line: EquipmentLine) -> None:
        """The piece stays out longer."""
        loan, service = line.loan, self._services.loans
        if loan is None:
            return

        def fill(form: Form) -> None:
            form.add("due", self.tr("Nouveau retour"), DayField(
                name=f"{NAME}.due", label=self.tr("Nouveau retour")), required=True)  # fmt: skip
            self._remark(form, self.tr("Pourquoi"))

        def then(values: Values) -> None:
            due, note = self._day(values["due"]), values["remark"] or ""
            told = self.tr("Prêt prolongé jusqu’au {day}.").format(day=date_text(due))
            self._run(lambda: service.prolong(loan.id, loan.version, due, note), told)

        days = line.equipment.loan_days or _USUAL_DAYS
        start = max(loan.due, self._today())
        self.panel.ask(
            self.tr("Prolonger le prêt"), self.tr("Prolonger"), self._guarded(then), fill=fill,
            identity=borrower_words(loan), values={"due": start + timedelta(days=days)},
        )  # fmt: skip
        self._say_piece(line, loan, f"prolong {loan.id}")

    def called(self, line: EquipmentLine) -> None:
        """The borrower was called."""
        loan, service = line.loan, self._services.loans
        if loan is None:
            return

        def then(values: Values) -> None:
            said = values["remark"] or ""
            self._run(lambda: service.called(loan.id, loan.version, said), self.tr("Appel noté."))

        self.panel.ask(
            self.tr("Noter un appel"), self.tr("Noter"), then,
            fill=lambda form: self._remark(form, self.tr("Réponse")),
            said=" · ".join(phone_text(one) for one in loan.phones),
            identity=borrower_words(loan),
        )  # fmt: skip
        self._say_piece(line, loan, f"called {loan.id}")

    def lost(self, line: EquipmentLine) -> None:
        """The piece will not come back."""
        loan, service = line.loan, self._services.loans
        if loan is None:
            return

        def then(values: Values) -> None:
            why = values["remark"] or ""
            self._run(
                lambda: service.lost(loan.id, loan.version, why),
                self.tr("{what} déclaré perdu.").format(what=line.equipment.name),
            )  # fmt: skip

        self.panel.ask(
            self.tr("Déclarer perdu"), self.tr("Déclarer perdu"), then, kind="danger",
            fill=lambda form: self._remark(form, self.tr("Pourquoi")),
            said=self.tr("Le prêt est clos\u202f; le matériel pourra être retrouvé."),
            identity=borrower_words(loan),
        )  # fmt: skip
        self._say_piece(line, loan, f"lost {loan.id}")

    # --- a piece ----------------------------------------------------------------------------

    def cleaned(self, line: EquipmentLine) -> None:
        """Clean: done at once, undone with a key."""
        piece, service = line.equipment, self._services.loans
        told = self.tr("{what} nettoyé, disponible.").format(what=piece.name)
        self._run(lambda: service.cleaned(piece.id, piece.version), told)

    def found(self, line: EquipmentLine) -> None:
        """Here again: done at once, undone with a key."""
        piece, service = line.equipment, self._services.loans
        told = self.tr("{what} de retour, à nettoyer.").format(what=piece.name)
        self._run(lambda: service.found(piece.id, piece.version), told)

    def serviced(self, line: EquipmentLine) -> None:
        """Serviced: when, what was done, when again."""
        piece, service = line.equipment, self._services.loans

        def fill(form: Form) -> None:
            form.add_row([
                ("day", self.tr("Révisé le"), DayField(
                    name=f"{NAME}.day", label=self.tr("Révisé le"))),
                ("due", self.tr("Prochaine révision"), DayField(
                    name=f"{NAME}.due", label=self.tr("Prochaine révision"))),
            ])  # fmt: skip
            self._remark(form, self.tr("Ce qui a été fait"))

        def then(values: Values) -> None:
            day, due, note = values["day"], values["due"], values["remark"] or ""
            self._run(
                lambda: service.serviced(piece.id, piece.version, note, day=day, due=due),
                self.tr("Révision notée."),
            )

        days = piece.service_days
        again = self._today() + timedelta(days=days) if days else None
        self.panel.ask(
            self.tr("Noter une révision"), self.tr("Noter"), then, fill=fill,
            identity=named(piece), values={"day": self._today(), "due": again},
        )  # fmt: skip
        self.drafts.about(f"serviced {piece.id}")

    def send(self, line: EquipmentLine) -> None:
        """To be serviced or repaired."""
        piece, service = line.equipment, self._services.loans

        def then(values: Values) -> None:
            why = values["remark"] or ""
            self._run(
                lambda: service.to_service(piece.id, piece.version, why),
                self.tr("{what} en révision.").format(what=piece.name),
            )

        self.panel.ask(
            self.tr("Envoyer en révision"), self.tr("Envoyer"), then,
            fill=lambda form: self._remark(form, self.tr("Pourquoi, chez qui")),
            identity=named(piece),
        )  # fmt: skip
        self.drafts.about(f"send {piece.id}")

    def retire(self, line: EquipmentLine) -> None:
        """No longer lent."""
        piece, service = line.equipment, self._services.loans

        def then(values: Values) -> None:
            why = values["remark"] or ""
            self._run(
                lambda: service.retire(piece.id, piece.version, why),
                self.tr("{what} retiré du prêt.").format(what=piece.name),
            )

        self.panel.ask(
            self.tr("Retirer du prêt"), self.tr("Retirer"), then, kind="danger",
            fill=lambda form: self._remark(form, self.tr("Pourquoi")), identity=named(piece),
            said=self.tr("Son registre et ses prêts restent."),
        )  # fmt: skip
        self.drafts.about(f"retire {piece.id}")

    # --- steps ------------------------------------------------------------------------------

    def _say_piece(self, line: EquipmentLine, loan: Loan, entity: str) -> None:
        """Who and what it is about, on two lines; what was typed about it comes back."""
        self.panel.say_whom(borrower_words(loan), named(line.equipment))
        self.drafts.about(entity)

    def _condition(self, form: Form, words: str) -> None:
        form.add("condition", words, Choice(
            [(one.value, condition_words(one)) for one in Condition],
            name=f"{NAME}.condition", label=words))  # fmt: skip
        self._remark(form, self.tr("Remarque sur l’état"))

    def _remark(self, form: Form, words: str) -> None:
        form.add("remark", words, TextField(name=f"{NAME}.remark", label=words))

    def _day(self, day: date | None) -> date:
        if day is None:
            raise InvalidField(field="due")
        return day

    def _guarded(self, then: Callable[[Values], None]) -> Callable[[Values], None]:
        """What is refused before anything is asked of the desk is said beside its field."""

        def run(values: Values) -> None:
            try:
                then(values)
            except InvalidField as error:
                self._refused(error)

        return run

    def _run(self, work: Callable[[], LoanDone], told: str, *, lent: bool = False) -> None:
        service = self._services.loans

        def done(made: LoanDone) -> None:
            if self.panel.isVisible():
                self.panel.done()

            def undo() -> None:
                self._tools.ask(self, lambda: service.undo(made.event_id), self.done.emit)

            self._tools.messages.say(told, undo=undo)
            self.done.emit(made)
            if lent:
                self.lent.emit(made)

        self._tools.ask(self, work, done, self._refused)

    def _refused(self, error: Exception) -> None:
        if not self.panel.isVisible() or not self.panel.refuse(error):
            self._tools.failed(error)


def named(piece: Equipment) -> str:
    """« Déambulateur, Marche 2, DB-0412 »."""
    return f"{equipment_words(piece)}, {piece.serial}"
