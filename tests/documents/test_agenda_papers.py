"""The agenda on paper: everything is on the page, can be read, and the pages say what follows."""

import os
import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from random import Random

import pypdfium2
import pytest

from coordo_desktop.documents.agenda import agenda_pdf
from coordo_desktop.documents.agenda_axis import Span, axis, lanes, shortest
from coordo_desktop.documents.agenda_ink import FLOOR
from coordo_desktop.documents.pen import Pen
from coordo_desktop.domain.agenda import Span as ViewSpan
from coordo_desktop.domain.agenda_columns import appointments
from coordo_desktop.domain.agenda_papers import AgendaForm, AgendaPicture, Turn
from coordo_desktop.domain.agenda_sheets import PaperContext, seen_sheet
from coordo_desktop.domain.appointments import AppointmentKind, AppointmentState
from coordo_desktop.domain.opening import OpeningDay
from documents.agenda_builders import (
    MONDAY,
    OPEN,
    Absence,
    AbsenceId,
    Names,
    RoundBlock,
    RoundId,
    at,
    crowded,
    entry,
    maker,
    person,
    sheet,
)

WEEK = [MONDAY + timedelta(days=rank) for rank in range(5)]


def numbered(agenda):
    """Each appointment under a word of its own, to be found on the page."""
    named = tuple(replace(one, title=f"Q{rank:04d}") for rank, one in enumerate(agenda.entries))
    return replace(agenda, entries=named)


def pages(pdf):
    document = pypdfium2.PdfDocument(pdf)
    return [page.get_textpage().get_text_range().replace("\xa0", " ") for page in document]


def found(pdf):
    return set(re.findall(r"Q\d{4}", " ".join(pages(pdf))))


@pytest.fixture
def written(monkeypatch):
    """(x, y, text, size, page width, page height) of every string drawn."""
    strings = []
    drawn = Pen.text

    def text(pen, x, y, words, face, size, **white):
        width = pen.text_width(words, face, size)
        strings.append((x, x + width, y, words, size, pen.width, pen.height))
        drawn(pen, x, y, words, face, size, **white)

    monkeypatch.setattr(Pen, "text", text)
    return strings


@pytest.mark.parametrize(
    ("people", "many"),
    [(1, 5), (1, 40), (2, 25), (8, 90), (14, 170), (40, 60), (40, 400)],
)
def test_a_whole_place_is_on_one_page_and_can_be_read(written, people, many):
    agenda = numbered(crowded(people, many))
    pdf = agenda_pdf(sheet(maker(agenda).people([MONDAY])))
    (text,) = pages(pdf)
    assert found(pdf) == {one.title for one in agenda.entries}
    assert ("Motifs et lieux non imprimés, faute de place" in text) == (many == 400)
    assert min(size for *_, size, _w, _h in written) >= FLOOR
    for left, right, y, words, _, width, height in written:
        assert left >= 0, words
        assert right <= width, words
        assert 0 < y < height, words


@pytest.mark.parametrize("seed", range(80 if os.environ.get("COORDO_PROOF") == "full" else 3))
def test_whatever_the_agenda_everything_is_on_the_pages(written, seed):
    random = Random(seed)
    people, many = random.randint(1, 40), random.randint(5, 400)
    days = WEEK[: random.choice((1, 1, 1, 5))]
    agenda = numbered(
        crowded(people, many, days, seed=seed, minutes=random.choice((0, 0, 5, 10, 90)))
    )
    columns = random.choice((maker(agenda).people, maker(agenda).rooms))(days)
    there = appointments(columns)
    pdf = agenda_pdf(sheet(columns, turn=random.choice(list(Turn))))
    every = pages(pdf)
    assert found(pdf) == {one.title for one in agenda.entries if one.id in there}
    if len(every) > 1:
        told = re.findall(r"(\d+) rendez-vous sur cette page", "\n".join(every))
        assert sum(map(int, told)) == len(there)
    for left, right, y, words, size, width, height in written:
        assert size >= FLOOR, words
        assert left >= 0, words
        assert right <= width, words
        assert 0 < y < height, words


