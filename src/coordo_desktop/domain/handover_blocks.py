"""From what is known of a patient to their block on the sheet: nothing lost, nothing too much."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.foci import HEADING_WORDS, KIND_WORDS
from coordo_desktop.domain.gir import EstimatedGir, gir_words
from coordo_desktop.domain.handover import (
    Part,
    SheetEntry,
    SheetFocus,
    SheetForm,
    SheetGap,
    SheetPatient,
)
from coordo_desktop.domain.handover_bring import to_bring
from coordo_desktop.domain.handover_coming import Coming, coming_lines
from coordo_desktop.domain.handover_plan import SheetPlan, plan_contingencies, plan_lines
from coordo_desktop.domain.handover_profiles import focus_shown, kind_shown
from coordo_desktop.domain.handover_tasks import Deed, kept_tasks, sheet_lines
from coordo_desktop.domain.identity import matricule_may_be_shown, show_nir
from coordo_desktop.domain.measurements import (
    DEFAULT_BOUNDS,
    Bounds,
    LastMeasurement,
    Measure,
    Measurement,
    last_with_trend,
    weight_note,
)
from coordo_desktop.domain.patients import (
    AllergyKnowledge,
    ContactPerson,
    IdentityStatus,
    Patient,
    PatientRecord,
    Relation,
    Stability,
    Vigilance,
)
from coordo_desktop.domain.tasks import Task
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.transmissions import (
    Focus,
    FocusState,
    FollowUp,
    Kind,
    Priority,
    Transmission,
)

FLAG_WORDS: dict[Vigilance, str] = {
    Vigilance.FALL: "Chute",
    Vigilance.OXYGEN: "Oxygène",
    Vigilance.ANTICOAGULANT: "Anticoagulant",
    Vigilance.SWALLOWING: "Fausses routes",
    Vigilance.ISOLATION: "Isolement",
    Vigilance.RESISTANT_GERM: "BMR",
    Vigilance.PRESSURE_ULCER: "Risque d’escarre",
    Vigilance.WANDERING: "Risque d’égarement",
    Vigilance.DIABETES: "Diabète",
    Vigilance.WOUND: "Plaie",
    Vigilance.SUICIDE_RISK: "Risque suicidaire",
    Vigilance.DEVICE: "Dispositif",
    Vigilance.OTHER: "Vigilance",
}
RELATION_WORDS: dict[Relation, str] = {
    Relation.TRUSTED_PERSON: "personne de confiance",
    Relation.EMERGENCY_CONTACT: "à prévenir",
    Relation.CARER: "aidant",
    Relation.GUARDIAN: "protection juridique",
    Relation.FAMILY: "famille",
}
STATUS_WORDS: dict[IdentityStatus, str] = {
    IdentityStatus.PROVISIONAL: "Identité provisoire",
    IdentityStatus.RETRIEVED: "Identité récupérée, à contrôler",
    IdentityStatus.VALIDATED: "Identité validée, INS non récupérée",
    IdentityStatus.QUALIFIED: "Identité qualifiée",
}
# The nature of a matricule by its OID; the last two are the test ones of the ANS.
NATURES: dict[str, str] = {
    "1.2.250.1.213.1.4.8": "NIR",
    "1.2.250.1.213.1.4.9": "NIA",
    "1.2.250.1.213.1.4.10": "NIR",
    "1.2.250.1.213.1.4.11": "NIA",
}
SEVERITY = {Stability.UNSTABLE: 0, Stability.WATCH: 1, Stability.STABLE: 2}
_DAYS = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
_WEEK = 6
_MASKED_FROM = 3  # letters: shorter names would mask ordinary words
_PHONE = re.compile(r"(?<!\d)(?:\+33\s?|0)[1-9](?:[ .-]?\d\d){4}(?!\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """All that a block is made of. `fresh` are the numbers of the entries of the period.

    `entries` hold those and, for an open cible nobody wrote to in the period, its last one.
    """

    record: PatientRecord
    doctor_phone: str = ""
    foci: tuple[Focus, ...] = ()
    entries: tuple[Transmission, ...] = ()
    fresh: frozenset[int] = frozenset()
    follow_ups: tuple[FollowUp, ...] = ()
    tasks: tuple[Task, ...] = ()
    measurements: tuple[Measurement, ...] = ()
    bounds: dict[Measure, Bounds] | None = None  # this patient's own; None: those of the frame
    plan: SheetPlan | None = None
    estimated_gir: EstimatedGir | None = None  # by the last AGGIR assessment
    coming: tuple[Coming, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What holds for the whole sheet: `now` is in the practice's time zone."""

    now: datetime
    form: SheetForm
    left: dict[Part, str]
    bounds: dict[Measure, Bounds] | None = None


