"""Somebody at work in a process of their own, who types markers wherever something is typed.

Says each phase on its standard output and waits for a line before it goes on: meanwhile whoever
started it looks at the disk. `python -c "import canary_child; canary_child.main(...)"`.
"""

import csv
import sys
import threading
from contextlib import suppress
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path

from canaries import Markers, betrayed
from canary_rooms import Rooms, break_the_glass
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.handover import SheetRequest
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.lists import Criteria, ListView
from coordo_desktop.domain.patients import CareTeamMember, Patient, Situation
from coordo_desktop.domain.transmissions import (
    HEADINGS,
    BoardFilter,
    FollowUpDraft,
    Kind,
    Phrase,
    Priority,
    TransmissionDraft,
)
from coordo_desktop.services.bundle import Services, assemble
from coordo_desktop.services.unlocking import OpenDesk, unlock
from coordo_desktop.store import drafts as kept_drafts
from coordo_desktop.store.kdf import FLOOR
from coordo_desktop.system.clock import now
from coordo_desktop.system.logs import start_log
from coordo_desktop.system.paths import Paths, standard_paths
from people import a_patient, a_professional, one_of_each
from vault_support import GOOD, a_practice, opened

SITUATION_WORDS = tuple(
    one.name for one in fields(Situation) if one.type in {"str", str} or one.default == ""
)
PATIENT_WORDS = (
    "family_name", "given_names", "used_name", "used_given_name", "birth_place", "address",
    "address_extra", "town", "access_notes", "remarks", "identity_document",
)  # fmt: skip


def phase(name: str) -> None:
    """Say where we are, and wait to be told to go on."""
    sys.stdout.write(f"{name}\n")
    sys.stdout.flush()
    sys.stdin.readline()


class Typist:
    """Types through the services until that many markers were drawn."""

    def __init__(self, services: Services, markers: Markers, outside: Path) -> None:
        self.services, self.word, self.outside = services, markers.word, outside
        self.markers = markers
        self.patient: PatientId | None = None

    def type(self, count: int) -> None:
        """All fields of all kinds, over and over."""
        while len(self.markers.drawn) < count:
            self.patient = self.a_record()
            self.transmissions_of(self.patient)
            Rooms(self.services, self.markers, self.patient).type()
            self.around(self.patient)
            self.a_list_from_elsewhere()

    def a_record(self) -> PatientId:
        """A patient, every text of theirs and every part."""
        word, patients = self.word, self.services.patients
        situation = Situation(**{name: word() for name in SITUATION_WORDS})
        values: Patient = a_patient(
            **{name: word() for name in PATIENT_WORDS},
            email=f"{self.markers.typed()}@example.org",
            situation=situation,
        )
        patients.create(values)
        professional = a_professional(
            word(), given_name=word(), organisation=word(), profession=word()
        )
        self.services.directory.add(professional)
        for part in one_of_each(professional):
            if isinstance(part, CareTeamMember):
                told = {"role": word()}
            else:
                told = {
                    one.name: word()
                    for one in fields(part)
                    if one.name in _PART_WORDS and isinstance(getattr(part, one.name), str)
                }
            patients.add(values.id, replace(part, id="", **told))
        kept = patients.open(values.id).patient
        patients.save(replace(kept, remarks=word(), town=word()), kept.version)
        return values.id

    def transmissions_of(self, patient: PatientId) -> None:
        """An entry of each kind, one corrected, one withdrawn, one answered, a cible closed."""
        word, service = self.word, self.services.transmissions
        signed = []
        for kind in Kind:
            parts = tuple((heading, f"{word()} ta 13/8 {word()}") for heading in HEADINGS[kind])
            focus = word() if kind is Kind.FOCUS else ""
            draft = TransmissionDraft(
                patient_id=patient, kind=kind, focus=focus, parts=parts, priority=Priority.URGENT,
                follow_ups=(FollowUpDraft(text=word(), due=now() + timedelta(days=1)),),
            )  # fmt: skip
            with suppress(CoordoError):
                signed.append(service.sign(draft))
        service.reply(signed[0], word())
        service.withdraw(signed[1], word())
        first = service.open_foci(patient)[0]
        service.close_focus(first.focus.id, word())
        service.save_phrase(Phrase(abbreviation="zut", text=word()))
        service.add_to_library(word())
        self.services.drafts.keep("transmission", str(patient), f'{{"data": "{word()}"}}')

    def around(self, patient: PatientId) -> None:
        """Searches, lists, sheets, exports: what is asked and what comes out."""
        word, services = self.word, self.services
        services.patients.find(word(), told=True)
        services.patients.find_town(word())
        services.directory.find(word())
        services.transmissions.board(BoardFilter(text=word()))
        view = ListView(criteria=Criteria(name_starts=word(), problem=word()))
        services.lists.count(view.criteria)
        services.lists.save(word(), view)
        services.lists.create_chosen(word(), [patient])
        services.lists.sheet(ListView(), word())
        request = SheetRequest(patients=(patient,), recipient=word(), title=word())
        prepared = services.handover.prepare(request)
        services.handover.preview(prepared)
        printed = services.handover.print_sheet(prepared)
        services.handover.look_at(printed.id)
        (self.outside / "feuille.pdf").write_bytes(services.handover.export(printed.id, word()))
        services.patients.suspend(patient, word())
        services.patients.reactivate(patient, word())

    def a_list_from_elsewhere(self) -> None:
        """Rows of an export, two of them refused, and the report of those."""
        path, word = self.outside / "export.csv", self.word
        with path.open("w", newline="", encoding="utf-8") as file:
            out = csv.writer(file, delimiter=";")
            out.writerow(["Nom", "Prénom", "DDN", "Ville", "Remarques", "Médecin traitant"])
            out.writerow([word(), word(), "01/02/1950", word(), word(), word()])
            out.writerow([word(), word(), "31/02/1950", word(), word(), word()])
        report = self.services.imports.import_file(path)
        (self.outside / "refus.csv").write_bytes(report.refused_csv)


