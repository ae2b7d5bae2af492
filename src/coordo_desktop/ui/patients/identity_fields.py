"""The fields of the identity form: traits, status, address and contact, situation."""

from collections.abc import Hashable, Sequence
from dataclasses import fields

from PySide6.QtCore import QObject

from coordo_desktop.domain.patients import (
    IdentityAttribute,
    IdentityStatus,
    Professional,
    Sex,
    Situation,
)
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.fields import DateField, PhoneField, TextArea, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.patients import words

SITUATION_KEYS = tuple(field.name for field in fields(Situation))
_BLANK = ""


class IdentityFields(QObject):
    """Builds the form; the situation only for who may read it."""

    def __init__(self, doctors: Sequence[Professional], *, clinical: bool) -> None:
        super().__init__()
        self._doctors, self._clinical = doctors, clinical

    def built(self) -> Form:
        """A form with every field, empty."""
        form = Form(name="patient.form.fields")
        self._add_traits(form)
        self._add_status(form)
        self._add_address(form)
        if self._clinical:
            self._add_situation(form)
        form.end()
        return form

    def _add_traits(self, form: Form) -> None:
        self._text(form, "family_name", self.tr("Nom de naissance"), required=True)
        self._text(form, "given_names", self.tr("Prénoms de naissance, dans l’ordre"))
        form.add_row([
            ("used_name", self.tr("Nom utilisé"), self._field("used_name", self.tr("Nom utilisé"))),
            ("used_given_name", self.tr("Prénom utilisé"),
             self._field("used_given_name", self.tr("Prénom utilisé"))),
        ])  # fmt: skip
        sexes = [(sex, words.sex_word(sex)) for sex in Sex]
        born = DateField(name="patient.form.birth_date", label=self.tr("Date de naissance"))
        form.add_row([
            ("birth_date", self.tr("Date de naissance"), born),
            ("sex", self.tr("Sexe"),
             Choice(sexes, name="patient.form.sex", label=self.tr("Sexe"))),
        ])  # fmt: skip
        place = self._field("birth_place", self.tr("Lieu de naissance"))
        code = self._field("birth_place_code", self.tr("Code INSEE"))
        form.add_row(
            [("birth_place", self.tr("Lieu de naissance"), place),
             ("birth_place_code", self.tr("Code INSEE"), code)],
            stretch=(2, 1),
        )  # fmt: skip

    def _add_status(self, form: Form) -> None:
        form.section(self.tr("Statut de l’identité"))
        self._text(form, "nir", self.tr("Matricule INS ou NIR"))
        statuses = [(status, words.status_word(status)) for status in IdentityStatus]
        label = self.tr("Statut")
        form.add("status", label, Choice(statuses, name="patient.form.status", label=label))
        checked = DateField(name="patient.form.identity_checked_on", label=self.tr("Contrôlée le"))
        document = self._field("identity_document", self.tr("Pièce d’identité"))
        form.add_row(
            [("identity_document", self.tr("Pièce d’identité"), document),
             ("identity_checked_on", self.tr("Contrôlée le"), checked)],
            stretch=(2, 1),
        )  # fmt: skip
        for one in IdentityAttribute:
            word = words.attribute_word(one)
            form.add(mark_key(one), _BLANK, Check(word, name=f"patient.form.{mark_key(one)}"))

    def _add_address(self, form: Form) -> None:
        form.section(self.tr("Adresse, accès, contact"))
        self._text(form, "address", self.tr("Adresse"))
        self._text(form, "address_extra", self.tr("Complément"))
        postal = self._field("postal_code", self.tr("Code postal"))
        town = self._field("town", self.tr("Commune"))
        form.add_row(
            [("postal_code", self.tr("Code postal"), postal), ("town", self.tr("Commune"), town)],
            stretch=(1, 2),
        )  # fmt: skip
        self._area(form, "access_notes", self.tr("Accès (code, clé, animal…)"))
        label = self.tr("Téléphone")
        other = self.tr("Autre téléphone")
        form.add_row([
            ("phone", label, PhoneField(name="patient.form.phone", label=label)),
            ("phone2", other, PhoneField(name="patient.form.phone2", label=other)),
        ])  # fmt: skip
        self._text(form, "email", self.tr("Courriel"))
        label = self.tr("Médecin traitant")
        doctors: list[tuple[Hashable, str]] = [(None, self.tr("non renseigné"))]
        doctors += [(one.id, words.professional_option(one)) for one in self._doctors]
        field = Choice(doctors, name="patient.form.referring_doctor_id", label=label)
        form.add("referring_doctor_id", label, field)

    def _add_situation(self, form: Form) -> None:
        form.section(self.tr("Situation"))
        followed = self.tr("Suivi coordonné par l’équipe")
        form.add("coordinated", _BLANK, Check(followed, name="patient.form.coordinated"))
        self._text(form, "lives", self.tr("Vit"))
        self._text(form, "housing", self.tr("Logement"))
        self._text(form, "autonomy", self.tr("Autonomie"))
        girs = [(None, self.tr("non évalué")), *((level, f"GIR {level}") for level in range(1, 7))]
        label = self.tr("GIR")
        form.add("gir", label, Choice(girs, name="patient.form.gir", label=label))
        self._text(form, "language", self.tr("Langue"))
        interpreter = self.tr("Interprète nécessaire")
        form.add("interpreter", _BLANK, Check(interpreter, name="patient.form.interpreter"))
        self._text(form, "social", self.tr("Situation sociale, aides"))
        self._text(form, "legal_protection", self.tr("Protection juridique"))
        self._text(form, "long_term_condition", self.tr("ALD"))
        self._text(form, "advance_directives", self.tr("Directives anticipées"))
        self._area(form, "what_matters", self.tr("Ce qui compte, avec ses mots"))
        self._area(form, "remarks", self.tr("Remarques"))

    def _field(self, key: str, label: str) -> TextField:
        return TextField(name=f"patient.form.{key}", label=label)

    def _text(self, form: Form, key: str, label: str, *, required: bool = False) -> None:
        form.add(key, label, self._field(key, label), required=required)

    def _area(self, form: Form, key: str, label: str) -> None:
        form.add(key, label, TextArea(name=f"patient.form.{key}", label=label))


def mark_key(attribute: IdentityAttribute) -> str:
    """The key of the box of an attribute."""
    return f"mark_{attribute.name.lower()}"
