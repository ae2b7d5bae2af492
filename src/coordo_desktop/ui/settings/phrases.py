"""The team's own words: standard phrases by abbreviation, and cibles of the library."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QBoxLayout

from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.foci import LABELS, focus_key
from coordo_desktop.domain.transmissions import Phrase
from coordo_desktop.services.transmissions import TransmissionService
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.fields import TextArea, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.settings.section import Panel, Section


@dataclass(frozen=True, slots=True)
class PhraseLine:
    """One phrase that may be called; `own` when the team wrote it."""

    abbreviation: str
    text: str
    own: bool


class PhrasesSection(Section):
    """Phrases at the left, cibles at the right."""

    def __init__(self, page: Page, actor: Actor, service: TransmissionService) -> None:
        super().__init__(page, actor, name="settings.phrases", wide=True)
        self._service = service
        self._own_foci: list[str] = []
        may = self.may(Right.WRITE_CLINICAL)
        phrases, foci = self._phrases_panel(), self._foci_panel()
        line = row(phrases, foci, gap=12)
        line.setStretch(0, 3)
        line.setStretch(1, 2)
        self.body.addLayout(line, 1)
        for part in (self.form, self._save, self._delete, self.focus, self._add, self._drop):
            part.setEnabled(may)

    def refresh(self) -> None:
        service = self._service

        def work() -> tuple[dict[str, str], frozenset[str], list[str]]:
            own = frozenset(phrase.abbreviation for phrase in service.own_phrases())
            return service.phrases(), own, service.library()

        self.ask(work, self._show)

    def editing(self) -> bool:
        return self.form.dirty or bool(self.focus.value())

    # Phrases

    def _phrases_panel(self) -> Panel:
        panel = Panel(
            self.tr("Phrases de l’équipe"),
            self.tr("Dans une transmission, « ;ras » puis espace écrit la phrase entière."),
            name="settings.phrases.panel",
        )
        self.phrases: RowsModel[PhraseLine] = RowsModel(
            _phrase_columns(), key=lambda line: line.abbreviation
        )
        self.table = Table(
            self.phrases,
            name="settings.phrases.table",
            label=self.tr("Phrases"),
            preferences=self.page.tools.preferences,
            sort=("abbreviation", False),
        )
        self.table.chosen.connect(self._chosen)
        self.form = Form(name="settings.phrase.form")
        call, text = self.tr("Abréviation"), self.tr("Phrase")
        frames = self.form.add_row(
            [
                (
                    "abbreviation",
                    call,
                    sized(TextField(name="settings.phrase.call", label=call), width=110),
                ),
                (
                    "text",
                    text,
                    TextArea(name="settings.phrase.text", label=text, min_lines=2, max_lines=4),
                ),
            ],
            stretch=(0, 1),
        )
        for frame in frames:
            inside = frame.layout()
            if isinstance(inside, QBoxLayout):
                inside.addStretch(1)
        self._save = Button(self.tr("Enregistrer la phrase"), name="settings.phrase.save")
        self._delete = Button(self.tr("Retirer"), name="settings.phrase.delete", kind="quiet")
        self._save.clicked.connect(self.save_phrase)
        self._delete.clicked.connect(self.delete_phrase)
        panel.body.addWidget(self.table, 1)
        panel.body.addWidget(self.form)
        panel.body.addLayout(row(self._save, self._delete, None))
        return panel

    @Slot(object)
    def _chosen(self, line: PhraseLine | None) -> None:
        if line is not None and not self.form.dirty:
            self.form.set_values({"abbreviation": line.abbreviation, "text": line.text})

    @Slot()
    def save_phrase(self) -> None:
        """Keep the phrase of the form."""
        self.form.clear_errors()
        values = self.form.values()
        phrase = Phrase(values["abbreviation"], values["text"])
        self.ask(lambda: self._service.save_phrase(phrase), self._phrase_kept, self._refused)

    @Slot()
    def delete_phrase(self) -> None:
        """Forget the team's phrase; the program's own speaks again, if there is one."""
        wanted = str(self.form.editor("abbreviation").value())
        if wanted:
            self.ask(lambda: self._service.delete_phrase(wanted), self._phrase_dropped)

    def _phrase_kept(self, _nothing: None) -> None:
        self.form.set_clean()
        self.say(self.tr("Phrase enregistrée pour toute l’équipe."))
        self.refresh()

    def _phrase_dropped(self, _nothing: None) -> None:
        self.form.set_values({"abbreviation": "", "text": ""})
        self.say(self.tr("Phrase retirée."))
        self.refresh()

    # Cibles

    def _foci_panel(self) -> Panel:
        panel = Panel(
            self.tr("Cibles de l’équipe"),
            self.tr("Proposées à l’écriture, avant celles du programme."),
            name="settings.foci.panel",
        )
        self.foci: RowsModel[str] = RowsModel(_focus_columns(self._is_own), key=lambda name: name)
        self.foci_table = Table(
            self.foci,
            name="settings.foci.table",
            label=self.tr("Cibles"),
            head=False,
        )
        self.foci_table.chosen.connect(self._focus_chosen)
        words = self.tr("Nouvelle cible")
        self.focus = TextField(name="settings.focus", label=words, placeholder=words)
        self.focus.returnPressed.connect(self.add_focus)
        self._add = Button(self.tr("Ajouter"), name="settings.focus.add")
        self._drop = Button(self.tr("Retirer"), name="settings.focus.drop", kind="quiet")
        self._add.clicked.connect(self.add_focus)
        self._drop.clicked.connect(self.drop_focus)
        line = row(self.focus, self._add, self._drop)
        line.setStretch(0, 1)
        panel.body.addWidget(self.foci_table, 1)
        panel.body.addLayout(column(line))
        return panel

    @Slot()
    def add_focus(self) -> None:
        """A cible of the team's own."""
        label = str(self.focus.value())
        if label:
            self.ask(lambda: self._service.add_to_library(label), self._focus_kept)

    @Slot()
    def drop_focus(self) -> None:
        """It is no longer proposed; what was written with it stays."""
        label = self.foci_table.chosen_row()
        if isinstance(label, str) and self._is_own(label):
            self.ask(lambda: self._service.drop_from_library(label), self._focus_dropped)

    @Slot(object)
    def _focus_chosen(self, label: str | None) -> None:
        self._drop.setEnabled(label is not None and self._is_own(label))

    def _focus_kept(self, _nothing: None) -> None:
        self.focus.set_value("")
        self.say(self.tr("Cible ajoutée à la bibliothèque de l’équipe."))
        self.refresh()

    def _focus_dropped(self, _nothing: None) -> None:
        self.say(self.tr("Cible retirée de la bibliothèque."))
        self.refresh()

    # Both

    def _is_own(self, label: str) -> bool:
        return label in self._own_foci

    def _show(self, answer: tuple[dict[str, str], frozenset[str], list[str]]) -> None:
        phrases, own, library = answer
        known = {focus_key(label) for label in LABELS}
        self._own_foci = [label for label in library if focus_key(label) not in known]
        self.phrases.show([PhraseLine(key, text, key in own) for key, text in phrases.items()])
        self.foci.show(library)
        self._drop.setEnabled(False)

    def _refused(self, error: Exception) -> None:
        if not isinstance(error, CoordoError):
            raise error
        if not self.form.show_error(error):
            self.page.failed(error)


