"""A new sheet, from the keyboard to the printer, the way a coordinator does it."""

import json
import stat
from dataclasses import replace
from datetime import timedelta

import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from coordo_desktop.documents import handover as document
from coordo_desktop.domain.access import Role
from coordo_desktop.domain.handover import ExportReason, PaperFormat, Profile, SheetForm
from coordo_desktop.domain.lists import ListView
from coordo_desktop.ui.kit.buttons import LinkButton
from coordo_desktop.ui.sheets.print_job import PrintJob
from coordo_desktop.ui.sheets.request_form import Which
from round_builders import DAY, NURSE, a_home, a_nurse, a_visit, at

CTRL = Qt.KeyboardModifier.ControlModifier


def press(key, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    """A key where the keyboard is."""
    QTest.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, modifiers)


def say_yes_to_the_printer(qtbot) -> None:
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QPrintDialog))
    QTest.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Return)


def shown(room) -> list[str]:
    return [one.name for one in room.page.maker.prepared.sheet.patients]


def words_of(room) -> str:
    findings = room.page.maker.findings
    return "\n".join(
        child.text() if isinstance(child, QLabel) else child.accessibleName()
        for child in findings.findChildren(QWidget)
    )


# --- by keyboard alone ----------------------------------------------------------------------


def test_the_sheet_is_printed_by_keyboard_alone(qtbot, room, paper):
    QTest.keyClicks(QApplication.focusWidget(), "oyh")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return, CTRL)
    say_yes_to_the_printer(qtbot)
    (line,) = room.services.handover.register()
    assert (line.number, line.recipient, line.patients) == (1, "Nadège OYHENART, IDEL", 2)
    assert paper.read_bytes().startswith(b"%PDF")
    assert room.tools.messages.text.startswith("Feuille n° 0001 imprimée")


def test_giving_up_at_the_printer_numbers_nothing(qtbot, room):
    press(Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QPrintDialog))
    QTest.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape)
    assert room.services.handover.register() == []


def test_without_a_printer_nothing_is_numbered(qtbot, room):
    press(Qt.Key.Key_Return, CTRL)
    say_yes_to_the_printer(qtbot)
    assert room.services.handover.register() == []
    assert "Aucune imprimante n’est prête" in room.tools.messages.text


def test_a_printer_that_refuses_leaves_the_sheet_in_the_register(qtbot, room, paper, qtlog):
    paper.mkdir()  # nothing can be written there
    with qtlog.disabled():
        press(Qt.Key.Key_Return, CTRL)
        say_yes_to_the_printer(qtbot)
    assert len(room.services.handover.register()) == 1
    assert "L’imprimante n’a pas pris la feuille" in room.tools.messages.text


def test_the_dialog_offers_no_file_that_anybody_can_read(qtbot, room):
    room.page.print_view()
    qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QPrintDialog))
    dialog = QApplication.activeModalWidget()
    assert not dialog.testOption(QPrintDialog.PrintDialogOption.PrintToFile)
    dialog.reject()


def test_what_was_looked_at_is_what_is_printed(qtbot, room, paper):
    prepared = room.page.maker.prepared
    press(Qt.Key.Key_Return, CTRL)
    say_yes_to_the_printer(qtbot)
    (line,) = room.services.handover.register()
    printed = room.services.handover.look_at(line.id)
    seen = prepared.sheet
    numbered = replace(seen, number=1, audit_code=_audit_code(printed))
    assert document.render(numbered) == printed
    assert room.services.handover.preview(prepared) == document.render(seen)


def _audit_code(pdf: bytes) -> str:
    from io import BytesIO

    from pypdf import PdfReader

    text = PdfReader(BytesIO(pdf)).pages[0].extract_text()
    start = text.index("Jnl ")
    return text[start:].split("\n")[0].strip()


def test_what_was_typed_last_is_printed_even_without_a_rest(qtbot, room, paper):
    QTest.keyClicks(QApplication.focusWidget(), "Garde de nuit")
    press(Qt.Key.Key_Return, CTRL)
    say_yes_to_the_printer(qtbot)
    assert room.services.handover.register()[0].recipient == "Garde de nuit"


def test_copies_are_recorded(qtbot, room, paper):
    room.page.maker.form.copies.setText("2")
    room.page.maker.form.flush()
    press(Qt.Key.Key_Return, CTRL)
    say_yes_to_the_printer(qtbot)
    assert room.services.handover.register()[0].copies == 2


