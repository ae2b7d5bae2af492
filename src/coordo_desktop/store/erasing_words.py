"""What gives an erased person away in a text others share: names, telephones, addresses.

Those of today and those of before: of the history of changes, of the records that stepped back.
"""

import json
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.text import PARTICLES, fold
from coordo_desktop.store.patient_rows import (
    ContactPersonRow,
    FieldChangeRow,
    PatientMergeRow,
    PatientRow,
    table_of,
)

_PATIENT = table_of(PatientRow)
_CHANGE = table_of(FieldChangeRow)
_MERGE = table_of(PatientMergeRow)
_CONTACT = table_of(ContactPersonRow)
_FAMILY = ("family_name", "used_name")
_GIVEN = ("given_names", "used_given_name")
_LINES = ("address", "address_extra", "email")
_FIELDS = (*_FAMILY, *_GIVEN, "phones", *_LINES)
_WORD = re.compile(r"\w+")
_GAP = "…"
_LONG = 3  # letters of a word that gives somebody away by itself
_NEAR = 3  # signs between two words that stand together
_PHONE = 6  # digits without which a number is nobody's
_TITLES = frozenset({"m", "mr", "mme", "mlle", "monsieur", "madame", "mademoiselle"})
_BESIDE = 12  # signs between a name and a telephone that is told as theirs
_CALLED = frozenset({"", "au", "tel", "telephone", "portable", "port", "mobile", "tel au"})
_TELEPHONE = re.compile(
    r"(?<!\d)(?:(?:\+|00)\d{1,3}[\s.\-/]?(?:\(0\)\s?)?|0)\d(?:[\s.\-/]?\d{2}){4}(?!\d)"
)
_PREFIX = r"(?<!\d)(?:(?:\+|00)\s?\d{1,3}[\s.\-/]{0,2}(?:\(0\)\s?)?|0[\s.\-/]{0,2})?"


@dataclass(frozen=True, slots=True)
class Traits:
    """Folded words of the names, last nine digits of telephones, folded lines of addresses."""

    family: frozenset[str]
    given: frozenset[str]
    phones: frozenset[str] = frozenset()
    lines: frozenset[tuple[str, ...]] = frozenset()

    def without(self, said: str) -> str:
        """A text without them. A telephone or an address is one gap, a name one a word.

        Words of two letters and particles (« LI », « de ») go where they stand beside another
        trait, or capitalised after « M. » or « Mme »: alone they are words of every sentence. A
        telephone written beside a name goes with it, whoever's it is.
        """
        spans = [*self._numbers(said)]
        words = [(one.start(), one.end(), fold(one[0])) for one in _WORD.finditer(said)]
        spans += self._written(words)
        names = self.family | self.given
        run: list[tuple[int, int, str]] = []
        before = ""
        for each in [*words, (len(said) + _NEAR + 1, 0, "")]:
            if run and (each[2] not in names or each[0] - run[-1][1] > _NEAR):
                spans += self._named(said, run, before, spans)
                before, run = run[-1][2], []
            if each[2] in names:
                run.append(each)
            else:
                before = each[2]
        return _cut(said, [*spans, *_beside(said, spans)])

    def _named(
        self, said: str, run: list[tuple[int, int, str]], before: str, spans: list[tuple[int, int]]
    ) -> list[tuple[int, int]]:
        known = [one for one in run if one[2] not in PARTICLES]
        sure = any(len(one[2]) >= _LONG for one in known) or (len(run) > 1 and bool(known))
        titled = before in _TITLES and said[run[0][0]].isupper()
        near = any(
            0 <= run[0][0] - end <= _NEAR or 0 <= start - run[-1][1] <= _NEAR
            for start, end in spans
            if end - start >= _PHONE
        )
        return [one[:2] for one in run] if sure or titled or near else []

    def _numbers(self, said: str) -> Iterator[tuple[int, int]]:
        for digits in self.phones:
            pattern = _PREFIX + r"[\s.\-/]{0,3}".join(digits) + r"(?!\d)"
            for one in re.finditer(pattern, said):
                yield one.start(), one.end()

    def _written(self, words: list[tuple[int, int, str]]) -> Iterator[tuple[int, int]]:
        folded = [one[2] for one in words]
        for line in self.lines:
            for at in range(len(folded) - len(line) + 1):
                if tuple(folded[at : at + len(line)]) == line:
                    yield words[at][0], words[at + len(line) - 1][1]

    def names(self, said: str, phone: str = "") -> bool:
        """Whether a line about somebody is about them: both names, or a name and a telephone."""
        words = set(fold(said).split())
        family, given = words & self.family - PARTICLES, words & self.given - PARTICLES
        return bool((family and given) or ((family or given) and _digits(phone) in self.phones))


