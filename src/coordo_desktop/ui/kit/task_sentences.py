"""The sentences of tasks, frequencies and conditions."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import errors, frequency_words, recurrence, tasks, until

TASK_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    tasks.TaskClosed: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette tâche a déjà été pointée, ou rouverte. Rien n’a été changé\u202f; la liste vient "
        "d’être relue.",
    ),
    tasks.DoubtfulMeasurement: lambda e: QCoreApplication.translate(
        "Sentences",
        "«\u202f{part}\u202f» est à vérifier dans les constantes. Rien n’a été enregistré\u202f; "
        "corrigez la ligne, par exemple «\u202fta 13/8 poids 70,6\u202f».",
    ).format(part=e.part),
    tasks.TooFarAhead: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette date est à plus de deux ans. La tâche n’a pas bougé\u202f; choisissez un jour plus "
        "proche.",
    ),
    tasks.PastDay: lambda _: QCoreApplication.translate(
        "Sentences",
        "Une tâche ne peut pas être reportée à un jour passé. Rien n’a été changé\u202f; "
        "choisissez aujourd’hui ou plus tard.",
    ),
    recurrence.InvalidFrequency: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette fréquence ne tombe sur aucun jour. Rien n’a été enregistré\u202f; écrivez-la "
        "autrement, par exemple «\u202f3 fois par semaine\u202f».",
    ),
    frequency_words.FrequencyNotUnderstood: lambda e: QCoreApplication.translate(
        "Sentences",
        "«\u202f{part}\u202f» n’a pas été compris dans la fréquence. Rien n’a été changé\u202f; "
        "écrivez par exemple «\u202f3 fois par semaine, pendant 6 semaines\u202f».",
    ).format(part=e.part),
    until.UntilNotUnderstood: lambda e: QCoreApplication.translate(
        "Sentences",
        "«\u202f{part}\u202f» n’a pas été compris comme condition. Rien n’a été changé\u202f; "
        "écrivez par exemple «\u202fTA < 140/90\u202f» ou «\u202fEN ≤ 3 deux fois de suite\u202f».",
    ).format(part=e.part),
}
