"""The sheet: prepared, printed, produced again, and come back."""

import hashlib
from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from uuid import uuid4

import pytest
from pypdf import PdfReader
from sqlalchemy import text

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.errors import DiskFull, FileDamaged, InvalidField, PlaceNotWritable
from coordo_desktop.domain.handover import (
    EndsBeforeItStarts,
    ExportReason,
    NobodyOnSheet,
    Profile,
    SheetForm,
    SheetRequest,
    UnknownSheet,
    UnreadableCode,
    line_code,
    sheet_code,
)
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.lists import Criteria, ListView
from coordo_desktop.domain.patients import Allergy, CareTeamMember, Professional, Stability
from coordo_desktop.domain.settings import PracticeSettings
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.transmissions import FollowUpDraft, Kind, Priority
from coordo_desktop.services import handover as handover_service
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.handover import HandoverService
from coordo_desktop.services.lists import ListService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.settings import SettingsService
from coordo_desktop.services.transmissions import TransmissionService
from transmission_builders import NINE, a_draft, a_patient

NADEGE = "Nadège OYHENART, IDEL"


@pytest.fixture
def patients(store):
    return PatientService(store)


@pytest.fixture
def transmissions(store):
    return TransmissionService(store)


@pytest.fixture
def service(store):
    return HandoverService(store)


@pytest.fixture
def patient_id(patients):
    return patients.create(a_patient())


def texts(prepared):
    return [
        text
        for patient in prepared.sheet.patients
        for focus in patient.foci
        for entry in focus.entries
        for _, text in entry.parts
    ]


def audited(store):
    with store.reading() as session:
        row = session.execute(
            text("SELECT event, object_ref, detail_json FROM audit ORDER BY seq DESC LIMIT 1")
        ).one()
        return row.event, row.object_ref, row.detail_json


# --- who and when ---------------------------------------------------------------------------


def test_everybody_with_news_and_nobody_else(service, transmissions, patients, patient_id):
    patients.create(a_patient(family_name="SILENCE", used_name=""))
    transmissions.sign(a_draft(patient_id))
    prepared = service.prepare(SheetRequest(recipient=NADEGE))
    assert [each.patient_id for each in prepared.sheet.patients] == [patient_id]
    assert prepared.sheet.period_note == "première relève, 48 dernières heures"


def test_chosen_patients_stand_by_severity_then_in_the_order_chosen(service, patients):
    made = [
        patients.create(a_patient(family_name=name, used_name="", stability=stability))
        for name, stability in (
            ("A", Stability.STABLE),
            ("B", Stability.UNSTABLE),
            ("C", Stability.STABLE),
        )
    ]
    chosen = (made[2], made[0], made[1], made[2])
    shown = service.prepare(SheetRequest(patients=chosen)).sheet.patients
    assert [each.patient_id for each in shown] == [made[1], made[2], made[0]]


def test_a_round_gives_each_patient_their_place(service, store, patients):
    made = [
        patients.create(a_patient(family_name=name, used_name="", stability=stability))
        for name, stability in (("A", Stability.STABLE), ("B", Stability.UNSTABLE))
    ]
    chosen = ListService(store).create_chosen("Tournée Ostabat", made)
    sheet = service.prepare(SheetRequest(list_id=chosen)).sheet
    assert sheet.title == "Feuille de transmissions, Tournée Ostabat"
    assert [each.order for each in sheet.patients] == ["passage 2", "passage 1"]
    unstable = Criteria(stabilities=frozenset({Stability.UNSTABLE}))
    asked = ListService(store).save("Instables", ListView(criteria=unstable))
    prepared = service.prepare(SheetRequest(list_id=asked))
    assert [each.patient_id for each in prepared.sheet.patients] == [made[1]]
    assert prepared.patients == 1


def test_everybody_in_whose_circle_a_professional_is(service, store, patients, patient_id):
    patients.create(a_patient(family_name="AUTRE", used_name=""))
    listed = DirectoryService(store).add(Professional(id=uuid4(), name="HARISMENDY"))
    member = CareTeamMember(id="", professional_id=listed, professional="", profession="")
    patients.add(patient_id, member)
    prepared = service.prepare(SheetRequest(professional_id=listed))
    assert [each.patient_id for each in prepared.sheet.patients] == [patient_id]


