"""`coordo today DIR`: what must be done now, one line each."""

from datetime import datetime
from typing import Annotated

import typer

from coordo_desktop.commands.shared import Json, Vault, instant, opened, say, say_json
from coordo_desktop.domain.today import Alert, Board

_DAY_ALONE = len("2026-11-23")
_EVERY = 100_000  # lines of a rule: what a program asks for is not cut
_PLAIN = str.maketrans("\u00a0\u202f", "  ")


def today(
    folder: Vault,
    day: Annotated[
        str, typer.Option("--date", help="Jour à évaluer (ISO), sinon maintenant.")
    ] = "",
    as_json: Json = False,
) -> None:
    """Ce qu’il y a à faire : règle, gravité, patient, motif, échéance."""
    with opened(folder) as (desk, services):
        at = None
        if day:
            zone = services.settings.load().time_zone
            at = instant(day, zone)
            at = _hour_of(desk.store.clock(), at) if len(day) <= _DAY_ALONE else at
        board = services.today.today(at=at, limit=_EVERY)
    if as_json:
        say_json([_plain(line) for line in board.lines()])
        return
    for text in _told(board):
        say(text)


def _hour_of(now: datetime, midnight: datetime) -> datetime:
    """That day at this hour: rules that count hours are asked as they would be then."""
    here = now.astimezone(midnight.tzinfo)
    return midnight.replace(hour=here.hour, minute=here.minute)


def _plain(line: Alert) -> dict[str, str | None]:
    return {
        "rule": line.rule,
        "severity": line.severity.value,
        "patient_id": None if line.patient_id is None else str(line.patient_id),
        "reason": line.reason.translate(_PLAIN),
        "due": None if line.due is None else line.due.isoformat(),
    }


def _told(board: Board) -> list[str]:
    return [
        "\t".join((line.severity.value, line.rule, line.patient, line.title, line.reason))
        for line in board.lines()
    ]
