"""The directory: who is who, how they are reached, whose account is whose."""

import json
from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from coordo_desktop.domain.access import Actor, Right, Scope, scope
from coordo_desktop.domain.accounts import AccountLine
from coordo_desktop.domain.contacts import show_phone
from coordo_desktop.domain.drafts import Draft
from coordo_desktop.domain.errors import ChangedMeanwhile
from coordo_desktop.domain.ids import ProfessionalId, UserId
from coordo_desktop.domain.patients import Professional
from coordo_desktop.domain.text import order_key
from coordo_desktop.domain.topics import Changes, Topic
from coordo_desktop.services.bundle import Services
from coordo_desktop.services.directory import NOBODY
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.choices import Check
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fields import SearchField
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import column, row, sized
from coordo_desktop.ui.kit.matching import folded
from coordo_desktop.ui.kit.page import Page, Tools
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.view import MasterDetail, ViewHead
from coordo_desktop.ui.patients import words
from coordo_desktop.ui.patients.professional_form import ProfessionalPanel

_FORM = "professional"


class _Known(NamedTuple):
    listed: list[Professional]
    accounts: list[AccountLine] | None


class DirectoryPage(Page):
    """Enter changes, Delete says that somebody left (with undo), Ctrl+N lists somebody new."""

    topics: ClassVar[Changes] = frozenset({Topic.DIRECTORY, Topic.ACCOUNTS})
    saved = Signal()
    absences_asked = Signal(object)  # the hours and absences of a professional, by their id

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(tools, name="directory", label=_title())
        self._directory, self._drafts = services.directory, services.drafts
        self._accounts = services.accounts
        self._links = scope(actor, Right.MANAGE_ACCOUNTS) is not Scope.NONE
        self._writes = scope(actor, Right.EDIT_CONTACTS) is not Scope.NONE
        self._known = _Known([], None)
        self.search = SearchField(
            name="directory.search", label=self.tr("Chercher dans l’annuaire"),
            placeholder=self.tr("Nom, profession, structure…"),
        )  # fmt: skip
        self._left = Check(self.tr("Montrer aussi les partis"), name="directory.left")
        self._model: RowsModel[Professional] = RowsModel(self._columns(), key=lambda one: one.id)
        self.table = Table(
            self._model, name="directory.table", label=_title(), preferences=tools.preferences,
            sort=("name", False),
        )  # fmt: skip
        self.form = ProfessionalPanel()
        self._caption = Label("", ink="text-2", name="directory.count")
        self._new = Button(
            self.tr("Nouveau professionnel"), name="directory.new", kind="primary", icon="plus",
            key="Ctrl+N",
        )  # fmt: skip
        self._leave = Button("", name="directory.leave", kind="quiet", key="Del")
        self._books = scope(actor, Right.MANAGE_AGENDA) is not Scope.NONE
        self._absences = Button(
            self.tr("Horaires et absences"), name="directory.absences", kind="quiet",
            icon="calendar", key="H",
        )  # fmt: skip
        self._build()
        self._connect()
        self.setFocusProxy(self.search)

    def _build(self) -> None:
        head = ViewHead(_title(), name="directory.head")
        head.add(self._absences)
        head.add(self._leave)
        head.add(self._new)
        self._new.setVisible(self._writes)
        self._leave.hide()
        self._absences.hide()
        bar = row(
            sized(self.search, width=380), self._left, self._caption, None,
            self.table.columns_button(), gap=12,
        )  # fmt: skip
        empty = EmptyState(
            self.tr("Personne ne correspond dans l’annuaire."), name="directory.empty"
        )
        self._master = QWidget()
        self._master.setLayout(
            column(head, column(bar, EmptyOr(self.table, empty), margins=(16, 0, 16, 12)), gap=0)
        )
        self.setLayout(column(MasterDetail(self._master, self.form), gap=0))

    def _connect(self) -> None:
        self.search.asked.connect(self._filter)
        self.search.down.connect(self._into)
        self._left.edited.connect(self._filter_again)
        self.table.opened.connect(self._edit)
        self.table.chosen.connect(self._chosen)
        self._new.clicked.connect(self.open_new)
        self._leave.clicked.connect(self._toggle_active)
        self._absences.clicked.connect(self.ask_absences)
        self.form.kept.connect(self._keep)
        self.form.rpps_typed.connect(self._check_rpps)
        self.form.draft_due.connect(self._keep_draft)
        self.form.given_up.connect(self._given_up)
        self.shortcuts.add("Ctrl+N", self.tr("Nouveau professionnel"), self.open_new)
        self.shortcuts.add("/", self.tr("Chercher dans l’annuaire"), self.search.setFocus)
        if self._books:
            self.shortcuts.add("H", self.tr("Horaires et absences"), self.ask_absences)
        self.shortcuts.mention("Return", self.tr("Modifier"))
        self.shortcuts.mention("Delete", self.tr("Noter un départ ou un retour"))

    def _columns(self) -> tuple[Column[Professional], ...]:
        return (
            Column(lambda: self.tr("Nom"), words.professional_word,
                   lambda one: order_key(f"{one.name} {one.given_name}"), key="name", width=230,
                   weight=600, fixed=True, ink=lambda one: "text" if one.active else "text-3"),
            Column(lambda: self.tr("Profession"), lambda one: one.profession,
                   lambda one: order_key(one.profession), key="profession", width=160),
            Column(lambda: self.tr("Structure"), lambda one: one.organisation,
                   lambda one: order_key(one.organisation), key="organisation", stretch=True),
            Column(lambda: self.tr("Téléphone"),
                   lambda one: show_phone(one.phone) if one.phone else "", key="phone", width=130),
            Column(lambda: self.tr("Messagerie sécurisée"), lambda one: one.secure_mail,
                   key="secure_mail", width=200, hidden=True),
            Column(lambda: self.tr("RPPS"), lambda one: one.rpps, key="rpps", width=120,
                   hidden=True),
            Column(lambda: "", lambda _one: "", key="state", width=110, chip=self._state),
        )  # fmt: skip

    def _state(self, one: Professional) -> ChipSpec | None:
        if not one.active:
            return ChipSpec(self.tr("Parti"), "neutral", "logout")
        return ChipSpec(self.tr("Compte"), "info", "key") if one.user_id is not None else None

    # --- what is shown ---------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the directory again."""
        self.ask(self._read, self._show)

    def _read(self) -> _Known:
        listed = self._directory.listed(inactive=True)
        return _Known(listed, self._accounts.list() if self._links else None)

    def _show(self, known: _Known) -> None:
        self._known = known
        self._filter_again()

    def _filter_again(self) -> None:
        self._filter(self.search.text())

    def _filter(self, text: str) -> None:
        sought = folded(text).split()
        shown = [
            one for one in self._known.listed
            if (one.active or self._left.isChecked()) and _fits(one, sought)
        ]  # fmt: skip
        self._model.show(shown)
        self._caption.set_text(self.tr("%n professionnel(s)", "", len(shown)))

    def _into(self) -> None:
        self.table.setFocus()
        self.table.choose_first()

    def _chosen(self, one: Professional | None) -> None:
        self._leave.setVisible(self._writes and one is not None)
        self._absences.setVisible(self._books and one is not None)
        if one is not None:
            self._leave.set_text(
                self.tr("Noter le départ") if one.active else self.tr("Noter le retour")
            )

    def editing(self) -> bool:
        """Somebody is being typed."""
        return self.form.editing

    def flush_drafts(self) -> None:
        """Hand over what is being typed now (before locking)."""
        self.form.flush()

    def restore_view_state(self, state: dict[str, object]) -> None:
        del state
        self.ask(self._drafts.mine, self._restore)

    def toast_host(self) -> QWidget:
        return self._master

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.table.hasFocus():
            self._toggle_active()
        else:
            super().keyPressEvent(event)

    # --- what is kept ----------------------------------------------------------------------------

    def open_new(self) -> None:
        """List somebody new."""
        if self._writes:
            self._open(None)

    def ask_absences(self) -> None:
        """When the professional chosen works and is away: the agenda's settings say it."""
        one = self.table.chosen_row()
        if one is not None:
            self.absences_asked.emit(one.id)

    def _edit(self, one: Professional) -> None:
        if self._writes or self._links:
            self._open(one)

    def _open(self, one: Professional | None) -> None:
        known = sorted({each.profession for each in self._known.listed if each.profession})
        self.form.open_on(one, known, self._known.accounts)

    def _keep(self, typed: Professional, account: UserId | None) -> None:
        directory, new = self._directory, typed.id == NOBODY
        before = next((one for one in self._known.listed if one.id == typed.id), None)
        linked = self._links and account != (before.user_id if before is not None else None)
        writes = self._writes

        def keep() -> ProfessionalId:
            kept = directory.add(typed) if new else typed.id
            if not new and writes:
                directory.change(typed)
            if linked:
                directory.link(kept, account)
            return kept

        def undo(kept: ProfessionalId) -> None:
            if before is None:
                directory.deactivate(kept)
                return
            now = directory.get(kept)
            if writes:
                directory.change(_put_back(before, now.version))
            if linked:
                directory.link(kept, before.user_id)

        def done(kept: ProfessionalId) -> None:
            place = self.form.place_of_draft()
            self.ask(lambda: self._drafts.drop(_FORM, place), _nothing)
            self.form.done()
            said = self.tr("Professionnel ajouté.") if new else self.tr("Fiche enregistrée.")
            self._told(said, lambda: undo(kept))

        self.ask(keep, done, self._refused)

    def _told(self, said: str, undo: object) -> None:
        self.saved.emit()
        act = undo if callable(undo) else _nothing
        self.tools.messages.say(said, undo=lambda: self.ask(act, lambda _none: self.refresh()))
        self.refresh()

    def _refused(self, error: Exception) -> None:
        if isinstance(error, ChangedMeanwhile):
            self.form.flush()
        if not self.form.refuse(error):
            self.failed(error)

    def _toggle_active(self) -> None:
        one = self.table.chosen_row()
        if one is None or not self._writes:
            return
        directory, who = self._directory, one.id
        if one.active:
            self.ask(
                lambda: directory.deactivate(who),
                lambda _none: self._told(
                    self.tr("Départ noté\u202f: plus proposé, toujours nommé."),
                    lambda: directory.reactivate(who),
                ),
            )
        else:
            self.ask(
                lambda: directory.reactivate(who),
                lambda _none: self._told(
                    self.tr("Retour noté."), lambda: directory.deactivate(who)
                ),
            )

    def _check_rpps(self, rpps: str) -> None:
        if rpps:
            self.glance(lambda: self._directory.check_rpps(rpps), self.form.show_rpps)

    # --- drafts ----------------------------------------------------------------------------------

    def _keep_draft(self, form: str, entity: str, values: object) -> None:
        text = json.dumps(values)
        self.ask(lambda: self._drafts.keep(form, entity, text), _nothing)

    def _given_up(self, entity: str, typed: dict[str, object]) -> None:
        self.ask(lambda: self._drafts.drop(_FORM, entity), _nothing)
        self.tools.messages.say(
            self.tr("Saisie abandonnée."), kind="neutral",
            undo=lambda: self._reopen(entity, typed),
        )  # fmt: skip

    def _reopen(self, entity: str, typed: dict[str, object]) -> None:
        one = next((each for each in self._known.listed if str(each.id) == entity), None)
        if one is not None or not entity:
            self._open(one)
            self.form.restore(typed)

    def _restore(self, mine: Sequence[Draft]) -> None:
        draft = next((one for one in mine if one.form == _FORM), None)
        if draft is None:
            return

        def shown(known: _Known) -> None:
            self._show(known)
            self._reopen(draft.entity_id, draft.typed())
            when = words.moment_word(draft.updated)
            self.tools.messages.say(self.tr("Brouillon de {when} retrouvé.").format(when=when))

        self.ask(self._read, shown)


def _title() -> str:
    return QCoreApplication.translate("DirectoryPage", "Annuaire")


def _fits(one: Professional, sought: Sequence[str]) -> bool:
    said = folded(
        " ".join((one.name, one.given_name, one.profession, one.organisation, one.phone, one.rpps))
    )
    return all(word in said for word in sought)


def _put_back(before: Professional, version: int) -> Professional:
    from dataclasses import replace

    return replace(before, version=version)


def _nothing(_answer: object = None) -> None:
    """The answer is not needed."""
