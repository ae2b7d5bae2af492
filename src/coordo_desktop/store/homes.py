"""Where homes lie: coordinates somebody typed, else those of the commune, else nowhere (AG5)."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import bindparam, delete, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.opening import AgendaSettings
from coordo_desktop.domain.rounds import Point, PointSource
from coordo_desktop.domain.text import fold
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store import settings as practice_settings
from coordo_desktop.store.patient_lines import PATIENT, batches
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.round_rows import HomePointRow
from coordo_desktop.store.unit import Places, at_desk, touch

HOME_POINT = table_of(HomePointRow)
_HOMES = (
    select(
        PATIENT.c.id, PATIENT.c.address, PATIENT.c.postal_code, PATIENT.c.town,
        PATIENT.c.town_code, HOME_POINT.c.latitude, HOME_POINT.c.longitude, HOME_POINT.c.place,
    )
    .join_from(PATIENT, HOME_POINT, HOME_POINT.c.patient_id == PATIENT.c.id, isouter=True)
    .where(PATIENT.c.id.in_(bindparam("ids", expanding=True)))
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Where somebody lives. `key` is the same for two people under one roof, empty: not known.

    `outdated`: coordinates were typed for another address, and no longer count.
    """

    key: str = ""
    town: str = ""
    point: Point | None = None
    source: PointSource = PointSource.UNKNOWN
    outdated: bool = False


def homes_of(session: Session, patients: Sequence[PatientId]) -> dict[PatientId, Home]:
    """The home of each of these patients, in one statement for a few hundred."""
    found: dict[PatientId, Home] = {}
    for ids in batches(list(dict.fromkeys(patients))):
        for row in session.execute(_HOMES, {"ids": ids}):
            key = home_key(row.address, row.postal_code, row.town)
            typed = row.latitude is not None
            if typed and row.place == key:
                at: Point | None = Point(latitude=row.latitude, longitude=row.longitude)
                source = PointSource.TYPED
            else:
                at = _places(session)(row.town_code, row.postal_code, row.town)
                source = PointSource.UNKNOWN if at is None else PointSource.COMMUNE
            found[PatientId(row.id)] = Home(
                key=key if row.address.strip() else "",
                town=row.town,
                point=at,
                source=source,
                outdated=typed and row.place != key,
            )
    return found


def _places(session: Session) -> Places:
    """Where communes lie, as the store was told."""
    found: Places = session.info["places"]
    return found


def home_key(address: str, postal_code: str, town: str) -> str:
    """What two addresses written differently have in common."""
    return "|".join(fold(part) for part in (address, postal_code, town))


def practice_point(session: Session, settings: AgendaSettings) -> Point | None:
    """Where rounds leave from: as the practice typed it, else its commune."""
    if settings.latitude is not None and settings.longitude is not None:
        return Point(latitude=settings.latitude, longitude=settings.longitude)
    practice = practice_settings.load(session)
    return _places(session)("", practice.postal_code, practice.town)


def place_home(session: Session, patient_id: PatientId, point: Point | None) -> None:
    """Keep the coordinates of a home for its present address, or forget them."""
    if point is None:
        session.execute(delete(HOME_POINT).where(HOME_POINT.c.patient_id == patient_id))
    else:
        actor, now = at_desk(session)
        row = session.execute(_HOMES, {"ids": [patient_id]}).one()
        values = {
            "latitude": point.latitude,
            "longitude": point.longitude,
            "place": home_key(row.address, row.postal_code, row.town),
            "at": now,
            "by": actor.name,
        }
        session.execute(
            insert(HOME_POINT)
            .values(patient_id=patient_id, **values)
            .on_conflict_do_update(index_elements=["patient_id"], set_=values)
        )
    touch(session, Topic.ROUNDS)
