"""All the services over one open desk."""

from dataclasses import dataclass
from datetime import datetime

from coordo_desktop.domain.ids import PatientId
from coordo_desktop.services.accounts import AccountService
from coordo_desktop.services.agenda_papers import AgendaPaperService
from coordo_desktop.services.appointments import AppointmentService
from coordo_desktop.services.assessments import AssessmentService
from coordo_desktop.services.audit import AuditService
from coordo_desktop.services.awaited import AwaitedService
from coordo_desktop.services.backup_places import BackupPlaceService
from coordo_desktop.services.backups import BackupService
from coordo_desktop.services.breaches import BreachService
from coordo_desktop.services.break_glass import BreakGlassService
from coordo_desktop.services.calendar_files import CalendarFileService
from coordo_desktop.services.care_plans import CarePlanService
from coordo_desktop.services.cold import ColdService
from coordo_desktop.services.continuity import ContinuityService
from coordo_desktop.services.counts import CountService
from coordo_desktop.services.destruction import DestructionService
from coordo_desktop.services.directory import DirectoryService
from coordo_desktop.services.dormant import DormantService
from coordo_desktop.services.drafts import DraftService
from coordo_desktop.services.drills import DrillService
from coordo_desktop.services.erasure import ErasureService
from coordo_desktop.services.handover import HandoverService
from coordo_desktop.services.imports import ImportService
from coordo_desktop.services.key_rotation import KeyRotationService
from coordo_desktop.services.kits import KitService
from coordo_desktop.services.labels import LabelService
from coordo_desktop.services.leavers import LeaverService
from coordo_desktop.services.lists import ListService
from coordo_desktop.services.loans import LoanService
from coordo_desktop.services.materials import MaterialService
from coordo_desktop.services.measurements import MeasurementService
from coordo_desktop.services.medicines import MedicineService
from coordo_desktop.services.no_shows import NoShowService
from coordo_desktop.services.opening import OpeningService
from coordo_desktop.services.orders import OrderService
from coordo_desktop.services.patients import PatientService
from coordo_desktop.services.plan_printing import PlanPrintingService
from coordo_desktop.services.plan_templates import PlanTemplateService
from coordo_desktop.services.products import ProductService
from coordo_desktop.services.recall_papers import RecallPapers
from coordo_desktop.services.recalls import RecallService
from coordo_desktop.services.replacements import ReplacementService
from coordo_desktop.services.requests import RequestService
from coordo_desktop.services.requests_papers import RequestPapers
from coordo_desktop.services.restoring import RestoreService
from coordo_desktop.services.retention import RetentionService
from coordo_desktop.services.rounds import RoundService
from coordo_desktop.services.scanning import ScanService
from coordo_desktop.services.second_person import SecondPersonService
from coordo_desktop.services.settings import SettingsService
from coordo_desktop.services.slots import SlotService
from coordo_desktop.services.stock import StockService
from coordo_desktop.services.stock_files import StockFileService
from coordo_desktop.services.tasks import TaskService
from coordo_desktop.services.today import TodayService
from coordo_desktop.services.towns import LazyPlaces, LazyTowns
from coordo_desktop.services.transmissions import TransmissionService
from coordo_desktop.services.transports import TransportService
from coordo_desktop.services.treatments import TreatmentService
from coordo_desktop.services.trips import TripService
from coordo_desktop.services.unlocking import OpenDesk
from coordo_desktop.services.waiting import WaitingService
from coordo_desktop.store.unit import Store

__all__ = ["Services", "assemble"]


