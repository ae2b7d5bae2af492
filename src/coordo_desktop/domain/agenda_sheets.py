"""From what somebody wants printed to the sheet that is drawn: its days, columns, title, notes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from coordo_desktop.domain.agenda import Agenda, Columns, Span
from coordo_desktop.domain.agenda_columns import ColumnMaker, Wanted, appointments
from coordo_desktop.domain.agenda_papers import (
    AgendaAsked,
    AgendaForm,
    AgendaPicture,
    AgendaSheet,
    Names,
    PaperColumn,
    Turn,
)
from coordo_desktop.domain.agenda_seen import columns_left_out, seen_days, whose_columns
from coordo_desktop.domain.agenda_titles import EVERYBODY, days_of, of_whom, title_of, worked
from coordo_desktop.domain.ids import PatientId, ProfessionalId

_SPANS = {
    AgendaForm.DAY: Span.DAY,
    AgendaForm.WEEK: Span.WEEK,
    AgendaForm.PLACE: Span.DAY,
    AgendaForm.ROOMS: Span.DAY,
    AgendaForm.MONTH: Span.MONTH,
    AgendaForm.LIST: Span.LIST,
}
_FORM_OF_VIEW = {
    Span.DAY: AgendaForm.DAY,
    Span.WEEK: AgendaForm.WEEK,
    Span.MONTH: AgendaForm.MONTH,
    Span.LIST: AgendaForm.LIST,
}
_NAMED = {Names.INITIALS: "patients par leurs initiales", Names.NONE: "patients non nommés"}
_MANY = 12  # columns, from which those that are empty are named instead of drawn
_NOT_A_GRID = "en listes\u202f: la grille serait illisible sur une page"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperContext:
    """What every sheet bears: whose practice, who prints, when, how patients are called."""

    practice: str
    author: str
    printed_at: datetime
    audit_code: str = ""
    named: Mapping[PatientId, str] = field(default_factory=dict)


def asked_sheet(agenda: Agenda, asked: AgendaAsked, context: PaperContext) -> AgendaSheet:
    """The paper that was asked for."""
    named = _named(asked.form, asked.names, context)
    wanted = Wanted(names=asked.names, named=named, cancelled=asked.cancelled)
    maker = ColumnMaker(agenda, wanted)
    days = _days(agenda, asked.form)
    columns = _columns(maker, asked, days)
    notes = [_NAMED.get(asked.names, ""), _left_out(maker)]
    if asked.form is AgendaForm.PLACE and (idle := maker.idle(days)):
        notes.append(f"sans rendez-vous\u202f: {', '.join(idle)}")
    if asked.form is AgendaForm.ROOMS and (outside := maker.outside_rooms(days)):
        notes.append(f"{outside} hors des salles, non imprimé{'s' if outside > 1 else ''}")
    whose = _whose(agenda, asked.professional_id)
    return _sheet(
        agenda, asked.form, _SPANS[asked.form], columns, whose, notes, asked.turn, context
    )


def seen_sheet(agenda: Agenda, picture: AgendaPicture, context: PaperContext) -> AgendaSheet:
    """What a view shows, as it stands."""
    form = _FORM_OF_VIEW[picture.span]
    maker = ColumnMaker(
        agenda,
        Wanted(
            names=picture.names,
            named=_named(form, picture.names, context),
            cancelled=picture.cancelled,
            shown=picture.shown,
        ),
    )
    days = seen_days(agenda, picture)
    if picture.span in {Span.MONTH, Span.LIST}:
        every = {one.id for one in agenda.people} <= set(picture.keys)
        columns = maker.everybody(days, keys=() if every else picture.keys)
    elif picture.columns is Columns.ROOMS:
        columns = maker.rooms(days, picture.keys)
    elif picture.columns is Columns.ROUNDS:
        columns = maker.rounds(days, picture.keys)
    else:
        columns = _professionals(maker, days, picture)
    left_out = maker.elsewhere(days_of(agenda.first, agenda.last), picture.keys)
    notes = [
        *columns_left_out(agenda, picture, *left_out),
        _NAMED.get(picture.names, ""), *picture.filters, _left_out(maker),
    ]  # fmt: skip
    what, whose = whose_columns(agenda, picture)
    shown_days = _titled_days(agenda, picture.span, columns)
    made = _sheet(
        agenda, form, picture.span, columns, whose, notes, picture.turn, context,
        title=title_of(form, whose, *shown_days, what=what),
    )  # fmt: skip
    return replace(made, seen=picture.span in {Span.DAY, Span.WEEK})


def _named(form: AgendaForm, names: Names, context: PaperContext) -> Mapping[PatientId, str]:
    """How patients are called: in the cells of a month by their short names (« ALDAY J. »)."""
    return {} if form is AgendaForm.MONTH and names is Names.FULL else context.named


def _sheet(
    agenda: Agenda,
    form: AgendaForm,
    span: Span,
    columns: tuple[PaperColumn, ...],
    whose: str,
    notes: Sequence[str],
    turn: Turn,
    context: PaperContext,
    *,
    title: str = "",
) -> AgendaSheet:
    return AgendaSheet(
        form=form,
        title=title or title_of(form, whose, *_titled_days(agenda, span, columns)),
        notes=tuple(note for note in notes if note),
        columns=columns,
        many=len(appointments(columns)),
        turn=turn,
        practice=context.practice,
        author=context.author,
        printed_at=context.printed_at,
        audit_code=context.audit_code,
        span=span,
        first=agenda.first,
        last=agenda.last,
    )


def _columns(
    maker: ColumnMaker, asked: AgendaAsked, days: Sequence[date]
) -> tuple[PaperColumn, ...]:
    who = asked.professional_id
    if asked.form is AgendaForm.ROOMS:
        return maker.rooms(days, [asked.room_id] if asked.room_id else ())
    if asked.form in {AgendaForm.MONTH, AgendaForm.LIST}:
        return maker.everybody(days, keys=[who] if who else ())
    if asked.form is AgendaForm.PLACE or who is None:
        return maker.people(days)
    return maker.person(days, who)


def _days(agenda: Agenda, form: AgendaForm) -> list[date]:
    """The days of a grid or a list; every one of a month, which hides its own weekends."""
    days = days_of(agenda.first, agenda.last)
    if form in {AgendaForm.MONTH, AgendaForm.LIST} or len(days) == 1:
        return days
    maker = ColumnMaker(agenda, Wanted(cancelled=True))
    return worked(days, frozenset(day for day in days if maker.busy(day)))


def _professionals(
    maker: ColumnMaker, days: Sequence[date], picture: AgendaPicture
) -> tuple[PaperColumn, ...]:
    """Of one alone, the title of the paper says who."""
    if len(picture.keys) == 1:
        return maker.person(days, ProfessionalId(picture.keys[0]))
    return maker.people(days, picture.keys)


def in_lists(sheet: AgendaSheet) -> AgendaSheet:
    """What was seen as a grid that no page holds legibly: lists, which say they are not the grid.

    Columns without anything are named rather than drawn where there are many.
    """
    columns, notes = sheet.columns, [*sheet.notes, _NOT_A_GRID]
    if len(columns) > _MANY:
        columns, empty = _filled(columns)
        notes += [f"sans rendez-vous\u202f: {', '.join(empty)}"] if empty else []
    return replace(sheet, columns=columns, notes=tuple(notes), seen=False)


def _filled(columns: tuple[PaperColumn, ...]) -> tuple[tuple[PaperColumn, ...], list[str]]:
    """The columns that hold something, and the names of those that hold nothing on any day."""
    filled = tuple(one for one in columns if one.entries or one.absences)
    there = {one.title for one in filled}
    return filled, list(dict.fromkeys(one.title for one in columns if one.title not in there))


def _titled_days(agenda: Agenda, span: Span, columns: Sequence[PaperColumn]) -> tuple[date, date]:
    """The days a title names: those drawn; a month is read with the weeks around it."""
    if span is not Span.MONTH:
        days = [one.day for one in columns] if span is Span.WEEK else []
        return min(days, default=agenda.first), max(days, default=agenda.last)
    middle = agenda.first + (agenda.last - agenda.first) / 2
    return middle.replace(day=1), middle


def _left_out(maker: ColumnMaker) -> str:
    many = maker.cancelled
    s = "s" if many > 1 else ""
    return f"{many} annulé{s} non imprimé{s}" if many else ""


def _whose(agenda: Agenda, who: ProfessionalId | None) -> str:
    """« de Claire MARTIN », « d’Anne IRIART », « de la structure »."""
    name = next((one.name for one in agenda.people if one.id == who), "")
    if not name:
        return EVERYBODY
    return of_whom(name)
