"""This computer: language, theme, text size; changed at once, for this machine only."""

from PySide6.QtCore import Signal, Slot

from coordo_desktop.domain.access import Actor
from coordo_desktop.ui.kit import screen_capture
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row, sized
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.theme import MODES
from coordo_desktop.ui.settings.section import Panel, Section

SIZES = (90, 100, 110, 125, 150)


class ComputerSection(Section):
    """Nothing here belongs to the practice, and nothing to a patient."""

    appearance_changed = Signal()
    language_changed = Signal()

    def __init__(self, page: Page, actor: Actor) -> None:
        super().__init__(page, actor, name="settings.computer")
        panel = Panel(
            self.tr("Ce poste"),
            self.tr("Ces réglages ne valent que pour cet ordinateur."),
            name="settings.computer.panel",
        )
        self.language = Segmented(
            [Option("fr", "Français"), Option("en", "English")],
            name="settings.language",
            label=self.tr("Langue de l’interface"),
        )
        self.theme = Segmented(
            [
                Option("light", self.tr("Clair")),
                Option("dark", self.tr("Sombre")),
                Option("system", self.tr("Comme le système")),
            ],
            name="settings.theme",
            label=self.tr("Thème"),
        )
        self.text_size = Segmented(
            [Option(str(size), f"{size} %") for size in SIZES],
            name="settings.textSize",
            label=self.tr("Taille du texte"),
        )
        lines = (
            (self.tr("Langue de l’interface"), self.language),
            (self.tr("Thème"), self.theme),
            (self.tr("Taille du texte"), self.text_size),
        )
        for label, control in lines:
            words = sized(Label(label, ink="text-2"), width=180)
            panel.body.addLayout(row(words, control, None))
        said = self.tr("Les feuilles imprimées restent en français.")
        panel.body.addWidget(Label(said, role="small", ink="text-3", wrap=True))
        self.capture = self._capture(panel, page) if screen_capture.can_be_asked() else None
        self.body.addWidget(panel)
        self.body.addStretch(1)
        preferences = page.tools.preferences
        self.language.set_value(preferences.language)
        self.theme.set_value(preferences.theme)
        self.text_size.set_value(
            str(min(SIZES, key=lambda size: abs(size - preferences.text_size)))
        )
        self.language.changed.connect(self._speak)
        self.theme.changed.connect(self._paint)
        self.text_size.changed.connect(self._scale)

    def _capture(self, panel: Panel, page: Page) -> Check:
        """The box that lets captures show the window, for magnifiers and remote help."""
        box = Check(self.tr("Autoriser la capture d’écran"), name="settings.screenCapture")
        box.set_value(page.tools.preferences.screen_capture)
        box.edited.connect(self._let_capture)
        said = self.tr(
            "À cocher si un outil d’accessibilité ou de prise en main à distance affiche une "
            "fenêtre noire. Sinon, les captures d’écran ne montrent pas les dossiers."
        )
        panel.body.addWidget(box)
        panel.body.addWidget(Label(said, role="small", ink="text-3", wrap=True))
        return box

    @Slot()
    def _let_capture(self) -> None:
        if self.capture is not None:
            allowed = bool(self.capture.value())
            self.page.tools.preferences.screen_capture = allowed
            screen_capture.ask(self.window(), allowed=allowed)

    @Slot(str)
    def _speak(self, code: str) -> None:
        self.page.tools.preferences.language = code
        self.language_changed.emit()

    @Slot(str)
    def _paint(self, mode: str) -> None:
        for each in MODES:
            if each == mode:
                self.page.tools.preferences.theme = each
        self.appearance_changed.emit()

    @Slot(str)
    def _scale(self, size: str) -> None:
        self.page.tools.preferences.text_size = int(size)
        self.appearance_changed.emit()