@dataclass(frozen=True, slots=True)
class Services:
    """Everything that screens and the command line may ask, for the person at the desk."""

    patients: PatientService
    directory: DirectoryService
    transmissions: TransmissionService
    handover: HandoverService
    measurements: MeasurementService
    assessments: AssessmentService
    medicines: MedicineService
    treatments: TreatmentService
    imports: ImportService
    lists: ListService
    settings: SettingsService
    drafts: DraftService
    accounts: AccountService
    keys: KeyRotationService
    leavers: LeaverService
    dormant: DormantService
    seconds: SecondPersonService
    glass: BreakGlassService
    audit: AuditService
    backups: BackupService
    backup_places: BackupPlaceService
    drills: DrillService
    restoring: RestoreService
    today: TodayService
    awaited: AwaitedService
    tasks: TaskService
    care_plans: CarePlanService
    plan_templates: PlanTemplateService
    plan_printing: PlanPrintingService
    rounds: RoundService
    appointments: AppointmentService
    agenda_papers: AgendaPaperService
    calendar_files: CalendarFileService
    opening: OpeningService
    slots: SlotService
    waiting: WaitingService
    no_shows: NoShowService
    trips: TripService
    replacements: ReplacementService
    transports: TransportService
    loans: LoanService
    kits: KitService
    counts: CountService
    orders: OrderService
    recalls: RecallService
    recall_papers: RecallPapers
    destruction: DestructionService
    stock: StockService
    scans: ScanService
    cold: ColdService
    labels: LabelService
    products: ProductService
    stock_files: StockFileService
    materials: MaterialService
    requests: RequestService
    request_papers: RequestPapers
    breaches: BreachService
    continuity: ContinuityService
    retention: RetentionService
    erasure: ErasureService


def assemble(desk: OpenDesk) -> Services:
    """The services over an open desk; thrown away with it at lock."""
    store = desk.store
    store.places = LazyPlaces().of
    backups = BackupService(store, desk.folder, desk.key)
    places = BackupPlaceService(store, desk.folder, desk.key)
    appointments = AppointmentService(store)
    replacements = ReplacementService(store, appointments)
    accounts = AccountService(store, desk.folder, desk.key)
    keys = KeyRotationService(store, desk.folder, desk.key)
    return Services(
        patients=PatientService(store, LazyTowns()),
        directory=DirectoryService(store),
        transmissions=TransmissionService(store),
        handover=HandoverService(store),
        measurements=MeasurementService(store),
        assessments=AssessmentService(store),
        medicines=MedicineService(store),
        treatments=TreatmentService(store),
        imports=ImportService(store, lambda: backups.run("import")),
        lists=ListService(store),
        settings=SettingsService(store),
        drafts=DraftService(store),
        accounts=accounts,
        keys=keys,
        leavers=LeaverService(
            store,
            appointments,
            replacements.hand_over_round,
            accounts.suspend,
            lambda: keys.rotate(why="leaver"),
        ),
        dormant=DormantService(store, accounts.suspend),
        seconds=SecondPersonService(desk),
        glass=BreakGlassService(desk),
        audit=AuditService(store, desk.folder, desk.key),
        backups=backups,
        backup_places=places,
        drills=DrillService(store, desk.folder, desk.key, places, _read_record),
        restoring=RestoreService(store, desk.folder, desk.key),
        today=TodayService(store, lambda: _made_at(backups)),
        awaited=AwaitedService(store),
        tasks=TaskService(store),
        care_plans=CarePlanService(store),
        plan_templates=PlanTemplateService(store),
        plan_printing=PlanPrintingService(store),
        rounds=RoundService(store),
        appointments=appointments,
        agenda_papers=AgendaPaperService(store),
        calendar_files=CalendarFileService(store, lambda: backups.run("import")),
        opening=OpeningService(store),
        slots=SlotService(store),
        waiting=WaitingService(store, appointments),
        no_shows=NoShowService(store),
        trips=TripService(store, appointments),
        replacements=replacements,
        transports=TransportService(store),
        loans=LoanService(store),
        kits=KitService(store),
        counts=CountService(store),
        orders=OrderService(store),
        recalls=RecallService(store),
        recall_papers=RecallPapers(store, RecallService(store)),
        destruction=DestructionService(store),
        stock=StockService(store),
        scans=ScanService(store, StockService(store).receive),
        cold=ColdService(store),
        labels=LabelService(store),
        products=ProductService(store),
        stock_files=StockFileService(store, lambda: backups.run("import")),
        materials=MaterialService(store),
        requests=RequestService(store),
        request_papers=RequestPapers(store),
        breaches=BreachService(store),
        continuity=ContinuityService(store),
        retention=RetentionService(store),
        erasure=ErasureService(
            store, backups.run, backups.purge_before, ContinuityService(store).purge
        ),
    )


def _made_at(backups: BackupService) -> datetime | None:
    last = backups.last()
    return None if last is None or backups.is_ahead(last) else last.made_at


def _read_record(store: Store, patient_id: PatientId) -> object:
    """A record as the desk reads it, for a rehearsal."""
    return PatientService(store).open(patient_id)