class LateRunner:
    """Answers only when told, as a busy computer does."""

    def __init__(self) -> None:
        self.waiting = []

    def run(self, _owner, work, done, failed) -> None:
        self.waiting.append((work, done, failed))

    def answer(self) -> None:
        while self.waiting:
            work, done, failed = self.waiting.pop(0)
            try:
                result = work()
            except Exception as error:  # noqa: BLE001 - as the runners do
                failed(error)
            else:
                done(result)

    def close(self) -> None:
        self.waiting.clear()


def test_hurried_keys_never_print_the_sheet_that_was_there_before(qtbot, room, paper):
    late = LateRunner()
    room.page.maker._tools = replace(room.tools, desk=late, press=late)
    room.page.open_for(room.other)
    room.page.print_view()
    assert QApplication.activeModalWidget() is None
    late.answer()
    room.page.maker._tools = room.tools
    say_yes_to_the_printer(qtbot)
    (line,) = room.services.handover.register()
    assert line.patients == 1
    assert room.page.maker.form.chosen.chosen() == [(room.other, "IRIBARNE Jeanne")]


def test_a_print_that_is_stopped_sends_no_further_page(qtbot, room, paper, monkeypatch):
    chosen = PrintJob.accept

    def accept(job) -> None:
        job.stop()
        chosen(job)

    monkeypatch.setattr(PrintJob, "accept", accept)
    room.page.print_view()
    say_yes_to_the_printer(qtbot)
    assert not paper.exists()
    assert "Impression arrêtée. La feuille n° 0001" in room.tools.messages.text


# --- what is chosen -------------------------------------------------------------------------


def test_everybody_with_news_by_default(room):
    assert shown(room) == ["ETCHEVERRY Maite", "IRIBARNE Jeanne"]


def test_one_patient_when_called_from_a_record(room):
    room.page.open_for(room.other)
    assert shown(room) == ["IRIBARNE Jeanne"]
    assert room.page.maker.form.recipient.hasFocus()


def test_nobody_chosen_is_never_everybody(room):
    room.page.open_for(room.other)
    form = room.page.maker.form
    form.chosen.set_value([])
    form.flush()
    assert room.page.maker.prepared is None
    assert not room.page.maker.on_screen().something


def test_a_list_kept_by_the_team(room):
    room.services.lists.create_chosen("Tournée Ostabat", [room.other])
    form = room.page.maker.form
    form.which.set_value(Which.LIST)
    form._which_chosen(None)
    assert shown(room) == ["IRIBARNE Jeanne"]
    assert room.page.maker.prepared.sheet.title == "Feuille de transmissions, Tournée Ostabat"


def test_a_list_that_asks_a_question(room):
    room.services.lists.save("Toutes", ListView())
    room.page.maker.form.which.set_value(Which.LIST)
    room.page.maker.form.flush()
    assert len(shown(room)) == 2


def test_patients_are_found_by_typing(room):
    form = room.page.maker.form
    form.which.set_value(Which.CHOSEN)
    form._which_chosen(None)
    QTest.keyClicks(QApplication.focusWidget(), "iriba")
    press(Qt.Key.Key_Tab)
    assert shown(room) == ["IRIBARNE Jeanne"]


def test_the_profession_of_the_recipient_chooses_the_profile(room):
    QTest.keyClicks(QApplication.focusWidget(), "haris")
    press(Qt.Key.Key_Tab)
    assert room.page.maker.form.profile.value() is Profile.DOCTOR


def test_a_period_between_two_instants(room):
    form = room.page.maker.form
    form.period.kind.choose(1)
    form.period.from_day.setText("23/11/2026")
    form.period.from_hour.setText("8h30")
    form.flush()
    start = room.page.maker.prepared.sheet.period_start
    assert f"{start:%d/%m/%Y %H:%M}" == "23/11/2026 08:30"


@pytest.mark.parametrize(
    ("day", "hour"), [("hier", "08:00"), ("11/2026", ""), ("", ""), ("23/11/2026", "25")]
)
def test_a_period_that_cannot_be_read_says_so_and_prints_nothing(room, day, hour):
    form = room.page.maker.form
    form.period.kind.choose(1)
    form.period.from_day.setText(day)
    form.period.from_hour.setText(hour)
    form.flush()
    assert room.page.maker.prepared is None
    press(Qt.Key.Key_Return, CTRL)
    assert QApplication.activeModalWidget() is None


