"""Head and foot of every page of the handover sheet, and the boxes that end it."""

from collections import Counter
from collections.abc import Iterator

from coordo_desktop.documents import symbols
from coordo_desktop.documents.flow import Piece, Run, break_lines, draw_column, height_of, stand
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import (
    EDGE,
    FOOT,
    META,
    THICK,
    TITLE,
    Setter,
    Style,
)
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import (
    FORM,
    NBSP,
    PROFILE,
    SEVERITY_ORDER,
    counted,
    full_moment,
    moment,
    paper,
    printed_stamp,
)
from coordo_desktop.domain.handover import HandoverSheet, sheet_code

_TOP = 8 * MM
_BOTTOM = 5.5 * MM
_FOOT_LEADING = 3.4 * MM
_NUMBER_WIDTH = 33 * MM
_CODE = 14 * MM


class Frame:
    """What surrounds the blocks: the full head, the short one, the foot."""

    def __init__(self, sheet: HandoverSheet, style: Style, pen: Pen) -> None:
        self._sheet = sheet
        self._style = style
        self._setter = Setter(pen.ruler, style.head_scale)
        self._number = f"{sheet.number:04d}"
        self._foot = self._foot_pieces()
        foot = height_of(self._foot) + 1 * MM
        self.bottom = style.size[1] - _BOTTOM - foot - 1.2 * MM

    def head(self, pen: Pen) -> float:
        """Draw the whole head; returns where the page goes on."""
        style, set_, sheet = self._style, self._setter, self._sheet
        room = style.width - _NUMBER_WIDTH - _CODE - 5 * MM
        pieces = set_.lines([set_.bold(self._practice(), 9.5)], room, leading=4.1 * MM, size=9.5)
        pieces += set_.lines([set_.bold(sheet.title, TITLE)], room, leading=6.6 * MM, size=TITLE)
        for runs in self._meta():
            pieces += set_.lines(runs, room, leading=3.8 * MM, size=META)
        y = draw_column(pen, style.margin, _TOP, pieces)
        right = style.size[0] - style.margin
        symbols.code(pen, right - _CODE, _TOP, _CODE, sheet_code(sheet.number))
        below = self._number_and_expiry(pen, right - _CODE - 2.5 * MM)
        y = max(y, below, _TOP + _CODE) + 1.4 * MM
        pen.line((style.margin, y), (right, y), THICK)
        return y + 2 * MM

    def short_head(self, pen: Pen) -> float:
        """Draw the head of a continuation page; returns where it goes on."""
        style, set_, sheet = self._style, self._setter, self._sheet
        right = style.size[0] - style.margin
        expiry = paper(f"Périmée le {moment(sheet.expires_at)}")
        size = set_.size(META)
        expiry_width = pen.text_width(expiry, Face.BOLD, size) + 2.8 * MM
        room = style.width - expiry_width - 4 * MM
        title = [set_.bold(f"{sheet.title} (suite)", 10.5)]
        pieces = set_.lines(title, room, leading=4.5 * MM, size=10.5)
        for_whom = [set_.regular(f"{sheet.practice} · feuille {self._number}", META)]
        if sheet.recipient:
            for_whom += [set_.regular(" · ", META), set_.bold("Pour ", META)]
            for_whom.append(set_.regular(sheet.recipient, META))
        pieces += set_.lines(for_whom, room, leading=3.8 * MM, size=META)
        y = draw_column(pen, style.margin, _TOP, pieces)
        pen.frame(right - expiry_width, _TOP + 1 * MM, expiry_width, size * 1.6, THICK)
        pen.text_right(right - 1.4 * MM, _TOP + 1 * MM + size * 1.13, expiry, Face.BOLD, size)
        y += 1 * MM
        pen.line((style.margin, y), (right, y), THICK)
        return y + 2 * MM

    def foot(self, pen: Pen, page: int, pages: int) -> None:
        """Draw the foot of a page, now that their number is known."""
        style, sheet = self._style, self._sheet
        top = style.size[1] - _BOTTOM - height_of(self._foot) - 1 * MM
        right = style.size[0] - style.margin
        pen.line((style.margin, top), (right, top), 0.25 * MM)
        draw_column(pen, style.margin, top + 1 * MM, self._foot)
        y = stand(top + 1 * MM, _FOOT_LEADING, FOOT)
        place = f"{page}/{pages}"
        pen.text_right(right, y, place, Face.BOLD, FOOT)
        before = right - pen.text_width(place, Face.BOLD, FOOT)
        pen.text_right(before, y, f"Feuille {self._number} · page{NBSP}", Face.REGULAR, FOOT)
        copy = f"exemplaire {sheet.copy_number}/{sheet.copies}"
        pen.text_right(right, y + _FOOT_LEADING, copy, Face.REGULAR, FOOT)

    def _practice(self) -> str:
        sheet = self._sheet
        return " · ".join(part for part in (sheet.practice, sheet.practice_detail) if part)

    def _meta(self) -> Iterator[list[Run]]:
        """The lines under the title."""
        sheet, bold, regular = self._sheet, self._setter.bold, self._setter.regular
        who: list[Run] = []
        for label, name in (("Pour ", sheet.recipient), ("Par ", sheet.author)):
            if name:
                who += [bold(label, META), regular(f"{name}{NBSP * 6} ", META)]
        if who:
            yield who
        period = f"{moment(sheet.period_start)} – {moment(sheet.period_end)}"
        if sheet.period_note:
            period += f", {sheet.period_note}"
        yield [bold("Période ", META), regular(period, META)]
        printed = f"{full_moment(sheet.printed_at)}{NBSP * 6} "
        yield [
            bold("Imprimée ", META),
            regular(printed, META),
            bold(counted(len(sheet.patients), "patient", "patients"), META),
            regular(self._by_severity(), META),
        ]
        about = [text for text in (FORM[sheet.form],) if text]
        if sheet.left_out:
            about.append(f"profil {PROFILE[sheet.profile]}")
        if about:
            runs = [bold(" · ".join(about).capitalize(), META)]
            if sheet.left_out:
                left_out = ", ".join(sheet.left_out)
                runs.append(regular(f" ; ne figurent pas{NBSP}: {left_out}", META))
            yield runs

    def _by_severity(self) -> str:
        """`: I 2 · A 2 · S 9, du moins au plus stable`."""
        count = Counter(patient.stability for patient in self._sheet.patients)
        if not count:
            return ""
        parts = " · ".join(f"{each.value}{NBSP}{count[each]}" for each in SEVERITY_ORDER)
        return f"{NBSP}: {parts}, du moins au plus stable"

    def _number_and_expiry(self, pen: Pen, right: float) -> float:
        """Sheet number and framed expiry, against `right`; returns where they end."""
        set_, y = self._setter, _TOP
        size, leading = set_.size(META), 3.7 * MM * set_.scale
        pen.text_right(right, stand(y, leading, size), f"Feuille n°{NBSP}", Face.REGULAR, size)
        y += leading
        big, tall = set_.size(15), 6 * MM * set_.scale
        pen.text_right(right, stand(y, tall, big), self._number, Face.BOLD, big)
        y += tall + 0.6 * MM
        lines = ("Périmée le", moment(self._sheet.expires_at))
        width = max(pen.text_width(line, Face.BOLD, size) for line in lines) + 2.8 * MM
        pen.frame(right - width, y, width, 2 * leading + 0.4 * MM, THICK)
        for rank, line in enumerate(lines):
            stands = stand(y + 0.2 * MM + rank * leading, leading, size)
            pen.text_right(right - 1.4 * MM, stands, line, Face.BOLD, size)
        return y + 2 * leading + 0.4 * MM

    def _foot_pieces(self) -> list[Piece]:
        """The left of the foot: notice, legend, who printed and when."""
        sheet = self._sheet
        set_ = Setter(self._setter.ruler)
        notice = [
            set_.bold("Document confidentiel, secret professionnel. ", FOOT),
            set_.regular(
                "Données de santé, à détruire après usage : remis en main propre, à rapporter.",
                FOOT,
            ),
        ]
        legend = set_.regular(
            "NOUV. : écrit depuis la dernière relève · ! : hors seuil · ↗ → ↘ : tendance · "
            "I instable, A à surveiller, S stable",
            FOOT,
        )
        stamp = f"Imprimé par {sheet.author} le {printed_stamp(sheet.printed_at)}"
        if sheet.audit_code:
            stamp += f" · {sheet.audit_code}"
        room = self._style.width - 34 * MM
        pieces: list[Piece] = []
        for runs in (notice, [legend], [set_.regular(stamp, FOOT)]):
            pieces += set_.lines(runs, room, leading=_FOOT_LEADING, size=FOOT)
        return pieces