def test_too_much_for_a_page_goes_on_and_says_how_many(written):
    agenda = numbered(crowded(40, 900))
    pdf = agenda_pdf(sheet(maker(agenda).people([MONDAY])))
    every = pages(pdf)
    assert found(pdf) == {one.title for one in agenda.entries}
    assert len(every) > 1
    left = 900
    for number, text in enumerate(every, 1):
        here = len(set(re.findall(r"Q\d{4}", text)))
        left -= here
        assert f"{here} rendez-vous sur cette page" in text
        if number < len(every):
            assert f"Suite page {number + 1} : encore {left} rendez-vous." in text
    assert left == 0
    assert min(size for *_, size, _w, _h in written) >= FLOOR


@pytest.mark.parametrize("turn", list(Turn))
def test_the_page_is_held_as_asked(turn):
    agenda = crowded(3, 12)
    pdf = agenda_pdf(sheet(maker(agenda).people([MONDAY]), turn=turn))
    width, height = pypdfium2.PdfDocument(pdf).get_page_size(0)
    if turn is not Turn.AUTO:
        assert (width > height) == (turn is Turn.LANDSCAPE)


@pytest.mark.parametrize("people", [1, 3])
def test_a_week_is_on_one_page(people):
    agenda = numbered(crowded(people, 60 * people, WEEK))
    pdf = agenda_pdf(sheet(maker(agenda).people(WEEK), AgendaForm.WEEK))
    assert found(pdf) == {one.title for one in agenda.entries}
    assert len(pages(pdf)) == 1


@pytest.mark.parametrize("many", [0, 30, 240, 900])
def test_a_month_holds_everything(written, many):
    days = [date(2026, 11, 1) + timedelta(days=rank) for rank in range(30)]
    worked = [day for day in days if day.weekday() < 5]
    agenda = numbered(crowded(1, many, worked, minutes=15, fill=False))
    agenda = replace(agenda, days=tuple(OpeningDay(on=day, hours=OPEN) for day in days))
    columns = maker(agenda).everybody(days)
    pdf = agenda_pdf(
        sheet(columns, AgendaForm.MONTH, span=ViewSpan.MONTH, first=days[0], last=days[-1])
    )
    every = pages(pdf)
    assert found(pdf) == {one.title for one in agenda.entries}
    assert (len(every) > 1) == (many == 900)
    assert min(size for *_, size, _w, _h in written) >= FLOOR
    if len(every) > 1:
        assert (
            sum(int(each) for each in re.findall(r"(\d+) rendez-vous sur", "\n".join(every))) == 900
        )


def test_a_list_holds_everything():
    agenda = numbered(crowded(4, 90, WEEK))
    columns = maker(agenda).everybody(WEEK)
    pdf = agenda_pdf(sheet(columns, AgendaForm.LIST, span=ViewSpan.LIST))
    assert found(pdf) == {one.title for one in agenda.entries}


def test_nothing_to_show_is_said():
    assert "Aucun rendez-vous" in pages(agenda_pdf(sheet(())))[0]


def test_equal_sheets_give_equal_bytes():
    made = [agenda_pdf(sheet(maker(crowded(3, 20)).people([MONDAY]))) for _ in range(2)]
    assert made[0] == made[1]


# --- what stands in a column --------------------------------------------------------------------


def with_round(**fields):
    """A professional with a round of three visits, one appointment after it."""
    who = person(0)
    block = RoundBlock(
        id=RoundId(who.id), version=1, professional_id=who.id, on=MONDAY, label="Ostabat",
        starts_at=at(MONDAY, 8), ends_at=at(MONDAY, 11, 30), visits=3, done=1,
    )  # fmt: skip
    visits = [
        entry(
            rank, MONDAY, (8 + rank, 10), 20, kind=AppointmentKind.HOME_VISIT, round_id=block.id,
            professionals=(who.id,), title=f"Q000{rank}",
        )
        for rank in range(3)
    ]  # fmt: skip
    alone = entry(9, MONDAY, (14, 0), 30, professionals=(who.id,), title="Q0009")
    agenda = replace(
        crowded(1, 0), entries=(*visits, alone), rounds=(block,), people=(who,), **fields
    )
    return agenda, who


