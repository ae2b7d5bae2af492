"""The log of a fridge over a month: curve, mornings and evenings, excursions, signature (ST8).

In black and white: what is out of the limits is bold with an exclamation mark, what was not read
says so, what is still to come is left empty for a pen.
"""

from datetime import datetime, timedelta
from itertools import pairwise

from babel.dates import format_date

from coordo_desktop.documents.flow import Piece, Run, gap
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.table import Column, Table, put_block
from coordo_desktop.documents.wording import counted, moment, weekday
from coordo_desktop.domain.cold_chain import Excursion, LotDecision, Reading, within
from coordo_desktop.domain.cold_log import ColdDay, ColdHalf, FridgeSheet
from coordo_desktop.domain.local_times import days_span

_SMALL = 7.6
_GRID = (
    Column("Jour", 0.1), Column("Matin", 0.12), Column("Min. / max.", 0.12), Column("Par", 0.13),
    Column("Soir", 0.12), Column("Min. / max.", 0.12), Column("Par", 0.13),
    Column("Remarque", 0.16),
)  # fmt: skip
_LOTS = (
    Column("Produit", 0.27), Column("Lot, péremption", 0.19), Column("Unités", 0.09),
    Column("Décision", 0.12), Column("Qui a été appelé, ce qui a été dit", 0.33),
)  # fmt: skip
_DECISIONS = {
    LotDecision.NONE: "à décider",
    LotDecision.AWAITING: "avis attendu",
    LotDecision.USABLE: "utilisable",
    LotDecision.DESTROY: "à détruire",
}
_PLOT = 36 * MM
_LEFT, _FOOT, _TOP = 9 * MM, 5 * MM, 2 * MM
_AXIS = 7.0
_GAP = timedelta(hours=36)
_ROOM = 6  # tenths around what is drawn
_FEW_DAYS = 12
_CLEAR = 18  # points between two values written


def figure(tenths: int) -> str:
    """« 9,1 »."""
    sign = "−" if tenths < 0 else ""
    return f"{sign}{abs(tenths) // 10},{abs(tenths) % 10}"


def fridge_log_pdf(sheet: FridgeSheet) -> bytes:
    """The log as PDF bytes; equal logs give equal bytes."""
    log = sheet.log
    low, high = (figure(each) for each in log.limits)
    read = f"{counted(log.expected - log.missed, 'relevé', 'relevés')} sur {log.expected} attendus"
    missed = counted(log.missed, "demi-journée sans relevé", "demi-journées sans relevé")
    out = [each for each in log.excursions if not each.void]
    told = counted(len(out), "écart", "écarts")
    head = Letterhead(
        practice=sheet.practice,
        title=f"{log.name}, {format_date(log.first, 'MMMM yyyy', locale='fr')}",
        lines=(
            f"Relevé de températures, à garder entre {low} et {high} °C, limites comprises",
            f"{read} · {missed} · {told}",
        ),
        author=sheet.author,
        printed_at=sheet.printed_at,
        audit_code=sheet.audit_code,
        notice="À garder avec les relevés du réfrigérateur.",
        secrecy="",
    )
    plain = Plain(head, "Relevé de températures")
    if log.counted:
        plain.pages.whole([Piece(_PLOT, lambda pen, x, y: _Plot(sheet, plain.width, pen, x, y)()),
                           gap(2 * MM)])  # fmt: skip
    grid = Table(plain.set, plain.width, _GRID, size=_SMALL)
    plain.pages.rows(grid.head(), (grid.row(*_day(plain, sheet, day)) for day in log.days))
    legend = "! hors des limites · n. r. : non relevé · entre parenthèses : relevé corrigé depuis"
    plain.pages.flow([gap(1 * MM), *plain.lines(legend, 7.6)])
    for each in log.excursions:
        _excursion(plain, sheet, each)
    _sign(plain)
    return plain.finish()


# --- the days -----------------------------------------------------------------------------------


def _day(plain: Plain, sheet: FridgeSheet, day: ColdDay) -> list[list[Run] | str]:
    cells: list[list[Run] | str] = [[plain.set.bold(weekday(day.on), _SMALL)]]
    for half in day.halves:
        cells += _half(plain, sheet, half)
    notes = [each.note for half in day.halves for each in half.readings if each.note]
    if day.closed:
        notes.insert(0, "fermé" if day.closed == "fermé" else f"fermé, {day.closed}")
    cells.append([plain.set.regular(" · ".join(notes), _SMALL)])
    return cells


