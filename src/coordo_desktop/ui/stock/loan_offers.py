"""What may be done with a piece of equipment, where it is in its life: its menu, its keys."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.loans import EquipmentLine, EquipmentState

_OPEN = {EquipmentState.LENT, EquipmentState.RETIRED}
_HERE = {EquipmentState.AVAILABLE, EquipmentState.TO_CLEAN}
_GONE = {EquipmentState.LOST, EquipmentState.RETIRED}


class Offer(NamedTuple):
    """A deed by its code, its words, its key and its icon."""

    code: str
    words: str
    key: str
    icon: str


def offers(line: EquipmentLine, *, moves: bool, manages: bool) -> list[Offer]:
    """What fits this piece, the usual first."""
    state, loan, made = line.equipment.state, line.loan, []
    named = loan is not None and not loan.masked
    if moves:
        if state is EquipmentState.AVAILABLE:
            made.append(
                Offer("lend", QCoreApplication.translate("Loans", "Prêter…"), "P", "arrow-right")
            )
        if state is EquipmentState.LENT:
            back = QCoreApplication.translate("Loans", "Rendu…")
            longer = QCoreApplication.translate("Loans", "Prolonger…")
            made += [Offer("back", back, "T", "undo"), Offer("prolong", longer, "L", "calendar")]
        if named:
            call = QCoreApplication.translate("Loans", "Noter un appel…")
            made.append(Offer("called", call, "A", "phone"))
        if state is EquipmentState.TO_CLEAN:
            clean = QCoreApplication.translate("Loans", "Nettoyé")
            made.append(Offer("cleaned", clean, "N", "check"))
        if state in _HERE:
            send = QCoreApplication.translate("Loans", "Envoyer en révision…")
            made.append(Offer("send", send, "", "settings"))
        if state in _GONE:
            found = QCoreApplication.translate("Loans", "Remettre en prêt")
            made.append(Offer("found", found, "O", "undo"))
        else:
            done = QCoreApplication.translate("Loans", "Révisé…")
            made.append(Offer("serviced", done, "V", "settings"))
    if named:
        slip = QCoreApplication.translate("Loans", "Fiche de prêt")
        made.append(Offer("slip", slip, "I", "print"))
    if manages:
        made += _managed(state)
    return made


def _managed(state: EquipmentState) -> list[Offer]:
    """What only whoever manages the stock does."""
    made = [Offer("edit", QCoreApplication.translate("Loans", "Modifier…"), "", "edit")]
    if state is EquipmentState.LENT:
        lost = QCoreApplication.translate("Loans", "Déclarer perdu…")
        made.append(Offer("lost", lost, "", "alert"))
    if state not in _OPEN:
        retire = QCoreApplication.translate("Loans", "Retirer du prêt…")
        made.append(Offer("retire", retire, "", "trash"))
    return made


def first(line: EquipmentLine) -> str:
    """What Enter does with a piece."""
    return {
        EquipmentState.AVAILABLE: "lend",
        EquipmentState.LENT: "back",
        EquipmentState.TO_CLEAN: "cleaned",
        EquipmentState.IN_SERVICE: "serviced",
    }.get(line.equipment.state, "found")
