"""What the lines of a plan take, and how a round shares out what it loads (ST3)."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from coordo_desktop.domain.care_plan import AssigneeKind, Intervention, PlanContent
from coordo_desktop.domain.ids import InterventionId, PatientId, ProductId
from coordo_desktop.domain.materials import (
    LoadLine,
    LoadShare,
    MaterialLink,
    MaterialNeed,
    UnknownWord,
    read_word,
    word_key,
)
from coordo_desktop.domain.stock_ledger import Entry, Taking
from coordo_desktop.domain.tasks import Task, TaskState

_PARTS = re.compile(r"[,;\n]")


# --- needs ------------------------------------------------------------------------------------


def interventions_of(plan: PlanContent) -> dict[InterventionId, Intervention]:
    """Every line of a plan that says material."""
    return {
        line.id: line
        for problem in plan.problems
        for objective in problem.objectives
        for line in objective.interventions
        if line.material
    }


def needs_of(
    line: Intervention,
    patient_id: PatientId,
    links: dict[str, MaterialLink],
    *,
    patient: str = "",
    times: int = 1,
) -> list[MaterialNeed]:
    """What a line of a plan takes, done so many times."""
    found: dict[str, MaterialNeed] = {}
    for text in line.material:
        word, many = read_word(text)
        key = word_key(word)
        if not key:
            continue
        link = links.get(key)
        each = many * (link.quantity if link is not None else 1) * times
        seen = found.get(key)
        found[key] = MaterialNeed(
            word=word,
            patient_id=patient_id,
            patient=patient,
            intervention_id=line.id,
            care=line.label,
            times=times,
            quantity=each if seen is None else seen.quantity + each,
            link=link,
        )
    return list(found.values())


def needs_of_text(
    text: str, patient_id: PatientId, links: Mapping[str, MaterialLink], *, patient: str = ""
) -> list[MaterialNeed]:
    """What must be ready for an appointment: the words of it that are known to be material.

    The others (« à jeun ») are said of something else, and are not asked about.
    """
    found = []
    for part in _PARTS.split(text):
        word, many = read_word(part)
        link = links.get(word_key(word))
        if link is not None:
            found.append(
                MaterialNeed(
                    word=word,
                    patient_id=patient_id,
                    patient=patient,
                    quantity=many * link.quantity,
                    link=link,
                )
            )
    return found


def times_by_line(tasks: Iterable[Task]) -> dict[InterventionId, int]:
    """How many times each line of the plan is done, by these tasks; by the team alone.

    What was cancelled, refused or not done takes nothing.
    """
    found: dict[InterventionId, int] = {}
    for task in tasks:
        mine = task.who.kind not in _THEMSELVES and task.state not in _LEFT
        if task.intervention_id is not None and mine:
            found[task.intervention_id] = found.get(task.intervention_id, 0) + 1
    return found


_THEMSELVES = frozenset({AssigneeKind.PATIENT, AssigneeKind.CARER})
_LEFT = frozenset({TaskState.CANCELLED, TaskState.REFUSED, TaskState.NOT_DONE})


# --- loads ------------------------------------------------------------------------------------


def load_of(
    needs: Sequence[MaterialNeed], loaded: Mapping[tuple[ProductId, PatientId | None], int]
) -> tuple[list[LoadLine], list[UnknownWord], list[UnknownWord]]:
    """(products with their shares, words that stand for nothing, words not of the stock).

    In the order of the visits; `loaded` are units already issued for this round.
    """
    lines: dict[ProductId, LoadLine] = {}
    unknown: dict[str, UnknownWord] = {}
    other: dict[str, UnknownWord] = {}
    for need in needs:
        if need.link is None or need.link.product_id is None:
            _told(unknown if need.link is None else other, need)
            continue
        share = LoadShare(
            patient_id=need.patient_id,
            patient=need.patient,
            quantity=need.quantity,
            intervention_id=need.intervention_id,
            care=need.care,
        )
        link, product_id = need.link, need.link.product_id
        line = lines.get(product_id) or LoadLine(
            product_id=product_id, product=link.product, unit=link.unit, units=link.units, wanted=0
        )
        shares = (*line.shares, share)
        lines[product_id] = replace(line, wanted=line.wanted + need.quantity, shares=shares)
    found = [replace(one, loaded=_loaded(one, loaded)) for one in lines.values()]
    return found, list(unknown.values()), list(other.values())


def _loaded(line: LoadLine, loaded: Mapping[tuple[ProductId, PatientId | None], int]) -> int:
    """Units there already for those still to be visited, and the round's own."""
    who = {None, *(share.patient_id for share in line.shares)}
    return sum(units for (what, whose), units in loaded.items()
               if what == line.product_id and whose in who)  # fmt: skip


def _told(words: dict[str, UnknownWord], need: MaterialNeed) -> None:
    key = word_key(need.word)
    seen = words.get(key) or UnknownWord(word=need.word, quantity=0)
    who = (need.patient,) if need.patient and need.patient not in seen.patients else ()
    words[key] = replace(
        seen, quantity=seen.quantity + need.quantity, patients=(*seen.patients, *who)
    )


def first_out(lines: Sequence[Taking], quantity: int) -> tuple[tuple[Taking, ...], int]:
    """(what to take of these, in their order; how many units are missing)."""
    takings = []
    for line in lines:
        if quantity <= 0:
            break
        taken = min(quantity, line.quantity)
        takings.append(replace(line, quantity=taken))
        quantity -= taken
    return tuple(takings), max(0, quantity)


def shared_out(
    takings: Sequence[Taking],
    shares: Sequence[LoadShare],
    loaded: dict[PatientId, int] | None = None,
) -> list[Entry]:
    """The movements of a load: each unit taken goes to the next person who needs it.

    What somebody had before (`loaded`) is taken from their share; what is left over is the
    round's own.
    """
    had = dict(loaded or {})
    waiting: list[LoadShare] = []
    for share in shares:
        before = min(had.get(share.patient_id, 0), share.quantity)
        had[share.patient_id] = had.get(share.patient_id, 0) - before
        if share.quantity > before:
            waiting.append(replace(share, quantity=share.quantity - before))
    entries: list[Entry] = []
    for taking in takings:
        left = taking.quantity
        while left:
            whose = waiting[0] if waiting else None
            units = left if whose is None else min(left, whose.quantity)
            entries.append(
                Entry(
                    lot_id=taking.lot_id,
                    place_id=taking.place_id,
                    quantity=-units,
                    patient_id=None if whose is None else whose.patient_id,
                    intervention_id=None if whose is None else whose.intervention_id,
                )
            )
            left -= units
            if whose is not None:
                rest = replace(whose, quantity=whose.quantity - units)
                waiting = [rest, *waiting[1:]] if rest.quantity else waiting[1:]
    return entries
