"""The agenda and the slips of patients on paper (AG8), each one recorded with its hash.

Looking only reads; printing and saving draw the paper again, stamped, inside the action that
records it, so that what leaves the practice is what its audit line says.
"""

import hashlib
from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from coordo_desktop.documents.agenda import agenda_pdf
from coordo_desktop.documents.appointment_slip import slip_pdf
from coordo_desktop.domain.access import Right
from coordo_desktop.domain.agenda_papers import (
    AgendaAsked,
    AgendaPicture,
    AgendaSheet,
    Names,
    PrintedAgenda,
)
from coordo_desktop.domain.agenda_sheets import PaperContext, asked_sheet, seen_sheet
from coordo_desktop.domain.agenda_titles import span_of
from coordo_desktop.domain.ids import AppointmentId, PatientId
from coordo_desktop.services import appointment_horizon, authz
from coordo_desktop.services.saving import save_with
from coordo_desktop.store import agenda_reading, appointment_slips, audit, settings
from coordo_desktop.store.unit import OpenSession, Store, note
from coordo_desktop.system.files import refuse_place

Wanted = AgendaAsked | AgendaPicture


class AgendaPaperService:
    """What of the agenda leaves on paper."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- the agenda ---------------------------------------------------------------------------

    def preview(self, wanted: Wanted) -> PrintedAgenda:
        """A paper to look at; nothing is recorded. NotAllowed."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        self._laid_out(wanted)
        with self._store.reading() as session:
            return _printed(self._sheet(session, wanted))

    def printed(self, wanted: Wanted) -> PrintedAgenda:
        """A paper to send to the printer, recorded with its hash. NotAllowed."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        self._laid_out(wanted)
        with self._store.action("agenda.print") as session:
            return self._recorded(session, wanted)

    def as_seen(self, picture: AgendaPicture) -> PrintedAgenda:
        """What a view shows, recorded like any paper."""
        return self.printed(picture)

    def export(self, wanted: Wanted, path: Path) -> PrintedAgenda:
        """Write a paper to a place the person chose, recorded with its hash.

        Raises:
            NotAllowed, InsideVault, DiskFull, PlaceNotWritable.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        refuse_place(path.absolute())
        self._laid_out(wanted)
        with self._store.action("agenda.export") as session:
            printed = self._recorded(session, wanted)
            save_with(session, path, printed.pdf)
        return printed

    # --- what the person takes home -----------------------------------------------------------

    def slip_preview(
        self, patient_id: PatientId, ids: Sequence[AppointmentId], *, series: bool = False
    ) -> PrintedAgenda:
        """A slip to look at; nothing is recorded. As for `slip`."""
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        appointment_horizon.ready(self._store)
        with self._store.reading() as session:
            return self._slip(session, patient_id, ids, series=series)

    def slip(
        self, patient_id: PatientId, ids: Sequence[AppointmentId], *, series: bool = False
    ) -> PrintedAgenda:
        """The slip of one person for these appointments; with `series`, all to come of theirs.

        Raises:
            NotAllowed, NotFound; NothingToSlip when none of them is theirs and to come.
        """
        authz.require(self._store.actor, Right.MANAGE_AGENDA)
        appointment_horizon.ready(self._store)
        with self._store.action("appointment.slip", patient_id=patient_id) as session:
            printed = self._slip(session, patient_id, ids, series=series)
            note(session, appointments=printed.many, sha256=printed.sha256)
        return printed

    # --- shared -------------------------------------------------------------------------------

    def _laid_out(self, wanted: Wanted) -> None:
        """The series are laid out as far as the paper goes."""
        last = wanted.agenda.last if isinstance(wanted, AgendaPicture) else span_of(wanted)[1]
        appointment_horizon.ready(self._store, last)

    def _recorded(self, session: OpenSession, wanted: Wanted) -> PrintedAgenda:
        sheet = self._sheet(session, wanted)
        printed = _printed(sheet)
        note(
            session,
            form="seen" if isinstance(wanted, AgendaPicture) else wanted.form.value,
            first=sheet.first.isoformat(),
            last=sheet.last.isoformat(),
            appointments=printed.many,
            names=wanted.names.value,
            sha256=printed.sha256,
        )
        return printed

    def _sheet(self, session: OpenSession, wanted: Wanted) -> AgendaSheet:
        circle = authz.circle_of(self._store.actor, Right.MANAGE_AGENDA)
        if isinstance(wanted, AgendaPicture):
            first, last, also = wanted.agenda.first, wanted.agenda.last, frozenset(wanted.keys)
        else:
            first, last = span_of(wanted)
            also = frozenset([wanted.professional_id] if wanted.professional_id else [])
        agenda = agenda_reading.read(session, first, last, circle, also=also)
        agenda = agenda_reading.without_limited(session, agenda)
        named = (
            {}
            if wanted.names is Names.NONE
            else agenda_reading.names(
                session, agenda, circle, initials=wanted.names is Names.INITIALS
            )
        )
        practice = settings.load(session)
        actor = self._store.actor
        context = PaperContext(
            practice=practice.name,
            author=", ".join(part for part in (actor.name, actor.profession) if part),
            printed_at=self._store.clock().astimezone(ZoneInfo(practice.time_zone)),
            audit_code=f"Jnl {audit.short_code(audit.head(session))}",
            named=named,
        )
        if isinstance(wanted, AgendaPicture):
            return seen_sheet(agenda, wanted, context)
        return asked_sheet(agenda, wanted, context)

    def _slip(
        self,
        session: OpenSession,
        patient_id: PatientId,
        ids: Sequence[AppointmentId],
        *,
        series: bool,
    ) -> PrintedAgenda:
        authz.require_for(session, self._store.actor, Right.MANAGE_AGENDA, patient_id)
        slip = appointment_slips.slip(
            session, patient_id, ids, series=series, now=self._store.clock()
        )
        pdf = slip_pdf(slip)
        return PrintedAgenda(pdf, hashlib.sha256(pdf).hexdigest(), len(slip.appointments))


def _printed(sheet: AgendaSheet) -> PrintedAgenda:
    pdf = agenda_pdf(sheet)
    return PrintedAgenda(pdf, hashlib.sha256(pdf).hexdigest(), sheet.many)
