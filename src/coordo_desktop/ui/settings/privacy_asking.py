"""What the panel asks about a request: each question, its fields, what they begin with."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.privacy_requests import (
    Handed,
    IdentityCheck,
    PrivacyRequest,
    Requester,
    RequestKind,
    RequestState,
)
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column
from coordo_desktop.ui.kit.text_area import TextArea
from coordo_desktop.ui.settings.privacy_fields import DayField, Find, PersonField, Shown
from coordo_desktop.ui.settings.privacy_words import (
    handed_text,
    identity_text,
    kind_text,
    requester_text,
)

NAME = "settings.privacy.requests"
Done = Callable[[Mapping[str, Any]], None]


def _line(form: Form, key: str, words: str, name: str, *, required: bool = False) -> None:
    form.add(key, words, TextField(name=f"{NAME}.{name}", label=words), required=required)


def _text(form: Form, key: str, words: str, name: str, *, required: bool = False) -> None:
    form.add(key, words, TextArea(name=f"{NAME}.{name}", label=words), required=required)


def _day(form: Form, key: str, words: str, name: str) -> None:
    form.add(key, words, DayField(name=f"{NAME}.{name}", label=words))


def _choice(
    form: Form, key: str, words: str, options: Sequence[tuple[str, str]], name: str
) -> None:
    form.add(key, words, Choice(options, name=f"{NAME}.{name}", label=words))


def _identity(form: Form) -> None:
    words = QCoreApplication.translate("PrivacyAsking", "Identité du demandeur")
    options = [(one.value, identity_text(one)) for one in IdentityCheck]
    _choice(form, "identity", words, options, "identity.field")


def ask_new(panel: AskPanel, done: Done, *, find: Find, shown: Shown, today: date) -> None:
    """A request that arrives."""

    def fill(form: Form) -> None:
        words = QCoreApplication.translate("PrivacyAsking", "Ce qui est demandé")
        _choice(form, "kind", words, [(one.value, kind_text(one)) for one in RequestKind], "kind")
        words = QCoreApplication.translate("PrivacyAsking", "Dossier de")
        form.add(
            "patient",
            words,
            PersonField(
                name=f"{NAME}.patient",
                label=words,
                find=find,
                shown=shown,
                placeholder=QCoreApplication.translate(
                    "PrivacyAsking", "Nom, prénom, date de naissance…"
                ),
            ),
            help_text=QCoreApplication.translate(
                "PrivacyAsking", "Vide si la personne n’a pas de dossier ici."
            ),
        )
        words = QCoreApplication.translate("PrivacyAsking", "Qui demande")
        _choice(
            form,
            "requester",
            words,
            [(one.value, requester_text(one)) for one in Requester],
            "requester",
        )
        words = QCoreApplication.translate("PrivacyAsking", "Nom du demandeur")
        _line(form, "requester_name", words, "name")
        words = QCoreApplication.translate("PrivacyAsking", "Reçue le")
        _day(form, "received_on", words, "received")
        _identity(form)
        words = QCoreApplication.translate("PrivacyAsking", "Ses mots, précisions")
        _text(form, "words", words, "words")

    panel.ask(
        QCoreApplication.translate("PrivacyAsking", "Nouvelle demande"),
        QCoreApplication.translate("PrivacyAsking", "Noter la demande"),
        done,
        fill=fill,
        said=QCoreApplication.translate(
            "PrivacyAsking",
            "La réponse est due dans le mois. Une copie de dossier de soins est attendue dans les "
            "huit jours.",
        ),
        values={
            "kind": RequestKind.ACCESS.value,
            "requester": Requester.PERSON.value,
            "identity": IdentityCheck.NONE.value,
            "received_on": today,
        },
    )


def ask_identity(panel: AskPanel, one: PrivacyRequest, done: Done) -> None:
    """How one made sure of who asks."""
    panel.ask(
        QCoreApplication.translate("PrivacyAsking", "Vérifier l’identité"),
        QCoreApplication.translate("PrivacyAsking", "Noter"),
        done,
        fill=_identity,
        identity=one.patient or one.requester_name,
        said=QCoreApplication.translate(
            "PrivacyAsking",
            "Notez comment vous l’avez vérifiée. Ne gardez pas de copie de la pièce au-delà de la "
            "réponse.",
        ),
        values={"identity": one.identity.value},
    )


def ask_extension(panel: AskPanel, one: PrivacyRequest, done: Done) -> None:
    """Two months more, and why."""

    def fill(form: Form) -> None:
        words = QCoreApplication.translate("PrivacyAsking", "Motif dit à la personne")
        _text(form, "extended_why", words, "why", required=True)

    panel.ask(
        QCoreApplication.translate("PrivacyAsking", "Prolonger de deux mois"),
        QCoreApplication.translate("PrivacyAsking", "Prolonger"),
        done,
        fill=fill,
        identity=one.patient or one.requester_name,
        said=QCoreApplication.translate(
            "PrivacyAsking",
            "Réservé aux demandes complexes ou nombreuses. La personne doit en être informée dans "
            "le premier mois, avec le motif.",
        ),
    )


def ask_answer(panel: AskPanel, one: PrivacyRequest, done: Done, *, today: date) -> None:
    """How a request ended."""

    def fill(form: Form) -> None:
        words = QCoreApplication.translate("PrivacyAsking", "Suite donnée")
        states = (
            (RequestState.ANSWERED.value, QCoreApplication.translate("PrivacyAsking", "Répondue")),
            (
                RequestState.REFUSED.value,
                QCoreApplication.translate("PrivacyAsking", "Refusée, avec le motif légal"),
            ),
            (
                RequestState.WITHDRAWN.value,
                QCoreApplication.translate("PrivacyAsking", "Retirée par la personne"),
            ),
        )
        form.add("state", words, Choice(states, name=f"{NAME}.state", label=words))
        words = QCoreApplication.translate("PrivacyAsking", "Le")
        _day(form, "on", words, "on")
        words = QCoreApplication.translate("PrivacyAsking", "Comment")
        _choice(
            form, "handed", words, [(each.value, handed_text(each)) for each in Handed], "handed"
        )
        words = QCoreApplication.translate("PrivacyAsking", "Réponse, ou motif du refus")
        _text(form, "answer", words, "answer.field")

    panel.ask(
        QCoreApplication.translate("PrivacyAsking", "Clore la demande"),
        QCoreApplication.translate("PrivacyAsking", "Clore"),
        done,
        fill=fill,
        identity=one.patient or one.requester_name,
        values={
            "state": RequestState.ANSWERED.value,
            "on": today,
            "handed": Handed.HAND.value,
        },
    )


def ask_statement(panel: AskPanel, one: PrivacyRequest, done: Done, *, today: date) -> None:
    """What the person wants said beside their record."""

    def fill(form: Form) -> None:
        words = QCoreApplication.translate("PrivacyAsking", "À propos de")
        _line(form, "about", words, "about", required=True)
        words = QCoreApplication.translate("PrivacyAsking", "Ses mots")
        _text(form, "text", words, "text", required=True)
        words = QCoreApplication.translate("PrivacyAsking", "Dit le")
        _day(form, "said_on", words, "said_on")

    panel.ask(
        QCoreApplication.translate("PrivacyAsking", "Déclaration de la personne"),
        QCoreApplication.translate("PrivacyAsking", "Joindre au dossier"),
        done,
        fill=fill,
        identity=one.patient,
        said=QCoreApplication.translate(
            "PrivacyAsking",
            "Elle est jointe au dossier et imprimée avec lui. Rien n’est effacé de ce que les "
            "soignants ont écrit\u202f; une erreur se corrige dans le dossier, l’ancienne valeur "
            "reste dans l’historique, barrée.",
        ),
        values={"said_on": today},
    )


def ask_archive(
    panel: AskPanel, one: PrivacyRequest, done: Done, password: str, look: Callable[[], None]
) -> None:
    """The person's data in one action; the password is shown once and kept nowhere."""

    def fill(form: Form) -> None:
        form.add("closed", "", Check(
            QCoreApplication.translate("PrivacyAsking", "Fermer par un mot de passe (conseillé)"),
            name=f"{NAME}.closed"))  # fmt: skip

    below = QWidget()
    shown = Label(password, role="panel", weight=600, name=f"{NAME}.password")
    told = Label(
        QCoreApplication.translate(
            "PrivacyAsking",
            "Notez-le pour la personne\u202f: il n’est montré qu’une fois et n’est gardé nulle "
            "part.",
        ),
        role="small",
        ink="text-2",
        wrap=True,
    )
    clear = Note(
        QCoreApplication.translate(
            "PrivacyAsking",
            "Sans mot de passe, le PDF et le fichier de données sont écrits en clair\u202f: "
            "remettez-les en main propre et n’en gardez pas de copie.",
        ),
        kind="warn",
        name=f"{NAME}.clear",
    )
    button = Button(QCoreApplication.translate("PrivacyAsking", "Voir avant"), name=f"{NAME}.look")
    button.clicked.connect(look)
    below.setLayout(column(shown, told, clear, button, gap=8))
    panel.ask(
        QCoreApplication.translate("PrivacyAsking", "Remettre ses données"),
        QCoreApplication.translate("PrivacyAsking", "Enregistrer…"),
        done,
        fill=fill,
        identity=one.patient,
        said=QCoreApplication.translate(
            "PrivacyAsking",
            "Un PDF lisible avec tout ce qui est noté et qui l’a consulté, et le même contenu pour "
            "un autre logiciel.",
        ),
        values={"closed": True},
        below=below,
    )
    form = panel.form
    if form is None:
        return

    def ticked() -> None:
        closed = bool(form.editor("closed").value())
        shown.setVisible(closed)
        told.setVisible(closed)
        clear.setVisible(not closed)

    form.edited.connect(ticked)
    ticked()
