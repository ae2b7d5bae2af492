"""The weekly *diagramme de soins*: what is due each day, to be ticked and initialled by hand."""

from collections.abc import Collection, Sequence
from datetime import timedelta
from itertools import groupby

from coordo_desktop.documents import care_plan_words as words
from coordo_desktop.documents.care_plan_end import Signers
from coordo_desktop.documents.care_plan_parts import column
from coordo_desktop.documents.care_plan_slots import LABEL, SMALL, Slots
from coordo_desktop.documents.care_plan_top import identity_block, short_identity
from coordo_desktop.documents.care_plan_week import DAYS, MOMENTS, WeekGroup, WeekRow, week_groups
from coordo_desktop.documents.flow import Line, Piece, Run, break_lines, gap, height_of, stand
from coordo_desktop.documents.fonts import Face
from coordo_desktop.documents.handover_style import GREY
from coordo_desktop.documents.letterhead import Letterhead, Plain
from coordo_desktop.documents.paging import Pages
from coordo_desktop.documents.pen import MM, Pen
from coordo_desktop.documents.wording import NBSP, paper, weekday
from coordo_desktop.domain.care_plan import PlanContent
from coordo_desktop.domain.frequencies import Moment
from coordo_desktop.domain.plan_papers import PlanPaper
from coordo_desktop.domain.spoken_dates import spoken_span

TITLE = "Diagramme de soins"
_SIZE, _DETAIL = 9.0, 7.9
_LEADING = 3.7 * MM
_HEAD_DAY, _HEAD_MOMENT = 5.0 * MM, 3.4 * MM
_BAR, _PROBLEM = 4.8 * MM, 4.2 * MM
_BLANK_ROWS = 3
_MOST_BLANK_ROWS = 8
_HALF = 0.5
_HOLE = 20 * MM
_ROW_RULE = 0.6  # points, black: a grey hairline does not outlive a photocopy
_BY_HAND = "Les lignes se remplissent à la main."
_BESIDE = 16  # lines of words kept in one piece beside the boxes
_SHORT_MOMENT = {
    Moment.MORNING: "mat.",
    Moment.NOON: "midi",
    Moment.EVENING: "soir",
    Moment.BEDTIME: "cou.",
}
_LEGEND = (
    "☐ à faire : cocher, parapher dessous · ✓ fait · P fait en partie · N non fait · R refusé · "
    "! en retard · → reporté à un autre jour · case large : dans la journée · case en pointillé : "
    "si besoin, noter l’heure · mat. : matin, cou. : coucher"
)


def render(sheet: PlanPaper) -> bytes:
    """The week as PDF bytes, A4 landscape."""
    return _Grid(sheet).run()


