"""What happened in the practice over the last weeks, in order."""

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from coordo_desktop.demo import stories
from coordo_desktop.demo.stories import Story, Told
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.transmissions import (
    FollowUpDraft,
    Kind,
    Priority,
    Recipient,
    RecipientKind,
    TransmissionDraft,
)
from coordo_desktop.services.bundle import Services

PARIS = ZoneInfo("Europe/Paris")
_LEFT = 0.08  # of the quiet cibles, those nobody came back to
_EVERYBODY = (Recipient(RecipientKind.ALL),)


@dataclass(frozen=True, slots=True)
class Followed:
    """A coordinated patient and the story they bring; `lively` ones have news every few days."""

    patient_id: PatientId
    story: Story
    lively: bool
    authors: tuple[str, ...]  # logins of the circle, the first one the coordinator


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing somebody did, and when."""

    at: datetime
    tell: Callable[[Mapping[str, Services]], None]


def happenings(
    rng: random.Random, followed: Sequence[Followed], start: datetime, end: datetime
) -> list[Happening]:
    """Everything that happened, oldest first."""
    made: list[Happening] = []
    for one in followed:
        made += _entries(rng, one, start, end)
    made += _readings(rng, start, end)
    made += _notes(rng, followed, end)
    made += _telephone(followed, end)
    return sorted(made, key=lambda happening: happening.at)


def _moment(rng: random.Random, day: date) -> datetime:
    at = time(rng.randint(7, 18), rng.choice((0, 5, 10, 20, 32, 41, 48, 55)))
    return datetime.combine(day, at, PARIS).astimezone(UTC)


def evening_of(day: date) -> datetime:
    """When the board is read through: half past seven."""
    return datetime.combine(day, time(19, 30), PARIS).astimezone(UTC)


def morning_of(day: date) -> datetime:
    """When the first backup of the day is made: seven o’clock."""
    return datetime.combine(day, time(7), PARIS).astimezone(UTC)


def _entries(rng: random.Random, one: Followed, start: datetime, end: datetime) -> list[Happening]:
    made = []
    days = (end - start).days
    for number, told in enumerate(one.story.told):
        if not one.lively and (number > 1 or rng.random() < 0.4):
            continue
        latest = rng.randint(0, 3) if one.lively else rng.randint(4, days - 2)
        soonest = 0 if one.lively or rng.random() < _LEFT else 1
        opened = min(days - 1, latest + max(soonest, rng.choice((0, 1, 3, 6, 9, 14))))
        for ago in sorted({opened, latest}, reverse=True):
            at = min(_moment(rng, (end - timedelta(days=ago)).date()), end - timedelta(minutes=20))
            first = ago == opened
            author = rng.choice(one.authors)
            settled = told.priority is Priority.INFO and rng.random() < 0.35
            # What is quiet was brought to its end; a few were left, and the program says so.
            closing = not first and (settled or not one.lively)
            made.append(_signed(at, author, _draft(rng, one, told, at, first, closing)))
            if closing:
                made.append(_followed_up(at + timedelta(minutes=5), author, one.patient_id))
    return made


def _draft(
    rng: random.Random, one: Followed, told: Told, at: datetime, first: bool, closing: bool
) -> TransmissionDraft:
    small = str(rng.randint(1, 6))
    if first:
        parts = [("data", told.data), ("actions", told.actions)]
    else:
        data, results = stories.LATER[told.focus]
        parts = [("data", data), ("results", results)]
    due = (at + timedelta(days=rng.choice((0, 1, 2, 4)))).replace(minute=0)
    follow_ups = (FollowUpDraft(text=told.follow_up, due=due),) if first and told.follow_up else ()
    return TransmissionDraft(
        patient_id=one.patient_id,
        kind=Kind.FOCUS,
        focus=told.focus,
        parts=tuple((heading, text.replace("{n}", small)) for heading, text in parts if text),
        priority=told.priority if first else min(told.priority, Priority.IMPORTANT, key=_rank),
        recipients=_EVERYBODY,
        at=at,
        follow_ups=follow_ups,
        closes_focus=closing,
    )


def _rank(priority: Priority) -> int:
    return [Priority.INFO, Priority.IMPORTANT, Priority.URGENT].index(priority)


def _signed(at: datetime, author: str, draft: TransmissionDraft) -> Happening:
    def tell(services: Mapping[str, Services]) -> None:
        services[author].transmissions.sign(draft)

    return Happening(at, tell)


def _followed_up(at: datetime, author: str, patient_id: PatientId) -> Happening:
    def tell(services: Mapping[str, Services]) -> None:
        mine = services[author].transmissions
        for action in mine.open_follow_ups(patient_id):
            mine.close_follow_up(action.id, seen_version=action.version)

    return Happening(at, tell)


def _readings(rng: random.Random, start: datetime, end: datetime) -> list[Happening]:
    """Each evening colleagues read the board; the coordinator is two days behind."""
    made = []
    for number in range((end - start).days):
        evening = evening_of((start + timedelta(days=number)).date())
        for login in ("demo", "oyhenart", "salaberry", "vigneau", "testud"):
            behind = login == "demo" and end - evening < timedelta(days=2)
            if not behind and rng.random() < 0.8:
                made.append(_read(evening, login))
    return made


def _read(at: datetime, login: str) -> Happening:
    from coordo_desktop.domain.transmissions import BoardFilter

    def tell(services: Mapping[str, Services]) -> None:
        mine = services[login].transmissions
        lines = mine.board(BoardFilter(unread_by_me=True))
        mine.mark_read([line.entry.id for line in lines])

    return Happening(at, tell)


def _notes(rng: random.Random, followed: Sequence[Followed], end: datetime) -> list[Happening]:
    made = []
    for one, text in zip(
        rng.sample(list(followed), min(5, len(followed))), stories.NOTES, strict=False
    ):
        at = _moment(rng, (end - timedelta(days=rng.randint(1, 8))).date())
        draft = TransmissionDraft(
            patient_id=one.patient_id, kind=Kind.NOTE, parts=(("data", text),),
            recipients=_EVERYBODY, at=at,
        )  # fmt: skip
        made.append(_signed(at, "demo", draft))
    return made


def _telephone(followed: Sequence[Followed], end: datetime) -> list[Happening]:
    """One call to a doctor in SAED form, and one entry written for the wrong person."""
    if not followed:
        return []
    at = end - timedelta(hours=26)
    call = TransmissionDraft(
        patient_id=followed[0].patient_id,
        kind=Kind.SAED,
        parts=(
            ("situation", "Appel au médecin traitant pour prise de poids et essoufflement."),
            ("background", "Insuffisance cardiaque, oxygène la nuit, anticoagulant oral."),
            ("evaluation", "Poids +2,4 kg en 3 jours, godet aux chevilles, SpO2 93 %."),
            ("demand", "Adapter le diurétique ; visite souhaitée sous 48 h. Accord répété."),
        ),
        priority=Priority.IMPORTANT,
        recipients=_EVERYBODY,
        at=at,
    )
    return [_signed(at, "demo", call), _mistake(followed[-1], end - timedelta(hours=50))]


def _mistake(one: Followed, at: datetime) -> Happening:
    draft = TransmissionDraft(
        patient_id=one.patient_id, focus="Chute sans gravité",
        parts=(("data", "Retrouvé assis au pied du lit, pas de plaie."),), at=at,
    )  # fmt: skip

    def tell(services: Mapping[str, Services]) -> None:
        mine = services[one.authors[-1]].transmissions
        mine.withdraw(mine.sign(draft), "Erreur de patient")

    return Happening(at, tell)
