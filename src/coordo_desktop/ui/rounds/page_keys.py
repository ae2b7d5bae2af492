"""The keys of the view of rounds."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication

from coordo_desktop.ui.kit.shortcuts import Shortcuts


class Deeds(Protocol):
    """What the view does at a key."""

    def prepare(self) -> None: ...
    def take_order(self) -> None: ...
    def add_chosen(self) -> None: ...
    def book(self) -> None: ...
    def absent(self) -> None: ...
    def open_chosen(self) -> None: ...
    def to_window(self) -> None: ...
    def to_point(self) -> None: ...
    def go_today(self) -> None: ...
    def remove_chosen(self) -> None: ...
    def step(self, days: int) -> None: ...


def bind(keys: Shortcuts, page: Deeds) -> None:
    """Bind them to what the view does, each with its words."""
    keys.add(
        "P", QCoreApplication.translate("RoundsPage", "Préparer les tournées du jour"), page.prepare
    )
    keys.add(
        "O", QCoreApplication.translate("RoundsPage", "Prendre l’ordre proposé"), page.take_order
    )
    keys.add(
        "A",
        QCoreApplication.translate("RoundsPage", "Ajouter la visite hors tournée"),
        page.add_chosen,
    )
    keys.add(
        "N", QCoreApplication.translate("RoundsPage", "Réserver une visite à domicile"), page.book
    )
    keys.add("X", QCoreApplication.translate("RoundsPage", "Personne absente"), page.absent)
    keys.add("E", QCoreApplication.translate("RoundsPage", "Ouvrir le dossier"), page.open_chosen)
    keys.add(
        "W",
        QCoreApplication.translate("RoundsPage", "Écrire la fenêtre du passage"),
        page.to_window,
    )
    keys.add(
        "G",
        QCoreApplication.translate("RoundsPage", "Écrire les coordonnées du domicile"),
        page.to_point,
    )
    keys.add("T", QCoreApplication.translate("RoundsPage", "Revenir à aujourd’hui"), page.go_today)
    keys.add(
        "PgUp", QCoreApplication.translate("RoundsPage", "Jour précédent"), lambda: page.step(-1)
    )
    keys.add(
        "PgDown", QCoreApplication.translate("RoundsPage", "Jour suivant"), lambda: page.step(1)
    )
    keys.add(
        "Delete",
        QCoreApplication.translate("RoundsPage", "Retirer le passage de la tournée"),
        page.remove_chosen,
    )
    keys.mention(
        "Ctrl+P", QCoreApplication.translate("RoundsPage", "Feuille de tournée et de transmissions")
    )
    keys.mention("Space", QCoreApplication.translate("RoundsPage", "Passage fait, ou à faire"))
    keys.mention("Alt+Up", QCoreApplication.translate("RoundsPage", "Monter le passage"))
    keys.mention("Alt+Down", QCoreApplication.translate("RoundsPage", "Descendre le passage"))
    keys.mention("Return", QCoreApplication.translate("RoundsPage", "Ouvrir le dossier"))
