"""The practice's settings, one row each, with their defaults in the domain."""

import json
from dataclasses import asdict, fields

from sqlalchemy import bindparam, select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Mapped, Session, mapped_column

from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base
from coordo_desktop.store.ready import Ready
from coordo_desktop.store.unit import touch


class SettingRow(Base):
    """One setting, as JSON text."""

    __tablename__ = "setting"
    topic = Topic.SETTINGS

    key: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[str]


_USUAL = PracticeSettings()
_READ = "settings"  # what a session read of them, until it writes some
_ALL = Ready(select(SettingRow.__table__.c.key, SettingRow.__table__.c.value))
_TEXT = select(SettingRow.__table__.c.value).where(SettingRow.__table__.c.key == bindparam("key"))


def load(session: Session) -> PracticeSettings:
    """The settings, defaults where nothing was decided; read once in a session."""
    known = {field.name for field in fields(PracticeSettings)}
    told = {key: json.loads(value) for key, value in _kept(session).items() if key in known}
    return PracticeSettings(**told)


def time_zone(session: Session) -> str:
    """The practice's time zone alone: what the day it is costs, and no more."""
    kept = _kept(session).get("time_zone")
    return _USUAL.time_zone if kept is None else str(json.loads(kept))


def keep(session: Session, settings: PracticeSettings) -> None:
    """Keep every setting."""
    for key, value in asdict(settings).items():
        text = json.dumps(value, ensure_ascii=False)
        session.execute(
            insert(SettingRow)
            .values(key=key, value=text)
            .on_conflict_do_update(index_elements=["key"], set_={"value": text})
        )
    session.info.pop(_READ, None)
    touch(session, Topic.SETTINGS)


def load_text(session: Session, key: str) -> str | None:
    """A free setting of the program (a remembered import mapping, say), or None."""
    kept = session.info.get(_READ)
    if kept is not None:
        text: str | None = kept.get(key)
        return text
    found: str | None = session.connection().execute(_TEXT, {"key": key}).scalar()
    return found


def keep_text(session: Session, key: str, value: str) -> None:
    """Keep a free setting of the program; `key` must hold a dot, unlike the practice's own."""
    session.info.pop(_READ, None)
    session.execute(
        insert(SettingRow)
        .values(key=key, value=value)
        .on_conflict_do_update(index_elements=["key"], set_={"value": value})
    )


def _kept(session: Session) -> dict[str, str]:
    kept: dict[str, str] | None = session.info.get(_READ)
    if kept is None:
        kept = dict(_ALL.send(session, {}).fetchall())
        session.info[_READ] = kept
    return kept
