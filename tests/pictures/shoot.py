"""Every view, panel and sheet as a picture, to be looked at by a person.

`python tests/pictures/shoot.py build/screenshots`: the demonstration practice of a fixed day, in
light and dark, at 1366 x 768 and 1920 x 1080, and each sheet page by page.
"""

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from coordo_desktop.demo.practice import PASSPHRASE, USER, create_demo
from coordo_desktop.documents import pictures
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.handover import PaperFormat, SheetForm, SheetRequest
from coordo_desktop.services.bundle import assemble
from coordo_desktop.services.unlocking import unlock
from coordo_desktop.store.kdf import FLOOR
from coordo_desktop.ui.kit.changes import ChangeHub
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.shell.frame import Frame
from coordo_desktop.ui.shell.idle import IdleWatch
from coordo_desktop.ui.shell.languages import Languages
from coordo_desktop.ui.shell.opening import Door
from coordo_desktop.ui.shell.program import Program
from coordo_desktop.ui.shell.registry import page_specs
from coordo_desktop.ui.shell.session import Runners
from pictures.agenda import agenda_papers, agenda_views, forty_views, many_columns
from pictures.care import care_papers, care_views, open_summary
from pictures.safety import safety_papers, safety_views
from pictures.stock import stock_papers, stock_views

NOW = datetime(2026, 11, 23, 16, 42, tzinfo=UTC)
SIZES = ((1366, 768), (1920, 1080))


def settle() -> None:
    """Let what was queued arrive and what was laid out be laid out again."""
    for _ in range(6):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


class Photographer:
    """One window, one theme, one size."""

    def __init__(self, folder: Path, out: Path, theme: str, size: tuple[int, int]) -> None:
        self.out, self.suffix = out, f"{theme}-{size[0]}"
        app = QApplication.instance()
        apply_theme(app, theme)
        languages = Languages(app)
        languages.use("fr")
        preferences = Preferences(out / "poste.ini")
        self.frame = Frame(preferences)
        self.frame.resize(*size)
        self.program = Program(
            Door(folder, ChangeHub(), lambda: NOW, FLOOR),
            self.frame,
            preferences,
            front=InlineRunner(),
            runners=lambda: Runners(InlineRunner(), InlineRunner(), InlineRunner()),
            specs=page_specs,
            idle=IdleWatch(5),
            languages=languages,
            now=lambda: NOW,
        )
        self.frame.show()
        self.frame.resize(*size)
        self.program.start()
        settle()

    def shoot(self, name: str) -> None:
        settle()
        self.frame.grab().save(str(self.out / f"{name}-{self.suffix}.png"))

    def find(self, name: str) -> QWidget | None:
        found = [one for one in self.frame.findChildren(QWidget, name) if one.isVisible()]
        return found[0] if found else None

    def click(self, name: str) -> bool:
        widget = self.find(name)
        if not isinstance(widget, QAbstractButton):
            sys.stderr.write(f"not on screen: {name}\n")
            return False
        widget.click()
        settle()
        return True

    def type(self, name: str, text: str) -> None:
        widget = self.find(name)
        if isinstance(widget, QLineEdit):
            widget.setText(text)
            widget.textEdited.emit(text)
            settle()

    def unlock(self) -> None:
        screen = self.program.lock_screen
        screen.enter(USER, PASSPHRASE)
        settle()

    @property
    def window(self):
        return self.program.session.window

    def close(self) -> None:
        self.program.close()
        settle()
        self.frame.deleteLater()
        self.program.deleteLater()
        settle()


def views(camera: Photographer, known) -> Iterator[tuple[str, Callable[[], object]]]:
    """Each view: its name and how to get there."""
    window = camera.window
    for key in window._specs:
        yield f"view-{key}", lambda key=key: window.open_view(key)
    yield "patients-found", lambda: _found(camera)
    yield "record-summary", lambda: open_summary(window, known)
    for tab in (
        "identity", "circle", "situation", "health", "consents", "entries", "timeline",
        "history",
    ):  # fmt: skip
        yield f"record-{tab}", lambda tab=tab: window.page("patients").record.show_tab(tab)
    yield "patient-form", lambda: _form(camera)
    yield "transmission-writing", lambda: window.write_transmission(known)
    yield "sheet-preview", lambda: window.print_sheet(known)
    yield "search", lambda: _search(camera)
    yield "help", window.show_help
    yield "curtain", camera.program.draw_curtain


