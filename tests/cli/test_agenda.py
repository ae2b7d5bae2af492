"""`coordo agenda`: to a file, from a calendar, on the screen."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest
from pypdf import PdfReader

from appointment_series_builders import NURSE, a_nurse
from coordo_desktop.domain.appointments import AppointmentContent, AppointmentDraft, Participant
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.services.bundle import assemble
from vault_support import opened

COLLECTION = Path(__file__).parent.parent / "data" / "calendars"
LINE = {"start", "end", "title", "patient_id", "professional_id", "series_id", "state"}
DAYS = ("--from", "2030-06-03", "--to", "2030-06-09")


@pytest.fixture
def booked(coordo, with_maite):
    """A vault with an appointment and a series of Maite; the id of Maite."""
    (line,) = json.loads(coordo("patients", "find", with_maite, "maite", "--json").out)
    desk = opened(with_maite, lambda: datetime(2030, 6, 1, 9, tzinfo=UTC))
    with desk.store.action("professional.create") as session:
        a_nurse(session)
    who = (Participant(patient_id=PatientId(UUID(line["id"]))),)
    service = assemble(desk).appointments
    for hour, rule in ((8, ""), (12, "FREQ=DAILY;COUNT=3")):
        starts = datetime(2030, 6, 4, hour, tzinfo=UTC)
        content = AppointmentContent(professionals=(NURSE,), participants=who, title="Bilan")
        service.book(
            AppointmentDraft(
                starts_at=starts,
                ends_at=starts + timedelta(minutes=30),
                content=content,
                rule=rule,
            )
        )
    desk.close()
    return line["id"]


def listed(coordo, folder, *more):
    return json.loads(coordo("agenda", "list", folder, *DAYS, *more, "--json").out)


def test_what_is_booked_is_listed_with_the_keys_that_stay(coordo, with_maite, booked):
    lines = listed(coordo, with_maite)
    assert len(lines) == 4
    assert all(set(line) == LINE for line in lines)
    first = lines[0]
    assert (first["start"], first["end"]) == (
        "2030-06-04T10:00:00+02:00",
        "2030-06-04T10:30:00+02:00",
    )
    assert (first["patient_id"], first["professional_id"]) == (booked, str(NURSE))
    assert (first["series_id"], first["state"]) == (None, "planned")
    assert len({line["series_id"] for line in lines[1:]}) == 1
    said = coordo("agenda", "list", with_maite, *DAYS)
    assert len(said.out.splitlines()) == 4


def test_a_calendar_names_nobody_and_comes_back_without_doubles(
    coordo, with_maite, booked, tmp_path
):
    path = tmp_path / "agenda.ics"
    done = coordo("agenda", "export", with_maite, *DAYS, "-o", path)
    assert (done.status, done.err) == (0, "")
    text = path.read_text()
    assert "BEGIN:VCALENDAR" in text
    assert "ETCHEVERRY" not in text
    assert "Bilan" not in text
    before = listed(coordo, with_maite)
    verdict = json.loads(coordo("agenda", "import", with_maite, path, "--json").out)
    assert verdict == {
        "events": 2, "created": 0, "updated": 0, "unchanged": 2, "refused": [],
    }  # fmt: skip
    assert listed(coordo, with_maite) == before
    coordo("agenda", "export", with_maite, *DAYS, "--names", "full", "-o", path)
    assert "ETCHEVERRY" in path.read_text()


def test_a_pdf_is_written(coordo, with_maite, booked, tmp_path):
    for more in ((), ("--professional", str(NURSE)), ("--to", "2030-06-30")):
        path = tmp_path / "agenda.pdf"
        done = coordo("agenda", "export", with_maite, *DAYS, *more, "-o", path)
        assert (done.status, done.err) == (0, "")
        words = "".join(page.extract_text() for page in PdfReader(path).pages)
        assert "ETCHEVERRY" not in words
        path.unlink()


def test_a_calendar_of_others_comes_in_with_its_refusals(coordo, with_maite):
    path = COLLECTION / "20-broken-dates.ics"
    done = coordo("agenda", "import", with_maite, path, "--json")
    verdict = json.loads(done.out)
    assert (verdict["events"], verdict["created"]) == (7, 1)
    assert verdict["refused"][0] == {"line": 4, "uid": "d1", "reason": "date_unread"}
    again = coordo("agenda", "import", with_maite, path)
    assert "nouveaux\u202f: 0" in again.out
    assert "ligne 15" in again.out
    assert "Sans professionnel" not in again.out
    other = coordo("agenda", "import", with_maite, COLLECTION / "16-windows-1252.ics")
    assert "Sans professionnel" in other.out


@pytest.mark.parametrize("identifier", ["12345678-1234-5678-1234-567812345678", "oyhenart", ""])
@pytest.mark.parametrize("verb", ["export", "list", "import"])
def test_an_unknown_professional_is_refused_rather_than_given_an_empty_agenda(
    coordo, with_maite, tmp_path, verb, identifier
):
    path = tmp_path / "agenda.pdf"
    rest = {
        "export": (*DAYS, "-o", path),
        "list": DAYS,
        "import": (COLLECTION / "20-broken-dates.ics",),
    }[verb]
    done = coordo("agenda", verb, with_maite, *rest, "--professional", identifier)
    assert (done.status, done.out) == (1, "")
    assert "Aucun professionnel de l’annuaire" in done.err
    assert not path.exists()


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("export", *DAYS, "-o", "rien.txt"), 2),
        (("export", *DAYS, "-o", "rien.ics"), 1),
        (("export", "--from", "demain", "--to", "2030-06-09", "-o", "rien.ics"), 2),
        (("export", "--from", "2030-06-09", "--to", "2030-06-03", "-o", "rien.ics"), 2),
        (("export", "--from", "2030-01-01", "--to", "2039-06-03", "-o", "rien.pdf"), 2),
        (("export", *DAYS, "-o", "rien.ics", "--names", "tous"), 2),
        (("list", "--from", "2030-06-03"), 2),
        (("import", "absent.ics"), 1),
        (("import", str(COLLECTION.parent / "patients_logiciel_metier.csv")), 1),
    ],
)
def test_what_cannot_be_done_is_said_and_leaves_no_file(
    coordo, with_maite, tmp_path, monkeypatch, words, status
):
    monkeypatch.chdir(tmp_path)
    verb, *rest = words
    done = coordo("agenda", verb, with_maite, *rest)
    assert done.status == status
    assert done.err
    assert "Traceback" not in done.err
    assert [path for path in tmp_path.iterdir() if path.stem == "rien"] == []
