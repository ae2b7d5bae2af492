"""The words of the stock, in both languages: categories, places, states, movements, quantities."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from coordo_desktop.domain.stock import LATER, Category, LotState, PlaceKind
from coordo_desktop.domain.stock_ledger import DiscardReason, Movement, MovementKind, Source
from coordo_desktop.ui.kit.chips import ChipSpec
from coordo_desktop.ui.kit.when import date_text

_Words = Callable[[], str]
_THOUSAND = 1000

CATEGORY_ICONS: Mapping[Category, str] = {
    Category.DRESSING: "box",
    Category.DEVICE: "doctor",
    Category.MEDICINE: "pill",
    Category.VACCINE: "shield",
    Category.EMERGENCY: "box",
    Category.PROTECTION: "box",
    Category.OFFICE: "file",
    Category.OTHER: "box",
}
"""The mark of each family; what is kept cold is marked `cold` instead (`product_icon`)."""

PLACE_KIND_ICONS: Mapping[PlaceKind, str] = {
    PlaceKind.SHELF: "box",
    PlaceKind.FRIDGE: "cold",
    PlaceKind.BAG: "car",
    PlaceKind.KIT: "bag",
}

MOVEMENT_ICONS: Mapping[MovementKind, tuple[str, str]] = {
    MovementKind.RECEPTION: ("plus", "ok"),
    MovementKind.ISSUE: ("arrow-right", "text-2"),
    MovementKind.RETURN: ("undo", "ok"),
    MovementKind.TRANSFER: ("swap", "text-2"),
    MovementKind.QUARANTINE: ("lock", "warn"),
    MovementKind.RELEASE: ("unlock", "ok"),
    MovementKind.COUNT: ("list", "text-2"),
    MovementKind.DISCARD: ("trash", "danger"),
    MovementKind.SUPPLIER_RETURN: ("reply", "text-2"),
    MovementKind.CORRECTION: ("undo", "text-2"),
}
"""The mark of each movement: icon and ink."""

_CATEGORIES: dict[Category, _Words] = {
    Category.DRESSING: lambda: QCoreApplication.translate("Stock", "Pansements, consommables"),
    Category.DEVICE: lambda: QCoreApplication.translate("Stock", "Dispositifs médicaux"),
    Category.MEDICINE: lambda: QCoreApplication.translate("Stock", "Médicaments"),
    Category.VACCINE: lambda: QCoreApplication.translate("Stock", "Vaccins"),
    Category.EMERGENCY: lambda: QCoreApplication.translate("Stock", "Urgence"),
    Category.PROTECTION: lambda: QCoreApplication.translate("Stock", "Protection, DASRI"),
    Category.OFFICE: lambda: QCoreApplication.translate("Stock", "Bureau"),
    Category.OTHER: lambda: QCoreApplication.translate("Stock", "Autre"),
}
_PLACE_KINDS: dict[PlaceKind, _Words] = {
    PlaceKind.SHELF: lambda: QCoreApplication.translate("Stock", "Réserve, étagère"),
    PlaceKind.FRIDGE: lambda: QCoreApplication.translate("Stock", "Réfrigérateur"),
    PlaceKind.BAG: lambda: QCoreApplication.translate("Stock", "Sac de tournée"),
    PlaceKind.KIT: lambda: QCoreApplication.translate("Stock", "Trousse d’urgence"),
}
_STATES: dict[LotState, _Words] = {
    LotState.RECALLED: lambda: QCoreApplication.translate("Stock", "rappelé"),
    LotState.EXPIRED: lambda: QCoreApplication.translate("Stock", "périmé"),
    LotState.HELD: lambda: QCoreApplication.translate("Stock", "quarantaine"),
    LotState.SOON: lambda: QCoreApplication.translate("Stock", "périme bientôt"),
    LotState.USABLE: lambda: QCoreApplication.translate("Stock", "utilisable"),
}
_KINDS: dict[MovementKind, _Words] = {
    MovementKind.RECEPTION: lambda: QCoreApplication.translate("Stock", "Réception"),
    MovementKind.ISSUE: lambda: QCoreApplication.translate("Stock", "Sortie"),
    MovementKind.RETURN: lambda: QCoreApplication.translate("Stock", "Retour"),
    MovementKind.TRANSFER: lambda: QCoreApplication.translate("Stock", "Transfert"),
    MovementKind.QUARANTINE: lambda: QCoreApplication.translate("Stock", "Mise en quarantaine"),
    MovementKind.RELEASE: lambda: QCoreApplication.translate("Stock", "Quarantaine levée"),
    MovementKind.COUNT: lambda: QCoreApplication.translate("Stock", "Écart d’inventaire"),
    MovementKind.DISCARD: lambda: QCoreApplication.translate("Stock", "Destruction"),
    MovementKind.SUPPLIER_RETURN: lambda: QCoreApplication.translate(
        "Stock", "Retour au fournisseur"
    ),
    MovementKind.CORRECTION: lambda: QCoreApplication.translate("Stock", "Correction"),
}
_REASONS: dict[DiscardReason, _Words] = {
    DiscardReason.EXPIRED: lambda: QCoreApplication.translate("Stock", "Périmé"),
    DiscardReason.RECALLED: lambda: QCoreApplication.translate("Stock", "Rappelé"),
    DiscardReason.COLD_CHAIN: lambda: QCoreApplication.translate("Stock", "Chaîne du froid rompue"),
    DiscardReason.BROKEN: lambda: QCoreApplication.translate("Stock", "Cassé, abîmé"),
    DiscardReason.OPENED: lambda: QCoreApplication.translate("Stock", "Ouvert, non utilisé"),
    DiscardReason.LOST: lambda: QCoreApplication.translate("Stock", "Perdu"),
    DiscardReason.OTHER: lambda: QCoreApplication.translate("Stock", "Autre raison"),
}
_SOURCES: dict[Source, _Words] = {
    Source.NONE: lambda: "",
    Source.ORDER: lambda: QCoreApplication.translate("Stock", "commande"),
    Source.COUNT: lambda: QCoreApplication.translate("Stock", "inventaire"),
    Source.EXCURSION: lambda: QCoreApplication.translate("Stock", "écart de température"),
    Source.RECALL: lambda: QCoreApplication.translate("Stock", "rappel de lot"),
    Source.KIT: lambda: QCoreApplication.translate("Stock", "trousse"),
    Source.SLIP: lambda: QCoreApplication.translate("Stock", "bordereau de destruction"),
    Source.IMPORT: lambda: QCoreApplication.translate("Stock", "fichier"),
}


def category_words(category: Category) -> str:
    """« Pansements, consommables », « Vaccins » and so on."""
    return _CATEGORIES[category]()


def product_icon(category: Category, *, cold: bool) -> str:
    """The mark of a product: a snowflake where it is kept cold, else its family's."""
    return "cold" if cold else CATEGORY_ICONS[category]


