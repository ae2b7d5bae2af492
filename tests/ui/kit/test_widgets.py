"""Pieces of the window: keys, focus, what is said and what is kept."""

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from coordo_desktop.domain import errors
from coordo_desktop.domain.errors import Cancelled, DiskFull, NotFound
from coordo_desktop.ui.kit.avatars import initials
from coordo_desktop.ui.kit.buttons import Button, IconButton, LinkButton
from coordo_desktop.ui.kit.chips import Chip, ChipRow, ChipSpec
from coordo_desktop.ui.kit.empty import EmptyOr, EmptyState
from coordo_desktop.ui.kit.fields import TextField
from coordo_desktop.ui.kit.keycap import key_text
from coordo_desktop.ui.kit.labels import Label, RunsLabel
from coordo_desktop.ui.kit.matching import highlighted, spans
from coordo_desktop.ui.kit.messages import Messages
from coordo_desktop.ui.kit.options import Option
from coordo_desktop.ui.kit.preferences import Preferences
from coordo_desktop.ui.kit.printing import PdfPreview, send
from coordo_desktop.ui.kit.progress import ProgressPanel
from coordo_desktop.ui.kit.rows import Column, RowsModel
from coordo_desktop.ui.kit.runner import InlineRunner
from coordo_desktop.ui.kit.runs import Paragraph, Run
from coordo_desktop.ui.kit.segmented import Segmented
from coordo_desktop.ui.kit.sentences import SENTENCES, sentence
from coordo_desktop.ui.kit.shortcuts import Shortcuts, ShortcutsOverlay
from coordo_desktop.ui.kit.side_panel import SidePanel
from coordo_desktop.ui.kit.spark import Spark
from coordo_desktop.ui.kit.table import Table
from coordo_desktop.ui.kit.tabs import Tabs
from coordo_desktop.ui.kit.theme import color
from coordo_desktop.ui.kit.undo import UndoStack

from .conftest import shown

PRIORITIES = [Option("info", "Info"), Option("high", "Importante"), Option("urgent", "Urgente")]


def test_keys_are_named_in_french():
    assert key_text("Ctrl+Return") == "Ctrl+Entrée"
    assert key_text("Ctrl+Shift+Z") == "Ctrl+Maj+Z"
    assert key_text("?") == "?"


def test_a_button_says_its_words_and_its_key(qtbot):
    button = Button("Signer & fermer", name="sign", kind="primary", key="Ctrl+Return")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Signer & fermer"
    assert button.accessibleDescription() == "Ctrl+Entrée"
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, Qt.Key.Key_Space)


@pytest.mark.parametrize("make", [Segmented, Tabs])
def test_arrows_move_a_choice_and_setting_it_tells_no_one(qtbot, make):
    options = make(PRIORITIES, name="priority", label="Priorité")
    qtbot.addWidget(options)
    seen = []
    options.changed.connect(seen.append)
    options.set_value("high")
    assert seen == []
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Home):
        qtbot.keyClick(options, key)
    assert seen == ["urgent", "info"]
    qtbot.mouseClick(options, Qt.MouseButton.LeftButton, pos=options.boxes()[1].center())
    assert options.value() == "high"
    assert options.accessibleDescription() == "Importante"


def test_a_chip_is_closed_by_its_cross_or_by_delete(qtbot):
    chip = Chip("N. OYHENART", closable=True, name="chip")
    qtbot.addWidget(chip)
    chip.resize(chip.sizeHint())
    with qtbot.waitSignal(chip.closed):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QRect(chip.rect()).center()
                         + chip.rect().topRight() / 2 - chip.rect().topLeft())  # fmt: skip
    with qtbot.waitSignal(chip.closed):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)


def test_flags_fold_when_the_banner_is_narrow_but_allergies_never_do(qtbot):
    flags = ChipRow(
        [ChipSpec("Allergies : pénicilline, iode", "danger"), ChipSpec("Chute", "warn"),
         ChipSpec("Oxygène", "warn")], name="flags", kept=1)  # fmt: skip
    qtbot.addWidget(flags)
    flags.resize(1000, 20)
    assert [chip.text for chip in flags.shown()][-1] == "Oxygène"
    flags.resize(10, 20)
    assert [chip.text for chip in flags.shown()] == ["Allergies : pénicilline, iode", "+2"]
    assert flags.accessibleName().startswith("Allergies : pénicilline, iode, Chute")


