"""Making the demonstration practice, through the services, from a seed.

Everything is replayed in order on a clock that moves from forty days ago to now, so that numbers,
receipts and the audit trail read as if people had worked there.
"""

import random
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import NAMESPACE_OID, UUID, uuid5

from coordo_desktop.demo import people
from coordo_desktop.demo.agenda import agenda
from coordo_desktop.demo.care import care
from coordo_desktop.demo.care_stories import CARE
from coordo_desktop.demo.days import Followed, Happening, happenings, morning_of
from coordo_desktop.demo.papers import papers
from coordo_desktop.demo.privacy import privacy
from coordo_desktop.demo.records import Drawn, draw_patient, known_by_name
from coordo_desktop.demo.stock import recent as used_lately
from coordo_desktop.demo.stock import stocked, weeks_of, year
from coordo_desktop.demo.stock_now import standing
from coordo_desktop.demo.stories import ALLERGIES, STORIES, Story
from coordo_desktop.domain.access import Role
from coordo_desktop.domain.assessments import score
from coordo_desktop.domain.assessments.aggir import AGGIR
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.patients import (
    Allergy,
    AllergyKnowledge,
    CareTeamMember,
    Consent,
    ConsentKind,
    ContactPerson,
    Contingency,
    Part,
    Problem,
    Professional,
    Relation,
    Situation,
    Stability,
    VigilanceFlag,
)
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.services.bundle import Services, assemble
from coordo_desktop.services.own_passphrase import change_passphrase
from coordo_desktop.services.unlocking import OpenDesk, create_practice, unlock
from coordo_desktop.store.kdf import FLOOR

USER = "demo"
PASSPHRASE = "demonstration-coordo"  # noqa: S105 - public on purpose: the practice is invented
_COLLEAGUES = "Demonstration-Coordo-1"
_FIRST = "Premiere-Phrase-Demo-1"
DAYS = 40
COORDINATED = 60
SETTINGS = PracticeSettings(
    name="Maison de santé des Trois Ponts",
    finess="640099985",
    phone="0536491200",
    address="2 place du Fronton",
    postal_code="64120",
    town="Saint-Palais",
    demonstration=True,
)


class MovingClock:
    """A clock somebody turns."""

    def __init__(self, at: datetime) -> None:
        self.at = at

    def __call__(self) -> datetime:
        """The instant it shows."""
        return self.at


@dataclass(frozen=True, slots=True)
class Team:
    """Each colleague's desk, and everybody's place in the directory."""

    desks: dict[str, OpenDesk]
    services: dict[str, Services]
    directory: dict[str, ProfessionalId]

    def close(self) -> None:
        """Leave every desk but the first."""
        for login, desk in self.desks.items():
            if login != USER:
                desk.close()


def create_demo(
    folder: Path, *, patients: int, seed: int, clock: Callable[[], datetime]
) -> OpenDesk:
    """Make the practice in `folder` and leave it open for the person `demo`.

    The same seed and number give the same people and the same stories. Raises VaultExists.
    """
    rng = random.Random(seed)  # noqa: S311 - invented people, not secrets
    end = clock()
    moving = MovingClock(end - timedelta(weeks=weeks_of(patients) + 1))
    _login, _title, name, given, profession, _roles = people.TEAM[0]
    desk, _code = create_practice(
        folder, SETTINGS, USER, f"{given} {name}", profession, PASSPHRASE,
        clock=moving, kdf=FLOOR,
    )  # fmt: skip
    try:
        _fill(rng, desk, patients, moving, end)
    except BaseException:
        desk.close()
        shutil.rmtree(folder)  # half a practice would be taken for a whole one
        raise
    desk.store.clock = clock
    return desk


def _fill(
    rng: random.Random, desk: OpenDesk, patients: int, moving: MovingClock, end: datetime
) -> None:
    """People, then what happened, in order, up to `end`."""
    team = _team(desk, moving)
    with ExitStack() as unfinished:  # thrown away as a whole if anything stops it
        for one in team.desks.values():
            unfinished.enter_context(one.store.engines.hurried())
        _live(rng, team, patients, moving, end)
    moving.at = min(morning_of(end.date()), end)
    team.services[USER].backups.run("manual")
    moving.at = end
    team.close()


def _live(
    rng: random.Random, team: Team, patients: int, moving: MovingClock, end: datetime
) -> None:
    """A year of stock, arrivals, then the days one after the other."""
    start = end - timedelta(days=DAYS)
    stock = stocked(rng, patients, team.directory, end)
    _happen(team, moving, year(stock, start.date()))
    moving.at = start
    wanted = min(COORDINATED, patients)
    drawn = [draw_patient(rng, end.date(), coordinated=i < wanted) for i in range(patients)]
    drawn[:wanted] = map(known_by_name, range(wanted), drawn)
    followed = _arrivals(rng, team, drawn[:wanted])
    team.services[USER].patients.create_many([one.patient for one in drawn[wanted:]])
    told = [
        *happenings(rng, followed, start, end),
        *care(rng, followed, start, end),
        *papers(followed, end),
        *agenda(rng, [one.patient.id for one in drawn], followed, team.directory, end),
        *used_lately(stock, followed, start.date()),
        *standing(stock, followed),
        *privacy(followed, [one.patient.id for one in drawn[wanted:]], _COLLEAGUES, end),
    ]
    _happen(team, moving, told)


