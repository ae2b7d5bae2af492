"""The sentences of treatments and of the medicines base."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import allergy_families, dosing, errors, medicines, treatments


def _wrong(error: medicines.MedicineFileWrong) -> str:
    return QCoreApplication.translate(
        "Sentences",
        "Le fichier {file} n’a pas les colonnes attendues (ligne {line}). La base en place n’a pas "
        "été modifiée ; téléchargez de nouveau les trois fichiers de la base publique.",
    ).format(file=error.file, line=error.line)


def _cut(error: medicines.MedicineFileCut) -> str:
    if error.missing:
        return QCoreApplication.translate(
            "Sentences",
            "Le fichier {file} est incomplet : il s’arrête à la ligne {line}, des lignes manquent "
            "pour %n spécialité(s). La base en place n’a pas été modifiée ; téléchargez de "
            "nouveau les trois fichiers ensemble.",
            "",
            error.missing,
        ).format(file=error.file, line=error.line)
    return QCoreApplication.translate(
        "Sentences",
        "Le fichier {file} est coupé : sa dernière ligne ({line}) n’est pas entière. La base en "
        "place n’a pas été modifiée ; téléchargez-le de nouveau.",
    ).format(file=error.file, line=error.line)


TREATMENT_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    medicines.MedicinesRefused: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ces fichiers ne peuvent pas devenir la base des médicaments. La base en place n’a pas été "
        "modifiée.",
    ),
    medicines.MedicineFileMissing: lambda e: QCoreApplication.translate(
        "Sentences",
        "Le fichier {file} est introuvable dans ce dossier, ou ne peut pas être lu. La base en "
        "place n’a pas été modifiée ; choisissez le dossier qui contient les trois fichiers.",
    ).format(file=e.file),
    medicines.MedicineFileTooLarge: lambda e: QCoreApplication.translate(
        "Sentences",
        "Le fichier {file} est bien trop volumineux pour la base des médicaments. La base en place "
        "n’a pas été modifiée.",
    ).format(file=e.file),
    medicines.MedicineFileWrong: _wrong,
    medicines.MedicineFileCut: _cut,
    medicines.MedicinesShrunk: lambda e: QCoreApplication.translate(
        "Sentences",
        "Le fichier {file} n’a que {after} lignes, contre {before} dans la base en place, qui n’a "
        "pas été modifiée. Il est sans doute coupé ; téléchargez-le de nouveau.",
    ).format(file=e.file, after=e.after, before=e.before),
    dosing.DosingUnclear: lambda e: (
        QCoreApplication.translate(
            "Sentences",
            "Deux nombres ne disent pas les moments. Tapez matin, midi, soir et coucher : "
            "« 1 0 1 0 ». Rien n’a été enregistré.",
        )
        if e.typed
        else QCoreApplication.translate(
            "Sentences",
            "Ces quantités ne se lisent pas. Tapez matin, midi, soir, coucher : « 1 0 ½ 0 », ou "
            "« sb 1 max 3 » si besoin. Rien n’a été enregistré.",
        )
    ),
    treatments.EndsBeforeStart: lambda _: QCoreApplication.translate(
        "Sentences",
        "Le traitement finit avant de commencer. Rien n’a été enregistré ; corrigez les dates.",
    ),
    treatments.NothingTaken: lambda _: QCoreApplication.translate(
        "Sentences",
        "Rien ne dit quand ce médicament est pris. Rien n’a été enregistré ; donnez une quantité à "
        "un moment, « sb », ou une fréquence.",
    ),
    treatments.TreatmentStopped: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce traitement est arrêté. Rien n’a été modifié ; reprenez-le d’abord.",
    ),
    treatments.TreatmentRunning: lambda _: QCoreApplication.translate(
        "Sentences", "Ce traitement est déjà en cours. Rien n’a été modifié."
    ),
    allergy_families.FamilyUnclear: lambda e: QCoreApplication.translate(
        "Sentences",
        "La ligne {line} ne se lit pas : « nom de la famille : substance, substance ». Rien n’a "
        "été enregistré.",
    ).format(line=e.line),
}
