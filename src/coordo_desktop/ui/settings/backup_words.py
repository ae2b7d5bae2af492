"""Words about copies elsewhere and rehearsals."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from coordo_desktop.domain.backup_places import BackupPlace, Drill, PlaceState
from coordo_desktop.domain.backups import BackupLine
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.when import dated_text, time_text, zone_in_use


def moment(at: datetime) -> str:
    """« lun. 23 nov. 10:42 »."""
    return f"{dated_text(at, zone_in_use())} {time_text(at, zone_in_use())}"


def state_chip(line: BackupLine, *, ahead: bool = False) -> ChipSpec:
    """Whether a backup is good; `ahead`: it is dated in the future, a clock was wrong."""
    if line.verified and ahead:
        return ChipSpec(QCoreApplication.translate("BackupsSection", "Date future"), "warn")
    if line.verified:
        return ChipSpec(QCoreApplication.translate("BackupsSection", "Vérifiée"), "ok")
    if line.old_key:
        return ChipSpec(QCoreApplication.translate("BackupsSection", "Ancienne clé"), "neutral")
    return ChipSpec(QCoreApplication.translate("BackupsSection", "Illisible"), "danger")


def place_words(place: BackupPlace) -> tuple[str, str]:
    """How a place is doing, and the ink it is said in."""
    last = ""
    if place.made_at is not None:
        said = QCoreApplication.translate("BackupPlaces", "Copie du {when}, relue")
        last = said.format(when=moment(place.made_at))
    if place.state is PlaceState.GOOD:
        return last, "ok"
    if place.state is PlaceState.NEVER:
        return QCoreApplication.translate("BackupPlaces", "Première copie à venir"), "text-2"
    wrong = _wrong(place)
    return (f"{wrong} {last}." if last else wrong), "warn"


def _wrong(place: BackupPlace) -> str:
    if place.state is PlaceState.ABSENT:
        return QCoreApplication.translate(
            "BackupPlaces", "Absent en ce moment\u202f: la copie se fera à son retour."
        )
    words = {
        "DiskFull": QCoreApplication.translate(
            "BackupPlaces", "Plein\u202f: faites de la place, la copie est retentée."
        ),
        "FolderReadOnly": QCoreApplication.translate(
            "BackupPlaces", "Écriture refusée\u202f: vérifiez le verrou de la clé ou les droits."
        ),
        "BackupDamaged": QCoreApplication.translate(
            "BackupPlaces", "La copie relue n’est pas bonne\u202f: changez de support."
        ),
    }
    return words.get(
        place.error,
        QCoreApplication.translate("BackupPlaces", "Ne répond plus\u202f: la copie est retentée."),
    )


def drill_words(drill: Drill | None, places: Sequence[BackupPlace]) -> tuple[str, str]:
    """What came of the last rehearsal, and the ink it is said in."""
    if drill is None:
        return QCoreApplication.translate("Drills", "Pas encore fait"), "text-2"
    when = moment(drill.at)
    if not drill.ok:
        said = QCoreApplication.translate("Drills", "Échoué le {when}, nouvel essai demain")
        return said.format(when=when), "danger"
    names = {str(place.id): place.name for place in places}
    where = names.get(drill.place) or QCoreApplication.translate("Drills", "ce poste")
    said = QCoreApplication.translate("Drills", "Réussi le {when} ({where}), {records}")
    many = QCoreApplication.translate("Drills", "%n dossier(s) relu(s)", "", drill.records)
    return said.format(when=when, where=where, records=many), "ok"


def paper_words(drill: Drill | None) -> tuple[str, str]:
    """When the yearly rehearsal with the recovery sheet was done."""
    if drill is None:
        return QCoreApplication.translate("Drills", "Pas encore fait"), "text-2"
    when = dated_text(drill.at, zone_in_use())
    if drill.ok:
        said = QCoreApplication.translate("Drills", "Réussi le {when}")
        return said.format(when=when), "ok"
    return QCoreApplication.translate("Drills", "Échoué le {when}").format(when=when), "danger"
