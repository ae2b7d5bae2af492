"""The sentences of measures that are asked about or refused."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import errors
from coordo_desktop.domain import measurement_checks as checks

MEASUREMENT_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    checks.ImpossibleValue: lambda _: QCoreApplication.translate(
        "Sentences",
        "Une valeur est impossible. Rien n’a été enregistré\u202f; corrigez-la puis recommencez.",
    ),
    checks.KeptJustBefore: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ces valeurs viennent d’être gardées. Rien n’a été ajouté\u202f; confirmez si elles ont "
        "été prises une seconde fois.",
    ),
    checks.DoubtfulValue: lambda _: QCoreApplication.translate(
        "Sentences",
        "Une valeur est très inhabituelle. Rien n’a été enregistré\u202f; vérifiez-la, puis "
        "confirmez ou corrigez.",
    ),
    checks.MeasuredLater: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette heure n’est pas encore passée. Rien n’a été enregistré\u202f; corrigez la date ou "
        "l’heure de la mesure.",
    ),
    checks.MeasuredBeforeBirth: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette date est antérieure à la naissance. Rien n’a été enregistré\u202f; corrigez la "
        "date de la mesure ou celle de la naissance.",
    ),
    checks.NoValue: lambda _: QCoreApplication.translate(
        "Sentences",
        "Aucune mesure n’a été reconnue. Rien n’a été enregistré\u202f; écrivez par exemple "
        "«\u00a0ta 13/8 fc 78 sat 96\u00a0».",
    ),
    checks.ValueVoided: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette mesure a déjà été corrigée ou retirée. Rien n’a été changé\u202f; l’historique "
        "montre ce qui compte maintenant.",
    ),
}
