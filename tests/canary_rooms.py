"""Markers through the services that came after the record: care, agenda, stock, rights of people.

Each text that such a service takes is one; what is worked with is made here, through them too.
"""

from datetime import date, timedelta
from uuid import uuid4

from canaries import Markers
from coordo_desktop.domain.access import Role
from coordo_desktop.domain.appointments import (
    AppointmentContent,
    AppointmentDraft,
    AppointmentKind,
    CancelReason,
    Participant,
    Transport,
)
from coordo_desktop.domain.care_plan import Agreement
from coordo_desktop.domain.glass import GlassReason
from coordo_desktop.domain.ids import AbsenceId, ClosingId, PatientId, ProfessionalId, WaitingId
from coordo_desktop.domain.kits import KitLineDraft
from coordo_desktop.domain.loans import EquipmentDraft, LoanDraft, ReturnDraft
from coordo_desktop.domain.measurements import Measure
from coordo_desktop.domain.opening import Absence, Closing
from coordo_desktop.domain.privacy import PrivacyContacts, StatementDraft
from coordo_desktop.domain.privacy_breaches import BreachDraft
from coordo_desktop.domain.privacy_requests import (
    IdentityCheck,
    RequestDraft,
    RequestKind,
)
from coordo_desktop.domain.recalls import RecallDraft, Told
from coordo_desktop.domain.stock import PlaceDraft, PlaceKind, ProductDraft
from coordo_desktop.domain.stock_ledger import IssueDraft, Reception
from coordo_desktop.domain.tasks import TaskState
from coordo_desktop.domain.today import AwaitedKind
from coordo_desktop.domain.treatments import Dosing, Treatment
from coordo_desktop.domain.waiting import WaitingEntry
from coordo_desktop.services.bundle import Services, assemble
from coordo_desktop.services.unlocking import OpenDesk
from coordo_desktop.store.kdf import FLOOR
from coordo_desktop.system.clock import now
from people import a_professional
from plan_builders import a_content, a_problem, an_evaluation, an_intervention, an_objective
from vault_support import OTHER, opened


