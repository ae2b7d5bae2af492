"""People near the patient, the circle of care, and what the person agreed to."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject

from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.patients import (
    CareTeamMember,
    Consent,
    ConsentKind,
    ContactPerson,
    Part,
    PatientRecord,
    Professional,
    Relation,
)
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.fields import PhoneField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.patients import words
from coordo_desktop.ui.patients.part_kinds import PartFields, day_words, partial_date, whole_date


class ContactKind(PartFields):
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


class CircleKind(PartFields):
    """The circle of care: professionals of the directory, with role and dates."""

    key = "member"

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._directory: Sequence[Professional] = ()
        self._names: dict[object, str] = {}

    def set_directory(self, professionals: Sequence[Professional]) -> None:
        """Everybody listed: those who left are still named, and no longer chosen."""
        self._directory = [one for one in professionals if one.active]
        self._names = {one.id: words.professional_word(one) for one in professionals}

    def _name(self, one: Any) -> str:
        return self._names.get(one.professional_id, str(one.professional))

    def title(self) -> str:
        return self.tr("Cercle de soins")

    def new(self) -> str:
        return self.tr("Ajouter un intervenant")

    def columns(self) -> tuple[Column[Any], ...]:
        return (
            Column(lambda: self.tr("Intervenant"), self._name,
                   key="professional", width=210, weight=600),
            Column(lambda: self.tr("Profession"), lambda one: one.profession, key="profession",
                   width=170),
            Column(lambda: self.tr("Rôle"), self._role, key="role", stretch=True),
            Column(lambda: self.tr("Téléphone"),
                   lambda one: show_phone(one.phone) if one.phone else "", key="phone", width=120),
            Column(lambda: self.tr("Depuis"), lambda one: day_words(one.since), key="since",
                   width=100),
            Column(lambda: self.tr("Jusqu’au"), lambda one: day_words(one.until), key="until",
                   width=100, hidden=True),
        )  # fmt: skip

    def _role(self, one: Any) -> str:
        said = [self.tr("Référent")] if one.referent else []
        return ", ".join([*said, *([one.role] if one.role else [])])

    def parts(self, record: PatientRecord) -> Sequence[Part]:
        return record.care_team

    def fill(self, form: Form) -> None:
        label = self.tr("Intervenant")
        options = [(one.id, words.professional_option(one)) for one in self._directory]
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
            "referent": part.referent, "since": partial_date(part.since),
            "until": partial_date(part.until),
        }  # fmt: skip

    def read(self, values: Mapping[str, Any], part_id: str) -> Part:
        chosen = values["professional_id"]
        if chosen is None:
            raise MissingField(field="professional_id")
        return CareTeamMember(
            id=part_id, professional_id=chosen, professional="", profession="",
            role=values["role"], referent=bool(values["referent"]),
            since=whole_date(values, "since"), until=whole_date(values, "until"),
        )  # fmt: skip


class ConsentKindOfPart(PartFields):
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
            Column(lambda: self.tr("Le"), lambda one: day_words(one.on), key="on", width=110),
            Column(lambda: self.tr("Jusqu’au"), lambda one: day_words(one.until), key="until",
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
            "kind": part.kind, "given": part.given, "on": partial_date(part.on),
            "until": partial_date(part.until), "means": part.means,
            "collected_by": part.collected_by, "scope": part.scope,
        }  # fmt: skip

    def read(self, values: Mapping[str, Any], part_id: str) -> Part:
        on = whole_date(values, "on")
        if on is None:
            raise InvalidField(field="on")
        return Consent(
            id=part_id, kind=ConsentKind(values["kind"]), given=bool(values["given"]), on=on,
            until=whole_date(values, "until"), means=values["means"],
            collected_by=values["collected_by"], scope=values["scope"],
        )  # fmt: skip
