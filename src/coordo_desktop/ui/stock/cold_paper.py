"""The log of a fridge on paper, month by month (ST8)."""

from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from coordo_desktop.domain.ids import StockPlaceId
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.paper_view import PaperWords
from coordo_desktop.ui.kit.traced_paper import TracedPaper


class ColdPaper(TracedPaper):
    """M and Shift+M go from month to month."""

    def __init__(self, services: Services, tools: Tools) -> None:
        words = PaperWords(
            preview=QCoreApplication.translate("Cold", "Aperçu du relevé de températures"),
            back=QCoreApplication.translate("Cold", "Retour au froid"),
            job=QCoreApplication.translate("Cold", "Relevé de températures"),
            save=QCoreApplication.translate("Cold", "Enregistrer le relevé"),
            file=QCoreApplication.translate("Cold", "releve-de-temperatures.pdf"),
            saved=_saved,
        )
        super().__init__(tools, words, name="stock.cold_paper")
        self._service = services.cold
        self._place: StockPlaceId | None = None
        self._month = date.min
        self._last = date.max
        self.month = Label("", weight=600, name="stock.cold_paper.month")
        self._before = Button(
            self.tr("Mois précédent"), name="stock.cold_paper.before", key="M", compact=True
        )
        self._after = Button(
            self.tr("Suivant"), name="stock.cold_paper.after", key="Shift+M", compact=True
        )
        for at, widget in enumerate((self._before, self.month, self._after), 1):
            self.preview.bar.insertWidget(at, widget)
        self._before.clicked.connect(self.before)
        self._after.clicked.connect(self.after)
        self._shortcuts.add("M", self.tr("Mois précédent"), self.before)
        self._shortcuts.add("Shift+M", self.tr("Mois suivant"), self.after)

    def open_for(self, place_id: StockPlaceId, on: date, last: date) -> None:
        """The month of this day; none after that of `last`."""
        self._place, self._last = place_id, last.replace(day=1)
        self._look(on.replace(day=1))

    def before(self) -> None:
        """The month before."""
        self._look((self._month - timedelta(days=1)).replace(day=1))

    def after(self) -> None:
        """The month after, up to this one."""
        if self._month < self._last:
            self._look((self._month + timedelta(days=31)).replace(day=1))

    def _look(self, month: date) -> None:
        place, service = self._place, self._service
        if place is None:
            return
        self._month = month
        self._after.setEnabled(month < self._last)
        self.month.set_text(
            QLocale().toString(QDate(month.year, month.month, 1), "MMMM yyyy").capitalize()
        )
        self.look_at(
            lambda: service.preview(place, month).pdf,
            lambda: service.printed(place, month).pdf,
            self.closed.emit,
        )


def _saved(name: str) -> str:
    return QCoreApplication.translate("Cold", "Relevé enregistré\u202f: {name}").format(name=name)
