"""The panel one writes in, beside whatever one is reading; it asks, `writer` answers.

Its place in the drafts is the patient, or the entry corrected or answered; nothing typed here is
ever lost: closing keeps the draft.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from PySide6.QtCore import Signal

from coordo_desktop.domain.errors import CoordoError, InvalidField
from coordo_desktop.domain.signing import ResultMissing
from coordo_desktop.domain.transmissions import (
    HEADINGS,
    MACRO_KINDS,
    FocusSuggestion,
    Kind,
    Priority,
    Recipient,
    RecipientKind,
    Transmission,
)
from coordo_desktop.ui.kit.banner import Note
from coordo_desktop.ui.kit.buttons import Button, LinkButton
from coordo_desktop.ui.kit.completion import Suggestion
from coordo_desktop.ui.kit.labels import IconLabel, Label, RunsLabel
from coordo_desktop.ui.kit.layout import clear, column, row
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.runs import Run
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.sentences import sentence
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.transmissions import words
from coordo_desktop.ui.transmissions.moments import Moments
from coordo_desktop.ui.transmissions.panel_notes import About, PanelNotes
from coordo_desktop.ui.transmissions.patient_picker import PatientPicker
from coordo_desktop.ui.transmissions.writing_form import FOCUS, WritingForm

MACRO = "macro"
NEW, CORRECTION, REPLY = "new", "correction", "reply"


class WritingPanel(SidePanel):
    """Ctrl+Enter signs, Esc closes and keeps the draft."""

    patient_sought = Signal(str)
    patient_picked = Signal(object)  # PatientId
    focus_asked = Signal(str)
    recipients_asked = Signal(str)
    kind_shown = Signal(object)  # the Kind whose form is now shown, to be prefilled
    signed = Signal(object)  # TransmissionDraft
    draft_due = Signal()
    draft_dropped = Signal()
    left = Signal()  # closed with what was typed

    def __init__(self, moments: Moments) -> None:
        super().__init__(name="transmission", title=self.tr("Transmission"), width=444)
        self._moments = moments
        self._phrases: Mapping[str, str] = {}
        self.about: About | None = None
        self.purpose = NEW
        self.other: Transmission | None = None  # the entry corrected or answered
        self.busy = False
        self._texts: dict[str, str] = {}
        self.form = WritingForm(Kind.FOCUS, moments, {})
        self._build_head()
        self.picker = PatientPicker()
        self.picker.sought.connect(self.patient_sought)
        self.picker.picked.connect(self.patient_picked)
        self._note = Note("", kind="info", icon="swap", name="transmission.purpose")
        self._form_place = column(gap=0)
        self.notes = PanelNotes()
        self._place = self.block()
        self._place.addWidget(self.notes)
        self._place.addWidget(self._note)
        self._place.addWidget(self.picker)
        self._place.addWidget(self.macro)
        self._place.addLayout(self._form_place)
        self._drop = LinkButton(self.tr("Effacer le brouillon"), name="transmission.drop")
        self._drop.clicked.connect(self._drop_clicked)
        self._place.addLayout(row(None, self._drop))
        self.end()
        self._build_foot()
        self._keys()
        self._show_form(Kind.FOCUS)
        self.hide()

    # --- how it is made -------------------------------------------------------------------------

    def _build_head(self) -> None:
        self.kinds = Segmented(
            [
                Option(Kind.FOCUS.value, self.tr("Ciblée")),
                Option(Kind.NOTE.value, self.tr("Note")),
                Option(Kind.SAED.value, self.tr("SAED")),
                Option(MACRO, self.tr("Macrocible")),
            ],
            name="transmission.kind",
            label=self.tr("Forme de la transmission"),
            compact=True,
        )
        self.head.addWidget(self.kinds)
        self.macro = Segmented(
            [
                Option(Kind.ENTRY.value, self.tr("D’entrée")),
                Option(Kind.INTERIM.value, self.tr("De synthèse")),
                Option(Kind.DISCHARGE.value, self.tr("De sortie")),
            ],
            name="transmission.macro",
            label=self.tr("Macrocible"),
            compact=True,
        )
        self.kinds.changed.connect(self._kind_chosen)
        self.macro.changed.connect(self._kind_chosen)

    def _build_foot(self) -> None:
        self._saved_icon = IconLabel("check", "ok", 16)
        self._saved = Label("", role="small", ink="text-2", name="transmission.saved")
        self._change = LinkButton(
            self.tr("Changer de patient"), name="transmission.change_patient", key="Alt+P"
        )
        self.foot(self._saved_icon, self._saved, self._change, None)
        self._change.clicked.connect(self.change_patient)
        self._name = RunsLabel("", name="transmission.signing_for")
        self._traits = RunsLabel("", role="small", ink="text-2")
        self._later = Button(self.tr("Plus tard"), name="transmission.later")
        self._sign = Button(
            self.tr("Signer"), name="transmission.sign", kind="primary", key="Ctrl+Return"
        )
        line = self.foot(self._later, self._sign)
        who = column(self._name, self._traits, gap=0)
        line.insertLayout(0, who, 1)
        self._later.clicked.connect(self.close_panel)
        self._sign.clicked.connect(self.sign)

    def _keys(self) -> None:
        keys = Shortcuts(self)
        group = self.tr("Écrire une transmission")
        keys.add("Ctrl+Return", self.tr("Signer"), self.sign, group=group)
        keys.add("Ctrl+Enter", self.tr("Signer"), self.sign, group=group)
        keys.add("Alt+I", self.tr("Importante, ou info"), self._important, group=group)
        keys.add("Alt+U", self.tr("Urgente, ou info"), self._urgent, group=group)
        keys.add("Alt+M", self.tr("Retirer ou garder les mesures"), self._measures, group=group)
        keys.add("Alt+P", self.tr("Changer de patient"), self.change_patient, group=group)
        keys.add("Alt+K", self.tr("Forme suivante"), self._next_kind, group=group)
        keys.mention("Tab", self.tr("Accepter la cible proposée"), group=group)
        keys.mention("Esc", self.tr("Fermer et garder le brouillon"), group=group)

    # --- what is shown --------------------------------------------------------------------------

    def set_phrases(self, phrases: Mapping[str, str]) -> None:
        """The abbreviations that unfold in the next form."""
        self._phrases = phrases

    def begin(self, purpose: str = NEW, other: Transmission | None = None) -> None:
        """An empty form, to write, to correct `other` or to answer it."""
        self.purpose, self.other, self.busy = purpose, other, False
        self._texts = {}
        self.about = None
        kind = Kind.NOTE if purpose == REPLY else other.kind if other else Kind.FOCUS
        self.kinds.set_value(MACRO if kind in MACRO_KINDS else kind.value)
        self.macro.set_value(kind.value)
        titles = {
            NEW: self.tr("Transmission"),
            CORRECTION: self.tr("Correction"),
            REPLY: self.tr("Réponse"),
        }
        self.set_title(titles[purpose])
        self.kinds.setVisible(purpose == NEW)
        self._show_form(kind)
        if other is not None:
            self._show_other(other)
        self._note.setVisible(other is not None)
        self.say_saved(None)
        self.notes.say_found("")
        self._show_about()

    def _show_other(self, other: Transmission) -> None:
        when = self._moments.precise(other.at)
        if self.purpose == CORRECTION:
            said = self.tr(
                "Remplace la transmission du {when}, {author}. Les deux restent lisibles."
            )
            self.form.show_entry(other)
        else:
            said = self.tr("Répond à la transmission du {when}, {author}\u202f:")
            author = Recipient(RecipientKind.PERSON, str(other.author_id), other.author)
            self.form.set_recipients((author,))
        runs = [Run(said.format(when=when, author=other.author))]
        if self.purpose == REPLY:
            runs += [Run(" "), Run(words.title(other), 600), Run(" "), *words.parts_runs(other)]
        self._note.set_text(runs)
        self._note.set_kind("info", "swap" if self.purpose == CORRECTION else "reply")

    def set_about(self, about: About | None) -> None:
        """Whom it is about; None asks for the patient."""
        self.about = about
        self._show_about()

    def _show_about(self) -> None:
        about = self.about
        self.notes.set_about(about)
        self.picker.setVisible(about is None)
        runs = (
            [] if about is None else [Run(about.name, 600), Run(f" {about.detail}", ink="text-2")]
        )
        self.set_identity(runs)
        nobody = self.tr("Patient à choisir")
        self._name.set_runs([Run(about.name if about else nobody, 600, "" if about else "text-3")])
        self._traits.set_runs(about.detail if about else "")
        self._sign.setEnabled(about is not None)
        self._show_change()

    def focus_first(self) -> None:
        """Put the cursor where one writes first: the patient, the cible, the text."""
        if self.about is None:
            self.picker.setFocus()
        elif self.form.kind is Kind.FOCUS and not self.form.editor(FOCUS).value():
            self.form.editor(FOCUS).setFocus()
        else:
            self.form.editor(HEADINGS[self.form.kind][0]).setFocus()

    def say_saved(self, at: datetime | None) -> None:
        """When the draft was kept."""
        said = self.tr("Brouillon enregistré à {hour}, conservé même après une coupure")
        self._saved.set_text(said.format(hour=self._moments.hour(at)) if at else "")
        self._saved_icon.setVisible(at is not None)
        self._saved.setVisible(at is not None)
        self._drop.setVisible(at is not None)
        self._show_change()

    def _show_change(self) -> None:
        """Another patient is offered until a draft is kept; by its key later too."""
        self._change.setVisible(
            self.purpose == NEW and self.about is not None and self._saved.isHidden()
        )

    def change_patient(self) -> None:
        """Ask again whom it is about; what is typed stays."""
        if self.purpose == NEW:
            self.set_about(None)
            self.picker.setFocus()

    def offer_foci(self, found: Sequence[FocusSuggestion]) -> None:
        """Answer `focus_asked`."""
        if self.form.focus_completion is None:
            return
        icons = {"open": "target", "problem": "plan", "library": "book"}
        lines = []
        for one in found:
            said, kind = self.tr("bibliothèque"), ""
            if one.source == "open":
                said, kind = self.tr("ouverte, {days} j").format(days=one.age_days or 0), "warn"
            elif one.source == "problem":
                said = self.tr("problème du dossier")
            lines.append(Suggestion(one.label, one.label, icons.get(one.source, ""), said, kind))
        self.form.focus_completion.offer(lines)

    def offer_recipients(self, found: Sequence[Recipient]) -> None:
        """Answer `recipients_asked`."""
        icons = {"all": "people", "role": "bag", "person": "patient"}
        self.form.recipients.offer(
            [
                Suggestion(words.recipient_word(one), words.recipient_key(one), icons[one.kind])
                for one in found
            ]
        )

    # --- kinds ----------------------------------------------------------------------------------

    def kind(self) -> Kind:
        """The kind chosen."""
        chosen = self.kinds.value()
        return Kind(self.macro.value() if chosen == MACRO else chosen)

    def show_kind(self, kind: Kind) -> None:
        """Turn to another kind; what was typed under the other headings is not forgotten."""
        self.kinds.set_value(MACRO if kind in MACRO_KINDS else kind.value)
        self.macro.set_value(kind.value)
        if kind is not self.form.kind:
            self._turn_to(kind)

    def _kind_chosen(self) -> None:
        self._turn_to(self.kind())
        self.kind_shown.emit(self.kind())
        self.draft_due.emit()

    def _next_kind(self) -> None:
        if self.purpose == NEW:
            keys = [option.key for option in self.kinds.options]
            self.kinds.choose((keys.index(self.kinds.value()) + 1) % len(keys))
            self.focus_first()

    def _turn_to(self, kind: Kind) -> None:
        before = self.form.draft()
        self._texts |= self.form.texts()
        if self.form.kind is Kind.FOCUS:
            self._texts[FOCUS] = self.form.editor(FOCUS).value()
        dirty = self.form.dirty
        self._show_form(kind)
        kept = {key: before[key] for key in ("priority", "recipients", "follow_up", "measures")}
        self.form.restore_draft({**kept, **self._texts})
        if not dirty:
            self.form.set_clean()

    def _show_form(self, kind: Kind) -> None:
        clear(self._form_place)
        self.form = WritingForm(kind, self._moments, self._phrases)
        self.form.asked_focus.connect(self.focus_asked)
        self.form.asked_recipients.connect(self.recipients_asked)
        self.form.draft_due.connect(self._draft)
        self._form_place.addWidget(self.form)
        self.macro.setVisible(kind in MACRO_KINDS and self.purpose == NEW)

    # --- what is done ---------------------------------------------------------------------------

    @property
    def editing(self) -> bool:
        """Something typed is on screen."""
        return not self.isHidden() and self.form.dirty and not self.form.blank

    def sign(self) -> None:
        """Hand the entry over to be signed; what cannot be read is said beside its field."""
        if self.isHidden():
            return  # keys may still reach a panel just closed
        if self.busy or self.about is None:
            self.picker.setFocus()
            return
        self.form.clear_errors()
        other = self.other
        try:
            entry = self.form.entry(
                self.about.patient_id,
                corrects=other.id if other and self.purpose == CORRECTION else None,
                replies_to=other.id if other and self.purpose == REPLY else None,
                about=other.focus if other else "",
            )
        except InvalidField as error:
            self.refuse(error)
            return
        self.busy = True
        self.signed.emit(entry)

    def refuse(self, error: Exception) -> bool:
        """Say a refusal beside its field; False when it concerns none."""
        self.busy = False
        if isinstance(error, InvalidField) and error.field == "follow_up":
            self.form.set_error(
                "follow_up", self.tr("Échéance illisible. Exemple\u202f: demain 8h")
            )
            return True
        if isinstance(error, InvalidField) and error.field == "recipients":
            words_ = self.tr("Destinataire à choisir dans la liste, ou à effacer.")
            self.form.set_error("recipients", words_)
            return True
        if isinstance(error, ResultMissing):
            self.form.set_error("results", sentence(error))
            return True
        if isinstance(error, CoordoError) and getattr(error, "field", "") == "parts":
            self.form.set_error(HEADINGS[self.form.kind][0], sentence(error))
            return True
        return self.form.show_error(error)

    def done(self) -> None:
        """It was signed: nothing is left to keep, nor to be signed again."""
        self.form.set_clean()
        super().close_panel()
        self.begin()

    def close_panel(self) -> None:
        """Close; what was typed stays a draft."""
        self.flush()
        super().close_panel()
        self.left.emit()

    def flush(self) -> None:
        """Hand over what is typed now (before locking)."""
        self.form.flush_draft()

    def _draft(self, _values: object) -> None:
        self.draft_due.emit()

    def _drop_clicked(self) -> None:
        self.form.set_clean()
        super().close_panel()
        self.draft_dropped.emit()

    def _important(self) -> None:
        self.form.priority.toggle(Priority.IMPORTANT)

    def _urgent(self) -> None:
        self.form.priority.toggle(Priority.URGENT)

    def _measures(self) -> None:
        self.form.measures.turn()
