"""Pictures of the agenda: its spans and columns, its panels, its rounds, forty columns."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

from PIL import Image

from coordo_desktop.demo.people import FAMILY_NAMES
from coordo_desktop.documents import pictures
from coordo_desktop.domain.agenda import Columns, Span
from coordo_desktop.domain.agenda_papers import AgendaAsked, AgendaForm
from coordo_desktop.domain.appointments import (
    AppointmentContent,
    AppointmentDraft,
    AppointmentKind,
    Participant,
)
from coordo_desktop.domain.conflicts import Conflicting
from coordo_desktop.domain.handover import SheetRequest
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.domain.patients import Professional

Views = Iterator[tuple[str, Callable[[], object]]]
MANY = 40
_OF_ONE = (AgendaForm.DAY, AgendaForm.WEEK)


def agenda_views(camera, known) -> Views:
    """Each picture: its name and how to get there, one after another."""
    window = camera.window
    services = window.page("patients")._services

    for span in Span:
        yield f"agenda-{span.value}", lambda span=span: _agenda(window).show_mode(span.value)
    yield "agenda-rooms", lambda: _columns(window, Span.DAY, Columns.ROOMS)
    yield "agenda-rounds", lambda: _columns(window, Span.WEEK, Columns.ROUNDS)
    yield "agenda-new", lambda: _new(window)
    yield "agenda-appointment", lambda: _open(window, AppointmentKind.CONSULTATION)
    yield "agenda-session", lambda: _open(window, AppointmentKind.EDUCATION)
    yield "agenda-conflict", lambda: _clash(window, services)
    yield "agenda-slot", lambda: _find(window)
    yield "agenda-cancel", lambda: _cancelling(window)
    yield "agenda-series", lambda: _series(window, services)
    yield "agenda-forced", lambda: _forced(window, services)
    yield "agenda-to-do", lambda: _closed(window).show_mode("to_do")
    yield "rounds", lambda: window.open_view("rounds")
    yield "record-appointments", lambda: _record(window, known)
    for section in ("agenda", "absences"):
        yield f"settings-{section}", lambda section=section: _section(window, section)


def many_columns(services, now) -> None:
    """Forty professionals with a full day each, for the picture of forty columns."""
    found = (services.patients.find(letter, limit=200) for letter in "abcdelmrs")
    people = list(dict.fromkeys(line.id for lines in found for line in lines))
    held = len(services.opening.people())
    for number in range(MANY - held):
        one = ProfessionalId(uuid4())
        services.directory.add(
            Professional(
                id=one, name=FAMILY_NAMES[20 + number], profession="Infirmier", title="",
                organisation="MSP des Trois Ponts",
            )
        )  # fmt: skip
        services.opening.save_hours(one, _version(services, one), (), shown=True)
        start = now.replace(hour=8, minute=0) + timedelta(minutes=20 * (number % 3))
        for turn in range(9):
            at = start + timedelta(minutes=45 * turn)
            _book(services, one, people[(number * 9 + turn) % len(people)], at)


def forty_views(camera) -> Views:
    """The day and the week with forty columns."""
    window = camera.window
    yield "agenda-40-day", lambda: _everybody(window, Span.DAY)
    yield "agenda-40-week", lambda: _everybody(window, Span.WEEK)


def _version(services, professional_id: UUID) -> int:
    every = services.opening.people(everybody=True)
    return next(one.version for one in every if one.id == professional_id)


def _book(services, who, patient, at) -> None:
    content = AppointmentContent(
        kind=AppointmentKind.CARE, professionals=(who,),
        participants=(Participant(patient_id=patient),),
    )  # fmt: skip
    draft = AppointmentDraft(starts_at=at, ends_at=at + timedelta(minutes=30), content=content)
    try:
        services.appointments.book(draft)
    except Conflicting:
        return


def _agenda(window):
    window.open_view("agenda")
    return window.page("agenda")


def _closed(window):
    page = _agenda(window)
    for panel in page.side.all():
        if panel.isVisible():
            panel.close_panel()
    return page


def _columns(window, span: Span, by: Columns):
    page = _closed(window)
    page.show_mode(span.value)
    page.columns.set_by(by)
    page.lay_out()
    return page


def _new(window) -> None:
    page = _columns(window, Span.WEEK, Columns.PROFESSIONALS)
    page.booking.new()


def _find(window) -> None:
    page = _closed(window)
    page.booking.find()


def _everybody(window, span: Span):
    page = _columns(window, span, Columns.PROFESSIONALS)
    page.columns.take([one.id for one in page.agenda.people])


def _open(window, kind: AppointmentKind):
    page = _columns(window, Span.WEEK, Columns.PROFESSIONALS)
    found = next(one for one in page.agenda.entries if one.kind is kind and one.state.open)
    page.booking.show(found.id)
    return page


def _clash(window, services):
    """A draft over somebody's time: who, until when, and the three nearest free slots."""
    page = _columns(window, Span.WEEK, Columns.PROFESSIONALS)
    found = _consultation(page)
    other = next(line.id for line in services.patients.find("a") if line.id not in found.patients)
    content = AppointmentContent(
        professionals=found.professionals, participants=(Participant(patient_id=other),)
    )
    draft = AppointmentDraft(starts_at=found.starts_at, ends_at=found.ends_at, content=content)
    page.booking.book(draft)
    return page


