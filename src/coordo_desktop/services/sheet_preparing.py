"""Preparing a sheet: who is on it, what is news, what is left out, what it lacks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import cast
from zoneinfo import ZoneInfo

from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.assessments.records import Assessment
from coordo_desktop.domain.contacts import read_phone, show_phone
from coordo_desktop.domain.gir import EstimatedGir
from coordo_desktop.domain.handover import (
    EndsBeforeItStarts,
    HandoverSheet,
    LeftOut,
    NobodyOnSheet,
    PreparedSheet,
    SheetForm,
    SheetPatient,
    SheetRequest,
)
from coordo_desktop.domain.handover_blocks import Facts, Frame, block, gaps, order
from coordo_desktop.domain.handover_coming import AHEAD
from coordo_desktop.domain.handover_profiles import left_out, told
from coordo_desktop.domain.handover_tasks import Deed
from coordo_desktop.domain.ids import ListId, PatientId, RoundId
from coordo_desktop.domain.lists import ListKind
from coordo_desktop.domain.measurement_bounds import age_band, bounds_for, flat
from coordo_desktop.domain.round_load_sheet import with_load
from coordo_desktop.domain.round_sheet import RoundSheet, round_sheet
from coordo_desktop.domain.rounds import Round, round_name
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.domain.tasks import Task
from coordo_desktop.domain.transmissions import Focus, FocusState, FollowUp, Transmission
from coordo_desktop.services import authz
from coordo_desktop.store import (
    assessments,
    coming,
    foci,
    follow_ups,
    lists,
    measurement_bounds,
    measurements,
    patients,
    plan_sheets,
    round_loads,
    rounds,
    saved_lists,
    settings,
    sheets,
    tasks,
    transmissions,
)
from coordo_desktop.store.unit import OpenSession, Store

FIRST_HANDOVER = timedelta(hours=48)  # how far back a recipient's first sheet reaches
MEASURED_WITHIN = timedelta(days=90)
_TITLE = "Feuille de transmissions"
_MOST_PATIENTS = 1000
_FINESS = 9  # characters of a FINESS number
_NO_ACCESS = "hors de votre cercle de soins, ou dossier fusionné ou effacé"


@dataclass(frozen=True, slots=True)
class _Period:
    news: sheets.News
    start: datetime
    end: datetime
    note: str


@dataclass(frozen=True, slots=True)
class _Asked:
    """Who is asked for: `named` one by one, or the stops of a `round`."""

    patients: Sequence[PatientId]
    title: str = _TITLE
    named: bool = False
    round: bool = False
    sheet: Round | None = None  # whose own sheet stands in front


class SheetPreparing:
    """Reads what a sheet is made of, in as many statements for one patient as for five hundred."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def _local(self, practice: PracticeSettings) -> datetime:
        """Now, in the practice's time zone."""
        return self._store.clock().astimezone(ZoneInfo(practice.time_zone))

    def _prepared(self, session: OpenSession, request: SheetRequest) -> PreparedSheet:
        practice = settings.load(session)
        now = self._local(practice)
        period = self._period(session, request, now)
        until_number = transmissions.last_number(session)
        asked = self._asked(session, request, period, now)
        who, refused = self._allowed(session, asked, now)
        frame = Frame(
            now=now,
            form=request.form,
            left=left_out(request.profile, request.form),
            bounds=measurements.bounds(session),
        )
        expires_at = now + timedelta(hours=practice.sheet_valid_hours)
        facts = self._facts(session, who, period, expires_at.date())
        ahead = coming.of_patients(session, who, now, now + timedelta(days=AHEAD))
        facts |= {one: replace(facts[one], coming=tuple(them)) for one, them in ahead.items()}
        made = [block(facts[one], frame) for one in who]
        if asked.round:
            made = [
                (replace(shown, order=f"passage {place}"), theirs)
                for place, (shown, theirs) in enumerate(made, 1)
            ]
        actions = {shown.patient_id: theirs for shown, theirs in made}
        numbered, lines = _numbered(order(shown for shown, _ in made), actions)
        sheet = HandoverSheet(
            number=0,
            form=request.form,
            paper=request.paper,
            profile=request.profile,
            title=request.title or asked.title,
            practice=practice.name,
            practice_detail=_detail(practice),
            recipient=request.recipient,
            author=_signed_by(self._store),
            period_start=period.start,
            period_end=period.end,
            period_note=period.note,
            printed_at=now,
            expires_at=expires_at,
            patients=numbered,
            left_out=tuple(f"{each.what} : {each.why}" for each in told(frame.left)),
            copies=request.copies,
            copy_number=1 if request.copies == 1 else 0,
            round=self._front(session, asked.sheet, made, frame),
        )
        return PreparedSheet(
            sheet=sheet,
            gaps=tuple(gap for one in who for gap in gaps(facts[one].record)),
            left_out=(*told(frame.left), *refused),
            tasks=tuple((line, who, deed.id) for line, who, deed in lines),
            from_plan=frozenset(line for line, _, deed in lines if isinstance(deed, Task)),
            since_number=period.news.after or 0,
            until_number=until_number,
        )

    # --- steps ------------------------------------------------------------------------------

    def _front(
        self,
        session: OpenSession,
        found: Round | None,
        made: Sequence[tuple[SheetPatient, tuple[Deed, ...]]],
        frame: Frame,
    ) -> RoundSheet | None:
        """The round's own sheet, with what it loads for who may see the stock."""
        front = _front(found, made, frame)
        if front is None or found is None or not self._sees_stock():
            return front
        load = round_loads.load_for(session, found, {one.patient_id for one, _ in made})
        return with_load(front, load, frame.left)

    def _sees_stock(self) -> bool:
        return scope(self._store.actor, Right.SEE_STOCK) is not Scope.NONE

    @staticmethod
    def _period(session: OpenSession, request: SheetRequest, now: datetime) -> _Period:
        end = request.period_end.astimezone(now.tzinfo) if request.period_end else now
        if request.period_start is not None:
            start = request.period_start.astimezone(now.tzinfo)
            if start >= end:
                raise EndsBeforeItStarts
            news = sheets.News(start=start, end=request.period_end)
            return _Period(news, start, end, "")
        last = sheets.last_handover(session, request.recipient) if request.recipient else None
        if last is None:
            start = end - FIRST_HANDOVER
            news = sheets.News(start=start, end=request.period_end)
            return _Period(news, start, end, "première relève, 48 dernières heures")
        printed_at, number = last
        start = printed_at.astimezone(now.tzinfo)
        news = sheets.News(start=start, after=number)
        return _Period(news, start, max(start, end), "depuis sa dernière relève")

    def _asked(
        self, session: OpenSession, request: SheetRequest, period: _Period, now: datetime
    ) -> _Asked:
        if request.patients:
            return _Asked(tuple(dict.fromkeys(request.patients)), named=True)
        if request.list_id is not None:
            return self._listed(session, request.list_id, now)
        if request.round_id is not None:
            return self._of_round(session, request.round_id)
        if request.professional_id is not None:
            who = sheets.patients_of_professional(session, request.professional_id, now.date())
            return _Asked(who)
        return _Asked(sheets.patients_with_news(session, period.news))

    def _listed(self, session: OpenSession, list_id: ListId, now: datetime) -> _Asked:
        """A list chosen one by one is a round, in its own order; a question is asked again."""
        actor = self._store.actor
        kept = saved_lists.get(session, list_id, actor.user_id)
        title = f"{_TITLE}, {kept.name}"
        if kept.kind is ListKind.CHOSEN:
            return _Asked(saved_lists.chosen(session, list_id), title=title, round=True)
        found = lists.page(
            session,
            kept.view,
            today=now.date(),
            now=now,
            visible_to=authz.circle_of(actor, Right.READ_CLINICAL),
            offset=0,
            limit=_MOST_PATIENTS,
        )
        return _Asked(found, title=title)

    @staticmethod
    def _of_round(session: OpenSession, round_id: RoundId) -> _Asked:
        """The people of a round in its order, each once."""
        found = rounds.get(session, round_id)
        who = [one for visit in found.visits for one in (visit.patient_id, *visit.others)]
        title = f"{_TITLE}, {_inside(round_name(found.label))}, {found.on:%d/%m}"
        return _Asked(tuple(dict.fromkeys(who)), title=title, round=True, sheet=found)

    def _allowed(
        self, session: OpenSession, asked: _Asked, now: datetime
    ) -> tuple[list[PatientId], tuple[LeftOut, ...]]:
        """Those who may be on this person's sheet, and those asked by name who may not."""
        circle = authz.circle_of(self._store.actor, Right.PRINT_HANDOVER)
        may = sheets.allowed(session, asked.patients, circle, now.date())
        who = [one for one in asked.patients if one in may]
        if asked.named and not who:
            raise NobodyOnSheet
        refused = [one for one in asked.patients if one not in may]
        if not (asked.named or asked.round):
            return who, ()
        return who, tuple(LeftOut("Un dossier demandé", _NO_ACCESS, one) for one in refused)

    @staticmethod
    def _facts(
        session: OpenSession, who: Sequence[PatientId], period: _Period, last: date
    ) -> dict[PatientId, Facts]:
        """What is known of each; tasks are those that are late or due up to `last`."""
        records = patients.records(session, who)
        phones = sheets.doctor_phones(session, who)
        fresh = sheets.entries(session, who, period.news)
        cibles = foci.of_patients(session, who, period.start)
        written = {entry.focus_id for entry in fresh}
        silent = [
            number
            for focus, number in cibles
            if focus.state is FocusState.OPEN and focus.id not in written
        ]
        entries = [*fresh, *transmissions.of_numbers(session, silent)]
        actions = follow_ups.open_of(session, who)
        due = tasks.open_for_sheet(session, who, last)
        measured = measurements.since(session, who, period.end - MEASURED_WITHIN)
        practice = measurement_bounds.practice(session)
        decided = measurement_bounds.thresholds_of(session, who)
        plans = plan_sheets.of_patients(session, who)
        assessed = assessments.latest(session, who, ["aggir"])
        numbers = frozenset(entry.number for entry in fresh)
        by_patient = _Grouped(entries, actions, [focus for focus, _ in cibles])
        return {
            one: Facts(
                record=records[one],
                doctor_phone=phones.get(one, ""),
                foci=tuple(by_patient.foci.get(one, ())),
                entries=tuple(by_patient.entries.get(one, ())),
                fresh=numbers,
                follow_ups=tuple(by_patient.actions.get(one, ())),
                tasks=tuple(due.get(one, ())),
                measurements=tuple(measured[one]),
                bounds=flat(
                    bounds_for(
                        age_band(records[one].patient.birth_date, last),
                        practice,
                        measurement_bounds.by_measure(decided.get(one, ())),
                    )
                ),
                plan=plans.get(one),
                estimated_gir=_estimated(assessed[one].get("aggir")),
            )
            for one in who
        }


