"""Where the stock stands today: fridges read, equipment lent, a recall, an inventory, an order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from functools import partial

from coordo_desktop.demo.days import PARIS, Followed, Happening
from coordo_desktop.demo.stock import KIT, USER, Stocked
from coordo_desktop.demo.stock_catalogue import CUPBOARD, FRIDGE, FRIDGE_2
from coordo_desktop.domain.cold_chain import LotDecision, ReadingDraft
from coordo_desktop.domain.counts import CountDraft
from coordo_desktop.domain.ids import EquipmentId
from coordo_desktop.domain.kits import FoundLine, KitCheckDraft
from coordo_desktop.domain.loans import Condition, EquipmentDraft, LoanDraft, ReturnDraft
from coordo_desktop.domain.recalls import Announcer, RecallDraft
from coordo_desktop.services.bundle import Services

_FRIDGES = 40  # days of readings
_WARM = 9  # days ago: the door was left ajar
_SUNDAY = 6
_NOON = 12
_RECALLED = "Hydrocellulaire adhésif 10"
# Name, model, serial number, days ago it went out, days until due (None: it is here).
_LENT = (
    ("Déambulateur", "2 roues, pliant", "DE-0142", 41, -6),
    ("Déambulateur", "4 roues", "DE-0158", 12, 18),
    ("Tensiomètre d’automesure", "bras, M3", "TA-2207", 5, 9),
    ("Tensiomètre d’automesure", "bras, M3", "TA-2208", None, 0),
    ("Fauteuil roulant", "40 cm", "FR-0031", 20, 3),
    ("Pèse-personne", "large plateau", "PP-0007", None, 0),
    ("Mallette d’éducation", "diabète", "ME-0002", None, 0),
    ("Aérosol pneumatique", "avec tubulure", "AE-0113", 3, 7),
    ("Oxymètre de pouls", "doigt", "OX-0045", None, 0),
    ("Soulève-malade", "150 kg", "SM-0004", None, 0),
)
# Line of the usual composition, beginning of the name of the product that fills it.
_IN_KIT = {
    "Adrénaline 1 mg/mL, ampoule": "Adrénaline 1 mg/mL", "Trinitrine, spray": "Trinitrine",
    "Aspirine, injectable ou orale": "Acide acétylsalicylique",
    "Salbutamol, aérosol-doseur": "Salbutamol, aérosol",
    "Corticoïde injectable": "Méthylprednisolone",
    "Antihistaminique injectable": "Dexchlorphéniramine", "Diazépam ou midazolam": "Diazépam",
    "Glucose 30 % (G30) ou glucagon": "Glucose 30 %",
    "Sérum salé 0,9 %, poche": "Sérum physiologique, poche",
    "Chambre d’inhalation": "Chambre d’inhalation, adulte",
    "Masque haute concentration": "Masque à haute concentration, adulte",
    "Insufflateur manuel (BAVU)": "Insufflateur manuel, adulte",
    "Canules oropharyngées, jeu": "Canule de Guedel, n° 3",
    "Électrodes de défibrillation": "Électrodes de défibrillateur, adulte",
    "Matériel de perfusion, set": "Tubulure de perfusion, simple",
    "Couverture isotherme": "Couverture de survie",
}  # fmt: skip
_WORDS = (
    ("Set à pansement", "Set à pansement, standard", 1),
    ("Compresses", "Compresses stériles 10 × 10", 1),
    ("Sérum physiologique", "Sérum physiologique, dosette 5 mL", 2),
)


@dataclass(frozen=True, slots=True)
class Now:
    """What the last weeks are told from."""

    stock: Stocked
    followed: tuple[Followed, ...]

    @property
    def today(self) -> date:
        """The practice's day."""
        return self.stock.today


