"""T-50: locked by each trigger, whatever is open, being typed, printed, imported or saved."""

import csv
import os
import time
from collections.abc import Callable
from datetime import date, timedelta
from itertools import cycle
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTextEdit,
    QWidget,
)

from coordo_desktop.domain.errors import FileDamaged
from coordo_desktop.domain.handover import SheetRequest
from coordo_desktop.domain.lists import Criteria
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.theme import apply_theme
from coordo_desktop.ui.shell.session_signals import SessionSignals
from coordo_desktop.ui.shell.trouble_card import TroubleCard
from one_derivation import derive_once
from torture.rows import Asked, Found, Row
from torture.support import Tally, wait
from whole_program import (
    PATIENTS,
    Started,
    Time,
    end_program,
    make_practice,
    patients_named,
    settle,
    start_program,
)

_COVERED, _CLOSED = 0.1, 0.5  # seconds
_TYPED = "phrase en cours"
_HALF_DAY = timedelta(hours=13)
# One lock in so many: writing, over a record, over the list of a search, with work going on.
_DRAFT, _RECORD, _SEARCH, _BUSY = 3, 4, 7, 12
_ROWS, _WORDS, _PATIENCE = 40, 20, 60.0
_OPENERS = ("new", "add", "more", "filter", "columns", "print", "export", "receive", "issue")
Held = Callable[[Services], bool]
Trigger = Callable[[Started, SessionSignals], None]