class _Grouped:
    """Entries, actions and cibles by patient."""

    def __init__(
        self,
        entries: Sequence[Transmission],
        actions: Sequence[FollowUp],
        cibles: Sequence[Focus],
    ) -> None:
        self.entries: dict[PatientId, list[Transmission]] = {}
        self.actions: dict[PatientId, list[FollowUp]] = {}
        self.foci: dict[PatientId, list[Focus]] = {}
        for entry in entries:
            self.entries.setdefault(entry.patient_id, []).append(entry)
        for action in actions:
            self.actions.setdefault(action.patient_id, []).append(action)
        for focus in cibles:
            self.foci.setdefault(focus.patient_id, []).append(focus)


def _front(
    found: Round | None, made: Sequence[tuple[SheetPatient, tuple[Deed, ...]]], frame: Frame
) -> RoundSheet | None:
    """The round's own sheet; an anonymised sheet has none: addresses are what it is made of."""
    if found is None or frame.form is SheetForm.ANONYMISED:
        return None
    who = {one.patient_id: (one.name, one.traits, one.stability) for one, _ in made}
    return round_sheet(found, cast("ZoneInfo", frame.now.tzinfo), who, frame.left)


def _estimated(made: Assessment | None) -> EstimatedGir | None:
    if made is None or made.value is None:
        return None
    return EstimatedGir(int(made.value), made.on)