def test_an_empty_period_makes_a_sheet_that_says_so(service):
    prepared = service.prepare(SheetRequest(recipient=NADEGE))
    assert prepared.sheet.patients == ()
    printed = service.print_sheet(prepared)
    assert printed.pages == 1
    assert PdfReader(BytesIO(printed.pdf)).pages[0].extract_text().strip()


def test_nobody_asked_for_may_be_shown(service, store_for, patient_id):
    with pytest.raises(NobodyOnSheet):
        service.prepare(SheetRequest(patients=(PatientId(uuid4()),)))
    prepared = service.prepare(SheetRequest(patients=(patient_id, PatientId(uuid4()))))
    assert [each.what for each in prepared.left_out] == ["Un dossier demandé"]
    with pytest.raises(NobodyOnSheet):
        HandoverService(store_for(Role.CAREGIVER)).prepare(SheetRequest(patients=(patient_id,)))


def test_the_period_is_between_two_instants_by_what_happened_or_was_signed(
    service, transmissions, patient_id, clock
):
    transmissions.sign(a_draft(patient_id, data="avant", at=NINE - timedelta(days=3)))
    clock.advance(days=2)
    transmissions.sign(a_draft(patient_id, data="tard", at=NINE - timedelta(days=1)))
    clock.advance(days=2)
    transmissions.sign(a_draft(patient_id, data="hors", focus="Autre"))

    def between(start, end):
        request = SheetRequest(
            patients=(patient_id,),
            period_start=NINE + timedelta(days=start),
            period_end=NINE + timedelta(days=end),
        )
        prepared = service.prepare(request)
        return {
            text
            for focus in prepared.sheet.patients[0].foci
            for entry in focus.entries
            if entry.new
            for _, text in entry.parts
        }

    assert between(-4, -2) == {"avant"}
    assert between(-2, -0.5) == {"tard"}  # when it happened
    assert between(1, 3) == {"tard"}  # when it was signed
    assert between(-10, 10) == {"avant", "tard", "hors"}
    with pytest.raises(EndsBeforeItStarts):
        between(2, 2)


# --- nothing is lost from one handover to the next ------------------------------------------


def test_each_entry_is_on_exactly_one_of_two_sheets_whatever_the_clock_does(
    service, transmissions, patient_id, clock
):
    transmissions.sign(a_draft(patient_id, data="un"))
    first = service.prepare(SheetRequest(patients=(patient_id,), recipient=NADEGE))
    transmissions.sign(a_draft(patient_id, data="pendant"))  # between preview and print
    service.print_sheet(first)
    clock.advance(days=-365)
    transmissions.sign(a_draft(patient_id, data="recul"))
    clock.advance(days=366)
    transmissions.sign(a_draft(patient_id, data="deux", at=NINE - timedelta(days=20)))
    second = service.prepare(SheetRequest(recipient=f"  {NADEGE.upper()} "))
    assert texts(first) == ["un"]
    assert texts(second) == ["pendant", "recul", "deux"]
    assert second.sheet.period_note == "depuis sa dernière relève"
    service.print_sheet(second)
    third = service.prepare(SheetRequest(patients=(patient_id,), recipient=NADEGE))
    assert texts(third) == ["deux"]  # still open: its last entry, not marked new
    assert not third.sheet.patients[0].foci[0].new
    other = service.prepare(SheetRequest(patients=(patient_id,), recipient="Autre"))
    assert len(texts(other)) >= 3


def test_a_withdrawal_reaches_those_who_had_the_entry_on_paper(
    service, transmissions, patient_id, clock
):
    signed = transmissions.sign(a_draft(patient_id))
    service.print_sheet(service.prepare(SheetRequest(recipient=NADEGE)))
    clock.advance(hours=1)
    transmissions.withdraw(signed, "mauvais dossier")
    (patient,) = service.prepare(SheetRequest(recipient=NADEGE)).sheet.patients
    (entry,) = patient.foci[0].entries
    assert entry.withdrawn
    assert "mauvais dossier" in entry.signed


def test_a_correction_takes_the_place_of_what_it_corrects(service, transmissions, patient_id):
    first = transmissions.sign(a_draft(patient_id, data="faux"))
    transmissions.correct(first, a_draft(patient_id, data="juste"))
    assert texts(service.prepare(SheetRequest(patients=(patient_id,)))) == ["juste"]


