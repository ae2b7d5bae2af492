"""The practice that is measured: made through the services, invented, the same each time."""

import csv
import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from coordo_desktop.bench.starting import LOGIN, PASSPHRASE
from coordo_desktop.demo import people
from coordo_desktop.demo.records import draw_patient
from coordo_desktop.demo.stories import ALLERGIES, STORIES
from coordo_desktop.domain.access import Role
from coordo_desktop.domain.ids import PatientId, ProfessionalId
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import (
    Allergy,
    CareTeamMember,
    Consent,
    ConsentKind,
    ContactPerson,
    Contingency,
    Part,
    Patient,
    Problem,
    Professional,
    Relation,
    VigilanceFlag,
)
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.domain.transmissions import FollowUpDraft, Kind, Priority, TransmissionDraft
from coordo_desktop.services.bundle import Services, assemble
from coordo_desktop.services.unlocking import OpenDesk, create_practice, unlock
from coordo_desktop.store.kdf import FLOOR

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
YEARS = 10
COORDINATED = 1000
LONG = 10
ON_SHEET, NEWS = 60, 10
ENTRIES = 20_000
_HEADER = (
    "Nom de naissance", "Nom d'usage", "Prénom(s)", "Sexe", "Date de naissance",
    "N° Sécurité sociale", "Adresse", "CP", "Ville", "Téléphone",
)  # fmt: skip
_TWICE = 0.01
# Names that nobody bears: with those of the demonstration alone, a hundred thousand people would
# bear two hundred names, and nothing would be left to misspell.
_HEADS = (
    "ETCHE", "IRI", "LARRE", "OYHAN", "BARA", "URRU", "GOYE", "HARI", "BORDE", "LAFA", "MENDI",
    "SALA", "INCHA", "DARRI", "CAPDE", "POURTA", "ELISSA", "DUHA", "CURU", "LOHI", "ARAMBE",
    "BERHO", "CAMI", "DOSTA", "ESPE", "FAGA", "GARA", "IDIAR", "JAURE", "LASCA", "MIRA", "NOUSTA",
)  # fmt: skip
_MIDDLES = ("RA", "TE", "LO", "BI", "GA", "NE", "SSO", "CHO", "XA", "DI")
_TAILS = (
    "BERRY", "GOYEN", "GARAY", "PARE", "BIDE", "GUY", "ONDO", "LARRE", "BERE", "COIN", "TEGUI",
    "BURU", "SARRY", "HANDY", "ZAHAR", "MENDY", "VIELLE", "NAVE", "BAT", "CAZE",
)  # fmt: skip


class Clock:
    """A clock that somebody turns."""

    def __init__(self) -> None:
        self.at = NOW

    def __call__(self) -> datetime:
        """The instant it shows."""
        return self.at


@dataclass(frozen=True, slots=True)
class Ground:
    """Where one size is measured: its folder, its file of patients, those followed for long."""

    folder: Path
    size: int
    coordinated: tuple[PatientId, ...] = ()
    entries: int = 0

    @property
    def vault(self) -> Path:
        """The folder of the encrypted practice."""
        return self.folder / "coffre"

    @property
    def csv(self) -> Path:
        """The file it is imported from."""
        return self.folder / "patients.csv"

    @property
    def long_lives(self) -> tuple[PatientId, ...]:
        """Those with ten years of entries, two a week."""
        return self.coordinated[:LONG]

    @property
    def sheet_of(self) -> tuple[PatientId, ...]:
        """Those with ten entries since yesterday."""
        return self.coordinated[LONG : LONG + ON_SHEET]


def enter(ground: Ground, clock: Callable[[], datetime] | None = None) -> OpenDesk:
    """Unlock the practice."""
    return unlock(ground.vault, LOGIN, PASSPHRASE, clock=clock or Clock())


def empty_practice(ground: Ground) -> None:
    """A practice with its people and nobody on file; the cost of the keys is the product's."""
    shutil.rmtree(ground.folder, ignore_errors=True)
    ground.folder.mkdir(parents=True, mode=0o700)
    settings = PracticeSettings(name="Maison de santé des Mesures")
    desk, _code = create_practice(
        ground.vault, settings, LOGIN, "Claire MARTIN", "IDE coordinatrice", PASSPHRASE,
        clock=Clock(),
    )  # fmt: skip
    services = assemble(desk)
    for login, _title, name, given, profession, roles in people.TEAM[1:]:
        services.accounts.add(
            login, f"{given} {name}", profession, frozenset(map(Role, roles)),
            "Premiere-Phrase-Mesure-1", kdf=FLOOR,
        )  # fmt: skip
    desk.close()


def invented(rng: random.Random, *, coordinated: bool = False) -> Patient:
    """Somebody who does not exist; half of them under a name that nobody bears."""
    drawn = draw_patient(rng, NOW.date(), coordinated=coordinated).patient
    if rng.random() < 0.5:
        return drawn
    middle = rng.choice(_MIDDLES) if rng.random() < 0.6 else ""
    return replace(drawn, family_name=rng.choice(_HEADS) + middle + rng.choice(_TAILS))


