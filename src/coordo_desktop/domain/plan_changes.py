"""What changed between two contents of a plan, line by line, told in French (PL6).

Lines are matched by their identity, which lasts from version to version. `changes` is empty
exactly when both say the same (where their lines come from apart).
"""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum

from coordo_desktop.domain.care_plan import Intervention, Objective, PlanContent, PlanProblem
from coordo_desktop.domain.plan_words import FIELDS, NARROW, quoted, said

Line = PlanProblem | Objective | Intervention
_QUOTED_UP_TO = 90  # longer texts are said to have changed, not quoted
_ASIDE = frozenset({"id", "source", "problems", "objectives", "interventions"})
_PLAIN = frozenset({"frequency"})  # told without the name of the field


class ChangeKind(StrEnum):
    """What became of a line."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


class ChangeLevel(StrEnum):
    """What kind of line it is."""

    PLAN = "plan"
    PROBLEM = "problem"
    OBJECTIVE = "objective"
    INTERVENTION = "intervention"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One change of one line.

    `id` is the line's (empty for the plan itself), `label` its words after the change (before it,
    if removed); `problem` and `objective` are the words of the lines it stands under. `field` is
    the name of the record's field, `before` and `after` its words. `within`: the line above came
    or went with it, so that its own sentence may be left out.
    """

    kind: ChangeKind
    level: ChangeLevel
    id: str = ""
    label: str = ""
    problem: str = ""
    objective: str = ""
    field: str = ""
    before: str = ""
    after: str = ""
    within: bool = False
    sentence: str = ""


@dataclass(frozen=True, slots=True)
class _At:
    """A line with the identity of the one it stands under, and the words of those above."""

    line: Line
    level: ChangeLevel
    above: str
    problem: str = ""
    objective: str = ""


def changes(before: PlanContent, after: PlanContent) -> tuple[Change, ...]:
    """What changed, in the order of the plan as it is now; lines that left come last."""
    old, new = _lines(before), _lines(after)
    found = [
        _changed(ChangeLevel.PLAN, name, was, now, FIELDS[name][0].capitalize())
        for name, was, now in _differences(before, after)
    ]
    reordered = _reordered(old, new)
    for key, at in new.items():
        was = old.get(key)
        if was is None:
            found.append(_came_or_went(ChangeKind.ADDED, key, at, within=_absent(at.above, old)))
            continue
        if was.above != at.above or key in reordered:
            found.append(_moved(key, was, at, old, new))
        found += [
            _changed(at.level, name, left, right, at.line.label, key=key, at=at)
            for name, left, right in _differences(was.line, at.line)
        ]
    found += [
        _came_or_went(ChangeKind.REMOVED, key, at, within=_absent(at.above, new))
        for key, at in old.items()
        if key not in new
    ]
    return tuple(found)


def sentences(found: Sequence[Change]) -> tuple[str, ...]:
    """The sentences to print: lines that came or went with another are told with it."""
    return tuple(one.sentence for one in found if not one.within)


def _lines(content: PlanContent) -> dict[str, _At]:
    found: dict[str, _At] = {}
    for problem in content.problems:
        found[problem.id] = _At(problem, ChangeLevel.PROBLEM, "")
        for objective in problem.objectives:
            key = str(objective.id)
            found[key] = _At(objective, ChangeLevel.OBJECTIVE, problem.id, problem.label)
            for one in objective.interventions:
                found[str(one.id)] = _At(
                    one, ChangeLevel.INTERVENTION, key, problem.label, objective.label
                )
    return found


def _absent(above: str, lines: Mapping[str, _At]) -> bool:
    return bool(above) and above not in lines


def _differences(
    before: PlanContent | Line, after: PlanContent | Line
) -> Iterator[tuple[str, object, object]]:
    for one in fields(after):
        left, right = getattr(before, one.name), getattr(after, one.name)
        if one.name not in _ASIDE and left != right:
            yield one.name, left, right


# --- lines that changed places -----------------------------------------------------------------


def _reordered(old: Mapping[str, _At], new: Mapping[str, _At]) -> set[str]:
    """The fewest lines whose moving among their kin explains the new order."""
    kin: dict[str, list[str]] = {}
    for key, at in new.items():
        if key in old and old[key].above == at.above:
            kin.setdefault(at.above, []).append(key)
    places = {key: place for place, key in enumerate(old)}
    moved: set[str] = set()
    for keys in kin.values():
        moved |= set(keys) - _longest_in_order(keys, places)
    return moved


