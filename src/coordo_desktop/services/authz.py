"""The one place where rights are checked (security design 6.2)."""

from typing import TYPE_CHECKING

from coordo_desktop.domain.access import Actor, NotAllowed, Right, Scope, scope
from coordo_desktop.domain.ids import PatientId, UserId

if TYPE_CHECKING:
    from coordo_desktop.store.unit import OpenSession


def require(actor: Actor, right: Right) -> None:
    """Raise NotAllowed unless a role of the person carries the right for at least one patient."""
    if scope(actor, right) is Scope.NONE:
        raise NotAllowed(right=right)


def require_for(session: "OpenSession", actor: Actor, right: Right, patient_id: PatientId) -> None:
    """Raise NotAllowed unless the right reaches this patient (everybody, or one's circle)."""
    from coordo_desktop.store.circle import in_circle

    reached = scope(actor, right)
    if reached is Scope.ALL:
        return
    if reached is Scope.NONE or not in_circle(session, actor.user_id, patient_id):
        raise NotAllowed(right=right)


def circle_of(actor: Actor, right: Right) -> UserId | None:
    """None where the right reaches everybody, else whose circle it is limited to.

    Raises NotAllowed where no role of the person carries the right.
    """
    require(actor, right)
    return None if scope(actor, right) is Scope.ALL else actor.user_id
