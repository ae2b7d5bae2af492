"""Requests of people about their data: noted, checked, answered before their day."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QFileDialog

from coordo_desktop.domain import shown_names
from coordo_desktop.domain.access import Right
from coordo_desktop.domain.dates import show_date
from coordo_desktop.domain.patients import PatientLine
from coordo_desktop.domain.privacy import StatementDraft
from coordo_desktop.domain.privacy_requests import (
    Handed,
    IdentityCheck,
    PrivacyRequest,
    RequestDraft,
    Requester,
    RequestKind,
    RequestState,
)
from coordo_desktop.services.bundle import Services
from coordo_desktop.services.saving import proposed_password
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.fold import FoldingRow
from coordo_desktop.ui.kit.rows import Column
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.when import date_text
from coordo_desktop.ui.settings.privacy_asking import (
    NAME,
    ask_answer,
    ask_archive,
    ask_extension,
    ask_identity,
    ask_new,
    ask_statement,
)
from coordo_desktop.ui.settings.privacy_list import HEAD, RegisterView
from coordo_desktop.ui.settings.privacy_words import identity_text, kind_text, state_chip
from coordo_desktop.ui.settings.section import Section

Values = Mapping[str, Any]
_SIDE = 364


class RequestsView(RegisterView[PrivacyRequest]):
    """N notes one, R answers it, D writes the person's data; the panel asks, the list shows."""

    def __init__(self, section: Section, services: Services) -> None:
        super().__init__(section, services, name=NAME, side=_SIDE)
        self._today = date.min
        self._build()

    def _build(self) -> None:
        def button(key: str, words: str, slot: Callable[[], None], cap: str = "") -> Button:
            made = Button(words, name=f"{NAME}.{key}", key=cap)
            made.clicked.connect(slot)
            return made

        self.new = Button(self.tr("Nouvelle demande"), name=f"{NAME}.new", kind="primary", key="N")
        self.new.clicked.connect(self.ask_new)
        self.identity = button("identity", self.tr("Identité…"), self.ask_identity)
        self.archive = button("archive", self.tr("Remettre ses données…"), self.ask_archive, "D")
        self.statement = button("statement", self.tr("Joindre sa déclaration…"), self.ask_statement)
        self.extend = button("extend", self.tr("Prolonger…"), self.ask_extension)
        self.answer = button("answer", self.tr("Clore…"), self.ask_answer, "R")
        head = FoldingRow(
            None, self.identity, self.statement, self.extend, self.archive, self.answer, self.new,
            margins=HEAD,
        )  # fmt: skip
        self.lay_out(
            head,
            _columns(lambda: self._today),
            label=self.tr("Demandes sur les données"),
            empty=self.tr(
                "Aucune demande. Notez ici chaque demande de copie, de correction ou d’effacement "
                "le jour où elle arrive\u202f: la réponse est due dans le mois."
            ),
        )
        keys, here = Shortcuts(self), self.tr("Demandes")
        keys.add("N", self.tr("Nouvelle demande"), self.ask_new, group=here)
        keys.add("D", self.tr("Remettre ses données"), self.ask_archive, group=here)
        keys.add("R", self.tr("Clore la demande"), self.ask_answer, group=here)
        self.panel.opened.connect(self._asking)
        self.panel.closed.connect(self._asking)
        self._chosen(None)

    def _asking(self) -> None:
        """While the panel asks, its own button is the only one."""
        for button in (self.identity, self.statement, self.extend, self.archive, self.answer):
            button.setVisible(self.panel.isHidden())

    # --- what there is ----------------------------------------------------------------------

    def refresh(self) -> None:
        self._section.ask(self._read, self._show)

    def _read(self) -> tuple[date, tuple[PrivacyRequest, ...]]:
        return self._services.patients.today(), self._services.requests.requests()

    def _show(self, read: tuple[date, tuple[PrivacyRequest, ...]]) -> None:
        self._today, found = read
        self._show_lines(found)

    @Slot(object)
    def _chosen(self, one: PrivacyRequest | None) -> None:
        waits = one is not None and one.open
        about = waits and one is not None and one.patient_id is not None
        for button in (self.identity, self.extend, self.answer):
            button.setEnabled(waits)
        self.extend.setEnabled(waits and one is not None and not one.extended)
        self.archive.setEnabled(about and self._section.may(Right.EXPORT))
        self.statement.setEnabled(about and self._section.may(Right.WRITE_CLINICAL))

    def _one(self) -> PrivacyRequest | None:
        one = self.table.chosen_row()
        return one if isinstance(one, PrivacyRequest) and one.open else None

    # --- asked ------------------------------------------------------------------------------

    @Slot()
    def ask_new(self) -> None:
        """Note a request that arrived."""
        ask_new(self.panel, self._add, find=self._find, shown=_named, today=self._today)
        self._drafts.about("new")

    def _find(self, text: str, then: Callable[[Sequence[PatientLine]], None]) -> None:
        if self._section.may(Right.SEE_IDENTITY):
            patients = self._services.patients
            self._section.page.glance(lambda: patients.find(text, limit=8), then)

    def _add(self, values: Values) -> None:
        draft = RequestDraft(
            patient_id=values["patient"],
            kind=RequestKind(values["kind"]),
            received_on=values["received_on"],
            requester=Requester(values["requester"]),
            requester_name=values["requester_name"] or "",
            identity=IdentityCheck(values["identity"]),
            words=values["words"] or "",
        )
        self._do(lambda: self._services.requests.add(draft), self.tr("Demande notée."))

    @Slot()
    def ask_identity(self) -> None:
        """How one made sure of who asks."""
        one = self._one()
        if one is None:
            return
        service = self._services.requests

        def done(values: Values) -> None:
            how = IdentityCheck(values["identity"])
            self._do(
                lambda: service.check_identity(one.id, one.version, how),
                self.tr("Identité notée."),
            )

        ask_identity(self.panel, one, done)

    @Slot()
    def ask_extension(self) -> None:
        """Two months more, with the reason told to the person."""
        one = self._one()
        if one is None:
            return
        service = self._services.requests

        def done(values: Values) -> None:
            self._do(
                lambda: service.extend(one.id, one.version, values["extended_why"] or ""),
                self.tr("Délai prolongé de deux mois."),
            )

        ask_extension(self.panel, one, done)
        self._drafts.about(f"extend/{one.id}")

    @Slot()
    def ask_answer(self) -> None:
        """Close it: answered, refused or taken back."""
        one = self._one()
        if one is not None:
            ask_answer(self.panel, one, partial(self._answer, one), today=self._today)
            self._drafts.about(f"answer/{one.id}")

    def _answer(self, one: PrivacyRequest, values: Values) -> None:
        service, state = self._services.requests, RequestState(values["state"])
        on = values["on"]
        said = values["answer"] or ""
        deeds: dict[RequestState, Callable[[], PrivacyRequest]] = {
            RequestState.ANSWERED: lambda: service.answer(
                one.id, one.version, on=on, handed=Handed(values["handed"]), answer=said
            ),
            RequestState.REFUSED: lambda: service.refuse(one.id, one.version, on=on, why=said),
            RequestState.WITHDRAWN: lambda: service.withdraw(one.id, one.version, on=on, why=said),
        }
        self._do(deeds[state], self.tr("Demande close."), self._undone_by(service.reopen))

    @Slot()
    def ask_statement(self) -> None:
        """What the person wants said beside the record, in their words."""
        one = self._one()
        if one is None or one.patient_id is None:
            return
        patient_id, service = one.patient_id, self._services.requests

        def done(values: Values) -> None:
            draft = StatementDraft(
                patient_id=patient_id,
                about=values["about"] or "",
                text=values["text"] or "",
                said_on=values["said_on"],
            )
            self._do(
                lambda: service.add_statement(draft),
                self.tr("Déclaration jointe au dossier."),
            )

        ask_statement(self.panel, one, done, today=self._today)
        self._drafts.about(f"statement/{one.id}")

    # --- the person's data ------------------------------------------------------------------

    @Slot()
    def ask_archive(self) -> None:
        """The person's data: a closed PDF, or files in clear where they want them."""
        one = self._one()
        if one is None or one.patient_id is None or not self.archive.isEnabled():
            return
        patient_id, papers = one.patient_id, self._services.request_papers
        password = proposed_password()

        def look() -> None:
            draw = partial(papers.archive_preview, patient_id)
            self.paper_asked.emit("vos-donnees.pdf", draw, draw)

        ask_archive(self.panel, one, partial(self._choose_place, one, password), password, look)

    def _choose_place(self, one: PrivacyRequest, password: str, values: Values) -> None:
        dialog = QFileDialog(self, self.tr("Enregistrer les données de la personne"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Document PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile("vos-donnees.pdf")
        closed = password if values["closed"] else ""
        dialog.fileSelected.connect(partial(self.save_archive, one, closed))
        dialog.open()

    def save_archive(self, one: PrivacyRequest, password: str, place: str) -> None:
        """Write the person's data there, closed by `password` where there is one."""
        patient_id, papers = one.patient_id, self._services.request_papers
        if patient_id is None:
            return

        def done(files: tuple[Path, ...]) -> None:
            self.panel.done()
            names = ", ".join(path.name for path in files)
            self._section.say(self.tr("Données enregistrées\u202f: {names}").format(names=names))

        self._section.ask(
            lambda: papers.archive(patient_id, Path(place), password, one.id), done, self._refused
        )


def _named(line: PatientLine) -> tuple[str, str]:
    name = shown_names.name(
        line.family_name, line.used_name, line.given_names, line.used_given_name
    )
    return name, show_date(line.birth_date)


def _received(one: PrivacyRequest) -> str:
    said = QCoreApplication.translate("RequestsView", "reçue {day}")
    return said.format(day=date_text(one.received_on))


def _columns(today: Callable[[], date]) -> list[Column[PrivacyRequest]]:
    def title(words: str) -> Callable[[], str]:
        return lambda: words

    return [
        Column(
            title(QCoreApplication.translate("RequestsView", "N°")), lambda one: str(one.number),
            lambda one: float(one.number), key="number", width=48, align="right",
        ),
        Column(
            title(QCoreApplication.translate("RequestsView", "Demande")),
            lambda one: kind_text(one.kind),
            key="kind", width=170, weight=600, second=lambda one: one.patient or one.requester_name,
            stretch=True,
        ),
        Column(
            title(QCoreApplication.translate("RequestsView", "Avant le")),
            lambda one: date_text(one.due_on),
            lambda one: float(one.due_on.toordinal()), key="due", width=140, second=_received,
        ),
        Column(
            title(QCoreApplication.translate("RequestsView", "Identité")),
            lambda one: identity_text(one.identity),
            key="identity", width=230,
            ink=lambda one: "warn" if one.identity is IdentityCheck.NONE and one.open else "text-2",
        ),
        Column(
            title(QCoreApplication.translate("RequestsView", "État")),
            lambda one: "", key="state", width=112,
            chip=lambda one: state_chip(one, today()),
        ),
    ]  # fmt: skip