def locks(asked: Asked) -> Found:
    """Open a view, what one of its buttons opens, type; lock; nothing may ask or stay."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    derive_once()
    apply_theme(QApplication.instance() or QApplication([]), "light")
    campaign = Campaign(asked)
    campaign.whatever_is_open()
    campaign.whatever_is_done()
    covered, at_work = _p95(campaign.covered), _p95(campaign.covered_at_work)
    closed, tally = _p95(campaign.closed), campaign.tally
    tally.held(covered <= _COVERED, f"covered after {covered * 1000:.0f} ms")
    tally.held(at_work <= _COVERED, f"covered after {at_work * 1000:.0f} ms, at work")
    tally.held(closed <= _CLOSED, f"closed after {closed * 1000:.0f} ms")
    tally.held(campaign.named > 0, "no patient was on screen before a lock")
    return tally.found(
        couvert_p95_ms=round(covered * 1000), couvert_au_travail_p95_ms=round(at_work * 1000),
        fermé_p95_ms=round(closed * 1000),
        déclencheurs=len(_TRIGGERS), patients_à_l_écran=campaign.named,
        brouillons=campaign.drafts, travaux=campaign.works,
    )  # fmt: skip


class Campaign:
    """The locks of one practice, and what was seen of each."""

    def __init__(self, asked: Asked) -> None:
        self.asked, self.tally, self.rng = asked, Tally(), asked.draw()
        self.covered: list[float] = []
        self.covered_at_work: list[float] = []
        self.closed: list[float] = []
        self.drafts = self.named = self.works = 0
        self.signals = SessionSignals()
        self.signals.registered = True
        self._triggers = cycle(_TRIGGERS.items())
        self._trigger: Trigger | None = None
        self._draft = ""

    # -- whatever is open and being typed --------------------------------------------------------

    def whatever_is_open(self) -> None:
        """Each view in turn, one thing open in it, a field half typed."""
        run = self._start("coffre", threads=False)
        try:
            for number in range(self.asked.count):
                self._come_in(run)
                self._find_draft(run)
                where = self._work_on(run, number)
                self.named += bool(patients_named(_on_screen(run)))
                name, trigger = next(self._triggers)
                cover, close = self._lock(run, trigger)
                self.covered.append(cover)
                self.closed.append(close)
                settle()
                self._nothing_stays(run, f"{where}, {name}")
        finally:
            end_program(run)

    def _work_on(self, run: Started, number: int) -> str:
        """Something under way; where, for whoever reads of a failure."""
        window = run.window
        if number % _DRAFT == 0:
            self._draft = f"mot {number} à garder"
            _field(run).setPlainText(self._draft)
            return "transmission"
        if number % _RECORD == 1:
            window.open_patient(_patient(run, self.rng.choice(PATIENTS)[0]))
            settle()
            return "record"
        if number % _SEARCH == 1:
            window.top.search.open()
            QTest.keyClicks(window.top.search, self.rng.choice(PATIENTS)[0].casefold())
            settle()
            return "search"
        views = list(window._specs)
        view = views[number % len(views)]
        window.open_view(view)
        settle()
        _press_something(window, self.rng)
        _type(window)
        return view

    def _find_draft(self, run: Started) -> None:
        """What was being written at the lock before is there again, in its own place."""
        if self._draft:
            self.drafts += 1
            found = _field(run).toPlainText()
            self.tally.held(found == self._draft, "the draft did not come back")
            self._draft = ""

    def _nothing_stays(self, run: Started, about: str) -> None:
        held, app = self.tally.held, QApplication.instance()
        self.tally.trials += 1
        held(run.program.session is None, f"{about}: still open")
        held(run.screen is run.program.lock_screen, f"{about}: not covered")
        modal = app.activeModalWidget() or app.activePopupWidget()
        held(modal is None, f"{about}: a {type(modal).__name__} stays")
        left = [one for one in app.topLevelWidgets() if one.isVisible() and one is not run.frame]
        held(not left, f"{about}: {[type(one).__name__ for one in left]} stay")
        held(_TYPED not in _shown(run.frame), f"{about}: what was typed is still there")
        named = patients_named(app.allWidgets())
        held(not named, f"{about}: a patient is named in {named}")

    # -- whatever is printed, imported or saved --------------------------------------------------

    def whatever_is_done(self) -> None:
        """On real threads, while something of the desk is under way: all of it or nothing."""
        run = self._start("travail", threads=True)
        try:
            _until(lambda: run.program.lock_screen is not None)
            self._come_in(run)
            for number in range(max(1, self.asked.count // _BUSY)):
                for work in (_saving, _importing, _printing):
                    held = work(run, self.asked.folder / "export.csv", number)
                    name, trigger = next(self._triggers)
                    about = f"{work.__name__}, {name}"
                    self.covered_at_work.append(self._lock(run, trigger)[0])
                    covered = run.screen is run.program.lock_screen
                    self.tally.held(covered, f"{about}: not covered")
                    self._come_in(run)
                    kept = held(run.program.session.opened.services)
                    self.tally.held(kept, f"{about}: half done")
                    self.tally.trials += 1
                    self.works += 1
        finally:
            run.program.close()
            _until(lambda: bool(run.codes))
            run.program._front.close()
            end_program(run)

    def _start(self, name: str, *, threads: bool) -> Started:
        self._trigger = None
        folder = make_practice(self.asked.folder / name)
        preferences = Preferences(self.asked.folder / f"{name}.ini")
        return start_program(folder, preferences, Time(), threads=threads, signals=self.signals)

    def _come_in(self, run: Started) -> None:
        """Unlock once all is put away; « abîmé » is said where the file was, and nowhere else."""
        screen = run.program.lock_screen
        _until(lambda: isinstance(screen._card, TroubleCard) or not screen.unlock.busy)
        troubled = isinstance(screen._card, TroubleCard)
        self.tally.held(troubled == (self._trigger is _file_damaged), "trouble, or none, is told")
        if troubled:
            screen._card.retry_asked.emit()
            _until(lambda: screen._card is screen.unlock)
        _until(screen.unlock.passphrase.isEnabled)
        run.unlock()
        _until(lambda: run.program.session is not None)
        self._trigger = None
        settle()

    def _lock(self, run: Started, trigger: Trigger) -> tuple[float, float]:
        """Seconds until the work is covered, and until all is put away."""
        repaint, at = run.frame.repaint, {}

        def painted() -> None:
            repaint()
            at.setdefault("covered", time.perf_counter())

        self._trigger = trigger
        run.frame.repaint = painted
        begun = time.perf_counter()
        try:
            trigger(run, self.signals)
        finally:
            del run.frame.repaint
        ended = time.perf_counter()
        return at.get("covered", ended) - begun, ended - begun


# -- what locks (security design 6.3) ---------------------------------------------------------


def _asked(run: Started, _signals: SessionSignals) -> None:
    run.window.lock_asked.emit()


def _over_the_curtain(run: Started, _signals: SessionSignals) -> None:
    run.program.draw_curtain()
    run.program._curtain.lock_asked.emit()


def _idle(run: Started, _signals: SessionSignals) -> None:
    run.time.pass_(60 * run.program._idle.minutes + 1)
    run.program._idle.check()


def _session_locked(_run: Started, signals: SessionSignals) -> None:
    signals._now()


def _falling_asleep(_run: Started, signals: SessionSignals) -> None:
    signals._state(True)


def _clock_forward(run: Started, _signals: SessionSignals) -> None:
    run.time.at += _HALF_DAY
    run.program._idle.check()


def _clock_back(run: Started, _signals: SessionSignals) -> None:
    run.time.at -= _HALF_DAY
    run.program._idle.check()


def _file_damaged(run: Started, _signals: SessionSignals) -> None:
    run.program.session.trouble.emit(FileDamaged())


_TRIGGERS: dict[str, Trigger] = {
    "asked": _asked,
    "curtain": _over_the_curtain,
    "idle": _idle,
    "session": _session_locked,
    "sleep": _falling_asleep,
    "clock forward": _clock_forward,
    "clock back": _clock_back,
    "file": _file_damaged,
}


# -- what is under way ------------------------------------------------------------------------


def _begin(run: Started, work: Callable[[], object]) -> None:
    """Have the desk do it; whoever asked is gone when it is done."""
    run.program.session._runners.desk.run(
        run.window, work, lambda _answer: None, lambda _error: None
    )


def _saving(run: Started, _path: Path, number: int) -> Held:
    services = run.program.session.opened.services
    words = {f"Cible {number} {one}" for one in range(_WORDS)}
    for word in words:
        _begin(run, lambda word=word: services.transmissions.add_to_library(word))
    return lambda later: words <= set(later.transmissions.library())


def _importing(run: Started, path: Path, number: int) -> Held:
    services = run.program.session.opened.services
    day = date(1920, 1, 1) + timedelta(days=_ROWS * number)
    with path.open("w", newline="", encoding="utf-8") as file:
        out = csv.writer(file, delimiter=";")
        out.writerow(["Nom", "Prénom", "DDN", "Sexe"])
        for one in range(_ROWS):
            born = day + timedelta(days=one)
            out.writerow([_made_up(one), _made_up(one * 7 + number), f"{born:%d/%m/%Y}", "F"])
    before = services.lists.count(Criteria())
    _begin(run, lambda: services.imports.import_file(path))
    return lambda later: later.lists.count(Criteria()) in {before, before + _ROWS}


def _made_up(number: int) -> str:
    """A name like no other."""
    syllables = ("BA", "DO", "FI", "GU", "KE", "LY", "MO", "NA", "PE", "RI", "SU", "TA", "VO")
    name = ""
    for _ in range(4):
        number, rest = divmod(number * 31 + 17, len(syllables))
        name += syllables[rest]
    return name


def _printing(run: Started, _path: Path, _number: int) -> Held:
    services = run.program.session.opened.services
    patients = tuple(_patient(run, one[0]) for one in PATIENTS)
    kept = []

    def work() -> None:
        prepared = services.handover.prepare(SheetRequest(patients=patients))
        kept.append(services.handover.print_sheet(prepared).id)

    _begin(run, work)
    return lambda later: len(kept) == 1 and bool(later.handover.look_at(kept[0]))


# -- hands and eyes ---------------------------------------------------------------------------


def _until(ready: Callable[[], bool]) -> None:
    ends = time.monotonic() + _PATIENCE
    while not ready():
        if time.monotonic() > ends:
            raise TimeoutError
        settle()
        wait(0.002)


def _patient(run: Started, family: str):
    return run.program.session.opened.services.patients.find(family.casefold())[0].id


def _field(run: Started) -> QPlainTextEdit:
    """Where a transmission about the second patient is written."""
    run.window.write_transmission(_patient(run, PATIENTS[1][0]))
    settle()
    found = next(one for one in run.frame.findChildren(QPlainTextEdit) if one.isVisible())
    found.setFocus()
    return found


def _on_screen(run: Started) -> list[QWidget]:
    return [one for one in run.frame.findChildren(QWidget) if one.isVisible()]


def _press_something(window: QWidget, rng) -> None:
    """A button that opens something, if this view has one."""
    found = [
        one
        for one in window.findChildren(QPushButton)
        if one.isVisible() and one.isEnabled() and one.objectName().rpartition(".")[2] in _OPENERS
    ]
    if found:
        rng.choice(found).click()
        settle()


def _type(window: QWidget) -> None:
    for kind in (QPlainTextEdit, QTextEdit, QLineEdit):
        for field in window.findChildren(kind):
            if field.isVisible() and field.isEnabled() and not field.isReadOnly():
                field.setFocus()
                if isinstance(field, QLineEdit):
                    field.setText(_TYPED)
                else:
                    field.setPlainText(_TYPED)
                settle()
                return


def _shown(frame: QWidget) -> str:
    texts = [one.text() for one in frame.findChildren(QLineEdit)]
    texts += [one.toPlainText() for one in frame.findChildren(QPlainTextEdit)]
    return "\n".join(texts)


def _p95(took: list[float]) -> float:
    return sorted(took)[int(0.95 * (len(took) - 1))]


ROWS = [
    Row(
        "T-50",
        "Verrouiller : chaque déclencheur, dans chaque vue, en pleine saisie, pendant qu’on "
        "imprime, importe ou enregistre, sans une question",
        "couvert en ≤ 100 ms, fermé en ≤ 500 ms (95e centile), 0 fenêtre, saisie ou nom de patient "
        "qui reste, chaque brouillon retrouvé, aucun travail à moitié fait",
        locks,
        short=0,
        full=800,
        held_by="tests/journeys/test_lock_in_the_middle.py",
        seconds=5400,
        alone=True,
    ),
]
