"""The practice's settings: read by all, changed by those who may."""

from coordo_desktop.domain.access import Right
from coordo_desktop.domain.errors import MissingField
from coordo_desktop.domain.settings import PracticeSettings, checked
from coordo_desktop.services import authz
from coordo_desktop.store import settings as kept
from coordo_desktop.store.unit import Store


class SettingsService:
    """What the practice decides."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def load(self) -> PracticeSettings:
        """The settings as they stand; anybody at the desk may read them."""
        with self._store.reading() as session:
            return kept.load(session)

    def save(self, settings: PracticeSettings) -> None:
        """Keep the settings; MissingField without a name, InvalidField out of bounds."""
        authz.require(self._store.actor, Right.MANAGE_SETTINGS)
        if not settings.name.strip():
            raise MissingField(field="name")
        with self._store.action("settings.change") as session:
            kept.keep(session, checked(settings))