def standing(stock: Stocked, followed: Sequence[Followed]) -> list[Happening]:
    """Readings twice a day, loans, an inventory, an order on its way, a recall."""
    now = Now(stock, tuple(followed))
    made = list(_readings(now))
    for days, hour, deed in (
        (39, 10, _equipment),
        (38, 8, _kit),
        (21, 17, _count),
        (_WARM - 1, 9, _decide),
        (6, 15, _order),
        (4, 16, _recall),
        (3, 11, _words),
    ):
        made.append(Happening(_at(now.today - timedelta(days=days), hour, 20), partial(deed, now)))
    made += _loans(now)
    return [one for one in made if one.at < stock.end]


def _at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), PARIS).astimezone(UTC)


def _readings(now: Now) -> list[Happening]:
    made = []
    for ago in range(min(_FRIDGES, now.stock.weeks), -1, -1):
        day = now.today - timedelta(days=ago)
        if day.weekday() == _SUNDAY:
            continue
        for hour, minute, login in ((7, 12, "oyhenart"), (18, 35, USER)):
            at = _at(day, hour, minute)
            for later, fridge in enumerate((FRIDGE, FRIDGE_2)):
                deed = partial(_read, now, fridge, ago, hour, login)
                made.append(Happening(at + timedelta(minutes=4 * later), deed))
    return made


def _read(
    now: Now, fridge: str, ago: int, hour: int, login: str, services: Mapping[str, Services]
) -> None:
    """What the thermometer shows, in tenths of a degree, with its extremes."""
    rng, morning = now.stock.rng, hour < _NOON
    value = rng.randint(38, 52) + (0 if morning else 4)
    low, high = value - rng.randint(3, 9), value + rng.randint(2, 9)
    note = ""
    if fridge == FRIDGE and ago == _WARM and morning:
        value, high, note = 94, 108, "Porte restée entrouverte dans la nuit."
    if fridge == FRIDGE_2 and ago == 0:
        value, high = 91, 91
    services[login].cold.read(
        ReadingDraft(place_id=now.stock.places[fridge], value=value, low=low, high=high, note=note)
    )


def _decide(now: Now, services: Mapping[str, Services]) -> None:
    """The pharmacist was asked: all may be used but one lot."""
    mine = services[USER].cold
    for excursion in mine.excursions(now.stock.places[FRIDGE]):
        waiting = tuple(lot for lot in excursion.lots if not lot.settled)
        if not waiting:
            continue
        asked = "Pharmacie Bidegain, Mme Arroka"
        mine.decide_all(
            waiting[1:] or waiting, LotDecision.USABLE, asked=asked,
            why="Moins de 2 h au-dessus de 8 °C.",
        )  # fmt: skip
        if waiting[1:]:
            mine.decide_all(waiting[:1], LotDecision.DESTROY, asked=asked, why="Flacon entamé.")


def _equipment(now: Now, services: Mapping[str, Services]) -> None:
    for number, (name, model, serial, _ago, _due) in enumerate(_LENT):
        services[USER].loans.keep(
            EquipmentDraft(
                name=name, model=model, serial=serial, home_id=now.stock.places[CUPBOARD],
                deposit=2000 if number % 3 == 0 else 0, loan_days=30,
                service_days=365 if number % 2 else 0,
                service_due=now.today + timedelta(days=20 * number - 30) if number % 2 else None,
            )
        )  # fmt: skip


def _loans(now: Now) -> list[Happening]:
    made = []
    for number, (_name, _model, serial, ago, due) in enumerate(_LENT):
        if ago is not None and now.followed:
            person = now.followed[number * 3 % len(now.followed)]
            at = _at(now.today - timedelta(days=min(ago, _FRIDGES - 2)), 14, number * 4)
            deed = partial(_lend, serial, person, now.today + timedelta(days=due))
            made.append(Happening(at, deed))
    if now.followed:
        made.append(Happening(_at(now.today - timedelta(days=9), 11), partial(_lent_once, now)))
    return made


def _known(services: Services, serial: str) -> EquipmentId:
    overview = services.loans.equipment()
    return next(one.equipment.id for one in overview.lines if one.equipment.serial == serial)