def _half(plain: Plain, sheet: FridgeSheet, half: ColdHalf) -> list[list[Run] | str]:
    set_ = plain.set
    wrong = [
        each
        for each in sheet.log.readings
        if each.replaced and not each.void and (each.on_day, each.half) == (half.on, half.half)
    ]
    if not half.readings:
        said = [set_.bold("n. r.", _SMALL)] if half.missed else []
        return [[*said, *_corrected(plain, wrong)], "", ""]
    values: list[Run] = []
    extremes: list[Run] = []
    for rank, each in enumerate(half.readings):
        if rank:
            values.append(set_.regular("\n", _SMALL))
            extremes.append(set_.regular("\n", _SMALL))
        values.append(set_.regular(f"{each.at.astimezone(sheet.zone):%H:%M}  ", _SMALL))
        values.append(_value(plain, each.value, each))
        extremes += _extremes(plain, each)
    values += _corrected(plain, wrong)
    authors = list(dict.fromkeys(_short(each.author) for each in half.readings))
    return [values, extremes, ", ".join(authors)]


def _short(author: str) -> str:
    """« Nadège OYHENART » is « N. OYHENART »: a line a day holds on one page."""
    given, _, name = author.partition(" ")
    return f"{given[0]}. {name}" if name and not given.isupper() and given[-1] != "." else author


def _corrected(plain: Plain, wrong: list[Reading]) -> list[Run]:
    return [plain.set.regular(f" ({figure(each.value)})", _SMALL) for each in wrong]


def _value(plain: Plain, value: int, each: Reading) -> Run:
    if within(value, each.limits):
        return plain.set.regular(figure(value), _SMALL)
    return plain.set.bold(f"{figure(value)} !", _SMALL)


def _extremes(plain: Plain, each: Reading) -> list[Run]:
    if each.low is None and each.high is None:
        return []
    runs: list[Run] = []
    for rank, value in enumerate((each.low, each.high)):
        if rank:
            runs.append(plain.set.regular(" / ", _SMALL))
        runs.append(plain.set.regular("–", _SMALL) if value is None else _value(plain, value, each))
    if not each.was_reset:
        runs.append(plain.set.regular(" *", _SMALL))
    return runs


# --- excursions ---------------------------------------------------------------------------------


def _excursion(plain: Plain, sheet: FridgeSheet, each: Excursion) -> None:
    zone = sheet.zone
    started = moment(each.started_at.astimezone(zone))
    if each.void:
        words = f"Écart du {started} annulé : le relevé a été corrigé."
        plain.pages.whole([gap(2.5 * MM), *plain.lines(words, 9, bold=True)])
        if not each.lots:
            return
    far = figure(each.lowest)
    if each.highest != each.lowest:
        far = f"{far} et {figure(each.highest)}"
    since = "–" if each.since_at is None else moment(each.since_at.astimezone(zone))
    back = "pas encore" if each.ended_at is None else moment(each.ended_at.astimezone(zone))
    facts = (
        f"Extrêmes {far} °C · dernier bon relevé {since} · retour dans les limites {back} · "
        f"durée {_lasted(each)}"
    )
    if each.issued:
        facts += (
            f" · {counted(each.issued, 'unité déjà sortie', 'unités déjà sorties')} entre-temps"
        )
    top = [gap(2.5 * MM)]
    if not each.void:
        top += plain.lines(f"Écart du {started}", 10, bold=True)
    top += [*plain.lines(facts, 8.4), gap(0.8 * MM)]
    if not each.lots:
        plain.pages.whole([*top, *plain.lines("Rien n’était dans le réfrigérateur.", 8.4)])
        return
    table = Table(plain.set, plain.width, _LOTS, size=8)
    rows = []
    for lot in each.lots:
        expiry = "" if lot.expiry is None else f", {lot.expiry:%d/%m/%Y}"
        decided = "" if lot.decided_at is None else (
            f"{lot.decided_by}, {lot.decided_at.astimezone(zone):%d/%m %H:%M}"
        )  # fmt: skip
        said = " · ".join(filter(None, (lot.asked, lot.note, decided)))
        words = _DECISIONS[lot.decision]
        rows.append(
            table.row(
                lot.product,
                f"{lot.number or 'sans lot'}{expiry}",
                counted(lot.quantity, lot.unit, lot.units),
                [plain.set.bold(words, 8)],
                said,
            )
        )
    put_block(plain.pages, top, table.head(), rows, again=plain.lines(f"Écart du {started}", 9))


def _lasted(each: Excursion) -> str:
    least, most = each.surely, each.at_most
    if least is None:
        return "en cours"
    if not least:
        return "inconnue" if most is None else f"au plus {_length(most)}"
    if most is None or most == least:
        return f"au moins {_length(least)}"
    return f"de {_length(least)} à {_length(most)}"