def test_open_actions_come_back_with_their_age_until_closed(
    service, transmissions, patient_id, clock
):
    transmissions.sign(a_draft(patient_id, follow_ups=(FollowUpDraft(text="Pesée"),)))
    service.print_sheet(service.prepare(SheetRequest(recipient=NADEGE)))
    clock.advance(days=9)
    request = SheetRequest(patients=(patient_id,), recipient=NADEGE)
    (task,) = service.prepare(request).sheet.patients[0].tasks
    assert (task.line, task.text, task.detail) == (1, "Pesée", "9 j")
    action = transmissions.open_follow_ups(patient_id)[0]
    transmissions.close_follow_up(action.id, seen_version=action.version)
    assert service.prepare(request).sheet.patients[0].tasks == ()


def test_a_sheet_about_several_people_is_in_the_history_of_each(service, patients, patient_id):
    other = patients.create(a_patient(family_name="VIAL"))
    service.print_sheet(service.prepare(SheetRequest(patients=(patient_id, other))))
    for who in (patient_id, other):
        assert "sheet.print" in [line.event for line in patients.access_history(who)]


def test_lines_are_numbered_through_the_whole_sheet(service, transmissions, patients, store):
    who = tuple(patients.create(a_patient(family_name=f"N{n}", used_name="")) for n in range(3))
    for one in who:
        wishes = tuple(FollowUpDraft(text=f"{n}") for n in range(2))
        transmissions.sign(a_draft(one, follow_ups=wishes))
    prepared = service.prepare(SheetRequest(patients=who))
    lines = [task.line for each in prepared.sheet.patients for task in each.tasks]
    assert lines == [line for line, _, _ in prepared.tasks] == [1, 2, 3, 4, 5, 6]


# --- what it says around --------------------------------------------------------------------


def test_the_head_names_the_practice_the_author_and_the_term(service, store, patient_id):
    SettingsService(store).save(
        PracticeSettings(
            name="Maison de santé des Trois Ponts",
            finess="640099982",
            phone="+33536491200",
            sheet_valid_hours=24,
        )
    )
    sheet = service.prepare(SheetRequest(patients=(patient_id,), title="Tournée Ostabat")).sheet
    assert sheet.practice == "Maison de santé des Trois Ponts"
    assert sheet.practice_detail == "FINESS 64 009 998 2 · 05 36 49 12 00"
    assert (sheet.author, sheet.title) == ("C. MARTIN, IDE coordinatrice", "Tournée Ostabat")
    assert f"{sheet.printed_at:%H:%M}" == "10:00"  # Paris
    assert sheet.expires_at - sheet.printed_at == timedelta(hours=24)


@pytest.mark.parametrize(
    ("finess", "phone", "shown"),
    [
        ("640099985", "0536491200", "FINESS 64 009 998 5 · 05 36 49 12 00"),
        ("64 0099985", "05.36.49.12.00", "FINESS 64 009 998 5 · 05 36 49 12 00"),
        ("6400", "poste 12", "FINESS 6400 · poste 12"),
        ("", "", ""),
    ],
)
def test_the_practice_s_numbers_are_read_in_groups(
    service, store, patient_id, finess, phone, shown
):
    SettingsService(store).save(PracticeSettings(name="Trois Ponts", finess=finess, phone=phone))
    sheet = service.prepare(SheetRequest(patients=(patient_id,))).sheet
    assert sheet.practice_detail == shown


def test_what_a_profile_leaves_out_is_said_before_printing(service, transmissions, patient_id):
    transmissions.sign(a_draft(patient_id, data="ta 13/8"))
    request = SheetRequest(patients=(patient_id,), profile=Profile.HOME_HELP)
    prepared = service.prepare(request)
    assert "Mesures" in [each.what for each in prepared.left_out]
    assert prepared.sheet.left_out
    assert prepared.sheet.patients[0].measurements == ()
    assert texts(prepared) == []