_SHORT = 100
_PART_WORDS = frozenset(
    ("name", "kinship", "note", "substance", "reaction", "label", "means", "scope",
     "collected_by", "condition", "action")
)  # fmt: skip


def kept_in(desk: OpenDesk, markers: Markers) -> int:
    """How many markers the file holds once deciphered: they were really written."""
    halves, found = markers.halves(), set()
    live = desk.store.engines.maintenance()
    try:
        names = [
            row[0] for row in live.execute("SELECT name FROM sqlite_schema WHERE type='table'")
        ]
        for name in names:
            for row in live.execute(f'SELECT * FROM "{name}"'):  # names come from the schema
                for value in row:
                    if isinstance(value, str | bytes):
                        data = value if isinstance(value, bytes) else value.encode()
                        found |= betrayed(data, halves)
    finally:
        live.close()
    return len(found)


def main(count: int, outside: str) -> None:
    """Work, lock, crash, and wait to be killed while writing."""
    paths = standard_paths()
    start_log(paths.logs)
    markers = Markers()
    a_practice(paths.vault, now)[0].close()
    desk = opened(paths.vault, now)
    typist = Typist(assemble(desk), markers, Path(outside))
    typist.type(count)
    if count > _SHORT:  # somebody else's passphrase is slow, as it has to be
        break_the_glass(desk, markers, typist.patient)
    with desk.store.quietly() as session:
        long = " ".join(markers.drawn) * 50
        who = desk.actor.user_id
        kept_drafts.keep(session, who, kept_drafts.Draft("transmission", "x", 0, long, now()))
        session.flush()
        phase("mid-transaction")
    sys.stdout.write(f"{kept_in(desk, markers)} {len(markers.drawn)}\n")
    typist.services.backups.run("manual")
    phase("written")
    desk.close()
    at_the_window(paths, markers, typist.patient)


