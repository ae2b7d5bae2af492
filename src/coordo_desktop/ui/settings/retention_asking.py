"""What is asked before a record is set apart, proposed for erasure, or erased."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.erasures import Ground, Proposal, Standing
from coordo_desktop.domain.retention import Hold, HoldKind
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.text_area import TextArea
from coordo_desktop.ui.settings.privacy_fields import Find, PersonField, Shown
from coordo_desktop.ui.settings.retention_words import (
    against_text,
    ground_text,
    hold_text,
    named_text,
    size_text,
    standing_text,
)

NAME = "settings.retention"
Done = Callable[[Mapping[str, Any]], None]


def ask_person(panel: AskPanel, title: str, done: Done, *, find: Find, shown: Shown) -> None:
    """Whose record."""
    words = QCoreApplication.translate("RetentionAsking", "Dossier de")

    def fill(form: Form) -> None:
        form.add("patient", words, PersonField(
            name=f"{NAME}.patient", label=words, find=find, shown=shown,
            placeholder=QCoreApplication.translate("RetentionAsking", "Nom, prénom, naissance…"),
        ), required=True)  # fmt: skip

    go_on = QCoreApplication.translate("RetentionAsking", "Continuer")
    panel.ask(title, go_on, done, fill=fill)


def ask_hold(panel: AskPanel, who: str, done: Done) -> None:
    """Why a record is set apart."""

    def fill(form: Form) -> None:
        words = QCoreApplication.translate("RetentionAsking", "Comment")
        form.add("kind", words, Choice([(one.value, hold_text(one)) for one in HoldKind],
                 name=f"{NAME}.hold.kind", label=words))  # fmt: skip
        words = QCoreApplication.translate("RetentionAsking", "Motif écrit")
        form.add("basis", words, TextArea(name=f"{NAME}.hold.basis", label=words), required=True)

    panel.ask(
        QCoreApplication.translate("RetentionAsking", "Mettre à part"),
        QCoreApplication.translate("RetentionAsking", "Mettre à part"),
        done,
        fill=fill,
        identity=who,
        said=QCoreApplication.translate(
            "RetentionAsking",
            "Geler répond à une demande de limitation\u202f: seule la coordination voit encore le "
            "dossier. Les rendez-vous déjà pris restent à l’agenda.",
        ),
        values={"kind": HoldKind.LIMITATION.value, "basis": ""},
    )


def ask_lift(panel: AskPanel, hold: Hold, done: Done) -> None:
    """Why a record is no longer set apart."""
    words = QCoreApplication.translate("RetentionAsking", "Pourquoi")

    def fill(form: Form) -> None:
        form.add("why", words, TextArea(name=f"{NAME}.lift.why", label=words), required=True)

    panel.ask(
        QCoreApplication.translate("RetentionAsking", "Ne plus mettre à part"),
        QCoreApplication.translate("RetentionAsking", "Lever"),
        done,
        fill=fill,
        identity=hold.patient,
        said=hold.basis,
    )


def ask_proposal(panel: AskPanel, standing: Standing, done: Done) -> None:
    """On what ground a record should go; or why it must stay."""
    grounds = standing.grounds()
    said = _joined(f"{standing_text(standing)} {size_text(standing)}.", named_text(standing))
    if not grounds:
        panel.ask(
            QCoreApplication.translate("RetentionAsking", "Ce dossier se conserve"),
            QCoreApplication.translate("RetentionAsking", "Compris"),
            lambda _values: panel.close_panel(),
            identity=standing.name,
            said=said,
            warning=against_text(standing),
        )
        return

    def fill(form: Form) -> None:
        words = QCoreApplication.translate("RetentionAsking", "Motif")
        form.add("ground", words, Choice([(one.value, ground_text(one)) for one in grounds],
                 name=f"{NAME}.erase.ground", label=words))  # fmt: skip
        words = QCoreApplication.translate(
            "RetentionAsking", "Référence de la décision, précisions"
        )
        form.add("basis", words, TextArea(name=f"{NAME}.erase.basis", label=words))

    panel.ask(
        QCoreApplication.translate("RetentionAsking", "Proposer l’effacement"),
        QCoreApplication.translate("RetentionAsking", "Proposer"),
        done,
        fill=fill,
        identity=standing.name,
        said=said,
        warning=(
            QCoreApplication.translate(
                "RetentionAsking",
                "Avant ce terme, seule une décision de justice ou une injonction de la CNIL permet "
                "d’effacer ce dossier. Sa référence est gardée sur le certificat.",
            )
            if grounds[0] is Ground.ORDER
            else ""
        ),
        values={"ground": grounds[0].value, "basis": ""},
    )


def ask_erasure(
    panel: AskPanel, proposal: Proposal, standing: Standing, done: Done, below: QWidget | None
) -> None:
    """The last word before a record goes."""
    panel.ask(
        QCoreApplication.translate("RetentionAsking", "Effacer le dossier"),
        QCoreApplication.translate("RetentionAsking", "Effacer pour toujours"),
        done,
        identity=proposal.patient,
        said=_joined(
            QCoreApplication.translate("RetentionAsking", "Partiront\u202f: {size}.").format(
                size=size_text(standing)
            ),
            named_text(standing),
        ),
        warning=QCoreApplication.translate(
            "RetentionAsking",
            "Il n’y a pas de retour. Une sauvegarde vérifiée est faite avant\u202f; elle contient "
            "encore le dossier tant que vous ne purgez pas les sauvegardes.",
        ),
        kind="danger",
        below=below,
    )


def _joined(*said: str) -> str:
    return " ".join(filter(None, said))
