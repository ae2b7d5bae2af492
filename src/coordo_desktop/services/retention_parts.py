"""What the services of retention and of erasure share: the rules in force, who may look."""

import json
from collections.abc import Sequence
from dataclasses import replace

from coordo_desktop.domain.access import Actor, NotAllowed, Right, Scope, scope
from coordo_desktop.domain.retention import RetentionLine, RetentionRules
from coordo_desktop.store import settings
from coordo_desktop.store.unit import OpenSession

RULES = "retention.rules"
EITHER = (Right.PROPOSE_CLOSING, Right.CONFIRM_ERASURE)


def rules_of(session: OpenSession) -> RetentionRules:
    """The durations in force, the law's where nothing was decided."""
    kept = settings.load_text(session, RULES)
    return RetentionRules(**json.loads(kept)) if kept else RetentionRules()


def require_either(actor: Actor, rights: Sequence[Right]) -> None:
    """Raise NotAllowed unless the person carries one of these rights."""
    if all(scope(actor, each) is Scope.NONE for each in rights):
        raise NotAllowed(right=rights[0])


def named(actor: Actor, line: RetentionLine) -> RetentionLine:
    """Somebody who may not see who people are knows them by a number and initials."""
    if scope(actor, Right.SEE_IDENTITY) is Scope.ALL:
        return line
    return replace(line, name=initials(line.name), born=None)


def initials(name: str) -> str:
    """The first letters of a name."""
    return " ".join(f"{word[0]}." for word in name.split())
