"""`coordo`: what an administrator schedules; the same services, without a window.

Exit status 0, 1 (refused: one sentence on stderr), 2 (usage). User and passphrase come from
`COORDO_USER` and `COORDO_PASSPHRASE`, else from a prompt.
"""

import json
import sys
import traceback
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from coordo_desktop.commands.agenda import agenda_app
from coordo_desktop.commands.audit import audit_app
from coordo_desktop.commands.backups import backup as backup_command
from coordo_desktop.commands.backups import drill as drill_command
from coordo_desktop.commands.backups import restore as restore_command
from coordo_desktop.commands.keys import keys_app
from coordo_desktop.commands.medicines import medicines_app
from coordo_desktop.commands.misuse import Misuse, told
from coordo_desktop.commands.pack import pack as pack_command
from coordo_desktop.commands.plan import plan as plan_command
from coordo_desktop.commands.salvage import salvage as salvage_command
from coordo_desktop.commands.shared import (
    Json,
    Vault,
    counted,
    instant,
    opened,
    passphrase,
    say,
    say_json,
)
from coordo_desktop.commands.stock import scan as scan_command
from coordo_desktop.commands.stock import stock as stock_command
from coordo_desktop.commands.today import today as today_command
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.file_problems import problem_words, way_out
from coordo_desktop.domain.handover import PaperFormat, SheetForm
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.services import backups as backup_doors
from coordo_desktop.services.unlocking import create_practice
from coordo_desktop.system.clock import now
from coordo_desktop.system.files import refuse_place, write_whole

app = typer.Typer(
    no_args_is_help=True, pretty_exceptions_enable=False, help="Coordo en ligne de commande."
)
patients_app = typer.Typer(no_args_is_help=True, help="Patients : importer, chercher.")
app.add_typer(patients_app, name="patients")
app.add_typer(medicines_app, name="medicines")
app.add_typer(agenda_app, name="agenda")
app.add_typer(audit_app, name="audit")
app.add_typer(keys_app, name="keys")
_SOUND = "Coffre vérifié, rien à signaler."
app.command("plan")(plan_command)
app.command("backup")(backup_command)
app.command("restore")(restore_command)
app.command("drill")(drill_command)
app.command("salvage")(salvage_command)
app.command("today")(today_command)
app.command("stock")(stock_command)
app.command("pack")(pack_command)
app.command("scan")(scan_command)


class Doubles(StrEnum):
    """What becomes of a likely double."""

    SKIP = "skip"
    CREATE = "create"


@app.command()
def demo(
    folder: Vault,
    patients: Annotated[int, typer.Option(min=1, help="Nombre de patients.")] = 400,
    seed: Annotated[int, typer.Option(help="Graine : même graine, même cabinet.")] = 1,
) -> None:
    """Créer un cabinet de démonstration (utilisateur demo)."""
    from coordo_desktop.demo.practice import create_demo

    create_demo(folder, patients=patients, seed=seed, clock=now).close()
    say(f"Cabinet de démonstration créé : {counted(patients, 'patient', 'patients')}.")


@app.command()
def init(
    folder: Vault,
    practice: Annotated[str, typer.Option(help="Nom de la structure.")],
    user: Annotated[str, typer.Option(help="Identifiant du premier administrateur.")],
) -> None:
    """Créer un cabinet vide ; le code de secours est affiché une seule fois."""
    from coordo_desktop.domain.settings import PracticeSettings

    desk, code = create_practice(
        folder, PracticeSettings(name=practice), user, user, "", passphrase(confirm=True),
        clock=now,
    )  # fmt: skip
    desk.close()
    say("Code de secours, à ranger hors du poste (il ne sera plus affiché) :")
    say(code)


@patients_app.command("import")
def import_patients(
    folder: Vault,
    file: Annotated[Path, typer.Argument(help="Fichier CSV ou XLSX.")],
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Compter sans écrire.")] = False,
    duplicates: Annotated[
        Doubles, typer.Option(help="Doublons probables : les laisser, ou les créer.")
    ] = Doubles.SKIP,
    report: Annotated[Path | None, typer.Option(help="Fichier des lignes refusées (CSV).")] = None,
    as_json: Json = False,
) -> None:
    """Importer l’export d’un autre logiciel."""
    if report is not None:
        refuse_place(report.absolute())
    with opened(folder) as (_desk, services):
        result = services.imports.import_file(file, duplicates=duplicates.value, dry_run=dry_run)
        if report is not None:
            write_whole(report.absolute(), result.refused_csv)
    counts = {
        name: getattr(result, name)
        for name in (
            "rows", "created", "updated", "unchanged", "duplicates", "refused", "warnings",
            "seconds",
        )
    }  # fmt: skip
    if as_json:
        say_json(counts)
        return
    lines = counted(result.rows, "ligne", "lignes")
    rest = [
        counted(result.created, "créée", "créées"),
        counted(result.updated, "mise à jour", "mises à jour"),
        counted(result.unchanged, "inchangée", "inchangées"),
        counted(result.duplicates, "doublon probable", "doublons probables"),
        counted(result.refused, "refusée", "refusées"),
        counted(result.warnings, "avertissement", "avertissements"),
    ]
    say(f"{lines} : {', '.join(rest)}.")


