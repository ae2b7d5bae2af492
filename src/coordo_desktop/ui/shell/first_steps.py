"""The four steps of the first start."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from coordo_desktop.domain.contacts import read_phone, show_phone
from coordo_desktop.domain.identity import check_finess
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.fields import PhoneField, TextField
from coordo_desktop.ui.kit.icons import draw_icon
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row, sized, spaced
from coordo_desktop.ui.kit.paint import draw_box, draw_focus
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.settings.new_passphrase import NewPassphrase
from coordo_desktop.ui.settings.recovery_sheet import RecoverySheetPanel, sheet_words
from coordo_desktop.ui.settings.sheet_output import SheetOutput
from coordo_desktop.ui.shell.front_door import busy_bar, set_busy

IMPORT, EMPTY, DEMO = "import", "empty", "demo"


class Step(QWidget):
    """A title, a sentence, what is asked, a foot with the one thing to do."""

    done = Signal()

    def __init__(self, title: str, said: str) -> None:
        super().__init__()
        self.layout_ = spaced(QVBoxLayout(self), (0, 0, 0, 0), 10)
        self.layout_.addWidget(Label(title, role="panel", weight=600))
        words = Label(said, role="table", ink="text-2", wrap=True)
        self.layout_.addWidget(words)


class PracticeStep(Step):
    """The structure: its name, its FINESS number checked, its address."""

    demo_asked = Signal()
    restore_asked = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("La structure"),
            self.tr(
                "Ces lignes figurent en tête des feuilles imprimées. Seul le nom est nécessaire."
            ),
        )
        self.name = TextField(name="first.practice", label=self.tr("Nom de la structure"))
        self.finess = TextField(name="first.finess", label=self.tr("Numéro FINESS"))
        self.phone = PhoneField(
            name="first.phone", label=self.tr("Téléphone"), read=_kept_phone, show=show_phone
        )
        self.address = TextField(name="first.address", label=self.tr("Adresse"))
        self.postal_code = TextField(name="first.postalCode", label=self.tr("Code postal"))
        self.town = TextField(name="first.town", label=self.tr("Commune"))
        self._finess_seen = ""  # the wrong number one was told about
        self._finess_said = Label("", role="small", ink="text-3", name="first.finessSaid")
        self._name_said = Label("", role="small", ink="danger", name="first.practiceSaid")
        self.layout_.addLayout(_labelled(self.name, self._name_said))
        self.layout_.addLayout(
            row(_labelled(self.finess, self._finess_said), _labelled(self.phone), gap=16)
        )
        self.layout_.addLayout(_labelled(self.address))
        line = row(_labelled(sized(self.postal_code, width=120)), _labelled(self.town), gap=16)
        line.setStretch(1, 1)
        self.layout_.addLayout(line)
        self.layout_.addStretch(1)
        demo = LinkButton(self.tr("Voir d’abord la démonstration"), name="first.demo", role="table")
        demo.clicked.connect(self.demo_asked)
        restore = LinkButton(
            self.tr("Restaurer une sauvegarde"), name="first.restore", role="table"
        )
        restore.clicked.connect(self.restore_asked)
        self._next = Button(self.tr("Continuer"), name="first.next1", kind="primary", key="Return")
        self._next.clicked.connect(self._go_on)
        self.layout_.addLayout(row(demo, 16, restore, None, self._next))
        self.finess.edited.connect(self._check_finess)
        for field in (
            self.name,
            self.finess,
            self.phone,
            self.address,
            self.postal_code,
            self.town,
        ):
            field.returnPressed.connect(self._go_on)
        self.setFocusProxy(self.name)

    def settings(self) -> PracticeSettings:
        """What was typed, as the practice's settings."""
        finess = self.finess.value()
        return PracticeSettings(
            name=self.name.value(),
            finess=check_finess(finess).normalised if finess else "",
            phone=str(self.phone.value()),
            address=self.address.value(),
            postal_code=self.postal_code.value(),
            town=self.town.value(),
        )

    @Slot()
    def _check_finess(self) -> None:
        typed = self.finess.value()
        seen = check_finess(typed)
        if not typed:
            self._finess_said.set_text("")
        elif seen.format_ok and seen.key_ok:
            self._finess_said.set_ink("ok")
            self._finess_said.set_text(self.tr("Clé vérifiée."))
        elif seen.format_ok:
            self._finess_said.set_ink("warn")
            self._finess_said.set_text(self.tr("La clé ne correspond pas : à relire."))
        else:
            self._finess_said.set_ink("text-3")
            self._finess_said.set_text(self.tr("Neuf chiffres, département en tête."))

    @Slot()
    def _go_on(self) -> None:
        if not self.name.value():
            self._name_said.set_text(self.tr("Le nom de la structure est à remplir."))
            self.name.setFocus()
            return
        self._name_said.set_text("")
        if not self._finess_accepted():
            self.finess.setFocus()
            return
        self.done.emit()

    def _finess_accepted(self) -> bool:
        """A number with a wrong key is said once, then kept as it is: keys change, forms err."""
        typed = self.finess.value()
        seen = check_finess(typed)
        if not typed or (seen.format_ok and seen.key_ok) or typed == self._finess_seen:
            return True
        self._finess_seen = typed
        self._finess_said.set_ink("danger")
        self._finess_said.set_text(
            self.tr("La clé ne correspond pas. Entrée pour garder.")
            if seen.format_ok
            else self.tr("Neuf chiffres attendus. Entrée pour garder.")
        )
        return False


