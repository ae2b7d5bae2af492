"""`coordo today`: a list for programs, lines for people, as of another day."""

import json
from datetime import timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

from coordo_desktop.domain.today import AwaitedKind
from coordo_desktop.services.bundle import assemble
from coordo_desktop.system.clock import now
from people import a_patient
from transmission_builders import a_draft
from vault_support import opened


def _today():
    """The practice's day, which begins before that of UTC."""
    return now().astimezone(ZoneInfo("Europe/Paris")).date()


KEYS = ["rule", "severity", "patient_id", "reason", "due"]


def test_today_tells_each_rule_its_reason_and_its_term(coordo, with_maite):
    desk = opened(with_maite, now)
    services = assemble(desk)
    patient = services.patients.create(a_patient("BERHO", "Xan"))
    services.tasks.add(patient, "Pansement du talon aujourd'hui")
    since = _today() - timedelta(days=20)
    services.awaited.add(patient, AwaitedKind.REPORT, "Compte rendu", "Cardiologie", since=since)
    services.transmissions.sign(a_draft(patient, "Humeur triste"))
    desk.close()
    told = coordo("today", with_maite, "--json")
    assert (told.status, told.err) == (0, "")
    lines = json.loads(told.out)
    assert all(list(line) == KEYS for line in lines)
    by_rule = {line["rule"]: line for line in lines}
    assert by_rule["task_today"]["patient_id"] == str(patient)
    assert by_rule["task_today"]["due"] == _today().isoformat()
    late = by_rule["awaited_late"]
    assert late["reason"] == "Cardiologie. Attendu depuis 20 jours ; seuil 14"
    assert late["severity"] == "warning"
    assert "focus_silent" not in by_rule


def test_another_day_moves_the_day_rules_count_from(coordo, with_maite):
    desk = opened(with_maite, now)
    services = assemble(desk)
    patient = services.patients.create(a_patient("BERHO", "Xan"))
    services.transmissions.sign(a_draft(patient, "Humeur triste"))
    desk.close()
    later = (_today() + timedelta(days=9)).isoformat()
    told = coordo("today", with_maite, "--date", later, "--json")
    silent = [one for one in json.loads(told.out) if one["rule"] == "focus_silent"]
    line = next(one for one in silent if one["patient_id"] == str(patient))
    assert line["reason"] == "Aucune transmission depuis 9 jours ; seuil 7"
    people = coordo("today", with_maite, "--date", later)
    assert "Humeur triste" in people.out


@pytest.mark.parametrize("day", ["jeudi", "2026-13-01", "9999-12-31", "0001-01-01", "1899-12-31"])
@pytest.mark.parametrize("command", ["today", "plan"])
def test_a_date_that_cannot_be_read_or_is_out_of_reach_is_said_in_french(
    coordo, with_maite, tmp_path, command, day
):
    words = ["today", with_maite, "--date", day]
    if command == "plan":
        paper = tmp_path / "plan.pdf"
        words = ["plan", with_maite, "--patient", uuid4(), "-o", paper, "--week", day]
    told = coordo(*words)
    assert (told.status, told.out) == (2, "")
    assert told.err.startswith("Cette date ")
    assert told.err.count("\n") == 1


@pytest.mark.parametrize("day", ["1900-01-01", "2200-12-31", "2026-11-23T08:30"])
def test_the_days_at_the_edges_are_answered(coordo, with_maite, day):
    assert coordo("today", with_maite, "--date", day, "--json").status == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["today"], "Il manque l’argument DOSSIER."),
        (["today", "/x", "--nope"], "L’option --nope n’existe pas."),
        (["plan", "/x", "-o", "p.pdf"], "Il manque l’option --patient."),
        (
            ["plan", "/x", "-o", "p.pdf", "--patient", "MARTIN"],
            "La valeur donnée à l’option --patient",
        ),
        (["nothing"], "Cette commande n’est pas écrite comme elle s’emploie."),
    ],
)
def test_a_command_written_wrong_is_told_in_one_french_sentence(coordo, words, said):
    told = coordo(*words)
    assert (told.status, told.out) == (2, "")
    assert told.err.startswith(said)
    assert told.err.count("\n") == 1
    assert "MARTIN" not in told.err
    assert "--help" in told.err