def _lend(serial: str, person: Followed, due: date, services: Mapping[str, Services]) -> None:
    mine = services[USER]
    mine.loans.lend(
        LoanDraft(
            equipment_id=_known(mine, serial), patient_id=person.patient_id, due=due,
            condition=Condition.GOOD,
        )
    )  # fmt: skip


def _lent_once(now: Now, services: Mapping[str, Services]) -> None:
    """An oxymeter that came back and waits to be cleaned."""
    mine, person = services[USER], now.followed[-1]
    lent = mine.loans.lend(
        LoanDraft(
            equipment_id=_known(mine, "OX-0045"), patient_id=person.patient_id,
            due=now.today - timedelta(days=2),
        )
    )  # fmt: skip
    if lent.loan is not None:
        mine.loans.give_back(lent.loan.id, lent.loan.version, ReturnDraft())


def _count(now: Now, services: Mapping[str, Services]) -> None:
    """The cupboard counted: two things were not what the ledger said."""
    mine = services[USER].counts
    opened = mine.open(CountDraft(place_id=now.stock.places[CUPBOARD], note="Inventaire mensuel"))
    count_id = opened.summary.id
    for number, line in enumerate(opened.lines):
        expected = line.expected or 0
        found = max(0, expected - 1) if number in {3, 11} else expected
        words = "Usage non noté" if found != expected else None
        mine.put(count_id, line.id, line.version, found, words)
    compared = mine.compare(count_id, mine.count(count_id).summary.version)
    mine.validate(count_id, compared.summary.version)


def _order(now: Now, services: Mapping[str, Services]) -> None:
    """What was proposed to the first supplier is on its way."""
    mine = services[USER].orders
    for proposal in mine.proposal():
        lines = tuple((need.product_id, need.wanted) for need in proposal.needs if need.wanted)
        if lines and proposal.supplier.name:
            (order, *_) = mine.draft_all(lines[:8])
            mine.send(order.id, order.version)
            return


def _recall(now: Now, services: Mapping[str, Services]) -> None:
    """A dressing recalled by its maker: units here, and people who received some."""
    mine = services[USER]
    kept = [one for one in now.stock.shelves if one.kept.name.startswith(_RECALLED)]
    lines = mine.stock.product(kept[0].product_id).lines if kept else ()
    if not lines:
        return
    line = lines[0]
    mine.recalls.open(
        RecallDraft(
            number=line.number, lots=(line.lot_id,), announcer=Announcer.MAKER,
            reference="FSN-2026-118", note="Défaut d’adhésion signalé par le fabricant.",
        )
    )  # fmt: skip


def _kit(now: Now, services: Mapping[str, Services]) -> None:
    """The emergency trolley composed, filled from the reserve, sealed; used once since."""
    mine = services[USER]
    place = now.stock.places[KIT]
    kept = {one.kept.name: one.product_id for one in now.stock.shelves}
    lines = []
    for line in mine.kits.default_lines():
        known = next((name for name in kept if name.startswith(_IN_KIT.get(line.name, "?"))), "")
        until = now.today + timedelta(days=21) if "batterie" in line.name else None
        lines.append(replace(line, product_id=kept.get(known), until=until))
    kit = mine.kits.compose(place, mine.kits.kit(place).version, lines, 30)
    mine.kits.check(
        KitCheckDraft(
            kit_id=place, version=kit.version, seal_after="A-10442",
            lines=tuple(
                FoundLine(
                    line_id=line.id, found=line.present if line.product_id else line.required,
                    until=line.until,
                )
                for line in kit.lines
            ),
        )
    )  # fmt: skip


def _words(now: Now, services: Mapping[str, Services]) -> None:
    """Material of the plans: which product each word is."""
    for word, name, quantity in _WORDS:
        found = [one for one in now.stock.shelves if one.kept.name == name]
        if found:
            services[USER].materials.link(word, found[0].product_id, quantity)
