"""What is being typed, kept in the encrypted file and given back to its author only."""

from coordo_desktop.domain.drafts import Draft
from coordo_desktop.store import drafts as kept
from coordo_desktop.store.unit import Store


class DraftService:
    """Drafts of the person at the desk. Everybody may keep their own; nobody sees another's."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def keep(self, form: str, entity_id: str, payload: str, base_version: int = 0) -> None:
        """Keep or replace the draft of this form; durable when this returns."""
        draft = Draft(form, entity_id, base_version, payload, self._store.clock())
        with self._store.quietly() as session:
            kept.keep(session, self._store.actor.user_id, draft)

    def find(self, form: str, entity_id: str) -> Draft | None:
        """The draft of this form, if there is one."""
        with self._store.reading() as session:
            return kept.find(session, self._store.actor.user_id, form, entity_id)

    def mine(self) -> list[Draft]:
        """Every draft of the person at the desk, newest first."""
        with self._store.reading() as session:
            return kept.of_user(session, self._store.actor.user_id)

    def drop(self, form: str, entity_id: str) -> None:
        """Forget the draft: it was kept for good, or given up."""
        with self._store.quietly() as session:
            kept.drop(session, self._store.actor.user_id, form, entity_id)
