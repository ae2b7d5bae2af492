"""What may be kept of an emergency kit, and the composition proposed at first (ST10).

The default is a proposal to be edited: the physicians of the practice decide (reference 5.6).
"""

from collections.abc import Iterable

from coordo_desktop.domain.errors import InvalidField, MissingField
from coordo_desktop.domain.kits import KitLineDraft, ProductTwice
from coordo_desktop.domain.text import clean_line

MOST_LINES = 200
MOST_REQUIRED = 999
MOST_CHECK_DAYS = 366
LONGEST_SEAL = 40
LONGEST_NAME = 120

_DEFAULT = (
    ("Médicaments", (("Adrénaline 1 mg/mL, ampoule", 4), ("Aspirine, injectable ou orale", 2),
                     ("Trinitrine, spray", 1), ("Salbutamol, aérosol-doseur", 1),
                     ("Corticoïde injectable", 2), ("Antihistaminique injectable", 2),
                     ("Diazépam ou midazolam", 2), ("Glucose 30 % (G30) ou glucagon", 2),
                     ("Sérum salé 0,9 %, poche", 2))),
    ("Voies aériennes", (("Chambre d’inhalation", 1), ("Bouteille d’oxygène", 1),
                         ("Masque haute concentration", 2), ("Insufflateur manuel (BAVU)", 1),
                         ("Canules oropharyngées, jeu", 1), ("Aspirateur de mucosités", 1))),
    ("Appareils", (("Défibrillateur (DAE), batterie", 1), ("Électrodes de défibrillation", 1),
                   ("Tensiomètre", 1), ("Oxymètre", 1), ("Glucomètre et bandelettes", 1))),
    ("Perfusion et divers", (("Matériel de perfusion, set", 2), ("Couverture isotherme", 1),
                             ("Fiche d’appel du 15", 1))),
)  # fmt: skip


def default_lines() -> tuple[KitLineDraft, ...]:
    """The composition proposed for a new kit, nothing linked to the stock yet."""
    return tuple(
        KitLineDraft(section=section, name=name, required=required)
        for section, lines in _DEFAULT
        for name, required in lines
    )


def checked_lines(lines: Iterable[KitLineDraft]) -> tuple[KitLineDraft, ...]:
    """The composition as it may be kept; MissingField, InvalidField, ProductTwice."""
    kept: list[KitLineDraft] = []
    seen: set[object] = set()
    for line in lines:
        name = clean_line(line.name)
        if not name:
            raise MissingField(field="name")
        if len(name) > LONGEST_NAME:
            raise InvalidField(field="name")
        if not 1 <= line.required <= MOST_REQUIRED:
            raise InvalidField(field="required")
        if line.product_id is not None and line.product_id in seen:
            raise ProductTwice(name=name)
        seen.add(line.product_id)
        kept.append(
            KitLineDraft(
                id=line.id,
                section=clean_line(line.section)[:LONGEST_NAME],
                name=name,
                product_id=line.product_id,
                required=line.required,
                until=line.until,
            )
        )
    if len(kept) > MOST_LINES:
        raise InvalidField(field="lines")
    return tuple(kept)


def checked_days(days: int) -> int:
    """Days between two checks; InvalidField."""
    if not 1 <= days <= MOST_CHECK_DAYS:
        raise InvalidField(field="check_days")
    return days


def checked_seal(seal: str) -> str:
    """A seal number as it may be kept."""
    seal = clean_line(seal)
    if len(seal) > LONGEST_SEAL:
        raise InvalidField(field="seal")
    return seal


def seal_key(seal: str) -> str:
    """How two seal numbers are compared: capitals and figures alone."""
    return "".join(char for char in seal.upper() if char.isalnum())
