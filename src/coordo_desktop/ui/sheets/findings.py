"""What is said before printing: what the sheet lacks, what it leaves out and why."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.domain.handover import LeftOut, PreparedSheet, SheetGap
from coordo_desktop.ui.kit.buttons import LinkButton
from coordo_desktop.ui.kit.flow import FlowLayout
from coordo_desktop.ui.kit.labels import Hairline, IconLabel, Label, RunsLabel
from coordo_desktop.ui.kit.layout import clear, column, row
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.sheets import words
from coordo_desktop.ui.sheets.left_out_words import part_word, reason_word

_SHOWN = 4
_ORDER = ("allergies", "doctor", "trusted_person", "directives", "phone")


class _Gap(QWidget):
    """One thing that is missing, and for whom: each name opens the patient."""

    def __init__(self, missing: str, gaps: Sequence[SheetGap], asked: "Findings") -> None:
        super().__init__()
        self.setObjectName(f"sheets.gap.{missing}")
        self._gaps, self._asked = gaps, asked
        text = words.missing_text(missing, len(gaps))
        self.setAccessibleName(text)
        icon = IconLabel("alert", "warn", 15)
        self._names = QWidget()
        self._flow = FlowLayout(self._names, gap=2)
        line = row(icon, column(RunsLabel([Run(text, 500)], wrap=True), self._names, gap=0), gap=8)
        line.setAlignment(icon, Qt.AlignmentFlag.AlignTop)
        line.setStretch(1, 1)
        self.setLayout(line)
        self._lay(gaps[:_SHOWN])
        if len(gaps) > _SHOWN:
            more = LinkButton(
                self.tr("et %n autre(s)", "", len(gaps) - _SHOWN),
                name=f"sheets.gap.{missing}.more",
                label=self.tr("Montrer tout le monde\u202f: {text}").format(text=text),
            )
            more.clicked.connect(self._show_all)
            self._flow.addWidget(more)

    def _lay(self, gaps: Sequence[SheetGap]) -> None:
        for number, gap in enumerate(gaps):
            link = LinkButton(
                gap.patient,
                name=f"{self.objectName()}.{number}",
                label=self.tr("Ouvrir {patient}").format(patient=gap.patient),
            )
            link.setProperty("patient", str(gap.patient_id))
            link.clicked.connect(self._opened)
            self._flow.addWidget(link)

    def _show_all(self) -> None:
        clear(self._flow)
        self._lay(self._gaps)

    def _opened(self) -> None:
        sender: QObject | None = self.sender()
        for gap in self._gaps:
            if sender is not None and str(gap.patient_id) == sender.property("patient"):
                self._asked.patient_asked.emit(gap.patient_id)
                return


class Findings(QWidget):
    """Never blocks; each name opens its patient."""

    patient_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("sheets.findings")
        self.setAccessibleName(self.tr("Avant d’imprimer"))
        self._body: QVBoxLayout = column(gap=8, margins=(16, 12, 16, 12))
        self.setLayout(self._body)

    def show_prepared(self, prepared: PreparedSheet) -> None:
        """Say what this sheet lacks and leaves out."""
        clear(self._body)
        self._gaps(prepared.gaps)
        self._body.addSpacing(4)
        self._body.addWidget(Hairline())
        self._body.addSpacing(4)
        self._left_out(prepared.left_out)
        self._body.addStretch(1)

    def forget(self) -> None:
        """Nothing is prepared."""
        clear(self._body)

    def _gaps(self, gaps: Sequence[SheetGap]) -> None:
        by_kind: dict[str, list[SheetGap]] = {}
        for gap in gaps:
            by_kind.setdefault(gap.missing, []).append(gap)
        self._body.addLayout(self._title(self.tr("Manque sur la feuille"), len(by_kind)))
        if not by_kind:
            self._body.addWidget(Label(self.tr("Rien d’essentiel ne manque."), ink="text-2"))
        for missing in sorted(by_kind, key=_place):
            self._body.addWidget(_Gap(missing, by_kind[missing], self))

    def _left_out(self, parts: Sequence[LeftOut]) -> None:
        self._body.addLayout(self._title(self.tr("Laissé de côté"), len(parts)))
        if not parts:
            self._body.addWidget(
                Label(self.tr("Ce destinataire reçoit toute la feuille."), ink="text-2")
            )
        for number, part in enumerate(parts):
            shown = RunsLabel(
                [
                    Run(part_word(part.what), 600),
                    Run(self.tr("\u202f: {why}").format(why=reason_word(part.why)), ink="text-2"),
                ],
                role="small",
                wrap=True,
                name=f"sheets.left_out.{number}",
            )
            self._body.addWidget(shown)

    @staticmethod
    def _title(text: str, count: int) -> QVBoxLayout:
        title = Label(text, weight=600)
        number = Label(str(count) if count else "", role="small", weight=500, ink="text-3")
        return column(row(title, number, None, gap=8), gap=0)


def _place(missing: str) -> int:
    return _ORDER.index(missing) if missing in _ORDER else len(_ORDER)
