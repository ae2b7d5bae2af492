"""`coordo plan`: the plan de soins of a patient as a PDF file."""

from pathlib import Path
from typing import Annotated
from uuid import UUID

import typer

from coordo_desktop.commands.shared import Vault, day_of, opened, say
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.plan_papers import PlanForm
from coordo_desktop.system.files import refuse_place


def plan(
    folder: Vault,
    patient: Annotated[UUID, typer.Option(help="Patient.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="Fichier PDF à écrire.")],
    form: Annotated[
        PlanForm,
        typer.Option(help="PPCS, diagramme de la semaine, ou version pour la personne."),
    ] = PlanForm.PPCS,
    week: Annotated[
        str | None, typer.Option(help="Un jour de la semaine voulue (AAAA-MM-JJ).")
    ] = None,
) -> None:
    """Imprimer le plan de soins d’un patient dans un fichier PDF."""
    day = day_of(week) if week else None
    refuse_place(output.absolute())
    with opened(folder) as (_desk, services):
        services.plan_printing.export(PatientId(patient), form, output, day)
    say("Plan de soins écrit.")
