"""`coordo keys`: the key of a vault renewed without a window."""

from typing import Annotated

import typer

from coordo_desktop.commands.backups import alone_in
from coordo_desktop.commands.shared import Vault, opened, say
from coordo_desktop.domain.key_renewal import Step
from coordo_desktop.services.key_rotation import rotate

keys_app = typer.Typer(no_args_is_help=True, help="Clé du coffre.")
_STEPS = {
    Step.BACKUP: "Sauvegarde du coffre…",
    Step.ENCRYPT: "Chiffrement avec la nouvelle clé…",
    Step.CHECK: "Contrôle du coffre…",
    Step.NEW_BACKUP: "Sauvegarde avec la nouvelle clé…",
}


@keys_app.command("rotate")
def rotate_keys(
    folder: Vault,
    new_sheet: Annotated[
        bool,
        typer.Option(
            "--new-sheet",
            help="Faire aussi une nouvelle fiche de secours : son code n’est dit qu’une fois.",
        ),
    ] = False,
) -> None:
    """Renouveler la clé du coffre ; chacun garde sa phrase de passe. Programme fermé."""
    with alone_in(folder), opened(folder) as (desk, _services):
        done = rotate(desk, new_code=new_sheet, progress=lambda step: say(_STEPS[step]))
    say(f"Clé n° {done.generation} en place, coffre contrôlé.")
    if done.backup is None:
        say("La sauvegarde avec la nouvelle clé n’a pas pu être faite : faites-en une.")
    if done.recovery_code is not None:
        say(f"Nouveau code de secours, à recopier puis à effacer de l’écran : {done.recovery_code}")
    if done.old_backups:
        say(f"Sauvegardes encore lisibles avec l’ancienne clé : {len(done.old_backups)}.")