def _phrase_columns() -> list[Column[PhraseLine]]:
    def own(line: PhraseLine) -> ChipSpec | None:
        words = QCoreApplication.translate("PhrasesSection", "équipe")
        return ChipSpec(words, "accent", "") if line.own else None

    return [
        Column(
            lambda: QCoreApplication.translate("PhrasesSection", "Abréviation"),
            lambda line: f";{line.abbreviation}",
            lambda line: line.abbreviation,
            key="abbreviation",
            width=110,
            weight=600,
            fixed=True,
        ),
        Column(
            lambda: QCoreApplication.translate("PhrasesSection", "Phrase"),
            lambda line: line.text,
            lambda line: line.text.casefold(),
            key="text",
            width=300,
            stretch=True,
            chip=own,
            fixed=True,
        ),
    ]


def _focus_columns(is_own: Callable[[str], bool]) -> list[Column[str]]:
    def own(label: str) -> ChipSpec | None:
        words = QCoreApplication.translate("PhrasesSection", "équipe")
        return ChipSpec(words, "accent", "") if is_own(label) else None

    return [
        Column(
            lambda: QCoreApplication.translate("PhrasesSection", "Cible"),
            lambda label: label,
            key="label",
            width=200,
            stretch=True,
            chip=own,
            fixed=True,
        )
    ]