@patients_app.command("find")
def find_patients(
    folder: Vault,
    text: Annotated[str, typer.Argument(help="Nom, date, ville, téléphone…")],
    limit: Annotated[int, typer.Option(min=1, max=200)] = 20,
    as_json: Json = False,
) -> None:
    """Chercher un patient."""
    with opened(folder) as (_desk, services):
        found = services.patients.find(text, limit=limit, told=True)
    lines = [
        {
            "id": str(line.id),
            "family_name": line.family_name,
            "used_name": line.used_name,
            "given_names": line.given_names,
            "birth_date": line.birth_date.iso() if line.birth_date else None,
            "sex": line.sex.value,
            "town": line.town,
        }
        for line in found
    ]
    if as_json:
        say_json(lines)
        return
    for line in lines:
        say("\t".join(str(value or "") for value in line.values()))


@app.command()
def handover(
    folder: Vault,
    start: Annotated[str, typer.Option("--from", help="Début de la période (ISO).")],
    end: Annotated[str, typer.Option("--to", help="Fin de la période (ISO).")],
    output: Annotated[Path, typer.Option("-o", "--output", help="Fichier PDF à écrire.")],
    patient: Annotated[list[UUID] | None, typer.Option(help="Patient (répétable).")] = None,
    form: Annotated[SheetForm, typer.Option(help="Forme de la feuille.")] = SheetForm.DETAILED,
    paper: Annotated[PaperFormat, typer.Option(help="Papier.")] = PaperFormat.A4_PORTRAIT,
) -> None:
    """Imprimer une feuille de transmissions dans un fichier PDF."""
    from coordo_desktop.domain.handover import SheetRequest

    refuse_place(output.absolute())  # before a sheet takes its number
    with opened(folder) as (_desk, services):
        zone = services.settings.load().time_zone
        prepared = services.handover.prepare(
            SheetRequest(
                period_start=instant(start, zone),
                period_end=instant(end, zone, ends=True),
                patients=tuple(PatientId(one) for one in patient or ()),
                form=form,
                paper=paper,
            )
        )
        printed = services.handover.print_sheet(prepared)
        write_whole(output.absolute(), printed.pdf)
    held = counted(len(prepared.sheet.patients), "patient", "patients")
    say(f"Feuille n° {printed.number:04d} : {held}.")


@app.command()
def verify(folder: Vault, as_json: Json = False) -> None:
    """Vérifier le fichier, ce qu’il contient et le journal d’accès."""
    with opened(folder, checking=True) as (desk, _services):
        report = backup_doors.integrity(desk.store)
    if as_json:
        say_json({"ok": report.ok, "problems": list(report.problems), "counts": report.counts})
    else:
        words = [problem_words(code) for code in report.problems]
        say("\n".join([*words, way_out(report.problems)] if words else [_SOUND]))
    if not report.ok:
        raise typer.Exit(1)


@app.command()
def bench(
    sizes: Annotated[
        str, typer.Option(help="Tailles, séparées par des virgules.")
    ] = "10000,100000",
    huge: Annotated[bool, typer.Option(help="Ajouter 1 000 000 de patients.")] = False,
    output: Annotated[Path, typer.Option("-o")] = Path("build/bench.json"),
) -> None:
    """Mesurer la rapidité sur de grands cabinets et imprimer le tableau."""
    from coordo_desktop.bench.run import run_bench

    counts = [int(size) for size in sizes.split(",")] + ([1_000_000] if huge else [])
    results = run_bench(counts, say=say)
    output.parent.mkdir(parents=True, exist_ok=True)
    write_whole(output.absolute(), json.dumps([asdict(one) for one in results]).encode())


def main(arguments: list[str] | None = None) -> None:
    """Run one command; leave with its exit status."""
    from coordo_desktop.ui.kit.sentences import sentence

    try:
        status = app(arguments, prog_name="coordo", standalone_mode=False)
    except Misuse as error:
        words = told(error)
        sys.stderr.write(f"{words}\n" if words else "")
        sys.exit(2)
    except typer.Abort:
        sys.stderr.write("Abandonné. Rien n’a été fait.\n")
        sys.exit(1)
    except CoordoError as error:
        sys.stderr.write(f"{sentence(error)}\n")
        sys.exit(1)
    except Exception as error:  # noqa: BLE001 - the last door: a bug is told without its values
        place = traceback.extract_tb(error.__traceback__)[-1]
        name = Path(place.filename).name
        sys.stderr.write(
            f"Erreur interne ({type(error).__name__}, {name}:{place.lineno}). "
            "Rien n’a été écrit à moitié.\n"
        )
        sys.exit(1)
    sys.exit(status if isinstance(status, int) else 0)


if __name__ == "__main__":
    main()
