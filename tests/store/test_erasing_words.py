"""What gives an erased person away in a text others share."""

from dataclasses import replace

import pytest
from sqlalchemy import text

from appointment_builders import a_draft, listed
from coordo_desktop.domain.patients import ContactPerson
from coordo_desktop.services.appointments import AppointmentService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.store import erasure
from coordo_desktop.store.erasing_words import Traits, named_in, traits
from people import a_patient

QUIRINE = Traits(
    family=frozenset({"zorblax", "etcheblax"}),
    given=frozenset({"quirine"}),
    phones=frozenset({"612341234"}),
    lines=frozenset({("12", "rue", "des", "lilas"), ("q", "zor", "free", "fr")}),
)
LI = Traits(family=frozenset({"li"}), given=frozenset({"na"}))
LE = Traits(family=frozenset({"le"}), given=frozenset({"minh"}))
FUENTE = Traits(family=frozenset({"de", "la", "fuente"}), given=frozenset({"rosa"}))


@pytest.mark.parametrize(
    ("who", "said", "left"),
    [
        (QUIRINE, "Zorblax Quirine et Autre", "… … et Autre"),
        (QUIRINE, "appeler Quirine ZORBLAX 0612341234", "appeler … … …"),
        (QUIRINE, "Quirine (tél. 05 59 00 00 01)", "… (tél. …)"),
        (QUIRINE, "Quirine\u202f; taxi 05 59 00 00 01", "…\u202f; taxi 05 59 00 00 01"),
        (QUIRINE, "tél. 06 12 34 12 34 ou +33 6 12.34.12.34", "tél. … ou …"),
        (QUIRINE, "le 0033 (0)6 12 34 12 34, avant 12 h", "le …, avant 12 h"),
        (QUIRINE, "lot 10612341234567", "lot 10612341234567"),
        (QUIRINE, "au 12, rue des Lilas (Bonloc)", "au … (Bonloc)"),
        (QUIRINE, "12 rue des Chênes", "12 rue des Chênes"),
        (QUIRINE, "q.zor@free.fr", "…"),
        (LI, "LI Na et Autre", "… … et Autre"),
        (LI, "voir Mme Li", "voir Mme …"),
        (LI, "lit n° 4, li, na", "lit n° 4, …, …"),
        (LI, "LI seul", "LI seul"),
        (LE, "Le matin, voir M. LE", "Le matin, voir M. …"),
        (LE, "prévenir M. le maire, Minh Le absent", "prévenir M. le maire, … … absent"),
        (FUENTE, "rue de la Poste, de la Fuente", "rue de la Poste, … … …"),
    ],
)
def test_names_telephones_and_addresses_leave_a_text(who, said, left):
    assert who.without(said) == left


def test_a_contact_is_the_person_by_both_names_or_by_a_name_and_a_telephone():
    assert QUIRINE.names("Quirine Zorblax (mère)")
    assert QUIRINE.names("Quirine", "06 12 34 12 34")
    assert not QUIRINE.names("Jean Zorblax")
    assert not QUIRINE.names("Jean", "06 12 34 12 34")


def test_a_former_name_and_telephone_leave_what_others_share(store):
    people = PatientService(store)
    gone = people.create(a_patient("ZORBLAX", "Quirine", phones=("+33612341234",)))
    other = people.create(a_patient("AUTRE", "Jean"))
    nurse = listed(store, "OYHENART")[0]
    visit = AppointmentService(store).book(
        a_draft(
            [getattr(nurse, "id", nurse)],
            [gone, other],
            title="Zorblax Quirine et Autre",
            note="appeler Quirine ZORBLAX, 06 12 34 12 34",
        )
    )
    was = people.open(gone).patient
    people.save(replace(was, family_name="ETCHEBLAX", given_names="Marie", phones=()))
    people.add(other, ContactPerson(id="", name="Quirine Zorblax", phone="0612341234"))
    with store.action("patient.erase") as session:
        assert named_in(session, [gone], traits(session, [gone])) == (2,)
        erasure.erase(session, erasure.group_of(session, gone))
    with store.reading() as session:
        (row,) = session.execute(text("SELECT title, note FROM appointment")).all()
    assert tuple(row) == ("… … et Autre", "appeler … …, …")
    assert visit
