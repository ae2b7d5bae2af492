"""A plan's content as JSON text and back: kept for ever, read again by later versions.

Reading is tolerant: a key nobody knows any more is left out, a missing one takes its default, a
word of a list that no longer exists takes the default of its field. `strict` reads a file that
comes from outside and refuses all of that.
"""

import json
import types
from collections.abc import Callable
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import date, time
from enum import StrEnum
from functools import lru_cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints
from uuid import UUID

from coordo_desktop.domain.care_plan import PlanContent
from coordo_desktop.domain.errors import Refusal

T = TypeVar("T")
Read = Callable[[object, bool], Any]


@dataclass(eq=False)
class Unreadable(Refusal):
    """Text that is not such a record; `place` is the path of keys that led there."""

    place: str = ""


def content_text(content: PlanContent) -> str:
    """The content as JSON text."""
    return text_of(content)


def content_of(text: str) -> PlanContent:
    """The content of a kept text; Unreadable when it is no content at all."""
    return record_of(PlanContent, text)


def text_of(record: object) -> str:
    """Any record of the plan as JSON."""
    return json.dumps(plain(record), ensure_ascii=False, separators=(",", ":"))


def record_of(kind: type[T], text: str, *, strict: bool = False) -> T:
    """A record of this kind from its JSON; Unreadable."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Unreadable from error
    return record_from(kind, value, strict=strict)


def record_from(kind: type[T], value: object, *, strict: bool = False) -> T:
    """A record of this kind from plain values; Unreadable."""
    hint: object = kind
    read: T = _reader(hint)(value, strict)
    return read


def plain(value: object) -> object:
    """Plain values for JSON: mappings, lists, texts, numbers.

    Every field is written: what is kept must not change with tomorrow's defaults.
    """
    if is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    if isinstance(value, tuple | list):
        return [plain(each) for each in value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value) if isinstance(value, UUID) else value


@lru_cache(maxsize=64)
def _defaults(kind: type) -> tuple[tuple[str, Any], ...]:
    made = []
    for one in fields(kind):
        factory = one.default_factory
        made.append((one.name, one.default if factory is MISSING else factory()))
    return tuple(made)


@lru_cache(maxsize=256)
def _reader(hint: object) -> Read:
    """What reads a value of this type; NewTypes are read as what they stand for."""
    hint = getattr(hint, "__supertype__", hint)
    origin = get_origin(hint)
    if origin in {Union, types.UnionType}:
        inner = _reader(next(one for one in get_args(hint) if one is not type(None)))
        return lambda value, strict: None if value is None else inner(value, strict)
    if origin is tuple:
        return _list_reader(_reader(get_args(hint)[0]))
    if is_dataclass(hint):
        return _record_reader(cast("type", hint))
    return _SIMPLE.get(hint) or _made(cast("type", hint))


def _list_reader(inner: Read) -> Read:
    def read(value: object, strict: bool) -> tuple[object, ...]:
        if not isinstance(value, list):
            raise Unreadable
        found = []
        for place, each in enumerate(value):
            try:
                found.append(inner(each, strict))
            except Unreadable as error:
                if strict or error.place:
                    raise Unreadable(place=f"[{place}]{error.place}") from error
        return tuple(found)

    return read


def _record_reader(kind: type[Any]) -> Read:
    hints = get_type_hints(kind)
    made: object = kind
    defaults = dict(_defaults(cast("type", made)))
    readers = {name: (_reader(hints[name]), default) for name, default in defaults.items()}
    needed = {name for name, default in defaults.items() if default is MISSING}

    def read(value: object, strict: bool) -> object:
        if not isinstance(value, dict) or (strict and not value.keys() <= readers.keys()):
            raise Unreadable
        if not needed <= value.keys():
            raise Unreadable(place=f".{min(needed - value.keys())}")
        held = {}
        for name, each in value.items():
            if name not in readers:
                continue
            reader, default = readers[name]
            try:
                held[name] = reader(each, strict)
            except Unreadable as error:
                if strict or default is MISSING or error.place:
                    raise Unreadable(place=f".{name}{error.place}") from error
        return kind(**held)

    return read


def _made(kind: type) -> Read:
    """Identities, days, hours and words of a list, from their text."""
    make = getattr(kind, "fromisoformat", kind)

    def read(value: object, _strict: bool) -> object:
        if not isinstance(value, str):
            raise Unreadable
        try:
            return make(value)
        except ValueError as error:
            raise Unreadable from error

    return read


def _exactly(*kinds: type) -> Read:
    def read(value: object, _strict: bool) -> object:
        if type(value) not in kinds:
            raise Unreadable
        return value

    return read


_SIMPLE: dict[object, Read] = {
    str: _exactly(str),
    bool: _exactly(bool),
    int: _exactly(int),
    float: _exactly(float, int),
}
