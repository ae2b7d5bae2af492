"""The sentences of recalls and destructions."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import destruction, errors, recalls

__all__ = ["RECALL_SENTENCES"]


def _unfinished(refused: Any) -> str:
    parts = []
    if refused.loose:
        parts.append(
            QCoreApplication.translate("Sentences", "%n unité(s) à isoler", "", refused.loose)
        )
    if refused.untold:
        parts.append(
            QCoreApplication.translate("Sentences", "%n personne(s) à prévenir", "", refused.untold)
        )
    said = QCoreApplication.translate(
        "Sentences",
        "Ce rappel n’est pas terminé\u202f: {what}. Il reste ouvert\u202f; finissez, puis "
        "clôturez-le.",
    )
    return said.format(what=", ".join(parts))


RECALL_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    recalls.LotNotKnown: lambda _: QCoreApplication.translate(
        "Sentences",
        "Aucun lot ne porte ce numéro ici. Rien n’a été rappelé\u202f; relisez la boîte ou "
        "l’annonce.",
    ),
    recalls.AlreadyRecalled: lambda _: QCoreApplication.translate(
        "Sentences",
        "Un rappel est déjà ouvert pour ce lot. Rien n’a été ajouté\u202f; ouvrez ce rappel.",
    ),
    recalls.RecallEnded: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce rappel est terminé. Rien n’a été changé\u202f; rouvrez-le d’abord.",
    ),
    recalls.RecallUnfinished: _unfinished,
    recalls.NobodyToWriteTo: lambda _: QCoreApplication.translate(
        "Sentences",
        "Il ne reste personne à qui écrire. Aucun courrier n’a été préparé.",
    ),
    recalls.AddresseeDied: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette personne est décédée. Aucun courrier n’a été préparé\u202f; prévenez ses proches de "
        "vive voix.",
    ),
    recalls.NotExposed: lambda _: QCoreApplication.translate(
        "Sentences",
        "Le registre ne dit pas que cette personne a reçu ce lot. Rien n’a été noté\u202f; "
        "relisez la feuille.",
    ),
    destruction.NothingToDestroy: lambda _: QCoreApplication.translate(
        "Sentences",
        "Aucune unité n’est cochée. Rien n’a été détruit\u202f; cochez ce qui part.",
    ),
    destruction.WordsTooLong: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce texte dépasse {most} caractères. Rien n’a été détruit\u202f; abrégez-le.",
    ).format(most=e.most),
    destruction.StillUsable: lambda e: QCoreApplication.translate(
        "Sentences",
        "{product}, lot {number}, peut encore servir. Rien n’a été détruit\u202f; mettez ces "
        "unités en quarantaine d’abord, ou décochez-les.",
    ).format(product=e.product, number=e.number or "–"),
}