def _cancelling(window):
    """Why one is cancelled: asked of the one chosen on the grid."""
    page = _columns(window, Span.WEEK, Columns.PROFESSIONALS)
    found = _consultation(page)
    page.canvas.choose_id(found.id)
    page.keys.cancel()
    return page


def _consultation(page):
    """One that is open and in a column on screen."""
    shown = {column.who for column in page.columns.columns()}
    return next(
        one
        for one in page.agenda.entries
        if one.kind is AppointmentKind.CONSULTATION
        and one.state.open
        and shown & set(one.professionals)
    )


def _series(window, services):
    """Every Friday over Christmas: which days are blocked, and that they can be left out."""
    page = _columns(window, Span.WEEK, Columns.PROFESSIONALS)
    found, who = _consultation(page), services.patients.find("a")[0].id
    content = AppointmentContent(
        professionals=found.professionals, participants=(Participant(patient_id=who),),
        title="pansement",
    )  # fmt: skip
    friday = found.starts_at + timedelta(days=(4 - found.starts_at.weekday()) % 7)
    at = friday.replace(hour=12, minute=0)
    page.booking.book(
        AppointmentDraft(
            starts_at=at, ends_at=at + timedelta(minutes=20), content=content,
            rule="FREQ=WEEKLY;BYDAY=FR;COUNT=40",
        )
    )  # fmt: skip
    return page


def _forced(window, services):
    """One that was booked over another: who did, and why."""
    page = _columns(window, Span.WEEK, Columns.PROFESSIONALS)
    found, who = _consultation(page), services.patients.find("b")[0].id
    content = AppointmentContent(
        professionals=found.professionals, participants=(Participant(patient_id=who),)
    )
    draft = AppointmentDraft(starts_at=found.starts_at, ends_at=found.ends_at, content=content)
    made = services.appointments.book(draft, reason="Urgence, vu entre deux")
    page.booking.show(made.id)
    return page


def _record(window, known):
    window.open_view("patients")
    window.open_patient(known)
    window.page("patients").record.show_tab("appointments")


def _section(window, key: str) -> None:
    window.open_view("settings")
    window.page("settings").show_section(key)


def agenda_papers(services, out: Path, now) -> None:
    """Every paper of the agenda, page by page."""
    known = services.patients.find("etcheverry maite")[0].id
    today = now.date()
    drawn = services.agenda_papers
    doctor = next(one.id for one in services.opening.people() if one.short == "HARISMENDY")
    papers = {
        f"agenda-{form.value}": drawn.preview(
            AgendaAsked(form=form, on=today, professional_id=doctor if form in _OF_ONE else None)
        ).pdf
        for form in AgendaForm
        if form is not AgendaForm.SEEN
    }
    coming = services.appointments.of_patient(known)
    papers["slip"] = drawn.slip_preview(known, [coming[-1].id], series=False).pdf
    papers["slip-series"] = drawn.slip_preview(known, [coming[0].id], series=True).pdf
    request = SheetRequest(round_id=services.rounds.day(today)[0].id, recipient="N. OYHENART")
    papers["round"] = services.handover.print_sheet(services.handover.prepare(request)).pdf
    for name, pdf in papers.items():
        (out / f"{name}.pdf").write_bytes(pdf)
        for number in range(min(3, pictures.page_count(pdf))):
            page = pictures.page(pdf, number, 100)
            image = Image.frombytes("RGBA", (page.width, page.height), bytes(page.rgba))
            image.save(out / f"paper-{name}-{number + 1}.png")
