"""Filling in a scale: one engine makes the form of any of them from its definition.

Digits and letters choose and go on to the next question, the score is told once the last answer
is given, and what is typed is kept as it comes.
"""

from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.domain.assessments import Context, Scale, Score, score
from coordo_desktop.domain.assessments.findings import findings_of
from coordo_desktop.domain.assessments.records import Assessment, FormToFill
from coordo_desktop.domain.dates import read_date
from coordo_desktop.domain.errors import InvalidField
from coordo_desktop.domain.partial_dates import PartialDate
from coordo_desktop.services.assessments import AssessmentService
from coordo_desktop.ui.assessments.draft_keeper import DraftKeeper, Typed
from coordo_desktop.ui.assessments.findings_box import FindingsBox
from coordo_desktop.ui.assessments.question import QuestionView
from coordo_desktop.ui.assessments.score_card import ScoreCard
from coordo_desktop.ui.kit.buttons import Button
from coordo_desktop.ui.kit.fields import DateField, TextArea
from coordo_desktop.ui.kit.labels import Hairline, Label
from coordo_desktop.ui.kit.layout import clear, column, row, sized
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.kit.scroll import ScrollArea
from coordo_desktop.ui.kit.shortcuts import Shortcuts
from coordo_desktop.ui.kit.surfaces import Surface
from coordo_desktop.ui.kit.text_field import set_wrong
from coordo_desktop.ui.kit.view import ViewHead


