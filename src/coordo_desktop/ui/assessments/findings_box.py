"""What an assessment proposes: ticked lines that go to the plan, the next tool to use."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.domain.assessments import SCALES
from coordo_desktop.domain.assessments.findings import Finding
from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import clear, column, row


class FindingsBox(QWidget):
    """Every line is ticked at first; those left ticked are asked to go to the plan."""

    findings_asked = Signal(object)  # tuple[Finding, ...]
    scale_asked = Signal(str)

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._found: list[tuple[Finding, Check]] = []
        self._lines: QVBoxLayout = column(gap=6)
        self.title = Label("", weight=600, name=f"{name}.title")
        self.add_button = Button(self.tr("Ajouter au plan"), name=f"{name}.add", icon="plan")
        self.add_button.clicked.connect(self._ask)
        self.setLayout(column(self.title, self._lines, row(self.add_button, None), gap=8))
        self.hide()

    @property
    def chosen(self) -> tuple[Finding, ...]:
        """The lines left ticked."""
        return tuple(found for found, tick in self._found if tick.isChecked())

    def show_findings(self, found: Sequence[Finding]) -> None:
        """Propose these; nothing is shown where there are none."""
        clear(self._lines)
        self._found = []
        tools: list[str] = []
        for each in found:
            tick = Check(each.label, name=f"{self.objectName()}.{each.rule}")
            tick.setChecked(True)
            tick.edited.connect(self._count)
            self._found.append((each, tick))
            self._lines.addWidget(tick)
            said = " · ".join(part for part in (each.shown_by, each.task) if part)
            self._lines.addWidget(Label(said, role="small", ink="text-2", wrap=True))
            if each.suggests and each.suggests not in tools:
                tools.append(each.suggests)
        for tool in tools:
            self._lines.addWidget(self._tool(tool))
        self.title.set_text(self.tr("Proposé pour le plan de soins"))
        self.setVisible(bool(found))
        self._count()

    def _tool(self, scale_id: str) -> LinkButton:
        text = self.tr("Compléter par {scale}").format(scale=SCALES[scale_id].name)
        link = LinkButton(text, name=f"{self.objectName()}.tool.{scale_id}")
        link.clicked.connect(lambda: self.scale_asked.emit(scale_id))
        return link

    def _count(self) -> None:
        self.add_button.setEnabled(bool(self.chosen))

    def _ask(self) -> None:
        if self.chosen:
            self.findings_asked.emit(self.chosen)