class Rooms:
    """Types in every room for one patient, at one desk."""

    def __init__(self, services: Services, markers: Markers, patient: PatientId) -> None:
        self.services, self.word, self.patient = services, markers.word, patient
        self.today: date = now().date()
        self.professional: ProfessionalId = services.directory.add(
            a_professional(self.word(), rpps="", phone="")
        )

    def type(self) -> None:
        """Everything once."""
        self.care()
        self.plan()
        self.tasks()
        self.agenda()
        self.stock()
        self.equipment()
        self.rights_of_people()

    def care(self) -> None:
        """Treatments, measurements, assessments, what is awaited."""
        word, services, patient = self.word, self.services, self.patient
        dosing = Dosing(morning=1)
        kept = services.treatments.add(
            Treatment(
                patient_id=patient,
                name=word(),
                form=word(),
                route=word(),
                dosing=dosing,
                dose=word(),
                frequency=word(),
                indication=word(),
                prescriber=word(),
                observations=word(),
                start=self.today,
            )
        )
        services.treatments.stop(kept.id, kept.version, word())
        made = services.measurements.add(patient, [(Measure.WEIGHT, 61.0)])
        made = services.measurements.correct(patient, {made[0]: 62.0}, reason=word())
        services.measurements.withdraw(patient, made, word())
        services.assessments.save_draft(patient, "braden", {"perception": "3"}, words=word())
        services.awaited.add(
            patient, AwaitedKind.RESULT, word(), word(), exam=word(), remark=word()
        )

    def plan(self) -> None:
        """A plan validated, agreed to, evaluated, suspended; a template made of it."""
        word, plans = self.word, self.services.care_plans
        doing = an_intervention(word(), instructions=word(), material=(word(),))
        objective = an_objective(word(), doing, criterion=word())
        content = a_content(a_problem(word(), objective), matters=word())
        plan = plans.start(self.patient, content)
        number = plans.validate(plan.id, plan.version, word())
        plans.agree(plan.id, Agreement(version=number, given=True, on=self.today, by=word(),
                                       witness=word(), note=word()))  # fmt: skip
        plans.evaluate(plan.id, [an_evaluation(objective, on=self.today, comment=word())])
        self.services.plan_templates.save(word(), content, self.today, source=word())
        plans.suspend(plan.id, word(), plans.get(plan.id).version)

    def tasks(self) -> None:
        """A task of its own, settled with words."""
        made = self.services.tasks.add(self.patient, self.word())
        self.services.tasks.settle({made.id: made.version}, TaskState.DONE, comment=self.word())

    def agenda(self) -> None:
        """An appointment cancelled for a reason, somebody away, a closing, somebody who waits."""
        word, services = self.word, self.services
        at = now().replace(hour=9, minute=0, second=0, microsecond=0) + timedelta(days=2)
        content = AppointmentContent(
            kind=AppointmentKind.CONSULTATION, title=word(), professionals=(self.professional,),
            participants=(Participant(patient_id=self.patient, note=word()),), address=word(),
            preparation=word(), interpreter=word(), note=word(), transport=Transport(who=word()),
        )  # fmt: skip
        draft = AppointmentDraft(starts_at=at, ends_at=at + timedelta(minutes=30), content=content)
        booked = services.appointments.book(draft, reason=word())
        services.appointments.cancel(booked.id, booked.version, CancelReason.OTHER, note=word())
        away = at + timedelta(days=10)
        services.opening.save_absence(
            Absence(
                id=AbsenceId(uuid4()),
                version=0,
                professional_id=self.professional,
                starts_at=away,
                ends_at=away + timedelta(days=1),
                note=word(),
            )
        )
        services.opening.save_closing(
            Closing(
                id=ClosingId(uuid4()), version=0, first=away.date(), last=away.date(), label=word()
            )
        )
        services.waiting.add(
            WaitingEntry(
                id=WaitingId(uuid4()),
                patient_id=self.patient,
                title=word(),
                note=word(),
                since=now(),
            )
        )

    def stock(self) -> None:
        """A product received, handed out, its lot recalled; a kit made and broken."""
        word, services = self.word, self.services
        products = services.products
        place = products.keep_place(PlaceDraft(name=word()))
        kit = products.keep_place(PlaceDraft(name=word(), kind=PlaceKind.KIT))
        product = products.keep(
            ProductDraft(
                name=word(),
                unit=word(),
                units=word(),
                supplier=word(),
                supplier_ref=word(),
                home_id=place.id,
                note=word(),
            )
        )
        number, later = word(), self.today + timedelta(days=400)
        received = services.stock.receive(
            Reception(product_id=product.id, quantity=5, lot=number, expiry=later, note=word())
        )
        services.stock.issue(
            IssueDraft(product_id=product.id, patient_id=self.patient, note=word(), serial=word())
        )
        recall = services.recalls.open(
            RecallDraft(number=number, lots=(received.lot_id,), reference=word(), note=word())
        )
        services.recalls.tell(recall.id, self.patient, 0, Told.UNREACHED, word())
        services.recalls.cancel(recall.id, recall.version, word())
        made = services.kits.compose(
            kit.id, services.kits.kit(kit.id).version,
            [KitLineDraft(section=word(), name=word())], 30,
        )  # fmt: skip
        made = services.kits.seal(kit.id, made.version, word())
        services.kits.broken(kit.id, made.version, word())

    def equipment(self) -> None:
        """A piece lent to them, called after, given back."""
        word, loans = self.word, self.services.loans
        piece = loans.keep(
            EquipmentDraft(
                name=word(),
                model=word(),
                serial=word(),
                code=word(),
                owner=word(),
                accessories=word(),
                note=word(),
            )
        )
        due = self.today + timedelta(days=9)
        loan = loans.lend(
            LoanDraft(
                equipment_id=piece.id,
                patient_id=self.patient,
                due=due,
                remark=word(),
                accessories=word(),
            )
        ).loan
        loan = loans.prolong(loan.id, loan.version, due + timedelta(days=1), word()).loan
        loans.give_back(loan.id, loan.version, ReturnDraft(remark=word(), missing=word()))

    def rights_of_people(self) -> None:
        """A request extended and refused, a statement, a breach, whom to write to."""
        word, services = self.word, self.services
        requests = services.requests
        requests.keep_contacts(PrivacyContacts(controller=word(), dpo=word(), contact=word()))
        asked = requests.add(
            RequestDraft(
                patient_id=self.patient,
                kind=RequestKind.ACCESS,
                received_on=self.today,
                requester_name=word(),
                words=word(),
            )
        )
        asked = requests.extend(asked.id, asked.version, word())
        asked = requests.check_identity(asked.id, asked.version, IdentityCheck.KNOWN)
        requests.refuse(asked.id, asked.version, on=self.today, why=word())
        requests.add_statement(
            StatementDraft(patient_id=self.patient, about=word(), text=word(), said_on=self.today)
        )
        services.breaches.add(
            BreachDraft(
                discovered_at=now(),
                facts=word(),
                people_kinds=word(),
                data_kinds=word(),
                consequences=word(),
                measures=word(),
                late_why=word(),
            )
        )


def break_the_glass(desk: OpenDesk, markers: Markers, patient: PatientId) -> None:
    """A nurse outside the circle opens the record all the same, and says why."""
    # The names of accounts are not looked for: the lock screen shows them, the keyring holds them.
    roles = frozenset({Role.CAREGIVER})
    assemble(desk).accounts.add("nadege", "Nadège OYHENART", "IDE", roles, OTHER, kdf=FLOOR)
    theirs = opened(desk.folder, now, "nadege", OTHER)
    try:
        glass = assemble(theirs).glass
        glass.open(patient, GlassReason.OTHER, markers.word(), OTHER)
    finally:
        theirs.close()
