"""The movements of a lot as its panel lists them: when, what, how many, what remained."""

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.stock_ledger import DiscardReason, Movement, MovementKind
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.kit.stock_words import (
    discard_words,
    movement_words,
    number_text,
    signed_text,
    source_words,
    who_words,
)
from coordo_desktop.ui.kit.when import day_text, zone_in_use

SCANNED = "scan"
"""The reason a reception by a reader carries."""


def what_words(one: Movement) -> str:
    """« Sortie, VIAL Thérèse », « Réception par lecture », « Correction, lu deux fois »."""
    said = movement_words(one.kind)
    if one.kind is MovementKind.RECEPTION and one.reason == SCANNED:
        return QCoreApplication.translate("Stock", "Réception par lecture")
    if one.kind is MovementKind.DISCARD and one.reason in set(DiscardReason):
        return f"{said}, {discard_words(DiscardReason(one.reason)).lower()}"
    who = who_words(one)
    if one.kind is MovementKind.CORRECTION and one.note:
        return f"{said}, {one.note}"
    if who:
        return who if one.kind is MovementKind.ISSUE else f"{said}, {who}"
    if one.kind in {MovementKind.TRANSFER, MovementKind.QUARANTINE, MovementKind.RELEASE}:
        return f"{said}, {one.place}"
    return f"{said}, {one.note}" if one.note else said


def below_words(one: Movement) -> str:
    """Who wrote it, where, and what was noted."""
    source = source_words(one.source)
    noted = "" if one.note in what_words(one) else one.note
    taken = QCoreApplication.translate("Stock", "annulé") if one.reversed else ""
    return ", ".join(part for part in (one.author, source, noted, taken) if part)


def columns() -> tuple[Column[Movement], ...]:
    """The columns of the list."""
    translate = QCoreApplication.translate
    return (
        Column(
            lambda: translate("Stock", "Quand"), lambda one: day_text(one.at, zone_in_use()),
            key="when", width=92, role="small", ink="text-2",
        ),
        Column(
            lambda: translate("Stock", "Quoi"), what_words, key="what", stretch=True,
            second=below_words, strike=lambda one: one.reversed,
        ),
        Column(
            lambda: translate("Stock", "Mvt"), lambda one: signed_text(one.quantity), key="move",
            width=46, align="right", weight=600,
            ink=lambda one: "ok" if one.quantity > 0 else "text",
        ),
        Column(
            lambda: translate("Stock", "Solde"), lambda one: number_text(one.balance), key="left",
            width=50, align="right", ink="text-2",
        ),
    )  # fmt: skip