def test_what_people_typed_is_never_read_as_markup(qtbot):
    label = Label("<b>O’Brien & fils</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    runs = RunsLabel([Run("<b>O’Brien</b>", 600)])
    qtbot.addWidget(runs)
    assert runs.text() == "<b>O’Brien</b>"


def test_a_paragraph_is_cut_at_its_last_line():
    long = Paragraph("mot " * 80, 120, max_lines=2)
    assert long.elided
    assert long.line_count == 2
    assert not Paragraph("mot", 120, max_lines=2).elided


def test_what_was_searched_for_is_bold_whatever_its_accents():
    assert spans("PÉREZ Éléonore", "eleo perez") == [(0, 5), (6, 4)]
    runs = highlighted("Œdèmes des membres", "œde")
    assert [(run.text, run.weight) for run in runs] == [("Œdè", 700), ("mes des membres", 400)]


def test_initials_leave_titles_out():
    assert initials("Claire MARTIN") == "CM"
    assert initials("Dr Peio HARISMENDY") == "PH"
    assert initials("Accueil") == "A"


def test_escape_closes_a_panel_and_the_focus_goes_back(qtbot, window):
    before, panel = Button("Ouvrir", name="open"), SidePanel(name="panel", title="Détail")
    field = TextField(name="panel.field", label="Champ")
    panel.block().addWidget(field)
    layout = shown(qtbot, window, QHBoxLayout()).layout()
    layout.addWidget(before)
    layout.addWidget(panel)
    panel.hide()
    before.setFocus()
    qtbot.waitUntil(before.hasFocus)
    panel.open()
    assert field.hasFocus()
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert before.hasFocus()


def test_a_message_offers_to_undo_and_undoing_is_done_once(qtbot, window):
    messages, undone = Messages(window), []
    window.show()
    messages.say("Transmission signée", undo=lambda: undone.append(1))
    assert messages.text == "Transmission signée"
    link = window.findChild(LinkButton, "toast.undo")
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert undone == [1]
    assert messages.text == "Annulé\u202f: Transmission signée"
    assert not messages.undo_stack.undo()


def test_control_z_takes_the_last_action_back_and_control_shift_z_does_it_again(qtbot, window):
    messages, state = Messages(window), ["kept"]
    keys = Shortcuts(window)
    keys.add("Ctrl+Z", "Annuler", messages.undo)
    keys.add("Ctrl+Shift+Z", "Rétablir", messages.redo)
    button = Button("Ici", name="here")
    shown(qtbot, window, QVBoxLayout()).layout().addWidget(button)
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)
    messages.say("Fait", undo=state.clear, redo=lambda: state.append("again"))
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(button, Qt.Key.Key_Z, control)
    assert state == []
    qtbot.keyClick(button, Qt.Key.Key_Z, control | shift)
    assert state == ["again"]


def test_a_new_action_forgets_what_could_be_redone():
    stack, log = UndoStack(), []
    stack.push("Un", lambda: log.append("-1"), lambda: log.append("+1"))
    stack.undo()
    assert stack.next_redo == "Un"
    stack.push("Deux", lambda: log.append("-2"))
    assert (stack.next_undo, stack.next_redo) == ("Deux", "")
    assert not stack.redo()
    assert log == ["-1"]


def test_a_mishap_stays_on_screen_and_a_cancellation_is_quiet(window):
    messages = Messages(window)
    window.show()
    messages.fail(DiskFull())
    assert "disque est plein" in messages.text
    assert not messages._timer.isActive()
    messages.fail(Cancelled())
    assert messages._timer.isActive()


def test_messages_outlive_the_view_they_were_shown_in(qtbot, window):
    messages, view = Messages(window), QWidget(window)
    messages.set_host(view)
    messages.say("Fait")
    view.setParent(None)
    del view
    messages.say("Encore")
    messages.dismiss()
    messages.set_host(window)
    messages.say("Ici")
    assert window.findChild(QWidget, "toast") is not None


def test_an_error_without_a_sentence_of_its_own_takes_its_familys():
    class Odd(NotFound):
        pass

    assert sentence(Odd()) == sentence(NotFound())
    assert "reste est intact" in sentence(ZeroDivisionError())


def test_every_error_of_the_domain_has_its_own_sentence():
    named = [
        error
        for error in vars(errors).values()
        if isinstance(error, type) and issubclass(error, errors.CoordoError)
    ]
    assert [error for error in named if error not in SENTENCES] == []


def test_the_shortcuts_of_the_view_are_listed_and_closed_by_escape(qtbot, window):
    Shortcuts(window).add("Ctrl+L", "Verrouiller", window.update, group="Fenêtre")
    view = QWidget()
    keys = Shortcuts(view)
    keys.add("Ctrl+N", "Nouvelle transmission", view.update, group="Vue")
    keys.mention("Down", "Ligne suivante", group="Vue")
    shown(qtbot, window, QVBoxLayout()).layout().addWidget(view)
    help_shown = ShortcutsOverlay(window)
    help_shown.open_for(view)
    assert help_shown.listed() == ["Ctrl+N", "Down", "Ctrl+L"]
    qtbot.keyClick(help_shown, Qt.Key.Key_Escape)
    assert help_shown.isHidden()


