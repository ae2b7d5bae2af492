"""Head and foot of every page of the handover sheet."""

from collections import Counter
from collections.abc import Iterator

from coordo_desktop.documents import symbols
from coordo_desktop.documents.flow import Piece, Run, draw_column, gap, height_of, stand
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import (
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
_BOTTOM = 5 * MM
_FOOT_LEADING = 3.3 * MM
_SMALL_FOOT = 7.4
_NUMBER_WIDTH = 33 * MM
_CODE = 14 * MM


class Frame:
    """What surrounds the blocks: the full head, the short one, the foot."""

    def __init__(self, sheet: HandoverSheet, style: Style, pen: Pen) -> None:
        self._sheet = sheet
        self._style = style
        self._setter = Setter(pen.ruler, style.head_scale)
        self._number = f"{sheet.number:04d}" if sheet.number else "aperçu"
        self._code = sheet_code(sheet.number) if sheet.number else ""
        self._foot = self._foot_pieces()
        foot = height_of(self._foot) + 1 * MM
        self.bottom = style.size[1] - _BOTTOM - foot - 1.2 * MM

    def head(self, pen: Pen) -> float:
        """Draw the whole head; returns where the page goes on."""
        style, set_, sheet = self._style, self._setter, self._sheet
        room = style.width - _NUMBER_WIDTH - _CODE - 5 * MM
        pieces = set_.lines([set_.bold(self._practice(), 9.5)], room, leading=4.1 * MM, size=9.5)
        pieces += set_.lines([set_.bold(sheet.title, TITLE)], room, leading=6.6 * MM, size=TITLE)
        meta: list[Piece] = []
        meta_room = style.width if style.narrow else room
        for groups in self._meta():
            for runs in self._on_one_line(groups, meta_room):
                meta += set_.lines(runs, meta_room, leading=3.85 * MM, size=META)
        right = style.size[0] - style.margin
        symbols.code(pen, right - _CODE, _TOP, _CODE, self._code)
        below = max(self._number_and_expiry(pen, right - _CODE - 2.5 * MM), _TOP + _CODE)
        y = draw_column(pen, style.margin, _TOP, pieces) + 0.3 * MM
        y = draw_column(pen, style.margin, max(y, below) if style.narrow else y, meta)
        y = max(y, below) + 1.4 * MM
        pen.line((style.margin, y), (right, y), THICK)
        return y + 2 * MM

    def _on_one_line(self, groups: list[list[Run]], room: float) -> list[list[Run]]:
        """Groups of words side by side where they fit, else one under the other."""
        between = self._setter.regular(f"{NBSP * 6} ", META)
        width = sum(self._setter.width_of(run) for runs in groups for run in runs)
        if width + (len(groups) - 1) * self._setter.width_of(between) > room:
            return groups
        joined = groups[0]
        for runs in groups[1:]:
            joined = [*joined, between, *runs]
        return [joined]

    def short_head(self, pen: Pen) -> float:
        """Draw the head of a continuation page; returns where it goes on."""
        style, set_ = self._style, self._setter
        right = style.size[0] - style.margin
        y = draw_column(pen, style.margin, _TOP, self._short_head_pieces())
        expiry, size = self._expiry(), set_.size(META)
        width = self._expiry_width()
        pen.frame(right - width, _TOP, width, size * 1.6, THICK)
        pen.text_right(right - 1.4 * MM, _TOP + size * 1.13, expiry, Face.BOLD, size)
        y += 1 * MM
        pen.line((style.margin, y), (right, y), THICK)
        return y + 2 * MM

    @property
    def short_head_height(self) -> float:
        """Where a continuation page goes on."""
        return _TOP + height_of(self._short_head_pieces()) + 3 * MM

    def _short_head_pieces(self) -> list[Piece]:
        set_, sheet = self._setter, self._sheet
        room = self._style.width - self._expiry_width() - 4 * MM
        title = [set_.bold(f"{sheet.title} (suite)", 10.5)]
        pieces = set_.lines(title, room, leading=4.5 * MM, size=10.5)
        for_whom = [set_.regular(f"{sheet.practice} · feuille {self._number} · ", META)]
        for_whom += [set_.bold("Période ", META), set_.regular(self._period(), META)]
        if sheet.recipient:
            for_whom += [set_.regular(" · ", META), set_.bold("Pour ", META)]
            for_whom.append(set_.regular(sheet.recipient, META))
        width = self._style.width
        return [*pieces, gap(0.9 * MM), *set_.lines(for_whom, width, leading=3.8 * MM, size=META)]

    def _period(self) -> str:
        return f"{moment(self._sheet.period_start)} – {moment(self._sheet.period_end)}"

    def _expiry(self) -> str:
        return paper(f"Périmée le {moment(self._sheet.expires_at)}")

    def _expiry_width(self) -> float:
        width = self._setter.ruler.width(self._expiry(), Face.BOLD, self._setter.size(META))
        return width + 2.8 * MM

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
        alike = f"tirée en {sheet.copies} exemplaires"
        copy = f"exemplaire {sheet.copy_number}/{sheet.copies}" if sheet.copy_number else alike
        pen.text_right(right, y + _FOOT_LEADING, copy, Face.REGULAR, FOOT)

    def _practice(self) -> str:
        sheet = self._sheet
        return " · ".join(part for part in (sheet.practice, sheet.practice_detail) if part)

    def _meta(self) -> Iterator[list[list[Run]]]:
        """The lines under the title, each as groups of words that stay together."""
        sheet, bold, regular = self._sheet, self._setter.bold, self._setter.regular
        named = (("Pour ", sheet.recipient), ("Par ", sheet.author))
        yield [[bold(label, META), regular(name, META)] for label, name in named if name]
        period = self._period()
        if sheet.period_note:
            period += f", {sheet.period_note}"
        yield [[bold("Période ", META), regular(period, META)]]
        patients = counted(len(sheet.patients), "patient", "patients")
        yield [
            [bold("Imprimée ", META), regular(full_moment(sheet.printed_at), META)],
            [bold(patients, META), regular(self._by_severity(), META)],
        ]
        about = [FORM[sheet.form]] if FORM[sheet.form] else []
        if sheet.left_out:
            about.append(f"profil {PROFILE[sheet.profile]}")
        if about:
            runs = [bold(" · ".join(about).capitalize(), META)]
            if sheet.left_out:
                left_out = " ; ".join(sheet.left_out)
                runs.append(regular(f", ne figurent pas{NBSP}: {left_out}", META))
            yield [runs]

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
        narrow = self._style.narrow
        size, leading = (_SMALL_FOOT, _FOOT_LEADING * 0.94) if narrow else (FOOT, _FOOT_LEADING)
        notice = [
            set_.bold("Document confidentiel, secret professionnel. ", size),
            set_.regular("Données de santé, à rapporter et à détruire après usage.", size),
        ]
        legend = set_.regular(
            "NOUV. : écrit depuis la dernière relève · ! : hors seuil · ↗ → ↘ : tendance · "
            f"I{NBSP}instable, A{NBSP}à surveiller, S{NBSP}stable",
            size,
        )
        stamp = f"Imprimé par {sheet.author} le {printed_stamp(sheet.printed_at)}"
        if sheet.audit_code:
            stamp += f" · {sheet.audit_code}"
        room = self._style.width - 34 * MM
        pieces = set_.lines(notice, room, leading=leading, size=size)
        for run in (legend, set_.regular(stamp, size)):
            wide = self._style.width if len(pieces) > 1 or narrow else room
            pieces += set_.lines([run], wide, leading=leading, size=size)
        return pieces