def block(facts: Facts, frame: Frame) -> tuple[SheetPatient, tuple[Deed, ...]]:
    """The patient's block, and what stands behind each of its lines (numbered later)."""
    patient, left = facts.record.patient, frame.left
    lines = (
        []
        if Part.TASKS in left
        else sheet_lines(facts.follow_ups, kept_tasks(facts.tasks, left), frame.now)
    )
    shown = SheetPatient(
        patient_id=patient.id,
        stability=patient.stability,
        name=name_of(patient),
        birth_name=shown_names.birth_name(patient.family_name, patient.used_name, patient.sex),
        traits=shown_names.traits(patient.sex, patient.birth_date, frame.now.date()),
        identity=identity_line(patient, shown=Part.MATRICULE not in left),
        address=_address(patient, with_access=Part.ACCESS not in left),
        phones="" if Part.PHONES in left else " · ".join(map(show_phone, patient.phones)),
        doctor=_doctor(patient, facts.doctor_phone),
        allergies=tuple(each.substance for each in facts.record.allergies),
        allergy_knowledge=patient.allergy_knowledge,
        flags=_flags(facts.record, facts.estimated_gir),
        measurements=() if Part.MEASUREMENTS in left else _last(facts, frame),
        measurements_note="" if Part.MEASUREMENTS in left else _measured(facts, frame),
        foci=tuple(_foci(facts, frame)),
        contingencies=_contingencies(facts, left),
        plan_lines=plan_lines(facts.plan, left),
        tasks=tuple(line for line, _ in lines),
        appointments=coming_lines(facts.coming, frame.now, left),
        to_bring=to_bring(facts.plan, facts.tasks, left),
        contacts=() if Part.CONTACTS in left else _contacts(facts.record),
    )
    deeds = tuple(deed for _, deed in lines)
    return (_anonymised(shown, patient) if frame.form is SheetForm.ANONYMISED else shown), deeds


def order(blocks: Iterable[SheetPatient]) -> list[SheetPatient]:
    """Least stable first; the order given holds among equals."""
    return sorted(blocks, key=lambda block: SEVERITY[block.stability])


def gaps(record: PatientRecord) -> list[SheetGap]:
    """What a sheet about this patient should not lack; it never blocks."""
    patient = record.patient
    missing = {
        "allergies": patient.allergy_knowledge is AllergyKnowledge.NOT_ASKED,
        "trusted_person": not any(
            Relation.TRUSTED_PERSON in contact.relations for contact in record.contacts
        ),
        "doctor": not (patient.referring_doctor or patient.referring_doctor_id),
        "directives": not patient.situation.advance_directives,
        "phone": not patient.phones,
    }
    name = name_of(patient)
    return [SheetGap(patient.id, name, what) for what, lacking in missing.items() if lacking]


def name_of(patient: Patient) -> str:
    """« ETCHEVERRY Maite »."""
    return shown_names.name(
        patient.family_name, patient.used_name, patient.given_names, patient.used_given_name
    )


def identity_line(patient: Patient, *, shown: bool = True) -> str:
    """The matricule with its nature when the identity is qualified, else the status (RNIV).

    A matricule whose nature is not known is not printed: paper says which number it is.
    """
    nature = NATURES.get(patient.ins_oid)
    if shown and matricule_may_be_shown(patient.status) and patient.nir and nature:
        return f"INS ({nature}) {show_nir(patient.nir)}"
    return STATUS_WORDS[patient.status]


