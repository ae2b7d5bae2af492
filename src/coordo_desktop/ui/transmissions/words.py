"""The words of transmissions on screen."""

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.measurement_lines import Doubt
from coordo_desktop.domain.transmissions import (
    Kind,
    Priority,
    Recipient,
    RecipientKind,
    Transmission,
)
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.matching import highlighted, spans
from coordo_desktop.ui.kit.runs import Run

_EXCERPT = 320  # characters of a part painted on a line of the board
_BEFORE = 60  # characters kept before what was searched for


def kind_word(kind: Kind) -> str:
    """The name of a form of transmission."""
    return {
        Kind.FOCUS: QCoreApplication.translate("TransmissionWords", "Transmission ciblée"),
        Kind.NOTE: QCoreApplication.translate("TransmissionWords", "Note libre"),
        Kind.SAED: QCoreApplication.translate("TransmissionWords", "Appel SAED"),
        Kind.ENTRY: QCoreApplication.translate("TransmissionWords", "Macrocible d’entrée"),
        Kind.INTERIM: QCoreApplication.translate("TransmissionWords", "Macrocible de synthèse"),
        Kind.DISCHARGE: QCoreApplication.translate("TransmissionWords", "Macrocible de sortie"),
    }[kind]


def heading_word(heading: str) -> str:
    """The words above a part of an entry."""
    return {
        "data": QCoreApplication.translate("TransmissionWords", "Données"),
        "actions": QCoreApplication.translate("TransmissionWords", "Actions"),
        "results": QCoreApplication.translate("TransmissionWords", "Résultats"),
        "situation": QCoreApplication.translate("TransmissionWords", "Situation"),
        "background": QCoreApplication.translate("TransmissionWords", "Antécédents"),
        "evaluation": QCoreApplication.translate("TransmissionWords", "Évaluation"),
        "demand": QCoreApplication.translate("TransmissionWords", "Demande"),
        "illness": QCoreApplication.translate("TransmissionWords", "Maladie"),
        "therapy": QCoreApplication.translate("TransmissionWords", "Thérapeutique"),
        "experience": QCoreApplication.translate("TransmissionWords", "Vécu"),
        "environment": QCoreApplication.translate("TransmissionWords", "Environnement"),
        "development": QCoreApplication.translate("TransmissionWords", "Développement"),
    }[heading]


def heading_hint(heading: str) -> str:
    """What to write there, in grey until something is written."""
    return {
        "data": QCoreApplication.translate(
            "TransmissionWords",
            "Les faits\u202f; une ligne comme «\u00a0ta 13/8 fc 78\u00a0» devient des mesures",
        ),
        "actions": QCoreApplication.translate(
            "TransmissionWords", "Ce qui a été fait ou reste à faire"
        ),
        "results": QCoreApplication.translate(
            "TransmissionWords", "La réponse de la personne, l’effet des actions"
        ),
        "illness": QCoreApplication.translate(
            "TransmissionWords", "Motif de prise en charge, évolution, ce que la personne en sait"
        ),
        "therapy": QCoreApplication.translate(
            "TransmissionWords", "Traitements, appareillage, surveillance, qui administre"
        ),
        "experience": QCoreApplication.translate(
            "TransmissionWords", "Ce qu’elle en dit, ce qui l’inquiète, ce qui compte pour elle"
        ),
        "environment": QCoreApplication.translate(
            "TransmissionWords", "Logement, entourage, aides en place, droits"
        ),
        "development": QCoreApplication.translate(
            "TransmissionWords", "Autonomie, apprentissages, projets, suites prévues"
        ),
        "situation": QCoreApplication.translate(
            "TransmissionWords", "Qui je suis, pour qui, pourquoi j’appelle"
        ),
        "background": QCoreApplication.translate(
            "TransmissionWords", "Antécédents, traitements, allergies utiles"
        ),
        "evaluation": QCoreApplication.translate(
            "TransmissionWords", "État, constantes, ce qui inquiète"
        ),
        "demand": QCoreApplication.translate(
            "TransmissionWords", "Ce que je demande\u202f; faire répéter la réponse"
        ),
    }.get(heading, "")


def heading_letter(heading: str) -> str:
    """The letter in its square: D, A, R, S, A, É, D, M, T, V, E, D."""
    return heading_word(heading)[0].upper()


def priority_word(priority: Priority) -> str:
    """« Info », « Importante », « Urgente »."""
    return {
        Priority.INFO: QCoreApplication.translate("TransmissionWords", "Info"),
        Priority.IMPORTANT: QCoreApplication.translate("TransmissionWords", "Importante"),
        Priority.URGENT: QCoreApplication.translate("TransmissionWords", "Urgente"),
    }[priority]


def priority_chip(entry: Transmission) -> ChipSpec:
    """The mark of an entry: its priority, or that it was withdrawn."""
    if entry.withdrawn_at is not None:
        return ChipSpec(QCoreApplication.translate("TransmissionWords", "Retirée"), "neutral", "")
    kinds = {Priority.INFO: "neutral", Priority.IMPORTANT: "warn", Priority.URGENT: "danger"}
    icon = "" if entry.priority is Priority.INFO else None
    return ChipSpec(priority_word(entry.priority), kinds[entry.priority], icon)


def title(entry: Transmission) -> str:
    """The cible, or what the entry is where it has none."""
    return entry.focus or kind_word(entry.kind)


def excerpt(text: str, sought: str = "") -> str:
    """One line of a text, around what was searched for; a letter of 50,000 signs stays light."""
    line = " ".join(text.split())
    if len(line) <= _EXCERPT:
        return line
    found = spans(line, sought) if sought else []
    start = max(0, found[0][0] - _BEFORE) if found else 0
    cut = line[start : start + _EXCERPT]
    return ("… " if start else "") + cut + ("…" if start + _EXCERPT < len(line) else "")


def parts_runs(entry: Transmission, sought: str = "", *, ink: str = "text-2") -> list[Run]:
    """« D … A … R … », what was searched for in bold."""
    runs: list[Run] = []
    for heading, text in entry.parts:
        if runs:
            runs.append(Run(" "))
        if entry.kind is not Kind.NOTE:
            runs.append(Run(f"{heading_letter(heading)} ", 600, ink))
        line = excerpt(text, sought)
        runs += highlighted(line, sought, ink=ink) if sought else [Run(line, 400, ink)]
    return runs


def doubt_word(doubt: Doubt) -> str:
    """Why a value typed is not kept as a measurement."""
    return {
        Doubt.IMPOSSIBLE: QCoreApplication.translate("TransmissionWords", "valeur impossible"),
        Doubt.INVERTED: QCoreApplication.translate(
            "TransmissionWords", "minimale au-dessus de la maximale"
        ),
        Doubt.UNIT: QCoreApplication.translate("TransmissionWords", "unité à préciser"),
    }[doubt]


def recipient_key(recipient: Recipient) -> str:
    """A recipient as a draft can keep it."""
    return f"{recipient.kind.value}:{recipient.ref}"


def recipient_of(key: str, label: str) -> Recipient | None:
    """The recipient a draft kept; None where it can no longer be read."""
    kind, _colon, ref = key.partition(":")
    if kind not in {each.value for each in RecipientKind}:
        return None
    return Recipient(RecipientKind(kind), ref, label)


def recipient_word(recipient: Recipient) -> str:
    """« Tous », a profession, « N. OYHENART, IDEL »."""
    if recipient.kind is RecipientKind.ALL:
        return QCoreApplication.translate("TransmissionWords", "Tous")
    return recipient.label or recipient.ref
