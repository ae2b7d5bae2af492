"""`coordo audit`: the journal verified, exported, a code from paper looked up."""

from pathlib import Path
from typing import Annotated

import typer

from coordo_desktop.commands.shared import Json, Vault, counted, opened, say, say_json
from coordo_desktop.domain.audit import CodeAnswer, JournalReport
from coordo_desktop.domain.audit_problems import problem_words

audit_app = typer.Typer(no_args_is_help=True, help="Journal : vérifier, exporter.")
_ANSWERS = {
    CodeAnswer.HELD: "Le journal contient bien l’événement n° {seq} de cette feuille.",
    CodeAnswer.DIFFERENT: "L’événement n° {seq} du journal n’est pas celui de cette feuille.",
    CodeAnswer.CUT: "Le journal s’arrête avant l’événement n° {seq} de cette feuille.",
    CodeAnswer.GIVEN_UP: "L’événement n° {seq} a été effacé avec son mois, après sa durée.",
}
_MOST = 50


@audit_app.command("verify")
def verify(
    folder: Vault,
    key: Annotated[
        list[str] | None,
        typer.Option("--key", help="Clé de contrôle de la fiche de secours ; répétable."),
    ] = None,
    anchors_of: Annotated[
        list[Path] | None,
        typer.Option("--anchors-of", help="Dossier d’ancres ou de sauvegardes gardé ailleurs."),
    ] = None,
    as_json: Json = False,
) -> None:
    """Relire tout le journal ; état 1 s’il n’est plus ce qui a été écrit."""
    with opened(folder) as (_desk, services):
        at_opening = services.audit.at_opening()
        report = services.audit.verify(key or (), anchors_of or ())
        found = tuple(dict.fromkeys((*at_opening.problems, *report.problems)))
    if as_json:
        say_json(_plain(report, found))
    else:
        _say(report, found)
    if found:
        raise typer.Exit(1)


@audit_app.command("export")
def export(
    folder: Vault,
    destination: Annotated[Path, typer.Argument(help="Dossier où écrire l’export.")],
) -> None:
    """Écrire le journal, ses ancres et un programme qui les vérifie sans Coordo."""
    with opened(folder) as (_desk, services):
        place = services.audit.export(destination)
    say(f"Journal exporté\u202f: {place}")


@audit_app.command("code")
def code(
    folder: Vault,
    words: Annotated[str, typer.Argument(help="Code du pied d’une feuille.", metavar="CODE")],
) -> None:
    """Dire si le journal contient encore ce que dit le pied d’une feuille ; état 1 sinon."""
    with opened(folder) as (_desk, services):
        found = services.audit.check_code(words)
    say(_ANSWERS[found.answer].format(seq=found.seq))
    if found.answer in {CodeAnswer.DIFFERENT, CodeAnswer.CUT}:
        raise typer.Exit(1)


def _plain(report: JournalReport, found: tuple[str, ...]) -> dict[str, object]:
    return {
        "ok": not found,
        "problems": found,
        "lines": report.lines,
        "first": report.first_seq,
        "last": report.last_seq,
        "last_at": None if report.last_at is None else report.last_at.isoformat(),
        "anchored_at": None if report.anchored_at is None else report.anchored_at.isoformat(),
        "lost": report.lost,
        "control_keys": report.epochs,
    }


def _say(report: JournalReport, found: tuple[str, ...]) -> None:
    read = counted(report.lines, "événement relu", "événements relus")
    say(f"{read}, du n° {report.first_seq} au n° {report.last_seq}.")
    if report.epochs:
        numbers = ", ".join(f"n° {number}" for number in report.epochs)
        say(f"Prouvés par la clé de contrôle {numbers}.")
    for each in found[:_MOST]:
        say(problem_words(each))
    if len(found) > _MOST:
        say(f"… et {counted(len(found) - _MOST, 'autre', 'autres')}.")
    say("Le journal n’est plus ce qui a été écrit." if found else "Le journal est intact.")
