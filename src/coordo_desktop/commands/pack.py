"""`coordo pack`: the continuity pack, made where an administrator wants it (DI3)."""

import os
from pathlib import Path
from typing import Annotated

import typer

from coordo_desktop.commands.shared import Json, Vault, counted, misused, opened, say, say_json
from coordo_desktop.domain.continuity import strong

_VARIABLE = "COORDO_PACK_PASSWORD"
Place = Annotated[Path, typer.Argument(help="Dossier où écrire le paquet.", metavar="DESTINATION")]
_WEAK = (
    "Ce mot de passe est trop faible. Rien n’a été fait\u202f; donnez seize caractères au moins, "
    f"variés, dans {_VARIABLE}, ou fixez-en un dans Réglages, Continuité."
)


def pack(folder: Vault, destination: Place, as_json: Json = False) -> None:
    """Fait le paquet de continuité : trois jours d’agenda, de tournées et de fiches, en PDF.

    Le mot de passe est celui des réglages, ou celui de COORDO_PACK_PASSWORD.
    """
    given = os.environ.get(_VARIABLE, "")
    if given and not strong(given):
        misused(_WEAK)
    with opened(folder) as (_desk, services):
        password = given or services.continuity.settings().password
        if not password:
            misused(_WEAK)
        made = services.continuity.make(destination, password)
    if as_json:
        say_json(
            {
                "file": str(destination.absolute() / made.name),
                "pages": made.pages,
                "patients": made.patients,
                "code": made.code,
            }
        )
        return
    pages, people = (
        counted(made.pages, "page", "pages"),
        counted(made.patients, "personne", "personnes"),
    )
    say(f"{made.name}\u202f: {pages}, {people}.")
    say(made.code)
