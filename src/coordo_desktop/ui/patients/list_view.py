"""The list one searches in: matches as one types, those opened last when nothing is typed."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.dates import french_age, show_date
from coordo_desktop.domain.patients import IdentityStatus, LifeCycle, PatientLine, Sex
from coordo_desktop.domain.text import order_key
from coordo_desktop.ui.kit.ages import age_words
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fields import SearchField
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.narrow import SpareColumns
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.kit.view import ViewHead
from coordo_desktop.ui.patients import words

_ROOMY = 1000  # for every column


class PatientList(QWidget):
    """Asks to find, to open, to create, to import, to look for doubles; decides nothing."""

    asked = Signal(str)
    opened = Signal(object)  # PatientId
    create_asked = Signal(str)
    import_asked = Signal()
    doubles_asked = Signal()
    resume_asked = Signal()
    outside_asked = Signal(str)  # the name looked for in vain, or nothing

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setObjectName("patients.list")
        self.setAccessibleName(self.tr("Patients"))
        self._today = date.today()  # noqa: DTZ011 - replaced by the page's own day
        self._said = ""
        self.search = SearchField(
            name="patients.search",
            label=self.tr("Chercher un patient"),
            placeholder=self.tr("Nom, prénom, date, téléphone, NIR, commune…"),
        )
        self._model: RowsModel[PatientLine] = RowsModel(self._columns(), key=lambda one: one.id)
        self.table = Table(
            self._model, name="patients.table", label=self.tr("Patients trouvés"),
            preferences=preferences,
        )  # fmt: skip
        self._spare = SpareColumns(self.table, self._model, ("status", "phone"))
        self._caption = Label("", role="small", ink="text-2")
        self._empty = EmptyState(
            self.tr("Aucun patient à afficher."), self.tr("Nouveau patient"),
            name="patients.empty", key="Ctrl+N",
        )  # fmt: skip
        self._waiting = Note(
            "", kind="info", icon="edit", name="patients.waiting", action=self.tr("Reprendre")
        )
        self._waiting.hide()
        self._waiting.acted.connect(self.resume_asked)
        create = Button(
            self.tr("Nouveau patient"), name="patients.new", kind="primary", icon="add-patient",
            key="Ctrl+N",
        )  # fmt: skip
        importing = Button(self.tr("Importer…"), name="patients.import", icon="import")
        doubles = Button(self.tr("Doublons…"), name="patients.doubles", icon="duplicate")
        outside = Button(
            self.tr("Hors de mon cercle…"), name="patients.outside", icon="unlock", kind="quiet"
        )
        head = ViewHead(self.tr("Patients"), name="patients.head")
        for button in (outside, doubles, importing, create):
            head.add(button)
        self._buttons = {
            "create": create, "import": importing, "doubles": doubles, "outside": outside,
        }  # fmt: skip
        bar = row(sized(self.search, width=460), self._caption, None, self.table.columns_button())
        self.setLayout(
            column(
                head,
                column(
                    bar,
                    self._waiting,
                    EmptyOr(self.table, self._empty),
                    gap=8,
                    margins=(16, 0, 16, 12),
                ),
                gap=0,
            )
        )
        self.search.asked.connect(self._asked)
        self.search.down.connect(self._into_table)
        self.table.opened.connect(self._open)
        create.clicked.connect(self.ask_create)
        importing.clicked.connect(self.import_asked)
        doubles.clicked.connect(self.doubles_asked)
        outside.clicked.connect(self._ask_outside)
        self._empty.acted.connect(self._act_on_nobody)
        self._may_create, self._may_outside = True, False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Beside a panel the last columns leave their room: none is cut."""
        super().resizeEvent(event)
        self._spare.fit(narrow=self.width() < px(_ROOMY))

    def _columns(self) -> tuple[Column[PatientLine], ...]:
        return (
            Column(lambda: self.tr("Nom"), _name, lambda one: order_key(_name(one)), key="name",
                   width=230, weight=600, fixed=True, highlight=True),
            Column(lambda: self.tr("Nom de naissance"), lambda one: one.family_name,
                   lambda one: order_key(one.family_name), key="family_name", width=150,
                   highlight=True, ink="text-2"),
            Column(lambda: self.tr("Sexe"), lambda one: _sex(one.sex), key="sex", width=48,
                   align="center"),
            Column(lambda: self.tr("Né(e) le"), self._born, _birth_key, key="born", width=150,
                   highlight=True),
            Column(lambda: self.tr("Commune"), lambda one: one.town,
                   lambda one: order_key(one.town), key="town", stretch=True, highlight=True),
            Column(lambda: self.tr("Téléphone"),
                   lambda one: show_phone(one.phone) if one.phone else "", key="phone", width=120),
            Column(lambda: self.tr("Identité"), lambda _one: "", key="status", width=140,
                   chip=_status),
            Column(lambda: self.tr("Dossier"), lambda _one: "", key="life", width=100, chip=_life),
            Column(lambda: self.tr("N°"), lambda one: str(one.local_number),
                   lambda one: float(one.local_number), key="number", width=70, align="right",
                   hidden=True),
        )  # fmt: skip

    def _born(self, one: PatientLine) -> str:
        if one.birth_date is None:
            return ""
        return f"{show_date(one.birth_date)} · {age_words(french_age(one.birth_date, self._today))}"

    def allow(self, *, create: bool, importing: bool, merging: bool, outside: bool) -> None:
        """Show only what this person may do; the services refuse the rest anyway."""
        self._may_create, self._may_outside = create, outside
        self._buttons["create"].setVisible(create)
        self._buttons["import"].setVisible(importing)
        self._buttons["doubles"].setVisible(merging)
        self._buttons["outside"].setVisible(outside)

    def show_waiting(self, who: str | None) -> None:
        """Something typed was not kept, about this person; an empty name is somebody new."""
        if who is None:
            self._waiting.hide()
            return
        said = self.tr("Saisie non enregistrée : {who}").format(
            who=who or self.tr("nouveau patient")
        )
        self._waiting.set_text(said)
        self._waiting.show()

    def hide_waiting(self) -> None:
        """It is on screen again."""
        self._waiting.hide()

    def show_found(
        self, found: Sequence[PatientLine], text: str, today: date, *, recent: bool = False
    ) -> None:
        """Show matches, best first, with what matched in bold; or those opened last; or all."""
        self._today = today
        self.table.highlight(text)
        self._model.show(list(found))
        if text:
            self._caption.set_text(self.tr("%n patient(s) trouvé(s)", "", len(found)))
        else:
            first = self.tr("Les premiers, par ordre alphabétique") if found else ""
            self._caption.set_text(self.tr("Ouverts en dernier") if recent else first)
        self._say_nobody(searched=bool(text))
        if text and found:
            self.table.choose_first()

    def _say_nobody(self, *, searched: bool) -> None:
        """Who is limited to a circle is shown the door out of it, never a dead button."""
        door = self.tr("Hors de mon cercle…") if self._may_outside else ""
        button = door or (self.tr("Nouveau patient") if self._may_create else "")
        if searched and self._may_outside:
            said = self.tr("Personne dans votre cercle ne correspond à cette recherche.")
        elif searched:
            said = self.tr("Personne ne correspond à cette recherche.")
        elif self._may_create:
            said = self.tr("Cherchez un patient, ou créez le premier dossier.")
        else:
            said = self.tr("Aucun patient à afficher.")
        self._empty.set_text(said, button)
        self._empty.set_key("" if door else "Ctrl+N")

    def _act_on_nobody(self) -> None:
        if self._may_outside:
            self._ask_outside()
        else:
            self.ask_create()

    def _ask_outside(self) -> None:
        self.outside_asked.emit("" if self._model.rowCount() else self._said)

    def ask_create(self) -> None:
        """Create somebody, beginning with the name that was searched for in vain."""
        self.create_asked.emit("" if self._model.rowCount() else self._said)

    def _asked(self, text: str) -> None:
        self._said = text
        self.asked.emit(text)

    def _into_table(self) -> None:
        self.table.setFocus()
        self.table.choose_first()

    def _open(self, line: PatientLine) -> None:
        self.opened.emit(line.id)


def _name(one: PatientLine) -> str:
    return shown_names.name(one.family_name, one.used_name, one.given_names, one.used_given_name)


def _sex(sex: Sex) -> str:
    return "" if sex is Sex.UNKNOWN else sex.value


def _birth_key(one: PatientLine) -> str:
    return one.birth_date.iso() if one.birth_date else ""


def _status(one: PatientLine) -> ChipSpec:
    kinds = {
        IdentityStatus.QUALIFIED: "ok",
        IdentityStatus.VALIDATED: "ok",
        IdentityStatus.RETRIEVED: "info",
        IdentityStatus.PROVISIONAL: "neutral",
    }
    return ChipSpec(words.status_word(one.status), kinds[one.status], "")


def _life(one: PatientLine) -> ChipSpec | None:
    if one.life_cycle is LifeCycle.ACTIVE:
        return None
    return ChipSpec(words.life_cycle_word(one.life_cycle), "neutral", "flag")
