"""Identity, address and life of the record, or the situation: read here, typed in the form."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.dates import french_age, show_date
from coordo_desktop.domain.identity import show_nir
from coordo_desktop.domain.patients import Patient, PatientRecord
from coordo_desktop.ui.kit.ages import age_words
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.cards import Card, KeyValues
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.patients import words

Pairs = list[tuple[str, str]]


class IdentityTab(QWidget):
    """Cards of facts; « Modifier » opens the form beside."""

    edit_asked = Signal()
    life_asked = Signal()
    validation_asked = Signal()

    def __init__(self, *, situation: bool) -> None:
        super().__init__()
        name = "situation" if situation else "identity"
        self._situation = situation
        self.setObjectName(f"patient.{name}")
        self.setAccessibleName(self.tr("Situation") if situation else self.tr("Identité"))
        titles = self._situation_titles() if situation else self._identity_titles()
        self._cards: dict[str, KeyValues] = {}
        cards = []
        for key, title in titles.items():
            card = Card(title, name=f"patient.{name}.{key}")
            values = KeyValues((), name=f"patient.{name}.{key}.values", key_width=150)
            inside = QWidget()
            inside.setLayout(column(values, margins=(12, 8, 12, 8)))
            card.add(inside)
            self._cards[key] = values
            cards.append(card)
        edit = Button(
            self.tr("Modifier"), name=f"patient.{name}.edit", icon="edit", compact=True, key="F2"
        )
        edit.clicked.connect(self.edit_asked)
        life = Button(
            self.tr("Vie du dossier…"), name=f"patient.{name}.life", kind="quiet", compact=True,
            key="V",
        )  # fmt: skip
        life.clicked.connect(self.life_asked)
        validate = Button(
            self.tr("Valider l’identité…"), name=f"patient.{name}.validate", kind="quiet",
            icon="shield", compact=True, key="C",
        )  # fmt: skip
        validate.clicked.connect(self.validation_asked)
        self._edit, self._life, self._validate = edit, life, validate
        for one in (life, validate):
            if situation:  # never setVisible(True) without a parent: a window would flash
                one.hide()
        head = row(None, validate, life, edit)
        left, right = cards[0::2], cards[1::2]
        sides = [column(*left, gap=12), column(*right, gap=12)]
        body = row(*sides, gap=12)
        for side in sides:
            body.setAlignment(side, Qt.AlignmentFlag.AlignTop)
        body.setStretch(0, 1)
        body.setStretch(1, 1)
        whole = QWidget()
        whole.setLayout(column(head, body, None, margins=(16, 12, 16, 12), gap=12))
        self.setLayout(column(ScrollArea(whole, name=f"patient.{name}.scroll"), gap=0))

    def allow(self, *, edit: bool, steps: bool) -> None:
        """Offer only what this person may do."""
        self._edit.setVisible(edit)
        self._validate.setVisible(edit and not self._situation)
        self._life.setVisible(steps and not self._situation)

    def _identity_titles(self) -> dict[str, str]:
        return {
            "traits": self.tr("Traits d’identité"),
            "address": self.tr("Adresse et accès"),
            "status": self.tr("Statut de l’identité"),
            "contact": self.tr("Contact"),
            "life": self.tr("Vie du dossier"),
        }

    def _situation_titles(self) -> dict[str, str]:
        return {
            "life": self.tr("Vie quotidienne"),
            "rights": self.tr("Droits et protection"),
            "matters": self.tr("Ce qui compte"),
            "remarks": self.tr("Remarques"),
        }

    def show_record(self, record: PatientRecord, today: date) -> None:
        """Show the facts; those not known are said as such."""
        patient = record.patient
        facts = _situation(patient) if self._situation else _identity(patient, today)
        unknown = self.tr("non renseigné")
        for key, pairs in facts.items():
            self._cards[key].set_pairs([(label, value or unknown) for label, value in pairs])


def _identity(patient: Patient, today: date) -> dict[str, Pairs]:
    return {
        "traits": _traits(patient, today),
        "address": _address(patient),
        "status": _status(patient),
        "contact": _contact(patient),
        "life": _life(patient),
    }


def _traits(patient: Patient, today: date) -> Pairs:
    born = ""
    if patient.birth_date is not None:
        born = (
            f"{show_date(patient.birth_date)} ({age_words(french_age(patient.birth_date, today))})"
        )
    place = f"{patient.birth_place} {patient.birth_place_code}".strip()
    return [
        (QCoreApplication.translate("IdentityTab", "Nom de naissance"), patient.family_name),
        (QCoreApplication.translate("IdentityTab", "Prénoms de naissance"), patient.given_names),
        (QCoreApplication.translate("IdentityTab", "Nom utilisé"), patient.used_name),
        (QCoreApplication.translate("IdentityTab", "Prénom utilisé"), patient.used_given_name),
        (QCoreApplication.translate("IdentityTab", "Sexe"), words.sex_word(patient.sex)),
        (QCoreApplication.translate("IdentityTab", "Né(e) le"), born),
        (QCoreApplication.translate("IdentityTab", "Lieu de naissance"), place),
    ]


def _status(patient: Patient) -> Pairs:
    checked = patient.identity_document
    if checked and patient.identity_checked_on is not None:
        checked = f"{checked}, {words.day_word(patient.identity_checked_on)}"
    marks = ", ".join(words.attribute_word(one) for one in sorted(patient.attributes))
    return [
        (QCoreApplication.translate("IdentityTab", "Statut"), words.status_word(patient.status)),
        (QCoreApplication.translate("IdentityTab", "Matricule ou NIR"), show_nir(patient.nir)),
        (QCoreApplication.translate("IdentityTab", "Pièce contrôlée"), checked),
        (
            QCoreApplication.translate("IdentityTab", "Attributs"),
            marks or QCoreApplication.translate("IdentityTab", "aucun"),
        ),
    ]


def _address(patient: Patient) -> Pairs:
    return [
        (QCoreApplication.translate("IdentityTab", "Adresse"), patient.address),
        (QCoreApplication.translate("IdentityTab", "Complément"), patient.address_extra),
        (
            QCoreApplication.translate("IdentityTab", "Commune"),
            f"{patient.postal_code} {patient.town}".strip(),
        ),
        (QCoreApplication.translate("IdentityTab", "Accès au domicile"), patient.access_notes),
    ]


def _contact(patient: Patient) -> Pairs:
    phones = ", ".join(show_phone(phone) for phone in patient.phones)
    return [
        (QCoreApplication.translate("IdentityTab", "Téléphones"), phones),
        (QCoreApplication.translate("IdentityTab", "Courriel"), patient.email),
        (QCoreApplication.translate("IdentityTab", "Médecin traitant"), patient.referring_doctor),
    ]


def _life(patient: Patient) -> Pairs:
    state = words.life_cycle_word(patient.life_cycle)
    if patient.life_cycle_on is not None:
        state = f"{state}, {words.day_word(patient.life_cycle_on)}"
    followed = (
        QCoreApplication.translate("IdentityTab", "oui")
        if patient.coordinated
        else QCoreApplication.translate("IdentityTab", "non")
    )
    return [
        (QCoreApplication.translate("IdentityTab", "N° local"), str(patient.local_number)),
        (QCoreApplication.translate("IdentityTab", "État du dossier"), state),
        (QCoreApplication.translate("IdentityTab", "Motif"), patient.life_cycle_reason),
        (QCoreApplication.translate("IdentityTab", "Suivi coordonné"), followed),
        (
            QCoreApplication.translate("IdentityTab", "État de la personne"),
            words.stability_word(patient.stability),
        ),
    ]


def _situation(patient: Patient) -> dict[str, Pairs]:
    known = patient.situation
    interpreter = (
        QCoreApplication.translate("IdentityTab", " (interprète)") if known.interpreter else ""
    )
    return {
        "life": [
            (QCoreApplication.translate("IdentityTab", "Vit"), known.lives),
            (QCoreApplication.translate("IdentityTab", "Logement"), known.housing),
            (QCoreApplication.translate("IdentityTab", "Autonomie"), known.autonomy),
            (QCoreApplication.translate("IdentityTab", "GIR"), str(known.gir or "")),
            (
                QCoreApplication.translate("IdentityTab", "Langue"),
                f"{known.language}{interpreter}",
            ),
            (QCoreApplication.translate("IdentityTab", "Situation sociale"), known.social),
        ],
        "rights": [
            (
                QCoreApplication.translate("IdentityTab", "Protection juridique"),
                known.legal_protection,
            ),
            (QCoreApplication.translate("IdentityTab", "ALD"), known.long_term_condition),
            (
                QCoreApplication.translate("IdentityTab", "Directives anticipées"),
                known.advance_directives,
            ),
        ],
        "matters": [
            (QCoreApplication.translate("IdentityTab", "Ses mots"), known.what_matters),
        ],
        "remarks": [(QCoreApplication.translate("IdentityTab", "Remarques"), patient.remarks)],
    }