class Ending:
    """The read-back box and the return of the sheet; each is drawn whole."""

    def __init__(self, sheet: HandoverSheet, style: Style, pen: Pen) -> None:
        self._sheet = sheet
        self._style = style
        self._set = Setter(pen.ruler, style.head_scale)

    def pieces(self) -> list[Piece]:
        """The two boxes, in order."""
        return [self._read_back(), self._return()]

    def _read_back(self) -> Piece:
        """Who receives says it again, ticks, signs."""
        set_, style = self._set, self._style
        inner = style.width - 6 * MM
        title = [set_.bold("Relecture à voix haute", 11)]
        how = [
            set_.regular(
                "La personne qui reçoit redit, pour chacun : l’état, ce qui est à faire, "
                "le si… alors…"
            )
        ]
        head = set_.lines(title, inner, leading=4.6 * MM, size=11) + set_.lines(how, inner)
        ticks = self._ticks(inner)
        understood = [set_.bold("Ce que j’ai compris, avec mes mots : ")]
        words = set_.lines(understood, inner)
        ruled = 2
        parts = height_of(head) + height_of(ticks) + height_of(words)
        line, sign = 6.2 * MM, 14 * MM
        height = 2 * MM + parts + 1 * MM + ruled * line + 1.6 * MM + sign + 2.4 * MM

        def draw(pen: Pen, x: float, y: float) -> None:
            y += 3 * MM
            pen.frame(x + 0.7, y, style.width - 1.4, height, THICK)
            x, y = x + 3 * MM, draw_column(pen, x + 3 * MM, y + 2 * MM, [*head, *ticks]) + 1 * MM
            y = draw_column(pen, x, y, words)
            for _ in range(ruled):
                y += line
                pen.line((x, y - 1.2 * MM), (x + inner, y - 1.2 * MM), HAIR_LINE, grey=0.47)
            self._signatures(pen, x, y + 1.6 * MM - 0.6 * MM, inner, sign)

        return Piece(height + 3 * MM, draw)

    def _ticks(self, width: float) -> list[Piece]:
        """A box for each of the less stable, one for all the stable."""
        set_ = self._set
        named, others = _to_read_back(self._sheet)
        cells = [(severity, name) for severity, name in named]
        if others:
            cells.append(("S", "l’autre passage" if others == 1 else f"les {others} autres"))
        gap, lead = 5.5 * MM, 3.8 * MM + 1.6 * MM
        rows: list[list[tuple[float, Run, Run]]] = [[]]
        x = 0.0
        for severity, name in cells:
            letter, word = set_.bold(f"{severity} "), set_.regular(name)
            taken = lead + set_.width_of(letter) + set_.width_of(word)
            if x and x + taken > width:
                rows.append([])
                x = 0.0
            rows[-1].append((x, letter, word))
            x += taken + gap
        return [Piece(5.6 * MM, _tick_row(row, set_.width_of)) for row in rows if row]

    def _signatures(self, pen: Pen, x: float, y: float, width: float, height: float) -> None:
        """Given by, received by, when."""
        sheet, set_ = self._sheet, self._set
        third = (width - 8 * MM) / 3
        year = sheet.printed_at.year
        cells = (
            ([set_.regular("Transmis par : ", 8.4), set_.bold(sheet.author, 8.4)], "Signature"),
            (
                [set_.regular("Reçu et relu par : ", 8.4), set_.bold(sheet.recipient, 8.4)],
                "Signature",
            ),
            ([set_.regular("Date et heure", 8.4)], f"…… / …… / {year} à …… : ……"),
        )
        for rank, (runs, below) in enumerate(cells):
            left = x + rank * (third + 4 * MM)
            pen.frame(left, y, third, height, 0.25 * MM)
            broken = break_lines(set_.ruler, runs, third - 2.8 * MM)
            size = set_.size(8.4)
            for line_rank, line in enumerate(broken[:2]):
                line.draw(pen, left + 1.4 * MM, y + 3.6 * MM + line_rank * 3.7 * MM)
            low = y + height - 1.6 * MM
            pen.text(left + 1.4 * MM, low, below, Face.REGULAR, size)

    def _return(self) -> Piece:
        """The code that opens the return of the sheet, and where it is signed back."""
        set_, style, sheet = self._set, self._style, self._sheet
        number = f"{sheet.number:04d}"
        narrow = style.width < 150 * MM
        right = 0.0 if narrow else 44 * MM
        room = style.width - 6 * MM - _CODE - 4 * MM - (right + 4 * MM if right else 0)
        words = set_.lines(
            [
                set_.bold(f"Retour de la feuille {number}. "),
                set_.regular(
                    "Lire ce code à l’accueil : l’écran montre ce qui a changé depuis l’impression, "
                    "puis chaque code de ligne coche la tâche ou ouvre la transmission du patient. "
                    "Les codes ne portent que le numéro de feuille et de ligne."
                ),
            ],
            room,
        )
        back = set_.regular("Rendue le …… / …… à …… : ……", 8.4)
        side = height_of(words) + (8 * MM if narrow else 0)
        height = max(side, _CODE) + 3.6 * MM

        def draw(pen: Pen, x: float, y: float) -> None:
            y += 2.6 * MM
            pen.frame(x + 0.4, y, style.width - 0.8, height, 0.25 * MM, dash=(2.4, 1.6))
            middle = y + height / 2
            symbols.code(pen, x + 3 * MM, middle - _CODE / 2, _CODE, sheet_code(sheet.number))
            text = x + 3 * MM + _CODE + 4 * MM
            top = middle - side / 2
            below = draw_column(pen, text, top, words)
            at = text if narrow else x + style.width - 3 * MM - right
            line = below + 3.4 * MM if narrow else middle - 1.4 * MM
            pen.text(at, line, back.text, back.face, back.size)
            tick_x = at + set_.width_of(back) + 3 * MM if narrow else at
            tick_y = line - 3.2 * MM if narrow else line + 1.8 * MM
            symbols.tick_box(pen, tick_x, tick_y)
            pen.text(tick_x + 5.2 * MM, tick_y + 3 * MM, "détruite, visa", Face.REGULAR, back.size)

        return Piece(height + 2.6 * MM, draw)


