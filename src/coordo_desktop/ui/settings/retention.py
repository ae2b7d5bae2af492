"""« Conservation » : what is put away, set apart, erased, and after how long."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.access import Actor, Right
from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.erasures import Erasure, Ground, Proposal, Standing
from coordo_desktop.domain.ids import ErasureId, PatientId
from coordo_desktop.domain.patients import Patient, PatientLine
from coordo_desktop.domain.retention import (
    Hold,
    HoldKind,
    RetentionPreview,
    RetentionRules,
    Stage,
)
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.ask_panel import AskPanel
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.page import Page
from coordo_desktop.ui.kit.paper_view import PaperView, PaperWords
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.view import MasterDetail
from coordo_desktop.ui.settings.retention_asking import (
    NAME,
    ask_hold,
    ask_lift,
    ask_person,
    ask_proposal,
)
from coordo_desktop.ui.settings.retention_erasures import ErasuresView
from coordo_desktop.ui.settings.retention_holds import HoldsView
from coordo_desktop.ui.settings.retention_records import RecordsView
from coordo_desktop.ui.settings.retention_rules import RulesView
from coordo_desktop.ui.settings.section import Section

if TYPE_CHECKING:
    from collections.abc import Callable

_SIDE = 364
Read = tuple[RetentionPreview, list[Hold], list[Proposal], list[Erasure], RetentionRules]


class RetentionSection(Section):
    """One list at a time; one panel asks."""

    def __init__(self, page: Page, actor: Actor, services: Services) -> None:
        super().__init__(page, actor, name=NAME, wide=True, flush=True)
        self._services = services
        self._read = RetentionPreview()
        self.panel = sized(AskPanel(f"{NAME}.ask"), width=_SIDE)
        self.which = Segmented(self._options(), name=f"{NAME}.which", label=self.tr("Conservation"))
        self.which.changed.connect(self.show_view)
        self.records = RecordsView(self, services)
        self.held = HoldsView(self)
        self.erasures = ErasuresView(self, services, self.panel)
        self.rules = RulesView(self, services)
        self._views = QStackedWidget()
        for view in (self.records, self.held, self.erasures, self.rules):
            self._views.addWidget(view)
        self.paper = PaperView(
            page.tools,
            PaperWords(
                preview=self.tr("Certificat d’effacement"),
                back=self.tr("Conservation"),
                job=self.tr("Certificat d’effacement"),
                save=self.tr("Enregistrer le certificat"),
                file="certificat-effacement.pdf",
                saved=self._saved_words,
            ),
            name=f"{NAME}.paper",
            preview=f"{NAME}.paper.pages",
        )
        self.paper.closed.connect(self._back)
        self.paper.closed_by_escape()
        lists = QWidget()
        head = row(self.which, None, margins=(16, 12, 16, 10))
        lists.setLayout(column(head, self._views, gap=0))
        self._stack = QStackedWidget()
        self._stack.addWidget(MasterDetail(lists, self.panel, width=_SIDE))
        self._stack.addWidget(self.paper)
        self.body.addWidget(self._stack, 1)
        self._wire()

    def _wire(self) -> None:
        self.records.hold_asked.connect(self.ask_hold)
        self.records.erasure_asked.connect(self.look_at)
        self.records.person_asked.connect(self.ask_person_to_erase)
        self.records.changed.connect(self.refresh)
        self.held.person_asked.connect(self.ask_person_to_hold)
        self.held.lift_asked.connect(self.ask_lift)
        self.erasures.changed.connect(self.refresh)
        self.erasures.paper_asked.connect(self.show_certificate)

    def _options(self) -> list[Option]:
        shown = [
            (Stage.TO_ARCHIVE.value, self.tr("À ranger")),
            (Stage.ARCHIVED.value, self.tr("Archives")),
            (Stage.DUE.value, self.tr("Au terme")),
            ("held", self.tr("Mis à part")),
            ("erased", self.tr("Effacements")),
            ("rules", self.tr("Durées")),
        ]
        return [Option(key, words) for key, words in shown]

    # --- what is shown --------------------------------------------------------------------------

    def refresh(self) -> None:
        self.ask(self._asked, self._show)

    def _asked(self) -> Read:
        retention, erasure = self._services.retention, self._services.erasure
        holds = retention.holds() if self.may(Right.ANSWER_REQUESTS) else []
        return (
            retention.preview(), holds, erasure.proposals(), erasure.erasures(), retention.rules(),
        )  # fmt: skip

    def _show(self, read: Read) -> None:
        self._read, holds, proposals, erasures, rules = read
        for key, lines in (
            (Stage.TO_ARCHIVE.value, self._read.to_archive),
            (Stage.ARCHIVED.value, self._read.archived),
            (Stage.DUE.value, self._read.due),
            ("held", holds),
            ("erased", proposals),
        ):
            self.which.set_count(key, len(lines))
        self.held.show_holds(holds)
        self.erasures.show_all(proposals, erasures)
        if not self.rules.editing():
            self.rules.show_rules(rules)
        self.show_view(self.which.value())

    @Slot(str)
    def show_view(self, key: str) -> None:
        """Show one list."""
        others: dict[str, QWidget] = {
            "held": self.held, "erased": self.erasures, "rules": self.rules,
        }  # fmt: skip
        if key in others:
            self._views.setCurrentWidget(others[key])
            return
        self._views.setCurrentWidget(self.records)
        self.records.show_preview(self._read, Stage(key))

    def editing(self) -> bool:
        return self.panel.editing or self.rules.editing()

    # --- setting apart --------------------------------------------------------------------------

    @Slot(object, str)
    def ask_hold(self, patient_id: PatientId, name: str) -> None:
        """Why a record is set apart."""

        def done(values: Mapping[str, Any]) -> None:
            kind, basis = HoldKind(values["kind"]), values["basis"]
            retention = self._services.retention
            self.ask(lambda: retention.hold(patient_id, kind, basis), self._held, self._refused)

        ask_hold(self.panel, name, done)

    def _held(self, _hold: str) -> None:
        self._kept(self.tr("Dossier mis à part."))

    @Slot(object)
    def ask_lift(self, hold: Hold) -> None:
        """Why it is no longer set apart."""

        def done(values: Mapping[str, Any]) -> None:
            retention, why = self._services.retention, values["why"]
            self.ask(lambda: retention.lift(hold.id, why), self._lifted, self._refused)

        ask_lift(self.panel, hold, done)

    def _lifted(self, _nothing: None) -> None:
        self._kept(self.tr("Le dossier n’est plus mis à part."))

    @Slot()
    def ask_person_to_hold(self) -> None:
        """Whose record is set apart."""

        def go(patient_id: PatientId) -> None:
            patients = self._services.patients
            self.ask(
                lambda: patients.again(patient_id).patient,
                lambda one: self.ask_hold(patient_id, _name_of(one)),
            )

        self._whose(self.tr("Mettre un dossier à part"), go)

    # --- erasing --------------------------------------------------------------------------------

    @Slot()
    def ask_person_to_erase(self) -> None:
        """Whose record is to be erased."""
        self._whose(self.tr("Effacer un dossier"), self.look_at)

    @Slot(object)
    def look_at(self, patient_id: PatientId) -> None:
        """Whether this record may go, and on what ground."""
        erasure = self._services.erasure

        def show(standing: Standing) -> None:
            def done(values: Mapping[str, Any]) -> None:
                ground, basis = Ground(values["ground"]), values["basis"]
                self.ask(
                    lambda: erasure.propose(patient_id, ground, basis),
                    self._proposed,
                    self._refused,
                )

            ask_proposal(self.panel, standing, done)

        self.ask(lambda: erasure.standing(patient_id), show)

    def _proposed(self, _proposal: str) -> None:
        self.which.set_value("erased")
        self._kept(self.tr("Effacement proposé. Une autre personne doit le confirmer."))

    def _whose(self, title: str, then: "Callable[[PatientId], None]") -> None:
        def done(values: Mapping[str, Any]) -> None:
            if values["patient"] is not None:
                self.panel.done()
                then(values["patient"])

        ask_person(self.panel, title, done, find=self._find, shown=_named)

    def _find(self, text: str, then: "Callable[[Sequence[PatientLine]], None]") -> None:
        patients = self._services.patients
        self.page.glance(lambda: patients.find(text, limit=8), then)

    # --- after ----------------------------------------------------------------------------------

    @Slot(object)
    def show_certificate(self, erasure_id: ErasureId) -> None:
        """The certificate of an erasure, to print or keep."""
        erasure = self._services.erasure
        self.ask(lambda: erasure.certificate(erasure_id), self._show_paper)

    def _show_paper(self, pdf: bytes) -> None:
        self._stack.setCurrentWidget(self.paper)
        self.paper.show_pdf(pdf)

    @Slot()
    def _back(self) -> None:
        self._stack.setCurrentIndex(0)
        self.paper.forget()
        self.erasures.table.setFocus()

    def _saved_words(self, name: str) -> str:
        return self.tr("Certificat enregistré\u202f: {name}").format(name=name)

    def _kept(self, words: str) -> None:
        self.panel.done()
        self.say(words)
        self.refresh()

    def _refused(self, error: Exception) -> None:
        if not self.panel.refuse(error):
            self.page.failed(error)


def _named(line: PatientLine) -> tuple[str, str]:
    name = shown_names.name(
        line.family_name, line.used_name, line.given_names, line.used_given_name
    )
    return name, show_date(line.birth_date)


def _name_of(one: Patient) -> str:
    return shown_names.name(one.family_name, one.used_name, one.given_names, one.used_given_name)