def _length(length: timedelta) -> str:
    minutes = int(length.total_seconds()) // 60
    hours, minutes = divmod(minutes, 60)
    if length >= timedelta(days=1):
        return f"{hours // 24} j {hours % 24} h"
    return f"{hours} h {minutes:02}" if hours else f"{minutes} min"


def _sign(plain: Plain) -> None:
    def draw(pen: Pen, x: float, y: float) -> None:
        for rank, words in enumerate(("Relu par, le", "Signature du responsable")):
            left = x + rank * (plain.width / 2 + 2 * MM)
            pen.text(left, y + 3.5 * MM, words, Face.REGULAR, 8.4)
            pen.frame(left, y + 5 * MM, plain.width / 2 - 2 * MM, 14 * MM, 0.5)

    plain.pages.whole([gap(3 * MM), Piece(20 * MM, draw)])


# --- the curve ----------------------------------------------------------------------------------


class _Plot:
    """The readings of the month: limits hatched, excursions in grey, dots and black squares."""

    def __init__(self, sheet: FridgeSheet, width: float, pen: Pen, x: float, y: float) -> None:
        log = sheet.log
        self._log, self._zone, self._pen = log, sheet.zone, pen
        self._left, self._right = x + _LEFT, x + width - 2 * MM
        self._top, self._bottom = y + _TOP, y + _PLOT - _FOOT
        self._since, self._until = days_span(log.first, log.last, sheet.zone)
        read = log.counted
        values = [each.value for each in read]
        values += [v for each in read for v in (each.low, each.high) if v is not None]
        self._low = min([log.limits[0], *values]) - _ROOM
        self._high = max([log.limits[1], *values]) + 2 * _ROOM

    def __call__(self) -> None:
        self._excursions()
        self._limits()
        self._days()
        self._readings()

    def _x(self, at: datetime) -> float:
        share = (at - self._since) / (self._until - self._since)
        return self._left + min(1.0, max(0.0, share)) * (self._right - self._left)

    def _y(self, tenths: float) -> float:
        share = (tenths - self._low) / (self._high - self._low)
        return self._bottom - share * (self._bottom - self._top)

    def _excursions(self) -> None:
        for each in self._log.excursions:
            if each.void:
                continue
            begin = self._x(each.since_at or each.started_at)
            end = self._x(each.ended_at or self._until)
            self._pen.fill(begin, self._top, max(0.8, end - begin), self._bottom - self._top, 0.88)

    def _limits(self) -> None:
        pen = self._pen
        for edge in self._log.limits:
            y = self._y(edge)
            pen.line((self._left, y), (self._right, y), 0.7, dash=(3, 2))
            pen.text_right(self._left - 3, y + _AXIS * 0.33, figure(edge), Face.BOLD, _AXIS)
        for start, end in (
            ((self._left, self._top), (self._left, self._bottom)),
            ((self._left, self._bottom), (self._right, self._bottom)),
        ):
            pen.line(start, end, 0.6)

    def _days(self) -> None:
        days = (self._log.last - self._log.first).days + 1
        step = 1 if days <= _FEW_DAYS else 2
        for at in range(0, days, step):
            on = self._log.first + timedelta(days=at)
            x = self._x(days_span(on, on, self._zone)[0])
            self._pen.line((x, self._bottom), (x, self._bottom + 2), 0.4)
            self._pen.text(x, self._bottom + 4 * MM, f"{on.day}", Face.REGULAR, _AXIS)

    def _readings(self) -> None:
        pen, read = self._pen, self._log.counted
        for one, two in pairwise(read):
            if two.at - one.at <= _GAP:
                pen.line(
                    (self._x(one.at), self._y(one.value)), (self._x(two.at), self._y(two.value)),
                    0.8,
                )  # fmt: skip
        last = -1e9
        for each in read:
            x, y = self._x(each.at), self._y(each.value)
            values = [each.value, *(v for v in (each.low, each.high) if v is not None)]
            if len(values) > 1:
                pen.line((x, self._y(min(values))), (x, self._y(max(values))), 0.4)
            if each.within:
                pen.disc(x, y, 1.5, 0.7)
                continue
            pen.fill(x - 2.1, y - 2.1, 4.2, 4.2)
            if x - last > _CLEAR:
                above = each.value > each.limits[1]
                at = self._y(max(values)) - 2.5 if above else self._y(min(values)) + 8
                pen.text_middle(x, at, figure(each.value), Face.BOLD, _AXIS)
                last = x
