"""« Plans de soins »: the plans of every patient, what each waits for; Enter opens its record."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.care_plan import PlanState
from coordo_desktop.domain.plan_lines import PlanCounts, PlanFilter, PlanLine
from coordo_desktop.domain.text import order_key
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.care_plan import words
from coordo_desktop.ui.care_plan.days import day_with_name, short_day
from coordo_desktop.ui.kit.ages import age_words
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.layout import column, row
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.view import ViewHead
from coordo_desktop.ui.kit.when import zone_in_use

EVERY, REVIEW, AGREEMENT, DRAFTS, SUSPENDED, LATE, CLOSED = (
    "every", "review", "agreement", "drafts", "suspended", "late", "closed",
)  # fmt: skip
_SOON = timedelta(days=14)


@dataclass(frozen=True, slots=True)
class _Found:
    lines: Sequence[PlanLine]
    counts: PlanCounts
    today: date
    asked: str


class PlansPage(Page):
    """Soonest review first; letters choose the filter."""

    topics: ClassVar[Changes] = frozenset({Topic.CARE_PLANS, Topic.TASKS, Topic.PATIENTS})
    plan_asked = Signal(object)  # PatientId
    counted = Signal(int)

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(tools, name="care_plans", label=self.tr("Plans de soins"))
        self._services, self._actor = services, actor
        self._today = date.min
        self._new = True
        self.head = ViewHead(self.tr("Plans de soins"), name="care_plans.head")
        self.filter = Segmented(
            self._options(), name="care_plans.filter", label=self.tr("Plans à montrer")
        )
        self.filter.changed.connect(self._filtered)
        self._model: RowsModel[PlanLine] = RowsModel(self._columns(), key=lambda one: str(one.id))
        self.table = Table(
            self._model, name="care_plans.table", label=self.tr("Plans de soins"),
            preferences=tools.preferences, row_height=46,
        )  # fmt: skip
        self.table.opened.connect(self._open)
        self._empty = EmptyState(self.tr("Aucun plan."), name="care_plans.empty")
        body = column(EmptyOr(self.table, self._empty), margins=(16, 0, 12, 12))
        line = row(self.filter, None, margins=(16, 0, 16, 10))
        whole = column(self.head, line, gap=0)
        whole.addLayout(body, 1)
        self.setLayout(whole)
        self.setFocusProxy(self.filter)  # while there is no line to hold the keys
        self._keys()

    def _options(self) -> list[Option]:
        return [
            Option(EVERY, self.tr("Tous")),
            Option(REVIEW, self.tr("À revoir"), count=0, kind="warn"),
            Option(AGREEMENT, self.tr("Sans accord"), count=0, kind="warn"),
            Option(DRAFTS, self.tr("Brouillons"), count=0),
            Option(LATE, self.tr("Tâches en retard"), kind="warn"),
            Option(SUSPENDED, self.tr("Suspendus")),
            Option(CLOSED, self.tr("Clôturés")),
        ]

    def _keys(self) -> None:
        for number, option in enumerate(self.filter.options, start=1):
            self.shortcuts.add(f"{number}", option.text, partial(self._choose, option.key))
        self.shortcuts.mention("Return", self.tr("Ouvrir le plan"))

    def _choose(self, key: str) -> None:
        self.filter.set_value(key)
        self.refresh()

    def _columns(self) -> tuple[Column[PlanLine], ...]:
        return (
            Column(lambda: self.tr("Patient"), lambda one: one.patient,
                   lambda one: order_key(one.patient), key="patient", width=260, stretch=True,
                   weight=600, fixed=True, second=lambda one: age_words(one.detail)),
            Column(lambda: self.tr("État"), lambda _one: "", lambda one: one.state.value,
                   key="state", width=126, chip=self._state),
            Column(lambda: self.tr("Version"), self._version, lambda one: float(one.number),
                   key="number", width=150, ink="text-2"),
            Column(lambda: self.tr("Prochaine revue"), self._review, _review_key, key="review",
                   width=168, chip=self._review_chip),
            Column(lambda: self.tr("Accord"), lambda _one: "", _agreement_key, key="agreement",
                   width=140, chip=self._agreement),
            Column(lambda: self.tr("Tâches en retard"), lambda _one: "",
                   lambda one: float(-one.late_tasks), key="late", width=140, chip=self._late),
            Column(lambda: self.tr("Modifié"), self._changed,
                   lambda one: -one.changed_at.timestamp(), key="changed", width=100,
                   ink="text-2"),
        )  # fmt: skip

    # --- what is shown ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Ask for the plans of this filter, and what waits."""
        plans, asked = self._services.care_plans, self.filter.value()

        def look() -> _Found:
            today = plans.today()
            return _Found(plans.plans(_filter(asked, today)), plans.counts(), today, asked)

        self.ask(look, self._show)

    def _show(self, found: _Found) -> None:
        if found.asked != self.filter.value():
            return
        self._today = found.today
        counts = found.counts
        self.filter.set_count(REVIEW, counts.reviews_due)
        self.filter.set_count(AGREEMENT, counts.without_agreement)
        self.filter.set_count(DRAFTS, counts.drafts)
        self._empty.set_text(
            self.tr("Aucun plan de soins.") if found.asked == EVERY
            else self.tr("Aucun plan ne répond à ce filtre.")
        )  # fmt: skip
        self._model.show(list(found.lines))
        self.setFocusProxy(self.table if found.lines else self.filter)
        self.head.set_subtitle(self.tr("%n plan(s)", "", len(found.lines)))
        if self.table.chosen_row() is None:
            self.table.choose_first()
        if self._new and found.lines and self.isAncestorOf(QApplication.focusWidget() or self):
            self._new = False
            self.table.setFocus()  # it was hidden while it was empty
        self.counted.emit(counts.reviews_due)

    def view_state(self) -> dict[str, object]:
        """Which filter."""
        return {"filter": self.filter.value()}

    def restore_view_state(self, state: dict[str, object]) -> None:
        """Put the filter back."""
        self.filter.set_value(str(state.get("filter") or EVERY))

    def _filtered(self, _key: str) -> None:
        self.refresh()

    def _open(self, line: PlanLine) -> None:
        self.plan_asked.emit(line.patient_id)

    # --- cells -----------------------------------------------------------------------------------

    def _state(self, one: PlanLine) -> ChipSpec:
        kind = {PlanState.ACTIVE: "ok", PlanState.SUSPENDED: "warn", PlanState.DRAFT: "info"}
        return ChipSpec(words.plan_state_word(one.state), kind.get(one.state, "neutral"))

    def _version(self, one: PlanLine) -> str:
        if not one.number:
            return ""
        said = self.tr("v{number}, brouillon") if one.has_draft else self.tr("v{number}")
        return said.format(number=one.number)

    def _review(self, one: PlanLine) -> str:
        if one.next_review is None or self._pressing(one):
            return ""
        return day_with_name(one.next_review)

    def _pressing(self, one: PlanLine) -> bool:
        due = one.next_review
        return due is not None and due <= self._today + _SOON and one.state is PlanState.ACTIVE

    def _review_chip(self, one: PlanLine) -> ChipSpec | None:
        if one.next_review is None or not self._pressing(one):
            return None
        late = one.next_review < self._today
        return ChipSpec(day_with_name(one.next_review), "danger" if late else "warn",
                        None if late else "clock")  # fmt: skip

    def _agreement(self, one: PlanLine) -> ChipSpec | None:
        if not one.number:
            return None
        if one.agreement is None:
            return ChipSpec(self.tr("à recueillir"), "warn")
        return (
            ChipSpec(self.tr("donné"), "ok")
            if one.agreement
            else ChipSpec(self.tr("refusé"), "danger")
        )

    def _late(self, one: PlanLine) -> ChipSpec | None:
        return ChipSpec(str(one.late_tasks), "warn", "clock") if one.late_tasks else None

    def _changed(self, one: PlanLine) -> str:
        return short_day(one.changed_at.astimezone(zone_in_use()).date(), self._today)


def _filter(asked: str, today: date) -> PlanFilter:
    """What a filter asks of the plans."""
    every = PlanFilter()
    return {
        REVIEW: replace(every, review_until=today + _SOON),
        AGREEMENT: replace(every, without_agreement=True),
        DRAFTS: replace(every, drafts=True),
        LATE: replace(every, late=True),
        SUSPENDED: replace(every, states=frozenset({PlanState.SUSPENDED})),
        CLOSED: replace(every, states=frozenset({PlanState.CLOSED})),
    }.get(asked, every)


def _review_key(one: PlanLine) -> str:
    return one.next_review.isoformat() if one.next_review is not None else "9"


def _agreement_key(one: PlanLine) -> float:
    return 1.0 if one.agreement is None else 2.0 if one.agreement else 0.0
