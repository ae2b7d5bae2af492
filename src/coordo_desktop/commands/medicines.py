"""`coordo medicines`: the public medicines base, imported from its three files, and searched."""

from pathlib import Path
from typing import Annotated

import typer

from coordo_desktop.commands.shared import Json, Vault, opened, say, say_json

medicines_app = typer.Typer(no_args_is_help=True, help="Base des médicaments : importer, chercher.")


@medicines_app.command("import")
def import_medicines(
    folder: Vault,
    source: Annotated[
        Path,
        typer.Argument(help="Dossier de CIS_bdpm.txt, CIS_CIP_bdpm.txt, CIS_COMPO_bdpm.txt."),
    ],
    as_json: Json = False,
) -> None:
    """Importer ou rafraîchir la base publique des médicaments : tout ou rien."""
    with opened(folder) as (_desk, services):
        done = services.medicines.import_folder(source)
    counts = {name: getattr(done, name) for name in ("products", "packs", "substances", "skipped")}
    if as_json:
        say_json(counts)
        return
    say(
        "{products} spécialités, {packs} présentations, {substances} substances ; "
        "{skipped} lignes écartées.".format(**counts)
    )


@medicines_app.command("find")
def find_medicines(
    folder: Vault,
    text: Annotated[str, typer.Argument(help="Nom, substance, code CIP ou CIS.")],
    limit: Annotated[int, typer.Option(min=1, max=200)] = 20,
    as_json: Json = False,
) -> None:
    """Chercher un médicament."""
    with opened(folder) as (_desk, services):
        found = services.medicines.find(text, limit=limit)
    lines = [
        {
            "cis": line.cis,
            "name": line.name,
            "substances": list(line.substances),
            "cip13": list(line.cip13),
        }
        for line in found
    ]
    if as_json:
        say_json(lines)
        return
    for line in lines:
        say(f"{line['cis']}  {line['name']}  ({', '.join(line['substances'])})")
