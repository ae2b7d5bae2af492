"""`coordo backup`, `restore`, `drill`: what is scheduled, and what saves the day."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from coordo_desktop.commands.shared import (
    Json,
    Vault,
    counted,
    login,
    opened,
    passphrase,
    say,
    say_json,
)
from coordo_desktop.domain.file_problems import problem_words
from coordo_desktop.domain.restoring import RestorePreview, Second, WorkKind
from coordo_desktop.services import backups as backup_doors
from coordo_desktop.services import restoring
from coordo_desktop.system.clock import now

Source = Annotated[Path, typer.Argument(help="Dossier d’une sauvegarde.")]
_KINDS = {
    WorkKind.RECORDS: "dossiers",
    WorkKind.TRANSMISSIONS: "transmissions",
    WorkKind.MEASUREMENTS: "mesures",
    WorkKind.PLANS: "plans",
    WorkKind.TASKS: "soins",
    WorkKind.APPOINTMENTS: "agenda",
    WorkKind.STOCK: "stock",
    WorkKind.PAPERS: "feuilles",
    WorkKind.OTHER: "autres",
}


@contextmanager
def alone_in(folder: Path) -> Iterator[None]:
    """Nobody has the window open on this vault, nor opens it meanwhile; AlreadyOpen."""
    if not folder.is_dir():
        yield
        return
    from coordo_desktop.ui.shell.instance import taken

    lock = taken(folder)
    try:
        yield
    finally:
        lock.unlock()


def backup(
    folder: Vault,
    destination: Annotated[Path, typer.Argument(help="Dossier des copies.")],
) -> None:
    """Copier le coffre, chiffré et vérifié, dans un dossier."""
    with opened(folder) as (desk, _services):
        made = backup_doors.backup_to(desk, destination)
    say(f"Sauvegarde vérifiée : {made}")


def restore(
    source: Source,
    folder: Vault,
    replace: Annotated[bool, typer.Option(help="Remplacer un coffre existant.")] = False,
    sheet: Annotated[
        bool, typer.Option("--sheet", help="Avec le code de la fiche de secours.")
    ] = False,
    look: Annotated[bool, typer.Option("--look", help="Regarder sans rien restaurer.")] = False,
    as_json: Json = False,
) -> None:
    """Restaurer une sauvegarde dans un nouveau dossier.

    Remplacer un coffre en service demande une deuxième personne : COORDO_SECOND_USER et
    COORDO_SECOND_PASSPHRASE, ou COORDO_RECOVERY_CODE là où personne d’autre ne peut confirmer.
    """
    if look:
        _say_preview(_previewed(source, folder, sheet=sheet), as_json=as_json)
        return
    with alone_in(folder):
        second = _second() if replace else None
        if sheet:
            report = restoring.restore_backup_with_code(
                source, folder, _code(), clock=now, replace=replace, second=second
            )
        else:
            report = restoring.restore_backup(
                source, folder, login(), passphrase(), clock=now, replace=replace, second=second
            )
    if as_json:
        lost = {"lost": report.events_lost, "aside": str(folder / report.aside)}
        say_json({"counts": report.counts} | (lost if report.aside else {}))
        return
    say("Sauvegarde restaurée et vérifiée.")
    if report.aside:
        say(f"L’ancien coffre est gardé dans {folder / report.aside}.")
        say(_lost(report.events_lost))


def _lost(events: int | None) -> str:
    """What the journal of the vault that was replaced had more."""
    if events is None:
        return "Son journal ne se lit pas : ce qui suivait la sauvegarde n’est pas compté."
    return f"Événements du journal perdus depuis la sauvegarde : {events}."


def drill(folder: Vault, as_json: Json = False) -> None:
    """Répéter une restauration : la copie la plus récente, ouverte, vérifiée, dix dossiers lus."""
    with opened(folder) as (_desk, services):
        done = services.drills.run()
    if as_json:
        say_json(
            {
                "ok": done.ok,
                "backup": done.backup_id,
                "outside": bool(done.place),
                "records": done.records,
                "problems": list(done.problems),
                "seconds": done.seconds,
            }
        )
    elif done.ok:
        read = counted(done.records, "dossier lu", "dossiers lus")
        say(f"Exercice réussi : {done.backup_id}, {read}.")
    else:
        say("\n".join(["Exercice échoué.", *map(problem_words, done.problems)]))
    if not done.ok:
        raise typer.Exit(1)


def _previewed(source: Path, folder: Path, *, sheet: bool) -> RestorePreview:
    if sheet:
        return restoring.preview_restore_with_code(source, folder, _code(), clock=now)
    return restoring.preview_restore(source, folder, login(), passphrase(), clock=now)


def _say_preview(preview: RestorePreview, *, as_json: bool) -> None:
    lost = [
        {"on": day.on, "kinds": {kind.value: many for kind, many in day.kinds}}
        for day in preview.lost
    ]
    if as_json:
        counts = {"backup": preview.counts, "live": preview.live_counts}
        state = {"live": preview.live.value, "second": preview.needs_second}
        say_json({"id": preview.backup.id, **counts, **state, "lost": lost})
        return
    patients, entries = preview.counts.get("patients", 0), preview.counts.get("transmissions", 0)
    say(f"{preview.backup.id}, vérifiée. Patients : {patients}, transmissions : {entries}.")
    for day in preview.lost:
        kinds = ", ".join(f"{_KINDS[kind]} {many}" for kind, many in day.kinds)
        say(f"Perdu du {day.on:%d/%m/%Y} : {kinds}")


def _second() -> Second | None:
    """Who agrees, from the environment; None: nobody was named."""
    code = os.environ.get("COORDO_RECOVERY_CODE")
    user = os.environ.get("COORDO_SECOND_USER")
    if user:
        given = os.environ.get("COORDO_SECOND_PASSPHRASE")
        asked = "Phrase de passe de la deuxième personne"
        return Second(user, given or str(typer.prompt(asked, hide_input=True, err=True)))
    return Second(code=code) if code else None


def _code() -> str:
    given = os.environ.get("COORDO_RECOVERY_CODE")
    return given or str(typer.prompt("Code de la fiche de secours", hide_input=True, err=True))
