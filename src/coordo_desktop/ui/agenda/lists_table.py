"""The lists of « À traiter » in one table: sections that fold, one act at the end of each line."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent

from coordo_desktop.domain.waiting import TouchedByAbsence
from coordo_desktop.ui.agenda import lists_words as words
from coordo_desktop.ui.agenda.lists_lines import ListLine, Section
from coordo_desktop.ui.kit.action_cells import ACTION, Act, ActionCells
from coordo_desktop.ui.kit.matching import folded, highlighted
from coordo_desktop.ui.kit.rows import Column, Group, RowsModel
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.theme import px

_ROW = 33
_WHEN = 3  # the column that gives way
_ROOMY = 600


class ListsTable(Table):
    """Enter opens; letters do what the line says."""

    def __init__(self, model: RowsModel[ListLine]) -> None:
        super().__init__(
            model, name="agenda.lists.table", head=False, row_height=_ROW,
            label=QCoreApplication.translate("AgendaLists", "À traiter"),
        )  # fmt: skip
        self._painter_of_rows = ActionCells(self, act_of)
        self.setItemDelegate(self._painter_of_rows)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The act is always whole: where there is little room, when is told beside the list."""
        hidden = event.size().width() < px(_ROOMY)
        if hidden != self.isColumnHidden(_WHEN):
            self.setColumnHidden(_WHEN, hidden)
        super().resizeEvent(event)


def act_of(line: ListLine) -> Act | None:
    """What F does to a line."""
    found = words.usual(line.acts)
    return None if found is None else (found.words, found.key)


def columns(sought: list[str]) -> tuple[Column[ListLine], ...]:
    """What it is, who, what, since or for when, the act; `sought` holds the words of the filter."""
    return (
        Column(lambda: "", lambda _line: "", key="mark", width=36, icon=lambda line: line.icon,
               fixed=True),
        Column(_who_title, lambda line: line.who, key="who", width=176, weight=600, fixed=True,
               highlight=True),
        Column(_what_title, lambda line: f"{line.what} · {line.more}", key="what", stretch=True,
               width=220, fixed=True, runs=lambda line: _what(line, sought)),
        Column(_when_title, lambda line: line.when, key="when", width=138, role="small",
               align="right", ink=lambda line: line.ink, fixed=True),
        Column(_act_title, lambda line: (act_of(line) or ("", ""))[0], key=ACTION, width=112,
               fixed=True),
    )  # fmt: skip


def groups(lines: Sequence[ListLine], sought: str) -> list[Group[ListLine]]:
    """The sections that have lines, each absence under a heading of its own."""
    shown = [line for line in lines if _answers(line, sought)]
    made: list[Group[ListLine]] = []
    for section in Section:
        held = [line for line in shown if line.section is section]
        if section is Section.ABSENCES:
            made += _absences(held)
        elif held:
            made.append(
                Group(
                    section, words.section_title(section), tuple(held),
                    icon=words.SECTION_ICONS[section], count=len(held),
                )
            )  # fmt: skip
    return made


def _absences(lines: Sequence[ListLine]) -> list[Group[ListLine]]:
    held: dict[object, list[ListLine]] = {}
    for line in lines:
        if line.absence is not None:
            held.setdefault(line.absence.id, []).append(line)
    made = []
    for absence_id, some in held.items():
        absence = some[0].absence
        if absence is not None:
            made.append(
                Group(
                    absence_id, words.section_title(Section.ABSENCES), tuple(some),
                    detail=words.absence_title(absence), icon=words.SECTION_ICONS["absences"],
                    count=len(some),
                )
            )  # fmt: skip
    return made


def hand_over_at_once(lines: Sequence[ListLine], line: ListLine | None) -> list[TouchedByAbsence]:
    """The appointments of the same absence that somebody is free for."""
    if line is None or line.absence is None:
        return []
    return [
        one.about
        for one in lines
        if one.absence is not None
        and one.absence.id == line.absence.id
        and isinstance(one.about, TouchedByAbsence)
        and one.about.replacements
    ]


def _answers(line: ListLine, sought: str) -> bool:
    if not sought:
        return True
    absence = line.absence.professional if line.absence is not None else ""
    known = folded(f"{line.who} {line.what} {line.more} {line.when} {absence}")
    return all(word in known for word in folded(sought).split())


def _what(line: ListLine, sought: list[str]) -> list[Run]:
    if sought and sought[0]:
        found = highlighted(line.what, sought[0])
        return [*found, *highlighted(f" · {line.more}", sought[0], ink="text-3")]
    about = Run(line.what)
    return [about, Run(f" · {line.more}", ink="text-3")] if line.more else [about]


def _who_title() -> str:
    return QCoreApplication.translate("AgendaLists", "Qui")


def _what_title() -> str:
    return QCoreApplication.translate("AgendaLists", "Quoi")


def _when_title() -> str:
    return QCoreApplication.translate("AgendaLists", "Quand")


def _act_title() -> str:
    return QCoreApplication.translate("AgendaLists", "Action")