def _found(camera: Photographer) -> None:
    camera.window.open_view("patients")
    camera.window.page("patients").show_list()
    camera.type("patients.search", "etchevery")
    camera.window.page("patients").list.asked.emit("etchevery")


def _form(camera: Photographer) -> None:
    camera.window.page("patients").record.show_tab("identity")
    camera.click("patient.identity.edit")


def _search(camera: Photographer) -> None:
    camera.window.open_view("patients")
    camera.type("shell.search", "larralde")
    camera.type("search", "larralde")


def _shoot_all(camera: Photographer, wanted) -> None:
    for name, go in wanted:
        try:
            go()
        except (KeyError, AttributeError, CoordoError) as error:
            sys.stderr.write(f"not pictured: {name} ({type(error).__name__}: {error})\n")
        else:
            camera.shoot(name)


def screens(folder: Path, out: Path) -> None:
    """The window, every way it can look."""
    for theme in ("light", "dark"):
        for size in SIZES:
            copy = out / "vault"
            shutil.rmtree(copy, ignore_errors=True)
            (out / "poste.ini").unlink(missing_ok=True)  # columns chosen by the pictures before
            first = Photographer(out / "nobody", out, theme, size)
            first.shoot("first-run")
            first.close()
            shutil.copytree(folder, copy)
            camera = Photographer(copy, out, theme, size)
            camera.shoot("lock-people")
            camera.unlock()
            known = (
                camera.program.session.window.page("patients")
                ._services.patients.find("etcheverry maite")[0]
                .id
            )
            _shoot_all(
                camera,
                (
                    *stock_views(camera, known),
                    *safety_views(camera, known),
                    *agenda_views(camera, known),
                    *care_views(camera, known),
                    *views(camera, known),
                ),
            )
            camera.close()
            crowd = Photographer(copy, out, theme, size)
            crowd.unlock()
            many_columns(crowd.window.page("patients")._services, NOW)
            _shoot_all(crowd, forty_views(crowd))
            crowd.close()
            shutil.rmtree(copy, ignore_errors=True)


def sheets(folder: Path, out: Path) -> None:
    """Every form and paper of the sheet, page by page."""
    desk = unlock(folder, USER, PASSPHRASE, clock=lambda: NOW)
    handover = assemble(desk).handover
    for form in SheetForm:
        for paper in PaperFormat:
            if form is not SheetForm.DETAILED and paper is PaperFormat.A5:
                continue
            prepared = handover.prepare(
                SheetRequest(
                    period_start=datetime(2026, 11, 21, tzinfo=UTC), period_end=NOW, form=form,
                    paper=paper, recipient="Nadège OYHENART",
                )
            )  # fmt: skip
            pdf = handover.print_sheet(prepared).pdf
            name = f"sheet-{form.value}-{paper.value}"
            (out / f"{name}.pdf").write_bytes(pdf)
            for number in range(min(2, pictures.page_count(pdf))):
                page = pictures.page(pdf, number, 100)
                image = Image.frombytes("RGBA", (page.width, page.height), bytes(page.rgba))
                image.save(out / f"{name}-{number + 1}.png")
    care_papers(assemble(desk), out, NOW)
    agenda_papers(assemble(desk), out, NOW)
    stock_papers(assemble(desk), out, NOW)
    safety_papers(assemble(desk), out)
    desk.close()


def main() -> None:
    out = Path(sys.argv[1] if len(sys.argv) > 1 else "build/screenshots").absolute()
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    folder = out / "demonstration"
    create_demo(folder, patients=300, seed=1, clock=lambda: NOW).close()
    app = QApplication([])
    app.setQuitOnLastWindowClosed(False)
    screens(folder, out)
    sheets(folder, out)
    shutil.rmtree(folder)
    (out / "poste.ini").unlink(missing_ok=True)
    sys.stdout.write(f"{len(list(out.glob('*.png')))} pictures in {out}\n")


if __name__ == "__main__":
    main()
