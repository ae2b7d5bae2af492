"""Each bad appointment has a clear sentence: what is wrong, that nothing was kept, what to do."""

from datetime import UTC, date, datetime, timedelta

import pytest

from coordo_desktop.domain.appointments import (
    EndsBeforeStart,
    LastsTooLong,
    MissingHour,
    NobodyConcerned,
    OutOfReach,
    PatientDied,
    ProfessionalLeft,
    ProfessionalUnknown,
    ReasonNeeded,
    RecordClosed,
)
from coordo_desktop.domain.conflicts import Conflict, Conflicting, ConflictKind
from coordo_desktop.ui.kit.conflict_words import conflict_text
from coordo_desktop.ui.kit.sentences import sentence


@pytest.mark.parametrize(
    ("refusal", "said"),
    [
        (EndsBeforeStart(), "L’heure de fin n’est pas après l’heure de début."),
        (LastsTooLong(hours=30), "durerait 30 heures, le plus long est de 12."),
        (MissingHour(on=date(2026, 3, 29)), "Le 29/03/2026, l’heure d’été commence"),
        (PatientDied(), "Cette personne est décédée avant cette date."),
        (RecordClosed(), "Ce dossier est clos, archivé ou réuni à un autre."),
        (ProfessionalLeft(), "Ce professionnel a quitté la maison de santé."),
        (NobodyConcerned(), "Il manque pour qui."),
        (NobodyConcerned(field="professionals"), "Il manque avec qui, ou dans quelle salle."),
        (ReasonNeeded(), "Il manque le motif."),
        (ProfessionalUnknown(), "Aucun professionnel de l’annuaire"),
        (OutOfReach(ahead=True, years=5), "à plus de 5 ans d’ici"),
        (OutOfReach(ahead=False, years=1), "passée depuis plus d’un an"),
    ],
)
def test_what_cannot_be_booked_is_said_in_a_sentence(refusal, said):
    told = sentence(refusal).replace("\u202f", " ")
    assert said in told
    assert "Rien n’a été" in told


def test_what_is_in_the_way_is_said_first_and_the_others_counted():
    at = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
    span = {"starts_at": at, "ends_at": at + timedelta(hours=1), "who": "N. OYHENART"}
    hours = Conflict(kind=ConflictKind.HOURS, **span)
    busy = Conflict(kind=ConflictKind.PROFESSIONAL, **span)
    told = sentence(Conflicting(conflicts=(hours, busy, busy)))
    assert told.startswith("N. OYHENART")
    assert "1 autre" in told
    assert "Rien n’a été enregistré" in told
    assert "Rien n’a été enregistré" in sentence(Conflicting(conflicts=()))


def test_a_moment_that_is_over_is_said_with_its_year():
    at = datetime(1890, 11, 24, 9, 0, tzinfo=UTC)
    past = Conflict(kind=ConflictKind.PAST, starts_at=at, ends_at=at + timedelta(hours=1))
    assert "1890" in conflict_text(past)
