"""Where there is no plan yet, and where two windows wrote the same one."""

from PySide6.QtCore import Qt, Signal

from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.fold import FoldingRow
from coordo_desktop.ui.kit.labels import IconLabel, Label, RunsLabel
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.surfaces import Surface


class BeginPlan(Surface):
    """One sentence, three ways to begin; each says its key."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__("surface", edges="all", name="plan.begin")
        self.setAccessibleName(self.tr("Plan de soins"))
        self._text = Label("", ink="text-2", wrap=True, align="center", name="plan.begin.text")
        self._template = Button(
            self.tr("Partir d’un modèle"), name="plan.begin.template", kind="primary", key="T"
        )
        self._proposals = Button(
            self.tr("Reprendre les constats"), name="plan.begin.proposals", key="D"
        )
        self._empty = Button(self.tr("Premier problème"), name="plan.begin.empty", key="B")
        for button, deed in (
            (self._template, "templates"), (self._proposals, "proposals"), (self._empty, "problem"),
        ):  # fmt: skip
            button.setProperty("deed", deed)
            button.clicked.connect(self._pressed)
        ways = FoldingRow(None, self._template, self._proposals, self._empty, None)
        inside = column(None, self._text, ways, None, gap=16, margins=(24, 24, 24, 24))
        inside.setStretch(0, 1)
        inside.setStretch(3, 2)
        self.setLayout(inside)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocusProxy(self._template)

    def show_ways(self, text: str, *, writable: bool) -> None:
        """Say why there is nothing, and offer to begin to those who may."""
        self._text.set_text(text)
        for button in (self._template, self._proposals, self._empty):
            button.setVisible(writable)

    def _pressed(self) -> None:
        self.asked.emit(str(self.sender().property("deed")))


class ConflictNote(Surface):
    """The plan was changed elsewhere meanwhile: nothing is lost, one chooses."""

    mine_asked = Signal()
    theirs_asked = Signal()

    def __init__(self) -> None:
        super().__init__("warn-soft", edges="all", edge="warn-edge", name="plan.conflict")
        text = RunsLabel(
            self.tr(
                "Ce plan a été modifié ailleurs pendant que vous l’écriviez. Ce que vous avez "
                "écrit est gardé ici, mais pas encore dans le plan."
            ),
            wrap=True, name="plan.conflict.text",
        )  # fmt: skip
        mine = Button(self.tr("Garder le mien"), name="plan.conflict.mine", compact=True)
        theirs = Button(self.tr("Voir l’autre"), name="plan.conflict.theirs", compact=True)
        mine.clicked.connect(self.mine_asked)
        theirs.clicked.connect(self.theirs_asked)
        line = row(
            IconLabel("alert", "warn", 16), text, theirs, mine, gap=8, margins=(10, 8, 10, 8)
        )
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setAccessibleName(text.text())
        self.hide()
