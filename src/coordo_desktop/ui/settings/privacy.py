"""« Données personnelles »: requests of people, breaches, the papers the law asks for (SE1)."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from coordo_desktop.domain.access import Actor
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.settings.privacy_breaches import BreachesView
from coordo_desktop.ui.settings.privacy_paper import RecordedPaper
from coordo_desktop.ui.settings.privacy_papers import PapersView
from coordo_desktop.ui.settings.privacy_requests import RequestsView
from coordo_desktop.ui.settings.section import Section

NAME = "settings.privacy"
Draws = Callable[[], bytes]


class PrivacySection(Section):
    """Three views under one line; a paper stands over them while it is looked at."""

    def __init__(self, page: Page, actor: Actor, services: Services) -> None:
        super().__init__(page, actor, name=NAME, wide=True, flush=True)
        self.requests = RequestsView(self, services)
        self.breaches = BreachesView(self, services)
        self.papers = PapersView(self, services)
        self.which = Segmented(
            [
                Option("requests", self.tr("Demandes")),
                Option("breaches", self.tr("Violations de données")),
                Option("papers", self.tr("Documents et contact")),
            ],
            name=f"{NAME}.which",
            label=self.tr("Données personnelles"),
        )
        self.which.changed.connect(self.show_view)
        self._views = QStackedWidget()
        for view in (self.requests, self.breaches, self.papers):
            self._views.addWidget(view)
        inside = QWidget()
        head = row(self.which, None, margins=(16, 12, 16, 8))
        inside.setLayout(column(head, self._views, gap=0))
        self._stack = QStackedWidget()
        self._stack.addWidget(inside)
        self.paper = RecordedPaper(page.tools, name=f"{NAME}.paper")
        self.paper.closed.connect(self._back)
        self._stack.addWidget(self.paper)
        self.body.addWidget(self._stack, 1)
        self.breaches.paper_asked.connect(self.look_at)
        self.papers.paper_asked.connect(self.look_at)
        self.requests.paper_asked.connect(self.look_at)

    def refresh(self) -> None:
        self.shown.refresh()

    def editing(self) -> bool:
        return self.shown.editing()

    @property
    def shown(self) -> RequestsView | BreachesView | PapersView:
        """The view on screen."""
        views: dict[str, RequestsView | BreachesView | PapersView] = {
            "requests": self.requests,
            "breaches": self.breaches,
            "papers": self.papers,
        }
        return views[self.which.value()]

    def flush_drafts(self) -> None:
        self.requests.flush_drafts()
        self.breaches.flush_drafts()

    @Slot(str)
    def show_view(self, _key: str) -> None:
        """Show the view chosen."""
        self._views.setCurrentWidget(self.shown)
        self.shown.refresh()

    @Slot(str, object, object)
    def look_at(self, file: str, seen: Draws, recorded: Draws) -> None:
        """A paper to look at; what leaves is drawn again and recorded."""
        self._stack.setCurrentWidget(self.paper)
        self.paper.look_at_file(file, seen, recorded, self._back)

    @Slot()
    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.paper.forget()
        self.shown.setFocus()