def traits(session: Session, people: Collection[PatientId]) -> Traits:
    """What gives these records (one person) away; but for what others have as well today."""
    told: dict[str, set[str]] = {name: set() for name in _FIELDS}
    for field, value in _ever(session, list(people)):
        told[field].add(value)
    shared = _others(session, people)
    phones = {_digits(one) for said in told["phones"] for one in said.split(",")} - {""}
    lines = {line for name in _LINES for said in told[name] for line in _lines(said)}
    return Traits(
        family=_words(said for name in _FAMILY for said in told[name]),
        given=_words(said for name in _GIVEN for said in told[name]),
        phones=frozenset(phones - shared[0]),
        lines=frozenset(lines - shared[1]),
    )


def named_in(session: Session, people: Collection[PatientId], told: Traits) -> tuple[int, ...]:
    """The numbers of other records whose contacts, of today or before, are this person."""
    others = _PATIENT.c.id.not_in(list(people))
    now = (
        select(_PATIENT.c.local_number, _CONTACT.c.name, _CONTACT.c.phone)
        .join_from(_CONTACT, _PATIENT, _PATIENT.c.id == _CONTACT.c.patient_id)
        .where(others)
    )
    before = (
        select(_PATIENT.c.local_number, _CHANGE.c.before, _CHANGE.c.after)
        .join_from(_CHANGE, _PATIENT, _PATIENT.c.id == _CHANGE.c.patient_id)
        .where(others, _CHANGE.c.subject == "contact_person", _CHANGE.c.field == "name")
    )
    found = {row[0] for row in session.execute(now) if told.names(row[1], row[2])}
    for number, was, became in session.execute(before):
        if told.names(was) or told.names(became):
            found.add(number)
    return tuple(sorted(found))


def _ever(session: Session, people: list[PatientId]) -> Iterator[tuple[str, str]]:
    columns = [_PATIENT.c[name] for name in _FIELDS]
    for row in session.execute(select(*columns).where(_PATIENT.c.id.in_(people))).mappings():
        for name in _FIELDS:
            yield name, _plain(row[name])
    changes = select(_CHANGE.c.field, _CHANGE.c.before, _CHANGE.c.after).where(
        _CHANGE.c.patient_id.in_(people),
        _CHANGE.c.subject.in_(("identity", "contact")),
        _CHANGE.c.field.in_(_FIELDS),
    )
    for field, before, after in session.execute(changes):
        yield field, before
        yield field, after
    merged = select(_MERGE.c.kept_before, _MERGE.c.kept_after).where(
        _MERGE.c.keep_id.in_(people), _MERGE.c.undone_at.is_(None)
    )
    for texts in session.execute(merged):
        for kept in texts:
            yield from _of_merge(kept)


def _of_merge(kept: str) -> Iterator[tuple[str, str]]:
    try:
        told = json.loads(kept) if kept else {}
    except ValueError:
        return
    for name in _FIELDS if isinstance(told, dict) else ():
        yield name, _plain(told.get(name, ""))


def _others(
    session: Session, people: Collection[PatientId]
) -> tuple[set[str], set[tuple[str, ...]]]:
    """Telephones and lines of address other records have: a couple shares them."""
    columns = [_PATIENT.c[name] for name in ("phones", *_LINES)]
    phones: set[str] = set()
    lines: set[tuple[str, ...]] = set()
    for row in session.execute(select(*columns).where(_PATIENT.c.id.not_in(list(people)))):
        phones |= {_digits(one) for one in _plain(row[0]).split(",")}
        lines |= {line for said in row[1:] for line in _lines(said)}
    return phones, lines


def _plain(value: Any) -> str:
    """A column as text: telephones are a list."""
    if isinstance(value, str) and value.startswith("["):
        try:
            value = json.loads(value)
        except ValueError:
            return str(value)
    if isinstance(value, list | tuple):
        return ",".join(str(one) for one in value)
    return value if isinstance(value, str) else ""


def _words(told: Iterable[str]) -> frozenset[str]:
    return frozenset(word for said in told for word in fold(said).split())


def _digits(phone: str) -> str:
    digits = re.sub(r"\D", "", phone.replace("(0)", ""))[-9:].lstrip("0")
    return digits if len(digits) >= _PHONE else ""


def _lines(said: str) -> Iterator[tuple[str, ...]]:
    """Its lines that say where: « Le bourg » is anybody's."""
    for line in said.splitlines():
        words = tuple(fold(line).split())
        if len(words) >= _LONG or (len(words) > 1 and any(one.isdigit() for one in words)):
            yield words


def _beside(said: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Telephones that stand just before or after what goes."""
    for one in _TELEPHONE.finditer(said):
        gaps = [said[end : one.start()] for _, end in spans if end <= one.start()]
        gaps += [said[one.end() : start] for start, _ in spans if start >= one.end()]
        if any(len(gap) <= _BESIDE and fold(gap) in _CALLED for gap in gaps):
            yield one.start(), one.end()


def _cut(said: str, spans: list[tuple[int, int]]) -> str:
    made: list[str] = []
    at = 0
    for start, end in sorted(spans):
        if start >= at:
            made += [said[at:start], _GAP]
        at = max(at, end)
    return "".join([*made, said[at:]])