class _Grid:
    """The pages of one week."""

    def __init__(self, sheet: PlanPaper) -> None:
        self._sheet = sheet
        today = sheet.printed_at.date()
        version = words.printed_version(sheet.plan)
        self._content = version.content if version else PlanContent()
        self._monday = sheet.week - timedelta(days=sheet.week.weekday())
        self._draft = version is None or not version.validated
        number = f"version{NBSP}{version.number}" if version else "plan vide"
        days = spoken_span(self._monday, self._monday + timedelta(days=DAYS - 1))
        week = f"semaine {self._monday.isocalendar().week}, {days}"
        draft = " (plan non validé)" if self._draft else ""
        state = f"Plan de soins, {number}, {words.status(sheet.plan)}"
        head = Letterhead(
            practice=" · ".join(part for part in (sheet.practice, sheet.practice_detail) if part),
            title=f"{TITLE}, {week}{draft}",
            lines=(state,),
            author=sheet.author,
            printed_at=sheet.printed_at,
            notice="Données de santé, à verser au dossier une fois la semaine remplie.",
            again=f"{short_identity(sheet.record.patient, today)} · {number}",
        )
        self._plain = Plain(head, TITLE, wide=True)
        self._slots = Slots(self._plain.width - LABEL, today)
        self._today = today

    def run(self) -> bytes:
        """Draw everything."""
        plain, sheet = self._plain, self._sheet
        pages = plain.pages
        pages.put(identity_block(plain.set, plain.width, sheet.record, self._today))
        groups, idle = week_groups(self._content, sheet.tasks, self._monday)
        if not groups:
            pages.put([*plain.lines(self._nothing(), 9.6), gap(1.5 * MM)])
        pages.put([self._head()])
        for _, each in groupby(groups, _role_of):
            self._role(list(each))
        legend = plain.lines(_LEGEND, SMALL)
        signers = Signers(plain, sheet).pieces()
        end = [gap(1.4 * MM), column([*legend, gap(1.2 * MM), *signers])]
        said = self._idle(idle)
        self._blanks(height_of([*said, *end]))
        pages.flow(said)
        pages.whole(end)
        return plain.finish()

    def _nothing(self) -> str:
        if self._draft:
            return f"Ce plan n’est pas validé : aucune case n’est due. {_BY_HAND}"
        return f"Rien n’est prévu cette semaine. {_BY_HAND}"

    def _idle(self, rows: Sequence[WeekRow]) -> list[Piece]:
        """What is in the plan and has nothing due this week: named, so that nobody looks for it."""
        if not rows:
            return []
        said = []
        for row in rows:
            often = words.frequency(row.intervention) if row.intervention else ""
            said.append(f"{row.label} ({often})" if often else row.label)
        text = f"Rien à cocher cette semaine{NBSP}: {'; '.join(said)}."
        return [gap(1.2 * MM), *self._plain.lines(text, 8.2)]

    # -- what is drawn ------------------------------------------------------------------------

    def _head(self) -> Piece:
        """Days over their moments, on grey."""
        slots, width = self._slots, self._plain.width
        height = _HEAD_DAY + _HEAD_MOMENT
        days = [self._monday + timedelta(days=rank) for rank in range(DAYS)]

        def draw(pen: Pen, x: float, y: float) -> None:
            pen.fill(x, y, width, height, GREY)
            pen.text(x + 1.5 * MM, stand(y, height, 9), "Soin ou action", Face.BOLD, 9)
            for rank, day in enumerate(days):
                left = x + LABEL + rank * slots.day
                pen.text_middle(
                    left + slots.day / 2, stand(y, _HEAD_DAY, 9.4), weekday(day), Face.BOLD, 9.4
                )
                for place, moment in enumerate(MOMENTS):
                    middle = left + (place + 0.5) * slots.moment
                    stands = stand(y + _HEAD_DAY, _HEAD_MOMENT, SMALL)
                    pen.text_middle(middle, stands, _SHORT_MOMENT[moment], Face.REGULAR, SMALL)
            slots.rules(pen, x + LABEL, y + _HEAD_DAY, _HEAD_MOMENT)
            for level in (y, y + height):
                pen.line((x, level), (x + width, level), 0.9)
            self._sides(pen, x, y, height)

        return Piece(height, draw, keep=True)

    def _role(self, groups: Sequence[WeekGroup]) -> None:
        """The rows of one role; a page that begins among them says role and problem again."""
        pages, first = self._plain.pages, groups[0]
        if not first.planned:
            title = "Demandé hors du plan"
        else:
            title = words.ROLE[first.role] if first.role else "Autres interventions du plan"
        bar = [self._bar(title)]
        for group in groups:
            problem = self._problem(group.problem) if group.problem else []
            before = [*bar, *problem]
            again = [self._head(), self._bar(f"{title} (suite)"), *problem]
            for row in group.rows:
                pieces = self._row(row)
                height = height_of([*before, *pieces])
                if height > pages.room and not self._worth_beginning(pages, pieces):
                    pages.turn()
                    pages.put([self._head(), *before] if bar else again)
                else:
                    pages.put(before)
                self._put(pieces, again)
                before, bar = [], []

    def _worth_beginning(self, pages: Pages, pieces: Sequence[Piece]) -> bool:
        """A row taller than half a page begins where it stands rather than leave a hole."""
        tall = height_of(pieces) > pages.bottom * _HALF
        return tall and pages.room > pieces[0].height + _HOLE

    def _put(self, pieces: Sequence[Piece], again: Sequence[Piece]) -> None:
        """A row, parted only where it is taller than what is left."""
        pages = self._plain.pages
        for piece in pieces:
            if piece.height > pages.room and not pages.fresh:
                pages.turn()
                pages.put(again)
            pages.put([piece])

    def _bar(self, title: str) -> Piece:
        width, text = self._plain.width, paper(title).upper()

        def draw(pen: Pen, x: float, y: float) -> None:
            pen.fill(x, y, width, _BAR)
            pen.text(x + 1.5 * MM, stand(y, _BAR, 8.6), text, Face.BOLD, 8.6, white=True)

        return Piece(_BAR, draw, keep=True)

    def _problem(self, label: str) -> list[Piece]:
        """The problem the next rows answer, across the page."""
        set_, width = self._plain.set, self._plain.width
        lines = break_lines(set_.ruler, [set_.bold(label, 8.2)], width - 4 * MM)

        def piece(line: Line) -> Piece:
            def draw(pen: Pen, x: float, y: float) -> None:
                pen.fill(x, y, width, _PROBLEM, GREY)
                line.draw(pen, x + 1.5 * MM, stand(y, _PROBLEM, 8.2))
                self._sides(pen, x, y, _PROBLEM)

            return Piece(_PROBLEM, draw, keep=True)

        return [piece(line) for line in lines]

    def _row(self, row: WeekRow) -> list[Piece]:
        """The words at the left, the boxes beside the first of them; as many pieces as needed."""
        set_ = self._plain.set
        lines = break_lines(set_.ruler, self._words(row), LABEL - 3 * MM)
        beside = min(len(lines), _BESIDE)
        height = max(self._slots.height(row), beside * _LEADING + 1.2 * MM)
        first, whole = lines[:beside], self._slots.whole_days(row)

        def draw(pen: Pen, x: float, y: float) -> None:
            self._ruled(pen, x, y, height, whole)
            for rank, line in enumerate(first):
                line.draw(pen, x + 1.5 * MM, stand(y + 0.6 * MM + rank * _LEADING, _LEADING, _SIZE))
            self._slots.draw(pen, x + LABEL, y, row)

        pieces = [Piece(height, draw), *(self._line(line, whole) for line in lines[beside:])]
        return [*pieces, self._end(0.6 * MM if len(lines) > beside else 0.0, whole)]

    def _words(self, row: WeekRow) -> list[Run]:
        set_, each = self._plain.set, row.intervention
        runs = [set_.bold(row.label, _SIZE)]
        if each is None:
            return runs
        doer = words.who(each.who)
        detail = [doer, words.frequency(each), words.period(each)]
        said = " · ".join(part for part in detail if part)
        if said:
            runs.append(set_.regular(f"\n{said}", _DETAIL))
        if each.instructions:
            runs.append(set_.regular(f"\n{each.instructions}", _DETAIL))
        if each.material:
            runs.append(set_.regular(f"\nMatériel{NBSP}: {', '.join(each.material)}", _DETAIL))
        return runs

    def _line(self, line: Line, whole: Collection[int]) -> Piece:
        def draw(pen: Pen, x: float, y: float) -> None:
            self._ruled(pen, x, y, _LEADING, whole)
            line.draw(pen, x + 1.5 * MM, stand(y, _LEADING, _SIZE))

        return Piece(_LEADING, draw)

    def _end(self, height: float, whole: Collection[int]) -> Piece:
        width = self._plain.width

        def draw(pen: Pen, x: float, y: float) -> None:
            self._ruled(pen, x, y, height, whole)
            pen.line((x, y + height), (x + width, y + height), _ROW_RULE)

        return Piece(height, draw)

    def _blanks(self, below: float) -> None:
        """Rows for what is added by hand: three, and more where the page has room."""
        pages, slots, width = self._plain.pages, self._slots, self._plain.width
        height = slots.blank_height

        def draw(pen: Pen, x: float, y: float) -> None:
            self._ruled(pen, x, y, height)
            slots.blank(pen, x + LABEL, y)
            pen.line((x, y + height), (x + width, y + height), _ROW_RULE)

        bar = self._bar("Ajouté à la main")
        if bar.height + _BLANK_ROWS * height > pages.room:
            pages.turn()
            pages.put([self._head()])
        room = int((pages.room - bar.height - below) / height)
        count = min(max(_BLANK_ROWS, room), _MOST_BLANK_ROWS)
        pages.put([bar, *(Piece(height, draw) for _ in range(count))])

    def _ruled(
        self, pen: Pen, x: float, y: float, height: float, whole: Collection[int] = ()
    ) -> None:
        self._sides(pen, x, y, height)
        self._slots.rules(pen, x + LABEL, y, height, whole)

    def _sides(self, pen: Pen, x: float, y: float, height: float) -> None:
        for side in (x, x + self._plain.width):
            pen.line((side, y), (side, y + height), 0.9)


def _role_of(group: WeekGroup) -> tuple[object, bool]:
    return group.role, group.planned
