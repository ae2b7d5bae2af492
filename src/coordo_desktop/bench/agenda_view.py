"""B4: a week of 40 professionals and 2,000 appointments, read and painted; a drag in it.

All of it is painted at once, on a picture wide enough, beside the same statements sent bare and
as many plain rectangles with their text; then in the window of a small screen.
"""

import random
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any
from uuid import UUID, uuid4

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest

from coordo_desktop.bench.measures import calm, timed
from coordo_desktop.bench.practice import NOW
from coordo_desktop.bench.questions import Bare
from coordo_desktop.bench.recording import recorded
from coordo_desktop.bench.windows import Stage
from coordo_desktop.domain.agenda import Agenda, Columns, Span
from coordo_desktop.domain.appointments import (
    Appointment,
    AppointmentContent,
    AppointmentKind,
    Participant,
)
from coordo_desktop.domain.ids import AppointmentId, PatientId, ProfessionalId
from coordo_desktop.domain.local_times import instant, zone_of
from coordo_desktop.domain.patients import Professional
from coordo_desktop.services.directory import NOBODY
from coordo_desktop.store.appointment_writing import add_many
from coordo_desktop.ui.agenda.canvas import AgendaCanvas
from coordo_desktop.ui.agenda.layout import columns_of, days_between
from coordo_desktop.ui.agenda.layout_grid import Box
from coordo_desktop.ui.agenda.page import AgendaPage
from coordo_desktop.ui.agenda.page_head import TO_DO
from coordo_desktop.ui.agenda.periods import Period
from coordo_desktop.ui.kit.theme import color, shared_font

PEOPLE, DAYS, EACH = 40, 5, 10
_WEEK = date(2027, 3, 1)  # a Monday beyond what the other scenarios book
_ROUNDS, _FRAMES = 12, 200
_LANE, _HOUR = 30, 40
_LENGTHS = (15, 20, 30, 45)
_REASONS = ("", "bilan", "renouvellement", "suivi")


def week(folder: Path, told: Mapping[str, Any]) -> dict[str, list[float]]:
    """Times in seconds: everything painted, the bare limit, in the window, a frame of a drag."""
    stage = Stage(folder)
    _furnish(stage, [PatientId(UUID(one)) for one in told["patients"]])
    whole, plain = _everything(stage)
    answer = {"whole": whole, "plain": plain, "window": _in_the_window(stage)}
    answer["frames"] = _dragged(stage)
    stage.close()
    return answer


def _furnish(stage: Stage, patients: list[PatientId]) -> None:
    """Ten appointments a day for each of forty, some of which overlap."""
    known = [one.id for one in stage.services.opening.people()][:PEOPLE]
    known += [
        stage.services.directory.add(
            Professional(id=NOBODY, name=f"Praticien {number:02d}", profession="IDE")
        )
        for number in range(PEOPLE - len(known))
    ]
    rng, zone = random.Random(16), zone_of("Europe/Paris")
    for on in days_between(_WEEK, _WEEK + timedelta(days=DAYS - 1)):
        made = [
            _appointment(rng, who, instant(datetime.combine(on, time(8 + hour)), zone), patients)
            for who in known
            for hour in range(EACH)
        ]
        with stage.store.action("appointment.book") as session:
            add_many(session, made)
    stage.settle()


def _appointment(
    rng: random.Random, who: ProfessionalId, hour: datetime, patients: list[PatientId]
) -> Appointment:
    start = hour + timedelta(minutes=rng.choice((0, 10, 20, 30)))
    return Appointment(
        id=AppointmentId(uuid4()),
        starts_at=start,
        ends_at=start + timedelta(minutes=rng.choice(_LENGTHS)),
        content=AppointmentContent(
            kind=rng.choice(list(AppointmentKind)),
            title=rng.choice(_REASONS),
            professionals=(who,),
            participants=(Participant(patient_id=rng.choice(patients)),),
        ),
    )


def _read(stage: Stage) -> Agenda:
    return stage.services.appointments.agenda(_WEEK, _WEEK + timedelta(days=DAYS - 1))