@pytest.mark.parametrize("paper_format", list(PaperFormat))
def test_each_paper_is_shown(room, paper_format):
    form = room.page.maker.form
    form.paper.set_value(paper_format.value)
    form.flush()
    assert room.page.maker.prepared.sheet.paper is paper_format


def test_a_circle(room):
    form = room.page.maker.form
    form.which.set_value(Which.CIRCLE)
    form.flush()
    assert shown(room) == []


# --- what is said before --------------------------------------------------------------------


def test_gaps_are_named_and_open_the_patient(qtbot, room):
    assert "Allergies non renseignées pour 1 personne" in words_of(room)
    link = room.page.findChild(LinkButton, "sheets.gap.allergies.0")
    link.click()
    assert room.asked["patient"] == [room.other]


def test_gaps_never_block(qtbot, room, paper):
    assert room.page.maker.prepared.gaps
    room.page.print_view()
    say_yes_to_the_printer(qtbot)
    assert paper.exists()


def test_what_a_profile_leaves_out_is_said_before_printing(room):
    assert "Ce destinataire reçoit toute la feuille." in words_of(room)
    form = room.page.maker.form
    form.profile.set_value(Profile.HOME_HELP)
    form.flush()
    assert "l’aide à domicile n’échange pas de données sous le matricule INS" in words_of(room)


# --- a file ---------------------------------------------------------------------------------


def test_a_file_saved_with_a_password_opens_only_with_it(room, tmp_path):
    maker, path = room.page.maker, tmp_path / "feuille.pdf"
    QTest.keyClick(room.page, Qt.Key.Key_S, CTRL)
    password = maker.saving.password.text()
    assert len(password) == 19
    maker.output.save_to(path, maker.on_screen(), password, ExportReason.HOSPITAL)
    with pytest.raises(pikepdf.PasswordError):
        pikepdf.open(path)
    with pikepdf.open(path, password=password) as opened:
        assert len(opened.pages) == 1
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [one.number for one in room.services.handover.register()] == [1]


def saved_with_a_password(room, path) -> str:
    """Save the sheet on screen as the panel and the dialog do; the password."""
    maker = room.page.maker
    QTest.keyClick(room.page, Qt.Key.Key_S, CTRL)
    password = maker.saving.password.text()
    maker.output.save_to(path, maker.on_screen(), password, ExportReason.HANDOVER)
    return password


def test_the_password_stays_on_screen_until_the_panel_is_closed(room, tmp_path):
    saving = room.page.maker.saving
    password = saved_with_a_password(room, tmp_path / "feuille.pdf")
    assert saving.isVisible()
    assert saving.accessibleName() == "Feuille enregistrée"
    assert (saving.password.text(), saving.password.isReadOnly()) == (password, True)
    assert saving.copy.hasFocus()
    QTest.keyClick(saving.copy, Qt.Key.Key_Space)
    assert QApplication.clipboard().text() == password
    press(Qt.Key.Key_Return, CTRL)
    assert not saving.isVisible()
    assert saving.password.text() == ""
    assert room.page.maker.card.isVisible()


def test_a_saved_sheet_may_be_saved_again_with_another_password(room, tmp_path):
    first = saved_with_a_password(room, tmp_path / "une.pdf")
    press(Qt.Key.Key_Escape)
    second = saved_with_a_password(room, tmp_path / "deux.pdf")
    assert first != second
    assert room.page.maker.saving.password.text() == second
    with pikepdf.open(tmp_path / "deux.pdf", password=second) as opened:
        assert len(opened.pages) == 1
    assert [one.number for one in room.services.handover.register()] == [1]


@pytest.mark.parametrize("where", ["sheets.scan", "sheets.mode", "sheets.preview"])
def test_the_keys_of_saving_work_wherever_the_cursor_is(qtbot, room, where):
    saving = room.page.maker.saving
    QTest.keyClick(room.page, Qt.Key.Key_S, CTRL)
    password = saving.password.text()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_S):
        room.page.findChild(QWidget, where).setFocus()
        press(key, CTRL)
        qtbot.waitUntil(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog))
        QApplication.activeModalWidget().reject()
        assert saving.password.text() == password
        qtbot.waitUntil(saving.password.hasFocus)
    room.page.findChild(QWidget, where).setFocus()
    press(Qt.Key.Key_Escape)
    assert not saving.isVisible()