def test_the_visits_of_a_round_stand_in_its_block_and_are_counted():
    agenda, who = with_round()
    made = sheet(maker(agenda).person([MONDAY], who.id))
    text = pages(agenda_pdf(made))[0]
    assert made.many == 4
    assert "Tournée Ostabat" in text
    assert "3 passages, 1 fait" in text
    assert all(f"Q000{rank}" in text for rank in (0, 1, 2, 9))


def test_an_absence_is_said_without_its_reason():
    who = person(0)
    away = Absence(
        id=AbsenceId(who.id), professional_id=who.id, starts_at=at(MONDAY, 13),
        ends_at=at(MONDAY, 18), note="opération", replacement="SAGASPE",
    )  # fmt: skip
    agenda = replace(crowded(1, 0), absences=(away,), people=(who,))
    text = " ".join(pages(agenda_pdf(sheet(maker(agenda).people([MONDAY]))))[0].split())
    assert "Absence, remplacement : SAGASPE" in text
    assert "opération" not in text


def test_a_holiday_and_states_are_in_words():
    who = person(0)
    states = {
        AppointmentState.ABSENT: "ABSENT", AppointmentState.ARRIVED: "arrivé",
        AppointmentState.CANCELLED: "annulé", AppointmentState.CONFIRMED: "confirmé",
    }  # fmt: skip
    entries = tuple(
        entry(rank, MONDAY, (9 + rank, 0), 30, state=state, professionals=(who.id,))
        for rank, state in enumerate(states)
    )
    day = OpeningDay(on=MONDAY, holiday="Lundi de Pâques")
    agenda = replace(crowded(1, 0), entries=entries, people=(who,), days=(day,))
    text = pages(agenda_pdf(sheet(maker(agenda, cancelled=True).people([MONDAY]))))[0]
    assert "Lundi de Pâques" in text
    assert all(word in text for word in states.values())


def test_names_are_as_wanted():
    who = person(0)
    one = entry(1, MONDAY, (9, 0), 30, professionals=(who.id,), title="PUYO L.", detail="bilan")
    agenda = replace(crowded(1, 0), entries=(one,), people=(who,))
    patient = one.patients[0]
    full = maker(agenda, named={patient: "PUYO Lucienne"}).people([MONDAY])[0].entries[0]
    assert (full.title, full.about) == ("PUYO Lucienne", "bilan")
    short = maker(agenda, names=Names.INITIALS, named={patient: "P. L."}).people([MONDAY])
    assert short[0].entries[0].title == "P. L."
    none = maker(agenda, names=Names.NONE).people([MONDAY])[0].entries[0]
    assert (none.title, none.about) == ("Consultation", "")


def test_without_names_a_visit_says_its_kind_and_the_town_and_nothing_typed():
    who = person(0)
    one = entry(1, MONDAY, (9, 0), 30, professionals=(who.id,), title="PUYO L.", detail="bilan")
    one = replace(one, town="Ostabat")
    agenda = replace(crowded(1, 0, [MONDAY]), entries=(one,), people=(who,), rounds=())
    none = maker(agenda, names=Names.NONE).people([MONDAY])[0].entries[0]
    assert none.about == "passage, Ostabat"
    assert "PUYO" not in none.title


def test_the_two_nights_when_clocks_change_keep_their_appointments_in_order():
    for day, hour in ((date(2026, 10, 25), 2), (date(2026, 3, 29), 3)):
        who = person(0)
        one = entry(1, day, (hour, 0), 30, professionals=(who.id,), title="Q0001")
        agenda = replace(crowded(1, 0, [day]), entries=(one,), people=(who,), first=day, last=day)
        text = pages(agenda_pdf(sheet(maker(agenda).people([day]))))[0]
        assert f"{hour:02d}:00" in text
        assert "Q0001" in text


