"""The sentences of tables, imports and lists, kept apart from the others by their number."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import errors, imports, lists, tables

IMPORT_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    tables.TableRefused: lambda _: QCoreApplication.translate(
        "Sentences", "Ce fichier ne peut pas être lu. Rien n’a été importé."
    ),
    tables.TableMissing: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce fichier est introuvable, ou ne peut pas être ouvert. Rien n’a été importé ; vérifiez "
        "son emplacement.",
    ),
    tables.TableEmpty: lambda _: QCoreApplication.translate(
        "Sentences", "Ce fichier ne contient aucune ligne. Rien n’a été importé."
    ),
    tables.TableTooLarge: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce fichier dépasse {limit} Mo. Rien n’a été importé ; exportez la liste en plusieurs "
        "fichiers.",
    ).format(limit=e.limit_megabytes),
    tables.TableTooManyRows: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce fichier a plus de {limit} lignes. Rien n’a été importé ; exportez la liste en "
        "plusieurs fichiers.",
    ).format(limit=e.limit),
    tables.TableTooManyColumns: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce fichier a {columns} colonnes, la limite est de {limit}. Rien n’a été importé ; "
        "n’exportez que les colonnes utiles.",
    ).format(columns=e.columns, limit=e.limit),
    tables.TableCellTooLarge: lambda e: QCoreApplication.translate(
        "Sentences",
        "Une cellule de la ligne {line} est trop longue pour une liste de patients. Rien n’a été "
        "importé ; vérifiez les guillemets de cette ligne.",
    ).format(line=e.line),
    tables.TableLineTooLong: lambda e: QCoreApplication.translate(
        "Sentences",
        "La ligne {line} est trop longue pour une liste de patients. Rien n’a été importé ; "
        "vérifiez que le fichier est bien un export CSV.",
    ).format(line=e.line),
    tables.TableNotATable: lambda e: {
        "image": QCoreApplication.translate(
            "Sentences",
            "Ce fichier est une image, pas une liste. Rien n’a été importé ; choisissez un "
            "fichier CSV ou XLSX.",
        ),
        "pdf": QCoreApplication.translate(
            "Sentences",
            "Ce fichier est un PDF. Rien n’a été importé ; exportez la liste en CSV ou en XLSX.",
        ),
        "archive": QCoreApplication.translate(
            "Sentences",
            "Ce fichier est une archive ou un autre document. Rien n’a été importé ; choisissez "
            "un fichier CSV ou XLSX.",
        ),
        "old_excel": QCoreApplication.translate(
            "Sentences",
            "Ce classeur est protégé par un mot de passe ou d’un ancien format (.xls). Rien n’a "
            "été importé ; enregistrez-le en XLSX sans mot de passe, ou en CSV.",
        ),
        "markup": QCoreApplication.translate(
            "Sentences",
            "Ce fichier est une page ou des données structurées, pas un tableau. Rien n’a été "
            "importé ; exportez la liste en CSV ou en XLSX.",
        ),
    }.get(
        e.kind,
        QCoreApplication.translate(
            "Sentences",
            "Ce fichier n’est pas un texte lisible. Rien n’a été importé ; choisissez un fichier "
            "CSV ou XLSX.",
        ),
    ),
    tables.TableUnclosedQuote: lambda e: QCoreApplication.translate(
        "Sentences",
        "Un guillemet ouvert à la ligne {line} n’est jamais fermé : la suite ne peut pas être "
        "découpée. Rien n’a été importé ; corrigez cette ligne.",
    ).format(line=e.line),
    tables.TableNoColumns: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce fichier n’est pas découpé en colonnes. Rien n’a été importé ; exportez la liste en "
        "CSV, colonnes séparées par des points-virgules.",
    ),
    tables.TableNoHeader: lambda _: QCoreApplication.translate(
        "Sentences",
        "La première ligne ne nomme pas les colonnes. Rien n’a été importé ; exportez la liste "
        "avec ses en-têtes.",
    ),
    tables.WorkbookDamaged: lambda _: QCoreApplication.translate(
        "Sentences",
        "Ce classeur est abîmé. Rien n’a été importé ; ouvrez-le dans un tableur, puis "
        "enregistrez-le de nouveau.",
    ),
    tables.WorkbookTooLarge: lambda _: QCoreApplication.translate(
        "Sentences",
        "Une fois déplié, ce classeur est bien trop volumineux pour une liste de patients. Rien "
        "n’a été importé.",
    ),
    tables.TableReaderStopped: lambda _: QCoreApplication.translate(
        "Sentences",
        "La lecture du fichier ne répondait plus ; elle a été arrêtée. Rien n’a été importé ; "
        "réessayez avec un export CSV.",
    ),
    imports.MappingIncomplete: lambda _: QCoreApplication.translate(
        "Sentences",
        "Aucune colonne n’est le nom de famille, ou aucune la date de naissance. Rien n’a été "
        "importé ; indiquez-les.",
    ),
    imports.MappingMismatch: lambda _: QCoreApplication.translate(
        "Sentences",
        "Les colonnes choisies sont celles d’un autre fichier. Rien n’a été importé ; relisez le "
        "fichier.",
    ),
    imports.FileChanged: lambda _: QCoreApplication.translate(
        "Sentences",
        "Le fichier ou les dossiers ont changé depuis l’aperçu. Rien n’a été importé ; refaites "
        "l’aperçu.",
    ),
    imports.ImportUsedSince: lambda e: QCoreApplication.translate(
        "Sentences",
        "Cet import ne peut plus être annulé : des dossiers qu’il a apportés ont servi depuis "
        "({patients}). Rien n’a été retiré.",
    ).format(patients=e.patients),
    imports.ImportAlreadyUndone: lambda _: QCoreApplication.translate(
        "Sentences", "Cet import a déjà été annulé. Rien n’a été modifié."
    ),
    lists.ReasonNeeded: lambda e: QCoreApplication.translate(
        "Sentences",
        "Au-delà de {limit} patients, indiquez le motif de l’export. Rien n’a été écrit.",
    ).format(limit=e.limit),
    lists.NotYourList: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette liste a été faite par quelqu’un d’autre. Rien n’a été modifié ; enregistrez-en une "
        "copie à votre nom.",
    ),
    lists.NotAChosenList: lambda _: QCoreApplication.translate(
        "Sentences",
        "Cette liste est une question, pas un choix de patients. Rien n’a été modifié ; créez une "
        "liste de patients choisis.",
    ),
}
