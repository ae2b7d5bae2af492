"""What the registry does between the tabs of a record."""

from datetime import date
from types import SimpleNamespace
from uuid import uuid4

import pytest
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.access import Role
from coordo_desktop.domain.assessments.findings import Finding
from coordo_desktop.domain.care_plan import Dimension, ProblemCategory, Source, SourceKind
from coordo_desktop.services.bundle import assemble
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.record_tab import RecordTab
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.shell.record_tabs import MATERIAL, PLAN, ToPlan, may_issue, record_tabs
from coordo_desktop.ui.shell.views import Navigator
from people import a_patient
from plan_builders import a_content, a_problem, an_intervention, an_objective


def a_finding():
    made = uuid4()
    source = Source(kind=SourceKind.ASSESSMENT, ref=f"{made}:fall", label="Chutes")
    return Finding(
        rule="fall", scale="katz", assessment_id=made, on=date(2026, 11, 23),
        label="Risque de chute", dimension=Dimension.AUTONOMY, category=ProblemCategory.MOBILITY,
        source=source,
    )  # fmt: skip


@pytest.fixture
def desk(qtbot, store, tmp_path):
    host = QWidget()
    qtbot.addWidget(host)
    inline, hub = InlineRunner(), ChangeHub()
    tools = Tools(inline, inline, inline, hub, Messages(host), Preferences(tmp_path / "p.ini"))
    services = assemble(SimpleNamespace(store=store, folder=tmp_path, key=None))
    return SimpleNamespace(services=services, tools=tools, go=Navigator(host))


def test_findings_of_an_assessment_become_problems_once_and_the_plan_is_shown(qtbot, desk):
    who = desk.services.patients.create(a_patient())
    tab = RecordTab(desk.tools, name="tab", label="Évaluations")
    qtbot.addWidget(tab)
    tab.show_patient(who, "ETCHEVERRY Maite")
    asked = []
    tab.tab_asked.connect(asked.append)
    to_plan, finding = ToPlan(desk, tab), a_finding()
    to_plan.bring((finding,))
    to_plan.bring((finding,))
    (problem,) = desk.services.care_plans.of(who).draft.content.problems
    assert problem.label == "Risque de chute"
    assert problem.source.kind is SourceKind.ASSESSMENT
    assert asked == [PLAN, PLAN]


def test_a_line_of_the_plan_and_its_task_ticked_take_their_material_out_in_the_record(
    qtbot, desk, store, store_for
):
    who = desk.services.patients.create(a_patient())
    line = an_intervention("Pansement", material=("Set",))
    content = a_content(a_problem("Plaie", an_objective("Cicatriser", line)))
    plan = desk.services.care_plans.start(who, content)
    desk.services.care_plans.validate(plan.id, plan.version)
    desk.actor, desk.opened = store.actor, SimpleNamespace(store=store)
    tab = next(one for one in record_tabs(desk) if one.key == PLAN).factory()
    qtbot.addWidget(tab)
    tab.resize(1150, 600)
    tab.show_patient(who, "ETCHEVERRY Maite")
    tab.show()
    asked = []
    desk.go.record_asked.disconnect()
    desk.go.record_asked.connect(lambda *told: asked.append(told))
    tab.tree.choose(str(line.id))
    tab.ask_material()
    tab.week.list.choose(tab.week._week.days[0].tasks[0].id)
    tab.week.tick()
    tab.week.ask_material()
    assert asked == [(who, MATERIAL, line.id)] * 2
    for role, may in ((Role.CAREGIVER, True), (Role.RECEPTION, False), (Role.READER, False)):
        desk.actor = store_for(role).actor
        assert may_issue(desk) is may