def test_gaps_are_named_and_never_block(service, patients, patient_id):
    patients.add(patient_id, Allergy(id="", substance="Iode"))
    prepared = service.prepare(SheetRequest(patients=(patient_id,)))
    assert "allergies" not in [gap.missing for gap in prepared.gaps]
    assert "trusted_person" in [gap.missing for gap in prepared.gaps]
    assert service.print_sheet(prepared).number == 1


def test_the_anonymised_sheet_bears_no_name_anywhere(service, transmissions, patient_id):
    transmissions.sign(a_draft(patient_id, data="Mme Etcheverry née Larralde va mieux"))
    request = SheetRequest(patients=(patient_id,), form=SheetForm.ANONYMISED)
    printed = service.print_sheet(service.prepare(request))
    said = "".join(page.extract_text() for page in PdfReader(BytesIO(printed.pdf)).pages).lower()
    assert "etcheverry" not in said
    assert "larralde" not in said
    assert "va mieux" in said


def test_copies_that_are_alike_are_never_all_called_the_first(service, patient_id):
    prepared = service.prepare(SheetRequest(patients=(patient_id,), copies=2))
    for copies, said in ((2, "tirée en 2 exemplaires"), (1, "exemplaire 1/1")):
        pdf = PdfReader(BytesIO(service.print_sheet(prepared, copies).pdf))
        text = " ".join(pdf.pages[0].extract_text().split())
        assert said in text


# --- a file ---------------------------------------------------------------------------------


def test_a_sheet_is_numbered_only_where_it_can_be_written(service, patient_id, tmp_path):
    prepared = service.prepare(SheetRequest(patients=(patient_id,)))
    with pytest.raises(PlaceNotWritable):
        service.save(prepared, tmp_path / "absent" / "f.pdf")
    assert service.register() == []
    line = service.save(prepared, tmp_path / "f.pdf", "secret")
    assert (line.number, line.destroyed) == (1, False)
    assert PdfReader(tmp_path / "f.pdf").is_encrypted


def test_a_disk_that_fills_up_leaves_no_sheet_in_circulation(
    service, patient_id, tmp_path, monkeypatch
):
    def full(_path, _content):
        raise DiskFull

    monkeypatch.setattr(handover_service, "write_whole", full)
    with pytest.raises(DiskFull):
        service.save(service.prepare(SheetRequest(patients=(patient_id,))), tmp_path / "f.pdf")
    assert service.register(in_circulation_only=True) == []
    assert [line.destroyed for line in service.register()] == [True]


# --- printing -------------------------------------------------------------------------------


def test_printing_numbers_keeps_and_audits_the_very_bytes(
    service, transmissions, store, patient_id, heard
):
    transmissions.sign(a_draft(patient_id, data="secret"))
    prepared = service.prepare(SheetRequest(patients=(patient_id,), recipient=NADEGE))
    heard.clear()
    printed = service.print_sheet(prepared, copies=2)
    assert heard == [frozenset({Topic.SHEETS})]
    assert printed.sha256 == hashlib.sha256(printed.pdf).hexdigest()
    assert "Jnl" in PdfReader(BytesIO(printed.pdf)).pages[0].extract_text()
    event, object_ref, detail = audited(store)
    assert (event, object_ref) == ("sheet.print", str(printed.id))
    assert printed.sha256 in detail
    assert "secret" not in detail
    again = service.again(printed.id)
    assert (again.pdf, again.number) == (printed.pdf, printed.number)
    assert audited(store)[0] == "sheet.reprint"
    assert service.look_at(printed.id) == printed.pdf
    (line,) = service.register()
    assert (line.number, line.copies, line.patients, line.pages) == (1, 2, 1, printed.pages)
    assert (line.recipient, line.sha256) == (NADEGE, printed.sha256)


def test_numbers_follow_and_a_preview_takes_none(service, patient_id):
    prepared = service.prepare(SheetRequest(patients=(patient_id,)))
    assert service.preview(prepared).startswith(b"%PDF")
    assert [service.print_sheet(prepared).number for _ in range(3)] == [1, 2, 3]
    assert [line.number for line in service.register(before=3)] == [2, 1]


def test_copies_are_bounded(service, patient_id):
    with pytest.raises(InvalidField):
        service.prepare(SheetRequest(patients=(patient_id,), copies=0))
    prepared = service.prepare(SheetRequest(patients=(patient_id,)))
    with pytest.raises(InvalidField):
        service.print_sheet(prepared, copies=100)