class AssessmentForm(QWidget):
    """The questions at the left, where one stands at the right."""

    closed = Signal()
    completed = Signal(object)  # Assessment
    findings_asked = Signal(object)  # tuple[Finding, ...]
    scale_asked = Signal(str)
    paper_asked = Signal(object)  # Assessment

    def __init__(self, service: AssessmentService, tools: Tools) -> None:
        super().__init__()
        self.setObjectName("assessment.form")
        self._tools = tools
        self._form: FormToFill | None = None
        self._questions: list[QuestionView] = []
        self._done: Assessment | None = None
        self.keeper = DraftKeeper(service, tools.desk, self)
        self.keeper.refused.connect(tools.messages.fail)
        self.keeper.kept.connect(self._tell_kept)
        self.head = ViewHead("", name="assessment.form.head")
        self.finish_button = Button(
            self.tr("Terminer"), name="assessment.finish", kind="primary", key="Ctrl+Return"
        )
        self.back_button = Button(
            self.tr("Fermer"), name="assessment.close", key="Esc", icon="left"
        )
        self.drop_button = Button(self.tr("Abandonner"), name="assessment.drop", kind="quiet")
        for button, slot in (
            (self.drop_button, self.give_up),
            (self.back_button, self.close_form),
            (self.finish_button, self.finish),
        ):
            self.head.add(button)
            button.clicked.connect(slot)
        self.card = ScoreCard(name="assessment.card")
        self.findings = FindingsBox(name="assessment.findings")
        self.findings.findings_asked.connect(self.findings_asked)
        self.findings.scale_asked.connect(self.scale_asked)
        self._build()
        keys = Shortcuts(self)
        keys.add("Ctrl+Return", self.tr("Terminer"), self.finish)
        keys.mention("0-9 A-Z", self.tr("Choisir une réponse et passer à la suivante"))
        keys.mention("Backspace", self.tr("Revenir à la question précédente"))

    def _build(self) -> None:
        self.instruction = Label("", ink="text-2", wrap=True, name="assessment.instruction")
        self._list: QVBoxLayout = column(gap=0)
        inside = Surface("surface", name="assessment.questions")
        body = column(gap=0)
        body.addLayout(row(self.instruction, margins=(32, 12, 24, 8)))
        body.addLayout(self._list)
        body.addStretch(1)
        inside.setLayout(body)
        self.scroller = ScrollArea(inside, name="assessment.scroll")
        self.day = DateField(name="assessment.on", label=self.tr("Faite le"), read=self._read_day)
        self.words = TextArea(
            name="assessment.words", label=self.tr("Circonstances"), min_lines=2, max_lines=6
        )
        self.day.edited.connect(self._changed)
        self.words.edited.connect(self._changed)
        self.kept = Label("", role="small", ink="text-2", name="assessment.kept")
        self.origin = Label("", role="tiny", ink="text-2", wrap=True, name="assessment.origin")
        self.paper_button = Button(
            self.tr("Imprimer"), name="assessment.form.print", icon="print", compact=True
        )
        self.paper_button.clicked.connect(self._ask_paper)
        side = Surface("surface", edges="l", name="assessment.side")
        stack = column(
            self.card,
            self.findings,
            row(self.paper_button, None),
            Hairline(),
            Label(self.tr("Faite le"), role="small", ink="text-2"),
            self.day,
            Label(self.tr("Circonstances"), role="small", ink="text-2"),
            self.words,
            self.kept,
            None,
            self.origin,
            gap=8,
            margins=(16, 14, 16, 12),
        )
        inner = QWidget()
        inner.setLayout(stack)
        self.side_scroller = ScrollArea(inner, name="assessment.side.scroll")
        side.setLayout(column(self.side_scroller, gap=0, margins=(1, 0, 0, 0)))
        sized(side, width=316)
        line = row(self.scroller, side, gap=0)
        line.setStretch(0, 1)
        self.setLayout(column(self.head, Hairline(), line, gap=0))

    # --- opened -------------------------------------------------------------------------------

    def open_form(self, form: FormToFill, identity: str) -> None:
        """Start from this: a new one, a draft given back, or the one to correct."""
        self._form, self._done = form, None
        start = form.draft or form.corrected
        self.head.set_title(form.scale.title)
        self.head.set_subtitle(identity)
        self.instruction.set_text(form.scale.instruction)
        self.instruction.setVisible(bool(form.scale.instruction))
        scale = form.scale
        self.origin.set_text(
            self.tr("Source : {source}. Licence : {licence} Version : {version}.").format(
                source=scale.source, licence=scale.licence, version=scale.version
            )
        )
        self._ask_questions(scale)
        if start is not None:
            for question in self._questions:
                question.set_answer(start.answers.get(question.item.id, ""))
        self.day.setText(f"{(start.on if start else form.today):%d/%m/%Y}")
        self.words.set_value(start.note if start else "")
        self.kept.set_text(self._opening_words(form))
        self.findings.show_findings(())
        self.keeper.begin(form, self.typed())
        self._allow(open_=True)
        self._count()
        QTimer.singleShot(0, self, self.focus_first)

    def _opening_words(self, form: FormToFill) -> str:
        if form.corrected is not None:
            return self.tr("Correction : l’évaluation d’origine restera dans l’historique.")
        if form.draft is not None:
            return self.tr("Brouillon repris, commencé par {author}.").format(
                author=form.draft.author
            )
        return ""

    def _ask_questions(self, scale: Scale) -> None:
        clear(self._list)
        self._questions = []
        section = ""
        summed = not scale.rule and not scale.base and not scale.result_only
        alike = len({tuple(one.id for one in item.choices) for item in scale.items}) == 1
        for place, item in enumerate(scale.items, 1):
            if item.section != section:
                section = item.section
                heading = Label(section, role="small", ink="text-2", weight=600)
                self._list.addLayout(row(heading, margins=(32, 12, 12, 4)))
            view = QuestionView(
                item, place if len(scale.items) > 1 else 0, points=summed, alike=alike
            )
            view.answered.connect(self._answered)
            view.left_for.connect(self._leave)
            view.focused.connect(self._bring_into_view)
            self._questions.append(view)
            self._list.addWidget(view)

    def focus_first(self) -> None:
        """The keyboard goes to the first question without an answer."""
        for question in self._questions:
            if not question.answer and not question.item.optional:
                question.take_focus()
                return
        if self._questions:
            self._questions[0].take_focus()

    # --- typed --------------------------------------------------------------------------------

    @property
    def questions(self) -> tuple[QuestionView, ...]:
        """The questions shown, in order."""
        return tuple(self._questions)

    @property
    def editing(self) -> bool:
        """A form is open and not finished."""
        return self._form is not None and self._done is None

    def typed(self) -> Typed:
        """What stands in the form now."""
        answers = {one.item.id: one.answer for one in self._questions if one.answer}
        return Typed(answers, self._day(), str(self.words.value() or ""))

    def _read_day(self, text: str) -> PartialDate | None:
        """A day up to that of the practice: the clock of this computer has no say."""
        return read_date(text, today=self._form.today if self._form else date.max)

    def _day(self) -> date | None:
        """The day typed; None where it is not one whole day, and the field says so."""
        try:
            read = self.day.value()
        except InvalidField:
            read = None
        whole = read is not None and read.month and read.day
        set_wrong(self.day, wrong=not whole)
        return date(read.year, read.month, read.day) if read and whole else None

    def found(self) -> Score | None:
        """Where the answers stand."""
        if self._form is None:
            return None
        context = Context(sex=self._form.sex, age=self._form.age)
        return score(self._form.scale, self.typed().answers, context=context)

    def _answered(self, _item: str, _answer: str) -> None:
        self._changed()

    def _changed(self) -> None:
        if self.editing:
            self.keeper.typed(self.typed())
            self._count()

    def _count(self) -> None:
        found = self.found()
        if self._form is None or found is None:
            return
        self.card.show_score(self._form.scale, found)
        wrong = self._day() is None or any(question.wrong for question in self._questions)
        self.finish_button.setEnabled(self.editing and found.complete and not wrong)

    def _leave(self, by: int) -> None:
        """On to the question after, or before, the one that has the keyboard."""
        at = next((n for n, one in enumerate(self._questions) if one is self.sender()), None)
        if at is None:
            return
        to = at + by
        if 0 <= to < len(self._questions):
            self._questions[to].take_focus()
        elif by > 0:
            target = self.finish_button if self.finish_button.isEnabled() else self.words
            target.setFocus(Qt.FocusReason.TabFocusReason)

    def _bring_into_view(self) -> None:
        sender = self.sender()
        if isinstance(sender, QuestionView):
            self.scroller.ensureWidgetVisible(sender, 0, sender.height() + 20)

    def _tell_kept(self) -> None:
        if self.editing:
            self.kept.set_text(self.tr("Brouillon gardé."))

    # --- ended --------------------------------------------------------------------------------

    def finish(self) -> None:
        """Keep it for good; nothing happens while an answer is missing."""
        if self.editing and self.finish_button.isEnabled():
            self.finish_button.setEnabled(False)
            self.keeper.typed(self.typed())
            self.keeper.complete(self._completed, self._refused)

    def _completed(self, made: Assessment) -> None:
        self._done = made
        self.keeper.end()
        self.kept.set_text(self.tr("Évaluation enregistrée."))
        self.findings.show_findings(findings_of([made]))
        self._allow(open_=False)
        self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.completed.emit(made)

    def _refused(self, error: Exception) -> None:
        self._count()
        self._tools.messages.fail(error)

    def _allow(self, *, open_: bool) -> None:
        for widget in (*self._questions, self.day, self.words):
            widget.setEnabled(open_)
        self.finish_button.setVisible(open_)
        self.drop_button.setVisible(open_)
        self.paper_button.setVisible(not open_)

    def close_form(self) -> None:
        """Back to the list; the draft is kept."""
        self.flush()
        self.keeper.end()
        self._form = None
        self.closed.emit()

    def give_up(self) -> None:
        """Back to the list; the draft is forgotten."""
        if self.editing:
            self._form = None
            self.keeper.give_up(lambda _none: self.closed.emit(), self._refused)

    def flush(self) -> None:
        """Keep the draft now."""
        if self.editing:
            self.keeper.typed(self.typed())
            self.keeper.flush()

    def _ask_paper(self) -> None:
        if self._done is not None:
            self.paper_asked.emit(self._done)