class AdministratorStep(Step):
    """The first person: coordinator and administrator."""

    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__(
            self.tr("Vous"),
            self.tr(
                "Vous coordonnez et vous administrez ; d’autres personnes s’ajoutent ensuite. La "
                "phrase de passe chiffre les données : personne ne peut la retrouver à votre place."
            ),
        )
        self.name = TextField(name="first.name", label=self.tr("Prénom et nom"))
        self.profession = TextField(
            name="first.profession",
            label=self.tr("Profession"),
            placeholder=self.tr("IDE coordinatrice"),
        )
        self._name_said = Label("", role="small", ink="danger", name="first.nameSaid")
        self.new = NewPassphrase("first")
        self.new.submitted.connect(self._go_on)
        self.layout_.addLayout(
            row(_labelled(self.name, self._name_said), _labelled(self.profession), gap=16)
        )
        self.layout_.addWidget(self.new)
        self._bar = busy_bar(self.tr("Création du coffre"))
        self.layout_.addWidget(self._bar)
        self.layout_.addStretch(1)
        back = Button(self.tr("Retour"), name="first.back2", kind="quiet")
        back.clicked.connect(self.back_asked)
        self._next = Button(
            self.tr("Créer le coffre"), name="first.next2", kind="primary", key="Return"
        )
        self._next.clicked.connect(self._go_on)
        self.layout_.addLayout(row(back, None, self._next))
        self.name.returnPressed.connect(self.profession.setFocus)
        self.profession.returnPressed.connect(self.new.first.setFocus)
        self.setFocusProxy(self.name)

    def set_busy(self, busy: bool) -> None:
        """While the keys are made."""
        set_busy(self._bar, busy=busy)
        for part in (self.name, self.profession, self.new, self._next):
            part.setEnabled(not busy)

    def fail(self, text: str) -> None:
        """Say why nothing was made."""
        self.new.say(text)
        self.new.first.setFocus()

    @Slot()
    def _go_on(self) -> None:
        if not self.name.value():
            self._name_said.set_text(self.tr("Votre nom signe les transmissions : à remplir."))
            self.name.setFocus()
            return
        self._name_said.set_text("")
        if self.new.check():
            self.done.emit()


class SheetStep(Step):
    """The recovery sheet: on paper, and read back."""

    def __init__(self) -> None:
        super().__init__(self.tr("Fiche de secours"), sheet_words())
        self.panel = RecoverySheetPanel(key="Ctrl+P")
        self.panel.done.connect(self._read_back)
        self.layout_.addWidget(self.panel)
        self.layout_.addStretch(1)
        self._next = Button(self.tr("Continuer"), name="first.next3", kind="primary", key="Return")
        self._next.setEnabled(False)
        self._next.clicked.connect(self._go_on)
        for field in self.panel.back.fields:
            field.returnPressed.connect(self._go_on)
        self.layout_.addLayout(row(None, self._next))
        self.setFocusProxy(self.panel.print_button)
        self._output: SheetOutput | None = None

    def show_code(self, code: str, output: SheetOutput) -> None:
        """Show this code once; `output` prints and saves it."""
        self._output = output
        output.attach(self.panel)
        self.panel.show_code(code)

    @Slot(bool)
    def _read_back(self, right: bool) -> None:
        self._next.setEnabled(right)

    @Slot()
    def _go_on(self) -> None:
        if not self.panel.read_back:
            empty = next((f for f in self.panel.back.fields if not f.value()), None)
            if empty is not None:
                empty.setFocus()
            return
        self.panel.forget()
        self._output = None
        self.done.emit()


class BeginStep(Step):
    """Import patients, start empty, or look at the demonstration first."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__(
            self.tr("Tout est prêt"),
            self.tr("Par quoi commencer ? Le reste se retrouve plus tard."),
        )
        self.choices = [
            _Choice(
                IMPORT,
                "import",
                self.tr("Importer la liste des patients"),
                self.tr("Un fichier CSV ou Excel exporté par un autre logiciel."),
            ),
            _Choice(
                EMPTY,
                "add-patient",
                self.tr("Commencer sans patient"),
                self.tr("Les patients sont saisis au fil de l’eau."),
            ),
        ]
        for choice in self.choices:
            choice.clicked.connect(self._chose)
            self.layout_.addWidget(choice)
        self.layout_.addStretch(1)
        self.setFocusProxy(self.choices[0])

    @Slot()
    def _chose(self) -> None:
        sender = self.sender()
        if isinstance(sender, _Choice):
            self.chosen.emit(sender.key)


class _Choice(QAbstractButton):
    """A large choice: icon, title, what it means."""

    def __init__(self, key: str, icon: str, title: str, said: str) -> None:
        super().__init__()
        self.key, self._icon = key, icon
        self.setObjectName(f"first.{key}")
        self.setText(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(said)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        words = column(
            Label(title, role="body", weight=600),
            Label(said, role="table", ink="text-2"),
            gap=2,
            margins=(56, 12, 16, 12),
        )
        self.setLayout(words)
        sized(self, height=68)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        lit = self.underMouse() or self.isDown()
        draw_box(painter, self.rect(), "surface-3" if lit else "surface", "border-strong")
        side = px(24)
        box = self.rect().adjusted(px(16), 0, 0, 0)
        box.setWidth(side)
        box.setHeight(side)
        box.moveTop((self.height() - side) // 2)
        draw_icon(painter, box, self._icon, "accent")
        if self.hasFocus():
            draw_focus(painter, self.rect())


def _labelled(field: QWidget, said: Label | None = None) -> QVBoxLayout:
    """A field under its label, and what is said of it under it."""
    label = Label(field.accessibleName(), role="small", weight=600, ink="text-2")
    if said is None:
        return column(label, field, None, gap=4)
    return column(label, field, sized(said, min_height=16), gap=4)


def _kept_phone(typed: str) -> str:
    phone = read_phone(typed)
    return phone.kept if phone is not None else ""
