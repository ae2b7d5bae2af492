"""Papers take the place of the agenda while one looks at them, and give it back."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.agenda_papers import AgendaPicture
from coordo_desktop.domain.appointments import Appointment
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.agenda.page import AgendaPage
from coordo_desktop.ui.agenda.paper import AgendaPaper
from coordo_desktop.ui.agenda.slip_paper import SlipPaper
from coordo_desktop.ui.kit.page import Tools

if TYPE_CHECKING:
    from PySide6.QtWidgets import QHBoxLayout


class PaperHost(QObject):
    """Shows the papers an agenda asks for instead of it; what comes up in it puts them away."""

    def __init__(self, page: AgendaPage, services: Services, tools: Tools) -> None:
        super().__init__(page)
        self._page = page
        self.paper = AgendaPaper(services.agenda_papers, tools)
        self.slip = SlipPaper(services, tools)
        self._hidden: list[QWidget] = []
        self._shown: QWidget | None = None
        line = cast("QHBoxLayout", page.layout())
        items = [line.itemAt(at) for at in range(line.count())]
        widgets = [item.widget() for item in items if item is not None]
        self._around = [one for one in widgets if one is not None]
        for one in self._around:
            one.installEventFilter(self)
        for view in (self.paper, self.slip):
            line.addWidget(view, 1)
            view.hide()
            view.closed.connect(self.close)
        page.print_asked.connect(self.show_agenda)
        page.slip_asked.connect(self.show_slip)

    def show_agenda(self, picture: AgendaPicture) -> None:
        """What the view shows, on paper; asked again while it is there, it is printed."""
        if self._shown is self.paper:
            self.paper.print_pages()
            return
        if self._shown is self.slip:
            self.slip.print_pages()
            return
        self._open(self.paper)
        self.paper.start(picture, self._page.period.on)

    def show_slip(self, appointment: Appointment) -> None:
        """The slip of an appointment."""
        self._open(self.slip)
        self.slip.show_appointment(appointment)

    def _open(self, view: QWidget) -> None:
        self.close()
        self._hidden = [one for one in self._around if not one.isHidden()]
        for one in self._hidden:
            one.hide()
        self._shown = view
        view.show()
        view.setFocus()

    def close(self) -> None:
        """Back to the agenda as it was."""
        if self._shown is None:
            return
        shown, self._shown = self._shown, None
        shown.hide()
        for one in self._hidden:
            one.show()
        self._hidden = []
        self._page.take_focus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A panel that somebody opens behind the paper puts it away."""
        if self._shown is not None and event.type() == QEvent.Type.ShowToParent:
            self.close()
        return super().eventFilter(watched, event)