def started(paths: Paths):
    """The whole program without a screen, every answer given at once."""
    from PySide6.QtWidgets import QApplication

    from coordo_desktop.ui.kit.changes import ChangeHub
    from coordo_desktop.ui.kit.preferences import Preferences
    from coordo_desktop.ui.kit.runner import InlineRunner
    from coordo_desktop.ui.kit.theme import apply_theme
    from coordo_desktop.ui.shell.crash import CrashReporter
    from coordo_desktop.ui.shell.crash_dialog import CrashDialogs
    from coordo_desktop.ui.shell.frame import Frame
    from coordo_desktop.ui.shell.idle import IdleWatch
    from coordo_desktop.ui.shell.languages import Languages
    from coordo_desktop.ui.shell.opening import Door
    from coordo_desktop.ui.shell.program import Program
    from coordo_desktop.ui.shell.registry import page_specs
    from coordo_desktop.ui.shell.session import Runners

    app = QApplication(["coordo"])
    reporter = CrashReporter(paths.logs, now)
    reporter.install()
    dialogs = CrashDialogs(reporter)
    preferences = Preferences(paths.preferences)
    preferences.last_login = "claire"  # she is not alone: the lock screen proposes her
    apply_theme(app, "light")
    frame = Frame(preferences)
    program = Program(
        Door(paths.vault, ChangeHub(), now, FLOOR), frame, preferences, front=InlineRunner(),
        runners=lambda: Runners(InlineRunner(), InlineRunner(), InlineRunner()),
        specs=page_specs, idle=IdleWatch(5), languages=Languages(app), now=now,
    )  # fmt: skip
    frame.resize(1366, 768)
    frame.show()
    program.start()
    _settle(app)
    return app, program, dialogs


def at_the_window(paths: Paths, markers: Markers, patient: PatientId | None) -> None:
    """Every field of every view, a crash, a lock, and half a transmission."""
    from PySide6.QtWidgets import QPushButton

    from coordo_desktop.ui.shell.idle import LockReason

    app, program, _dialogs = started(paths)
    card = program.lock_screen.unlock
    for passphrase in (markers.typed(), GOOD):
        card.passphrase.setText(passphrase)
        card.passphrase.returnPressed.emit()
        _settle(app)
    window = program.session.window
    for key in list(window._specs):
        window.open_view(key)
        _settle(app)
        _type_everywhere(app, window, markers)
    window.open_view("patients")
    for button in window.findChildren(QPushButton, "patients.new"):
        button.click()
    _type_everywhere(app, window, markers)
    window.open_patient(patient)
    _settle(app)
    _type_everywhere(app, window, markers)
    window.write_transmission(patient)
    _settle(app)
    _type_everywhere(app, window, markers)
    window.flush_drafts()
    _settle(app)
    sys.stdout.write(f"{len(markers.drawn)}\n")
    phase("typed")

    crash(app, markers)
    phase("crashed")
    program.lock(LockReason.ASKED)
    _settle(app)
    phase("locked")
    program.lock_screen.unlock.passphrase.setText(GOOD)
    program.lock_screen.unlock.passphrase.returnPressed.emit()
    _settle(app)
    program.session.window.write_transmission(patient)
    _settle(app)
    _type_everywhere(app, program.session.window, markers)
    program.session.window.flush_drafts()
    sys.stdout.write(f"{len(markers.drawn)}\n")
    phase("about to be killed")


def crash(app, markers: Markers) -> None:
    """The same bug on the thread of the window and on another, markers in hand."""
    from PySide6.QtCore import QTimer

    def a_bug() -> None:
        words = markers.drawn[-3:]
        raise ValueError(f"{words} is no date")

    QTimer.singleShot(0, a_bug)
    thread = threading.Thread(target=a_bug, name=markers.drawn[-1])
    thread.start()
    thread.join()
    _settle(app)


def _type_everywhere(app, window, markers: Markers) -> None:
    """Keys into every field that takes text and can be seen."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit

    for kind in (QLineEdit, QTextEdit, QPlainTextEdit):
        for field in window.findChildren(kind):
            with suppress(RuntimeError):  # a field may go while another is being typed
                if field.isVisible() and field.isEnabled() and not field.isReadOnly():
                    field.setFocus()
                    QTest.keyClicks(field, markers.typed())
                    _settle(app)


def _settle(app) -> None:
    for _ in range(3):
        app.processEvents()


def afterwards(outside: str) -> None:
    """The next day: the file is opened after the kill, checked, backed up elsewhere, closed."""
    from coordo_desktop.services.backups import backup_to, integrity

    paths = standard_paths()
    start_log(paths.logs)
    for attempt in range(2):  # a third would have to wait
        with suppress(CoordoError):
            unlock(paths.vault, "claire", f"{Markers().typed()}{attempt}", clock=now)
    clock = lambda: now() + timedelta(days=1)  # noqa: E731
    desk = opened(paths.vault, clock)
    report = integrity(desk.store)
    backup_to(desk, paths.vault.parent / "copies")
    desk.close()
    sys.stdout.write(f"{report.ok}\n")
    phase("closed")