def _happen(team: Team, moving: MovingClock, told: Iterable[Happening]) -> None:
    for happening in sorted(told, key=lambda one: one.at):
        moving.at = happening.at
        happening.tell(team.services)


def _team(desk: OpenDesk, moving: MovingClock) -> Team:
    services = assemble(desk)
    desks, by_login = {USER: desk}, {USER: services}
    directory: dict[str, ProfessionalId] = {}
    users = {USER: desk.actor.user_id}
    for login, _title, name, given, profession, roles in people.TEAM[1:]:
        users[login] = services.accounts.add(
            login, f"{given} {name}", profession, frozenset(map(Role, roles)), _FIRST, kdf=FLOOR
        )
        desks[login] = unlock(desk.folder, login, _FIRST, clock=moving)
        change_passphrase(desks[login], _FIRST, _COLLEAGUES, kdf=FLOOR)
        by_login[login] = assemble(desks[login])
    for login, title, name, given, profession, _roles in people.TEAM:
        directory[login] = services.directory.add(
            Professional(
                id=ProfessionalId(_stable(login)), name=name, given_name=given, title=title,
                profession=profession, organisation=SETTINGS.name, phone=SETTINGS.phone,
            )
        )  # fmt: skip
        services.directory.link(directory[login], users[login])
    for title, name, given, profession, organisation, phone in people.OUTSIDE:
        directory[name] = services.directory.add(
            Professional(
                id=ProfessionalId(_stable(name)), name=name, given_name=given, title=title,
                profession=profession, organisation=organisation, phone=phone,
            )
        )  # fmt: skip
    return Team(desks, by_login, directory)


def _stable(word: str) -> UUID:
    """An id that depends on the word alone."""
    return uuid5(NAMESPACE_OID, f"coordo-demonstration/{word}")


def _arrivals(rng: random.Random, team: Team, drawn: list[Drawn]) -> list[Followed]:
    """Coordinated patients come on file with all that hangs from them."""
    chosen = team.services[USER].patients
    doctors = [name for title, name, *_ in people.OUTSIDE if title == "Dr"]
    made = []
    for number, one in enumerate(drawn):
        story = STORIES[number % len(STORIES)]
        lively = number < 2 * len(STORIES)
        stability = _stability(number)
        patient = replace(
            one.patient,
            situation=_fixed(one.patient.situation, story),
            referring_doctor_id=team.directory[rng.choice(doctors)],
            stability=stability,
            allergy_knowledge=AllergyKnowledge.NONE_KNOWN
            if number % 5
            else AllergyKnowledge.NOT_ASKED,
        )
        chosen.create(patient)
        circle = _circle(rng)
        for part in _parts(rng, team, story, one, number, circle):
            chosen.add(patient.id, part)
        inside = tuple(login for login in circle if login in team.services)
        made.append(Followed(patient.id, story, lively, inside))
    return made


def _fixed(situation: Situation, story: Story) -> Situation:
    """The GIR fixed is the one that the last AGGIR of the story estimates."""
    care = CARE.get(story.problem)
    answers = [after for scale, _, after in care.assessments if scale == AGGIR.id] if care else []
    if situation.gir is None or not answers:
        return situation
    return replace(situation, gir=int(score(AGGIR, answers[-1]).value or situation.gir))


def _circle(rng: random.Random) -> tuple[str, ...]:
    """The coordinator, a nurse, the pharmacist, and often others."""
    often = [login for login in ("testud", "vigneau", "Arroka") if rng.random() < 0.5]
    return (USER, rng.choice(("oyhenart", "salaberry")), *often, "DUCASSE")


def _stability(number: int) -> Stability:
    if number in (0, 3, 5):
        return Stability.UNSTABLE
    return Stability.WATCH if number % 4 == 1 else Stability.STABLE


def _parts(
    rng: random.Random,
    team: Team,
    story: Story,
    one: Drawn,
    number: int,
    circle: tuple[str, ...],
) -> Iterator[Part]:
    on = one.on
    for label in (story.problem, *story.problems):
        yield Problem(id="", label=label, since=PartialDate(on.year - rng.randint(0, 6)))
    for kind, label in story.flags:
        yield VigilanceFlag(id="", kind=kind, label=label)
    yield Contingency(id="", condition=story.contingency[0], action=story.contingency[1])
    if number % 3 == 0:
        for substance in rng.sample(ALLERGIES, rng.choice((1, 1, 2))):
            yield Allergy(id="", substance=substance)
    if number == 1:  # one treatment of the story does not go with it
        yield Allergy(id="", substance="Pénicilline", severity="severe")
    for login in circle:
        yield CareTeamMember(
            id="", professional_id=team.directory[login], professional="", profession="",
            since=on, referent=login == "demo",
        )  # fmt: skip
    if number % 4:
        relations = frozenset(rng.sample(list(Relation)[:3], rng.choice((1, 2))))
        kinship, given = rng.choice((("fille", "Sabine"), ("fils", "Beñat"), ("voisine", "Rosa")))
        yield ContactPerson(
            id="", name=f"{given} {rng.choice(people.FAMILY_NAMES)}", kinship=kinship,
            relations=relations, phone=f"+3363998{rng.randint(0, 9999):04d}",
        )  # fmt: skip
    if number % 7:
        yield Consent(
            id="", kind=ConsentKind.SHARING, given=number % 11 != 0, on=on, means="oral",
            collected_by="Claire MARTIN",
        )  # fmt: skip
