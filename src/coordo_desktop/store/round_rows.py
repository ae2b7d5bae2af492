"""The row of where a home lies; that of a round is in `appointment_rows`."""

from datetime import datetime
from typing import ClassVar
from uuid import UUID

from sqlalchemy import CheckConstraint, Float, ForeignKey, Integer
from sqlalchemy.orm import Mapped, mapped_column

from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class HomePointRow(Base):
    """Coordinates somebody typed for a home, in degrees (WGS 84).

    `place` is the address they were typed for: a person who moves has none any more.
    """

    __tablename__ = "home_point"
    __table_args__ = (
        CheckConstraint("latitude BETWEEN -90 AND 90", name="latitude_bounds"),
        CheckConstraint("longitude BETWEEN -180 AND 180", name="longitude_bounds"),
    )
    topic: ClassVar[Topic] = Topic.ROUNDS

    row_no: Mapped[int] = mapped_column(Integer, primary_key=True)
    patient_id: Mapped[UUID] = mapped_column(ForeignKey("patient.id"), unique=True)
    latitude: Mapped[float] = mapped_column(Float)
    longitude: Mapped[float] = mapped_column(Float)
    place: Mapped[str]
    at: Mapped[datetime]
    by: Mapped[str]
