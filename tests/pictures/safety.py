"""Pictures of safety: keys, backups, journal, personal data, retention, and every paper of them."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PIL import Image
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from coordo_desktop.documents import pictures
from coordo_desktop.domain.audit import AuditFilter
from coordo_desktop.services.breaches import blank_form

Views = Iterator[tuple[str, Callable[[], object]]]
_PARTS = {"privacy": 3, "journal": 3, "retention": 6}


def safety_views(camera, _known) -> Views:
    """Each picture: its name and how to get there, one after another."""
    window = camera.window
    for key in ("security", "continuity", "glass"):
        yield f"settings-{key}", lambda key=key: _section(window, key)
    for key, count in _PARTS.items():
        for number in range(count):
            yield (
                f"settings-{key}-{number + 1}",
                lambda key=key, number=number: _section(window, key).which.choose(number),
            )
    yield "settings-continuity-former", lambda: _former(window)
    yield "settings-leaver", lambda: _leaver(window)


def _section(window, key: str):
    window.open_view("settings")
    page = window.page("settings")
    page.show_section(key)
    return page.section


def _former(window):
    section = _section(window, "continuity")
    section.former.show_folders((
        "/media/coordo/CLE-SECOURS/paquets", "//serveur/partage/coordination/continuite",
    ))  # fmt: skip
    QApplication.processEvents()
    section.findChild(QScrollArea).ensureWidgetVisible(section.former)


def _leaver(window):
    section = _section(window, "people")
    person = next(one for one in section.model.rows() if "OYHENART" in one.name)
    section.table.choose(str(person.id))
    section.panel.findChild(QWidget, "person.leaving").click()


def safety_papers(services, out: Path) -> None:
    """Every paper of safety, page by page."""
    (patient, *_) = services.patients.find("etcheverry maite")
    papers = {
        "notice": services.request_papers.notice(),
        "register": services.request_papers.register(),
        "dpia": services.request_papers.dpia(),
        "archive": services.request_papers.archive_preview(patient.id),
        "breaches": services.breaches.preview(),
        "breach-blank": blank_form(),
        "pack": services.continuity.preview(),
        "drill": services.drills.checklist(),
        "journal": services.audit.sheet(AuditFilter()),
    }
    for name, pdf in papers.items():
        (out / f"safety-{name}.pdf").write_bytes(pdf)
        for number in range(min(3, pictures.page_count(pdf))):
            page = pictures.page(pdf, number, 100)
            image = Image.frombytes("RGBA", (page.width, page.height), bytes(page.rgba))
            image.save(out / f"paper-safety-{name}-{number + 1}.png")
