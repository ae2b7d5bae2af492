"""Lists of patients: asked, kept, chosen by hand, exported and printed (P9)."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

from coordo_desktop.documents import patient_list
from coordo_desktop.domain import list_cells
from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.approvals import Approval, spend
from coordo_desktop.domain.ids import ListId, PatientId, UserId
from coordo_desktop.domain.list_sheet import ListColumn, PatientListSheet
from coordo_desktop.domain.lists import (
    BULK,
    Criteria,
    ExportReason,
    ListField,
    ListKind,
    ListRow,
    ListView,
    NotAChosenList,
    NotYourList,
    ReasonNeeded,
    SavedList,
    checked_name,
)
from coordo_desktop.domain.patients import PatientLine
from coordo_desktop.exchange.safe_export import csv_bytes, xlsx_bytes
from coordo_desktop.services import authz
from coordo_desktop.services.saving import save_with
from coordo_desktop.store import audit, directory, holds, patients, saved_lists
from coordo_desktop.store import lists as asked
from coordo_desktop.store import settings as kept_settings
from coordo_desktop.store.unit import OpenSession, Store, note

_WIDE_FROM = 6
_SHARES = {
    ListField.NAME: 2.0, ListField.ADDRESS: 2.2, ListField.PHONES: 1.6, ListField.REMARKS: 2.2,
    ListField.CIRCLE: 2.2, ListField.PROBLEMS: 2.2, ListField.FLAGS: 1.6, ListField.DOCTOR: 1.5,
    ListField.AGE: 0.5, ListField.SEX: 0.5, ListField.GIR: 0.5, ListField.POSTAL_CODE: 0.8,
    ListField.ACCESS_NOTES: 2.2, ListField.ALLERGIES: 1.6,
}  # fmt: skip


class ListService:
    """Questions about patients and their answers, and lists kept under a name."""

    def __init__(self, store: Store) -> None:
        self._store = store

    # --- asking -----------------------------------------------------------------------------

    def page(self, view: ListView, *, offset: int = 0, limit: int = 100) -> list[ListRow]:
        """The rows of one page, in the order of the view: a list asks only for what it shows."""
        reach = self._reach(clinical=view.clinical())
        with self._store.reading() as session:
            ids = self._ids(session, view, reach, offset, limit)
            return self._rows(session, ids, view.columns)

    def count(self, criteria: Criteria) -> int:
        """How many patients answer."""
        reach = self._reach(clinical=criteria.clinical())
        with self._store.reading() as session:
            now = self._now(session)
            return asked.count(session, criteria, today=now.date(), now=now, visible_to=reach)

    def patients(self, view: ListView, *, limit: int = 1000) -> list[PatientId]:
        """The patients of a question in its order, for a sheet or a round."""
        reach = self._reach(clinical=view.clinical())
        with self._store.reading() as session:
            return self._ids(session, view, reach, 0, limit)

    def towns(self) -> list[str]:
        """The towns on file, to choose from."""
        reach = self._reach(clinical=False)
        with self._store.reading() as session:
            return asked.towns(session, reach, self._now(session).date())

    def _reach(self, *, clinical: bool) -> UserId | None:
        """Whose circle the person is limited to; NotAllowed. Clinical content asks for more."""
        actor = self._store.actor
        return authz.circle_of(actor, Right.READ_CLINICAL) if clinical else authz.known_to(actor)

    def _now(self, session: OpenSession) -> datetime:
        """The instant, in the practice's time zone."""
        return self._store.clock().astimezone(ZoneInfo(kept_settings.load(session).time_zone))

    def _ids(
        self, session: OpenSession, view: ListView, reach: UserId | None, offset: int, limit: int
    ) -> list[PatientId]:
        now = self._now(session)
        return asked.page(
            session, view, today=now.date(), now=now, visible_to=reach, offset=offset, limit=limit
        )

    def _rows(
        self, session: OpenSession, ids: Sequence[PatientId], columns: tuple[ListField, ...]
    ) -> list[ListRow]:
        now = self._now(session)
        records = patients.records(session, ids)
        contacts: dict[PatientId, datetime] = {}
        if ListField.LAST_CONTACT in columns:
            found = asked.last_contacts(session, ids)
            contacts = {one: at.astimezone(now.tzinfo) for one, at in found.items()}
        return [
            ListRow(
                one,
                list_cells.cells(
                    records[one], columns, today=now.date(), last_contact=contacts.get(one)
                ),
            )
            for one in ids
            if one in records
        ]

    # --- kept under a name ------------------------------------------------------------------

    def saved(self) -> list[SavedList]:
        """One's own lists and the shared ones, by name."""
        authz.require(self._store.actor, Right.SEE_IDENTITY)
        with self._store.reading() as session:
            return saved_lists.saved(session, self._store.actor.user_id)

    def get(self, list_id: ListId) -> SavedList:
        """One list; NotFound."""
        authz.require(self._store.actor, Right.SEE_IDENTITY)
        with self._store.reading() as session:
            return saved_lists.get(session, list_id, self._store.actor.user_id)

    def save(self, name: str, view: ListView, *, shared: bool = False) -> ListId:
        """Keep a question under a name; MissingField."""
        return self._added(ListKind.RULE, name, view, shared=shared, chosen=())

    def create_chosen(
        self, name: str, chosen: Sequence[PatientId] = (), *, shared: bool = False
    ) -> ListId:
        """Keep a list of patients picked one by one, in this order (a *tournée*); MissingField."""
        return self._added(ListKind.CHOSEN, name, ListView(), shared=shared, chosen=chosen)

    def _added(
        self,
        kind: ListKind,
        name: str,
        view: ListView,
        *,
        shared: bool,
        chosen: Sequence[PatientId],
    ) -> ListId:
        reach = self._reach(clinical=view.clinical())
        list_id, name = ListId(uuid4()), checked_name(name)
        with self._store.action("list.create", object_id=list_id) as session:
            saved_lists.add(session, list_id, kind, name, view, shared=shared)
            seen = asked.visible(session, chosen, reach, self._now(session).date())
            saved_lists.choose(session, list_id, seen)
            note(session, kind=kind.value, shared=shared, patients=len(seen))
        return list_id

    def change(self, changed: SavedList) -> None:
        """Rename, share, ask or show otherwise; only its maker may.

        Raises:
            MissingField, NotFound, NotYourList, ChangedMeanwhile.
        """
        self._reach(clinical=changed.view.clinical())
        name = checked_name(changed.name)
        with self._store.action("list.change", object_id=changed.id) as session:
            now = self._mine(session, changed.id)
            saved_lists.change(
                session,
                replace(
                    now,
                    name=name,
                    view=changed.view,
                    shared=changed.shared,
                    version=changed.version,
                ),
            )

    def rename(self, list_id: ListId, name: str) -> None:
        """Give a list another name; MissingField, NotFound, NotYourList."""
        self.change(replace(self.get(list_id), name=name))

    def remove(self, list_id: ListId) -> None:
        """Put a list away; `restore` takes it back. NotFound, NotYourList."""
        authz.require(self._store.actor, Right.SEE_IDENTITY)
        with self._store.action("list.remove", object_id=list_id) as session:
            saved_lists.change(session, self._mine(session, list_id), removed=True)

    def restore(self, list_id: ListId) -> None:
        """Take a removed list back; NotFound, NotYourList."""
        authz.require(self._store.actor, Right.SEE_IDENTITY)
        with self._store.action("list.restore", object_id=list_id) as session:
            saved_lists.change(session, self._mine(session, list_id, removed=True))

    def _mine(self, session: OpenSession, list_id: ListId, *, removed: bool = False) -> SavedList:
        found = saved_lists.get(session, list_id, self._store.actor.user_id, removed=removed)
        if not found.mine:
            raise NotYourList
        return found

    # --- chosen one by one ------------------------------------------------------------------

    def patients_of(self, list_id: ListId) -> list[PatientLine]:
        """The patients of a list of chosen ones that one may see, in its order; NotFound."""
        reach = self._reach(clinical=False)
        with self._store.reading() as session:
            ids = self._chosen(session, list_id)
            seen = asked.visible(session, ids, reach, self._now(session).date())
            return patients.lines(session, seen)

    def rows_of(self, list_id: ListId, columns: tuple[ListField, ...]) -> list[ListRow]:
        """The same patients with the cells of these columns."""
        reach = self._reach(clinical=ListView(columns=columns).clinical())
        with self._store.reading() as session:
            ids = self._chosen(session, list_id)
            seen = asked.visible(session, ids, reach, self._now(session).date())
            return self._rows(session, seen, columns)

    def _chosen(self, session: OpenSession, list_id: ListId) -> list[PatientId]:
        found = saved_lists.get(session, list_id, self._store.actor.user_id)
        if found.kind is not ListKind.CHOSEN:
            raise NotAChosenList
        return saved_lists.chosen(session, list_id)

    def add_patients(self, list_id: ListId, more: Sequence[PatientId]) -> int:
        """Put patients at the end of a list; how many were not in it yet."""
        reach = self._reach(clinical=False)
        with self._store.action("list.add", object_id=list_id) as session:
            before = self._own_chosen(session, list_id)
            seen = asked.visible(session, more, reach, self._now(session).date())
            added = [one for one in dict.fromkeys(seen) if one not in set(before)]
            saved_lists.choose(session, list_id, [*before, *added])
            note(session, patients=len(added))
        return len(added)

    def remove_patients(self, list_id: ListId, fewer: Sequence[PatientId]) -> int:
        """Take patients out of a list; how many were in it. `reorder` puts them back."""
        authz.require(self._store.actor, Right.SEE_IDENTITY)
        with self._store.action("list.drop", object_id=list_id) as session:
            before = self._own_chosen(session, list_id)
            after = [one for one in before if one not in set(fewer)]
            saved_lists.choose(session, list_id, after)
            note(session, patients=len(before) - len(after))
        return len(before) - len(after)

    def reorder(self, list_id: ListId, ordered: Sequence[PatientId]) -> None:
        """The list is these patients in this order; also how a change is undone."""
        reach = self._reach(clinical=False)
        with self._store.action("list.reorder", object_id=list_id) as session:
            before = self._own_chosen(session, list_id)
            today = self._now(session).date()
            hidden = set(before) - set(asked.visible(session, before, reach, today))
            seen = asked.visible(session, ordered, reach, today)
            saved_lists.choose(session, list_id, [*seen, *(one for one in before if one in hidden)])
            note(session, patients=len(seen))

    def _own_chosen(self, session: OpenSession, list_id: ListId) -> list[PatientId]:
        if self._mine(session, list_id).kind is not ListKind.CHOSEN:
            raise NotAChosenList
        return saved_lists.chosen(session, list_id)

    # --- leaving the program ----------------------------------------------------------------

    def export(
        self,
        view: ListView,
        path: Path,
        *,
        reason: ExportReason | None = None,
        list_id: ListId | None = None,
        approval: Approval | None = None,
    ) -> int:
        """Write the whole list to a place the person chose; how many patients left.

        A CSV for spreadsheets, or a workbook when the name ends in `.xlsx`. `list_id` exports a
        list of chosen patients with the columns of the view.

        Raises:
            NotAllowed, NotFound, DiskFull, PlaceNotWritable; above 20 patients ReasonNeeded, and
            ApprovalNeeded without the yes of a second person (purpose "export").
        """
        authz.require(self._store.actor, Right.EXPORT)
        reach = self._reach(clinical=view.clinical())
        with self._store.action("export", object_id=list_id) as session:
            ids = holds.printable(session, self._listed(session, view, reach, list_id))
            if len(ids) > BULK and reason is None:
                raise ReasonNeeded
            if len(ids) > BULK:
                asked_by, at = self._store.actor.user_id, self._store.clock()
                note(session, second=spend(approval, "export", asked_by, at))
            rows = [row.cells for row in self._rows(session, ids, view.columns)]
            titles = [list_cells.TITLES[one] for one in view.columns]
            workbook = path.suffix.lower() == ".xlsx"
            content = xlsx_bytes(titles, rows, "Patients") if workbook else csv_bytes(titles, rows)
            note(
                session,
                what="list",
                form="xlsx" if workbook else "csv",
                patients=len(rows),
                columns=" ".join(view.columns),
                reason=reason.value if reason else "",
                sha256=hashlib.sha256(content).hexdigest(),
            )
            save_with(session, path, content)
        return len(rows)

    def _listed(
        self,
        session: OpenSession,
        view: ListView,
        reach: UserId | None,
        list_id: ListId | None,
    ) -> list[PatientId]:
        if list_id is None:
            return self._ids(session, view, reach, 0, -1)
        chosen = self._chosen(session, list_id)
        return asked.visible(session, chosen, reach, self._now(session).date())

    def sheet(
        self, view: ListView, title: str, *, list_id: ListId | None = None, limit: int = 2000
    ) -> bytes:
        """The list as a PDF to preview and print; recorded with its hash.

        Raises:
            NotAllowed, NotFound.
        """
        right = Right.PRINT_HANDOVER if view.clinical() else Right.PRINT_ADDRESSES
        reach = authz.circle_of(self._store.actor, right)
        if scope(self._store.actor, Right.SEE_IDENTITY) is not Scope.ALL:
            reach = self._store.actor.user_id
        with self._store.action("list.print", object_id=list_id) as session:
            ids = holds.printable(session, self._listed(session, view, reach, list_id))[:limit]
            sheet = self._sheet(session, view, title, ids, chosen=list_id is not None)
            content = patient_list.render(sheet)
            note(
                session,
                patients=len(ids),
                columns=" ".join(view.columns),
                sha256=hashlib.sha256(content).hexdigest(),
            )
        return content

    def _sheet(
        self,
        session: OpenSession,
        view: ListView,
        title: str,
        ids: Sequence[PatientId],
        *,
        chosen: bool,
    ) -> PatientListSheet:
        people: dict[object, str] = {}
        for one in (view.criteria.professional, view.criteria.doctor):
            if one is not None:
                found = directory.get(session, one)
                people[one] = f"{found.name} {found.given_name}".strip()
        return PatientListSheet(
            title=checked_name(title),
            columns=tuple(
                ListColumn(list_cells.TITLES[one], _SHARES.get(one, 1.0)) for one in view.columns
            ),
            rows=tuple(row.texts() for row in self._rows(session, ids, view.columns)),
            practice=kept_settings.load(session).name,
            author=self._store.actor.name,
            printed_at=self._now(session),
            filters=() if chosen else list_cells.asked_in_words(view.criteria, people),
            landscape=len(view.columns) > _WIDE_FROM,
            audit_code=audit.short_code(audit.head(session)),
        )
