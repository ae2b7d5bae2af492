"""The team's own phrases, over the defaults of the program."""

from sqlalchemy import delete, insert, select
from sqlalchemy.orm import Session

from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.transmissions import Phrase
from coordo_desktop.store.patient_rows import table_of
from coordo_desktop.store.transmission_rows import PhraseRow
from coordo_desktop.store.unit import touch

_PHRASE = table_of(PhraseRow)


def own(session: Session) -> tuple[Phrase, ...]:
    """What the team wrote, by abbreviation; an empty text hides a default."""
    rows = session.execute(select(_PHRASE).order_by(_PHRASE.c.abbreviation))
    return tuple(Phrase(row.abbreviation, row.text) for row in rows)


def keep(session: Session, phrase: Phrase) -> None:
    """Keep a phrase under its abbreviation."""
    drop(session, phrase.abbreviation)
    values = {"abbreviation": phrase.abbreviation, "text": phrase.text}
    session.execute(insert(_PHRASE), [values])


def drop(session: Session, abbreviation: str) -> None:
    """Forget the team's phrase; a default of that abbreviation speaks again."""
    session.execute(delete(_PHRASE).where(_PHRASE.c.abbreviation == abbreviation))
    touch(session, Topic.TRANSMISSIONS)
