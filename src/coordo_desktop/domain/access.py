"""Roles, rights and who may do what (security design 6.2).

The matrix is law for the services; hiding a button is never the protection.
"""

from dataclasses import dataclass
from enum import StrEnum

from coordo_desktop.domain.errors import Refusal
from coordo_desktop.domain.ids import UserId


class Role(StrEnum):
    """The five roles of a practice."""

    COORDINATOR = "C"
    CAREGIVER = "S"
    RECEPTION = "A"
    READER = "L"
    ADMINISTRATOR = "X"


class Right(StrEnum):
    """What an action asks for."""

    SEE_IDENTITY = "see_identity"
    READ_CLINICAL = "read_clinical"
    WRITE_CLINICAL = "write_clinical"
    EDIT_CONTACTS = "edit_contacts"
    CREATE_PATIENT = "create_patient"
    MANAGE_AGENDA = "manage_agenda"
    IMPORT_AGENDA = "import_agenda"
    SEE_STOCK = "see_stock"
    MOVE_STOCK = "move_stock"  # receive, issue, transfer, isolate, count, read a fridge, lend
    MANAGE_STOCK = "manage_stock"  # products, places, recalls, validated counts, orders, waste
    PRINT_HANDOVER = "print_handover"
    PRINT_ADDRESSES = "print_addresses"
    EXPORT = "export"
    BREAK_GLASS = "break_glass"
    IMPORT = "import"
    MERGE = "merge"
    PROPOSE_CLOSING = "propose_closing"
    CONFIRM_ERASURE = "confirm_erasure"
    MANAGE_ACCOUNTS = "manage_accounts"
    MANAGE_SETTINGS = "manage_settings"
    RUN_BACKUP = "run_backup"
    RESTORE = "restore"
    READ_PATIENT_AUDIT = "read_patient_audit"
    READ_FULL_AUDIT = "read_full_audit"
    ANSWER_REQUESTS = "answer_requests"  # a person's rights over their data, breaches, register
    ROTATE_KEYS = "rotate_keys"


class Scope(StrEnum):
    """How far a right reaches: nobody, one's circle of care, everybody."""

    NONE = "none"
    CIRCLE = "circle"
    ALL = "all"


_C, _S, _A, _L, _X = (
    Role.COORDINATOR,
    Role.CAREGIVER,
    Role.RECEPTION,
    Role.READER,
    Role.ADMINISTRATOR,
)
_ALL, _CIRCLE = Scope.ALL, Scope.CIRCLE

MATRIX: dict[Right, dict[Role, Scope]] = {
    Right.SEE_IDENTITY: {_C: _ALL, _S: _CIRCLE, _A: _ALL, _L: _CIRCLE},
    Right.READ_CLINICAL: {_C: _ALL, _S: _CIRCLE, _L: _CIRCLE},
    Right.WRITE_CLINICAL: {_C: _ALL, _S: _CIRCLE},
    Right.EDIT_CONTACTS: {_C: _ALL, _S: _CIRCLE, _A: _ALL},
    Right.CREATE_PATIENT: {_C: _ALL, _A: _ALL},
    Right.MANAGE_AGENDA: {_C: _ALL, _S: _CIRCLE, _A: _ALL},
    Right.IMPORT_AGENDA: {_C: _ALL, _A: _ALL},
    Right.SEE_STOCK: {_C: _ALL, _S: _ALL, _A: _ALL},
    Right.MOVE_STOCK: {_C: _ALL, _S: _ALL, _A: _ALL},
    Right.MANAGE_STOCK: {_C: _ALL},
    Right.PRINT_HANDOVER: {_C: _ALL, _S: _CIRCLE},
    Right.PRINT_ADDRESSES: {_C: _ALL, _S: _CIRCLE, _A: _ALL},
    Right.EXPORT: {_C: _ALL},
    Right.BREAK_GLASS: {_C: _ALL, _S: _ALL},
    Right.IMPORT: {_C: _ALL},
    Right.MERGE: {_C: _ALL},
    Right.PROPOSE_CLOSING: {_C: _ALL},
    Right.CONFIRM_ERASURE: {_X: _ALL},
    Right.MANAGE_ACCOUNTS: {_X: _ALL},
    Right.MANAGE_SETTINGS: {_C: _ALL, _X: _ALL},
    Right.RUN_BACKUP: {_C: _ALL, _S: _ALL, _A: _ALL, _X: _ALL},
    Right.RESTORE: {_X: _ALL},
    Right.READ_PATIENT_AUDIT: {_C: _ALL, _X: _ALL},
    Right.READ_FULL_AUDIT: {_X: _ALL},
    Right.ANSWER_REQUESTS: {_C: _ALL, _X: _ALL},
    Right.ROTATE_KEYS: {_X: _ALL},
}


@dataclass(frozen=True, slots=True)
class Actor:
    """The person at the desk, as every action knows them.

    `roles` may hold several: in a small practice the coordinator is also the administrator.
    """

    user_id: UserId
    login: str
    name: str
    profession: str
    roles: frozenset[Role]


@dataclass(eq=False)
class NotAllowed(Refusal):
    """The role of the person does not carry this right (for this patient)."""

    right: Right


def scope(actor: Actor, right: Right) -> Scope:
    """How far `right` reaches for this person: the widest of their roles."""
    return reach(actor.roles, right)


def reach(roles: frozenset[Role], right: Right) -> Scope:
    """How far `right` reaches with these roles: the widest of them."""
    reached = {MATRIX[right].get(role, Scope.NONE) for role in roles}
    for widest in (Scope.ALL, Scope.CIRCLE):
        if widest in reached:
            return widest
    return Scope.NONE