def test_an_export_is_audited_with_its_reason_and_closed_by_a_password(service, store, patient_id):
    printed = service.print_sheet(service.prepare(SheetRequest(patients=(patient_id,))))
    assert service.export(printed.id) == printed.pdf
    closed = service.export(printed.id, "motdepasse", ExportReason.HOSPITAL)
    reader = PdfReader(BytesIO(closed))
    assert reader.is_encrypted
    assert reader.decrypt("motdepasse")
    event, _, detail = audited(store)
    assert event == "sheet.export"
    assert '"reason":"hospital"' in detail
    assert "motdepasse" not in detail


def test_bytes_that_changed_in_the_file_are_not_passed_off_as_the_sheet(service, store, patient_id):
    printed = service.print_sheet(service.prepare(SheetRequest(patients=(patient_id,))))
    other = service.print_sheet(service.prepare(SheetRequest(patients=(patient_id,))))
    with store.quietly() as session:
        session.execute(text("DROP TRIGGER sheet_paper_no_update"))
        session.execute(
            text(
                "UPDATE sheet_paper SET pdf = (SELECT pdf FROM sheet_paper WHERE number = :other)"
                " WHERE number = :number"
            ),
            {"other": other.number, "number": printed.number},
        )
    with pytest.raises(FileDamaged):
        service.look_at(printed.id)


def test_somebody_who_left_the_circle_between_preview_and_print_is_not_printed(
    service, store_for, patient_id
):
    prepared = service.prepare(SheetRequest(patients=(patient_id,)))
    with pytest.raises(NotAllowed):
        HandoverService(store_for(Role.CAREGIVER)).print_sheet(prepared)
    assert service.register() == []


def test_five_hundred_patients_make_one_sheet(service, store, patients, transmissions):
    who = tuple(
        patients.create(a_patient(family_name=f"NOM{n:03d}", used_name="")) for n in range(500)
    )
    wishes = tuple(FollowUpDraft(text=f"Action {n}") for n in range(3))
    for one in who:
        transmissions.sign(a_draft(one, data="ras fc 78", follow_ups=wishes))
    prepared = service.prepare(SheetRequest(recipient=NADEGE, form=SheetForm.CONDENSED))
    assert len(prepared.sheet.patients) == 500
    assert prepared.tasks[-1][0] == 1500
    printed = service.print_sheet(prepared)
    assert service.scanned(line_code(printed.number, 1500)).task.line == 1500


# --- paper comes back -----------------------------------------------------------------------


@pytest.fixture
def printed(service, transmissions, patient_id):
    transmissions.sign(a_draft(patient_id, follow_ups=(FollowUpDraft(text="Pesée"),)))
    return service.print_sheet(service.prepare(SheetRequest(recipient=NADEGE)))


def test_scanning_a_sheet_says_what_changed_since(
    service, transmissions, patient_id, printed, clock
):
    result = service.scanned(sheet_code(printed.number))
    assert (result.number, result.sheet_id, result.task) == (1, printed.id, None)
    assert (result.changed, result.returned_at) == ((), None)
    clock.advance(hours=3)
    first = transmissions.sign(a_draft(patient_id, focus="Chute", priority=Priority.URGENT))
    second = transmissions.sign(a_draft(patient_id, kind=Kind.NOTE, focus=""))
    transmissions.correct(second, a_draft(patient_id, kind=Kind.NOTE, focus="", data="mieux"))
    transmissions.withdraw(first, "erreur")
    transmissions.sign(a_draft(patient_id, focus="Toux"))
    pain = next(
        each for each in transmissions.open_foci(patient_id) if each.focus.label == "Douleur"
    )
    transmissions.close_focus(pain.focus.id, "Apaisée")
    service.tick_line(printed.number, 1)
    (since,) = service.scanned(sheet_code(printed.number)).changed
    assert (since.patient, since.entries, since.urgent) == ("ETCHEVERRY Maite", 4, 1)
    assert (since.corrected, since.withdrawn, since.tasks_done) == (1, 1, 1)
    assert since.new_foci == ("Toux",)
    assert set(since.closed_foci) == {"Douleur", "Chute"}


