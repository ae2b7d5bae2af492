"""The archive of a person's data, the notice, the register: looked at, then recorded (SE1)."""

import hashlib
from pathlib import Path

from coordo_desktop.documents import access_archive, notice, register
from coordo_desktop.domain import shown_names
from coordo_desktop.domain.access import Right
from coordo_desktop.domain.ids import PatientId, PrivacyRequestId
from coordo_desktop.domain.privacy_archive import Archive
from coordo_desktop.domain.privacy_fhir import bundle
from coordo_desktop.domain.privacy_register import data_lines
from coordo_desktop.domain.privacy_requests import IdentityCheck, IdentityUnchecked
from coordo_desktop.services import authz, paper_heads
from coordo_desktop.services.saving import save_with
from coordo_desktop.store import patients, privacy, privacy_archive
from coordo_desktop.store.appointments import practice_day
from coordo_desktop.store.unit import OpenSession, Store, note
from coordo_desktop.system.files import refuse_place


class RequestPapers:
    """What leaves the practice under a person's rights, and what the law has it keep."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- the archive of a person ------------------------------------------------------------

    def archive_preview(self, patient_id: PatientId) -> bytes:
        """The readable archive to look at, recorded as a reading. NotAllowed, NotFound."""
        self._may_answer()
        with self._store.action("request.look", patient_id=patient_id) as session:
            return access_archive.render(self._archive(session, patient_id))

    def archive(
        self,
        patient_id: PatientId,
        path: Path,
        password: str,
        request_id: PrivacyRequestId | None = None,
    ) -> tuple[Path, ...]:
        """Everything about the person, in one action; the files written, by partial then rename.

        With a password: one PDF in AES-256 that holds the file of data too. Without: the PDF and,
        beside it, the same name in `.json`. A request whose identity nobody checked is refused.

        Raises:
            NotAllowed, NotFound, IdentityUnchecked, InsideVault, PlaceNotWritable, DiskFull.
        """  # fmt: skip
        self._may_answer()
        place = path.absolute()
        beside = place.with_suffix(".json")
        for each in (place,) if password else (place, beside):
            refuse_place(each)
        with self._store.action(
            "request.archive", patient_id=patient_id, object_id=request_id
        ) as session:
            if request_id is not None:
                self._checked(session, request_id)
            made = self._archive(session, patient_id)
            pdf, data = access_archive.render(made), bundle(made)
            note(
                session,
                lines=made.lines,
                accesses=len(made.accesses),
                password=bool(password),
                sha256=hashlib.sha256(pdf).hexdigest(),
            )
            if password:
                save_with(session, place, access_archive.closed(pdf, data, password))
                return (place,)
            save_with(session, place, pdf)
            save_with(session, beside, data)
        return place, beside

    def _may_answer(self) -> None:
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        authz.require(self._store.actor, Right.EXPORT)

    def _checked(self, session: OpenSession, request_id: PrivacyRequestId) -> None:
        asked = privacy.request(session, request_id, practice_day(session), names=False)
        if asked.identity is IdentityCheck.NONE:
            raise IdentityUnchecked

    def _archive(self, session: OpenSession, patient_id: PatientId) -> Archive:
        authz.require_for(session, self._store.actor, Right.READ_CLINICAL, patient_id)
        patient = patients.get(session, patient_id)
        head = paper_heads.head(session, self._store)
        return Archive(
            head=head,
            contacts=privacy.contacts(session),
            name=shown_names.name(
                patient.family_name,
                patient.used_name,
                patient.given_names,
                patient.used_given_name,
            ),
            traits=shown_names.traits(patient.sex, patient.birth_date, head.today),
            tables=tuple(privacy_archive.everything(session, patient_id)),
            accesses=tuple(privacy_archive.accesses(session, patient_id)),
        )

    # --- papers of the practice -------------------------------------------------------------

    def notice(self) -> bytes:
        """The information notice of patients, filled from the settings."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        with self._store.reading() as session:
            head = paper_heads.head(session, self._store)
            return notice.render(head, privacy.contacts(session))

    def register(self) -> bytes:
        """The entry of the register of processing, its list of data made from the schema."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        with self._store.reading() as session:
            head = paper_heads.head(session, self._store)
            data = data_lines(privacy_archive.columns(), privacy_archive.counts(session))
            return register.render(head, privacy.contacts(session), data)

    def dpia(self) -> bytes:
        """The frame of the impact assessment."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        with self._store.reading() as session:
            head = paper_heads.head(session, self._store)
            return register.dpia(head, privacy.contacts(session))

    def recorded(self, which: str) -> bytes:
        """One of them to print or save: "notice", "register" or "dpia"."""
        authz.require(self._store.actor, Right.ANSWER_REQUESTS)
        draw = {"notice": self.notice, "register": self.register, "dpia": self.dpia}[which]
        with self._store.action("privacy.print", detail={"which": which}):
            pass
        return draw()
