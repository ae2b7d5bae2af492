"""A full check of a kit: every line counted, by hand or by scanning, refilled, sealed, signed."""

from itertools import groupby
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import ProductId
from coordo_desktop.domain.kits import Kit, KitCheckDraft, KitChecked, LinesNotSeen
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import clear, column, row, sized
from coordo_desktop.ui.kit.loan_words import seal_words
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.stock.kit_check_line import CheckLine
from coordo_desktop.ui.stock.kit_typing import KeptTyping


class KitCheckView(QWidget):
    """`checked` with what it did; `closed` when one gives up, what was typed being kept."""

    checked = Signal(object)  # KitChecked
    closed = Signal()

    def __init__(self, services: Services, tools: Tools) -> None:
        super().__init__()
        self.setObjectName("stock.kit_check")
        self._services, self._tools = services, tools
        self._kit: Kit | None = None
        self.lines: list[CheckLine] = []
        self._build()
        self.typing = KeptTyping(services, tools, self, "stock.kit_check", self._typed)
        keys = Shortcuts(self)
        keys.add("Ctrl+Return", self.tr("Signer le contrôle"), self.sign)
        keys.add("Ctrl+T", self.tr("Tout est là"), self.all_there)
        keys.add("Escape", self.tr("Revenir à la trousse"), self.leave)

    def _build(self) -> None:
        self._title = Label("", role="panel", name="stock.kit_check.title")
        self._seal = RunsLabel("", role="small", ink="text-2")
        self.everything = Button(
            self.tr("Tout est là"), name="stock.kit_check.all", key="Ctrl+T", compact=True
        )
        back = Button(self.tr("Revenir"), name="stock.kit_check.back", key="Esc", compact=True)
        top = row(column(self._title, self._seal, gap=2), None, self.everything, back, gap=8,
                  margins=(0, 4, 0, 0))  # fmt: skip
        self._inside = QWidget()
        self._rows: QVBoxLayout = column(gap=0)
        self._inside.setLayout(self._rows)
        scroll = ScrollArea(self._inside, name="stock.kit_check.lines")
        frame = Surface("surface", edges="all", name="stock.kit_check.frame")
        frame.setLayout(column(self._heads(), scroll, gap=0, margins=(1, 1, 1, 1)))
        self.read = TextField(name="stock.kit_check.read", label=self.tr("Scellé lu"),
                              placeholder=self.tr("n° lu sur la trousse"))  # fmt: skip
        self.new = TextField(name="stock.kit_check.new", label=self.tr("Scellé posé"),
                             placeholder=self.tr("n° du scellé neuf"))  # fmt: skip
        self.note = TextField(name="stock.kit_check.note", label=self.tr("Remarque"),
                              placeholder=self.tr("remarque"))  # fmt: skip
        self.refill = Check(
            self.tr("Compléter depuis la réserve, retirer ce qui est périmé"),
            name="stock.kit_check.refill",
        )  # fmt: skip
        self.refill.set_value(True)
        self.told = RunsLabel("", name="stock.kit_check.told")
        self.do = Button(
            self.tr("Signer le contrôle"), name="stock.kit_check.do", kind="primary",
            key="Ctrl+Return",
        )  # fmt: skip
        foot = Surface("surface-2", edges="all", name="stock.kit_check.foot")
        named = [
            column(Label(field.accessibleName(), role="small", weight=600, ink="text-2"), field,
                   gap=3)
            for field in (self.read, self.new, self.note)
        ]  # fmt: skip
        fields = row(*named, gap=10)
        fields.setStretch(2, 1)
        foot.setLayout(
            column(fields, row(self.refill, None), row(self.told, None, self.do, gap=10), gap=8,
                   margins=(12, 10, 12, 10))
        )  # fmt: skip
        self.setLayout(column(top, frame, foot, gap=8, margins=(16, 0, 12, 14)))
        self.everything.clicked.connect(self.all_there)
        back.clicked.connect(self.leave)
        self.do.clicked.connect(self.sign)
        for field in (self.read, self.new, self.note, self.refill):
            field.edited.connect(self._touched)

    def _heads(self) -> QWidget:
        head = Surface("surface-2", edges="b", name="stock.kit_check.heads")

        def label(words: str, align: str = "left") -> Label:
            return Label(words, role="small", weight=600, ink="text-2", align=align)

        head.setLayout(
            row(
                sized(label(self.tr("Composition")), width=270),
                label(self.tr("Selon le registre")), None,
                sized(label(self.tr("Prévu"), "right"), width=40),
                sized(label(self.tr("Trouvé"), "right"), width=64),
                sized(label(self.tr("À faire, ou jusqu’au")), width=130), gap=10,
                margins=(12, 6, 12, 6),
            )
        )  # fmt: skip
        return head

    # --- showing --------------------------------------------------------------------------------

    @property
    def kit(self) -> Kit | None:
        """The kit being checked."""
        return self._kit

    def open_for(self, kit: Kit) -> None:
        """Check this kit, from where one was interrupted."""
        self._kit = kit
        self._title.set_text(self.tr("Contrôle\u202f: {name}").format(name=kit.name))
        self._seal.set_runs(self.tr("Scellé {seal}").format(seal=seal_words(kit)))
        for field in (self.read, self.new, self.note):
            field.set_value("")
        self.refill.set_value(True)
        clear(self._rows)
        self.lines = []
        for section, lines in groupby(kit.lines, key=lambda line: line.section):
            if section:
                self._rows.addLayout(
                    row(Label(section, weight=600, role="small", ink="text-2"), None,
                        margins=(12, 8, 12, 2))
                )  # fmt: skip
            for line in lines:
                self._add(CheckLine(line))
        self._rows.addStretch(1)
        self._say()
        self.typing.begin(str(kit.id), self._restore)
        self._to(0)

    def _add(self, made: CheckLine) -> None:
        at = len(self.lines)
        made.edited.connect(self._touched)
        made.left.connect(lambda: self._to(at + 1))
        self.lines.append(made)
        self._rows.addWidget(made)

    def _to(self, at: int) -> None:
        field = self.lines[at].field if at < len(self.lines) else self.new
        field.setFocus(Qt.FocusReason.TabFocusReason)
        field.selectAll()

    def _touched(self) -> None:
        self._say()
        self.typing.touched()

    def _say(self) -> None:
        seen = sum(line.seen for line in self.lines)
        spoilt = sum(line.line.spoilt for line in self.lines)
        said = [Run(self.tr("Vu\u202f: {seen} sur {all}").format(
            seen=seen, all=len(self.lines)), 600)]  # fmt: skip
        if spoilt:
            words = self.tr("{many} unités à retirer").format(many=spoilt)
            said += [Run("  ·  "), Run(words, 600, "danger")]
        self.told.set_runs(said)

    # --- what the hand and the reader do ----------------------------------------------------------

    def all_there(self) -> None:
        """Every line not looked at yet holds what it should."""
        for line in self.lines:
            if not line.seen:
                line.all_there()
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)

    def count(self, product_id: ProductId, many: int) -> bool:
        """A box of a product was read: its line counts it; False where no line has it."""
        for line in self.lines:
            if line.line.product_id == product_id:
                line.one_more(many)
                line.field.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return False

    def sign(self) -> None:
        """Keep the check; what is not right is said, nothing typed is lost."""
        kit = self._kit
        if kit is None:
            return
        unseen = [line for line in self.lines if not line.seen]
        if unseen:
            self._tools.failed(LinesNotSeen(left=len(unseen)))
            unseen[0].field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            found = tuple(line.found() for line in self.lines)
        except CoordoError as error:
            self._tools.failed(error)
            return
        draft = KitCheckDraft(
            kit_id=kit.id, version=kit.version, lines=found,
            seal_read=self.read.value() or "", seal_after=self.new.value() or "",
            refill=bool(self.refill.value()), note=self.note.value() or "",
        )  # fmt: skip

        def done(made: KitChecked) -> None:
            self.typing.done()
            self._kit = None
            self.checked.emit(made)

        service = self._services.kits
        self._tools.ask(self, lambda: service.check(draft), done)

    def leave(self) -> None:
        """Give up; what was typed waits for the next time."""
        self.typing.leave()
        self._kit = None
        QTimer.singleShot(0, self, self.closed.emit)

    # --- drafts ---------------------------------------------------------------------------------

    def _typed(self) -> dict[str, Any]:
        return {
            "found": {str(line.line.id): line.field.raw() for line in self.lines},
            "until": {str(line.line.id): line.until.raw() for line in self.lines},
            "read": self.read.raw(),
            "new": self.new.raw(),
            "note": self.note.raw(),
            "refill": self.refill.raw(),
        }

    def _restore(self, typed: dict[str, Any]) -> None:
        found, until = typed.get("found") or {}, typed.get("until") or {}
        for line in self.lines:
            known = str(line.line.id)
            if found.get(known):
                line.put(str(found[known]))
            if line.line.ticked and until.get(known):
                line.until.set_raw(until[known])
        for key, field in (("read", self.read), ("new", self.new), ("note", self.note)):
            field.set_raw(typed.get(key, ""))
        self.refill.set_raw(typed.get("refill", True))
        self._say()