def test_scanning_a_line_opens_its_action_and_ticking_closes_it(
    service, transmissions, store, patient_id, printed, heard
):
    task = service.scanned(line_code(printed.number, 1).lower()).task
    assert (task.patient_id, task.text, task.open) == (patient_id, "Pesée", True)
    heard.clear()
    assert not service.tick_line(printed.number, 1).open
    assert heard == [frozenset({Topic.TRANSMISSIONS})]
    assert audited(store)[0] == "sheet.tick"
    assert transmissions.open_follow_ups(patient_id) == []
    assert not service.tick_line(printed.number, 1).open  # a second scan harms nothing
    assert not service.scanned("l000001001").task.open
    assert [each.open for each in service.tasks(printed.number)] == [False]


def test_a_wedge_reader_on_a_french_keyboard_is_understood(service, printed):
    assert service.scanned("Fààààà&").number == 1
    assert service.scanned("Làààààà&".replace("Làààààà&", "Lààààà&àà&")).task.line == 1


@pytest.mark.parametrize("code", ["", "3400934567890", "L000001099"])
def test_a_code_that_is_not_ours_is_refused(service, printed, code):
    with pytest.raises(UnreadableCode):
        service.scanned(code)


def test_a_sheet_of_another_practice_is_unknown(service, printed):
    with pytest.raises(UnknownSheet) as refused:
        service.scanned(sheet_code(77))
    assert refused.value.number == 77


def test_the_register_says_what_is_still_out_there(service, patient_id, clock, store):
    prepared = service.prepare(SheetRequest(patients=(patient_id,)))
    one, two, three = (service.print_sheet(prepared).number for _ in range(3))
    clock.advance(hours=1)
    service.mark_returned(one)
    assert audited(store)[0] == "sheet.return"
    service.mark_destroyed(two)
    assert audited(store)[0] == "sheet.destroy"
    assert [line.number for line in service.register(in_circulation_only=True)] == [three]
    kept = {line.number: line for line in service.register()}
    assert kept[one].returned_at == NINE + timedelta(hours=1)
    assert kept[two].destroyed
    service.mark_returned(two)
    service.mark_destroyed(one)
    assert all(line.destroyed and line.returned_at for line in service.register()[1:])
    service.unmark(replace(service.line(two), returned_at=None, destroyed=False))
    assert audited(store)[0] == "sheet.unmark"
    out = [line.number for line in service.register(in_circulation_only=True)]
    assert out == [three, two]
    with pytest.raises(UnknownSheet):
        service.mark_returned(99)


def test_a_caregiver_sees_their_own_sheets_only(service, store_for, patient_id):
    printed = service.print_sheet(service.prepare(SheetRequest(patients=(patient_id,))))
    caregiver = HandoverService(store_for(Role.CAREGIVER))
    assert caregiver.register() == []
    for act in (
        lambda: caregiver.look_at(printed.id),
        lambda: caregiver.again(printed.id),
        lambda: caregiver.export(printed.id),
        lambda: caregiver.scanned(sheet_code(1)),
        lambda: caregiver.changed_since(1),
        lambda: caregiver.tasks(1),
        lambda: caregiver.mark_returned(1),
        lambda: caregiver.mark_destroyed(1),
        lambda: caregiver.line(1),
        lambda: caregiver.tick_line(1, 1),
    ):
        with pytest.raises(NotAllowed):
            act()
    empty = caregiver.prepare(SheetRequest())
    own = caregiver.print_sheet(empty)
    assert [line.number for line in caregiver.register()] == [own.number]


@pytest.mark.parametrize("role", [Role.RECEPTION, Role.READER, Role.ADMINISTRATOR])
def test_who_may_not_print_prints_nothing(service, store_for, patient_id, role):
    prepared = service.prepare(SheetRequest(patients=(patient_id,)))
    outsider = HandoverService(store_for(role))
    for act in (
        lambda: outsider.prepare(SheetRequest()),
        lambda: outsider.preview(prepared),
        lambda: outsider.print_sheet(prepared),
        outsider.register,
        lambda: outsider.scanned("F000001"),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_equal_sheets_give_equal_bytes(service, patient_id):
    prepared = service.prepare(SheetRequest(patients=(patient_id,)))
    assert service.preview(prepared) == service.preview(replace(prepared))
