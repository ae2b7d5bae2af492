"""What the person takes home: their appointment in large print, said as one would say it (AG8).

Dates are in words, nothing is under 14 points, and whom to call to move it stands alone in a
frame. Appointments that differ by their day only are told once, with the list of their days.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time

from coordo_desktop.documents import pictograms
from coordo_desktop.documents.care_plan_page import BODY, SMALL, LargePage, beside, kept
from coordo_desktop.documents.flow import Piece, draw_column, gap, height_of
from coordo_desktop.documents.handover_style import THICK
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.pictograms import Sign
from coordo_desktop.documents.plain_words import capitalised
from coordo_desktop.documents.wording import NBSP
from coordo_desktop.domain.agenda_papers import AppointmentSlip, SlipLine
from coordo_desktop.domain.appointments import AppointmentKind, AppointmentPlace, TransportMeans
from coordo_desktop.domain.spoken_dates import spoken_day

_DAY, _WHO = 26.0, 18.0
_SIGN = 9 * MM
_BESIDE = 14 * MM
_FRAME = 3.5 * MM
_LONG = 10  # days: more of them are listed after what they have in common
_ANY_DAY = date(2000, 1, 3)
_ONE, _MANY = "Votre rendez-vous", "Vos rendez-vous"
_KINDS = {
    AppointmentKind.CONSULTATION: "consultation",
    AppointmentKind.CARE: "soins",
    AppointmentKind.HOME_VISIT: "visite à domicile",
    AppointmentKind.EDUCATION: "séance d’éducation thérapeutique",
    AppointmentKind.MEETING: "réunion",
    AppointmentKind.OTHER: "",
}
_MEANS = {
    TransportMeans.OWN: "Vous venez par vos propres moyens",
    TransportMeans.RELATIVE: "Un proche vous accompagne",
    TransportMeans.TAXI: "Un taxi conventionné vient vous chercher",
    TransportMeans.SEATED: "Un véhicule sanitaire léger (VSL) vient vous chercher",
    TransportMeans.AMBULANCE: "Une ambulance vient vous chercher",
    TransportMeans.OTHER: "Un transport est prévu",
}
_HOME = "Chez vous"
_REMOTE = "À distance, par téléphone ou par vidéo. Restez près de votre téléphone."


def slip_pdf(slip: AppointmentSlip) -> bytes:
    """The slip as PDF bytes; one page for one appointment."""
    return _Slip(slip).run()


@dataclass(frozen=True, slots=True)
class _Told:
    """Appointments that are told together: their days, and what they share."""

    days: tuple[SlipLine, ...]

    @property
    def shared(self) -> SlipLine:
        return self.days[0]


class _Slip:
    """The pages of one slip."""

    def __init__(self, slip: AppointmentSlip) -> None:
        self._slip = slip
        told = tuple(_together(slip.appointments))
        self._told = told
        title = _MANY if len(slip.appointments) > 1 else _ONE
        foot = f"{slip.practice}\n" if slip.practice else ""
        foot += f"Remis le {slip.printed_at:%d/%m/%Y}. Document personnel."
        self._page = LargePage(title, slip.patient, [slip.born] if slip.born else [], foot)

    def run(self) -> bytes:
        """Draw everything; what is said of one appointment is not parted."""
        page = self._page
        for rank, told in enumerate(self._told):
            days, what = self._days(told), self._what(told.shared)
            pieces = [*what, *days] if len(told.days) > _LONG else [*days, *what]
            page.block([*([gap(6 * MM), self._rule()] if rank else [gap(5 * MM)]), *pieces])
        if many := self._slip.more:
            others = "Un autre rendez-vous est prévu" if many == 1 else f"{many} autres sont prévus"
            page.block([gap(4 * MM), *page.words(f"{others} : demandez la suite.")])
        if self._slip.phone or self._slip.practice:
            page.block([gap(6 * MM), *self._call()])
        return page.finish()

    # --- when -----------------------------------------------------------------------------------

    def _days(self, told: _Told) -> list[Piece]:
        """The day and the hour; the list of days where there are several."""
        page, one = self._page, told.shared
        if len(told.days) == 1:
            words = page.words(_spoken(one.starts_at), page.width - 8 * MM, size=_DAY, bold=True)
            hours = page.words(_hour(one), page.width - 8 * MM, size=_DAY, bold=True)
            return [*self._framed([*words, *hours]), gap(4 * MM)]
        same = len({each.starts_at.timetz() for each in told.days}) == 1
        hour = page.words(_hour(one), size=_DAY, bold=True) if same else []
        pieces = [kept(each) for each in hour]
        for each in told.days:
            day = _spoken(each.starts_at) + ("" if same else f", {_hour(each)}")
            box = page.words(day, page.width - 9 * MM, size=_WHO, bold=True)
            pieces += [*beside([_empty_box(box[0].height)], box, 9 * MM), gap(1.2 * MM)]
        return [*pieces, gap(3 * MM)]

    # --- with whom, where, what to bring ----------------------------------------------------------

    def _what(self, one: SlipLine) -> list[Piece]:
        return [
            *self._line(pictograms.people, self._with(one)),
            *self._line(_pin, list(self._where(one))),
            *self._line(_to_tick, list(self._bring(one))),
            *self._line(_car, list(self._transport(one))),
        ]

    def _line(self, sign: Sign, said: Sequence[tuple[str, bool]]) -> list[Piece]:
        """A sign, then lines, the bold ones larger."""
        if not said:
            return []
        page, room = self._page, self._page.width - _BESIDE
        pieces: list[Piece] = []
        for text, bold in said:
            pieces += page.words(text, room, size=_WHO if bold else BODY, bold=bold)
        drawn = Piece(_SIGN, lambda pen, x, y: sign(pen, x, y, _SIGN))
        together = [kept(each) for each in beside([drawn], pieces, _BESIDE)]
        return [*together, gap(4 * MM)]

    def _with(self, one: SlipLine) -> list[tuple[str, bool]]:
        """« Consultation, bilan » with whom."""
        kind = _KINDS[one.kind]
        what = ", ".join(part for part in (kind, one.what) if part)
        said = [(f"Avec {who}", True) for who in one.who[:1]]
        said += [(f"et {who}", True) for who in one.who[1:]]
        return [*said, *([(capitalised(what), False)] if what else [])]

    def _where(self, one: SlipLine) -> Iterator[tuple[str, bool]]:
        if one.place is AppointmentPlace.HOME:
            yield _HOME, True
        elif one.place is AppointmentPlace.REMOTE:
            yield _REMOTE, True
            return
        for rank, line in enumerate(line for line in one.where if line):
            yield line, rank == 0 and one.place is not AppointmentPlace.HOME
        if one.room:
            yield one.room, True

    def _bring(self, one: SlipLine) -> Iterator[tuple[str, bool]]:
        if one.bring:
            yield f"À prévoir{NBSP}:", True
        for line in one.bring:
            yield line, False
        if one.interpreter:
            yield f"Un interprète est prévu{NBSP}: {one.interpreter}.", False

    def _transport(self, one: SlipLine) -> Iterator[tuple[str, bool]]:
        means = _MEANS.get(one.transport.means)
        if means is None:
            return
        who = f"{NBSP}: {one.transport.who}" if one.transport.who else ""
        yield f"{means}{who}.", False
        if one.transport.fetched_at is not None:
            yield f"Soyez prêt à {_clock(one.transport.fetched_at)}.", True

    def _call(self) -> list[Piece]:
        """Whom to call to move it: alone in its frame."""
        page, slip = self._page, self._slip
        room = page.width - 2 * _FRAME - 2 * MM
        many = len(slip.appointments) > 1
        ask = "Pour changer ou annuler un rendez-vous" if many else "Pour changer ou annuler"
        said = page.words(f"{ask}, appelez{NBSP}:", room)
        if slip.phone:
            number = slip.phone.replace(" ", NBSP)
            said += page.words(number, room, size=_DAY, bold=True)
        if slip.practice:
            said += page.words(slip.practice, room, size=_WHO, bold=True)
        for line in slip.practice_lines:
            said += page.words(line, room, size=SMALL)
        return self._framed(said)

    def _framed(self, pieces: Sequence[Piece]) -> list[Piece]:
        """Pieces inside a thick frame, whole."""
        height, width = height_of(pieces) + 2 * _FRAME, self._page.width

        def draw(pen: Pen, x: float, y: float) -> None:
            pen.frame(x, y, width, height, THICK * 1.4)
            draw_column(pen, x + _FRAME + 1 * MM, y + _FRAME, pieces)

        return [Piece(height, draw)]

    def _rule(self) -> Piece:
        width = self._page.width
        return Piece(6 * MM, lambda pen, x, y: pen.line((x, y), (x + width, y), THICK))


def _together(appointments: Sequence[SlipLine]) -> Iterator[_Told]:
    """Those that share everything but when they are, told at the first of them.

    A visit of a round comes at another hour each day: it is one list all the same.
    """
    groups: dict[object, list[SlipLine]] = {}
    for one in sorted(appointments, key=lambda each: each.starts_at):
        hour = one.starts_at.timetz() if one.place is not AppointmentPlace.HOME else time()
        anyday = datetime.combine(_ANY_DAY, hour)
        key = replace(one, starts_at=anyday, ends_at=anyday)
        groups.setdefault(key, []).append(one)
    for days in groups.values():
        yield _Told(tuple(days))


def _spoken(at: datetime) -> str:
    """« Lundi 23 novembre 2026 »."""
    return capitalised(spoken_day(at.date()))


def _hour(one: SlipLine) -> str:
    """« à 10 h 30 »; « vers 10 h 30 » where somebody comes home between two others."""
    word = "vers" if one.place is AppointmentPlace.HOME else "à"
    return f"{word} {_clock(one.starts_at.time())}"


def _clock(at: time) -> str:
    """« 10 h 30 »."""
    minutes = f"{NBSP}{at.minute:02d}" if at.minute else ""
    return f"{at.hour}{NBSP}h{minutes}"


def _empty_box(height: float) -> Piece:
    """To be ticked when it is done."""
    side = 5 * MM
    return Piece(height, lambda pen, x, y: pen.frame(x, y + (height - side) / 2, side, side, 1.2))


def _pin(pen: Pen, x: float, y: float, side: float) -> None:
    """Where it is: a house."""
    middle = x + side / 2
    pen.shape(
        [
            (middle, y + side * 0.06),
            (x + side * 0.96, y + side * 0.5),
            (x + side * 0.04, y + side * 0.5),
        ]
    )
    pen.shape(
        [
            (x + side * 0.17, y + side * 0.5), (x + side * 0.83, y + side * 0.5),
            (x + side * 0.83, y + side * 0.95), (x + side * 0.17, y + side * 0.95),
        ],
        thickness=side * 0.08, white=True,
    )  # fmt: skip
    pen.fill(middle - side * 0.09, y + side * 0.66, side * 0.18, side * 0.29)


def _to_tick(pen: Pen, x: float, y: float, side: float) -> None:
    """What to bring: a list."""
    pen.frame(x + side * 0.14, y + side * 0.08, side * 0.72, side * 0.86, side * 0.07)
    for row in (0.26, 0.48, 0.7):
        pen.fill(x + side * 0.26, y + side * row, side * 0.1, side * 0.1)
        pen.fill(x + side * 0.44, y + side * (row + 0.02), side * 0.3, side * 0.06)


def _car(pen: Pen, x: float, y: float, side: float) -> None:
    """How one comes: a car."""
    pen.shape(
        [
            (x + side * 0.02, y + side * 0.72), (x + side * 0.02, y + side * 0.52),
            (x + side * 0.2, y + side * 0.48), (x + side * 0.34, y + side * 0.26),
            (x + side * 0.7, y + side * 0.26), (x + side * 0.84, y + side * 0.5),
            (x + side * 0.98, y + side * 0.55), (x + side * 0.98, y + side * 0.72),
        ]
    )  # fmt: skip
    for middle in (0.26, 0.75):
        pen.disc(x + side * middle, y + side * 0.74, side * 0.11, side * 0.06)
