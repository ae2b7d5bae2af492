"""Pictures of care: the tabs of the record, the steps of a plan, Aujourd’hui, its papers."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

from PIL import Image

from coordo_desktop.documents import pictures
from coordo_desktop.domain.measurements import Measure
from coordo_desktop.domain.plan_papers import PlanForm
from coordo_desktop.domain.today import AwaitedKind
from coordo_desktop.ui.care_plan.plan_rows import Level

TABS = ("treatments", "measurements", "assessments", "plan")
Views = Iterator[tuple[str, Callable[[], object]]]


def care_views(camera, known) -> Views:
    """Each picture: its name and how to get there, one after another."""
    window = camera.window
    services = window.page("patients")._services

    yield "record-summary-care", lambda: open_summary(window, known)
    for key in TABS:
        yield f"record-{key}", lambda key=key: window.page("patients").record.show_tab(key)
    yield "plan-line", lambda: _tab(window, "plan").edit_row(_first_intervention(window))
    yield "plan-comparison", lambda: _again(window, known, "plan").open_comparison()
    yield "plan-review", lambda: _again(window, known, "plan").hold_review()
    yield "plan-closing", lambda: _again(window, known, "plan").ask_closure()
    yield "plan-proposals", lambda: _again(window, known, "plan").open_proposals()
    yield "treatment-form", lambda: _press(_again(window, known, "treatments"), "N")
    yield "assessment-form", lambda: _again(window, known, "assessments").fill("braden")
    yield "assessment-library", lambda: _again(window, known, "assessments").show_library()
    new = _without_plan(services)
    yield "plan-begin", lambda: _again(window, new, "plan")
    yield "plan-templates", lambda: _tab(window, "plan").open_templates()
    yield "today", lambda: window.open_view("today")
    yield "today-snooze", lambda: _press(window.page("today"), "S")
    yield "today-awaited", lambda: window.page("today")._new_awaited()
    yield "plans", lambda: window.open_view("care_plans")
    for section in ("rules", "medicines"):
        yield f"settings-{section}", lambda section=section: _section(window, section)


def open_summary(window, known) -> None:
    """The record, on its first tab: it comes back on the last one looked at."""
    window.open_patient(known)
    window.page("patients").record.show_tab("summary")


def _tab(window, key):
    return window.page("patients").record._pages[key]


def _again(window, patient_id, key):
    window.open_view("patients")
    window.open_patient(patient_id)
    window.page("patients").record.show_tab(key)
    tab = _tab(window, key)
    for _ in range(4):  # what the picture before opened
        if not tab.escape():
            break
    return tab


def _first_intervention(window):
    rows = _tab(window, "plan").tree.model_of_rows
    lines = (rows.row_at(line) for line in range(rows.rowCount()))
    return next((line for line in lines if line.level is Level.INTERVENTION), None)


def _press(page, key: str) -> None:
    page.shortcuts.shortcut(key).activated.emit()


def _section(window, key: str) -> None:
    window.open_view("settings")
    window.page("settings").show_section(key)


def _without_plan(services):
    for line in services.patients.find("a", limit=200):
        if services.care_plans.of(line.id) is None:
            return line.id
    return services.patients.find("a")[0].id


def care_papers(services, out: Path, now) -> None:
    """Every paper of the care subjects, page by page."""
    known = services.patients.find("etcheverry maite")[0].id
    papers: dict[str, bytes] = {}
    for form in PlanForm:
        papers[f"plan-{form.value}"] = services.plan_printing.pdf(known, form).pdf
    papers["medication-plan"] = services.treatments.draw_plan(
        services.treatments.prepare_plan(known)
    )
    made = services.assessments.latest(known)["aggir"]
    papers["assessment"] = services.assessments.preview(made.id)
    papers["assessment-blank"] = services.assessments.preview_blank("braden", known)
    papers["curves"] = services.measurements.curves_pdf(
        known, (Measure.WEIGHT, Measure.SYSTOLIC, Measure.PULSE), since=now - timedelta(days=60)
    )
    awaited = services.awaited.add(
        known, AwaitedKind.REPORT, "Compte rendu de cardiologie", "Cardiologie"
    )
    papers["chase-letter"] = services.awaited.chase(awaited)
    for name, pdf in papers.items():
        (out / f"{name}.pdf").write_bytes(pdf)
        for number in range(min(3, pictures.page_count(pdf))):
            page = pictures.page(pdf, number, 100)
            image = Image.frombytes("RGBA", (page.width, page.height), bytes(page.rgba))
            image.save(out / f"paper-{name}-{number + 1}.png")