def test_a_place_that_cannot_be_written_numbers_nothing(room, tmp_path):
    maker = room.page.maker
    for place in (tmp_path / "absent" / "f.pdf", tmp_path):
        maker.output.save_to(place, maker.on_screen(), None, ExportReason.OTHER)
        assert "Impossible d’enregistrer à cet endroit" in room.tools.messages.text
    assert room.services.handover.register() == []


def test_nothing_is_left_beside_the_file(room, tmp_path):
    folder = tmp_path / "ici"
    folder.mkdir()
    maker = room.page.maker
    maker.output.save_to(folder / "f.pdf", maker.on_screen(), None, ExportReason.ARCHIVE)
    assert [each.name for each in folder.iterdir()] == ["f.pdf"]
    assert "sans mot de passe" in room.tools.messages.text


def test_a_folder_that_cannot_be_written_is_said(room, tmp_path):
    maker = room.page.maker
    maker.output.save_to(tmp_path / "absent" / "f.pdf", maker.on_screen(), None, ExportReason.OTHER)
    assert not (tmp_path / "absent").exists()
    assert room.tools.messages.text


def test_the_file_name_holds_no_name(room):
    assert room.page.maker._file_name() == "feuille-du-2026-11-23.pdf"


def test_a_caregiver_does_not_see_the_file_button(room_for, store_for):
    room = room_for(store_for(Role.CAREGIVER))
    assert not room.page.findChild(QWidget, "sheets.preview.save").isVisible()


# --- what stays -----------------------------------------------------------------------------


def test_a_new_transmission_changes_the_sheet_on_screen(room, clock):
    from transmission_builders import a_draft

    clock.advance(minutes=5)
    room.services.transmissions.sign(a_draft(room.other, focus="Chute"))
    labels = [focus.label for one in room.page.maker.prepared.sheet.patients for focus in one.foci]
    assert "Chute" in labels


def test_the_numbered_sheet_stays_on_screen_and_prints_again_the_same(qtbot, room, paper):
    room.page.print_view()
    say_yes_to_the_printer(qtbot)
    first = room.page.maker.on_screen().pdf
    room.page.print_view()
    say_yes_to_the_printer(qtbot)
    assert [one.number for one in room.services.handover.register()] == [1]
    assert room.page.maker.on_screen().pdf == first
    QTest.keyClick(room.page, Qt.Key.Key_N, CTRL)
    assert room.page.maker.kept is None


def test_the_recipient_is_found_again_after_a_cut(room, room_for, store):
    QTest.keyClicks(QApplication.focusWidget(), "Garde de nuit")
    room.page.flush_drafts()
    (draft,) = room.services.drafts.mine()
    assert json.loads(draft.payload) == {"recipient": "Garde de nuit"}
    assert room_for(store).page.maker.form.recipient.text() == "Garde de nuit"


def test_the_view_comes_back_as_it_was_without_naming_anybody(room, room_for, store):
    form = room.page.maker.form
    form.form.set_value(SheetForm.LARGE)
    form.profile.set_value(Profile.PHARMACIST)
    room.page.open_for(room.other)
    state = room.page.view_state()
    assert "IRIBARNE" not in json.dumps(state)
    again = room_for(store)
    again.page.restore_view_state(state)
    assert again.page.maker.form.form.value() is SheetForm.LARGE
    assert again.page.maker.form.profile.value() is Profile.PHARMACIST


def test_out_of_date_sheets_are_counted(room, clock):
    handover = room.services.handover
    handover.print_sheet(room.page.maker.prepared)
    assert room.asked["counted"][-1] == 0
    clock.advance(hours=31)
    room.page.refresh()
    assert room.asked["counted"][-1] == 1
    assert clock() - handover.register()[0].expires_at > timedelta(0)


def test_the_sheet_of_a_round_is_for_its_professional_and_begins_with_the_round(room, store):
    a_nurse(store)
    a_visit(store, a_home(store, 0, name="IRIGOIN"), at(8))
    made = room.services.rounds.prepare(NURSE, DAY)
    room.page.open_for_round(made.id)
    request = room.page.maker.form.request()
    assert (request.round_id, request.recipient) == (made.id, "Nathalie OYHENART, IDEL")
    assert room.page.maker.prepared.sheet.round.round_id == made.id
    assert shown(room) == ["IRIGOIN Maite"]