def _address(patient: Patient, *, with_access: bool) -> str:
    street = ", ".join(part for part in (patient.address, patient.address_extra) if part)
    town = f"{patient.postal_code} {patient.town}".strip()
    place = ", ".join(part for part in (street, town) if part)
    if with_access and patient.access_notes:
        return f"{place}. {patient.access_notes}" if place else patient.access_notes
    return place


def _doctor(patient: Patient, phone: str) -> str:
    if not patient.referring_doctor:
        return ""
    return f"MT {patient.referring_doctor} {show_phone(phone)}".strip()


def _flags(record: PatientRecord, estimated: EstimatedGir | None) -> tuple[str, ...]:
    situation = record.patient.situation
    flags = [flag.label or FLAG_WORDS[flag.kind] for flag in record.flags]
    if said := gir_words(situation.gir, estimated):
        flags.append(said)
    if situation.legal_protection:
        flags.append(situation.legal_protection)
    if situation.interpreter:
        flags.append(f"Interprète {situation.language}".strip())
    return tuple(flags)


def _contingencies(facts: Facts, left: dict[Part, str]) -> tuple[tuple[str, str], ...]:
    """Those of the record, then those of the plan's objectives, each once."""
    if Part.CONTINGENCIES in left:
        return ()
    own = [(each.condition, each.action) for each in facts.record.contingencies]
    return tuple(dict.fromkeys([*own, *plan_contingencies(facts.plan, left)]))


def _contacts(record: PatientRecord) -> tuple[str, ...]:
    lines = [_contact(contact) for contact in record.contacts]
    if record.patient.situation.advance_directives:
        lines.append(f"Directives anticipées : {record.patient.situation.advance_directives}")
    return tuple(lines)


def _contact(contact: ContactPerson) -> str:
    roles = [RELATION_WORDS[each] for each in Relation if each in contact.relations]
    told = ", ".join(part for part in (contact.kinship, *roles) if part)
    phone = show_phone(contact.phone)
    return f"{contact.name} ({told}) {phone}".strip() if told else f"{contact.name} {phone}".strip()


def _last(facts: Facts, frame: Frame) -> tuple[LastMeasurement, ...]:
    last = last_with_trend(facts.measurements, facts.bounds or frame.bounds or DEFAULT_BOUNDS)
    return tuple(replace(one, at=one.at.astimezone(frame.now.tzinfo)) for one in last)


def _measured(facts: Facts, frame: Frame) -> str:
    if not facts.measurements:
        return ""
    last = max(one.at for one in facts.measurements).astimezone(frame.now.tzinfo)
    note = weight_note(facts.measurements)
    return f"{when(last, frame.now)}. {note}" if note else when(last, frame.now)


def when(at: datetime, now: datetime) -> str:
    """« lun. 10:41 » within the week, else « 12/11 10:41 », with the year when it is another."""
    if 0 <= (now.date() - at.date()).days <= _WEEK:
        return f"{_DAYS[at.weekday()]} {at:%H:%M}"
    return f"{at:%d/%m %H:%M}" if at.year == now.year else f"{at:%d/%m/%Y %H:%M}"


# --- cibles and entries ---------------------------------------------------------------------


def _foci(facts: Facts, frame: Frame) -> list[SheetFocus]:
    by_focus: dict[object, list[Transmission]] = {}
    for entry in sorted(facts.entries, key=lambda one: one.number):
        by_focus.setdefault(entry.focus_id or entry.kind.value, []).append(entry)
    groups: list[tuple[tuple[int, bool, int], SheetFocus]] = []
    for focus in facts.foci:
        entries = by_focus.pop(focus.id, [])
        if (focus.state is FocusState.OPEN or entries) and focus_shown(focus.label, frame.left):
            age = max(0, focus.age_days(frame.now.date()))
            closed = focus.state is FocusState.CLOSED
            groups.append(_group(focus.label, age, entries, facts, frame, closed=closed))
    for entries in by_focus.values():
        first = entries[0]
        if first.focus_id is not None and first.focus:  # its cible is not among those read
            kept = entries if focus_shown(first.focus, frame.left) else []
        else:
            kept = [entry for entry in entries if kind_shown(entry.kind, frame.left)]
        if kept:
            label = first.focus or KIND_WORDS[first.kind]
            age = max(0, (frame.now.date() - first.signed_at.date()).days)
            groups.append(_group(label, age, kept, facts, frame))
    return [shown for _, shown in sorted(groups, key=lambda group: group[0])]