def _numbered(
    blocks: Sequence[SheetPatient], deeds: dict[PatientId, tuple[Deed, ...]]
) -> tuple[tuple[SheetPatient, ...], list[tuple[int, PatientId, Deed]]]:
    """Number the tasks through the sheet, and say what each line is about."""
    line = 0
    shown: list[SheetPatient] = []
    lines: list[tuple[int, PatientId, Deed]] = []
    for each in blocks:
        tasks = []
        for task, deed in zip(each.tasks, deeds[each.patient_id], strict=True):
            line += 1
            tasks.append(replace(task, line=line))
            lines.append((line, each.patient_id, deed))
        shown.append(replace(each, tasks=tuple(tasks)))
    return tuple(shown), lines


def _detail(practice: PracticeSettings) -> str:
    finess = f"FINESS {_grouped(practice.finess)}" if practice.finess.strip() else ""
    phone = read_phone(practice.phone)
    shown = show_phone(phone.kept) if phone is not None else ""
    return " · ".join(part for part in (finess, shown) if part)


def _grouped(finess: str) -> str:
    """`64 009 998 2`: department, two groups of three, key; anything else as it was typed."""
    kept = finess.replace(" ", "")
    if len(kept) != _FINESS:
        return finess.strip()
    return f"{kept[:2]} {kept[2:5]} {kept[5:8]} {kept[8]}"


def _signed_by(store: Store) -> str:
    actor = store.actor
    return f"{actor.name}, {actor.profession}" if actor.profession else actor.name


def _inside(name: str) -> str:
    """« tournée Ostabat », within a line."""
    return name[:1].lower() + name[1:]
