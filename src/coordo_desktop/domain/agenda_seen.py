"""« Comme à l’écran »: whose columns a view shows, on which days, and what they leave out."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from coordo_desktop.domain.agenda import Agenda, Columns, Span
from coordo_desktop.domain.agenda_papers import AgendaPicture
from coordo_desktop.domain.agenda_titles import EVERYBODY, days_of, of_whom
from coordo_desktop.domain.local_times import zone_of

_SATURDAY = 5
_NAMED_MOST = 3


def seen_days(agenda: Agenda, picture: AgendaPicture) -> list[date]:
    """The days of the view: in a week, Saturday and Sunday if open or with something in a column.

    The rule is the one the grid on screen has.
    """
    days = days_of(agenda.first, agenda.last)
    if picture.span is not Span.WEEK:
        return days
    zone, who = zone_of(agenda.zone), frozenset(picture.keys)
    kept = {one.on for one in agenda.days if one.hours}
    kept |= {
        one.starts_at.astimezone(zone).date()
        for one in agenda.entries
        if not who or who.intersection((*one.professionals, one.room_id, one.round_id))
    }
    return [day for day in days if day.weekday() < _SATURDAY or day in kept]


def whose_columns(agenda: Agenda, picture: AgendaPicture) -> tuple[str, str]:
    """(what begins the title, whose it is): nobody takes two columns for the whole place."""
    keys = picture.keys
    if picture.columns is Columns.ROOMS:
        names = _chosen([(one.id, one.name) for one in agenda.rooms if one.active], keys)
        return f"Planning des salles {_listed(names)}" if names else "Planning des salles", ""
    if picture.columns is Columns.ROUNDS:
        return "Tournées", ""
    active = [(one.id, one.short or one.name) for one in agenda.people if one.active]
    names = _chosen(active, keys)
    if len(keys) == 1:
        names = [one.name for one in agenda.people if one.id == keys[0]]
    if not names:
        return "", EVERYBODY
    if len(names) > _NAMED_MOST:
        return "", f"de {len(names)} professionnels"
    return "", of_whom(_listed(names))


def columns_left_out(
    agenda: Agenda, picture: AgendaPicture, others: int, loose: int
) -> tuple[str, ...]:
    """« 2 professionnels sur 9 », « 160 rendez-vous d’autres personnes ne figurent pas ».

    `others` appointments are in none of the columns, `loose` more have no professional at all.
    """
    keys = frozenset(picture.keys)
    if not keys:
        return ()
    every, words, whose = frozenset[UUID](), "", ""
    if picture.columns is Columns.PROFESSIONALS:
        every = frozenset(one.id for one in agenda.people if one.active)
        words, whose = "professionnel", "d’autres personnes "
    elif picture.columns is Columns.ROOMS:
        every = frozenset(one.id for one in agenda.rooms if one.active)
        words, whose = "salle", "hors de ces salles "
        others, loose = others + loose, 0
    else:
        whose, others, loose = "hors de ces tournées ", others + loose, 0
    said = []
    if words and every - keys:
        s = "s" if len(keys) > 1 else ""
        said.append(f"{len(keys)} {words}{s} sur {len(every | keys)}")
    if others:
        said.append(f"{others} rendez-vous {whose}{_not_there(others)}")
    if loose:
        said.append(f"{loose} rendez-vous sans professionnel {_not_there(loose)}")
    return tuple(said)


def _not_there(many: int) -> str:
    return "ne figurent pas" if many > 1 else "ne figure pas"


def _chosen(every: Sequence[tuple[UUID, str]], keys: Sequence[UUID]) -> list[str]:
    """The names of the columns in their order; nothing where all are there."""
    active = dict(every)
    if not keys or set(active) <= set(keys):
        return []
    return [active[one] for one in keys if one in active]


def _listed(names: Sequence[str]) -> str:
    """« HARISMENDY, OYHENART et SAGASPE »."""
    *most, last = names
    return f"{', '.join(most)} et {last}" if most else last
