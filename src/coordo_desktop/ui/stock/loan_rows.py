"""The lent equipment as the list shows it: what is late first, then by where it is in its life."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.loans import (
    Equipment,
    EquipmentEvent,
    EquipmentLine,
    EquipmentState,
    Loan,
    LoanOverview,
    Timing,
)
from coordo_desktop.ui.kit.loan_words import (
    borrower_words,
    equipment_words,
    event_words,
    state_chip,
)
from coordo_desktop.ui.kit.matching import folded
from coordo_desktop.ui.kit.rows import Column, Group
from coordo_desktop.ui.kit.when import date_text


class LoanTile(StrEnum):
    """What a tile counts, and leaves alone in the list."""

    OUT = "out"
    OVERDUE = "overdue"
    TO_CLEAN = "to_clean"
    SERVICE = "service"


_ORDER = (
    "overdue", "lent", "to_clean", "in_service", "available", "lost", "retired",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LoanFilter:
    """What the list leaves out."""

    text: str = ""
    tile: LoanTile | None = None

    @property
    def any(self) -> bool:
        """Something is left out."""
        return bool(self.text) or self.tile is not None


def groups(overview: LoanOverview, what: LoanFilter) -> list[Group[EquipmentLine]]:
    """The groups this filter leaves, late loans first."""
    sought = folded(what.text).split()
    kept: dict[str, list[EquipmentLine]] = {key: [] for key in _ORDER}
    for line in overview.lines:
        if _left(line, what.tile, overview.today) and _named(line, sought):
            kept[_key(line, overview.today)].append(line)
    return [
        Group(key, _title(key), tuple(sorted(lines, key=_due)), count=len(lines))
        for key, lines in kept.items()
        if lines
    ]


def overdue(loan: Loan | None, today: date) -> bool:
    """It should be back."""
    return loan is not None and loan.timing(today) is Timing.OVERDUE


def columns(today: list[date]) -> tuple[Column[EquipmentLine], ...]:
    """The columns of the list; `today` holds the practice's day once it is known."""
    return (
        Column(
            lambda: QCoreApplication.translate("Loans", "Matériel"),
            lambda line: line.equipment.name,
            lambda line: folded(equipment_words(line.equipment)),
            key="name", stretch=True, weight=600, fixed=True, highlight=True,
            second=lambda line: line.equipment.model,
        ),
        Column(
            lambda: QCoreApplication.translate("Loans", "N° de série"),
            lambda line: line.equipment.serial,
            lambda line: folded(line.equipment.serial),
            key="serial", width=92, highlight=True, fixed=True,
        ),
        Column(
            lambda: QCoreApplication.translate("Loans", "État"), lambda _line: "", key="state",
            width=112, chip=lambda line: state_chip(line, today[0]),
        ),
        Column(
            lambda: QCoreApplication.translate("Loans", "Chez"),
            lambda line: borrower_words(line.loan) if line.loan else line.equipment.home,
            key="who", width=150, highlight=True,
            ink=lambda line: "text" if line.loan and not line.loan.masked else "text-3",
        ),
        Column(
            lambda: QCoreApplication.translate("Loans", "Retour prévu"),
            lambda line: date_text(line.loan.due) if line.loan else "",
            lambda line: line.loan.due.isoformat() if line.loan else "9999",
            key="due", width=104,
            ink=lambda line: "danger" if overdue(line.loan, today[0]) else "text",
        ),
        Column(
            lambda: QCoreApplication.translate("Loans", "Révision"),
            lambda line: date_text(line.equipment.service_due)
            if line.equipment.service_due else "",
            lambda line: line.equipment.service_due.isoformat()
            if line.equipment.service_due else "9999",
            key="service", width=104,
            ink=lambda line: service_ink(line.equipment, today[0]),
        ),
    )  # fmt: skip


def service_ink(piece: Equipment, today: date) -> str:
    """Past due in red, within a month in amber."""
    if piece.service_late(today):
        return "danger"
    return "warn" if piece.service_soon(today) else "text-2"


def register_columns() -> tuple[Column[EquipmentEvent], ...]:
    """When, what and who of the register of a piece."""
    return (
        Column(
            lambda: QCoreApplication.translate("Loans", "Quand"),
            lambda one: date_text(one.day), key="day", width=108, ink="text-2",
        ),
        Column(
            lambda: QCoreApplication.translate("Loans", "Quoi"), event_words, key="what",
            stretch=True, strike=lambda one: one.undone,
            second=lambda one: ", ".join(part for part in (one.author, one.note) if part),
        ),
    )  # fmt: skip


def _left(line: EquipmentLine, tile: LoanTile | None, today: date) -> bool:
    if tile is LoanTile.OUT:
        return line.loan is not None
    if tile is LoanTile.OVERDUE:
        return overdue(line.loan, today)
    if tile is LoanTile.TO_CLEAN:
        return line.equipment.state is EquipmentState.TO_CLEAN
    if tile is LoanTile.SERVICE:
        return line.equipment.service_soon(today)
    return True


def _named(line: EquipmentLine, sought: list[str]) -> bool:
    piece, loan = line.equipment, line.loan
    who = loan.who if loan else ""
    words = folded(f"{piece.name} {piece.model} {piece.serial} {piece.code} {piece.owner} {who}")
    return all(word in words for word in sought)


def _key(line: EquipmentLine, today: date) -> str:
    return "overdue" if overdue(line.loan, today) else line.equipment.state.value


def _due(line: EquipmentLine) -> tuple[date, str, str]:
    day = line.loan.due if line.loan else date.max
    return (day, folded(line.equipment.name), line.equipment.serial)


def _title(key: str) -> str:
    return {
        "overdue": QCoreApplication.translate("Loans", "En retard, à rappeler"),
        "lent": QCoreApplication.translate("Loans", "Prêté"),
        "to_clean": QCoreApplication.translate("Loans", "Rendu, à nettoyer"),
        "in_service": QCoreApplication.translate("Loans", "En révision"),
        "available": QCoreApplication.translate("Loans", "Disponible"),
        "lost": QCoreApplication.translate("Loans", "Perdu"),
        "retired": QCoreApplication.translate("Loans", "Retiré du prêt"),
    }[key]
