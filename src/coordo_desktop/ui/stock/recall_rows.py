"""The lines of recalls: the list at the left, and what one recall says, in one table."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.destruction import Slip
from coordo_desktop.domain.recalls import (
    Exposed,
    LotFound,
    LotTrace,
    RecallLine,
    RecallSheet,
    RecallState,
    TakenOut,
)
from coordo_desktop.domain.stock import StockLine
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.recall_words import state_chip, told_chip
from coordo_desktop.ui.kit.rows import Column, Group
from coordo_desktop.ui.kit.stock_words import (
    expiry_text,
    lot_chip,
    lot_words,
    number_text,
    quantity_words,
)
from coordo_desktop.ui.kit.when import date_text, zone_in_use


class Kind(StrEnum):
    """What a line of a recall is about."""

    LEFT = "left"
    PERSON = "person"
    TAKEN = "taken"


# --- the list at the left ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entry:
    """A recall, a lot found, or a destruction slip."""

    recall: RecallLine | None = None
    lot: LotFound | None = None
    slip: Slip | None = None

    @property
    def key(self) -> str:
        """Its identity, as a state kept across a lock may hold it."""
        if self.recall is not None:
            return f"recall {self.recall.recall.id}"
        if self.lot is not None:
            return f"lot {self.lot.lot_id}"
        return f"slip {self.slip.id}" if self.slip is not None else ""


def list_groups(
    recalls: Iterable[RecallLine], slips: Iterable[Slip], found: Sequence[LotFound] | None
) -> list[Group[Entry]]:
    """What was searched for, alone where something was; else recalls, then slips."""
    translate = QCoreApplication.translate
    if found is not None:
        exact = all(one.exact for one in found)
        title = (
            translate("Recalls", "Lots trouvés")
            if exact
            else translate("Recalls", "Lots approchants")
        )
        rows = tuple(Entry(lot=one) for one in found)
        return [Group("found", title, rows, count=len(rows))] if rows else []
    lines = list(recalls)
    groups = []
    for key, title, rows in (
        ("open", translate("Recalls", "Rappels en cours"),
         tuple(Entry(one) for one in lines if one.recall.state is RecallState.OPEN)),
        ("ended", translate("Recalls", "Rappels terminés"),
         tuple(Entry(one) for one in lines if one.recall.state is not RecallState.OPEN)),
        ("slips", translate("Recalls", "Bordereaux de destruction"),
         tuple(Entry(slip=one) for one in slips)),
    ):  # fmt: skip
        if rows:
            groups.append(Group(key, title, rows, count=len(rows)))
    return groups


def _name(entry: Entry) -> str:
    translate = QCoreApplication.translate
    if entry.recall is not None:
        return translate("Recalls", "Lot {number}").format(number=entry.recall.recall.number)
    if entry.lot is not None:
        return entry.lot.product
    name = "" if entry.slip is None else entry.slip.name
    return translate("Recalls", "Bordereau {name}").format(name=name)


def _under(entry: Entry) -> str:
    translate = QCoreApplication.translate
    if entry.recall is not None:
        return ", ".join(entry.recall.products)
    if entry.lot is not None:
        left = translate("Recalls", "reste {count}").format(count=number_text(entry.lot.left))
        return f"{entry.lot.number} · {expiry_text(entry.lot.expiry)} · {left}"
    if entry.slip is None:
        return ""
    day = date_text(entry.slip.at.astimezone(zone_in_use()).date())
    many = translate("Recalls", "%n unité(s)", "", entry.slip.quantity)
    return f"{day} · {many}"


def _chip(entry: Entry) -> ChipSpec | None:
    translate = QCoreApplication.translate
    if entry.recall is not None:
        one = entry.recall
        return state_chip(one.recall.state, loose=one.loose, untold=one.untold)
    if entry.lot is not None and entry.lot.recalled:
        return ChipSpec(translate("Recalls", "rappelé"), "danger", "refresh")
    if entry.slip is not None and entry.slip.undone:
        return ChipSpec(translate("Recalls", "annulé"), "neutral", "undo")
    return None


def list_columns() -> tuple[Column[Entry], ...]:
    """Two lines each, and what is left to do."""
    return (
        Column(
            lambda: QCoreApplication.translate("Recalls", "Rappel"), _name, key="name",
            stretch=True, width=150, weight=600, second=_under, fixed=True, highlight=True,
        ),
        Column(
            lambda: QCoreApplication.translate("Recalls", "État"), lambda _one: "", key="state",
            width=124, chip=_chip, fixed=True,
        ),
    )  # fmt: skip


# --- one recall -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SheetRow:
    """Units at a place, a person, or units taken without a name."""

    kind: Kind
    key: str
    lot: LotTrace | None = None
    line: StockLine | None = None
    person: Exposed | None = None
    taken: TakenOut | None = None
    numbers: str = ""


def sheet_groups(sheet: RecallSheet) -> list[Group[SheetRow]]:
    """What remains, who received it, what was taken without saying for whom."""
    translate = QCoreApplication.translate
    left = [
        SheetRow(Kind.LEFT, _left_key(one, line), one, line)
        for one in sheet.lots
        for line in one.lines or (None,)
    ]
    numbers = {one.lot.id: one.lot.number for one in sheet.lots}
    people = [
        SheetRow(
            Kind.PERSON,
            str(one.patient_id),
            person=one,
            numbers=", ".join(dict.fromkeys(numbers.get(each, "") for each in one.lots)),
        )
        for one in sheet.people
    ]
    taken = [
        SheetRow(
            Kind.TAKEN,
            f"{one.round_id} {one.professional_id} {one.lot_id}",
            taken=one,
            numbers=numbers.get(one.lot_id, ""),
        )
        for one in sheet.taken
    ]
    return [
        Group("left", translate("Recalls", "Ce qui reste"), tuple(left), icon="box",
              right=_remaining(sheet), right_ink="danger" if _to_isolate(sheet) else "text"),
        Group("people", translate("Recalls", "Personnes qui l’ont reçu"), tuple(people),
              icon="people", right=_told(sheet), right_ink="warn" if _to_tell(sheet) else "text"),
        *([Group("taken", translate("Recalls", "Sorties sans nom de patient"), tuple(taken),
                 icon="car", right=str(len(taken)), right_ink="text")] if taken else []),
    ]  # fmt: skip


def _left_key(one: LotTrace, line: StockLine | None) -> str:
    return f"{one.lot.id} {line.place_id} {line.held}" if line is not None else str(one.lot.id)


def _to_isolate(sheet: RecallSheet) -> bool:
    return sheet.recall is not None and sheet.loose > 0


def _to_tell(sheet: RecallSheet) -> bool:
    return sheet.recall is not None and sheet.untold > 0


def _remaining(sheet: RecallSheet) -> str:
    translate = QCoreApplication.translate
    if not sheet.left:
        return translate("Recalls", "plus rien en stock")
    if sheet.recall is None:
        return number_text(sheet.left)
    if sheet.loose == sheet.left:
        return translate("Recalls", "{left} à isoler").format(left=number_text(sheet.left))
    if sheet.loose:
        return translate("Recalls", "{left}, dont {loose} à isoler").format(
            left=number_text(sheet.left), loose=number_text(sheet.loose)
        )
    return translate("Recalls", "{left}, tout est isolé").format(left=number_text(sheet.left))


def _told(sheet: RecallSheet) -> str:
    translate = QCoreApplication.translate
    many = len(sheet.people)
    if not many:
        return translate("Recalls", "personne")
    if sheet.recall is None:
        return number_text(many)
    told = many - sheet.untold
    said = translate("Recalls", "%n personne(s) prévenue(s) sur {many}", "", told)
    return said.format(many=number_text(many))


def _who(row: SheetRow) -> str:
    translate = QCoreApplication.translate
    if row.lot is not None:
        return row.lot.product
    if row.person is not None:
        return row.person.name or translate("Recalls", "Patient hors de votre cercle")
    if row.taken is None:
        return ""
    if row.taken.round_id is not None:
        return translate("Recalls", "Tournée {name}").format(name=row.taken.name)
    return row.taken.name


def _who_under(row: SheetRow) -> str:
    translate = QCoreApplication.translate
    if row.lot is not None:
        return f"{lot_words(row.lot.lot.number)} · {expiry_text(row.lot.lot.expiry)}"
    if row.person is not None:
        dead = translate("Recalls", "personne décédée") if row.person.dead else ""
        return " · ".join(part for part in (row.person.born, dead, row.person.note) if part)
    if row.taken is None or not row.taken.visited:
        return ""
    return translate("Recalls", "à interroger\u202f: {names}").format(
        names=", ".join(row.taken.visited)
    )


def _where(row: SheetRow) -> str:
    if row.line is not None:
        return row.line.place
    if row.lot is not None:
        return QCoreApplication.translate("Recalls", "plus rien en stock")
    if row.person is not None:
        return " · ".join(map(show_phone, row.person.phones[:1]))
    return ""


def _where_under(row: SheetRow) -> str:
    if row.person is not None and len(row.person.phones) > 1:
        return show_phone(row.person.phones[1])
    return ""


def _when(row: SheetRow) -> str:
    if row.person is not None:
        return date_text(row.person.last_on)
    if row.taken is not None:
        return date_text(row.taken.on)
    if row.lot is not None and row.lot.received_on is not None:
        return date_text(row.lot.received_on)
    return ""


def _when_under(row: SheetRow) -> str:
    translate = QCoreApplication.translate
    if row.person is not None and row.person.first_on != row.person.last_on:
        return translate("Recalls", "depuis le {day}").format(day=date_text(row.person.first_on))
    if row.person is not None:
        return row.person.by
    received = row.lot is not None and row.lot.received_on is not None
    return translate("Recalls", "reçu") if received else ""


def _many(row: SheetRow) -> str:
    if row.lot is not None:
        left = 0 if row.line is None else row.line.quantity
        return quantity_words(left, row.lot.unit, row.lot.units)
    return number_text(
        row.person.quantity if row.person else row.taken.quantity if row.taken else 0
    )


def _state_under(row: SheetRow) -> str:
    one = row.person
    if one is None or one.told_at is None or one.version == 0:
        return ""
    return f"{one.told_by}, {date_text(one.told_at.astimezone(zone_in_use()).date())}"


def sheet_columns(today: list[date], recalled: list[bool]) -> tuple[Column[SheetRow], ...]:
    """The columns of one recall; `recalled` holds whether it is one, or only looked at."""

    def chip(row: SheetRow) -> ChipSpec | None:
        if row.line is not None:
            line = row.line
            return lot_chip(line.state, line.expiry, today[0], held=line.held)
        if row.person is not None and recalled[0]:
            return told_chip(row.person.told)
        return None

    translate = QCoreApplication.translate
    return (
        Column(
            lambda: translate("Recalls", "Produit, personne"), _who, key="who", stretch=True,
            width=220, weight=600, second=_who_under, fixed=True,
        ),
        Column(
            lambda: translate("Recalls", "Lieu, téléphone"), _where, key="where", width=146,
            second=_where_under, fixed=True,
        ),
        Column(
            lambda: translate("Recalls", "Quand"), _when, key="when", width=136, second=_when_under,
            ink="text-2",
        ),
        Column(
            lambda: translate("Recalls", "Quantité"), _many, key="many", width=84, align="right",
            weight=600, fixed=True,
        ),
        Column(
            lambda: translate("Recalls", "État"), lambda _row: "", key="state", width=134,
            chip=chip, fixed=True,
        ),
    )  # fmt: skip
