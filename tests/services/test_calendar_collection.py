"""Thirty calendars in the manner of other programs: each comes in right, or says why not."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from appointment_series_builders import PARIS, everything
from calendar_reading import read_here
from coordo_desktop.services import calendar_files
from coordo_desktop.services.calendar_files import CalendarFileService

FOLDER = Path(__file__).parent.parent / "data" / "calendars"
MINUTE = timedelta(minutes=1)

# For each file: « local start, minutes, title » of what comes in, then why the others do not.
CAME: dict[str, tuple[list[tuple[str, int, str]], list[str]]] = {
    "01-google-simple": ([("12-01 09:30", 60, "Réunion d'équipe")], []),
    "02-google-weekly-exdate": (
        [(f"{day} 14:00", 60, "Supervision") for day in ("11-30", "12-07", "12-28")],
        [],
    ),
    "03-google-moved-occurrence": (
        [
            ("12-01 12:00", 30, "Staff"),
            ("12-09 17:30", 30, "Staff (décalé)"),
            ("12-15 12:00", 30, "Staff"),
        ],
        [],
    ),
    "04-google-all-day": (
        [("12-24 08:00", 720, "Congés"), ("12-25 08:00", 720, "Congés")],
        ["free"],
    ),
    "05-outlook-romance": ([("04-02 11:00", 30, "Entretien annuel")], []),
    "06-outlook-display-name": (
        [(f"{day} 09:00", 45, "Point qualité") for day in ("01-15", "02-19", "03-19")],
        [],
    ),
    "07-exchange-custom-zone": ([("07-05 14:30", 90, "Commission gériatrique")], []),
    "08-outlook-busy-free": ([("12-02 11:00", 30, "Occupé")], ["free"]),
    "09-apple-icloud": (
        [(f"{day} 10:00", 60, "Astreinte ☎️") for day in ("03-01", "03-15", "03-29")],
        [],
    ),
    "10-apple-floating": ([("06-10 07:15", 90, "Kiné")], []),
    "11-thunderbird-mozilla": (
        [(f"{day} 09:00", 120, "Atelier diabète") for day in ("12-31", "01-31", "02-28")],
        ["not_an_event"],
    ),
    "12-nextcloud-sabre": (
        [
            (f"{day} 18:00", 60, "Analyse de pratiques")
            for day in ("12-01", "12-10", "12-11", "12-15")
        ],
        [],
    ),
    "13-doctolib-like": ([("12-03 09:00", 15, "Consultation - Mme D.")], []),
    "14-missing-dtend": (
        [
            ("12-04 10:30", 30, "Sans fin"),
            ("12-05 08:00", 720, "Journée sans fin"),
        ],
        ["no_length"],
    ),
    "15-folded-anywhere": (
        [
            (
                "12-07 11:00",
                30,
                "Un titre replié en plein milieu d'un mot accentué, avec virgule; et point-virgule",
            )
        ],
        [],
    ),
    "16-windows-1252": ([("12-07 14:00", 30, "Réunion générale à l’étage")], []),
    "17-utf16-bom": ([("12-08 14:00", 30, "Équipe")], []),
    "18-several-zones": (
        [
            ("03-16 06:00", 60, "Visio Réunion"),
            ("03-16 14:00", 60, "Visio New York"),
            ("03-16 14:00", 15, "Est"),
            ("03-23 14:00", 60, "Visio New York"),
            ("03-30 15:00", 60, "Visio New York"),
        ],
        [],
    ),
    "19-unknown-zone": ([("12-09 10:00", 60, "Ici")], ["zone_unknown"]),
    "20-broken-dates": (
        [("12-09 15:00", 60, "Bon")],
        [
            "date_unread", "date_unread", "no_start", "ends_before_start", "too_long",
            "out_of_reach",
        ],
    ),
    "21-broken-rules": (
        [],
        [
            "rule_too_dense", "rule_unread", "rule_empty", "rule_too_dense", "days_repeated",
            "rule_unread", "range",
        ],
    ),
    "22-truncated": ([("12-10 10:00", 30, "Entier")], ["unread"]),
    "23-missing-end": ([("12-10 11:00", 30, "Le suivant")], ["unread"]),
    "24-doubles-no-uid": (
        [("12-11 10:00", 30, "Nouvelle version"), ("12-11 14:00", 30, "Sans identité")],
        ["double"],
    ),
    "25-orphan-occurrence": ([("12-12 11:00", 60, "Invité à une seule séance")], []),
    "26-two-calendars": ([("12-14 10:00", 30, "Premier"), ("12-14 11:00", 30, "Second")], []),
    "27-clock-changes": (
        [
            ("03-27 02:30", 30, "Passage de nuit"),
            ("03-28 03:30", 30, "Passage de nuit"),
            ("03-29 02:30", 30, "Passage de nuit"),
            ("10-30 12:00", 30, "Midi"),
            ("10-31 12:00", 30, "Midi"),
        ],
        [],
    ),
    "28-lower-case-lf": ([("12-15 10:00", 30, "En minuscules")], []),
    "29-long-lines": ([("12-16 11:00", 30, "Avec pièce jointe")], ["line_too_long"]),
    "30-hostile-text": (
        [("12-17 10:00", 30, "<img src=x onerror=alert(1)> '); DROP TABLE appointment;--")],
        [],
    ),
}  # fmt: skip


@pytest.fixture(autouse=True)
def _read_here(monkeypatch):
    monkeypatch.setattr(calendar_files, "read_calendar", read_here)


def came(store) -> list[tuple[str, int, str]]:
    with store.reading() as session:
        return [
            (f"{each.starts_at.astimezone(PARIS):%m-%d %H:%M}", each.lasts // MINUTE,
             each.content.title)
            for each in everything(session)
        ]  # fmt: skip


def test_the_collection_is_whole():
    assert {path.stem for path in FOLDER.glob("*.ics")} == set(CAME)


@pytest.mark.parametrize("name", sorted(CAME))
def test_it_comes_in_right_or_says_why_not_and_goes_out_the_same(store, name, tmp_path):
    service, path = CalendarFileService(store), FOLDER / f"{name}.ics"
    done = service.import_file(path)
    expected, faults = CAME[name]
    assert sorted(came(store)) == sorted(expected)
    assert [each.reason.value for each in done.refused] == faults
    assert all(each.line > 1 for each in done.refused)
    assert done.created + done.updated + done.unchanged + len(done.refused) == done.events
    before = came(store)
    again = service.import_file(path)
    assert (again.created, again.updated) == (0, 0)
    assert came(store) == before
    if before:
        ours = tmp_path / "a.ics"
        count = service.export(date(2026, 11, 1), date(2027, 12, 1), ours)
        back = service.import_file(ours)
        assert (back.events, back.unchanged) == (count, count)
        assert came(store) == before
