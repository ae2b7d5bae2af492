"""The words of lent equipment and of emergency kits, in both languages."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from coordo_desktop.domain.contacts import read_phone, show_phone
from coordo_desktop.domain.kits import Kit, KitLine, KitState, LineState
from coordo_desktop.domain.loans import (
    Condition,
    Equipment,
    EquipmentEvent,
    EquipmentLine,
    EquipmentState,
    EventKind,
    Loan,
    Timing,
)
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.when import date_text

_Words = Callable[[], str]

_STATES: Mapping[EquipmentState, tuple[_Words, str, str | None]] = {
    EquipmentState.AVAILABLE: (
        lambda: QCoreApplication.translate("Loans", "disponible"),
        "ok",
        None,
    ),
    EquipmentState.LENT: (lambda: QCoreApplication.translate("Loans", "prêté"), "accent", None),
    EquipmentState.TO_CLEAN: (
        lambda: QCoreApplication.translate("Loans", "à nettoyer"),
        "warn",
        None,
    ),
    EquipmentState.IN_SERVICE: (
        lambda: QCoreApplication.translate("Loans", "en révision"),
        "info",
        "settings",
    ),
    EquipmentState.LOST: (lambda: QCoreApplication.translate("Loans", "perdu"), "danger", "alert"),
    EquipmentState.RETIRED: (
        lambda: QCoreApplication.translate("Loans", "retiré"),
        "neutral",
        "trash",
    ),
}
_CONDITIONS: Mapping[Condition, _Words] = {
    Condition.GOOD: lambda: QCoreApplication.translate("Loans", "bon état"),
    Condition.WORN: lambda: QCoreApplication.translate("Loans", "usé"),
    Condition.DAMAGED: lambda: QCoreApplication.translate("Loans", "abîmé"),
}
_EVENTS: Mapping[EventKind, _Words] = {
    EventKind.ADDED: lambda: QCoreApplication.translate("Loans", "Ajouté"),
    EventKind.LENT: lambda: QCoreApplication.translate("Loans", "Prêté"),
    EventKind.PROLONGED: lambda: QCoreApplication.translate("Loans", "Prêt prolongé"),
    EventKind.CALLED: lambda: QCoreApplication.translate("Loans", "Emprunteur appelé"),
    EventKind.RETURNED: lambda: QCoreApplication.translate("Loans", "Rendu"),
    EventKind.CLEANED: lambda: QCoreApplication.translate("Loans", "Nettoyé"),
    EventKind.SENT: lambda: QCoreApplication.translate("Loans", "Envoyé en révision"),
    EventKind.SERVICED: lambda: QCoreApplication.translate("Loans", "Révisé"),
    EventKind.LOST: lambda: QCoreApplication.translate("Loans", "Déclaré perdu"),
    EventKind.FOUND: lambda: QCoreApplication.translate("Loans", "Retrouvé"),
    EventKind.RETIRED: lambda: QCoreApplication.translate("Loans", "Retiré du prêt"),
}
_KIT_STATES: Mapping[KitState, tuple[_Words, str]] = {
    KitState.OPEN: (lambda: QCoreApplication.translate("Kits", "ouverte, à contrôler"), "danger"),
    KitState.INCOMPLETE: (lambda: QCoreApplication.translate("Kits", "incomplète"), "danger"),
    KitState.EXPIRED: (lambda: QCoreApplication.translate("Kits", "produit périmé"), "danger"),
    KitState.DUE: (lambda: QCoreApplication.translate("Kits", "contrôle à faire"), "warn"),
    KitState.SOON: (lambda: QCoreApplication.translate("Kits", "péremption proche"), "warn"),
    KitState.READY: (lambda: QCoreApplication.translate("Kits", "prête"), "ok"),
}


def state_chip(line: EquipmentLine, today: date) -> ChipSpec:
    """« prêté », « retard 12 j », « à nettoyer » and so on."""
    if line.loan is not None and line.loan.timing(today) is Timing.OVERDUE:
        short = QCoreApplication.translate("Loans", "retard {days}\u00a0j")
        return ChipSpec(short.format(days=line.loan.days_late(today)), "danger", "clock")
    words, kind, icon = _STATES[line.equipment.state]
    return ChipSpec(words(), kind, icon)


def state_words(state: EquipmentState) -> str:
    """« disponible », « prêté » and so on."""
    return _STATES[state][0]()


def late_words(loan: Loan, today: date) -> str:
    """« 12 jours de retard »."""
    days = loan.days_late(today)
    return QCoreApplication.translate("Loans", "%n jour(s) de retard", "", days)


def due_words(loan: Loan, today: date) -> str:
    """« 30 nov. 2026, dans 7 jours », « 11 nov. 2026, 12 jours de retard »."""
    day, left = date_text(loan.due), (loan.due - today).days
    if left < 0:
        return f"{day}, {late_words(loan, today)}"
    if left == 0:
        return QCoreApplication.translate("Loans", "{day}, aujourd’hui").format(day=day)
    return f"{day}, " + QCoreApplication.translate("Loans", "dans %n jour(s)", "", left)


def service_words(piece: Equipment, today: date) -> str:
    """When it is serviced next: « 3 mars 2027 », « 3 mars 2026, en retard »."""
    if piece.service_due is None:
        return QCoreApplication.translate("Loans", "aucune prévue")
    day = date_text(piece.service_due)
    if piece.service_late(today):
        return QCoreApplication.translate("Loans", "{day}, en retard").format(day=day)
    return day


def borrower_words(loan: Loan) -> str:
    """Who has it; « Patient hors de votre cercle » where it is not for the reader to know."""
    if loan.masked:
        return QCoreApplication.translate("Loans", "Patient hors de votre cercle")
    return loan.who


def condition_words(condition: Condition) -> str:
    """« bon état », « usé », « abîmé »."""
    return _CONDITIONS[condition]()


def event_words(event: EquipmentEvent) -> str:
    """« Prêt prolongé, 30 nov. 2026 → 14 déc. 2026 »."""
    words = _EVENTS[event.kind]()
    if event.kind is EventKind.LENT and event.after is not None:
        back = QCoreApplication.translate("Loans", "{what}, retour le {day}")
        words = back.format(what=words, day=date_text(event.after))
    elif event.kind is EventKind.SERVICED and event.after is not None:
        again = QCoreApplication.translate("Loans", "{what}, prochaine le {day}")
        words = again.format(what=words, day=date_text(event.after))
    elif event.before is not None and event.after is not None:
        words = f"{words}, {date_text(event.before)} → {date_text(event.after)}"
    if event.undone:
        words = QCoreApplication.translate("Loans", "{what} (annulé)").format(what=words)
    return words


def money_text(cents: int) -> str:
    """« 50,00 € », « 50 € »; « aucune » for nothing."""
    if not cents:
        return QCoreApplication.translate("Loans", "aucune")
    whole = not cents % 100
    figure = QLocale().toString(cents / 100, "f", 0 if whole else 2)
    return f"{figure}\u00a0€"


def phone_text(kept: str) -> str:
    """« 05 36 49 52 00 », unbroken."""
    phone = read_phone(kept)
    return kept if phone is None else show_phone(phone.kept).replace(" ", "\u00a0")


def equipment_words(piece: Equipment) -> str:
    """« Déambulateur, Marche 2 »."""
    return ", ".join(part for part in (piece.name, piece.model) if part)


# --- kits -------------------------------------------------------------------------------


def kit_chip(kit: Kit) -> ChipSpec:
    """How a kit stands."""
    words, kind = _KIT_STATES[kit.state]
    if kit.state is KitState.OPEN and not kit.seal:
        return ChipSpec(QCoreApplication.translate("Kits", "jamais scellée"), kind, "unlock")
    icons = {KitState.OPEN: "unlock", KitState.READY: "check", KitState.DUE: "clock"}
    return ChipSpec(words(), kind, icons.get(kit.state))


def line_chip(line: KitLine, today: date) -> ChipSpec:
    """How a line stands: « manque 2 », « périmé », « 12 jours », « présent »."""
    state = line.state(today)
    if state is LineState.MISSING:
        return ChipSpec(
            QCoreApplication.translate("Kits", "manque {many}").format(many=line.missing), "danger"
        )
    if state is LineState.EXPIRED:
        return ChipSpec(QCoreApplication.translate("Kits", "périmé"), "danger")
    if state is LineState.SOON and line.expiry is not None:
        return ChipSpec(
            QCoreApplication.translate("Kits", "%n jour(s)", "", (line.expiry - today).days), "warn"
        )
    return ChipSpec(QCoreApplication.translate("Kits", "complet"), "ok")


def seal_words(kit: Kit) -> str:
    """« n° 4417, intact », « n° 4417, rompu le 20 nov. 2026 », « aucun »."""
    if not kit.seal:
        return QCoreApplication.translate("Kits", "aucun")
    if kit.broken_at is None:
        return QCoreApplication.translate("Kits", "n° {seal}, intact").format(seal=kit.seal)
    day = date_text(kit.broken_at.astimezone().date())
    return QCoreApplication.translate("Kits", "n° {seal}, rompu le {day}").format(
        seal=kit.seal, day=day
    )


def check_words(kit: Kit) -> str:
    """When it is to be checked: « 23 déc. 2026 », « maintenant »."""
    if kit.next_check <= kit.today:
        return QCoreApplication.translate("Kits", "maintenant")
    return date_text(kit.next_check)


def first_words(kit: Kit) -> str:
    """What expires first: « Adrénaline, 30 nov. 2026 »."""
    line = kit.first
    if line is None or line.expiry is None:
        return QCoreApplication.translate("Kits", "rien ne périme")
    day = date_text(line.expiry).replace(" ", "\u00a0")  # a date is not cut in two
    return f"{line.name}, {day}"
