"""People on file in the demonstration practice, drawn from a seed."""

import random
from dataclasses import dataclass, replace
from datetime import date, timedelta
from uuid import UUID

from stdnum.fr import nir

from coordo_desktop.demo import people
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import (
    IdentityStatus,
    Patient,
    Sex,
    Situation,
    Stability,
)

# COG codes of real communes, so that the NIR of an invented person looks right.
BIRTH_PLACES = (
    ("64493", "Saint-Palais"), ("64256", "Hasparren"), ("64445", "Pau"), ("64102", "Bayonne"),
    ("64422", "Oloron-Sainte-Marie"), ("33063", "Bordeaux"), ("40088", "Dax"), ("65440", "Tarbes"),
)  # fmt: skip
_NEVER_A_REAL_ORDER = 995  # order numbers drawn above it, so that no living person's NIR is met


@dataclass(frozen=True, slots=True)
class Drawn:
    """One invented person and the day they came on file."""

    patient: Patient
    on: date


def draw_patient(rng: random.Random, today: date, *, coordinated: bool) -> Drawn:
    """An invented person: older when they are coordinated, of any age otherwise."""
    sex = rng.choice((Sex.FEMALE, Sex.FEMALE, Sex.MALE))
    age = rng.randint(66, 97) if coordinated and rng.random() < 0.85 else rng.randint(1, 92)
    born = today - timedelta(days=age * 365 + rng.randint(0, 364))
    family = rng.choice(people.FAMILY_NAMES)
    married = sex is Sex.FEMALE and age > 30 and rng.random() < 0.55
    used = rng.choice(people.FAMILY_NAMES) if married else ""
    place_code, place = rng.choice(BIRTH_PLACES)
    number = _nir(rng, sex, born, place_code)
    town, postal_code = rng.choice(people.TOWNS)
    qualified = rng.random()
    status = IdentityStatus.VALIDATED if qualified > 0.35 else IdentityStatus.PROVISIONAL
    patient = Patient(
        id=PatientId(UUID(int=rng.getrandbits(128), version=4)),
        family_name=family,
        used_name=used if used != family else "",
        given_names=_given(rng, sex),
        sex=sex,
        birth_date=PartialDate.from_date(born),
        birth_place_code=place_code,
        birth_place=place,
        nir=number,
        status=status,
        identity_document="Carte nationale d’identité" if qualified > 0.35 else "",
        identity_checked_on=today - timedelta(days=rng.randint(30, 900))
        if qualified > 0.35
        else None,
        address=f"{rng.randint(1, 84)} {rng.choice(people.STREETS)}",
        postal_code=postal_code,
        town=town,
        access_notes=rng.choice(people.ACCESS),
        phones=(_phone(rng),) if rng.random() < 0.95 else (),
        situation=_situation(rng, age, coordinated=coordinated),
        stability=Stability.STABLE,
        coordinated=coordinated,
    )
    return Drawn(patient, today - timedelta(days=rng.randint(60, 700)))


# The first ones are always the same, so that whoever shows the program finds them again:
# birth name, used name, given names, sex, birth date.
WELL_KNOWN = (
    ("LARRALDE", "ETCHEVERRY", "Maite", Sex.FEMALE, PartialDate(1945, 3, 12)),
    ("BERHO", "", "Xan", Sex.MALE, PartialDate(1949, 11, 2)),
    ("LACABANNE", "", "Raymond", Sex.MALE, PartialDate(1950, 7, 4)),
    ("GOYENECHE", "IRIBARNE", "Jeanne", Sex.FEMALE, PartialDate(1938, 9, 22)),
    ("DESCAMPS", "", "Gilles", Sex.MALE, PartialDate(1959, 1, 30)),
    ("CAZENAVE", "", "Odette", Sex.FEMALE, PartialDate(1941, 2, 14)),
)


def known_by_name(number: int, drawn: Drawn) -> Drawn:
    """The person drawn, under the name and traits of the well-known one of that number."""
    if number >= len(WELL_KNOWN):
        return drawn
    family, used, given, sex, born = WELL_KNOWN[number]
    head = "2" if sex is Sex.FEMALE else "1"
    body = f"{head}{born.earliest():%y%m}{drawn.patient.birth_place_code}{995 + number % 5}"
    person = replace(
        drawn.patient,
        family_name=family,
        used_name=used,
        given_names=given,
        sex=sex,
        birth_date=born,
        nir=body + str(nir.calc_check_digits(body)),
    )
    return replace(drawn, patient=person)


def _given(rng: random.Random, sex: Sex) -> str:
    names = people.WOMEN if sex is Sex.FEMALE else people.MEN
    return " ".join(rng.sample(names, 2 if rng.random() < 0.4 else 1))


def _nir(rng: random.Random, sex: Sex, born: date, place: str) -> str:
    head = "2" if sex is Sex.FEMALE else "1"
    order = rng.randint(_NEVER_A_REAL_ORDER, 999)
    body = f"{head}{born:%y%m}{place}{order}"
    return body + str(nir.calc_check_digits(body))


def _phone(rng: random.Random) -> str:
    # 05 36 49 xx xx and 06 39 98 xx xx are kept by the regulator for fiction.
    return rng.choice(("+3353649", "+3363998")) + f"{rng.randint(0, 9999):04d}"


def _situation(rng: random.Random, age: int, *, coordinated: bool) -> Situation:
    if not coordinated:
        return Situation()
    from coordo_desktop.demo.stories import WHAT_MATTERS

    alone = rng.random() < 0.5
    return Situation(
        lives="Vit seule" if alone else "Vit avec son conjoint",
        housing=rng.choice(("Maison de plain-pied", "Maison à étage", "Appartement, 2e étage")),
        autonomy=rng.choice(("Sort avec une canne", "Déambulateur", "Aide pour la toilette")),
        gir=rng.choice((2, 3, 3, 4, 4, 5)) if age > 60 else None,
        language="Français, basque",
        legal_protection=rng.choice(("", "", "", "Curatelle renforcée", "Habilitation familiale")),
        long_term_condition="ALD" if rng.random() < 0.7 else "",
        social=rng.choice(("", "APA en cours", "Portage de repas", "Aide à domicile 6 h")),
        what_matters=rng.choice(WHAT_MATTERS),
        advance_directives="Rédigées, chez le médecin traitant" if rng.random() < 0.4 else "",
    )
