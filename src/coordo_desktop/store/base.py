"""The declarative base and the types every table is written in."""

from datetime import date, datetime
from functools import lru_cache
from typing import Any, ClassVar
from uuid import UUID

from sqlalchemy import Date, LargeBinary, MetaData, String, TypeDecorator
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase

from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.folder import utc_text

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


# The same instants and ids come back at each question; neither ever changes.
_instant = lru_cache(maxsize=4096)(datetime.fromisoformat)


@lru_cache(maxsize=8192)
def _uuid(raw: bytes) -> UUID:
    return UUID(bytes=raw)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant, kept as ISO 8601 text in UTC with microseconds: it sorts as it reads."""

    impl = String(27)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """Aware instants only; a naive one is a bug."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise TypeError
        return utc_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """Aware, in UTC."""
        return None if value is None else _instant(value)


class UuidBytes(TypeDecorator[UUID]):
    """A UUID as its 16 bytes."""

    impl = LargeBinary(16)
    cache_ok = True

    def process_bind_param(self, value: UUID | None, dialect: Dialect) -> bytes | None:
        """The 16 bytes."""
        return None if value is None else value.bytes

    def process_result_value(self, value: bytes | None, dialect: Dialect) -> UUID | None:
        """The UUID again."""
        return None if value is None else _uuid(value)


class PartialDateText(TypeDecorator[PartialDate]):
    """A partial date as `YYYY[-MM[-DD]]`."""

    impl = String(10)
    cache_ok = True

    def process_bind_param(self, value: PartialDate | None, dialect: Dialect) -> str | None:
        """Its ISO text."""
        return None if value is None else value.iso()

    def process_result_value(self, value: str | None, dialect: Dialect) -> PartialDate | None:
        """The partial date again."""
        return None if value is None else PartialDate.from_iso(value)


class Base(DeclarativeBase):
    """Every row class of the file."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UtcDateTime,
        date: Date,
        UUID: UuidBytes,
        PartialDate: PartialDateText,
    }
    topic: ClassVar[Topic | None] = None
