"""The evening pack on paper: contents, three days of agenda, rounds, a sheet for each person.

It is read the day the machine dies, by whoever is there: names in full, telephones beside them,
and the page of each person in the contents.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime

from coordo_desktop.documents.agenda_grid import day_long
from coordo_desktop.documents.continuity_person import person_pieces
from coordo_desktop.documents.flow import Piece, Run, gap, height_of, stand
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import RULE_GREY, THICK, THIN
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.table import Column, Table, put_block
from coordo_desktop.documents.wording import bound, counted, paper
from coordo_desktop.domain import shown_names
from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.continuity_pack import Pack, PackColumn, PackDay, PackPerson
from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.patients import Sex
from coordo_desktop.domain.rounds import Round, round_name
from coordo_desktop.domain.spoken_dates import spoken_span

_TITLE = "Paquet de continuité"
_NOTICE = "Données de santé, à détruire dès que le paquet suivant existe."
_SIZE, _SMALL = 9.0, 8.2
_LINE = 4.5 * MM
_NEEDS = {
    "transport": "transport", "interpreter": "interprète", "preparation": "préparation",
    "reminder": "rappel",
}  # fmt: skip
Progress = Callable[[int, int], None]


def _nobody_asks(_done: int, _total: int) -> None:
    """Nothing is waited for."""


class _Pages(Plain):
    """A plain document that knows at its end on which page everything stands."""

    def __init__(self, head: Letterhead) -> None:
        self._places: dict[str, int] = {}
        self._asked: dict[int, list[tuple[float, float, str]]] = {}
        super().__init__(head, _TITLE)

    def here(self, key: str) -> None:
        """What is called `key` begins on this page."""
        self._places.setdefault(key, self.pen.pages)

    def page_of(self, key: str, right: float, y: float) -> None:
        """The page of `key` is written here, ending at `right`, once it is known."""
        self._asked.setdefault(self.pen.pages, []).append((right, y, key))

    def _draw_foot(self, pen: Pen, page: int, pages: int) -> None:
        super()._draw_foot(pen, page, pages)
        for right, y, key in self._asked.get(page, ()):
            if key in self._places:
                pen.text_right(right, y, str(self._places[key]), Face.BOLD, _SIZE)


def render(pack: Pack, progress: Progress = _nobody_asks) -> bytes:
    """The pack as PDF bytes; `progress` may raise to give it up between two people."""
    span = spoken_span(pack.first, pack.last)
    plain = _Pages(
        Letterhead(
            practice=pack.practice,
            title=_TITLE,
            lines=(paper(span[:1].upper() + span[1:]), paper(pack.practice_detail)),
            author=pack.author,
            printed_at=pack.printed_at,
            audit_code=pack.audit_code,
            notice=_NOTICE,
            again=paper(span),
        )
    )
    _contents(plain, pack)
    for day in pack.days:
        _day(plain, day)
    for day in pack.days:
        for one in day.rounds:
            _round(plain, day, one, pack.printed_at)
    total = len(pack.people)
    if total:
        plain.pages.turn()
    for place, person in enumerate(pack.people):
        progress(place, total)
        _person(plain, person, pack.printed_at)
    return plain.finish()


# -- contents ----------------------------------------------------------------------------------


def _contents(plain: _Pages, pack: Pack) -> None:
    booked = sum(len(column.entries) for day in pack.days for column in day.columns)
    visits = sum(len(one.visits) for day in pack.days for one in day.rounds)
    rounds = sum(len(day.rounds) for day in pack.days)
    what = (
        f"{counted(booked, 'rendez-vous', 'rendez-vous')}, "
        f"{counted(rounds, 'tournée', 'tournées')} ({counted(visits, 'passage', 'passages')}), "
        f"{counted(len(pack.people), 'personne', 'personnes')}."
    )
    pieces = plain.lines(bound(paper(what)), 10.5, bold=True)
    advice = (
        "À n’utiliser que si le logiciel ne s’ouvre plus. Notez à la main ce qui est fait\u00a0: "
        "tout sera recopié ensuite. Le nouveau paquet remplace celui-ci chaque soir. "
        "Posologies\u00a0: matin-midi-soir-coucher, sb = si besoin."
    )
    pieces += [*plain.lines(bound(advice), _SMALL), gap(3 * MM)]
    for day in pack.days:
        pieces.append(_place(plain, f"day:{day.on}", f"Agenda du {day_long(day.on).lower()}", ""))
        pieces += [
            _place(plain, f"round:{one.id}", f"{round_name(one.label)}, {one.professional}",
                   f"le {day.on:%d/%m}", indent=6 * MM)
            for one in day.rounds
        ]  # fmt: skip
    pieces.append(gap(3 * MM))
    if pack.people:
        pieces += _kept(plain.lines("Personnes, par ordre alphabétique", 10.5, bold=True))
    pieces += [_place(plain, f"person:{one.id}", _name(one), _told(one)) for one in pack.people]
    plain.pages.flow(pieces)


def _place(plain: _Pages, key: str, name: str, detail: str, *, indent: float = 0.0) -> Piece:
    """A line of the contents: what, a word of detail, its page at the right."""
    set_, right = plain.set, plain.width
    runs = [set_.bold(paper(name), _SIZE)]
    if detail:
        runs.append(set_.regular(f"   {paper(detail)}", _SMALL))
    line = set_.lines(runs, right - 16 * MM - indent, leading=_LINE, size=_SIZE)[0]

    def draw(pen: Pen, x: float, y: float) -> None:
        line.draw(pen, x + indent, y)
        pen.line((x + indent, y + _LINE), (x + right, y + _LINE), THIN, grey=RULE_GREY, dash=(1, 2))
        plain.page_of(key, x + right, stand(y, _LINE, _SIZE))

    return Piece(_LINE, draw)


def _name(one: PackPerson) -> str:
    patient = one.record.patient
    return shown_names.name(
        patient.family_name, patient.used_name, patient.given_names, patient.used_given_name
    )


def _told(one: PackPerson) -> str:
    patient = one.record.patient
    word = {Sex.FEMALE: "née", Sex.MALE: "né"}.get(patient.sex, "né(e)")
    born = f"{word} le {show_date(patient.birth_date)}" if patient.birth_date else ""
    return " · ".join(part for part in (born, patient.town) if part)


def _kept(pieces: Sequence[Piece]) -> list[Piece]:
    return [Piece(piece.height, piece.draw, keep=True) for piece in pieces]


# -- agenda ------------------------------------------------------------------------------------


def _day(plain: _Pages, day: PackDay) -> None:
    plain.pages.turn()
    plain.here(f"day:{day.on}")
    title = f"Agenda du {day_long(day.on).lower()} {day.on.year}"
    plain.pages.put(_titled(plain, title, day.closed))
    if not day.columns:
        plain.pages.put(plain.lines("Aucun rendez-vous.", _SIZE))
    columns = [
        Column("Heure", 0.13), Column("Qui", 0.32), Column("Objet", 0.25), Column("Où", 0.17),
        Column("À prévoir", 0.13),
    ]  # fmt: skip
    table = Table(plain.set, plain.width, columns, size=_SIZE)
    for column in day.columns:
        put_block(
            plain.pages, _who(plain, column), table.head(),
            [table.row(*_cells(plain, column, rank)) for rank in range(len(column.entries))],
            again=_who(plain, column, again=True), after=[gap(3 * MM)],
        )  # fmt: skip


def _cells(plain: _Pages, column: PackColumn, rank: int) -> list[list[Run] | str]:
    one = column.entries[rank]
    return [
        f"{one.starts_at:%H:%M}–{one.ends_at:%H:%M}",
        [plain.set.bold(paper(one.who), _SIZE)],
        bound(paper(one.about)),
        paper(one.where),
        ", ".join(_NEEDS.get(each, each) for each in one.needs),
    ]


def _who(plain: _Pages, column: PackColumn, *, again: bool = False) -> list[Piece]:
    runs = [plain.set.bold(paper(column.name), 10.2)]
    many = "suite" if again else counted(len(column.entries), "rendez-vous", "rendez-vous")
    said = " · ".join(part for part in (column.profession, many) if part)
    runs.append(plain.set.regular(f"   {paper(said)}", _SMALL))
    return _kept(plain.set.lines(runs, plain.width, leading=5 * MM, size=10.2))


def _titled(plain: _Pages, title: str, said: str) -> list[Piece]:
    pieces = plain.lines(paper(title), 12.5, bold=True)
    if said:
        pieces += plain.lines(paper(said), _SIZE)
    width = plain.width

    def rule(pen: Pen, x: float, y: float) -> None:
        pen.line((x, y), (x + width, y), THICK)

    return _kept([*pieces, Piece(2 * MM, rule)])


# -- rounds ------------------------------------------------------------------------------------


def _round(plain: _Pages, day: PackDay, one: Round, at: datetime) -> None:
    zone = at.tzinfo
    columns = [
        Column("Heure", 0.1), Column("Chez qui", 0.27), Column("Adresse, accès", 0.33),
        Column("À faire", 0.3),
    ]  # fmt: skip
    table = Table(plain.set, plain.width, columns, size=_SIZE)
    rows = []
    for visit in one.visits:
        phones = " · ".join(show_phone(phone) for phone in visit.phones)
        who: list[Run] = [plain.set.bold(paper(visit.patient), _SIZE)]
        if phones:
            who.append(plain.set.regular(f"\n{phones}", _SMALL))
        where = "\n".join(part for part in (visit.address, visit.town, visit.access) if part)
        rows.append(
            table.row(
                f"{visit.starts_at.astimezone(zone):%H:%M}",
                who,
                bound(paper(where)),
                bound(paper(" ; ".join(filter(None, (*visit.care, visit.note))))),
            )
        )
    top = _titled(
        plain,
        f"{round_name(one.label)}, {one.professional}",
        f"{day_long(day.on)} · {counted(len(one.visits), 'passage', 'passages')} · départ "
        f"{one.leaves_at:%H:%M}",
    )
    if height_of(top) + 30 * MM > plain.pages.room:
        plain.pages.turn()
    plain.here(f"round:{one.id}")
    again = _kept(plain.lines(f"{paper(round_name(one.label))} (suite)", _SMALL, bold=True))
    put_block(plain.pages, top, table.head(), rows, again=again, after=[gap(5 * MM)])


# -- people ------------------------------------------------------------------------------------


def _person(plain: _Pages, person: PackPerson, at: datetime) -> None:
    """A block that is not parted while a page can hold it."""
    pieces = person_pieces(plain, person, at)
    whole = height_of(pieces)
    if not plain.pages.fresh and whole > plain.pages.room:
        plain.pages.turn()
    plain.here(f"person:{person.id}")
    plain.pages.flow(pieces)
    plain.pages.put([gap(4 * MM)])


def title_of(first: date, last: date) -> str:
    """« Paquet de continuité, du 24 au 26 novembre 2026 »."""
    return f"{_TITLE}, {spoken_span(first, last)}"