def test_the_empty_state_shows_until_there_is_a_row(qtbot):
    model = RowsModel((Column(lambda: "Nom", str),))
    empty = EmptyState("Aucun patient.", "Importer", name="empty")
    stack = EmptyOr(Table(model, name="t", label="Patients"), empty)
    qtbot.addWidget(stack)
    assert stack.empty
    model.show(["Roux"])
    assert not stack.empty


def test_progress_shows_after_a_second_and_cancels_once(qtbot, window):
    panel = ProgressPanel(name="import")
    shown(qtbot, window, QVBoxLayout()).layout().addWidget(panel)
    link = panel.start("Import")
    assert panel.isHidden()
    qtbot.waitUntil(panel.isVisible, timeout=2000)
    cancel = panel.findChild(Button, "import.cancel")
    with qtbot.waitSignal(panel.cancelled):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    assert link.cancelled()
    assert not cancel.isEnabled()
    panel.finish()
    assert panel.isHidden()


def test_work_done_within_a_second_shows_nothing(qtbot, window):
    panel = ProgressPanel(name="import")
    shown(qtbot, window, QVBoxLayout()).layout().addWidget(panel)
    panel.start("Import")
    panel.finish()
    assert not panel._patience.isActive()


def test_a_value_past_its_threshold_is_told_by_a_shape(qtbot):
    inside, past = Spark([1, 2, 3], low=0, high=4), Spark([1, 2, 5], low=0, high=4)
    qtbot.addWidget(inside)
    qtbot.addWidget(past)
    assert not inside.is_out()
    assert past.is_out()
    assert inside.grab().toImage() != past.grab().toImage()


@dataclass
class Pixels:
    width: int
    height: int
    rgba: bytes


def a_page(number, dpi):
    width, height = round(8.27 * dpi), round(11.69 * dpi)
    return Pixels(width, height, bytes([number * 40, 0, 0, 255]) * width * height)


def test_the_preview_turns_pages_and_asks_only_for_the_one_shown(qtbot, window):
    asked = []

    def page_of(number, dpi):
        asked.append(number)
        return a_page(number, dpi)

    preview = PdfPreview(name="preview", label="Aperçu")
    shown(qtbot, window, QVBoxLayout()).layout().addWidget(preview)
    preview.show_pages(3, page_of, InlineRunner())
    qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    qtbot.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.page == 2
    assert asked == [0, 1, 2]
    with qtbot.waitSignal(preview.print_asked):
        qtbot.mouseClick(preview.print_button, Qt.MouseButton.LeftButton)


def test_every_page_goes_to_the_printer(qapp, tmp_path):
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    asked = []

    def page_of(number, dpi):
        asked.append(number)
        return a_page(number, 20)

    send(printer, 3, page_of)
    assert asked == [0, 1, 2]
    assert (tmp_path / "out.pdf").read_bytes().count(b"/Type /Page\n") == 3


def test_preferences_come_back_and_shrug_at_a_damaged_file(tmp_path):
    path = tmp_path / "preferences.ini"
    kept = Preferences(path)
    kept.theme, kept.text_size, kept.language, kept.last_folder = "dark", 125, "en", "/tmp/x"
    kept.set_columns("people", {"name": 200, "age": 0})
    kept.set_flag("rail_collapsed", on=True)
    kept.save()
    again = Preferences(path)
    assert (again.theme, again.text_size, again.language) == ("dark", 125, "en")
    assert again.last_folder == "/tmp/x"
    assert again.columns("people") == {"name": 200, "age": 0}
    assert again.flag("rail_collapsed")
    path.write_text("[General]\ntheme=purple\ntext_size=huge\n[columns]\npeople={oops\n")
    damaged = Preferences(path)
    assert (damaged.theme, damaged.text_size, damaged.columns("people")) == ("system", 100, {})


def test_an_icon_alone_says_what_it_does(qtbot):
    button = IconButton("close", name="close", label="Fermer", key="Esc")
    qtbot.addWidget(button)
    assert button.accessibleName() == "Fermer"
    assert button.toolTip() == "Fermer (Échap)"


def test_a_message_whose_action_was_taken_back_by_key_says_what_it_was(window):
    messages = Messages(window)
    messages.say("Dossiers fusionnés.", undo=lambda: None)
    messages.undo_stack.undo()
    assert messages.text == "Annulé\u202f: Dossiers fusionnés."
    messages.say("Modifié.", undo=lambda: messages.say("Remis comme avant."))
    messages.undo_stack.undo()
    assert messages.text == "Remis comme avant."


def test_a_label_keeps_its_last_ink_when_it_enters_a_window(window):
    other = QWidget()
    other.setLayout(QVBoxLayout())
    label = Label("Consentement non recueilli", ink="ok")
    other.layout().addWidget(label)
    label.ensurePolished()
    label.set_ink("warn")
    QVBoxLayout(window).addWidget(other)
    other.show()
    window.show()
    assert label.palette().color(label.foregroundRole()) == color("warn")


def test_a_key_is_named_in_french():
    assert key_text("Backspace") == "Retour arrière"
