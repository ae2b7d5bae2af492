"""Signing, correcting, withdrawing, answering, reading: each told after it was kept."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text

from coordo_desktop.domain.access import NotAllowed, Role
from coordo_desktop.domain.errors import InvalidField, MissingField, NotFound
from coordo_desktop.domain.ids import PatientId, TransmissionId, UserId
from coordo_desktop.domain.merging import RecordMerged
from coordo_desktop.domain.signing import (
    EntryCorrected,
    EntryWithdrawn,
    NothingToHandOver,
    ResultMissing,
)
from coordo_desktop.domain.topics import Topic
from coordo_desktop.domain.transmissions import (
    BoardFilter,
    FocusState,
    FollowUpDraft,
    Kind,
    Priority,
    Recipient,
    RecipientKind,
    Unread,
)
from coordo_desktop.services.measurements import MeasurementService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.transmissions import TransmissionService
from coordo_desktop.store import audit, board
from transmission_builders import NINE, a_draft, a_patient

ALL = (Recipient(RecipientKind.ALL),)
TOLD = frozenset({Topic.TRANSMISSIONS})


@pytest.fixture
def service(store):
    return TransmissionService(store)


@pytest.fixture
def patient_id(store):
    return PatientService(store).create(a_patient())


@pytest.fixture
def theirs(store_for):
    """The service of a second coordinator."""
    return TransmissionService(store_for("coordo"))


def in_the_circle_of(store, patient_id, user_number):
    """Put a test person in the circle of a patient, by the tables themselves."""
    with store.quietly() as session:
        who = uuid4()
        session.execute(
            text(
                "INSERT INTO professional(id, version, sort_key, name, given_name, title,"
                " profession, organisation, rpps, phone, secure_mail, user_id, active)"
                " VALUES (:id, 1, 'o', 'OYHENART', '', '', 'IDEL', '', '', '', '', :user, 1)"
            ),
            {"id": who.bytes, "user": UUID(int=user_number).bytes},
        )
        session.execute(
            text(
                "INSERT INTO care_team_member(id, patient_id, professional_id, role, since,"
                " until, referent) VALUES (:id, :patient, :who, '', NULL, NULL, 0)"
            ),
            {"id": uuid4().bytes, "patient": patient_id.bytes, "who": who.bytes},
        )


def audited(store):
    """(event, patient, detail) of each audit line."""
    with store.reading() as session:
        return [
            (row.event, row.patient_ref, row.detail_json)
            for row in session.execute(
                text("SELECT event, patient_ref, detail_json FROM audit ORDER BY seq")
            )
        ]


# --- signing --------------------------------------------------------------------------------


def test_what_is_signed_is_read_as_it_was_written(service, patient_id, clock):
    draft = a_draft(
        patient_id,
        focus="Œdèmes",
        parts=(("data", "godet\n« deux » chevilles"), ("actions", "Dr appelé")),
        priority=Priority.IMPORTANT,
        recipients=(Recipient(RecipientKind.ROLE, "IDEL", "IDEL"),),
        at=NINE - timedelta(hours=1),
    )
    entry = service.entry(service.sign(draft))
    assert (entry.number, entry.patient_id, entry.focus) == (1, patient_id, "Œdèmes")
    assert (entry.parts, entry.priority) == (draft.parts, Priority.IMPORTANT)
    assert entry.recipients == draft.recipients
    assert (entry.at, entry.signed_at) == (draft.at, NINE)
    assert (entry.author, entry.profession) == ("C. MARTIN", "IDE coordinatrice")


def test_signing_is_told_once_and_audited_without_a_word_of_it(service, store, patient_id, heard):
    heard.clear()
    service.sign(a_draft(patient_id, focus="Confidence", data="secret medical"))
    assert heard == [TOLD]
    event, patient, detail = audited(store)[-1]
    assert (event, patient) == ("transmission.sign", str(patient_id))
    assert "secret" not in detail
    assert "Confidence" not in detail


def test_what_was_refused_leaves_no_trace(service, store, patient_id, heard):
    heard.clear()
    before = audited(store)
    for refused, draft in (
        (NothingToHandOver, a_draft(patient_id, data=" ")),
        (ResultMissing, a_draft(patient_id, closes_focus=True)),
        (NotFound, a_draft(PatientId(uuid4()))),
        (NotFound, a_draft(patient_id, replies_to=TransmissionId(uuid4()))),
    ):
        with pytest.raises(refused):
            service.sign(draft)
    assert (service.board(BoardFilter()), service.open_foci()) == ([], [])
    assert (audited(store), heard) == (before, [])


def test_nothing_is_written_in_a_record_that_was_merged(service, store, patient_id):
    other = PatientService(store).create(a_patient(family_name="AUTRE", used_name=""))
    PatientService(store).merge(other, patient_id)
    with pytest.raises(RecordMerged):
        service.sign(a_draft(patient_id))


def test_fifty_thousand_characters_are_kept_found_and_read_back(service, patient_id):
    long = "œdème " * 8_333 + "fin."
    signed = service.sign(a_draft(patient_id, data=long))
    assert service.entry(signed).parts[0][1] == long.strip()
    assert [line.entry.id for line in service.board(BoardFilter(text="oedeme fin"))] == [signed]


def test_a_clock_set_back_a_year_changes_no_order(service, patient_id, clock):
    first = service.sign(a_draft(patient_id, data="avant"))
    clock.advance(days=-365)
    second = service.sign(a_draft(patient_id, data="après"))
    assert [line.entry.id for line in service.board(BoardFilter())] == [second, first]
    (focus,) = service.open_foci(patient_id)
    assert focus.focus.entries == 2
    assert focus.silent_days == focus.age_days == 0


def test_ids_of_entries_are_never_reused_and_numbers_follow(service, patient_id):
    numbers = [service.entry(service.sign(a_draft(patient_id))).number for _ in range(3)]
    assert numbers == [1, 2, 3]


# --- cible's life ---------------------------------------------------------------------------


def test_entries_on_the_same_cible_meet_whatever_the_spelling(service, patient_id):
    service.sign(a_draft(patient_id, focus="Œdèmes des jambes"))
    second = service.sign(
        a_draft(patient_id, focus="oedemes  DES jambes", priority=Priority.URGENT)
    )
    (line,) = service.open_foci(patient_id)
    assert (line.focus.label, line.focus.entries) == ("Œdèmes des jambes", 2)
    assert line.focus.priority is Priority.URGENT
    assert service.entry(second).focus == "Œdèmes des jambes"


def test_a_cible_is_closed_by_its_result_and_a_later_entry_opens_another(service, patient_id):
    service.sign(a_draft(patient_id))
    service.sign(a_draft(patient_id, parts=(("results", "Apaisée"),), closes_focus=True))
    assert service.open_foci(patient_id) == []
    again = service.sign(a_draft(patient_id))
    (line,) = service.open_foci(patient_id)
    assert line.focus.entries == 1
    assert service.entry(again).focus_id == line.focus.id


def test_the_same_cible_of_two_patients_is_two_cibles(service, store, patient_id):
    other = PatientService(store).create(a_patient(family_name="AUTRE", used_name=""))
    service.sign(a_draft(patient_id))
    service.sign(a_draft(other))
    assert len(service.open_foci()) == 2
    assert len(service.open_foci(other)) == 1


# --- constantes and actions -----------------------------------------------------------------


def test_constantes_typed_in_the_text_are_kept_and_told(service, store, patient_id, heard):
    heard.clear()
    service.sign(a_draft(patient_id, data="fatiguée ta 13/8 fc 78 sat 196"))
    last = MeasurementService(store).last(patient_id)
    assert [line.text for line in last] == ["TA 13/8", "FC 78"]  # 196 % was a question
    assert heard == [frozenset({Topic.TRANSMISSIONS, Topic.MEASUREMENTS})]


def test_constantes_may_be_left_out(service, store, patient_id):
    service.sign(a_draft(patient_id, data="fc 78", keep_measurements=False))
    assert MeasurementService(store).last(patient_id) == ()


def test_what_is_left_to_do_is_kept_with_the_entry(service, patient_id):
    follow_ups = (
        FollowUpDraft(text="Revoir", due=NINE + timedelta(days=1)),
        FollowUpDraft(text="B"),
    )
    signed = service.sign(a_draft(patient_id, follow_ups=follow_ups))
    assert [action.text for action in service.open_follow_ups(patient_id)] == ["Revoir", "B"]
    assert [action.focus for action in service.follow_ups_of(signed)] == ["Douleur", "Douleur"]


# --- corrections ----------------------------------------------------------------------------


def test_a_correction_stands_for_the_entry_and_both_stay_readable(service, store, patient_id):
    first = service.sign(a_draft(patient_id, data="fc 178"))
    second = service.correct(first, a_draft(patient_id, data="fc 78"))
    assert [line.entry.id for line in service.board(BoardFilter())] == [second]
    assert [entry.id for entry in service.versions(first)] == [first, second]
    assert service.versions(second) == service.versions(first)
    assert service.entry(first).parts == (("data", "fc 178"),)
    assert [one.value for one in MeasurementService(store).history(patient_id)] == [78]
    (line,) = service.open_foci(patient_id)
    assert line.focus.entries == 1


def test_a_correction_through_sign_is_the_same_action(service, store, patient_id):
    first = service.sign(a_draft(patient_id))
    service.sign(a_draft(patient_id, corrects=first))
    assert audited(store)[-1][0] == "transmission.correct"


def test_only_the_last_version_is_corrected(service, patient_id):
    first = service.sign(a_draft(patient_id))
    second = service.correct(first, a_draft(patient_id, data="mieux"))
    with pytest.raises(EntryCorrected) as refused:
        service.correct(first, a_draft(patient_id))
    assert refused.value.by == second
    third = service.correct(second, a_draft(patient_id, data="encore"))
    assert [entry.id for entry in service.versions(second)] == [first, second, third]


def test_a_correction_about_somebody_else_is_refused(service, store, patient_id):
    other = PatientService(store).create(a_patient(family_name="AUTRE", used_name=""))
    signed = service.sign(a_draft(patient_id))
    with pytest.raises(InvalidField):
        service.correct(signed, a_draft(other))


def test_a_correction_may_move_the_entry_to_another_cible(service, patient_id):
    first = service.sign(a_draft(patient_id, focus="Toux"))
    service.correct(first, a_draft(patient_id, focus="Fièvre"))
    assert [line.focus.label for line in service.open_foci(patient_id)] == ["Fièvre"]


def test_correcting_the_entry_that_closed_a_cible_opens_it_or_writes_the_result_anew(
    service, patient_id
):
    service.sign(a_draft(patient_id))
    closing = service.sign(a_draft(patient_id, parts=(("results", "Finie"),), closes_focus=True))
    better = service.correct(
        closing, a_draft(patient_id, parts=(("results", "Apaisée"),), closes_focus=True)
    )
    assert service.open_foci(patient_id) == []
    service.correct(better, a_draft(patient_id, data="Persiste"))
    (line,) = service.open_foci(patient_id)
    assert (line.focus.state, line.focus.entries) == (FocusState.OPEN, 2)


def test_somebody_elses_entry_is_corrected_in_ones_own_name(service, theirs, patient_id):
    first = service.sign(a_draft(patient_id))
    second = theirs.correct(first, a_draft(patient_id, data="EVA 2"))
    assert [entry.author for entry in theirs.versions(second)] == ["C. MARTIN", "K. COORDO"]


# --- withdrawal -----------------------------------------------------------------------------


def test_a_withdrawn_entry_stays_struck_and_counts_no_more(service, store, patient_id):
    signed = service.sign(
        a_draft(patient_id, data="fc 78", follow_ups=(FollowUpDraft(text="Revoir"),))
    )
    service.withdraw(signed, " erreur de patient ")
    (line,) = service.board(BoardFilter())
    assert (line.entry.withdrawn_reason, line.entry.withdrawn_by) == (
        "erreur de patient",
        "C. MARTIN",
    )
    assert MeasurementService(store).last(patient_id) == ()
    assert service.open_follow_ups(patient_id) == []
    assert service.follow_ups_of(signed)[0].reason == "erreur de patient"
    assert service.open_foci(patient_id) == []
    event, patient, detail = audited(store)[-1]
    assert (event, patient) == ("transmission.withdraw", str(patient_id))
    assert "erreur" not in detail


def test_a_cible_with_other_entries_stays_open_and_a_withdrawn_closing_opens_it(
    service, patient_id
):
    service.sign(a_draft(patient_id))
    closing = service.sign(a_draft(patient_id, parts=(("results", "Finie"),), closes_focus=True))
    service.withdraw(closing, "trop tôt")
    (line,) = service.open_foci(patient_id)
    assert line.focus.entries == 1


def test_a_withdrawal_says_why_and_happens_once(service, patient_id):
    signed = service.sign(a_draft(patient_id))
    with pytest.raises(MissingField):
        service.withdraw(signed, " ")
    service.withdraw(signed, "doublon")
    for act in (
        lambda: service.withdraw(signed, "encore"),
        lambda: service.correct(signed, a_draft(patient_id)),
        lambda: service.reply(signed, "?"),
    ):
        with pytest.raises(EntryWithdrawn):
            act()


def test_those_who_read_it_find_the_withdrawn_entry_unread_again(service, theirs, patient_id):
    signed = service.sign(a_draft(patient_id))
    theirs.mark_read([signed])
    assert theirs.unread_count() == 0
    service.withdraw(signed, "erreur")
    assert theirs.unread_count() == 1
    theirs.mark_read([signed])
    assert theirs.unread_count() == 0


def test_a_caregiver_withdraws_their_own_entries_only(service, store, store_for, patient_id):
    in_the_circle_of(store, patient_id, 2)
    caregiver = TransmissionService(store_for(Role.CAREGIVER))
    signed = service.sign(a_draft(patient_id))
    with pytest.raises(NotAllowed):
        caregiver.withdraw(signed, "erreur")
    own = caregiver.sign(a_draft(patient_id))
    caregiver.withdraw(own, "erreur")
    assert caregiver.entry(own).withdrawn_by == "N. OYHENART"


# --- recipients, unread, receipts -----------------------------------------------------------


def test_an_entry_to_all_waits_for_everybody_who_may_read_about_the_patient(
    service, theirs, store_for, patient_id
):
    signed = service.sign(a_draft(patient_id, recipients=ALL, priority=Priority.URGENT))
    assert service.unread() == Unread(0, 0)  # one's own
    assert theirs.unread() == Unread(1, 1)
    assert TransmissionService(store_for(Role.CAREGIVER)).unread() == Unread(0, 0)  # not theirs
    (line,) = theirs.board(BoardFilter())
    assert (line.unread, line.read_by, line.expected_readers) == (True, 0, 1)
    assert service.awaited_readers(signed) == ["K. COORDO"]


def test_reading_leaves_a_receipt_and_waits_no_more(service, theirs, patient_id, clock, heard):
    signed = service.sign(a_draft(patient_id, recipients=ALL))
    clock.advance(hours=1)
    heard.clear()
    assert theirs.mark_read([signed, signed]) == 1
    assert heard == [TOLD]
    assert theirs.mark_read([signed]) == 0
    (receipt,) = service.receipts(signed)
    assert (receipt.name, receipt.read_at) == ("K. COORDO", NINE + timedelta(hours=1))
    (line,) = service.board(BoardFilter())
    assert (line.unread, line.read_by, line.expected_readers) == (False, 1, 1)
    assert service.awaited_readers(signed) == []


def test_the_author_leaves_no_receipt_on_their_own_entry(service, patient_id):
    signed = service.sign(a_draft(patient_id, recipients=ALL))
    assert service.mark_read([signed]) == 0
    assert service.mark_read([]) == 0
    assert service.receipts(signed) == []


def test_an_entry_to_a_person_or_a_profession_waits_for_them_only(
    service, theirs, store, store_for, patient_id
):
    in_the_circle_of(store, patient_id, 2)
    caregiver = TransmissionService(store_for(Role.CAREGIVER))
    service.sign(a_draft(patient_id, recipients=(Recipient(RecipientKind.ROLE, "IDEL", "IDEL"),)))
    assert (caregiver.unread_count(), theirs.unread_count()) == (1, 0)
    one = (Recipient(RecipientKind.PERSON, str(UUID(int=6)), "K. COORDO"),)
    service.sign(a_draft(patient_id, recipients=one))
    assert (caregiver.unread_count(), theirs.unread_count()) == (1, 1)


def test_an_entry_to_nobody_in_particular_is_news_for_all_and_counts_no_one(
    service, theirs, patient_id
):
    service.sign(a_draft(patient_id))
    (line,) = theirs.board(BoardFilter())
    assert (line.unread, line.expected_readers) == (True, 0)
    theirs.mark_read([line.entry.id])
    assert theirs.board(BoardFilter())[0].read_by == 0


def test_a_correction_is_read_anew(service, theirs, patient_id):
    first = service.sign(a_draft(patient_id))
    theirs.mark_read([first])
    second = service.correct(first, a_draft(patient_id, data="autre"))
    assert [line.entry.id for line in theirs.board(BoardFilter(unread_by_me=True))] == [second]
    third = service.correct(second, a_draft(patient_id, data="encore"))
    assert [line.entry.id for line in theirs.board(BoardFilter(unread_by_me=True))] == [third]


def test_an_answer_goes_to_who_asked_under_the_same_cible(service, theirs, store, patient_id):
    asked = service.sign(a_draft(patient_id, recipients=ALL))
    answer = theirs.entry(theirs.reply(asked, "Vu, je passe à 14 h", priority=Priority.IMPORTANT))
    assert (answer.kind, answer.focus, answer.replies_to) == (Kind.NOTE, "Douleur", asked)
    assert service.unread() == Unread(1, 0)
    assert service.open_foci(patient_id)[0].focus.entries == 2
    assert audited(store)[-1][:2] == ("transmission.reply", str(patient_id))
    with pytest.raises(NothingToHandOver):
        theirs.reply(asked, " ")


def test_to_whom_an_entry_may_be_addressed(service, store, patient_id):
    in_the_circle_of(store, patient_id, 2)
    offered = service.recipients(patient_id)
    assert offered[0] == Recipient(RecipientKind.ALL, "", "Tous")
    roles = [each.ref for each in offered if each.kind is RecipientKind.ROLE]
    people = [each.label for each in offered if each.kind is RecipientKind.PERSON]
    assert roles == ["IDE coordinatrice", "IDEL"]
    assert people == [
        "C. MARTIN, IDE coordinatrice", "K. COORDO, IDE coordinatrice", "N. OYHENART, IDEL",
    ]  # fmt: skip


# --- the board ------------------------------------------------------------------------------


def test_unread_comes_first_most_urgent_first_then_the_rest_and_pages_follow(
    service, theirs, patient_id
):
    signed = [
        service.sign(a_draft(patient_id, data=str(n), priority=list(Priority)[n % 3]))
        for n in range(12)
    ]
    theirs.mark_read(signed[:5])
    whole = theirs.board(BoardFilter())
    assert [line.unread for line in whole] == [True] * 7 + [False] * 5
    ranks = [line.entry.priority.rank for line in whole[:7]]
    assert ranks == sorted(ranks, reverse=True)
    paged, after = [], None
    while page := theirs.board(BoardFilter(limit=3, after=after)):
        paged += page
        after = page[-1].cursor
    assert [line.entry.id for line in paged] == [line.entry.id for line in whole]


def test_the_board_is_filtered_by_everything_it_shows(service, theirs, store, patient_id, clock):
    other = PatientService(store).create(a_patient(family_name="AUTRE", used_name=""))
    old = service.sign(a_draft(patient_id, at=NINE - timedelta(days=30)))
    urgent = service.sign(a_draft(other, focus="Chute", priority=Priority.URGENT))
    mine = theirs.sign(a_draft(other, focus="Toux"))
    closed = service.sign(
        a_draft(other, focus="Fièvre", parts=(("results", "Tombée"),), closes_focus=True)
    )

    def found(**asked):
        return {line.entry.id for line in service.board(BoardFilter(**asked))}

    assert found() == {old, urgent, mine, closed}
    assert found(since=NINE - timedelta(days=7)) == {urgent, mine, closed}
    assert found(since=NINE - timedelta(days=40), until=NINE - timedelta(days=7)) == {old}
    assert found(patient_id=patient_id) == {old}
    assert found(author_id=UserId(UUID(int=6))) == {mine}
    assert found(priority=Priority.URGENT) == {urgent}
    assert found(focus="CHUTE") == {urgent}
    assert found(unread_by_me=True) == {mine}
    assert found(open_foci_only=True) == {old, urgent, mine}
    assert found(text="tomb") == {closed}
    assert found(text="tombee FIEVRE") == {closed}
    assert found(text="absent") == found(text='"*') == set()


def test_full_text_also_finds_what_is_unread_first(service, theirs, patient_id):
    read = service.sign(a_draft(patient_id, data="chaussettes bleues"))
    theirs.mark_read([read])
    unread = service.sign(a_draft(patient_id, data="chaussettes rouges"))
    service.sign(a_draft(patient_id, data="bonnet"))
    assert [line.entry.id for line in theirs.board(BoardFilter(text="chauss"))] == [unread, read]


def test_a_crowd_of_unread_entries_is_filtered_the_same(
    service, theirs, store, patient_id, monkeypatch
):
    other = PatientService(store).create(a_patient(family_name="AUTRE", used_name=""))
    for n in range(9):
        service.sign(
            a_draft((patient_id, other)[n % 2], data=f"mot{n % 3}", priority=list(Priority)[n % 3])
        )
    theirs.mark_read([theirs.board(BoardFilter())[-1].entry.id])
    asked = (
        BoardFilter(text="mot1"),
        BoardFilter(patient_id=other, limit=2),
        BoardFilter(since=NINE - timedelta(days=1), priority=Priority.URGENT),
        BoardFilter(patient_id=patient_id, after=(2, 7)),
    )
    quiet = [theirs.board(each) for each in asked]
    monkeypatch.setattr(board, "_CROWD", 3)
    assert [theirs.board(each) for each in asked] == quiet
    assert all(quiet)


def test_a_line_says_whose_it_is(service, store, patient_id):
    service.sign(a_draft(patient_id))
    (line,) = service.board(BoardFilter())
    assert line.patient_name == "ETCHEVERRY Maite"
    assert line.patient_detail == "née LARRALDE · F · 81 ans"


# --- rights ---------------------------------------------------------------------------------


def test_a_caregiver_sees_and_writes_within_their_circle(service, store, store_for, patient_id):
    caregiver = TransmissionService(store_for(Role.CAREGIVER))
    signed = service.sign(a_draft(patient_id))
    assert caregiver.board(BoardFilter()) == []
    for act in (
        lambda: caregiver.sign(a_draft(patient_id)),
        lambda: caregiver.entry(signed),
        lambda: caregiver.receipts(signed),
        lambda: caregiver.reply(signed, "vu"),
        lambda: caregiver.suggest_focus(patient_id, ""),
        lambda: caregiver.open_follow_ups(patient_id),
        lambda: caregiver.open_foci(patient_id),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert caregiver.mark_read([signed]) == 0
    assert service.receipts(signed) == []
    in_the_circle_of(store, patient_id, 2)
    assert [line.entry.id for line in caregiver.board(BoardFilter())] == [signed]
    assert caregiver.entry(caregiver.sign(a_draft(patient_id))).author == "N. OYHENART"


@pytest.mark.parametrize("role", [Role.RECEPTION, Role.ADMINISTRATOR])
def test_who_does_not_care_reads_nothing(service, store_for, patient_id, role):
    signed = service.sign(a_draft(patient_id))
    outsider = TransmissionService(store_for(role))
    for act in (
        lambda: outsider.board(BoardFilter()),
        lambda: outsider.entry(signed),
        lambda: outsider.versions(signed),
        outsider.unread,
        lambda: outsider.mark_read([signed]),
        lambda: outsider.recipients(patient_id),
        lambda: outsider.sign(a_draft(patient_id)),
        lambda: outsider.correct(signed, a_draft(patient_id)),
        lambda: outsider.withdraw(signed, "x"),
        outsider.due_follow_ups,
        outsider.open_foci,
        outsider.library,
    ):
        with pytest.raises(NotAllowed):
            act()


def test_a_reader_reads_and_never_writes(service, store, store_for, patient_id):
    in_the_circle_of(store, patient_id, 4)
    reader = TransmissionService(store_for(Role.READER))
    signed = service.sign(a_draft(patient_id))
    assert reader.entry(signed).id == signed
    for act in (
        lambda: reader.sign(a_draft(patient_id)),
        lambda: reader.reply(signed, "vu"),
        lambda: reader.withdraw(signed, "x"),
        lambda: reader.add_to_library("Froid"),
    ):
        with pytest.raises(NotAllowed):
            act()


def test_the_audit_chain_holds_after_all_that(service, theirs, store, patient_id):
    signed = service.sign(a_draft(patient_id, recipients=ALL))
    theirs.mark_read([signed])
    service.withdraw(service.correct(signed, a_draft(patient_id)), "erreur")
    with store.reading() as session:
        assert audit.verify_chain(session) == []


def test_dates_come_back_aware_and_in_utc(service, patient_id):
    entry = service.entry(service.sign(a_draft(patient_id)))
    assert entry.signed_at == datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
    assert entry.signed_at.date() == date(2026, 11, 23)


def test_what_was_signed_leaves_no_draft_behind(store, service, patient_id):
    from coordo_desktop.services.drafts import DraftService

    drafts = DraftService(store)
    drafts.keep("transmission", str(patient_id), "{}")
    service.sign(a_draft(patient_id), ("transmission", str(patient_id)))
    assert drafts.mine() == []