# --- the axis -----------------------------------------------------------------------------------


def test_every_span_gets_the_height_of_its_words():
    spans = [Span(480, 485, 20.0), Span(485, 490, 20.0), Span(600, 660, 8.0)]
    made = axis(spans, 480, 720, 3.0, 300.0)
    assert made.height == pytest.approx(300.0, abs=0.1)
    for span in spans:
        assert made.at(span.end) - made.at(span.start) >= span.needs - 0.001


def test_time_is_proportional_where_words_let_it():
    made = axis([Span(480, 510, 5.0)], 480, 720, 3.0, 240.0)
    assert made.at(540) - made.at(480) == pytest.approx(made.at(720) - made.at(660), abs=0.1)


def test_too_little_room_is_the_shortest_axis():
    spans = [Span(480, 490, 30.0)] * 2 + [Span(490, 500, 30.0)]
    assert axis(spans, 480, 540, 3.0, 10.0).height == shortest(spans, 480, 540, 3.0)


def test_what_overlaps_stands_side_by_side_and_what_touches_does_not():
    assert lanes([(0, 30), (30, 60)]) == [(0, 1), (0, 1)]
    assert lanes([(0, 60), (10, 20), (20, 40), (60, 90)]) == [(0, 2), (1, 2), (1, 2), (0, 1)]


def test_an_hour_that_ends_past_midnight_stops_there():
    who = person(0)
    late = entry(1, MONDAY, (23, 30), 90, professionals=(who.id,), title="Q0001")
    agenda = replace(crowded(1, 0), entries=(late,), people=(who,))
    assert datetime.fromisoformat("2026-11-24T00:30+00:00") > late.ends_at - timedelta(hours=1)
    assert "Q0001" in pages(agenda_pdf(sheet(maker(agenda).people([MONDAY]))))[0]


def pictured(agenda, many, *, span=ViewSpan.WEEK):
    """What a view shows of the first `many` professionals, as the sheet that is drawn."""
    keys = tuple(one.id for one in agenda.people[:many])
    context = PaperContext(practice="MSP", author="C. MARTIN", printed_at=at(MONDAY, 9))
    return seen_sheet(agenda, AgendaPicture(agenda=agenda, span=span, keys=keys), context)


def test_what_is_seen_stays_a_grid_and_says_whom_it_leaves_out():
    agenda = crowded(4, 60, WEEK)
    made = pictured(agenda, 2)
    (text,) = pages(agenda_pdf(made))
    assert made.title.startswith("Agenda de HARISMENDY et OYHENART, semaine 48")
    assert "2 professionnels sur 4 · 30 rendez-vous d’autres personnes ne figurent pas" in text
    assert "barre : jusqu’à l’heure de fin" in text  # the legend of a grid
    assert [one.title for one in made.columns] == ["HARISMENDY", "OYHENART"] * 5


def test_a_grid_too_full_for_a_page_goes_on_in_grids_before_it_becomes_lists(written):
    every = pages(agenda_pdf(pictured(crowded(4, 200, WEEK), 4)))
    assert len(every) > 1
    assert "lundi 23 novembre" in every[0]
    assert "vendredi 27 novembre" in every[-1]
    assert all("barre : jusqu’à l’heure de fin" in text for text in every)
    assert all("rendez-vous sur cette page" in text for text in every)
    assert min(size for *_, size, _w, _h in written) >= FLOOR


def test_a_grid_nobody_could_read_becomes_lists_that_say_so():
    agenda = crowded(2, 60, minutes=5, fill=False)
    crossed = tuple(
        replace(one, starts_at=at(MONDAY, 9), ends_at=at(MONDAY, 10)) for one in agenda.entries
    )
    text = pages(agenda_pdf(pictured(replace(agenda, entries=crossed), 2, span=ViewSpan.DAY)))[0]
    assert "en listes : la grille serait illisible sur une page" in text
    assert "barre : jusqu’à" not in text
