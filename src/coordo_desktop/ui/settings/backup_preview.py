"""What a backup holds, what would be lost, one record looked at: before anybody decides."""

from collections.abc import Sequence
from datetime import datetime, time, timedelta

from PySide6.QtCore import QCoreApplication, QLocale, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.domain.restoring import (
    Glimpse,
    LiveVault,
    LostDay,
    RestorePreview,
    WorkKind,
)
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.cards import KeyValues
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import clear, column, row
from coordo_desktop.ui.kit.punctuation import with_colon
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.when import day_text, long_day_text, time_text, zone_in_use

_MOST_DAYS = 5
_HOUR, _DAY = timedelta(hours=1), timedelta(days=1)
_TOLD = ("patients", "transmissions", "measurements", "task", "appointment", "stock_movement")


class BackupPreview(QWidget):
    """Shows a `RestorePreview`; `look_asked` bears what was typed to find a record.

    With `wide` the record looked at stands beside the rest, in `beside`.
    """

    look_asked = Signal(str)

    def __init__(self, *, name: str, wide: bool = False) -> None:
        super().__init__()
        self.setObjectName(name)
        self._title = Label("", role="body", weight=600, name=f"{name}.title")
        self._counts = KeyValues(name=f"{name}.counts", key_width=150)
        self._lost = Note("", kind="warn", name=f"{name}.lost")
        self._days = column(gap=2)
        self.sought = TextField(
            name=f"{name}.sought",
            label=self.tr("Nom d’une personne de cette sauvegarde"),
            placeholder=self.tr("Nom, prénom ou date de naissance"),
        )
        self.sought.returnPressed.connect(self._look)
        look = Button(self.tr("Regarder"), name=f"{name}.look", compact=True)
        look.clicked.connect(self._look)
        line = row(self.sought, look, gap=8)
        line.setStretch(0, 1)
        self._found = column(gap=6)
        self._looking = QWidget()
        self._looking.setLayout(
            column(
                Label(
                    self.tr("Est-ce la bonne\u202f? Regardez-y une personne vue récemment."),
                    ink="text-2",
                    wrap=True,
                ),
                line,
                self._found,
                gap=6,
            )
        )
        facts = column(self._title, self._counts, self._lost, self._days, gap=10)
        self.beside: QVBoxLayout = column(self._looking, gap=14)
        if wide:
            for side in (facts, self.beside):
                side.addStretch(1)
            both = row(facts, self.beside, gap=28)
            both.setStretch(0, 1)
            both.setStretch(1, 1)
            self.setLayout(both)
        else:
            self.setLayout(column(facts, self.beside, gap=10))

    def show_preview(self, preview: RestorePreview) -> None:
        """Show one backup."""
        made = preview.backup.made_at
        zone = zone_in_use()
        self._title.set_text(
            self.tr("Sauvegarde du {day} à {time}, vérifiée").format(
                day=long_day_text(made, zone), time=time_text(made, zone)
            )
        )
        self._counts.set_pairs(_pairs(preview))
        kind, words = _lost_words(preview)
        self._lost.set_kind(kind)
        self._lost.set_text(words)
        clear(self._days)
        for text in _day_lines(preview.lost):
            self._days.addWidget(Label(text, role="small", ink="text-2", wrap=True))
        self._looking.setVisible(preview.may_look)
        self.sought.set_value("")
        clear(self._found)

    def show_glimpses(self, found: Sequence[Glimpse]) -> None:
        """The records that were found in it."""
        clear(self._found)
        if not found:
            words = self.tr("Personne de ce nom dans cette sauvegarde.")
            self._found.addWidget(Label(words, ink="text-2", wrap=True))
        for one in found:
            self._found.addWidget(_glimpse(one))

    @Slot()
    def _look(self) -> None:
        if self.sought.value().strip():
            self.look_asked.emit(self.sought.value().strip())


def _glimpse(one: Glimpse) -> RunsLabel:
    name = f"{one.name}, {one.birth_name}" if one.birth_name else one.name
    known = " · ".join(part for part in (one.birth, one.town) if part)
    last = ""
    if one.last_at is not None:
        last = QCoreApplication.translate(
            "BackupPreview", "dernière transmission le {day}\u202f: {focus}"
        ).format(day=day_text(one.last_at, zone_in_use()), focus=one.last_focus)
    many = QCoreApplication.translate("BackupPreview", "%n transmission(s)", "", one.transmissions)
    said = ", ".join(part for part in (many, last) if part)
    return RunsLabel(
        (Run(name, 600), Run(f"  {known}", 400, "text-2"), Run(f"\n{said}", 400, "text-2")),
        wrap=True,
    )


