"""How a line of the board reads: mark, cible and text, who and when; and its groups."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QCoreApplication, Qt

from coordo_desktop.domain.text import fold
from coordo_desktop.domain.transmissions import BoardLine, Priority
from coordo_desktop.ui.kit.ages import age_words
from coordo_desktop.ui.kit.matching import highlighted
from coordo_desktop.ui.kit.rows import Column, Group, TableModel
from coordo_desktop.ui.kit.runs import Paragraph, Run, plain
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.theme import metrics, px
from coordo_desktop.ui.transmissions import words
from coordo_desktop.ui.transmissions.moments import Moments

BY_PATIENT, BY_FOCUS, ALONE = "patient", "focus", "none"
_MOST_CACHED = 2000
_SIGNED, _SIGNED_NARROW, _PAD = 168, 116, 8  # the last column, and the room at its sides


@dataclass(slots=True)
class LineWords:
    """The words of lines as last painted: a table paints the same line many times."""

    moments: Moments
    sought: str = ""
    grouping: str = BY_PATIENT
    narrow: bool = False  # no room for the column of marks: the word stands before the cible
    _made: dict[BoardLine, list[Run]] = field(default_factory=dict)

    def set_narrow(self, *, narrow: bool) -> None:
        """Say the priority before the cible, the column of marks being hidden."""
        if narrow != self.narrow:
            self.narrow = narrow
            self._made.clear()

    def look_for(self, sought: str, grouping: str) -> None:
        """What is searched for, and how lines are grouped."""
        if (sought, grouping) != (self.sought, self.grouping):
            self.sought, self.grouping = sought, grouping
            self._made.clear()

    def subject(self, line: BoardLine) -> list[Run]:
        """The cible over what was written."""
        made = self._made.get(line)
        if made is None:
            if len(self._made) > _MOST_CACHED:
                self._made.clear()
            made = self._made[line] = self._subject(line)
        return made

    def _subject(self, line: BoardLine) -> list[Run]:
        entry = line.entry
        withdrawn = entry.withdrawn_at is not None
        title = words.title(entry) if self.grouping != BY_FOCUS else line.patient_name
        if withdrawn:
            said = QCoreApplication.translate(
                "TransmissionBoard",
                "Retirée\u202f: {reason}. Le texte reste lisible, barré, dans le détail.",
            ).format(reason=entry.withdrawn_reason.rstrip("."))
            return [Run(title, 400, "text-3", strike=True), Run(f"\n{said}", 400, "text-2")]
        weight = 600 if line.unread else 500
        runs = highlighted(title, self.sought, weight=weight, strong=700)
        if self.narrow and entry.priority is not Priority.INFO:
            ink = "danger" if entry.priority is Priority.URGENT else "warn"
            runs.insert(0, Run(f"{words.priority_word(entry.priority)}  ", 600, ink))
        if self.grouping == BY_FOCUS:
            runs.append(Run(f"  {age_words(line.patient_detail)}", 400, "text-3", role="small"))
        elif self.grouping != BY_PATIENT:
            runs.append(Run(f"  {line.patient_name}", 500, "text-2"))
        if entry.corrects is not None:
            said = QCoreApplication.translate("TransmissionBoard", "corrigée")
            runs.append(Run(f"  {said}", 500, "info", role="small"))
        if entry.replies_to is not None:
            said = QCoreApplication.translate("TransmissionBoard", "réponse")
            runs.append(Run(f"  {said}", 500, "info", role="small"))
        return [*runs, Run("\n"), *words.parts_runs(entry, self.sought)]

    def signed(self, line: BoardLine) -> list[Run]:
        """When, who, how far it was read."""
        entry = line.entry
        who = ", ".join(part for part in (_short(entry.author), entry.profession) if part)
        cut = Qt.TextElideMode.ElideRight
        room = _SIGNED_NARROW if self.narrow else _SIGNED
        who = metrics("small").elidedText(who, cut, px(room - 2 * _PAD))
        runs = [Run(f"{self.moments.when(entry.at)}\n{who}", 400, "text-2")]
        if line.expected_readers and entry.withdrawn_at is None:
            said = QCoreApplication.translate("TransmissionBoard", "lue par {read} sur {expected}")
            said = said.format(read=line.read_by, expected=line.expected_readers)
            runs.append(Run(f"\n{said}", 400, "text-3"))
        return runs

    def height(self, line: BoardLine, subject: int, signed: int) -> int:
        """Pixels a line needs when its two columns of words have these widths."""
        left = Paragraph(self.subject(line), subject - px(2 * _PAD), max_lines=3)
        right = Paragraph(
            self.signed(line), signed - px(2 * _PAD), role="small", align="right", max_lines=3
        )
        return round(max(left.height, right.height)) + px(14)

    @staticmethod
    def fit(table: Table, *, narrow: bool) -> None:
        """Hide the column of marks where the list is narrow, and share what is left."""
        model = table.model()
        if isinstance(model, TableModel):
            table.setColumnHidden(model.column_number("priority"), narrow)
            width = px(_SIGNED_NARROW if narrow else _SIGNED)
            table.setColumnWidth(model.column_number("signed"), width)
            table.chooser.share_room()

    def columns(self) -> tuple[Column[BoardLine], ...]:
        """Unread, priority, subject, signature."""
        return (
            Column(
                lambda: "",
                lambda line: _unread_word() if line.unread else "",
                key="unread",
                width=32,
                fixed=True,
                icon=lambda line: ("dot", "accent") if line.unread else None,
                runs=lambda _line: [],
            ),
            Column(
                lambda: QCoreApplication.translate("TransmissionBoard", "Priorité"),
                lambda _line: "",
                key="priority",
                width=124,
                chip=lambda line: words.priority_chip(line.entry),
            ),
            Column(
                lambda: QCoreApplication.translate("TransmissionBoard", "Cible"),
                lambda line: plain(self.subject(line)),
                key="subject",
                stretch=True,
                width=300,
                fixed=True,
                runs=self.subject,
                second_lines=3,
            ),
            Column(
                lambda: QCoreApplication.translate("TransmissionBoard", "Signée"),
                lambda line: plain(self.signed(line)),
                key="signed",
                width=_SIGNED,
                align="right",
                role="small",
                runs=self.signed,
                second_lines=3,
            ),
        )


def groups(lines: Sequence[BoardLine], by: str) -> list[Group[BoardLine]]:
    """Lines under their patient or their cible, in the order in which each first comes."""
    heading = _by_patient if by == BY_PATIENT else _by_focus
    found: dict[object, list[BoardLine]] = {}
    for line in lines:
        found.setdefault(heading(line)[0], []).append(line)
    return [_group(heading, tuple(rows)) for rows in found.values()]


def _group(
    heading: Callable[[BoardLine], tuple[str, str, str]], rows: tuple[BoardLine, ...]
) -> Group[BoardLine]:
    key, title, detail = heading(rows[0])
    unread = [line for line in rows if line.unread]
    hot = any(line.entry.priority is Priority.URGENT for line in unread)
    said = QCoreApplication.translate("TransmissionBoard", "%n non lue(s)", "", len(unread))
    return Group(
        key,
        title,
        rows,
        detail=detail,
        right=said if unread else "",
        right_ink="danger" if hot else "accent-text",
    )


def _by_patient(line: BoardLine) -> tuple[str, str, str]:
    return str(line.entry.patient_id), line.patient_name, age_words(line.patient_detail)


def _by_focus(line: BoardLine) -> tuple[str, str, str]:
    title = words.title(line.entry)
    return fold(title), title, ""


def _short(name: str) -> str:
    """« H. TESTUD » for « Hugo TESTUD »; a name without given name stays."""
    given, _space, rest = name.partition(" ")
    return f"{given[0]}. {rest}" if rest and not given.isupper() and "." not in given else name


def _unread_word() -> str:
    return QCoreApplication.translate("TransmissionBoard", "Non lue")
