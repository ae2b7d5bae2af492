"""The slip a person takes home, looked at, printed or saved: one appointment or its series."""

from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.agenda_papers import PrintedAgenda
from coordo_desktop.domain.appointments import Appointment
from coordo_desktop.domain.ids import AppointmentId, PatientId
from coordo_desktop.services.agenda_papers import AgendaPaperService
from coordo_desktop.services.papers import page_size
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fold import FoldingRow
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.paper_view import PaperView, PaperWords
from coordo_desktop.ui.kit.segmented import Segmented

_ONE, _SERIES = "one", "series"


class SlipPaper(PaperView):
    """« Bon de rendez-vous » of one person. Esc goes back to where one was."""

    def __init__(self, service: AgendaPaperService, tools: Tools) -> None:
        words = _words()
        self.back = Button(words.back, name="slip.back", key="Esc")
        self.person = Choice([], name="slip.person", label=_for_whom())
        self.extent = Segmented(
            [Option(_ONE, _this_one()), Option(_SERIES, _all_of_it())],
            name="slip.extent", label=_extent(), compact=True,
        )  # fmt: skip
        head = FoldingRow(self.back, self.person, self.extent, None, margins=(16, 9, 12, 8))
        super().__init__(tools, words, name="slip.paper", preview="slip.preview", head=head)
        self._service = service
        self._ids: tuple[AppointmentId, ...] = ()
        self._patient_id: PatientId | None = None
        self.back.clicked.connect(self.closed)
        self.extent.changed.connect(self.draw)
        self.person.changed.connect(self._for)
        self.closed_by_escape()

    def show_appointment(self, appointment: Appointment) -> None:
        """The slip of an appointment: of one of its people, where it has several."""
        people = appointment.content.participants
        self.person.set_options([(one.patient_id, one.patient) for one in people])
        self.person.setVisible(len(people) > 1)
        if people:
            self._begin(people[0].patient_id, [appointment])

    def show_for(self, patient_id: PatientId, appointments: Sequence[Appointment]) -> None:
        """The slip of one person for these appointments."""
        self.person.hide()
        self._begin(patient_id, appointments)

    def _begin(self, patient_id: PatientId, appointments: Sequence[Appointment]) -> None:
        self._patient_id = patient_id
        self._ids = tuple(one.id for one in appointments)
        repeated = any(one.series_id is not None for one in appointments)
        self.extent.setVisible(repeated and len(appointments) == 1)
        self.extent.set_value(_ONE)
        self.draw()

    def _for(self, patient_id: object) -> None:
        self._patient_id = cast("PatientId", patient_id)
        self.draw()

    @property
    def _series(self) -> bool:
        return not self.extent.isHidden() and self.extent.value() == _SERIES

    def draw(self, _extent: str = "") -> None:
        """Draw what is chosen."""
        patient_id, ids, series = self._patient_id, self._ids, self._series
        if patient_id is not None and ids:
            self._tools.press.run(
                self,
                lambda: self._service.slip_preview(patient_id, ids, series=series),
                self._drawn,
                self._failed,
            )

    def _drawn(self, printed: PrintedAgenda) -> None:
        self.preview.fit(page_size(printed.pdf)[0])
        self.show_pdf(printed.pdf)

    def _failed(self, error: Exception) -> None:
        self._tools.messages.fail(error)
        self.closed.emit()

    def print_pages(self) -> None:
        """Draw it, record it, and send it to a printer."""
        self._record(self._send)

    def _send(self, printed: PrintedAgenda) -> None:
        self._pdf = printed.pdf
        super().print_pages()

    def save_to(self, place: str) -> None:
        """Draw it, record it, and write it there."""

        def save(printed: PrintedAgenda) -> None:
            self._pdf = printed.pdf
            super(SlipPaper, self).save_to(place)

        self._record(save)

    def _record(self, then: Callable[[PrintedAgenda], None]) -> None:
        patient_id, ids, series = self._patient_id, self._ids, self._series
        if patient_id is not None and ids:
            self._tools.desk.run(
                self,
                lambda: self._service.slip(patient_id, ids, series=series),
                then,
                self._tools.messages.fail,
            )

    def forget(self) -> None:
        """Another record comes: nothing of this one stays."""
        super().forget()
        self._patient_id, self._ids = None, ()


def _for_whom() -> str:
    return QCoreApplication.translate("SlipPaper", "Pour qui")


def _this_one() -> str:
    return QCoreApplication.translate("SlipPaper", "Ce rendez-vous")


def _all_of_it() -> str:
    return QCoreApplication.translate("SlipPaper", "Tous ceux à venir de la série")


def _extent() -> str:
    return QCoreApplication.translate("SlipPaper", "Ce que dit le bon")


def _words() -> PaperWords:
    return PaperWords(
        preview=QCoreApplication.translate("SlipPaper", "Aperçu du bon de rendez-vous"),
        back=QCoreApplication.translate("SlipPaper", "Retour"),
        job=QCoreApplication.translate("SlipPaper", "Bon de rendez-vous"),
        save=QCoreApplication.translate("SlipPaper", "Enregistrer le bon de rendez-vous"),
        file=QCoreApplication.translate("SlipPaper", "bon-de-rendez-vous.pdf"),
        saved=_saved,
    )


def _saved(name: str) -> str:
    said = QCoreApplication.translate("SlipPaper", "Bon de rendez-vous enregistré\u202f: {name}.")
    return said.format(name=name)
