"""The sentences of tasks, frequencies and conditions."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import errors, frequency_words, recurrence, tasks, until

TASK_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    tasks.TaskClosed: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette tâche a déjà été pointée, ou rouverte. Rien n’a été changé ; la liste vient d’être "
        "relue.",
    ),
    tasks.DoubtfulMeasurement: lambda e: QCoreApplication.translate(
        "Sentences",
        "« {part} » est à vérifier dans les constantes. Rien n’a été enregistré ; corrigez la "
        "ligne, par exemple « ta 13/8 poids 70,6 ».",
    ).format(part=e.part),
    tasks.PastDay: lambda _: QCoreApplication.translate(
        "Sentences",
        "Une tâche ne peut pas être reportée à un jour passé. Rien n’a été changé ; choisissez "
        "aujourd’hui ou plus tard.",
    ),
    recurrence.InvalidFrequency: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette fréquence ne tombe sur aucun jour. Rien n’a été enregistré ; écrivez-la autrement, "
        "par exemple « 3 fois par semaine ».",
    ),
    frequency_words.FrequencyNotUnderstood: lambda e: QCoreApplication.translate(
        "Sentences",
        "« {part} » n’a pas été compris dans la fréquence. Rien n’a été changé ; écrivez par "
        "exemple « 3 fois par semaine, pendant 6 semaines ».",
    ).format(part=e.part),
    until.UntilNotUnderstood: lambda e: QCoreApplication.translate(
        "Sentences",
        "« {part} » n’a pas été compris comme condition. Rien n’a été changé ; écrivez par "
        "exemple « TA < 140/90 » ou « EN ≤ 3 deux fois de suite ».",
    ).format(part=e.part),
}
