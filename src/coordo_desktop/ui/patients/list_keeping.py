"""Lists kept under a name, and rounds chosen patient by patient."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from coordo_desktop.domain.access import Actor
from coordo_desktop.domain.ids import ListId, PatientId
from coordo_desktop.domain.lists import (
    ListKind,
    ListView,
    SavedList,
)
from coordo_desktop.domain.patients import PatientLine
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.choices import Check, Choice
from coordo_desktop.ui.kit.completion import Suggestion
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.patients import words
from coordo_desktop.ui.patients.list_work import ListWork


class ListKeeping(ListWork):
    """Each change can be taken back."""

    def __init__(self, services: Services, tools: Tools, actor: Actor) -> None:
        super().__init__(services, tools, actor)
        desk = self.desk
        desk.catalogue.round_asked.connect(self._ask_round)
        desk.save_asked.connect(self._ask_save)
        desk.add_to_round_asked.connect(self._add_to_round)
        desk.person_typed.connect(self._find)
        desk.person_picked.connect(self._add_person)
        desk.catalogue.remove_asked.connect(self._remove_list)
        desk.catalogue.rename_asked.connect(self._ask_rename)
        desk.rows.up_asked.connect(self._up)
        desk.rows.down_asked.connect(self._down)
        desk.rows.remove_asked.connect(self._remove_person)
        keys = self.shortcuts
        keys.add("Ctrl+S", self.tr("Enregistrer la liste"), self._ask_save)
        keys.add("Ctrl+N", self.tr("Nouvelle tournée"), self._ask_round)
        keys.add("A", self.tr("Ajouter à une tournée"), self._add_to_round)

    # --- keeping ---------------------------------------------------------------------------------

    def _name_fields(self, form: Form) -> None:
        label = self.tr("Nom de la liste")
        form.add("name", label, TextField(name="lists.name", label=label), required=True)
        shared = self.tr("Partagée avec l’équipe")
        form.add("shared", "", Check(shared, name="lists.shared"))

    def _ask_save(self) -> None:
        mine = self._saved is not None and self._saved.mine
        known = self._saved if mine else None
        self.desk.ask.ask(
            self.tr("Enregistrer la liste"), self.tr("Enregistrer"), self._save,
            fill=self._name_fields,
            said=self.tr("Les filtres, les colonnes et leur ordre sont gardés."),
            values={"name": known.name, "shared": known.shared} if known else None,
        )  # fmt: skip

    def _save(self, typed: Mapping[str, Any]) -> None:
        name, shared, view = str(typed["name"]), bool(typed["shared"]), self._view
        known, lists = self._saved, self._lists
        if known is not None and known.mine and known.name == name.strip():
            changed = replace(known, view=view, shared=shared)

            def put_back() -> None:
                now = lists.get(known.id)
                lists.change(replace(known, version=now.version))

            self.ask(
                lambda: lists.change(changed),
                lambda _none: self._kept(self.tr("Liste enregistrée."), put_back, known.id),
                self._ask_refused,
            )
            return
        self.ask(
            lambda: lists.save(name, view, shared=shared),
            lambda made: self._kept(
                self.tr("Liste enregistrée."), lambda: lists.remove(made), made
            ),
            self._ask_refused,
        )

    def _kept(self, said: str, undo: Any, list_id: ListId | None) -> None:
        self.desk.ask.done()
        self.saved.emit()
        self.tools.messages.say(said, undo=lambda: self.ask(undo, self._read_lists))
        if list_id is None:
            self._saved, self._view = None, ListView()
            self._read_lists()
        else:
            self.ask(lambda: self._lists.get(list_id), self._kept_shown)

    def _kept_shown(self, one: SavedList) -> None:
        self._saved, self._view = one, one.view
        self._read_lists()

    def _ask_refused(self, error: Exception) -> None:
        if not self.desk.ask.refuse(error):
            self.failed(error)

    def _ask_rename(self) -> None:
        known = self._saved
        if known is not None and known.mine:
            self.desk.ask.ask(
                self.tr("Renommer la liste"), self.tr("Renommer"), self._rename,
                fill=self._name_fields, values={"name": known.name, "shared": known.shared},
            )  # fmt: skip

    def _rename(self, typed: Mapping[str, Any]) -> None:
        known, lists = self._saved, self._lists
        if known is None:
            return
        changed = replace(known, name=str(typed["name"]), shared=bool(typed["shared"]))

        def put_back() -> None:
            lists.change(replace(known, version=lists.get(known.id).version))

        self.ask(
            lambda: lists.change(changed),
            lambda _none: self._kept(self.tr("Liste renommée."), put_back, known.id),
            self._ask_refused,
        )

    def _remove_list(self) -> None:
        known, lists = self._saved, self._lists
        if known is not None:
            self.ask(
                lambda: lists.remove(known.id),
                lambda _none: self._kept(
                    self.tr("Liste retirée."), lambda: lists.restore(known.id), None
                ),
            )

    # --- rounds ----------------------------------------------------------------------------------

    def _ask_round(self) -> None:
        self.desk.ask.ask(
            self.tr("Nouvelle tournée"), self.tr("Créer la tournée"), self._make_round,
            fill=self._name_fields,
            said=self.tr("Les patients sont ensuite ajoutés un par un, dans l’ordre du passage."),
        )  # fmt: skip

    def _make_round(self, typed: Mapping[str, Any]) -> None:
        name, shared, lists = str(typed["name"]), bool(typed["shared"]), self._lists
        self.ask(
            lambda: lists.create_chosen(name, shared=shared),
            lambda made: self._kept(self.tr("Tournée créée."), lambda: lists.remove(made), made),
            self._ask_refused,
        )

    def _find(self, text: str) -> None:
        self.glance(lambda: self._patients.find(text, limit=8), self._offer)

    def _offer(self, found: list[PatientLine]) -> None:
        self.desk.offer_people([
            Suggestion(words.line_words(one), value=one.id) for one in found
        ])  # fmt: skip

    def _add_person(self, patient_id: PatientId) -> None:
        around = self._round
        if around is not None:
            self._add_to(around, patient_id)

    def _add_to(self, around: SavedList, patient_id: PatientId) -> None:
        lists = self._lists

        def added(count: int) -> None:
            said = (
                self.tr("Ajouté à «\u202f{name}\u202f».")
                if count
                else self.tr("Déjà dans «\u202f{name}\u202f».")
            )
            undo = None
            if count:
                undo = lambda: self.ask(  # noqa: E731
                    lambda: lists.remove_patients(around.id, [patient_id]), self._read_lists
                )
            self.tools.messages.say(said.format(name=around.name), undo=undo)
            self._read_lists()

        self.ask(lambda: lists.add_patients(around.id, [patient_id]), added)

    def _add_to_round(self) -> None:
        chosen = self.desk.rows.chosen_row()
        rounds = [
            one for one in self.desk.catalogue.lists()
            if one.mine and one.kind is ListKind.CHOSEN and one != self._round
        ]  # fmt: skip
        if chosen is None:
            return
        if not rounds:
            self.tools.messages.say(self.tr("Créez d’abord une tournée."), kind="info")
            return
        label = self.tr("Tournée")
        who = chosen.id

        def fill(form: Form) -> None:
            options = [(one.id, one.name) for one in rounds]
            form.add("round", label, Choice(options, name="lists.round", label=label))

        def done(typed: Mapping[str, Any]) -> None:
            around = next(one for one in rounds if one.id == typed["round"])
            self.desk.ask.done()
            self._add_to(around, who)

        identity = str(chosen.cells[0] or "")
        self.desk.ask.ask(
            self.tr("Ajouter à une tournée"), self.tr("Ajouter"), done, fill=fill, identity=identity
        )

    def _up(self) -> None:
        self._move(-1)

    def _down(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        around, chosen = self._round, self.desk.rows.chosen_row()
        before = [one.id for one in self.desk.rows.rows()]
        if around is None or chosen is None:
            return
        at = before.index(chosen.id)
        if not 0 <= at + step < len(before):
            return
        after = list(before)
        after[at], after[at + step] = after[at + step], after[at]
        self._reorder(around, before, after, self.tr("Ordre changé."))

    def _remove_person(self) -> None:
        around, chosen = self._round, self.desk.rows.chosen_row()
        if around is None or chosen is None:
            return
        before = [one.id for one in self.desk.rows.rows()]
        after = [one for one in before if one != chosen.id]
        self._reorder(around, before, after, self.tr("Retiré de la tournée."))

    def _reorder(
        self, around: SavedList, before: list[PatientId], after: list[PatientId], said: str
    ) -> None:
        lists = self._lists

        def done(_none: object) -> None:
            self.tools.messages.say(
                said,
                undo=lambda: self.ask(lambda: lists.reorder(around.id, before), self._read_lists),
            )
            self._read_lists()

        self.ask(lambda: lists.reorder(around.id, after), done)