def _everything(stage: Stage) -> tuple[list[float], list[float]]:
    """Read, laid out and painted, and the limit, by turns."""
    bare = Bare(stage.store.engines.maintenance)
    days = days_between(_WEEK, _WEEK + timedelta(days=DAYS - 1))
    size = QSize(_LANE * PEOPLE * DAYS + 60, _HOUR * 24 + 60)
    mine: list[float] = []
    limits: list[float] = []
    boxes: list[tuple[Box, str]] = []
    with recorded(stage.store) as sent:
        agenda = _read(stage)
    canvas = _canvas(size)
    with calm():
        for turn in range(_ROUNDS + 2):
            took = timed(lambda: _painted(canvas, _read(stage), days, size))
            boxes = [
                (canvas.shape_now.box(one), getattr(one.what, "title", ""))
                for lane in (canvas.board.scene.blocks if canvas.board else ())
                for one in lane
            ]
            limit = timed(partial(bare.read, sent)) + timed(partial(_plain, boxes, size))
            if turn >= 2:
                mine.append(took)
                limits.append(limit)
    bare.close()
    if len(boxes) < len(agenda.entries):
        raise AssertionError
    return mine, limits


def _canvas(size: QSize) -> AgendaCanvas:
    canvas = AgendaCanvas(name="bench.grid", label="Grille")
    canvas.hour, canvas.narrowest = _HOUR, _LANE
    canvas.resize(size)
    canvas.show()
    return canvas


def _painted(canvas: AgendaCanvas, agenda: Agenda, days: list[date], size: QSize) -> None:
    busy = {who for one in agenda.entries for who in one.professionals}
    columns = [one for one in columns_of(agenda, Columns.PROFESSIONALS) if one.who in busy]
    canvas.show_agenda(agenda, days, columns, Columns.PROFESSIONALS, NOW.date())
    picture = QPixmap(size)
    painter = QPainter(picture)
    canvas.paint_all(painter, canvas.shape_now)
    painter.end()


def _plain(boxes: list[tuple[Box, str]], size: QSize) -> None:
    """The same number of plain rectangles with text."""
    picture = QPixmap(size)
    picture.fill(color("surface"))
    painter = QPainter(picture)
    painter.setFont(shared_font("tiny"))
    for (left, top, wide, high), words in boxes:
        room = QRectF(left, top, wide, high)
        painter.fillRect(room, color("k-cs"))
        painter.drawText(room, words)
    painter.end()


def _page(stage: Stage) -> AgendaPage:
    stage.window.open_view("agenda")
    page = stage.window.page("agenda")
    if not isinstance(page, AgendaPage):
        raise TypeError
    return page


def _in_the_window(stage: Stage) -> list[float]:
    """Turning to this week from another until it is painted, all forty in each day."""
    page = _page(stage)
    stage.frame.resize(1366, 768)
    stage.settle()
    page.show_mode(TO_DO)  # counted once the days are shown: now, and not in the middle
    stage.settle()
    page.go_to(Period(Span.WEEK, _WEEK))
    stage.settle()
    if page.agenda is not None:
        page.columns.take([one.who for one in columns_of(page.agenda, Columns.PROFESSIONALS)])
    times = []
    with calm():
        for turn in range(_ROUNDS + 2):
            page.go_to(Period(Span.WEEK, _WEEK + timedelta(days=70)))
            stage.settle()
            took = stage.shown_after(partial(page.go_to, Period(Span.WEEK, _WEEK)))
            if turn >= 2:
                times.append(took)
    return times


def _dragged(stage: Stage) -> list[float]:
    """A frame: the pointer moves, the ghost is taken from where it was, painted where it is."""
    canvas = _page(stage).canvas
    board = canvas.board
    if board is None:
        raise TypeError
    canvas.lens.scroll_to(8 * 60)
    stage.settle()
    port = canvas.viewport()
    block = next(one for lane in board.scene.blocks for one in lane if one.top >= 9 * 60)
    left, top, _wide, _high = canvas.shape_now.box(block)
    start = QPoint(round(left) + 8, round(top) + 6)
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(port, button, keys, start)
    times = []
    for number in range(_FRAMES):
        stage.app.processEvents()  # the verdict of the place before
        began = perf_counter()
        left_behind = canvas.hold.rects()
        QTest.mouseMove(port, start + QPoint(20 + number * 3 % 700, 20 + number * 2 % 300))
        for place in (*left_behind, *canvas.hold.rects()):
            port.repaint(place)
        times.append(perf_counter() - began)
    if canvas.hold.held is None:
        raise TypeError
    canvas.hold.let_go()
    QTest.mouseRelease(port, button, keys, start)
    stage.settle()
    return times
