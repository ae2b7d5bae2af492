"""What the issue panel asks of the services: what is there, what goes out first, the deed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QObject

from coordo_desktop.domain.errors import CoordoError
from coordo_desktop.domain.ids import (
    DeedId,
    InterventionId,
    LotId,
    PatientId,
    ProductId,
    ProfessionalId,
    RoundId,
    StockPlaceId,
)
from coordo_desktop.domain.materials import NeedLine
from coordo_desktop.domain.scans import (
    LotNotHere,
    Scan,
    ScanOutcome,
    UnknownProduct,
    UnreadableScan,
)
from coordo_desktop.domain.stock import ProductStock
from coordo_desktop.domain.stock_ledger import (
    DiscardReason,
    Issued,
    IssueDraft,
    Proposal,
    Taking,
)
from coordo_desktop.services.bundle import Services
from coordo_desktop.ui.kit.page import Tools
from coordo_desktop.ui.stock.issue_recipient import (
    PATIENT,
    ROUND,
    Recipient,
    patient_recipient,
    professional_recipient,
    round_recipient,
)

Failed = Callable[[Exception], None]


@dataclass(frozen=True, slots=True)
class Found:
    """A product, what the stock has of it, what would go out first."""

    stock: ProductStock
    proposal: Proposal
    lot_id: LotId | None = None
    serial: str = ""
    intervention_id: InterventionId | None = None
    read: bool = False
    place_id: StockPlaceId | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """So many units of a product, perhaps of one lot, perhaps for a line of the plan.

    `read`: a box of that lot was read, or it was chosen: no other takes its place.
    """

    product_id: ProductId
    quantity: int = 1
    lot_id: LotId | None = None
    serial: str = ""
    intervention_id: InterventionId | None = None
    read: bool = False
    place_id: StockPlaceId | None = None
    why: str = ""


class IssueWork(QObject):
    """One question at a time, in order; a refusal goes where it is said."""

    def __init__(self, owner: QObject, services: Services, tools: Tools) -> None:
        super().__init__(owner)
        self._services, self._tools = services, tools

    def look_up(
        self, wanted: Sequence[Wanted], done: Callable[[list[Found]], None], failed: Failed
    ) -> None:
        """What there is of each."""
        stock = self._services.stock

        def work() -> list[Found]:
            return [
                Found(
                    stock.product(one.product_id),
                    stock.propose(one.product_id, one.quantity),
                    one.lot_id,
                    one.serial,
                    one.intervention_id,
                    one.read,
                    one.place_id,
                )
                for one in wanted
            ]

        self._tools.desk.run(self, work, done, failed)

    def propose(
        self, product_id: ProductId, quantity: int, done: Callable[[Found], None], failed: Failed
    ) -> None:
        """What would go out first, of so many."""
        self.look_up([Wanted(product_id, quantity)], lambda found: done(found[0]), failed)

    def scanned(self, text: str, done: Callable[[ScanOutcome], None], failed: Failed) -> None:
        """What a code says; what cannot be issued by it is a refusal."""
        scans = self._services.scans

        def work() -> ScanOutcome:
            outcome = scans.read(text)
            if outcome.product_id is None:
                problem = outcome.scan.problem
                if problem is not None:
                    raise UnreadableScan(problem=problem)
                raise UnknownProduct(gtin=outcome.scan.gtin)
            return outcome

        self._tools.desk.run(self, work, done, failed)

    def lot_of(
        self, outcome: ScanOutcome, quantity: int, done: Callable[[Found], None], failed: Failed
    ) -> None:
        """The product of a code, with the lot it names where the stock knows it."""
        product_id, scan = outcome.product_id, outcome.scan
        if product_id is None:
            return

        def told(found: list[Found]) -> None:
            stock = found[0].stock
            try:
                lot_id = _lot_read(stock, scan)
            except CoordoError as error:
                failed(error)
                return
            done(Found(stock, found[0].proposal, lot_id, scan.serial, read=lot_id is not None))

        self.look_up([Wanted(product_id, quantity)], told, failed)

    def recipient(
        self, kind: str, which: UUID, done: Callable[[Recipient], None], failed: Failed
    ) -> None:
        """Who that is, by name."""
        services = self._services

        def work() -> Recipient:
            if kind == PATIENT:
                record = services.patients.again(PatientId(which))
                return patient_recipient(record.patient, services.patients.today())
            if kind == ROUND:
                return round_recipient(services.rounds.round(RoundId(which)))
            return professional_recipient(services.directory.get(ProfessionalId(which)))

        self._tools.desk.run(self, work, done, failed)

    def care(
        self,
        patient_id: PatientId,
        intervention_id: InterventionId | None,
        done: Callable[[tuple[NeedLine, ...]], None],
        failed: Failed,
    ) -> None:
        """What a line of the plan takes, or today's care."""
        materials = self._services.materials
        self._tools.desk.run(
            self, lambda: materials.of_patient(patient_id, intervention_id), done, failed
        )

    def link(
        self,
        word: str,
        product_id: ProductId | None,
        quantity: int,
        done: Callable[[], None],
        failed: Failed,
    ) -> None:
        """Remember what a word of material stands for."""
        materials = self._services.materials
        self._tools.desk.run(
            self,
            lambda: materials.link(word, product_id, quantity),
            lambda _before: done(),
            failed,
        )

    def issue(
        self, drafts: tuple[IssueDraft, ...], done: Callable[[Issued], None], failed: Failed
    ) -> None:
        """Hand them out."""
        stock = self._services.stock
        self._tools.desk.run(self, lambda: stock.issue_many(drafts), done, failed)

    def discard(
        self,
        takings: Sequence[tuple[Taking, bool]],
        reason: DiscardReason,
        note: str,
        done: Callable[[list[DeedId]], None],
        failed: Failed,
    ) -> None:
        """Throw them away; those in quarantine are a deed of their own."""
        stock = self._services.stock

        def work() -> list[DeedId]:
            made = []
            for held in (False, True):
                mine = [taking for taking, each in takings if each is held]
                if mine:
                    made.append(stock.discard(mine, reason, note, held=held))
            return made

        self._tools.desk.run(self, work, done, failed)

    def undo(self, deeds: Sequence[DeedId], done: Callable[[], None]) -> None:
        """Take these deeds back."""
        stock = self._services.stock

        def work() -> None:
            for deed_id in deeds:
                stock.reverse(deed_id)

        self._tools.desk.run(self, work, lambda _none: done(), self._tools.failed)


def _lot_read(stock: ProductStock, scan: Scan) -> LotId | None:
    """The lot a code names; None where it names none. LotNotHere: it is another's, never taken.

    Of two readings of a code, the one that stands on a shelf is the right one.
    """
    named = {each.upper() for each in (scan.lot, scan.guess_lot) if each}
    same = {one.lot_id for one in stock.lines if one.number and one.number.upper() in named}
    if len(same) == 1:
        return next(iter(same))
    if named and stock.product.tracks_lots:
        raise LotNotHere(lot="" if scan.problem else scan.lot, product=stock.product.name)
    return None
