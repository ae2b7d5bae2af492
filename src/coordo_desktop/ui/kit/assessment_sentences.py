"""The sentences of assessments."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import errors
from coordo_desktop.domain.assessments import records, scale

ASSESSMENT_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    scale.UnknownScale: lambda _: QCoreApplication.translate(
        "Sentences", "Cette échelle n’existe pas dans ce programme. Rien n’a été enregistré."
    ),
    scale.UnreadableAnswers: lambda _: QCoreApplication.translate(
        "Sentences",
        "Les réponses ne se lisent pas question par question. Rien n’a été enregistré\u202f; "
        "ouvrez le formulaire de l’échelle.",
    ),
    scale.UnknownItem: lambda _: QCoreApplication.translate(
        "Sentences",
        "Une réponse porte sur une question que l’échelle n’a pas. Rien n’a été enregistré.",
    ),
    scale.UnknownChoice: lambda _: QCoreApplication.translate(
        "Sentences",
        "Une réponse n’est pas de celles que la question attend, ou sort des limites. Rien n’a "
        "été enregistré ; corrigez-la.",
    ),
    records.AssessmentIncomplete: lambda e: QCoreApplication.translate(
        "Sentences",
        "Il manque %n réponse(s) : pas de score tant que l’échelle est incomplète. Le "
        "brouillon est gardé.",
        "",
        e.missing,
    ),
    records.AssessmentSettled: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette évaluation est terminée, remplacée ou retirée : elle ne se modifie plus. Rien n’a "
        "changé ; corrigez celle qui est en vigueur.",
    ),
    records.ResultOnly: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette échelle se remplit question par question. Rien n’a été enregistré ; ouvrez son "
        "formulaire.",
    ),
    records.EdgesOutOfOrder: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ces seuils se croisent, ou ne peuvent pas être changés pour cette échelle. Rien n’a été "
        "modifié.",
    ),
}
