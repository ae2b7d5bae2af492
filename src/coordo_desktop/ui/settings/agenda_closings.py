"""The days the practice is closed, and what they touch, told before they are kept."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.opening import Closing, Touched
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.services.opening import OpeningService, new_closing
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button, IconButton
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import clear, column, row
from coordo_desktop.ui.settings.agenda_fields import MomentField, day_words, touched_words
from coordo_desktop.ui.settings.kept_draft import KeptDraft
from coordo_desktop.ui.settings.section import Panel

if TYPE_CHECKING:
    from coordo_desktop.ui.settings.section import Section


class ClosingsPanel(Panel):
    """The closings to come, and a line to add one."""

    def __init__(
        self,
        section: "Section",
        service: OpeningService,
        drafts: DraftService,
        now: Callable[[], datetime],
    ) -> None:
        super().__init__(
            QCoreApplication.translate("ClosingsPanel", "Fermetures"),
            QCoreApplication.translate(
                "ClosingsPanel",
                "Ponts, congés, formation\u202f: personne n’est attendu ces jours-là.",
            ),
            name="settings.closings",
        )
        self._section, self._service, self._now = section, service, now
        self._lines = column(gap=6)
        self.body.addLayout(self._lines)
        self.form = Form(name="settings.closings.form")
        first, last, label = self.tr("Du"), self.tr("Au"), self.tr("Motif")
        self.form.add_row(
            [
                (
                    "first",
                    first,
                    MomentField(name="settings.closing.first", label=first, now=now, hour=False),
                ),
                (
                    "last",
                    last,
                    MomentField(name="settings.closing.last", label=last, now=now, hour=False),
                ),
                ("label", label, TextField(name="settings.closing.label", label=label)),
            ],
            stretch=(1, 1, 2),
        )
        self.body.addWidget(self.form)
        self.draft = KeptDraft(section, drafts, self.form, "settings.closing")
        self.note = Note("", kind="warn", name="settings.closing.touched")
        self.note.hide()
        self.body.addWidget(self.note)
        self._add = Button(self.tr("Ajouter la fermeture"), name="settings.closing.add")
        self._add.clicked.connect(self.add)
        self.body.addLayout(row(None, self._add))
        for key in ("first", "last", "label"):
            self.form.editor(key).returnPressed.connect(self.add)
        self.form.edited.connect(self._look)

    def refresh(self) -> None:
        """Ask again for the closings that are not over, and for what was being typed."""
        if not self.form.dirty:
            self.draft.about()
        today = self._now().date()
        self._section.ask(lambda: self._service.closings(today), self._show)

    def editing(self) -> bool:
        """A closing is being typed."""
        return self.form.dirty

    def _show(self, closings: tuple[Closing, ...]) -> None:
        clear(self._lines)
        for one in closings:
            self._lines.addWidget(self._line(one))
        if not closings:
            self._lines.addWidget(Label(self.tr("Aucune fermeture à venir."), ink="text-3"))

    def _line(self, closing: Closing) -> QWidget:
        gone = IconButton(
            "close", name="settings.closing.remove", label=self.tr("Retirer"), compact=True
        )
        gone.clicked.connect(partial(self.remove, closing))
        line = QWidget()
        line.setLayout(
            row(Label(span_words(closing.first, closing.last), weight=600),
                Label(closing.label, ink="text-2"), None, gone, gap=8)
        )  # fmt: skip
        return line

    # --- what it touches ------------------------------------------------------------------------

    @Slot()
    def _look(self) -> None:
        """Say what is already planned on the days typed."""
        wanted = self._typed()
        if wanted is None or wanted.last < wanted.first:
            self.note.hide()
            return
        self._section.page.glance(lambda: self._service.touched_by_closing(wanted), self._tell)

    def _tell(self, touched: Touched) -> None:
        self.note.setVisible(bool(touched.appointments) and self.form.dirty)
        if touched.appointments:
            self.note.set_text(touched_words(touched))

    # --- kept -----------------------------------------------------------------------------------

    @Slot()
    def add(self) -> None:
        """Keep the closing typed."""
        self.form.clear_errors()
        try:
            wanted = self._wanted()
        except InvalidField as error:
            self.form.show_error(error)
            return
        self._section.ask(lambda: self._service.save_closing(wanted), self._added, self._refused)

    def _typed(self) -> Closing | None:
        try:
            return self._wanted()
        except InvalidField:
            return None

    def _wanted(self) -> Closing:
        values = self.form.values()
        if values["first"] is None:
            raise InvalidField(field="first")
        first = values["first"][0]
        last = first if values["last"] is None else values["last"][0]
        return new_closing(first, last, values["label"])

    def _added(self, closing: Closing) -> None:
        self.draft.done()
        self.form.set_values({"first": None, "last": None, "label": ""})
        self.note.hide()
        said = self.tr("Fermeture enregistrée\u202f: {days}.")
        self._section.say(said.format(days=span_words(closing.first, closing.last)))
        self.refresh()

    def _refused(self, error: Exception) -> None:
        if not self.form.show_error(error):
            self._section.page.failed(error)

    def remove(self, closing: Closing, _checked: object = None) -> None:
        """It will be open; can be taken back."""
        again = replace(closing, version=0)

        def back(_kept: Closing) -> None:
            self.refresh()

        def undo() -> None:
            self._section.ask(lambda: self._service.save_closing(again), back)

        def removed(_none: None) -> None:
            said = self.tr("Fermeture retirée\u202f: {days}.")
            words = said.format(days=span_words(closing.first, closing.last))
            self._section.page.tools.messages.say(words, undo=undo)
            self.refresh()

        self._section.ask(lambda: self._service.remove_closing(closing), removed)


def span_words(first: date, last: date) -> str:
    """« ven. 25 déc. 2026 », « du 24 déc. au 2 janv. »."""
    if first == last:
        return day_words(first)
    return QCoreApplication.translate("AgendaSettings", "du {first} au {last}").format(
        first=day_words(first), last=day_words(last)
    )
