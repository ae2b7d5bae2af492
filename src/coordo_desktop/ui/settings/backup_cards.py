"""The cards beside the backups: copies elsewhere, rehearsals of restoring."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.backup_places import BackupHealth, BackupPlace
from coordo_desktop.domain.ids import BackupPlaceId
from coordo_desktop.ui.kit.buttons import LinkButton
from coordo_desktop.ui.kit.cards import Card
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import clear, column, row
from coordo_desktop.ui.settings.backup_words import drill_words, paper_words, place_words

_LINE = (12, 8, 12, 8)


class PlacesCard(Card):
    """Each second place with its state; what can be done with it."""

    add_asked = Signal()
    copy_asked = Signal(object)  # BackupPlaceId
    remove_asked = Signal(object)
    once_asked = Signal()

    def __init__(self, *, may_change: bool) -> None:
        super().__init__(self.tr("Copies hors de ce poste"), name="settings.backups.places")
        self._may_change = may_change
        self._lines = column(gap=0)
        holder = QWidget()
        holder.setLayout(self._lines)
        self.body.addWidget(holder)
        add = LinkButton(self.tr("Ajouter une clé, un dossier…"), name="settings.backups.place.add")
        add.clicked.connect(self.add_asked)
        if not may_change:
            add.hide()
        once = LinkButton(self.tr("Copier une fois…"), name="settings.backups.copy")
        once.clicked.connect(self.once_asked)
        foot = QWidget()
        foot.setLayout(row(add, None, once, margins=(8, 4, 8, 8)))
        self.body.addWidget(foot)
        self.show_places(())

    def show_places(self, places: Sequence[BackupPlace]) -> None:
        """Show these."""
        clear(self._lines)
        for place in places:
            self._lines.addWidget(self._line(place))
        if not places:
            said = self.tr(
                "Les sauvegardes ne sont que sur ce poste. Ajoutez une clé USB, un autre "
                "ordinateur ou un dossier synchronisé\u202f: les copies se feront seules."
            )
            self._lines.addWidget(_said(said, "text-2"))

    def _line(self, place: BackupPlace) -> QWidget:
        words, ink = place_words(place)
        title = Label(place.name, weight=600)
        title.setToolTip(place.path)
        copy = LinkButton(
            self.tr("Copier"),
            name="settings.backups.place.copy",
            label=self.tr("Copier sur {name}").format(name=place.name),
        )
        copy.clicked.connect(lambda _on=False, one=place.id: self._emit_copy(one))
        remove = LinkButton(
            self.tr("Retirer"),
            name="settings.backups.place.remove",
            label=self.tr("Ne plus copier sur {name}").format(name=place.name),
        )
        remove.clicked.connect(lambda _on=False, one=place.id: self._emit_remove(one))
        if not self._may_change:
            remove.hide()
        said = column(
            row(title, None, copy, remove, gap=12), Label(words, role="small", ink=ink, wrap=True),
            gap=2, margins=_LINE,
        )  # fmt: skip
        if place.same_disk:
            near = self.tr(
                "Sur le même disque que le coffre\u202f: une panne emporterait les deux."
            )
            said.addWidget(Label(near, role="small", ink="warn", wrap=True))
        line = QWidget()
        line.setLayout(said)
        return line

    def _emit_copy(self, place_id: BackupPlaceId) -> None:
        self.copy_asked.emit(place_id)

    def _emit_remove(self, place_id: BackupPlaceId) -> None:
        self.remove_asked.emit(place_id)


class DrillCard(Card):
    """The last rehearsals; the automatic one may be asked for, the yearly one printed and noted."""

    run_asked = Signal()
    print_asked = Signal()
    done_asked = Signal()

    def __init__(self, *, may_note: bool) -> None:
        super().__init__(self.tr("Exercices de restauration"), name="settings.backups.drills")
        self._auto = Label("", role="small", wrap=True, name="settings.backups.drill")
        self._paper = Label("", role="small", wrap=True, name="settings.backups.paperDrill")
        run = LinkButton(self.tr("Faire maintenant"), name="settings.backups.drill.run")
        run.clicked.connect(self.run_asked)
        printed = LinkButton(self.tr("Feuille à suivre"), name="settings.backups.drill.print")
        printed.clicked.connect(self.print_asked)
        done = LinkButton(self.tr("Noter l’exercice fait"), name="settings.backups.drill.done")
        done.clicked.connect(self.done_asked)
        if not may_note:
            done.hide()
        self.add(_block(self.tr("Automatique, chaque mois"), self._auto, run))
        self.add(
            _block(self.tr("Une fois par an, avec la fiche de secours"), self._paper, printed, done)
        )

    def show_health(self, health: BackupHealth) -> None:
        """What came of the last ones."""
        words, ink = drill_words(health.drill, health.places)
        self._auto.set_text(words)
        self._auto.set_ink(ink)
        words, ink = paper_words(health.paper_drill)
        self._paper.set_text(words)
        self._paper.set_ink(ink)


def _block(title: str, said: Label, *links: LinkButton) -> QWidget:
    block = QWidget()
    block.setLayout(
        column(Label(title, weight=600), said, row(*links, None, gap=12), gap=3, margins=_LINE)
    )
    return block


def _said(text: str, ink: str) -> QWidget:
    holder = QWidget()
    holder.setLayout(row(Label(text, role="small", ink=ink, wrap=True), margins=_LINE))
    return holder
