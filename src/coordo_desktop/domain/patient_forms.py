"""What a form hands over, made fit to be kept, and what it may be warned about.

Only two things are refused: a person without a family name, and a status that what is known of
the identity does not carry. All the rest is a caution beside its field, and is kept (P3).
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar

from coordo_desktop.domain.contacts import read_phone
from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.identity import (
    AttributesIncompatible,
    IdentityWarning,
    StatusNotAllowed,
    attributes_compatible,
    check_nir,
    cross_check,
)
from coordo_desktop.domain.patients import (
    Allergy,
    AllergyKnowledge,
    CareTeamMember,
    Consent,
    ContactPerson,
    Contingency,
    IdentityAttribute,
    IdentityStatus,
    Part,
    Patient,
    Problem,
    VigilanceFlag,
)
from coordo_desktop.domain.text import clean, clean_line, joined

P = TypeVar("P", bound=Part)

OLDEST_AGE = 125
_POSTAL_CODE_DIGITS = 5
_MANY_LINES = frozenset({
    "access_notes", "remarks", "address", "note", "condition", "action", "scope", "reaction",
    "housing", "autonomy", "social", "what_matters", "advance_directives",
})  # fmt: skip
_STATUSES_BY_TYPING = frozenset({IdentityStatus.PROVISIONAL, IdentityStatus.VALIDATED})
# The traits that an identity document proves: changed, the proof no longer holds.
STRICT_TRAITS = (
    "family_name", "given_names", "sex", "birth_date", "birth_place_code", "nir", "ins_oid",
)  # fmt: skip


class ContactWarning(StrEnum):
    """What looks wrong in dates and contacts; each is shown beside its field, none blocks."""

    BIRTH_IN_FUTURE = "birth_in_future"
    BIRTH_TOO_OLD = "birth_too_old"
    PHONE_UNREADABLE = "phone_unreadable"
    EMAIL_SHAPE = "email_shape"
    POSTAL_CODE_SHAPE = "postal_code_shape"
    USED_NAME_SAME = "used_name_same"


Code = IdentityWarning | ContactWarning


@dataclass(frozen=True, slots=True)
class Caution:
    """Something to look at again: the field it stands beside, and what."""

    field: str
    code: Code


def checked(values: Patient) -> Patient:
    """The person as they may be kept; MissingField without a family name.

    Texts are cleaned, phones written in one form, the NIR completed by its key when it has none.
    """
    tidy = _tidied(values, skip={"id"})
    situation = _tidied(values.situation, skip=set())
    nir = check_nir(tidy.nir)
    phones = [phone.kept for phone in map(read_phone, tidy.phones) if phone is not None]
    tidy = replace(
        tidy,
        situation=situation,
        nir=nir.normalised,
        phones=tuple(dict.fromkeys(phones)),
        postal_code=tidy.postal_code.replace(" ", ""),
    )
    if not joined(tidy.family_name):  # nor one made of marks that nobody sees
        raise MissingField(field="family_name")
    if situation.gir is not None and not 1 <= situation.gir <= 6:  # noqa: PLR2004 - GIR 1 to 6
        raise InvalidField(field="gir")
    return tidy


def checked_identity(before: Patient | None, after: Patient) -> Patient:
    """The identity as typing may leave it; StatusNotAllowed, AttributesIncompatible.

    A status that came from elsewhere (RECUP, QUAL) is kept as long as the strict traits are; when
    they change, the identity is provisional again (RNIV: the proof was of other traits).
    """
    if not attributes_compatible(after.attributes):
        raise AttributesIncompatible
    if before is not None and _traits(before) != _traits(after) and after.status is before.status:
        seen_again = after.identity_checked_on != before.identity_checked_on
        if after.status is not IdentityStatus.VALIDATED or not seen_again:
            after = replace(after, status=IdentityStatus.PROVISIONAL)
    unchanged = before is not None and after.status is before.status
    if after.status not in _STATUSES_BY_TYPING and not unchanged:
        raise StatusNotAllowed(status=after.status)
    if after.status is IdentityStatus.VALIDATED and not _document_seen(after):
        raise StatusNotAllowed(status=after.status)
    doubted = after.attributes & {IdentityAttribute.DOUBTFUL, IdentityAttribute.FICTITIOUS}
    if after.status is IdentityStatus.QUALIFIED and doubted:
        raise StatusNotAllowed(status=after.status)
    return after


def _traits(patient: Patient) -> tuple[Any, ...]:
    return tuple(getattr(patient, name) for name in STRICT_TRAITS)


def _document_seen(patient: Patient) -> bool:
    return bool(
        patient.identity_document
        and patient.identity_checked_on is not None
        and check_nir(patient.nir).key_ok
    )


def cautions(values: Patient, today: date) -> tuple[Caution, ...]:
    """Everything worth a second look in what is being typed; never a reason not to keep it."""
    return tuple(_cautions(values, today))


def _cautions(values: Patient, today: date) -> Iterator[Caution]:
    for code in cross_check(values.nir, values.sex, values.birth_date, values.birth_place_code):
        yield Caution("nir", code)
    if values.birth_date is not None:
        if values.birth_date.earliest() > today:
            yield Caution("birth_date", ContactWarning.BIRTH_IN_FUTURE)
        elif values.birth_date.age_on(today) > OLDEST_AGE:
            yield Caution("birth_date", ContactWarning.BIRTH_TOO_OLD)
    for phone in map(read_phone, values.phones):
        if phone is not None and not phone.readable:
            yield Caution("phones", ContactWarning.PHONE_UNREADABLE)
    if values.email and not _looks_like_mail(values.email):
        yield Caution("email", ContactWarning.EMAIL_SHAPE)
    post = values.postal_code.replace(" ", "")
    if post and not (post.isascii() and post.isdigit() and len(post) == _POSTAL_CODE_DIGITS):
        yield Caution("postal_code", ContactWarning.POSTAL_CODE_SHAPE)
    if values.used_name and joined(values.used_name) == joined(values.family_name):
        yield Caution("used_name", ContactWarning.USED_NAME_SAME)


def _looks_like_mail(text: str) -> bool:
    name, at, host = text.strip().partition("@")
    return bool(name and at and "." in host.strip(".") and " " not in text.strip())


# --- what hangs from the patient --------------------------------------------------------------

_REQUIRED: dict[type, tuple[str, ...]] = {
    ContactPerson: ("name",),
    CareTeamMember: (),
    Allergy: ("substance",),
    Problem: ("label",),
    VigilanceFlag: (),
    Consent: (),
    Contingency: ("condition", "action"),
}


def checked_part(part: P) -> P:
    """The part as it may be kept; MissingField, or InvalidField for dates out of order."""
    tidy = _tidied(part, skip={"id"})
    for name in _REQUIRED[type(part)]:
        if not getattr(tidy, name):
            raise MissingField(field=name)
    if isinstance(tidy, ContactPerson) and tidy.phone:
        phone = read_phone(tidy.phone)
        tidy = replace(tidy, phone=phone.kept if phone else "")
    if isinstance(tidy, CareTeamMember) and tidy.since and tidy.until and tidy.until < tidy.since:
        raise InvalidField(field="until")
    if isinstance(tidy, Consent) and tidy.until and tidy.until < tidy.on:
        raise InvalidField(field="until")
    if isinstance(tidy, Allergy) and tidy.severity not in {"", "mild", "severe"}:
        raise InvalidField(field="severity")
    return tidy


def checked_knowledge(
    before: AllergyKnowledge, after: AllergyKnowledge, *, any_listed: bool
) -> AllergyKnowledge:
    """What is said of allergies, held against their list; InvalidField when they disagree."""
    listed = after is AllergyKnowledge.LISTED
    if after is not before and listed is not any_listed:
        raise InvalidField(field="allergy_knowledge")
    return after


R = TypeVar("R")


def _tidied(record: R, skip: set[str]) -> R:
    changed: dict[str, Any] = {}
    for each in fields(record):  # type: ignore[arg-type]
        value = getattr(record, each.name)
        if isinstance(value, StrEnum) or not isinstance(value, str) or each.name in skip:
            continue
        clean_it: Callable[[str], str] = clean if each.name in _MANY_LINES else clean_line
        if (tidy := clean_it(value)) != value:
            changed[each.name] = tidy
    return replace(record, **changed) if changed else record  # type: ignore[type-var]
