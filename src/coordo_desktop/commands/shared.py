"""What every command shares: the vault opened, what is written, instants typed."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated, NoReturn
from zoneinfo import ZoneInfo

import typer

from coordo_desktop.domain.errors import FileDamaged
from coordo_desktop.services.bundle import Services, assemble
from coordo_desktop.services.unlocking import OpenDesk, unlock
from coordo_desktop.system.clock import now

Vault = Annotated[Path, typer.Argument(help="Dossier du coffre.", metavar="DOSSIER")]
Json = Annotated[bool, typer.Option("--json", help="Résultat en JSON.")]
_DAY_ALONE = len("2026-11-23")
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_UNREAD = (
    "Cette date ne se lit pas. Rien n’a été fait\u202f; écrivez-la AAAA-MM-JJ, avec une heure "
    "s’il le faut\u202f: AAAA-MM-JJTHH:MM."
)
_OUT_OF_REACH = (
    f"Cette date est trop loin. Rien n’a été fait\u202f; donnez une année de {_FIRST_YEAR} à "
    f"{_LAST_YEAR}."
)


def say(text: str) -> None:
    """Write a line for people."""
    sys.stdout.write(f"{text}\n")


def say_json(value: object) -> None:
    """Write a result for programs."""
    say(json.dumps(value, ensure_ascii=False, default=str))


def counted(number: int, one: str, many: str) -> str:
    """« 1 page », « 3 pages »: two in French begin the plural."""
    return f"{number} {many if abs(number) > 1 else one}"


def passphrase(*, confirm: bool = False) -> str:
    """The passphrase: `COORDO_PASSPHRASE`, else asked."""
    given = os.environ.get("COORDO_PASSPHRASE")
    if given is not None:
        return given
    return str(
        typer.prompt("Phrase de passe", hide_input=True, confirmation_prompt=confirm, err=True)
    )


def login() -> str:
    """Who opens the vault: `COORDO_USER`, else asked."""
    return os.environ.get("COORDO_USER") or str(typer.prompt("Utilisateur", err=True))


@contextmanager
def opened(folder: Path, *, checking: bool = False) -> Iterator[tuple[OpenDesk, Services]]:
    """The vault open for the time of a command.

    Where a check found it damaged this is said first, unless the command is `checking` it again.
    """
    desk = unlock(folder, login(), passphrase(), clock=now)
    try:
        if desk.store.damaged and not checking:
            from coordo_desktop.ui.kit.sentences import sentence  # Qt, where it serves

            sys.stderr.write(f"{sentence(FileDamaged())}\n")
        yield desk, assemble(desk)
    finally:
        desk.close()


def misused(words: str) -> NoReturn:
    """Leave with the status of a command that was not written as it is used."""
    sys.stderr.write(f"{words}\n")
    raise typer.Exit(2)


def day_of(text: str) -> date:
    """An ISO day of the years a practice works in; says so and leaves otherwise."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        misused(_UNREAD)
    if not _FIRST_YEAR <= day.year <= _LAST_YEAR:
        misused(_OUT_OF_REACH)
    return day


def instant(text: str, zone: str, *, ends: bool = False) -> datetime:
    """An ISO instant; a day alone is its beginning or, for an end, the whole of that day."""
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        misused(_UNREAD)
    if not _FIRST_YEAR <= at.year <= _LAST_YEAR:
        misused(_OUT_OF_REACH)
    if ends and len(text) <= _DAY_ALONE:
        at += timedelta(days=1)
    return at if at.tzinfo else at.replace(tzinfo=ZoneInfo(zone))
