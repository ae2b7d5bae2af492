"""A task in one line: what, who, when, urgent."""

from datetime import date, time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.frequencies import Moment
from coordo_desktop.domain.task_lines import TaskLine, read_due, read_task

TODAY = date(2026, 11, 23)  # a Monday


def a_line(label, due=TODAY, **more) -> TaskLine:
    return TaskLine(label=label, due=due, **more)


LINES = {
    "rappeler Dr X @marie vendredi !": a_line(
        "rappeler Dr X", date(2026, 11, 27), who="marie", urgent=True
    ),
    "commander pansements demain": a_line("commander pansements", date(2026, 11, 24)),
    "Pesée dans 3 jours à 8h30": a_line("Pesée", date(2026, 11, 26), at=time(8, 30)),
    "appeler la fille le 12/12": a_line("appeler la fille", date(2026, 12, 12)),
    "contrôle 12/03": a_line("contrôle", date(2027, 3, 12)),
    "renouveler l’ordonnance le 1er décembre": a_line("renouveler l’ordonnance", date(2026, 12, 1)),
    "voir la famille lundi prochain matin": a_line(
        "voir la famille", date(2026, 11, 30), moment=Moment.MORNING
    ),
    "appel vendredi 27/11 14:30 @N.OYHENART": a_line(
        "appel", date(2026, 11, 27), at=time(14, 30), who="N.OYHENART"
    ),
    "relire le dossier": a_line("relire le dossier"),
    "appeler Mme Martin-Dupont": a_line("appeler Mme Martin-Dupont"),
    "passer après-demain": a_line("passer", date(2026, 11, 25)),
    "revoir le plan dans 2 mois": a_line("revoir le plan", date(2027, 1, 23)),
}


@pytest.mark.parametrize(("line", "meant"), LINES.items(), ids=list(LINES))
def test_a_line_says_what_who_and_when(line, meant):
    assert read_task(line, TODAY) == meant


@pytest.mark.parametrize("line", ["", "!", "@marie", "vendredi", "@marie demain à 8h !"])
def test_a_line_that_says_nothing_to_do_is_refused(line):
    with pytest.raises(MissingField):
        read_task(line, TODAY)


@pytest.mark.parametrize("line", ["bilan le 31/02", "bilan dans 0 jours", "bilan 01/01/2020"])
def test_a_day_that_is_none_or_has_gone_is_refused(line):
    with pytest.raises(InvalidField):
        read_task(line, TODAY)


def test_a_day_is_read_alone():
    assert read_due("vendredi", TODAY) == date(2026, 11, 27)
    for typed in ("", "vendredi matin", "bientôt"):
        with pytest.raises(InvalidField):
            read_due(typed, TODAY)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=60))
def test_whatever_is_typed_is_a_task_or_refused(line):
    try:
        read = read_task(line, TODAY)
    except (MissingField, InvalidField):
        return
    assert read.label
    assert read.due >= TODAY