def _pairs(preview: RestorePreview) -> list[tuple[str, str]]:
    """Each kind of record: how many in the backup, and in the vault in use where they differ."""
    names = {
        "patients": QCoreApplication.translate("BackupPreview", "Patients"),
        "transmissions": QCoreApplication.translate("BackupPreview", "Transmissions"),
        "measurements": QCoreApplication.translate("BackupPreview", "Mesures"),
        "task": QCoreApplication.translate("BackupPreview", "Soins à faire"),
        "appointment": QCoreApplication.translate("BackupPreview", "Rendez-vous"),
        "stock_movement": QCoreApplication.translate("BackupPreview", "Mouvements de stock"),
    }
    pairs = []
    for key in _TOLD:
        kept = preview.counts.get(key, 0)
        live = preview.live_counts.get(key, kept)
        if not kept and not live:
            continue
        words = QLocale().toString(kept)
        if live != kept:
            now = QCoreApplication.translate("BackupPreview", "{count} aujourd’hui")
            words = f"{words}  ({now.format(count=QLocale().toString(live))})"
        pairs.append((names[key], words))
    return pairs


def _lost_words(preview: RestorePreview) -> tuple[str, str]:
    """How grave it is, and the sentence."""
    if preview.live is LiveVault.NONE:
        return "ok", QCoreApplication.translate(
            "BackupPreview", "Aucun coffre ici\u202f: rien ne sera remplacé."
        )
    if preview.live is LiveVault.BROKEN:
        return "info", QCoreApplication.translate(
            "BackupPreview",
            "Le coffre actuel ne s’ouvre plus\u202f: on ne peut pas dire ce qui a été écrit "
            "depuis. Il sera mis de côté, pas effacé.",
        )
    if preview.live is LiveVault.OTHER_KEY:
        return "warn", QCoreApplication.translate(
            "BackupPreview",
            "Le coffre actuel n’a pas la clé de cette sauvegarde\u202f: tout ce qui a été écrit "
            "depuis manquera. Le coffre actuel sera mis de côté, pas effacé.",
        )
    if not preview.lost_count:
        return "ok", QCoreApplication.translate(
            "BackupPreview", "Rien n’a été écrit depuis cette sauvegarde."
        )
    many = QCoreApplication.translate("BackupPreview", "%n action(s)", "", preview.lost_count)
    said = QCoreApplication.translate(
        "BackupPreview",
        "Perdu si vous restaurez\u202f: {many} ({since}). Le coffre actuel sera mis de côté, pas "
        "effacé.",
    ).format(many=many, since=_since(preview.behind))
    if preview.branched:
        said += " " + QCoreApplication.translate(
            "BackupPreview", "Une autre sauvegarde a été restaurée entre-temps."
        )
    return "warn", said


def _since(behind: timedelta | None) -> str:
    if behind is None or behind < _HOUR:
        return QCoreApplication.translate("BackupPreview", "moins d’une heure de travail")
    if behind < _DAY:
        return QCoreApplication.translate("BackupPreview", "%n heure(s)", "", behind // _HOUR)
    return QCoreApplication.translate("BackupPreview", "%n jour(s)", "", behind // _DAY)


def _day_lines(lost: Sequence[LostDay]) -> list[str]:
    """« lun. 23 nov. : 12 transmissions, 3 mesures » ; the oldest days in one line."""
    lines = []
    for day in lost[:_MOST_DAYS]:
        at = datetime.combine(day.on, time(12), tzinfo=zone_in_use())
        kinds = ", ".join(kind_words(kind, many) for kind, many in day.kinds)
        lines.append(with_colon(day_text(at, zone_in_use()), kinds))
    rest = lost[_MOST_DAYS:]
    if rest:
        days = QCoreApplication.translate("BackupPreview", "%n jour(s)", "", len(rest))
        many = sum(day.count for day in rest)
        actions = QCoreApplication.translate("BackupPreview", "%n action(s)", "", many)
        before = QCoreApplication.translate("BackupPreview", "et {days} avant\u202f: {actions}")
        lines.append(before.format(days=days, actions=actions))
    return lines


def kind_words(kind: WorkKind, many: int) -> str:
    """« 12 transmissions »."""
    words = {
        WorkKind.RECORDS: QCoreApplication.translate("WorkKinds", "%n dans les dossiers", "", many),
        WorkKind.TRANSMISSIONS: QCoreApplication.translate(
            "WorkKinds", "%n transmission(s)", "", many
        ),
        WorkKind.MEASUREMENTS: QCoreApplication.translate("WorkKinds", "%n mesure(s)", "", many),
        WorkKind.PLANS: QCoreApplication.translate("WorkKinds", "%n dans les plans", "", many),
        WorkKind.TASKS: QCoreApplication.translate("WorkKinds", "%n soin(s)", "", many),
        WorkKind.APPOINTMENTS: QCoreApplication.translate(
            "WorkKinds", "%n dans l’agenda", "", many
        ),
        WorkKind.STOCK: QCoreApplication.translate("WorkKinds", "%n dans le stock", "", many),
        WorkKind.PAPERS: QCoreApplication.translate("WorkKinds", "%n feuille(s)", "", many),
        WorkKind.OTHER: QCoreApplication.translate("WorkKinds", "%n autre(s)", "", many),
    }
    return words[kind]
