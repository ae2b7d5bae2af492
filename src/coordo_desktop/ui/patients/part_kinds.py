"""How each thing that hangs from a patient is listed, typed and read back.

One class for each kind; `parts_tab` is the one screen for all of them.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, ClassVar, Protocol

from PySide6.QtCore import QObject

from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import (
    Allergy,
    CareTeamMember,
    Consent,
    ConsentKind,
    ContactPerson,
    Contingency,
    Part,
    PatientRecord,
    Problem,
    Professional,
    Relation,
    Vigilance,
    VigilanceFlag,
)
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.fields import DateField, PhoneField, TextArea, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.patients import words

NEW = ""
"""The id of a part that was never kept; the service gives it one."""


class PartKind(Protocol):
    """One kind of part: its words, its columns, its form, and the way back to a record."""

    key: ClassVar[str]

    def title(self) -> str:
        """The heading of its list."""

    def new(self) -> str:
        """The words of the button that adds one."""

    def columns(self) -> tuple[Column[Any], ...]:
        """How its list is shown."""

    def parts(self, record: PatientRecord) -> Sequence[Part]:
        """Those of a record."""

    def fill(self, form: Form) -> None:
        """Put its fields into a form."""

    def show(self, part: Any) -> dict[str, object]:
        """The values of its fields."""

    def read(self, values: Mapping[str, Any], part_id: str) -> Part:
        """The record typed; InvalidField for a date that must be whole."""


class _Fields(QObject):
    """The fields that most kinds have."""

    key: ClassVar[str] = ""

    def _text(self, form: Form, key: str, label: str, *, required: bool = False) -> None:
        form.add(key, label, TextField(name=f"{self.key}.{key}", label=label), required=required)

    def _area(self, form: Form, key: str, label: str, *, required: bool = False) -> None:
        form.add(key, label, TextArea(name=f"{self.key}.{key}", label=label), required=required)

    def _date(self, form: Form, key: str, label: str) -> None:
        form.add(key, label, DateField(name=f"{self.key}.{key}", label=label))


def _whole(values: Mapping[str, Any], key: str) -> date | None:
    given = values.get(key)
    if given is None:
        return None
    if not given.complete:
        raise InvalidField(field=key)
    day: date = given.earliest()
    return day


def _partial(day: date | None) -> PartialDate | None:
    return None if day is None else PartialDate.from_date(day)


def _shown(day: PartialDate | None) -> str:
    return "" if day is None else show_date(day)


def _day(day: date | None) -> str:
    return "" if day is None else words.day_word(day)


class AllergyKind(_Fields):
    """Allergies: a substance and what it did."""

    key = "allergy"

    def title(self) -> str:
        return self.tr("Allergies")

    def new(self) -> str:
        return self.tr("Ajouter une allergie")

    def columns(self) -> tuple[Column[Any], ...]:
        return (
            Column(lambda: self.tr("Substance"), lambda one: one.substance, key="substance",
                   width=180, weight=600),
            Column(lambda: self.tr("Réaction"), lambda one: one.reaction, key="reaction",
                   stretch=True),
            Column(lambda: self.tr("Gravité"), lambda one: self._severity(one.severity),
                   key="severity", width=110),
            Column(lambda: self.tr("Depuis"), lambda one: _shown(one.since), key="since", width=90),
        )  # fmt: skip

    def _severity(self, severity: str) -> str:
        known = {"mild": self.tr("Modérée"), "severe": self.tr("Sévère")}
        return known.get(severity, self.tr("Non précisée"))

    def parts(self, record: PatientRecord) -> Sequence[Part]:
        return record.allergies

    def fill(self, form: Form) -> None:
        self._text(form, "substance", self.tr("Substance"), required=True)
        self._text(form, "reaction", self.tr("Réaction"))
        options = [(one, self._severity(one)) for one in ("", "mild", "severe")]
        label = self.tr("Gravité")
        form.add("severity", label, Choice(options, name="allergy.severity", label=label))
        self._date(form, "since", self.tr("Depuis"))

    def show(self, part: Any) -> dict[str, object]:
        return {
            "substance": part.substance, "reaction": part.reaction, "severity": part.severity,
            "since": part.since,
        }  # fmt: skip

    def read(self, values: Mapping[str, Any], part_id: str) -> Part:
        return Allergy(
            id=part_id, substance=values["substance"], reaction=values["reaction"],
            severity=values["severity"], since=values["since"],
        )  # fmt: skip


class ProblemKind(_Fields):
    """Problems and, once they have an end, history."""

    key = "problem"

    def title(self) -> str:
        return self.tr("Problèmes et antécédents")

    def new(self) -> str:
        return self.tr("Ajouter un problème")

    def columns(self) -> tuple[Column[Any], ...]:
        return (
            Column(lambda: self.tr("Problème"), lambda one: one.label, key="label", stretch=True,
                   weight=600, second=lambda one: one.note,
                   ink=lambda one: "text-3" if one.until else "text"),
            Column(lambda: self.tr("Code"), lambda one: one.code, key="code", width=80),
            Column(lambda: self.tr("Depuis"), lambda one: _shown(one.since), key="since", width=90),
            Column(lambda: self.tr("Jusqu’à"), lambda one: _shown(one.until), key="until",
                   width=90),
        )  # fmt: skip

    def parts(self, record: PatientRecord) -> Sequence[Part]:
        return sorted(record.problems, key=lambda one: (one.until is not None, one.label))

    def fill(self, form: Form) -> None:
        self._text(form, "label", self.tr("Problème"), required=True)
        self._text(form, "code", self.tr("Code"))
        self._date(form, "since", self.tr("Depuis"))
        self._date(form, "until", self.tr("Jusqu’à (antécédent)"))
        self._area(form, "note", self.tr("Note"))

    def show(self, part: Any) -> dict[str, object]:
        return {
            "label": part.label, "code": part.code, "since": part.since, "until": part.until,
            "note": part.note,
        }  # fmt: skip

    def read(self, values: Mapping[str, Any], part_id: str) -> Part:
        return Problem(
            id=part_id, label=values["label"], code=values["code"], since=values["since"],
            until=values["until"], note=values["note"],
        )  # fmt: skip


class FlagKind(_Fields):
    """Vigilance flags of the banner and the sheet."""

    key = "flag"

    def title(self) -> str:
        return self.tr("Vigilance")

    def new(self) -> str:
        return self.tr("Ajouter une vigilance")

    def columns(self) -> tuple[Column[Any], ...]:
        return (
            Column(lambda: self.tr("Vigilance"), lambda one: words.vigilance_word(one.kind),
                   key="kind", width=180, weight=600),
            Column(lambda: self.tr("Sur la feuille"), words.flag_word, key="label", stretch=True),
        )  # fmt: skip

    def parts(self, record: PatientRecord) -> Sequence[Part]:
        return record.flags

    def fill(self, form: Form) -> None:
        label = self.tr("Vigilance")
        options = [(kind, words.vigilance_word(kind)) for kind in Vigilance]
        form.add("kind", label, Choice(options, name="flag.kind", label=label), required=True)
        label = self.tr("Précision")
        field = TextField(
            name="flag.label", label=label, placeholder=self.tr("Par exemple : Oxygène 1,5 L")
        )
        form.add("label", label, field)

    def show(self, part: Any) -> dict[str, object]:
        return {"kind": part.kind, "label": part.label}

    def read(self, values: Mapping[str, Any], part_id: str) -> Part:
        return VigilanceFlag(id=part_id, kind=Vigilance(values["kind"]), label=values["label"])


class ContingencyKind(_Fields):
    """*Si… alors…*: what to do when something happens."""

    key = "contingency"

    def title(self) -> str:
        return self.tr("Si… alors…")

    def new(self) -> str:
        return self.tr("Ajouter une conduite à tenir")

    def columns(self) -> tuple[Column[Any], ...]:
        return (
            Column(lambda: self.tr("Si"), lambda one: one.condition, key="condition", width=260,
                   weight=600),
            Column(lambda: self.tr("Alors"), lambda one: one.action, key="action", stretch=True),
        )  # fmt: skip

    def parts(self, record: PatientRecord) -> Sequence[Part]:
        return record.contingencies

    def fill(self, form: Form) -> None:
        self._area(form, "condition", self.tr("Si"), required=True)
        self._area(form, "action", self.tr("Alors"), required=True)

    def show(self, part: Any) -> dict[str, object]:
        return {"condition": part.condition, "action": part.action}

    def read(self, values: Mapping[str, Any], part_id: str) -> Part:
        return Contingency(id=part_id, condition=values["condition"], action=values["action"])


class ContactKind(_Fields):
    """People near the patient: three legal facts that are never one."""

    key = "contact"

    def title(self) -> str:
        return self.tr("Entourage")

    def new(self) -> str:
        return self.tr("Ajouter un proche")

    def columns(self) -> tuple[Column[Any], ...]:
        return (
            Column(lambda: self.tr("Nom"), lambda one: one.name, key="name", width=200, weight=600),
            Column(lambda: self.tr("Lien"), lambda one: one.kinship, key="kinship", width=110),
            Column(lambda: self.tr("Rôle"), self._relations, key="relations", stretch=True),
            Column(lambda: self.tr("Téléphone"),
                   lambda one: show_phone(one.phone) if one.phone else "", key="phone", width=130),
        )  # fmt: skip

    def _relations(self, one: Any) -> str:
        held = [kind for kind in Relation if kind in one.relations]
        return ", ".join(words.relation_word(kind) for kind in held)

    def parts(self, record: PatientRecord) -> Sequence[Part]:
        return record.contacts

    def fill(self, form: Form) -> None:
        self._text(form, "name", self.tr("Nom et prénom"), required=True)
        self._text(form, "kinship", self.tr("Lien de parenté"))
        label = self.tr("Téléphone")
        form.add("phone", label, PhoneField(name="contact.phone", label=label))
        for relation in Relation:
            word = words.relation_word(relation)
            form.add(relation.value, "", Check(word, name=f"contact.{relation.value}"))
        self._area(form, "note", self.tr("Note"))

    def show(self, part: Any) -> dict[str, object]:
        held = {relation.value: relation in part.relations for relation in Relation}
        return {
            "name": part.name, "kinship": part.kinship, "phone": part.phone, "note": part.note,
            **held,
        }  # fmt: skip

    def read(self, values: Mapping[str, Any], part_id: str) -> Part:
        return ContactPerson(
            id=part_id, name=values["name"], kinship=values["kinship"], phone=values["phone"],
            relations=frozenset(one for one in Relation if values[one.value]),
            note=values["note"],
        )  # fmt: skip


class ConsentKindOfPart(_Fields):
    """Consents: given, refused or withdrawn, when, how, by whom."""

    key = "consent"

    def title(self) -> str:
        return self.tr("Consentements et oppositions")

    def new(self) -> str:
        return self.tr("Noter un consentement")

    def columns(self) -> tuple[Column[Any], ...]:
        return (
            Column(lambda: self.tr("Objet"), lambda one: words.consent_word(one.kind), key="kind",
                   width=220, weight=600),
            Column(lambda: self.tr("Réponse"), lambda _one: "", key="given", width=110,
                   chip=self._answer),
            Column(lambda: self.tr("Le"), lambda one: _day(one.on), key="on", width=110),
            Column(lambda: self.tr("Jusqu’au"), lambda one: _day(one.until), key="until",
                   width=110),
            Column(lambda: self.tr("Recueilli par"), lambda one: one.collected_by,
                   key="collected_by", stretch=True),
        )  # fmt: skip

    def _answer(self, one: Any) -> ChipSpec:
        if one.given:
            return ChipSpec(self.tr("Oui"), "ok")
        return ChipSpec(self.tr("Non"), "danger")

    def parts(self, record: PatientRecord) -> Sequence[Part]:
        return sorted(record.consents, key=lambda one: one.on, reverse=True)

    def fill(self, form: Form) -> None:
        label = self.tr("Objet")
        options = [(kind, words.consent_word(kind)) for kind in ConsentKind]
        form.add("kind", label, Choice(options, name="consent.kind", label=label), required=True)
        label = self.tr("Réponse de la personne")
        answers = [(True, self.tr("Oui")), (False, self.tr("Non, ou retrait"))]
        form.add("given", label, Choice(answers, name="consent.given", label=label), required=True)
        self._date(form, "on", self.tr("Le"))
        self._date(form, "until", self.tr("Jusqu’au"))
        self._text(form, "means", self.tr("Comment (oral, écrit…)"))
        self._text(form, "collected_by", self.tr("Recueilli par"))
        self._text(form, "scope", self.tr("Portée"))

    def show(self, part: Any) -> dict[str, object]:
        return {
            "kind": part.kind, "given": part.given, "on": _partial(part.on),
            "until": _partial(part.until), "means": part.means,
            "collected_by": part.collected_by, "scope": part.scope,
        }  # fmt: skip

    def read(self, values: Mapping[str, Any], part_id: str) -> Part:
        on = _whole(values, "on")
        if on is None:
            raise InvalidField(field="on")
        return Consent(
            id=part_id, kind=ConsentKind(values["kind"]), given=bool(values["given"]), on=on,
            until=_whole(values, "until"), means=values["means"],
            collected_by=values["collected_by"], scope=values["scope"],
        )  # fmt: skip


class CircleKind(_Fields):
    """The circle of care: professionals of the directory, with role and dates."""

    key = "member"

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._directory: Sequence[Professional] = ()

    def set_directory(self, professionals: Sequence[Professional]) -> None:
        """Who may be chosen."""
        self._directory = professionals

    def title(self) -> str:
        return self.tr("Cercle de soins")

    def new(self) -> str:
        return self.tr("Ajouter un intervenant")

    def columns(self) -> tuple[Column[Any], ...]:
        return (
            Column(lambda: self.tr("Intervenant"), lambda one: one.professional,
                   key="professional", width=210, weight=600),
            Column(lambda: self.tr("Profession"), lambda one: one.profession, key="profession",
                   width=170),
            Column(lambda: self.tr("Rôle"), self._role, key="role", stretch=True),
            Column(lambda: self.tr("Téléphone"),
                   lambda one: show_phone(one.phone) if one.phone else "", key="phone", width=120),
            Column(lambda: self.tr("Depuis"), lambda one: _day(one.since), key="since", width=100),
            Column(lambda: self.tr("Jusqu’au"), lambda one: _day(one.until), key="until",
                   width=100, hidden=True),
        )  # fmt: skip

    def _role(self, one: Any) -> str:
        said = [self.tr("Référent")] if one.referent else []
        return ", ".join([*said, *([one.role] if one.role else [])])

    def parts(self, record: PatientRecord) -> Sequence[Part]:
        return record.care_team

    def fill(self, form: Form) -> None:
        label = self.tr("Intervenant")
        options = [(one.id, _directory_name(one)) for one in self._directory]
        field = Choice(options, name="member.professional_id", label=label)
        form.add("professional_id", label, field, required=True)
        self._text(form, "role", self.tr("Rôle auprès de la personne"))
        referent = self.tr("Référent de la coordination")
        form.add("referent", "", Check(referent, name="member.referent"))
        self._date(form, "since", self.tr("Depuis"))
        self._date(form, "until", self.tr("Jusqu’au"))

    def show(self, part: Any) -> dict[str, object]:
        return {
            "professional_id": part.professional_id, "role": part.role,
            "referent": part.referent, "since": _partial(part.since), "until": _partial(part.until),
        }  # fmt: skip

    def read(self, values: Mapping[str, Any], part_id: str) -> Part:
        chosen = values["professional_id"]
        if chosen is None:
            raise MissingField(field="professional_id")
        return CareTeamMember(
            id=part_id, professional_id=chosen, professional="", profession="",
            role=values["role"], referent=bool(values["referent"]),
            since=_whole(values, "since"), until=_whole(values, "until"),
        )  # fmt: skip


def _directory_name(one: Professional) -> str:
    name = " ".join(word for word in (one.title, one.name, one.given_name) if word)
    return f"{name}, {one.profession}" if one.profession else name
