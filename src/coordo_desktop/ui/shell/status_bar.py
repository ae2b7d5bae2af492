"""The status bar: last backup, copy elsewhere and evening pack, last save, practice, version."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QHBoxLayout, QWidget

from coordo_desktop import __version__
from coordo_desktop.domain.backup_places import BackupHealth, Level, PlaceState
from coordo_desktop.domain.backups import is_ahead
from coordo_desktop.domain.continuity import PackStatus
from coordo_desktop.ui.kit.labels import IconLabel, Label
from coordo_desktop.ui.kit.layout import sized, spaced
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.when import day_or_time, time_text

HEIGHT = 26
_INKS = {Level.GOOD: "ok", Level.OLD: "warn", Level.VERY_OLD: "danger"}


class StatusBar(Surface):
    """Six facts at most, no sentence."""

    def __init__(self, practice: str, zone: ZoneInfo, parent: QWidget | None = None) -> None:
        super().__init__("surface", edges="t")
        self.setParent(parent)
        self.setObjectName("statusBar")
        self._zone = zone
        sized(self, height=HEIGHT)
        self._backup_icon = IconLabel("shield", "ok", 14)
        self._backup = Label("", role="small", ink="ok", name="status.backup")
        self._outside_icon = IconLabel("save", "ok", 14)
        self._outside = Label("", role="small", ink="ok", name="status.outside")
        self._pack_icon = IconLabel("file", "text-2", 14)
        self._pack = Label("", role="small", ink="text-2", name="status.pack")
        self._saved_icon = IconLabel("check", "text-2", 14)
        self._saved = Label("", role="small", ink="text-2", name="status.saved")
        self._practice = Label(practice, role="small", ink="text-2", name="status.practice")
        version = Label(
            self.tr("Coordo Desktop {version}").format(version=__version__),
            role="small",
            ink="text-2",
            name="status.version",
        )
        layout = spaced(QHBoxLayout(self), (16, 1, 16, 0), 6)
        layout.addWidget(self._backup_icon)
        layout.addWidget(self._backup)
        layout.addSpacing(14)
        layout.addWidget(self._outside_icon)
        layout.addWidget(self._outside)
        layout.addSpacing(14)
        layout.addWidget(self._pack_icon)
        layout.addWidget(self._pack)
        layout.addSpacing(14)
        layout.addWidget(self._saved_icon)
        layout.addWidget(self._saved)
        layout.addStretch(1)
        layout.addWidget(self._practice)
        layout.addSpacing(14)
        layout.addWidget(version)
        self.set_backup(None, None)
        self._outside_icon.hide()
        self._outside.hide()
        self._pack_icon.hide()
        self._pack.hide()
        self.set_saved(None)

    def set_practice(self, name: str) -> None:
        """The practice's name, as its settings now say."""
        self._practice.set_text(name)

    def set_backup(self, at: datetime | None, now: datetime | None) -> None:
        """When the newest verified backup was made; None: there is none yet."""
        fresh = at is not None and now is not None and not is_ahead(at, now)
        self._backup_icon.set_icon("shield" if fresh else "shield-alert", "ok" if fresh else "warn")
        self._backup.set_ink("ok" if fresh else "warn")
        if at is None or now is None:
            self._backup.set_text(self.tr("Aucune sauvegarde vérifiée"))
            return
        if not fresh:
            self._backup.set_text(self.tr("Sauvegarde datée du futur"))
            return
        when = day_or_time(at, now, self._zone)
        self._backup.set_text(self.tr("Sauvegarde {when}, vérifiée").format(when=when))

    def set_health(self, health: BackupHealth, now: datetime) -> None:
        """The newest backup here, and the newest copy elsewhere once a place was chosen for it."""
        self.set_backup(None if health.inside is None else health.inside.made_at, now)
        self._outside_icon.show()
        self._outside.show()
        failing = any(place.state is PlaceState.FAILED for place in health.places)
        ink = _INKS[health.level] if health.places else "text-2"
        ink = "warn" if failing and health.level is Level.GOOD else ink
        self._outside_icon.set_icon("save" if ink in ("ok", "text-2") else "alert", ink)
        self._outside.set_ink(ink)
        self._outside.set_text(self._outside_words(health, now))

    def _outside_words(self, health: BackupHealth, now: datetime) -> str:
        if not health.places:
            return self.tr("Pas de copie hors du poste")
        failing = [place for place in health.places if place.state is PlaceState.FAILED]
        if failing and health.level is Level.GOOD:
            return self.tr("Copie impossible sur {name}").format(name=failing[0].name)
        if health.outside_at is None:
            return self.tr("Copie hors du poste\u202f: pas encore faite")
        if health.level is Level.GOOD:
            when = day_or_time(health.outside_at, now, self._zone)
            return self.tr("Copie hors du poste {when}").format(when=when)
        if is_ahead(health.outside_at, now):
            return self.tr("Copie hors du poste datée du futur")
        days = (now - health.outside_at).days
        return self.tr("Copie hors du poste\u202f: il y a %n jour(s)", "", days)

    def set_pack(self, status: PackStatus, now: datetime) -> None:
        """How the evening pack does (DI3); nothing where it is not made every evening."""
        self._pack_icon.setVisible(status.enabled)
        self._pack.setVisible(status.enabled)
        ahead = status.last is not None and is_ahead(status.last.at, now)
        wrong = status.late or status.failed_at is not None or ahead
        self._pack_icon.set_icon("alert" if wrong else "file", "warn" if wrong else "text-2")
        self._pack.set_ink("warn" if wrong else "text-2")
        self._pack.set_text(self._pack_words(status, now))

    def _pack_words(self, status: PackStatus, now: datetime) -> str:
        last, failed = status.last, status.failed_at
        if failed is not None:
            when = day_or_time(failed, now, self._zone)
            return self.tr("Paquet du soir\u202f: échec {when}").format(when=when)
        if status.late:
            return self.tr("Paquet du soir\u202f: à faire")
        if last is None:
            return self.tr("Paquet du soir\u202f: pas encore fait")
        if is_ahead(last.at, now):
            return self.tr("Paquet du soir daté du futur")
        when = day_or_time(last.at, now, self._zone)
        return self.tr("Paquet du soir {when}").format(when=when)

    def set_saved(self, at: datetime | None) -> None:
        """When something was last kept in this session; hidden until something was."""
        self._saved_icon.setVisible(at is not None)
        self._saved.setVisible(at is not None)
        if at is not None:
            when = time_text(at, self._zone)
            self._saved.set_text(self.tr("Enregistré {when}").format(when=when))
