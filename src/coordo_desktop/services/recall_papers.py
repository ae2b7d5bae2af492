"""Papers of recalls and destructions, each recorded with its hash when it leaves (ST4, ST5)."""

import hashlib
from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from coordo_desktop.documents import destruction_slip, recall_letter, recall_sheet
from coordo_desktop.documents.wording import plain_day
from coordo_desktop.domain.access import Right
from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.destruction import SlipPaper
from coordo_desktop.domain.ids import LotId, PatientId, RecallId, SlipId
from coordo_desktop.domain.recalls import (
    AddresseeDied,
    Exposed,
    NobodyToWriteTo,
    NotExposed,
    RecallLetter,
    RecallPaper,
    RecallSheet,
)
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.services import authz
from coordo_desktop.services.recalls import RecallService
from coordo_desktop.store import audit, settings, slips
from coordo_desktop.store.unit import OpenSession, Store, note, note_patients


class RecallPapers:
    """Looking only reads; what leaves is drawn again inside the action that records it."""

    def __init__(self, store: Store, recalls: RecallService) -> None:
        self._store, self._recalls = store, recalls

    def preview(self, recall_id: RecallId) -> bytes:
        """The sheet of a recall to look at. NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return self._sheet(session, self._recalls.sheet_in(session, recall_id, paper=True))

    def printed(self, recall_id: RecallId) -> bytes:
        """The sheet of a recall to print or save. NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.action("recall.print", object_id=recall_id) as session:
            sheet = self._recalls.sheet_in(session, recall_id, paper=True)
            pdf = self._sheet(session, sheet)
            _record(session, pdf, people=len(sheet.people))
        return pdf

    def followed_preview(self, lots: Sequence[LotId], number: str) -> bytes:
        """What became of lots that are not recalled, to look at."""
        sheet = self._recalls.look(lots, number, paper=True)
        with self._store.reading() as session:
            return self._sheet(session, sheet)

    def followed(self, lots: Sequence[LotId], number: str) -> bytes:
        """What became of lots that are not recalled, to print or save."""
        sheet = self._recalls.look(lots, number, paper=True)
        with self._store.action("recall.print") as session:
            pdf = self._sheet(session, sheet)
            _record(session, pdf, people=len(sheet.people))
        return pdf

    # --- letters ----------------------------------------------------------------------------

    def letter_preview(self, recall_id: RecallId, patient_id: PatientId) -> bytes:
        """The letter to somebody who received the lot, to look at.

        Raises NotExposed, AddresseeDied, NotAllowed, RecordHeld.
        """
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.reading() as session:
            return self._letter(session, recall_id, patient_id)

    def letter(self, recall_id: RecallId, patient_id: PatientId) -> bytes:
        """The same to print or save. NotExposed, AddresseeDied, NotAllowed, RecordHeld."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action(
            "recall.letter", patient_id=patient_id, object_id=recall_id
        ) as session:
            pdf = self._letter(session, recall_id, patient_id)
            _record(session, pdf)
        return pdf

    def letters_preview(self, recall_id: RecallId) -> bytes:
        """The letters to all who are still to be told, to look at. NobodyToWriteTo."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.reading() as session:
            return self._letters(session, self._recalls.sheet_in(session, recall_id, paper=True))

    def letters(self, recall_id: RecallId) -> bytes:
        """The same to print or save. NobodyToWriteTo."""
        authz.require(self._store.actor, Right.MOVE_STOCK)
        with self._store.action("recall.letter", object_id=recall_id) as session:
            sheet = self._recalls.sheet_in(session, recall_id, paper=True)
            pdf = self._letters(session, sheet)
            note_patients(session, [one.patient_id for one in sheet.to_write_to])
            _record(session, pdf, people=len(sheet.to_write_to))
        return pdf

    # --- destruction slips ------------------------------------------------------------------

    def slip_preview(self, slip_id: SlipId) -> bytes:
        """A destruction slip to look at. NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.reading() as session:
            return self._slip(session, slip_id)

    def slip(self, slip_id: SlipId) -> bytes:
        """A destruction slip to print or save. NotFound."""
        authz.require(self._store.actor, Right.SEE_STOCK)
        with self._store.action("slip.print", object_id=slip_id) as session:
            pdf = self._slip(session, slip_id)
            _record(session, pdf)
        return pdf

    # --- shared -----------------------------------------------------------------------------

    def _sheet(self, session: OpenSession, sheet: RecallSheet) -> bytes:
        practice = settings.load(session)
        return recall_sheet.render(
            RecallPaper(
                sheet=sheet,
                practice=practice.name,
                author=self._store.actor.name,
                printed_at=self._now(practice),
                audit_code=_code(session),
            )
        )

    def _slip(self, session: OpenSession, slip_id: SlipId) -> bytes:
        practice = settings.load(session)
        return destruction_slip.render(
            SlipPaper(
                slip=slips.get(session, slip_id),
                practice=practice.name,
                practice_lines=_lines(practice),
                author=self._store.actor.name,
                printed_at=self._now(practice),
                audit_code=_code(session),
            )
        )

    def _letter(self, session: OpenSession, recall_id: RecallId, patient_id: PatientId) -> bytes:
        authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
        authz.require_for(session, self._store.actor, Right.PRINT_ADDRESSES, patient_id)
        sheet = self._recalls.sheet_in(session, recall_id, paper=True)
        person = next((one for one in sheet.people if one.patient_id == patient_id), None)
        if person is None:
            raise NotExposed
        if person.dead:
            raise AddresseeDied
        return recall_letter.render(self._to(session, sheet, person))

    def _letters(self, session: OpenSession, sheet: RecallSheet) -> bytes:
        people = sheet.to_write_to
        if not people:
            raise NobodyToWriteTo
        return recall_letter.render_all([self._to(session, sheet, one) for one in people])

    def _to(self, session: OpenSession, sheet: RecallSheet, person: Exposed) -> RecallLetter:
        practice, actor = settings.load(session), self._store.actor
        return RecallLetter(
            practice=practice.name,
            practice_lines=_lines(practice),
            phone=show_phone(practice.phone) if practice.phone else "",
            patient=person.name,
            address=person.address,
            products=tuple(_received(sheet, person)),
            reference="" if sheet.recall is None else sheet.recall.reference,
            author=actor.name,
            profession=actor.profession,
            printed_at=self._now(practice),
            audit_code=_code(session),
        )

    def _now(self, practice: PracticeSettings) -> datetime:
        return self._store.clock().astimezone(ZoneInfo(practice.time_zone))


def _received(sheet: RecallSheet, person: Exposed) -> list[str]:
    """« Vaccin grippe 0,5 mL, lot R4K118, reçu le 18/11/2026 »."""
    when = _days(person.first_on, person.last_on)
    return [
        ", ".join(part for part in (one.product, _number(one.lot.number), when) if part)
        for one in sheet.lots
        if one.lot.id in person.lots
    ]


def _number(number: str) -> str:
    return f"lot {number}" if number else ""


def _days(first: date, last: date) -> str:
    if first == last:
        return f"reçu le {plain_day(first)}"
    return f"reçu entre le {plain_day(first)} et le {plain_day(last)}"


def _lines(practice: PracticeSettings) -> tuple[str, ...]:
    town = " ".join(part for part in (practice.postal_code, practice.town) if part)
    phone = f"Tél. {show_phone(practice.phone)}" if practice.phone else ""
    lines = (", ".join(part for part in (practice.address, town) if part), phone)
    return tuple(line for line in lines if line)


def _code(session: OpenSession) -> str:
    return f"Jnl {audit.short_code(audit.head(session))}"


def _record(session: OpenSession, pdf: bytes, people: int | None = None) -> None:
    note(session, sha256=hashlib.sha256(pdf).hexdigest(), people=people)
