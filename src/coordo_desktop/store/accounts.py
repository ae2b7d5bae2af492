"""The people of the practice, the vault's own row, and the runs of the program."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, update
from sqlalchemy.orm import Mapped, Session, mapped_column

from coordo_desktop.domain.access import Actor, Role
from coordo_desktop.domain.accounts import AccountLine, LoginTaken
from coordo_desktop.domain.errors import FileDamaged, NotFound
from coordo_desktop.domain.ids import UserId
from coordo_desktop.domain.topics import Topic
from coordo_desktop.store.base import Base


class UserRow(Base):
    """One named account; `roles` holds the letters of its roles, sorted."""

    __tablename__ = "user_account"
    topic = Topic.ACCOUNTS

    id: Mapped[UUID] = mapped_column(primary_key=True)
    login: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    profession: Mapped[str]
    roles: Mapped[str]
    active: Mapped[bool]
    created_at: Mapped[datetime]
    last_login_at: Mapped[datetime | None]
    must_change: Mapped[bool] = mapped_column(default=False)
    told_journal_at: Mapped[datetime | None]

    def line(self) -> AccountLine:
        """The account as a plain record."""
        return AccountLine(
            id=UserId(self.id),
            login=self.login,
            name=self.name,
            profession=self.profession,
            roles=frozenset(map(Role, self.roles)),
            active=self.active,
            must_change=self.must_change,
            created_at=self.created_at,
            last_login_at=self.last_login_at,
        )


class VaultRow(Base):
    """The one row that says which vault this is, and which keyring goes with it."""

    __tablename__ = "vault"

    id: Mapped[str] = mapped_column(primary_key=True)
    generation: Mapped[int]
    keyring_rev: Mapped[int]
    created_at: Mapped[datetime]


class RunRow(Base):
    """One opening of the vault; `closed_at` stays empty after an unclean stop."""

    __tablename__ = "run"

    id: Mapped[int] = mapped_column(primary_key=True)
    opened_at: Mapped[datetime]
    closed_at: Mapped[datetime | None]
    version: Mapped[str]


@dataclass(frozen=True, slots=True)
class VaultMark:
    """What the file says of itself, to be compared with the keyring."""

    vault: str
    generation: int
    keyring_rev: int


def mark(session: Session) -> VaultMark:
    """The vault's own row; FileDamaged where it is missing."""
    row = session.execute(
        select(VaultRow.id, VaultRow.generation, VaultRow.keyring_rev)
    ).one_or_none()
    if row is None:
        raise FileDamaged
    return VaultMark(row.id, row.generation, row.keyring_rev)


def follow_keyring(session: Session, rev: int, generation: int) -> None:
    """Note the keyring that goes with the file from now on: its revision and generation."""
    session.execute(update(VaultRow).values(keyring_rev=rev, generation=generation))


def add_vault(session: Session, vault: VaultMark, at: datetime) -> None:
    """Name a new vault."""
    session.add(
        VaultRow(
            id=vault.vault,
            generation=vault.generation,
            keyring_rev=vault.keyring_rev,
            created_at=at,
        )
    )


def letters(roles: frozenset[Role]) -> str:
    """Roles as they are kept."""
    return "".join(sorted(roles))


def add_user(session: Session, actor: Actor, at: datetime, *, must_change: bool) -> None:
    """Add an account; LoginTaken where the login is in use."""
    taken = session.execute(select(UserRow.id).where(UserRow.login == actor.login)).first()
    if taken is not None:
        raise LoginTaken
    session.add(
        UserRow(
            id=actor.user_id,
            login=actor.login,
            name=actor.name,
            profession=actor.profession,
            roles=letters(actor.roles),
            active=True,
            created_at=at,
            last_login_at=None,
            must_change=must_change,
        )
    )


def user(session: Session, user_id: UserId) -> UserRow:
    """The row of an account, for changing it inside one action; NotFound otherwise."""
    row = session.get(UserRow, user_id)
    if row is None:
        raise NotFound
    return row


def own_passphrase(session: Session, user_id: UserId, at: datetime) -> None:
    """The person chose theirs; the card of a first opening also says what the journal is for."""
    row = user(session, user_id)
    if row.must_change and row.told_journal_at is None:
        row.told_journal_at = at
    row.must_change = False


def user_id_of(session: Session, login: str) -> UserId:
    """The id behind a login; NotFound otherwise."""
    found = session.execute(select(UserRow.id).where(UserRow.login == login)).scalar_one_or_none()
    if found is None:
        raise NotFound
    return UserId(found)


def actor_of(session: Session, user_id: UserId) -> Actor:
    """An account as the services know the person at the desk."""
    line = user(session, user_id).line()
    return Actor(line.id, line.login, line.name, line.profession, line.roles)


def lines(session: Session) -> list[AccountLine]:
    """Every account, active ones first, by name."""
    rows = session.scalars(select(UserRow).order_by(UserRow.active.desc(), UserRow.name))
    return [row.line() for row in rows]


def names(session: Session) -> dict[UserId, str]:
    """The name of every account ever opened, to put a name on ids in trails and signatures."""
    return {UserId(row.id): row.name for row in session.execute(select(UserRow.id, UserRow.name))}


def active_administrators(session: Session) -> set[UserId]:
    """Who could still manage accounts."""
    return {line.id for line in lines(session) if line.active and Role.ADMINISTRATOR in line.roles}


def logged_in(session: Session, user_id: UserId, at: datetime) -> None:
    """Note the last time this person opened the vault."""
    session.execute(update(UserRow).where(UserRow.id == user_id).values(last_login_at=at))


def open_run(session: Session, at: datetime, version: str) -> tuple[int, bool]:
    """Begin a run: its number, and whether the one before never ended properly."""
    before = session.execute(
        select(RunRow.closed_at).order_by(RunRow.id.desc()).limit(1)
    ).one_or_none()
    number = (session.execute(select(func.max(RunRow.id))).scalar_one() or 0) + 1
    session.add(RunRow(id=number, opened_at=at, closed_at=None, version=version))
    return number, before is not None and before.closed_at is None


def close_run(session: Session, number: int, at: datetime) -> None:
    """End a run properly."""
    session.execute(update(RunRow).where(RunRow.id == number).values(closed_at=at))


def close_last_run(session: Session, at: datetime) -> None:
    """End a run that was copied while it was under way: a restored backup stopped properly."""
    session.execute(update(RunRow).where(RunRow.closed_at.is_(None)).values(closed_at=at))
