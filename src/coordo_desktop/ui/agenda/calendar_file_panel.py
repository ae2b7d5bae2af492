"""`CalendarFilePanel`: calendars of other programs brought in, ours written out (AG8).

A host shows it beside the agenda: `open_import()`, `open_export(first, last)` with the days on
screen; `changed` once something came in, `closed` as any side panel.
"""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.agenda_papers import Names
from coordo_desktop.domain.calendar_files import CalendarVerdict
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.domain.opening import AgendaPerson
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.clock import now as wall_clock
from coordo_desktop.ui.agenda.calendar_file_choices import SHOWN, namings, period_of, periods
from coordo_desktop.ui.agenda.calendar_file_verdict import VerdictView
from coordo_desktop.ui.agenda.surroundings import local_now
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.surfaces import Surface

T = TypeVar("T")
IN, OUT = "in", "out"


class CalendarFilePanel(SidePanel):
    """A calendar is looked at before anything is kept; nobody's name leaves unless chosen."""

    changed = Signal(object)  # CalendarVerdict: something came in
    opening = Signal()

    def __init__(
        self,
        services: Services,
        tools: Tools,
        actor: Actor,
        *,
        now: Callable[[], datetime] = wall_clock,
    ) -> None:
        super().__init__(name="calendars", width=364)
        self.set_title(self.tr("Calendriers"))
        self._services, self._tools, self._actor, self._now = services, tools, actor, now
        self._days = (date.min, date.min)
        self._read: Path | None = None
        self._verdict: CalendarVerdict | None = None
        self._build()
        self._bind()
        self.hide()

    # --- what a host asks ---------------------------------------------------------------------

    def open_import(self) -> None:
        """Bring a calendar in."""
        self._start(IN)

    def open_export(self, first: date, last: date) -> None:
        """Write a calendar out; `first` to `last` are the days on screen."""
        self._days = (first, last)
        self.period.set_options(periods(*self._days))
        self.period.set_value(SHOWN)
        self._start(OUT)

    def _start(self, way: str) -> None:
        if scope(self._actor, Right.IMPORT_AGENDA) is Scope.NONE:
            way = OUT
        self.opening.emit()
        if not self.path.value().strip():
            self._forget()  # the verdict of a file already brought in
        self._tools.ask(self, lambda: tuple(self._services.opening.people()), self._know)
        self.way.set_value(way)
        self._turn(way)
        self.open()

    def _know(self, people: tuple[AgendaPerson, ...]) -> None:
        listed = [(one.id, one.name) for one in people if one.active]
        mine = next((one.id for one in people if one.mine and one.active), None)
        for choice, nobody, first in (
            (self.whose, self.tr("La maison de santé"), mine),
            (self.of_whom, self.tr("Tout le monde"), None),
        ):
            chosen = choice.value() or first
            choice.set_options([(None, nobody), *listed])
            choice.set_value(chosen)
        self._hint()

    # --- building -----------------------------------------------------------------------------

    def _build(self) -> None:
        self.way = Segmented(
            [Option(IN, self.tr("Importer")), Option(OUT, self.tr("Exporter"))],
            name="calendars.way", label=self.tr("Importer ou exporter un calendrier"),
        )  # fmt: skip
        self.block().addLayout(row(self.way, None))
        if scope(self._actor, Right.IMPORT_AGENDA) is Scope.NONE:
            self.way.hide()
        self._bringing, self._writing = self._import_side(), self._export_side()
        self.body.addWidget(self._bringing)
        self.body.addWidget(self._writing)
        self.end()
        self.bring = Button(
            self.tr("Importer"), name="calendars.bring", kind="primary", key="Ctrl+Return"
        )
        self.bring.setEnabled(False)
        self.write = Button(
            self.tr("Enregistrer le calendrier…"), name="calendars.write", kind="primary",
            key="Ctrl+Return",
        )  # fmt: skip
        self.foot(None, self.bring, self.write)

    def _import_side(self) -> Surface:
        self.path = TextField(
            name="calendars.path", label=self.tr("Fichier du calendrier"),
            placeholder=self.tr("Un fichier .ics"),
        )  # fmt: skip
        browse = Button(self.tr("Parcourir…"), name="calendars.browse")
        browse.clicked.connect(self._browse)
        self.whose = Choice(
            [(None, self.tr("La maison de santé"))],
            name="calendars.whose", label=self.tr("De qui est cet agenda"),
        )  # fmt: skip
        self.hint = Label(
            self.tr("Sans professionnel, ils se voient en mois et en liste."),
            role="small", ink="text-2", wrap=True,
        )  # fmt: skip
        self.trouble = Note("", kind="danger", name="calendars.trouble")
        self.trouble.hide()
        self.seen = VerdictView()
        self.seen.hide()
        said = Label(
            self.tr(
                "Google, Outlook, Apple, Doctolib… Chaque événement devient un rendez-vous avec "
                "son heure et son titre. Rien n’est écrit avant que vous ne l’ayez vu\u202f; "
                "importer deux fois ne double rien."
            ),
            ink="text-2", wrap=True,
        )  # fmt: skip
        line = row(self.path, browse, gap=8)
        line.setStretch(0, 1)
        side = Surface("surface", name="calendars.in")
        side.setLayout(
            column(
                _named(self.tr("Fichier")), line, 6, _named(self.tr("Agenda de")), self.whose,
                self.hint, 6, self.trouble, self.seen, said, gap=4, margins=(16, 4, 16, 12),
            )
        )  # fmt: skip
        return side

    def _export_side(self) -> Surface:
        self.period = Choice(
            periods(*self._days), name="calendars.period", label=self.tr("Quels jours")
        )
        self.of_whom = Choice(
            [(None, self.tr("Tout le monde"))], name="calendars.of", label=self.tr("De qui")
        )
        self.names = Choice(
            namings(self._actor), name="calendars.names",
            label=self.tr("Comment les patients sont nommés"),
        )  # fmt: skip
        self.warning = Note("", kind="warn", name="calendars.warning")
        self.warning.hide()
        said = Label(
            self.tr(
                "Pour un téléphone ou un autre agenda. Une série s’écrit entière, avec ses "
                "exceptions."
            ),
            ink="text-2", wrap=True,
        )  # fmt: skip
        side = Surface("surface", name="calendars.out")
        side.setLayout(
            column(
                _named(self.tr("Jours")), self.period, 6, _named(self.tr("De qui")),
                self.of_whom, 6, _named(self.tr("Patients")), self.names, 6, self.warning, said,
                gap=4, margins=(16, 4, 16, 12),
            )
        )  # fmt: skip
        return side

    def _bind(self) -> None:
        self.way.changed.connect(self._turn)
        self.path.returnPressed.connect(self.look)
        self.path.edited.connect(self._forget)
        self.whose.changed.connect(self._look_again)
        self.names.changed.connect(self._warn)
        self.bring.clicked.connect(self.take)
        self.write.clicked.connect(self._choose_place)
        keys = Shortcuts(self)
        keys.add("Ctrl+Return", self.tr("Importer, ou enregistrer le calendrier"), self._main)

    def _main(self) -> None:
        if self.way.value() == IN:
            self.take()
        else:
            self._choose_place()

    def _turn(self, way: str) -> None:
        bringing = way == IN
        self._bringing.setVisible(bringing)
        self._writing.setVisible(not bringing)
        self.bring.setVisible(bringing)
        self.write.setVisible(not bringing)

    # --- in -----------------------------------------------------------------------------------

    def look(self) -> None:
        """Say what importing the file would do."""
        typed = self.path.value().strip().strip('"')
        if not typed:
            self.path.setFocus()
            return
        path, whose = Path(typed).expanduser(), self._professional(self.whose)
        self._forget()
        self._tools.ask(
            self,
            lambda: self._services.calendar_files.preview(path, whose),
            lambda verdict: self._show(path, verdict),
            self._refused,
        )

    def take(self) -> None:
        """Import what was looked at."""
        path, whose = self._read, self._professional(self.whose)
        if path is None or not self.bring.isEnabled():
            self.look()
            return
        self.bring.setEnabled(False)
        self._tools.ask(
            self,
            lambda: self._services.calendar_files.import_file(path, whose),
            self._taken,
            self._refused,
        )

    def _show(self, path: Path, verdict: CalendarVerdict) -> None:
        self._read, self._verdict = path, verdict
        self.seen.show_verdict(verdict)
        self.seen.show()
        many = verdict.created + verdict.updated
        self.bring.setEnabled(many > 0)
        self.bring.set_text(
            self.tr("Importer %n événement(s)", "", many) if many else self.tr("Importer")
        )

    def _taken(self, verdict: CalendarVerdict) -> None:
        self._forget()
        self.path.set_value("")
        self._tools.messages.say(
            self.tr("Calendrier importé (nouveaux\u202f: {created}, modifiés\u202f: {updated}, "
                    "inchangés\u202f: {same}, refusés\u202f: {refused}).").format(
                created=verdict.created, updated=verdict.updated, same=verdict.unchanged,
                refused=len(verdict.refused),
            ),
            undo=lambda: self._take_back(verdict),
        )  # fmt: skip
        self.changed.emit(verdict)
        if not verdict.refused:
            self.close_panel()
            return
        self.seen.show_verdict(verdict)
        self.seen.show()

    def _take_back(self, verdict: CalendarVerdict) -> None:
        files = self._services.calendar_files
        self._tools.ask(
            self, lambda: files.take_back(verdict.trace), lambda _count: self.changed.emit(verdict)
        )

    def _hint(self) -> None:
        self.hint.setVisible(self.whose.value() is None)

    def _look_again(self, _key: object) -> None:
        self._hint()
        if self._read is not None:
            self.look()

    def _forget(self) -> None:
        self._read = self._verdict = None
        self.trouble.hide()
        self.seen.hide()
        self.bring.setEnabled(False)
        self.bring.set_text(self.tr("Importer"))

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, CoordoError):
            raise error
        self._forget()
        self.trouble.set_text(sentence(error))
        self.trouble.show()

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Calendrier à importer"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [self.tr("Calendriers (*.ics *.ical)"), self.tr("Tous les fichiers (*)")]
        )
        dialog.fileSelected.connect(self._picked)
        dialog.open()

    def _picked(self, path: str) -> None:
        self.path.set_value(path)
        self.look()

    # --- out ----------------------------------------------------------------------------------

    def export_to(self, path: Path) -> None:
        """Write the days, people and names chosen to that file."""
        whose, names = self._professional(self.of_whom), Names(self.names.value())

        first, last = period_of(str(self.period.value()), self._days, self._today())
        files = self._services.calendar_files
        self._tools.ask(
            self,
            lambda: files.export(first, last, path, professional_id=whose, names=names),
            self._written,
        )

    def _today(self) -> date:
        return local_now(self._now()).date()

    def _written(self, count: int) -> None:
        self._tools.messages.say(self.tr("Calendrier écrit\u202f: %n événement(s).", "", count))
        self.close_panel()

    def _warn(self, _key: object) -> None:
        full = self.names.value() == Names.FULL
        self.warning.set_text(
            self.tr(
                "Le fichier nommera les patients en clair, sans mot de passe, et cet export sera "
                "inscrit au journal."
            )
            if full
            else ""
        )
        self.warning.setVisible(full)

    def _choose_place(self) -> None:
        dialog = QFileDialog(self, self.tr("Enregistrer le calendrier"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Calendrier (*.ics)"))
        dialog.setDefaultSuffix("ics")
        dialog.selectFile(self.tr("agenda.ics"))
        dialog.fileSelected.connect(self._placed)
        dialog.open()

    def _placed(self, path: str) -> None:
        self.export_to(Path(path))

    # --- both ---------------------------------------------------------------------------------

    def _professional(self, choice: Choice) -> ProfessionalId | None:
        chosen = choice.value()
        return None if chosen is None else ProfessionalId(chosen)


def _named(words: str) -> Label:
    return Label(words, role="small", weight=600, ink="text-2")
