"""`coordo salvage DIR DEST`: a sound vault out of a damaged one."""

from pathlib import Path
from typing import Annotated

import typer

from coordo_desktop.commands.backups import alone_in
from coordo_desktop.commands.shared import Json, Vault, counted, login, passphrase, say, say_json
from coordo_desktop.domain.salvage import SalvageReport
from coordo_desktop.domain.salvage_kinds import by_kind
from coordo_desktop.services.salvage import salvage_vault
from coordo_desktop.system.clock import now
from coordo_desktop.ui.kit.salvage_words import kind_words


def salvage(
    folder: Vault,
    destination: Annotated[
        Path, typer.Argument(help="Nouveau dossier, ou le même : l’abîmé est alors mis de côté.")
    ],
    as_json: Json = False,
) -> None:
    """Récupérer un coffre abîmé : sa dernière sauvegarde et tout ce qui se lit encore."""
    with alone_in(folder):
        report = salvage_vault(folder, destination, login(), passphrase(), clock=now)
    lines = by_kind(report.tables)
    if as_json:
        kinds = {
            str(one.kind): {
                "recovered": one.recovered,
                "from_backup": one.from_backup,
                "lost": one.lost,
            }
            for one in lines
        }
        journal = {"beyond": report.journal.beyond, "unread": report.journal.unread}
        say_json(
            {
                "backup_at": report.backup_at.isoformat() if report.backup_at else None,
                "readable": report.readable,
                "pages": report.pages,
                "all_pages": report.all_pages,
                "kinds": kinds,
                "journal": journal,
                "aside": report.aside,
            }
        )
        return
    say(f"Nouveau coffre vérifié. {_origin(report)}")
    for one in lines:
        say(
            f"  {kind_words(one.kind)} : {counted(one.recovered, 'reprise', 'reprises')}, "
            f"{one.from_backup} comme dans la sauvegarde, {counted(one.lost, 'perdue', 'perdues')}"
            + (" au moins" if one.unsure else "")
        )
    if report.aside:
        say(f"Le fichier abîmé est gardé dans {report.aside}.")


def _origin(report: SalvageReport) -> str:
    """What it was made from, and what that means."""
    if not report.readable:
        return "Plus rien ne se lisait dans le fichier abîmé : ce qui suit la sauvegarde est perdu."
    pages = counted(report.pages, "page abîmée", "pages abîmées")
    damage = f"{pages} sur {report.all_pages}"
    if not report.pages:
        damage = "Aucune page du coffre de départ n’est abîmée"
    return f"{damage}, {_taken(report.recovered)}, {counted(report.lost, 'perdue', 'perdues')}."


def _taken(lines: int) -> str:
    if lines > 1:
        return f"{lines} lignes plus récentes que la sauvegarde reprises"
    return f"{lines} ligne plus récente que la sauvegarde reprise"