def _group(
    label: str,
    age: int,
    entries: Sequence[Transmission],
    facts: Facts,
    frame: Frame,
    *,
    closed: bool = False,
) -> tuple[tuple[int, bool, int], SheetFocus]:
    fresh = [entry for entry in entries if entry.number in facts.fresh]
    rank = max((entry.priority.rank for entry in fresh), default=0)
    last = max((entry.number for entry in entries), default=0)
    shown = SheetFocus(
        label=label,
        age_days=age,
        new=bool(fresh),
        entries=tuple(
            _entry(entry, frame, new=entry.number in facts.fresh)
            for entry in entries
            if entry.kind is Kind.FOCUS or kind_shown(entry.kind, frame.left)
        ),
        closed=closed,
    )
    return (-rank, not fresh, -last), shown


def _entry(entry: Transmission, frame: Frame, *, new: bool) -> SheetEntry:
    at = entry.at.astimezone(frame.now.tzinfo)
    signed = f"{entry.author}, {when(at, frame.now)}"
    if entry.corrects is not None:
        signed += " (corrige)"
    if entry.withdrawn_at is not None:
        signed += f" ; retirée par {entry.withdrawn_by} : {entry.withdrawn_reason}"
    words = HEADING_WORDS[entry.kind]
    return SheetEntry(
        parts=tuple((words[heading][0], text) for heading, text in entry.parts),
        signed=signed,
        new=new,
        urgent=entry.priority is Priority.URGENT,
        withdrawn=entry.withdrawn_at is not None,
    )


# --- anonymised form ------------------------------------------------------------------------


def _anonymised(shown: SheetPatient, patient: Patient) -> SheetPatient:
    """Initials and year of birth; names and phone numbers typed in texts are masked."""
    names = (patient.family_name, patient.used_name, patient.given_names, patient.used_given_name)
    mask = _Mask(word for name in names for word in re.split(r"[\s,]+", name))
    born = patient.birth_date
    letter = "" if patient.sex.value == "I" else patient.sex.value
    year = f"né(e) en {born.year}" if born else ""
    return replace(
        shown,
        name=shown_names.initials(*names),
        birth_name="",
        traits=" · ".join(part for part in (letter, year) if part),
        identity="",
        address="",
        phones="",
        doctor="",
        contacts=(),
        foci=tuple(
            replace(
                focus,
                label=mask(focus.label),
                entries=tuple(
                    replace(
                        entry,
                        parts=tuple((letter, mask(text)) for letter, text in entry.parts),
                        signed=mask(entry.signed),
                    )
                    for entry in focus.entries
                ),
            )
            for focus in shown.foci
        ),
        flags=tuple(map(mask, shown.flags)),
        contingencies=tuple((mask(one), mask(two)) for one, two in shown.contingencies),
        plan_lines=tuple(map(mask, shown.plan_lines)),
        appointments=tuple(map(mask, shown.appointments)),
        tasks=tuple(replace(task, text=mask(task.text)) for task in shown.tasks),
    )


class _Mask:
    """Writes « … » over the patient's names and any phone number."""

    def __init__(self, words: Iterable[str]) -> None:
        self._hidden = {fold(word) for word in words if len(fold(word)) >= _MASKED_FROM}

    def __call__(self, text: str) -> str:
        text = _PHONE.sub("…", text)
        return re.sub(r"[^\W\d_]+(?:['’-][^\W\d_]+)*", self._word, text)

    def _word(self, found: re.Match[str]) -> str:
        word = found[0]
        pieces = {fold(word), *map(fold, re.split("['’-]", word))}
        return "…" if pieces & self._hidden else word
