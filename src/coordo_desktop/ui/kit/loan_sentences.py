"""The sentences of lent equipment and of emergency kits."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain import errors, kits, loans
from coordo_desktop.ui.kit.loan_words import state_words

LOAN_SENTENCES: dict[type[errors.CoordoError], Callable[[Any], str]] = {
    loans.SerialTaken: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce numéro est déjà celui d’un autre matériel\u202f: {name}. Rien n’a été "
        "enregistré\u202f; relisez le numéro gravé.",
    ).format(name=e.name),
    loans.NotAvailable: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce matériel est {state}. Rien n’a été enregistré\u202f; regardez son registre.",
    ).format(state=state_words(e.state)),
    loans.LoanClosed: lambda _: QCoreApplication.translate(
        "Sentences", "Ce prêt est terminé. Rien n’a été changé."
    ),
    loans.NotLastEvent: lambda _: QCoreApplication.translate(
        "Sentences",
        "Autre chose a été fait depuis avec ce matériel. Rien n’a été annulé\u202f; annulez "
        "d’abord ce qui a suivi.",
    ),
    loans.NobodyOverdue: lambda _: QCoreApplication.translate(
        "Sentences", "Aucun prêt n’est en retard\u202f: il n’y a personne à appeler."
    ),
    kits.LinesNotSeen: lambda e: QCoreApplication.translate(
        "Sentences",
        "Un contrôle regarde chaque ligne\u202f: il en reste {left}. Rien n’a été "
        "enregistré\u202f; comptez-les ou cochez-les.",
    ).format(left=e.left),
    kits.SealTaken: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce scellé a déjà servi\u202f: {name}. Rien n’a été enregistré\u202f; posez un scellé "
        "neuf et notez son numéro.",
    ).format(name=e.name),
    kits.ProductTwice: lambda e: QCoreApplication.translate(
        "Sentences",
        "Ce produit est déjà dans la composition\u202f: {name}. Rien n’a été enregistré\u202f; "
        "changez la quantité de sa ligne.",
    ).format(name=e.name),
    kits.CheckNotLast: lambda _: QCoreApplication.translate(
        "Sentences",
        "La trousse a changé depuis ce contrôle. Rien n’a été annulé\u202f; faites un nouveau "
        "contrôle.",
    ),
}
