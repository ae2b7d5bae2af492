"""The head of the plan tab: which version, its chips, what can be done with it now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from coordo_desktop.domain.care_plan import CarePlan, PlanState
from coordo_desktop.ui.care_plan.days import day_with_name, short_day
from coordo_desktop.ui.kit.buttons import Button, IconButton
from coordo_desktop.ui.kit.chips import ChipRow, ChipSpec
from coordo_desktop.ui.kit.fold import fold
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import row, sized
from coordo_desktop.ui.kit.theme import px
from coordo_desktop.ui.kit.when import zone_in_use


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that can be done: its key in the code, its words, its key on the keyboard."""

    key: str
    text: str
    keys: str = ""
    icon: str = ""
    primary: bool = False


class PlanHead(QWidget):
    """Title and chips at the left; at the right at most two buttons, the rest under « … »."""

    asked = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("plan.head")
        self._title = Label("", role="panel", weight=600, name="plan.title")
        self._chips = ChipRow(name="plan.chips")
        self._buttons: dict[str, Button] = {}
        self._more = IconButton(
            "more", name="plan.more", label=self.tr("Autres actions du plan"), kind="normal"
        )
        self._more.clicked.connect(self.open_menu)
        self._deeds: list[Deed] = []
        self.menu: QMenu | None = None
        self._line: QHBoxLayout = row(self._title, self._chips, self._more, gap=7)
        self._line.setStretch(1, 1)
        self.setLayout(self._line)
        sized(self, height=50)

    def show_head(
        self,
        title: str,
        chips: Sequence[ChipSpec],
        buttons: Sequence[Deed],
        deeds: Sequence[Deed] = (),
    ) -> None:
        """Show this, and offer these."""
        self._title.set_text(title)
        self._chips.set_specs(chips)
        self._deeds = list(deeds)
        self._more.setVisible(bool(deeds))
        wanted = {one.key for one in buttons}
        for key in [one for one in self._buttons if one not in wanted]:
            old = self._buttons.pop(key)
            self._line.removeWidget(old)
            old.hide()
            old.deleteLater()
        for one in buttons:
            button = self._buttons.get(one.key)
            if button is None:
                button = self._buttons[one.key] = self._made(one)
            self._line.removeWidget(button)
            self._line.addWidget(button)
            button.show()
        fold(self._line, self.width())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fold(self._line, self.width())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), super().minimumSizeHint().height())

    def _made(self, one: Deed) -> Button:
        button = Button(
            one.text, name=f"plan.{one.key}", icon=one.icon, key=one.keys,
            kind="primary" if one.primary else "normal",
        )  # fmt: skip
        button.setParent(self)
        button.setProperty("deed", one.key)
        button.clicked.connect(self._pressed)
        return button

    def open_menu(self) -> None:
        """The deeds that have no button."""
        menu = QMenu(self)
        menu.setObjectName("plan.menu")
        for one in self._deeds:
            action = menu.addAction(one.text)
            action.setData(one.key)
        menu.triggered.connect(self._picked)
        menu.aboutToHide.connect(menu.deleteLater)
        self.menu = menu
        menu.popup(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def _pressed(self) -> None:
        self.asked.emit(str(self.sender().property("deed")))

    def _picked(self, action: object) -> None:
        self.asked.emit(str(action.data()))  # type: ignore[attr-defined]


def plan_title(plan: CarePlan) -> str:
    """« Version 3 », « Version 4, brouillon »."""
    number = plan.shown.number if plan.shown is not None else 1
    text = QCoreApplication.translate("Plan", "Version {number}").format(number=number)
    if plan.draft is not None:
        return QCoreApplication.translate("Plan", "{version}, brouillon").format(version=text)
    return text


def plan_chips(plan: CarePlan, today: date) -> list[ChipSpec]:
    """What one must know of the plan in one look."""
    chips = []
    if plan.state is PlanState.SUSPENDED and plan.suspended_on is not None:
        chips.append(_said("warn", "Suspendu le {day}", short_day(plan.suspended_on, today)))
    if plan.state is PlanState.CLOSED and plan.closed_on is not None:
        chips.append(_said("neutral", "Clôturé le {day}", short_day(plan.closed_on, today)))
    if plan.current is not None:
        on = plan.current.at.astimezone(zone_in_use()).date()
        word = QCoreApplication.translate("Plan", "validée le {day}")
        if plan.draft is not None:
            word = QCoreApplication.translate("Plan", "version en vigueur du {day}")
        chips.append(ChipSpec(word.format(day=short_day(on, today)), "ok"))
        chips.append(_agreement(plan))
        if plan.state is PlanState.ACTIVE:
            chips.append(_review(plan.current.content.next_review, today))
    else:
        chips.append(ChipSpec(QCoreApplication.translate("Plan", "à valider"), "info"))
    return [one for one in chips if one.text]


def _said(kind: str, template: str, day: str) -> ChipSpec:
    words = {
        "Suspendu le {day}": QCoreApplication.translate("Plan", "Suspendu le {day}"),
        "Clôturé le {day}": QCoreApplication.translate("Plan", "Clôturé le {day}"),
    }
    return ChipSpec(words[template].format(day=day), kind)


def _agreement(plan: CarePlan) -> ChipSpec:
    said = plan.agreement
    if said is None or plan.current is None or said.version != plan.current.number:
        return ChipSpec(QCoreApplication.translate("Plan", "Accord à recueillir"), "warn")
    if said.given:
        return ChipSpec(QCoreApplication.translate("Plan", "Accord donné"), "ok")
    return ChipSpec(QCoreApplication.translate("Plan", "Accord refusé"), "danger")


def _review(on: date | None, today: date) -> ChipSpec:
    if on is None:
        return ChipSpec("")
    if on < today:
        word = QCoreApplication.translate("Plan", "Revue en retard, {day}")
        return ChipSpec(word.format(day=day_with_name(on)), "danger")
    word = QCoreApplication.translate("Plan", "Revue le {day}")
    return ChipSpec(word.format(day=short_day(on, today)), "warn", "clock")