def place_kind_words(kind: PlaceKind) -> str:
    """« Réserve, étagère », « Réfrigérateur » and so on."""
    return _PLACE_KINDS[kind]()


def lot_state_words(state: LotState) -> str:
    """« utilisable », « quarantaine » and so on."""
    return _STATES[state]()


def movement_words(kind: MovementKind) -> str:
    """« Réception », « Sortie » and so on."""
    return _KINDS[kind]()


def discard_words(reason: DiscardReason) -> str:
    """Why units were destroyed."""
    return _REASONS[reason]()


def source_words(source: Source) -> str:
    """What a deed was part of; empty for nothing."""
    return _SOURCES[source]()


def lot_chip(state: LotState, expiry: date | None, today: date, *, held: bool = False) -> ChipSpec:
    """The state of a line in a chip: « 7 jours », « rappelé, isolé », « utilisable ».

    What expires within 90 days says in how many, while it may be issued.
    """
    match state:
        case LotState.RECALLED:
            isolated = QCoreApplication.translate("Stock", "rappelé, isolé")
            return ChipSpec(isolated if held else lot_state_words(state), "danger", "refresh")
        case LotState.EXPIRED:
            return ChipSpec(lot_state_words(state), "danger", "octagon")
        case LotState.HELD:
            return ChipSpec(lot_state_words(state), "warn", "lock")
    if expiry is not None and expiry - today <= LATER:
        return ChipSpec(days_words((expiry - today).days), "warn", "clock")
    return ChipSpec(lot_state_words(LotState.USABLE), "ok", "check")


def days_words(days: int) -> str:
    """« 7 jours », « 1 jour », « aujourd’hui »."""
    if days == 0:
        return QCoreApplication.translate("Stock", "aujourd’hui")
    return QCoreApplication.translate("Stock", "%n jour(s)", "", days)


def expires_words(expiry: date | None, today: date) -> str:
    """« périme dans 7 jours », « périme aujourd’hui », « périmé depuis 3 jours »; "" for none."""
    if expiry is None:
        return ""
    days = (expiry - today).days
    if days == 0:
        return QCoreApplication.translate("Stock", "périme aujourd’hui")
    if days < 0:
        return QCoreApplication.translate("Stock", "périmé depuis %n jour(s)", "", -days)
    return QCoreApplication.translate("Stock", "périme dans %n jour(s)", "", days)


def expiry_text(expiry: date | None) -> str:
    """« 30 nov. 2026 »; a dash where none is known."""
    return "–" if expiry is None else date_text(expiry)


def full_date_text(day: date) -> str:
    """« lun. 30 nov. 2026 »."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMM yyyy")


def lot_words(number: str) -> str:
    """« lot R4K118 »; « sans lot » where it bears none."""
    if not number:
        return QCoreApplication.translate("Stock", "sans lot")
    return QCoreApplication.translate("Stock", "lot {number}").format(number=number)


def number_text(number: int) -> str:
    """« 1 240 », with the language's separators."""
    return str(number) if 0 <= number < _THOUSAND else QLocale().toString(number)


def signed_text(number: int) -> str:
    """« +40 », « −6 »: a movement."""
    sign = "+" if number > 0 else "−" if number < 0 else ""
    return f"{sign}{number_text(abs(number))}"


def unit_words(number: int, unit: str, units: str) -> str:
    """« dose » or « doses »: French counts 0 and 1 as one."""
    return units if abs(number) > 1 else unit


def quantity_words(number: int, unit: str, units: str) -> str:
    """« 24 doses », « 1 boîte »; the space does not break."""
    return f"{number_text(number)}\u00a0{unit_words(number, unit, units)}"


def who_words(movement: Movement) -> str:
    """Whom a movement was for; somebody outside the reader's circle is not named."""
    if movement.masked:
        return QCoreApplication.translate("Stock", "Patient hors de votre cercle")
    return movement.who
