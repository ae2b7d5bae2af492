"""The panel beside the list: whose line it is, why, the curve, what to do if…, what can be done."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.today import Alert, AlertDetail, Severity, Snooze
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.cards import KeyValues
from coordo_desktop.ui.kit.chips import Chip
from coordo_desktop.ui.kit.flow import FlowLayout
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.layout import clear, row
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.today import said, words
from coordo_desktop.ui.today.curve import AlertCurveView

_HEAD_ACTS = 3
_CHIP = {Severity.URGENT: "danger", Severity.WARNING: "warn", Severity.INFO: "neutral"}
_FOOT = ("write", "postpone", "snooze")


class DetailPanel(SidePanel):
    """Shows one line; every button is one of the keys of the view."""

    asked = Signal(str)  # code of an action
    rule_asked = Signal(str)  # key of a rule

    def __init__(self) -> None:
        super().__init__(name="today.detail", width=362, closable=False)
        self._shown: tuple[object, ...] = ()
        self._place = Label("", role="small", ink="text-3", name="today.place")

    def show_nothing(self, told: str) -> None:
        """No line is chosen."""
        if self._shown == (told,):
            return
        self._shown = (told,)
        self._empty()
        self.set_title("")
        self.set_identity("")
        self.block().addWidget(Label(told, ink="text-2", wrap=True, name="today.nothing"))
        self.end()

    def show_line(
        self,
        line: Alert,
        detail: AlertDetail,
        *,
        place: str,
        rule: str,
        may_set: bool,
        may_write: bool,
        snooze: Snooze | None = None,
    ) -> None:
        """Show this line; nothing moves when it is the one already shown."""
        shown = (line, detail, rule, may_set, may_write, snooze)
        if shown == self._shown:
            self._place.set_text(place)
            return
        self._shown = shown
        self.setUpdatesEnabled(False)
        self._empty()
        self._head(line, detail, place)
        self._acts(line, may_write=may_write, asleep=snooze is not None)
        self._reason(line, detail)
        if snooze is not None:
            self._asleep(snooze)
        self._curve(detail)
        self._if_then(detail)
        self._context(detail)
        self._foot_acts(line, rule, may_set=may_set, may_write=may_write and snooze is None)
        self.end()
        self.setUpdatesEnabled(True)

    def _empty(self) -> None:
        clear(self.above)
        self.clear()

    def _head(self, line: Alert, detail: AlertDetail, place: str) -> None:
        self.above.addWidget(
            Chip(words.severity_word(line), kind=_CHIP[line.severity], name="today.severity")
        )
        if line.due is not None:
            due = self.tr("échéance {day}").format(day=f"{line.due:%d/%m}")
            self.above.addWidget(Chip(due, icon="clock", name="today.due"))
        self.above.addStretch(1)
        self._place = Label(place, role="small", ink="text-3", name="today.place")
        self.above.addWidget(self._place)
        self.set_title(said.title(line))
        identity = [Run(detail.patient or line.patient, 600)]
        rest = " · ".join(part for part in (detail.born, detail.traits) if part)
        if rest:
            identity.append(Run(f"  {rest}", ink="text-2"))
        self.set_identity(identity if line.patient_id is not None else "")

    def _acts(self, line: Alert, *, may_write: bool, asleep: bool) -> None:
        block = self.block()
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        every = words.acts_of(line, asleep=asleep)
        codes = [code for code in every if code not in _FOOT or code == every[0]]
        for number, code in enumerate(codes[:_HEAD_ACTS]):
            if not may_write and code not in {"open", "call"}:
                continue
            found = words.act(code) if number else words.usual_act(line, asleep=asleep)
            button = Button(
                found.words,
                name=f"today.act.{code}",
                kind="normal" if number else "primary",
                key=found.key,
                icon="phone" if code == "call" else "",
            )
            button.clicked.connect(lambda _on=False, each=code: self.asked.emit(each))
            flow.addWidget(button)
        block.addWidget(holder)

    def _reason(self, line: Alert, detail: AlertDetail) -> None:
        block = self.block()
        head, _, rest = said.reason(line).partition("\u202f; ")
        runs = [Run(head, 600)]
        if rest:
            runs.append(Run(f"\u202f; {rest}"))
        author = line.facts.get("author")
        if author:
            runs.append(Run(self.tr(". Relevé par {who}.").format(who=author), ink="text-2"))
        block.addWidget(RunsLabel(runs, wrap=True, name="today.reason"))
        if detail.text:
            block.addWidget(RunsLabel(detail.text, wrap=True, name="today.text", max_lines=12))
        for other in detail.others:
            block.addWidget(RunsLabel(f"· {other}", ink="text-2", wrap=True))
        if line.action == "call" and detail.phones:
            for phone in detail.phones:
                self._phone(block, self.tr("Patient"), phone)
            if detail.doctor_phone:
                self._phone(block, detail.doctor, detail.doctor_phone)

    def _asleep(self, snooze: Snooze) -> None:
        told = self.tr("En sommeil jusqu’au {day} par {who}\u202f: {reason}").format(
            day=f"{snooze.until:%d/%m/%Y}", who=snooze.by, reason=snooze.reason
        )
        self.block().addWidget(Note(told, kind="info", icon="moon", name="today.snooze"))

    def _phone(self, block: QVBoxLayout, who: str, phone: str) -> None:
        block.addWidget(RunsLabel([Run(f"{who} ", ink="text-3"), Run(show_phone(phone), 600)]))

    def _curve(self, detail: AlertDetail) -> None:
        curve = detail.curve
        if curve is None or not curve.points:
            return
        # The words of measures are those of their own view; a free measure keeps its own name.
        name = QCoreApplication.translate("MeasureWords", curve.name)
        block = self.block(self.tr("{name}, 30 derniers jours").format(name=name))
        block.addWidget(AlertCurveView(curve))

    def _if_then(self, detail: AlertDetail) -> None:
        if not detail.if_then:
            return
        block = self.block(self.tr("Si… alors…"))
        for condition, action, source in detail.if_then:
            runs = [
                Run(self.tr("Si"), 700),
                Run(f" {condition.rstrip(' ,.')}, "),
                Run(self.tr("alors"), 700),
                Run(f" {action}"),
            ]
            block.addWidget(Note(runs, kind="warn"))
            if source:
                block.addWidget(Label(source, role="small", ink="text-3"))

    def _context(self, detail: AlertDetail) -> None:
        if not detail.context:
            return
        names = {
            "focus": self.tr("Cible ouverte"),
            "last": self.tr("Constantes"),
            "treatment": self.tr("Traitement"),
            "task": self.tr("À venir"),
        }
        pairs, before = [], ""
        for code, told in detail.context:
            pairs.append(("" if code == before else names.get(code, ""), told))
            before = code
        block = self.block(self.tr("Le contexte"))
        block.addWidget(KeyValues(pairs, name="today.context"))

    def _foot_acts(self, line: Alert, rule: str, *, may_set: bool, may_write: bool) -> None:
        block = self.block()
        held = words.acts_of(line)
        holder = QWidget()
        flow = FlowLayout(holder, gap=8)
        for code in _FOOT:
            if not may_write or (code not in held):
                continue
            found = words.act(code)
            button = Button(found.words, name=f"today.foot.{code}", key=found.key, compact=True)
            button.clicked.connect(lambda _on=False, each=code: self.asked.emit(each))
            flow.addWidget(button)
        block.addWidget(holder)
        named = self.tr("Règle «\u00a0{rule}\u00a0».").format(rule=rule)
        items: list[QWidget | None] = [Label(named, role="small", ink="text-3")]
        if may_set:
            link = LinkButton(self.tr("Régler"), name="today.set_rule")
            link.clicked.connect(lambda: self.rule_asked.emit(line.rule))
            items.append(link)
        items.append(None)
        block.addLayout(row(*items, gap=6))
