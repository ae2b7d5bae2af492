"""The side panel in which a professional of the directory is typed."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal

from coordo_desktop.domain.accounts import AccountLine
from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.identity import IdentifierCheck
from coordo_desktop.domain.patients import Professional
from coordo_desktop.services.directory import NOBODY
from coordo_desktop.ui.kit.ask_panel import focus_first
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.choices import Choice
from coordo_desktop.ui.kit.completion import Completion, Suggestion
from coordo_desktop.ui.kit.fields import PhoneField, TextField
from coordo_desktop.ui.kit.forms import Form
from coordo_desktop.ui.kit.labels import RunsLabel
from coordo_desktop.ui.kit.matching import folded
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.patients import words

_TEXTS = (
    "name", "given_name", "title", "profession", "organisation", "rpps", "secure_mail", "phone",
)  # fmt: skip


class ProfessionalPanel(SidePanel):
    """A wrong RPPS is said and never blocks; the account is for the administrator."""

    kept = Signal(object, object)  # the Professional typed, the account chosen
    rpps_typed = Signal(str)
    draft_due = Signal(str, str, object)
    given_up = Signal(str, object)  # who (empty for somebody new), what was typed

    def __init__(self) -> None:
        super().__init__(name="directory.form")
        self._before: Professional | None = None
        self._form: Form | None = None
        self._who = RunsLabel("", role="small", name="directory.form.who")
        save = Button(
            self.tr("Enregistrer"), name="directory.form.save", kind="primary", key="Ctrl+Return"
        )
        cancel = Button(self.tr("Annuler"), name="directory.form.cancel", key="Esc")
        save.clicked.connect(self.validate)
        cancel.clicked.connect(self.close_panel)
        self.foot(self._who, None)
        self.foot(None, cancel, save)
        Shortcuts(self).add("Ctrl+Return", self.tr("Enregistrer"), self.validate)
        self.hide()

    @property
    def editing(self) -> bool:
        """Something typed is not kept yet."""
        return self.isVisible() and self._form is not None and self._form.dirty

    def open_on(
        self,
        one: Professional | None,
        professions: Sequence[str],
        accounts: Sequence[AccountLine] | None,
    ) -> None:
        """Open on somebody, or on nobody yet; no account field for who may not link."""
        self.clear()
        self._before = one
        new = one is None
        self.set_title(self.tr("Nouveau professionnel") if new else self.tr("Professionnel"))
        self._who.set_runs([Run(words.professional_word(one), 600)] if one is not None else [])
        form = self._built(professions, accounts)
        if one is not None:
            form.set_values({name: getattr(one, name) for name in _TEXTS})
            if accounts is not None:
                form.editor("user_id").set_value(one.user_id)
        form.edited.connect(self._edited)
        form.draft_due.connect(self._draft)
        self._form = form
        self.block().addWidget(form)
        self.end()
        self.open()
        focus_first(form)

    def _built(self, professions: Sequence[str], accounts: Sequence[AccountLine] | None) -> Form:
        form = Form(name="directory.form.fields")
        self._text(form, "name", self.tr("Nom ou service"), required=True)
        form.add_row([
            ("given_name", self.tr("Prénom"), self._field("given_name", self.tr("Prénom"))),
            ("title", self.tr("Titre"), self._field("title", self.tr("Titre"))),
        ], stretch=(2, 1))  # fmt: skip
        profession = self._field("profession", self.tr("Profession"))
        form.add("profession", self.tr("Profession"), profession)
        completion = Completion(profession, name="directory.professions")
        completion.asked.connect(lambda text: completion.offer(_alike(text, professions)))
        self._text(form, "organisation", self.tr("Structure"))
        label = self.tr("Téléphone")
        form.add("phone", label, PhoneField(name="directory.form.phone", label=label))
        self._text(form, "secure_mail", self.tr("Messagerie sécurisée"))
        self._text(form, "rpps", self.tr("RPPS"))
        if accounts is not None:
            label = self.tr("Compte dans le programme")
            options: list[tuple[Hashable, str]] = [(None, self.tr("aucun"))]
            options += [(one.id, f"{one.name} ({one.login})") for one in accounts if one.active]
            field = Choice(options, name="directory.form.user_id", label=label)
            form.add(
                "user_id", label, field,
                help_text=self.tr("Ouvre à cette personne les dossiers de son cercle."),
            )  # fmt: skip
        form.end()
        return form

    def _field(self, key: str, label: str) -> TextField:
        return TextField(name=f"directory.form.{key}", label=label)

    def _text(self, form: Form, key: str, label: str, *, required: bool = False) -> None:
        form.add(key, label, self._field(key, label), required=required)

    def show_rpps(self, check: IdentifierCheck) -> None:
        """Say what is odd in the number, which is kept all the same."""
        if self._form is not None and self._form.editor("rpps").value():
            wrong = not (check.format_ok and check.key_ok)
            self._form.frame("rpps").show_error(
                self.tr("Ce numéro n’a pas la forme d’un RPPS\u202f; il sera gardé.")
                if wrong
                else ""
            )

    def place_of_draft(self) -> str:
        """Under what its draft is kept."""
        return "" if self._before is None else str(self._before.id)

    def restore(self, draft: Mapping[str, object]) -> None:
        """Put a draft back."""
        if self._form is not None:
            self._form.restore_draft(draft)

    def flush(self) -> None:
        """Hand over what is typed now."""
        if self._form is not None and self.isVisible():
            self._form.flush_draft()

    def refuse(self, error: Exception) -> bool:
        """Say a refusal beside its field."""
        return self._form is not None and self._form.show_error(error)

    def validate(self) -> None:
        """Read and hand over."""
        if self._form is None:
            return
        self._form.clear_errors()
        try:
            typed: dict[str, Any] = self._form.values()
        except CoordoError as error:
            self._form.show_error(error)
            return
        account = typed.pop("user_id", self._before.user_id if self._before else None)
        before = self._before or Professional(id=NOBODY, name="")
        self.kept.emit(replace(before, **typed), account)

    def done(self) -> None:
        """It was kept: close."""
        if self._form is not None:
            self._form.set_clean()
        self.close_panel()

    def close_panel(self) -> None:
        """Close; what was typed and not kept is handed over, to be taken up again."""
        if self.editing and self._form is not None:
            typed = self._form.draft()
            self._form.set_clean()
            self.given_up.emit(self.place_of_draft(), typed)
        super().close_panel()

    def _edited(self) -> None:
        if self._form is not None:
            self.rpps_typed.emit(self._form.editor("rpps").value())

    def _draft(self, values: Any) -> None:
        self.draft_due.emit("professional", self.place_of_draft(), values)


def _alike(text: str, known: Sequence[str]) -> list[Suggestion]:
    sought = folded(text)
    return [Suggestion(one) for one in known if sought and sought in folded(one)][:8]