def _longest_in_order(keys: Sequence[str], places: Mapping[str, int]) -> set[str]:
    """The longest run of keys (not side by side) that stand as they stood before."""
    tails: list[int] = []
    ends: list[str] = []
    before: dict[str, str | None] = {}
    for key in keys:
        at = bisect_left(tails, places[key])
        before[key] = ends[at - 1] if at else None
        tails[at : at + 1] = [places[key]]
        ends[at : at + 1] = [key]
    kept: set[str] = set()
    key_at = ends[-1] if ends else None
    while key_at is not None:
        kept.add(key_at)
        key_at = before[key_at]
    return kept


def _moved(key: str, was: _At, at: _At, old: Mapping[str, _At], new: Mapping[str, _At]) -> Change:
    label = at.line.label
    if was.above != at.above:
        left, right = old[was.above].line.label, new[at.above].line.label
        told = f"{label}{NARROW}: passe de {quoted(left)} à {quoted(right)}"
    else:
        left, right = str(_rank(key, was, old)), str(_rank(key, at, new))
        told = f"{label}{NARROW}: change de place"
    return _line_change(
        ChangeKind.MOVED, key, at, field="place" if not at.above else "above", before=left,
        after=right, sentence=told,
    )  # fmt: skip


def _rank(key: str, at: _At, lines: Mapping[str, _At]) -> int:
    return [one for one, other in lines.items() if other.above == at.above].index(key) + 1


# --- sentences ---------------------------------------------------------------------------------

_CAME = {
    ChangeLevel.PROBLEM: "Nouveau problème",
    ChangeLevel.OBJECTIVE: "Nouvel objectif",
    ChangeLevel.INTERVENTION: "Nouvelle intervention",
}
_WENT = {
    ChangeLevel.PROBLEM: "Problème retiré",
    ChangeLevel.OBJECTIVE: "Objectif retiré",
    ChangeLevel.INTERVENTION: "Intervention arrêtée",
}


def _came_or_went(kind: ChangeKind, key: str, at: _At, *, within: bool) -> Change:
    words = (_CAME if kind is ChangeKind.ADDED else _WENT)[at.level]
    told = f"{words}{NARROW}: {at.line.label}"
    if kind is ChangeKind.ADDED and isinstance(at.line, Intervention):
        often = said(at.line.frequency)
        told += f", {often}" if often else ""
    return _line_change(kind, key, at, within=within, sentence=told)


def _changed(
    level: ChangeLevel,
    name: str,
    was: object,
    now: object,
    label: str,
    *,
    key: str = "",
    at: _At | None = None,
) -> Change:
    before, after = said(was), said(now)
    told = _told(name, before, after, label, of_plan=at is None)
    return Change(
        kind=ChangeKind.CHANGED,
        level=level,
        id=key,
        label=label,
        problem=at.problem if at else "",
        objective=at.objective if at else "",
        field=name,
        before=before,
        after=after,
        sentence=told,
    )


def _told(name: str, before: str, after: str, label: str, *, of_plan: bool) -> str:
    """« Pesée : tous les jours au lieu de 3 fois par semaine »."""
    word, gone = FIELDS[name]
    if name == "label":
        return f"{quoted(before)} devient {quoted(after)}"
    lead = f"{label}{NARROW}: "
    if max(len(before), len(after)) > _QUOTED_UP_TO:
        return f"{lead}texte modifié" if of_plan else f"{lead}{word}, texte modifié"
    if not after:
        return f"{lead}{gone} ({before})"
    named = "" if of_plan or name in _PLAIN else f"{word} "
    stop = "," if "," in after else ""
    instead = f"{stop} au lieu de {before}" if before else ""
    return f"{lead}{named}{after}{instead}"


def _line_change(
    kind: ChangeKind,
    key: str,
    at: _At,
    *,
    field: str = "",
    before: str = "",
    after: str = "",
    within: bool = False,
    sentence: str = "",
) -> Change:
    return Change(
        kind=kind,
        level=at.level,
        id=key,
        label=at.line.label,
        problem=at.problem,
        objective=at.objective,
        field=field,
        before=before,
        after=after,
        within=within,
        sentence=sentence,
    )
