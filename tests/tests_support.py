"""Small things several test rooms use."""

import sqlcipher3.dbapi2 as driver
from sqlalchemy.pool import StaticPool

from coordo_desktop.store.engine import open_raw

KEY = bytes(range(32))


def open_vault_engine(path, create_engine):
    """A plain engine over the test vault, for looking at its schema."""
    return create_engine(
        "sqlite://", module=driver, creator=lambda: open_raw(path, KEY), poolclass=StaticPool
    )