HAIR_LINE = EDGE / 2
_MOST_NAMED = 36


def _to_read_back(sheet: HandoverSheet) -> tuple[list[tuple[str, str]], int]:
    """Those read back by name (at most `_MOST_NAMED`, least stable first), and how many others."""
    named = [
        patient for patient in sheet.patients if patient.foci or patient.stability.value != "S"
    ]
    named = named[:_MOST_NAMED]
    short = [(patient.stability.value, _surname(patient.name)) for patient in named]
    return short, len(sheet.patients) - len(named)


def _surname(name: str) -> str:
    """The words in capitals that begin a name; initials as they are."""
    words = paper(name).split()
    capitals = [word for word in words if word == word.upper()]
    leading = capitals if words[: len(capitals)] == capitals else words[:1]
    return " ".join(leading) or name


def _tick_row(row: list[tuple[float, Run, Run]], width_of):  # type: ignore
    def draw(pen: Pen, x: float, y: float) -> None:
        for start, letter, word in row:
            symbols.tick_box(pen, x + start, y + 0.9 * MM)
            at, stands = x + start + 5.4 * MM, y + 3.95 * MM
            pen.text(at, stands, letter.text, letter.face, letter.size)
            pen.text(at + width_of(letter), stands, word.text, word.face, word.size)

    return draw
