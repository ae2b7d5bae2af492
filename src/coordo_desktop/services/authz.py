"""The one place where rights are checked (security design 6.2)."""

from typing import TYPE_CHECKING

from coordo_desktop.domain.access import Actor, NotAllowed, Right, Role, Scope, scope
from coordo_desktop.domain.ids import PatientId, UserId
from coordo_desktop.domain.retention import RecordArchived, RecordHeld

if TYPE_CHECKING:
    from coordo_desktop.store.unit import OpenSession

_WRITES = frozenset({Right.WRITE_CLINICAL, Right.EDIT_CONTACTS, Right.MANAGE_AGENDA})
_PRINTS = frozenset({Right.PRINT_HANDOVER, Right.PRINT_ADDRESSES, Right.EXPORT})
_OF_RECORDS = _WRITES | _PRINTS | {Right.SEE_IDENTITY, Right.READ_CLINICAL}


def require(actor: Actor, right: Right) -> None:
    """Raise NotAllowed unless a role of the person carries the right for at least one patient."""
    if scope(actor, right) is Scope.NONE:
        raise NotAllowed(right=right)


def require_for(session: "OpenSession", actor: Actor, right: Right, patient_id: PatientId) -> None:
    """Raise NotAllowed unless the right reaches this patient (everybody, or one's circle)."""
    from coordo_desktop.store.circle import in_circle

    reached = scope(actor, right)
    if reached is not Scope.ALL and (
        reached is Scope.NONE or not in_circle(session, actor.user_id, patient_id)
    ):
        raise NotAllowed(right=right)
    if right in _OF_RECORDS:
        _set_apart(session, actor, right, patient_id)


def require_to_warn(session: "OpenSession", actor: Actor, patient_id: PatientId) -> None:
    """To say that somebody was warned of a danger: as to write, and whatever stands against it.

    A limited processing does not keep from protecting people (RGPD, article 18.2).
    """
    try:
        require_for(session, actor, Right.WRITE_CLINICAL, patient_id)
    except (RecordHeld, RecordArchived):
        require_for(session, actor, Right.READ_CLINICAL, patient_id)


def _set_apart(session: "OpenSession", actor: Actor, right: Right, patient_id: PatientId) -> None:
    """A limited or archived record is read by the coordinator alone, and is not written to.

    Raises NotAllowed for the others; RecordHeld, RecordArchived (both are NotAllowed as well).
    """
    from coordo_desktop.store import holds

    if Role.COORDINATOR in actor.roles and right not in _WRITES | _PRINTS:
        return  # whatever stands, they read: nothing to ask the file
    limited, archived = holds.standing(session, patient_id)
    if not (limited or archived):
        return
    if Role.COORDINATOR not in actor.roles:
        raise NotAllowed(right=right)
    if limited and right in _WRITES | _PRINTS:
        raise RecordHeld(right=right)
    if archived and right in _WRITES:
        raise RecordArchived(right=right)


def known_to(actor: Actor, right: Right = Right.SEE_IDENTITY) -> UserId | None:
    """Whose names a person is shown: None for everybody's, else whose circle they are limited to.

    Reception knows everybody but those whose processing is limited. Raises NotAllowed. `right`:
    what the names are shown for.
    """
    from coordo_desktop.store.circle import EVERYBODY

    mine = circle_of(actor, right)
    return EVERYBODY if mine is None and Role.COORDINATOR not in actor.roles else mine


def circle_of(actor: Actor, right: Right) -> UserId | None:
    """None where the right reaches everybody, else whose circle it is limited to.

    Raises NotAllowed where no role of the person carries the right.
    """
    require(actor, right)
    return None if scope(actor, right) is Scope.ALL else actor.user_id
