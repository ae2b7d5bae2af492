"""The sheet on screen bears a number: what it is, and the way back to a new one."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.transmissions import SheetLine
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.cards import KeyValues, Pair
from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.sheets import words


def pairs_of(line: SheetLine, zone: ZoneInfo) -> list[Pair]:
    """What the register knows of a sheet, name by name."""
    how_many = " · ".join(
        (
            words.patients_text(line.patients),
            words.pages_text(line.pages),
            words.copies_text(line.copies),
        )
    )
    start, end = words.moment(line.period_start, zone), words.moment(line.period_end, zone)
    found: list[Pair] = [
        (
            QCoreApplication.translate("SheetWords", "Pour"),
            line.recipient or QCoreApplication.translate("SheetWords", "sans destinataire"),
        ),
        (QCoreApplication.translate("SheetWords", "Profil"), words.profile_word(line.profile)),
        (QCoreApplication.translate("SheetWords", "Imprimée"), words.moment(line.printed_at, zone)),
        (QCoreApplication.translate("SheetWords", "Par"), line.author),
        (
            QCoreApplication.translate("SheetWords", "Période"),
            QCoreApplication.translate("SheetWords", "{start} au {end}").format(
                start=start, end=end
            ),
        ),
        (QCoreApplication.translate("SheetWords", "Contenu"), how_many),
        (
            QCoreApplication.translate("SheetWords", "Périmée le"),
            words.moment(line.expires_at, zone),
        ),
    ]
    if line.returned_at is not None:
        found.append(
            (
                QCoreApplication.translate("SheetWords", "Rendue le"),
                words.moment(line.returned_at, zone),
            )
        )
    return found


class KeptCard(QWidget):
    """Beside a numbered sheet: its line of the register, and « Préparer une autre feuille »."""

    another_asked = Signal()

    def __init__(self, zone: ZoneInfo) -> None:
        super().__init__()
        self._zone = zone
        self.setObjectName("sheets.kept")
        self._title = Label("", role="panel", name="sheets.kept.title")
        self._chip = Chip("", name="sheets.kept.state")
        self._pairs = KeyValues(name="sheets.kept.pairs", key_width=84)
        another = Button(
            self.tr("Préparer une autre feuille"),
            name="sheets.kept.another",
            icon="plus",
            key="Ctrl+N",
        )
        another.clicked.connect(self.another_asked)
        self.setLayout(
            column(
                row(self._title, None),
                row(self._chip, None),
                4,
                self._pairs,
                8,
                row(another, None),
                None,
                gap=8,
                margins=(16, 12, 16, 12),
            )
        )

    def show_line(self, line: SheetLine, now: datetime) -> None:
        """Show this sheet."""
        title = self.tr("Feuille n° {number}").format(number=words.number_text(line.number))
        self._title.set_text(title)
        self.setAccessibleName(title)
        self._chip.set_spec(words.state_chip(words.state_of(line, now)))
        self._pairs.set_pairs(pairs_of(line, self._zone))
