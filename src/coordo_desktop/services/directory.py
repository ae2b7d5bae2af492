"""The directory: professionals of the practice and of the town.

A wrong RPPS is a caution, never a refusal: published examples themselves fail its key. Somebody
who left is deactivated, not erased: circles and histories still name them.
"""

from dataclasses import replace
from uuid import UUID, uuid4

from coordo_desktop.domain.access import Right, Scope, scope
from coordo_desktop.domain.contacts import read_phone
from coordo_desktop.domain.directory import AlreadyListed
from coordo_desktop.domain.errors import MissingField
from coordo_desktop.domain.identity import IdentifierCheck, check_rpps
from coordo_desktop.domain.ids import ProfessionalId, UserId
from coordo_desktop.domain.patients import Professional
from coordo_desktop.domain.text import clean_line
from coordo_desktop.services import authz
from coordo_desktop.store import directory as kept
from coordo_desktop.store.unit import Store

NOBODY = ProfessionalId(UUID(int=0))


class DirectoryService:
    """Who is who, and how they are reached."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def _may_look(self) -> None:
        """Whoever sees patients, and whoever links accounts: nobody here is a patient."""
        if scope(self._store.actor, Right.MANAGE_ACCOUNTS) is Scope.NONE:
            authz.require(self._store.actor, Right.SEE_IDENTITY)

    def listed(self, *, inactive: bool = False) -> list[Professional]:
        """The directory in the order of names; those who left only when asked for."""
        self._may_look()
        with self._store.reading() as session:
            return kept.listed(session, inactive=inactive)

    def find(self, text: str, limit: int = 20) -> list[Professional]:
        """Active professionals whose name, profession or organisation begin as typed."""
        self._may_look()
        with self._store.reading() as session:
            return kept.find(session, text, limit=limit)

    def get(self, professional_id: ProfessionalId) -> Professional:
        """One professional; NotFound."""
        self._may_look()
        with self._store.reading() as session:
            return kept.get(session, professional_id)

    def check_rpps(self, rpps: str) -> IdentifierCheck:
        """Whether a RPPS number has the right shape and key; never a reason not to keep it."""
        self._may_look()
        return check_rpps(rpps)

    def add(self, values: Professional) -> ProfessionalId:
        """List somebody new, under the id their values bear (a new one for `NOBODY`).

        MissingField without a name; AlreadyListed under the same RPPS or, without one, name.
        """
        authz.require(self._store.actor, Right.EDIT_CONTACTS)
        values = _checked(values)
        if values.id == NOBODY:
            values = replace(values, id=ProfessionalId(uuid4()))
        with self._store.action("professional.add", object_id=values.id) as session:
            already = kept.same_person(session, values)
            if already is not None:
                raise AlreadyListed(professional_id=already.id)
            kept.add(session, replace(values, user_id=None))
        return values.id

    def change(self, values: Professional) -> Professional:
        """Write over the version seen; as kept. ChangedMeanwhile, MissingField."""
        authz.require(self._store.actor, Right.EDIT_CONTACTS)
        values = _checked(values)
        with self._store.action("professional.change", object_id=values.id) as session:
            before = kept.get(session, values.id)
            # Whose account it is decides what they may see: `link` alone changes that.
            return kept.change(session, replace(values, user_id=before.user_id))

    def deactivate(self, professional_id: ProfessionalId) -> Professional:
        """They left: no longer proposed, still named where they were."""
        return self._activate(professional_id, "professional.deactivate", active=False)

    def reactivate(self, professional_id: ProfessionalId) -> Professional:
        """They are back; also undoes `deactivate`."""
        return self._activate(professional_id, "professional.reactivate", active=True)

    def _activate(self, one: ProfessionalId, name: str, *, active: bool) -> Professional:
        authz.require(self._store.actor, Right.EDIT_CONTACTS)
        with self._store.action(name, object_id=one) as session:
            return kept.change(session, replace(kept.get(session, one), active=active))

    def link(self, professional_id: ProfessionalId, user_id: UserId | None) -> Professional:
        """Say that this professional holds that account (or none): circles then open to them.

        AlreadyListed when the account is somebody else's. Undone by linking what was there.
        """
        authz.require(self._store.actor, Right.MANAGE_ACCOUNTS)
        with self._store.action("professional.link", object_id=professional_id) as session:
            holder = kept.of_user(session, user_id) if user_id is not None else None
            if holder is not None and holder.id != professional_id:
                raise AlreadyListed(professional_id=holder.id)
            before = kept.get(session, professional_id)
            return kept.change(session, replace(before, user_id=user_id))

    def of_user(self, user_id: UserId) -> Professional | None:
        """The professional who holds this account, if any."""
        self._may_look()
        with self._store.reading() as session:
            return kept.of_user(session, user_id)


def _checked(values: Professional) -> Professional:
    name = clean_line(values.name)
    if not name:
        raise MissingField(field="name")
    phone = read_phone(values.phone)
    return replace(
        values,
        name=name,
        given_name=clean_line(values.given_name),
        title=clean_line(values.title),
        profession=clean_line(values.profession),
        organisation=clean_line(values.organisation),
        secure_mail=clean_line(values.secure_mail),
        rpps=check_rpps(values.rpps).normalised,
        phone=phone.kept if phone else "",
    )
