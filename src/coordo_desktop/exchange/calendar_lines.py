r"""The lines of a calendar file, cut into components before a library sees them.

Long lines are folded by any program in any way (`\r\n ` and `\n\t`); what is not needed (alarms,
attachments, descriptions) is dropped here, whatever its size.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from coordo_desktop.domain.calendar_files import MAX_LINE

UNREADABLE = (
    ValueError, TypeError, AttributeError, LookupError, ArithmeticError, AssertionError,
    RecursionError, OSError,
)  # fmt: skip
"""What libraries raise on a calendar that is broken; OSError: a zone looked for as a file."""

__all__ = ["Component", "components", "text_of"]

_KEPT = frozenset(
    {
        "UID", "DTSTART", "DTEND", "DURATION", "RRULE", "EXRULE", "RDATE", "EXDATE", "STATUS",
        "RECURRENCE-ID", "SUMMARY", "TRANSP", "SEQUENCE", "X-MICROSOFT-CDO-BUSYSTATUS",
    }
)  # fmt: skip
_TIMES = frozenset({"DTSTART", "DTEND", "DURATION", "RDATE", "EXDATE", "RECURRENCE-ID"})
_COUNTED = frozenset({"VEVENT", "VTODO", "VJOURNAL"})
_BOMS = {b"\xef\xbb\xbf": "utf-8", b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


@dataclass(slots=True)
class Component:
    """A component of a calendar: its kind, the line where it begins, its own kept lines.

    `too_long`: one of them is longer than any such line is. `closed`: its end was found.
    """

    kind: str
    line: int
    lines: list[str] = field(default_factory=list)
    too_long: bool = False
    closed: bool = False

    @property
    def counted(self) -> bool:
        """Whether people would call it an entry of the calendar."""
        return self.kind in _COUNTED

    def text(self) -> str:
        """The component again, as a library reads it."""
        return "\r\n".join([f"BEGIN:{self.kind}", *self.lines, f"END:{self.kind}", ""])

    def values(self, name: str) -> list[str]:
        """The values of a property as written, without its parameters."""
        found = (line.partition(":") for line in self.lines)
        return [value for head, _, value in found if head.partition(";")[0].upper() == name]


def text_of(content: bytes) -> str:
    """The file as text: UTF-8, UTF-16 when it says so, else Windows-1252; no control character."""
    for mark, encoding in _BOMS.items():
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def components(text: str) -> Iterator[Component]:
    """The components of every calendar of the file, in order, VCALENDAR and PRODID too.

    Properties of a calendar and of components within an event are not kept. A component whose
    end lacks is yielded when another one begins, not closed.
    """
    cutter = _Cutter()
    for number, line in _unfolded(text):
        yield from cutter.take(number, line)
    yield from cutter.rest()


class _Cutter:
    """Where a file is being read: the component that is open, what is open within it."""

    def __init__(self) -> None:
        self._current: Component | None = None
        self._inside: list[str] = []

    def take(self, number: int, line: str) -> Iterator[Component]:
        """One line; the components it ends."""
        name, value = _named(line)
        kind = value.strip().upper()
        if name == "BEGIN":
            yield from self._begun(kind, number, line)
        elif name == "END" and self._current is not None and kind == self._current.kind:
            self._current.closed = True
            yield from self.rest()
        elif self._current is None:
            if name == "PRODID":
                yield Component(name, number, [line])
        else:
            self._keep(line, name)
            if name == "END" and kind in self._inside:
                del self._inside[self._inside.index(kind) :]

    def rest(self) -> Iterator[Component]:
        """The component that is open, which is no more."""
        if self._current is not None:
            yield self._current
        self._current, self._inside = None, []

    def _begun(self, kind: str, number: int, line: str) -> Iterator[Component]:
        if kind == "VCALENDAR":
            yield from self.rest()
            yield Component(kind, number, closed=True)
        elif self._current is None:
            self._current = Component(kind, number)
        elif kind == self._current.kind:  # the end of the one before was lost
            yield from self.rest()
            self._current = Component(kind, number)
        else:
            self._inside.append(kind)
            self._keep(line, "BEGIN")

    def _keep(self, line: str, name: str) -> None:
        current = self._current
        if current is None:
            return
        if current.kind != "VTIMEZONE" and (self._inside or name not in _KEPT):
            return
        if len(line) > MAX_LINE:
            current.too_long = True
        elif name in _TIMES:
            head, colon, value = line.rpartition(":")
            current.lines.append(f"{head}{colon}{value.upper()}")
        else:
            current.lines.append(line)


def _named(line: str) -> tuple[str, str]:
    """The name of a property, in capitals, and its value."""
    head, _, value = line.partition(":")
    return head.partition(";")[0].strip().upper(), value


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Each line whole, with the number where it begins, from 1."""
    begun, parts = 1, [""]
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1):
        if line[:1] in {" ", "\t"} and number > 1:
            parts.append(line[1:])
            continue
        whole = "".join(parts)
        if whole.strip():
            yield begun, whole.replace("\x00", "")
        begun, parts = number, [line]
    whole = "".join(parts)
    if whole.strip():
        yield begun, whole.replace("\x00", "")