def write_csv(path: Path, count: int, seed: int) -> None:
    """`count` invented people as another program exports them; one in a hundred twice."""
    rng = random.Random(seed)
    with path.open("w", encoding="utf-8", newline="") as file:
        out = csv.writer(file, delimiter=";")
        out.writerow(_HEADER)
        before: list[str] = []
        for _ in range(count):
            if before and rng.random() < _TWICE:
                before[-1] = f"+336399{rng.randint(0, 99999):05d}"
            else:
                before = _exported(invented(rng))
            out.writerow(before)


def _exported(one: Patient) -> list[str]:
    born = one.birth_date.earliest() if one.birth_date else None
    return [
        one.family_name, one.used_name, one.given_names, one.sex.value,
        f"{born:%d/%m/%Y}" if born else "", one.nir, one.address, one.postal_code, one.town,
        one.phones[0] if one.phones else "",
    ]  # fmt: skip


def furnish(ground: Ground, say: Callable[[str], None]) -> Ground:
    """The coordinated patients, what hangs from them, and ten years of entries."""
    rng = random.Random(ground.size)
    clock = Clock()
    desk = enter(ground, clock)
    services = assemble(desk)
    clock.at = NOW - timedelta(days=365 * YEARS)
    wanted = min(COORDINATED, max(LONG + ON_SHEET, ground.size // 10))
    team = _directory(services)
    ids = []
    for number in range(wanted):
        one = invented(rng, coordinated=True)
        ids.append(services.patients.create(one))
        for part in _parts(rng, team, number):
            services.patients.add(one.id, part)
    say(f"  {wanted} patients coordonnés")
    made = replace(ground, coordinated=tuple(ids))
    count = 0
    for at, draft in _entries(rng, made):
        clock.at = at
        services.transmissions.sign(draft)
        count += 1
    clock.at = NOW
    desk.close()
    say(f"  {count} transmissions sur {YEARS} ans")
    return replace(made, entries=count)


def _directory(services: Services) -> list[ProfessionalId]:
    return [
        services.directory.add(
            Professional(
                id=ProfessionalId(UUID(int=number + 1)), name=name, given_name=given, title=title,
                profession=profession, organisation=organisation, phone=phone,
            )
        )
        for number, (title, name, given, profession, organisation, phone) in enumerate(
            people.OUTSIDE
        )
    ]  # fmt: skip


def _parts(rng: random.Random, team: list[ProfessionalId], number: int) -> Iterator[Part]:
    story = STORIES[number % len(STORIES)]
    since = NOW.date() - timedelta(days=365 * YEARS)
    yield Problem(id="", label=story.problem, since=PartialDate(since.year))
    for kind, label in story.flags[:1]:
        yield VigilanceFlag(id="", kind=kind, label=label)
    yield Contingency(id="", condition=story.contingency[0], action=story.contingency[1])
    yield Allergy(id="", substance=rng.choice(ALLERGIES))
    for one in rng.sample(team, 3):
        yield CareTeamMember(
            id="", professional_id=one, professional="", profession="", since=since
        )
    yield ContactPerson(
        id="", name=f"Sabine {rng.choice(people.FAMILY_NAMES)}", kinship="fille",
        relations=frozenset({Relation.TRUSTED_PERSON}), phone="+33639980000",
    )  # fmt: skip
    yield Consent(
        id="", kind=ConsentKind.SHARING, given=True, on=since, means="oral",
        collected_by="Claire MARTIN",
    )  # fmt: skip


def _entries(rng: random.Random, ground: Ground) -> Iterator[tuple[datetime, TransmissionDraft]]:
    """Entries in the order they were signed: long lives, the others, and the news of the sheet."""
    news = ON_SHEET * NEWS
    total = min(ENTRIES, 2 * ground.size)
    span = timedelta(days=365 * YEARS - 2)
    began = NOW - timedelta(days=365 * YEARS - 1)
    whose = [one for one in ground.long_lives for _ in range(total // 2 // LONG)]
    whose += rng.choices(ground.coordinated, k=total - len(whose) - news)
    rng.shuffle(whose)
    for number, patient_id in enumerate(whose):
        yield began + span * (number / len(whose)), draft_of(rng, patient_id)
    for number in range(news):
        patient_id = ground.sheet_of[number % ON_SHEET]
        yield NOW - timedelta(hours=20) + timedelta(minutes=number), draft_of(rng, patient_id)


def draft_of(rng: random.Random, patient_id: PatientId) -> TransmissionDraft:
    """An entry somebody might write: constantes in its text, sometimes something left to do."""
    told = rng.choice(rng.choice(STORIES).told)
    texts = (("data", told.data), ("actions", told.actions), ("results", told.results))
    waits = bool(told.follow_up) and rng.random() < 0.2
    return TransmissionDraft(
        patient_id=patient_id,
        kind=Kind.FOCUS,
        focus=told.focus,
        parts=tuple((heading, text.replace("{n}", "4")) for heading, text in texts if text),
        priority=told.priority if rng.random() < 0.2 else Priority.INFO,
        follow_ups=(FollowUpDraft(text=told.follow_up),) if waits else (),
    )
