"""The rules of the stock, in the order of what they ask: units first, then what is kept."""

from coordo_desktop.domain.alerts import stock, stock_keeping
from coordo_desktop.domain.alerts.rule import Rule
from coordo_desktop.domain.topics import Topic

_STOCK = frozenset({Topic.STOCK})
_COLD = frozenset({Topic.COLD})

ALL = (
    Rule(
        key="lot_recalled",
        title="Lot rappelé à isoler",
        judge=stock.lot_recalled,
        topics=_STOCK,
    ),
    Rule(
        key="recall_untold",
        title="Rappel de lot, personnes à prévenir",
        judge=stock.recall_untold,
        topics=_STOCK | {Topic.PATIENTS},
    ),
    Rule(
        key="excursion_open",
        title="Réfrigérateur hors limites, lots à décider",
        judge=stock_keeping.excursion_open,
        topics=_COLD | _STOCK,
    ),
    Rule(
        key="fridge_unread",
        title="Température non relevée",
        judge=stock_keeping.fridge_unread,
        topics=_COLD | _STOCK | {Topic.OPENING},
    ),
    Rule(
        key="kit_unready",
        title="Trousse d’urgence à contrôler",
        judge=stock_keeping.kit_unready,
        topics=_STOCK,
        threshold=30,
        unit="days",
        highest=90,
        means="Annonce avant la péremption",
    ),
    Rule(
        key="lot_expiring",
        title="Lot périmé ou proche de l’être",
        judge=stock.lot_expiring,
        topics=_STOCK,
        threshold=90,
        unit="days",
        lowest=0,
        means="Annonce avant la péremption",
    ),
    Rule(
        key="stock_short",
        title="Stock sous le minimum",
        judge=stock.stock_short,
        topics=_STOCK,
    ),
    Rule(
        key="stock_held",
        title="Quarantaine à décider",
        judge=stock.stock_held,
        topics=_STOCK,
        threshold=7,
        unit="days",
        highest=90,
        means="Temps laissé pour décider",
    ),
    Rule(
        key="loan_overdue",
        title="Matériel prêté à rendre",
        judge=stock_keeping.loan_overdue,
        topics=frozenset({Topic.LOANS, Topic.PATIENTS}),
        threshold=1,
        unit="days",
        highest=90,
        means="Retard à partir duquel le prêt est signalé",
    ),
    Rule(
        key="service_due",
        title="Maintenance de matériel",
        judge=stock_keeping.service_due,
        topics=frozenset({Topic.LOANS}),
        threshold=30,
        unit="days",
        lowest=0,
        means="Annonce avant la maintenance",
    ),
    Rule(
        key="order_late",
        title="Commande en retard",
        judge=stock_keeping.order_late,
        topics=_STOCK,
        threshold=1,
        unit="days",
        highest=60,
        means="Retard à partir duquel la commande est signalée",
    ),
    Rule(
        key="count_open",
        title="Inventaire laissé ouvert",
        judge=stock_keeping.count_open,
        topics=_STOCK,
        threshold=2,
        unit="days",
        highest=60,
        means="Temps laissé pour le valider",
    ),
)
