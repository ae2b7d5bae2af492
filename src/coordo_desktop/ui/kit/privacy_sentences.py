"""The sentences of requests about one's data, of breaches and of the evening pack."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import continuity, errors, privacy, privacy_breaches, privacy_requests

__all__ = ["PRIVACY_SENTENCES"]


def _missing(refused: Any) -> str:
    words = {
        "risk": lambda: QCoreApplication.translate(
            "Sentences", "dites le risque pour les personnes"
        ),
        "measures": lambda: QCoreApplication.translate("Sentences", "dites les mesures prises"),
        "notice": lambda: QCoreApplication.translate("Sentences", "prévenez la CNIL"),
        "people": lambda: QCoreApplication.translate(
            "Sentences", "prévenez les personnes concernées"
        ),
    }  # fmt: skip
    said = QCoreApplication.translate(
        "Sentences", "Cette violation reste ouverte\u202f; avant de la clore, {what}."
    )
    return said.format(what=words[refused.missing]())


def _off(refused: Any) -> str:
    if refused.missing == "password":
        return QCoreApplication.translate(
            "Sentences",
            "Le paquet de continuité n’a pas de mot de passe. Rien n’a été fait\u202f; donnez-en "
            "un dans Réglages, Continuité.",
        )
    return QCoreApplication.translate(
        "Sentences",
        "Le paquet de continuité n’a pas de dossier. Rien n’a été fait\u202f; choisissez-en un "
        "dans Réglages, Continuité.",
    )


def _there(refused: continuity.PackFolderThere) -> str:
    if not refused.packs:
        return QCoreApplication.translate(
            "Sentences",
            "Ce dossier est là, mais ne se lit pas. Rien n’a été changé\u202f; la prochaine purge "
            "essaiera de nouveau.",
        )
    return QCoreApplication.translate(
        "Sentences",
        "Ce dossier est là et contient %n paquet(s). Rien n’a été changé\u202f; la prochaine purge "
        "les effacera.",
        None,
        refused.packs,
    )


PRIVACY_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    privacy.TextTooLong: lambda refused: QCoreApplication.translate(
        "Sentences",
        "Ce texte est trop long ({most} caractères au plus). Rien n’a été enregistré\u202f; "
        "raccourcissez-le.",
    ).format(most=refused.most),
    privacy.AlreadyWithdrawn: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette déclaration a déjà été retirée. Rien n’a été changé.",
    ),
    privacy_requests.RequestClosed: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette demande est déjà close. Rien n’a été changé\u202f; rouvrez-la d’abord.",
    ),
    privacy_requests.IdentityUnchecked: lambda _: QCoreApplication.translate(
        "Sentences",
        "L’identité du demandeur n’est pas vérifiée. Rien n’est sorti\u202f; dites comment vous "
        "l’avez vérifiée.",
    ),
    privacy_requests.AnsweredBefore: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette date est impossible\u202f: elle est à venir, ou avant la demande. Rien n’a été "
        "enregistré\u202f; corrigez-la.",
    ),
    privacy_breaches.BreachTimes: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ces moments ne se suivent pas\u202f: l’un est à venir, ou avant la découverte. Rien n’a "
        "été enregistré\u202f; corrigez-les.",
    ),
    privacy_breaches.BreachUnsettled: _missing,
    continuity.PackOff: _off,
    continuity.PackFolderThere: _there,
    continuity.PackPasswordWeak: lambda refused: QCoreApplication.translate(
        "Sentences",
        "Ce mot de passe est trop faible pour protéger seul un fichier\u202f: {least} caractères "
        "au moins, variés. Rien n’a été enregistré\u202f; «\u202fProposer\u202f» en donne un bon.",
    ).format(least=refused.least),
}
