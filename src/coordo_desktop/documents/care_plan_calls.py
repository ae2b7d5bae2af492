"""Whom to call: names and numbers in large figures."""

import re
from collections.abc import Iterator

from coordo_desktop.documents import pictograms
from coordo_desktop.documents.care_plan_page import LargePage, kept
from coordo_desktop.documents.flow import Piece, draw_column, gap, height_of, stand
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import THICK
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.plain_words import capitalised, my_relative, plain_role
from coordo_desktop.documents.wording import NBSP
from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.patients import Relation
from coordo_desktop.domain.plan_papers import PlanPaper

_FIGURES = 20.0
_ONE_PAGE = 0.9  # of a page: a list no longer than this is not parted
_PHONE = re.compile(r"(?<!\d)(?:\+33\s?|0)[1-9](?:[ .-]?\d\d){4}(?!\d)")
_NUMBERS = 66 * MM
_SHOWN = frozenset({Relation.TRUSTED_PERSON, Relation.EMERGENCY_CONTACT, Relation.CARER})

# Who, what they are, number.
Call = tuple[str, str, str]


class Calls:
    """Draws the emergency number, then everybody who has a number."""

    def __init__(self, page: LargePage, sheet: PlanPaper) -> None:
        self._page = page
        self._sheet = sheet

    def draw(self) -> None:
        """The whole section; a line is never parted."""
        page = self._page
        lines = [self._line(call) for call in self._calls()]
        top = [*page.section("Qui appeler", pictograms.phone), *self._emergency(), gap(2 * MM)]
        whole = height_of(top) + sum(height_of(line) for line in lines)
        if page.pages.room < whole <= page.pages.bottom * _ONE_PAGE and not page.pages.fresh:
            page.pages.turn()
        page.pages.flow([kept(piece) for piece in top])
        for line in lines:
            page.pages.whole(line)

    def _calls(self) -> Iterator[Call]:
        """The practice, the care team, those near."""
        sheet = self._sheet
        seen: set[str] = set()
        number = _PHONE.search(sheet.practice_detail)
        practice = [(sheet.practice, "", number[0] if number else "")]
        team = [
            (each.professional, capitalised(plain_role(each.profession)), show_phone(each.phone))
            for each in sorted(sheet.record.care_team, key=lambda one: not one.referent)
            if each.until is None or each.until >= sheet.printed_at.date()
        ]
        doctor = sheet.record.patient.referring_doctor
        if doctor and not any(doctor.split()[-1] in who for who, _, _ in team):
            team.append((doctor, "Mon médecin", show_phone(sheet.doctor_phone)))
        near = [
            (each.name, my_relative(each.kinship) or "Mon proche", show_phone(each.phone))
            for each in sheet.record.contacts
            if each.relations & _SHOWN
        ]
        for call in (*practice, *team, *near):
            if call[0] and call[0] not in seen:
                seen.add(call[0])
                yield call

    def _emergency(self) -> list[Piece]:
        """15 in a frame nobody can miss; 114 for those who cannot hear or speak."""
        page = self._page
        height = 19 * MM
        room = page.width - 44 * MM
        said = page.words("C’est urgent : j’appelle le 15", room, size=17, bold=True)
        said += page.words(
            f"Jour et nuit. Si je ne peux pas parler{NBSP}: SMS au 114", room, size=14
        )

        def draw(pen: Pen, x: float, y: float) -> None:
            pen.frame(x + 1, y, page.width - 2, height, THICK * 2)
            pen.fill(x + 1, y, 34 * MM, height)
            pen.text_middle(x + 1 + 17 * MM, stand(y, height, 38), "15", Face.BOLD, 38, white=True)
            draw_column(pen, x + 40 * MM, y + (height - height_of(said)) / 2, said)

        return [Piece(height, draw)]

    def _line(self, call: Call) -> list[Piece]:
        """Name and role at the left, the number in large figures at the right, a line under."""
        page = self._page
        who, role, number = call
        room = page.width - _NUMBERS - 3 * MM
        left = page.words(who, room, bold=True)
        if role:
            left += page.words(role, room, size=14)
        figures = (
            page.words(number.replace(" ", NBSP), _NUMBERS, size=_FIGURES, bold=True)
            if number
            else []
        )
        height = max(height_of(left), height_of(figures), 11 * MM) + 2.4 * MM

        def draw(pen: Pen, x: float, y: float) -> None:
            draw_column(pen, x, y + (height - height_of(left)) / 2, left)
            start = x + page.width - _NUMBERS
            if figures:
                draw_column(pen, start, y + (height - height_of(figures)) / 2, figures)
            else:
                pen.line(
                    (start, y + height - 3 * MM),
                    (x + page.width, y + height - 3 * MM),
                    0.7,
                    dash=(1.0, 2.0),
                )
            pen.line((x, y + height), (x + page.width, y + height), 0.6, grey=0.4)

        return [Piece(height, draw)]
