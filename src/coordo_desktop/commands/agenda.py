"""`coordo agenda`: appointments written to a file, taken from a calendar, listed."""

from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Annotated
from uuid import UUID
from zoneinfo import ZoneInfo

import typer

from coordo_desktop.commands.shared import Json, Vault, instant, misused, opened, say, say_json
from coordo_desktop.domain.agenda_papers import AgendaAsked, AgendaForm, Names
from coordo_desktop.domain.appointments import AgendaEntry, ProfessionalUnknown
from coordo_desktop.domain.errors import NotFound
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.services.bundle import Services
from coordo_desktop.system.files import refuse_place

agenda_app = typer.Typer(no_args_is_help=True, help="Agenda : exporter, importer, lister.")

From = Annotated[str, typer.Option("--from", help="Premier jour, ou instant (ISO).")]
To = Annotated[str, typer.Option("--to", help="Dernier jour compris, ou instant (ISO).")]
Whose = Annotated[str | None, typer.Option(help="Professionnel (sinon tout le monde).")]
_MOMENT = timedelta(microseconds=1)
_MOST_DAYS = 400
_FEW_DAYS = 7
_TOO_LONG = (
    f"Cette période dépasse {_MOST_DAYS} jours. Rien n’a été fait\u202f; choisissez-en une plus "
    "courte."
)
_BACKWARDS = "La fin n’est pas après le début. Rien n’a été fait\u202f; corrigez l’une des deux."
_OF_NOBODY = (
    "Sans professionnel\u202f: {count}. L’agenda les montre dans une colonne à part\u202f; "
    "l’option --professional dit de qui est un calendrier."
)
_FORMATS = "Le fichier à écrire finit par .pdf ou .ics. Rien n’a été fait."


@agenda_app.command("export")
def export_agenda(
    folder: Vault,
    first: From,
    last: To,
    output: Annotated[Path, typer.Option("-o", "--output", help="Fichier .pdf ou .ics.")],
    professional: Whose = None,
    names: Annotated[
        Names, typer.Option(help="Patients : sans nom, initiales, ou noms entiers.")
    ] = Names.NONE,
) -> None:
    """Écrire l’agenda dans un PDF ou un calendrier ; sans aucun nom, sauf si on le demande."""
    kind = output.suffix.lower()
    if kind not in {".pdf", ".ics"}:
        misused(_FORMATS)
    place = output.absolute()
    refuse_place(place)
    with opened(folder) as (_desk, services):
        start, end = _span(services, first, last)
        days = start.date(), (end - _MOMENT).date()
        whose = _known(services, professional)
        if kind == ".ics":
            count = services.calendar_files.export(*days, place, professional_id=whose, names=names)
            say(f"Calendrier écrit (événements\u202f: {count}).")
        else:
            services.agenda_papers.export(_asked(*days, whose, names), place)
            say("Agenda écrit.")


def _known(services: Services, identifier: str | None) -> ProfessionalId | None:
    """Whose agenda it is, who left included; ProfessionalUnknown rather than an empty agenda."""
    if identifier is None:
        return None
    try:
        return services.directory.get(ProfessionalId(UUID(identifier))).id
    except (ValueError, NotFound):
        raise ProfessionalUnknown from None


def _asked(first: date, last: date, whose: ProfessionalId | None, names: Names) -> AgendaAsked:
    form = AgendaForm.PLACE if whose is None else AgendaForm.DAY
    if (last - first).days >= _FEW_DAYS:
        form = AgendaForm.LIST
    return AgendaAsked(form=form, on=first, last=last, professional_id=whose, names=names)


@agenda_app.command("import")
def import_agenda(
    folder: Vault,
    file: Annotated[Path, typer.Argument(help="Calendrier (.ics) d’un autre agenda.")],
    professional: Annotated[
        str | None, typer.Option(help="Professionnel dont c’est l’agenda (sinon le cabinet).")
    ] = None,
    as_json: Json = False,
) -> None:
    """Importer un calendrier : un titre et une heure ; deux fois le même ne double rien."""
    from coordo_desktop.ui.kit.calendar_sentences import fault_words  # Qt, where it serves

    with opened(folder) as (_desk, services):
        whose = _known(services, professional)
        done = services.calendar_files.import_file(file, whose)
    refused = [
        {"line": one.line, "uid": one.uid, "reason": one.reason.value} for one in done.refused
    ]
    if as_json:
        counts = {
            name: getattr(done, name) for name in ("events", "created", "updated", "unchanged")
        }
        say_json({**counts, "refused": refused})
        return
    say(
        f"Événements\u202f: {done.events} (nouveaux\u202f: {done.created}, modifiés\u202f: "
        f"{done.updated}, inchangés\u202f: {done.unchanged}, refusés\u202f: {len(refused)})."
    )
    if whose is None and done.created:
        say(_OF_NOBODY.format(count=done.created))
    for one in done.refused:
        say(f"ligne {one.line}\u202f: {fault_words(one.reason)}")


@agenda_app.command("list")
def list_agenda(
    folder: Vault, first: From, last: To, professional: Whose = None, as_json: Json = False
) -> None:
    """Les rendez-vous d’une période, dans l’ordre."""
    with opened(folder) as (_desk, services):
        start, end = _span(services, first, last)
        whose = _known(services, professional)
        agenda = services.appointments.agenda(start.date(), (end - _MOMENT).date())
        zone = ZoneInfo(agenda.zone)
    found = [
        _plain(each, zone)
        for each in agenda.entries
        if each.starts_at < end
        and each.ends_at > start
        and (whose is None or whose in each.professionals)
    ]
    if as_json:
        say_json(found)
        return
    for line in found:
        say(f"{line['start']}\t{line['end']}\t{line['state']}\t{line['title']}")


def _plain(each: AgendaEntry, zone: ZoneInfo) -> dict[str, str | None]:
    return {
        "start": each.starts_at.astimezone(zone).isoformat(),
        "end": each.ends_at.astimezone(zone).isoformat(),
        "title": "Occupé" if each.masked else each.title,
        "patient_id": _first(each.patients),
        "professional_id": _first(each.professionals),
        "series_id": None if each.series_id is None else str(each.series_id),
        "state": each.state.value,
    }


def _first(ids: tuple[UUID, ...]) -> str | None:
    return str(ids[0]) if ids else None


def _span(services: Services, first: str, last: str) -> tuple[datetime, datetime]:
    """[start, end) in the practice's time; says so and leaves when they cannot be a span."""
    zone = services.settings.load().time_zone
    here = ZoneInfo(zone)
    start = instant(first, zone).astimezone(here)
    end = instant(last, zone, ends=True).astimezone(here)
    if end <= start:
        misused(_BACKWARDS)
    if end - start > timedelta(days=_MOST_DAYS + 1):
        misused(_TOO_LONG)
    return start, end
