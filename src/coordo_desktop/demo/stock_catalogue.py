"""What the demonstration practice keeps: two hundred products, most of them in ordinary sizes.

Codes are invented, under a range of the French prefix that no medicine of the base bears.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from stdnum import ean

from coordo_desktop.domain.stock import Category, ProductCode, ProductDraft

RESERVE, CUPBOARD, SPARE = "Réserve", "Salle de soins", "Bureau"
FRIDGE, FRIDGE_2 = "Réfrigérateur salle 1", "Réfrigérateur salle 2"
_D, _V, _E = Category.DEVICE, Category.VACCINE, Category.EMERGENCY
_W, _P, _M, _O = Category.DRESSING, Category.PROTECTION, Category.MEDICINE, Category.OFFICE
_WEEKS = 14  # what is ordered lasts about so long
_MAKERS = ("Pharmacie Bidegain", "Médical Pays Basque", "Centrale d’achat 64")


@dataclass(frozen=True, slots=True)
class Kept:
    """A product of the catalogue: what is used of it in a week, how it comes, where it lies."""

    draft: ProductDraft
    weekly: float
    lot_head: str
    place: str
    shelf_months: int

    @property
    def name(self) -> str:
        """Its name."""
        return self.draft.name


# (category, first words, sizes, unit, units, minimum, weekly use of each, price, months, place)
_FAMILIES = (
    (_V, "Vaccin grippe", "seringue 0,5 mL", "dose", "doses", 10, 6, 1110, 10, FRIDGE),
    (_V, "Vaccin", ("dTP rappel|dTcaP rappel|ROR|hépatite B adulte|hépatite A|zona recombinant|"
     "pneumocoque conjugué|HPV nonavalent|méningocoque B|méningocoque ACWY|Covid-19|hexavalent"),
     "dose", "doses", 4, 0.9, 4200, 18, FRIDGE),
    (_M, "Insuline rapide", "stylo 3 mL", "stylo", "stylos", 2, 0.2, 700, 20, FRIDGE_2),
    (_M, "Tuberculine", "flacon 1 mL", "flacon", "flacons", 1, 0.1, 1200, 12, FRIDGE_2),
    (_W, "Compresses stériles", "5 × 5|7,5 × 7,5|10 × 10", "boîte", "boîtes", 6, 3, 480, 48,
     RESERVE),
    (_W, "Compresses non stériles", "7,5 × 7,5|10 × 10", "paquet", "paquets", 6, 3, 260, 48,
     RESERVE),
    (_W, "Hydrocellulaire adhésif", "7,5 × 7,5|10 × 10|12,5 × 12,5|15 × 15|sacrum|talon", "pièce",
     "pièces", 10, 5, 310, 30, RESERVE),
    (_W, "Hydrocellulaire non adhésif", "10 × 10|15 × 15|20 × 20", "pièce", "pièces", 10, 3, 340,
     30, RESERVE),
    (_W, "Hydrocolloïde", "10 × 10|15 × 15|extra-mince 10 × 10", "pièce", "pièces", 8, 2, 250, 30,
     RESERVE),
    (_W, "Alginate", "10 × 10|10 × 20|mèche", "pièce", "pièces", 6, 2, 290, 30, RESERVE),
    (_W, "Hydrofibre", "10 × 10|15 × 15|mèche", "pièce", "pièces", 6, 2, 420, 30, RESERVE),
    (_W, "Interface siliconée", "7,5 × 10|10 × 18", "pièce", "pièces", 6, 2, 380, 30, RESERVE),
    (_W, "Pansement à l’argent", "10 × 10|15 × 15", "pièce", "pièces", 4, 1, 720, 24, RESERVE),
    (_W, "Pansement au charbon", "10 × 10", "pièce", "pièces", 4, 1, 450, 24, RESERVE),
    (_W, "Tulle gras", "10 × 10|20 × 30", "pièce", "pièces", 10, 3, 90, 30, RESERVE),
    (_W, "Film transparent", "6 × 7|10 × 12", "pièce", "pièces", 20, 6, 70, 36, RESERVE),
    (_W, "Bande extensible", "5 cm|7 cm|10 cm|15 cm", "pièce", "pièces", 10, 4, 60, 60, RESERVE),
    (_W, "Bande de compression", "8 cm|10 cm", "pièce", "pièces", 6, 2, 980, 60, RESERVE),
    (_W, "Bande cohésive", "7,5 cm|10 cm", "pièce", "pièces", 8, 3, 190, 48, RESERVE),
    (_W, "Sparadrap", "2,5 cm|5 cm|hypoallergénique", "rouleau", "rouleaux", 6, 2, 210, 48,
     CUPBOARD),
    (_W, "Sutures adhésives", "6 × 75|6 × 100|12 × 100", "sachet", "sachets", 10, 2, 160, 36,
     CUPBOARD),
    (_W, "Set à pansement", "standard|détersion", "set", "sets", 20, 12, 190, 36, RESERVE),
    (_D, "Set de sondage", "urinaire", "set", "sets", 4, 1, 420, 36, RESERVE),
    (_D, "Set d’ablation", "de fils|d’agrafes", "set", "sets", 6, 2, 230, 36, CUPBOARD),
    (_D, "Set de suture", "stérile", "set", "sets", 4, 1, 890, 30, CUPBOARD),
    (_D, "Fil de suture", "3/0|4/0|5/0", "sachet", "sachets", 6, 1, 340, 36, CUPBOARD),
    (_D, "Champ stérile", "50 × 50|75 × 75 adhésif", "pièce", "pièces", 8, 2, 110, 48, CUPBOARD),
    (_D, "Seringue", "1 mL|2 mL|5 mL|10 mL|20 mL|50 mL", "pièce", "pièces", 30, 12, 9, 54,
     CUPBOARD),
    (_D, "Aiguille", "18G rose|21G verte|23G bleue|25G orange|30G jaune", "pièce", "pièces", 50,
     15, 4, 54, CUPBOARD),
    (_D, "Aiguille à ailettes", "21G|23G|25G", "pièce", "pièces", 20, 6, 42, 48, CUPBOARD),
    (_D, "Cathéter court", "18G|20G|22G|24G", "pièce", "pièces", 10, 2, 120, 42, CUPBOARD),
    (_D, "Aiguille de Huber", "20G 20 mm|22G 20 mm", "pièce", "pièces", 6, 2, 540, 36, CUPBOARD),
    (_D, "Sonde urinaire", "CH 12|CH 14|CH 16|CH 18", "pièce", "pièces", 4, 0.8, 480, 36, RESERVE),
    (_D, "Poche à urine", "2 L vidangeable|jambe 500 mL", "pièce", "pièces", 10, 4, 140, 48,
     RESERVE),
    (_D, "Tubulure de perfusion", "simple|avec régulateur", "pièce", "pièces", 10, 3, 160, 48,
     RESERVE),
    (_D, "Prolongateur", "3 voies 25 cm|10 cm", "pièce", "pièces", 10, 3, 130, 48, RESERVE),
    (_D, "Tube de prélèvement", "violet EDTA|bleu citrate|jaune sec|vert héparine|gris fluor",
     "tube", "tubes", 50, 25, 15, 12, CUPBOARD),
    (_D, "Corps de prélèvement", "sous vide", "pièce", "pièces", 30, 15, 12, 48, CUPBOARD),
    (_D, "Flacon ECBU", "stérile", "flacon", "flacons", 10, 4, 45, 24, CUPBOARD),
    (_D, "Écouvillon", "gorge|plaie|nasopharynx", "pièce", "pièces", 10, 2, 60, 18, CUPBOARD),
    (_D, "Lancettes", "28G", "boîte", "boîtes", 2, 0.5, 1450, 36, CUPBOARD),
    (_D, "Bandelettes", "glycémie|urinaires 10 paramètres|cétonémie", "boîte", "boîtes", 2, 0.6,
     1990, 14, CUPBOARD),
    (_D, "Collecteur d’aiguilles", "0,6 L|1,8 L|3 L", "pièce", "pièces", 4, 1.5, 190, 60, RESERVE),
    (_D, "Électrodes ECG", "adulte", "sachet", "sachets", 4, 1, 620, 24, CUPBOARD),
    (_D, "Embout spiromètre", "filtre", "pièce", "pièces", 20, 4, 95, 48, CUPBOARD),
    (_D, "Spéculum vaginal", "S|M|L", "pièce", "pièces", 10, 2, 48, 60, CUPBOARD),
    (_D, "Spéculum auriculaire", "2,5 mm|4 mm", "sachet", "sachets", 4, 0.6, 380, 60, CUPBOARD),
    (_D, "Abaisse-langue", "bois", "boîte", "boîtes", 2, 0.5, 290, 60, CUPBOARD),
    (_D, "Bistouri à usage unique", "n° 11|n° 15", "pièce", "pièces", 6, 1, 85, 48, CUPBOARD),
    (_D, "Curette dermatologique", "4 mm|7 mm", "pièce", "pièces", 4, 0.5, 260, 48, CUPBOARD),
    (_D, "Test rapide", "angine|grippe et Covid|grossesse|CRP", "test", "tests", 10, 3, 320, 14,
     CUPBOARD),
    (_M, "Lidocaïne injectable 1 %", "flacon 20 mL", "flacon", "flacons", 4, 1, 240, 24, CUPBOARD),
    (_M, "Lidocaïne crème 5 %", "tube 5 g", "tube", "tubes", 4, 1, 390, 24, CUPBOARD),
    (_M, "Sérum physiologique", "dosette 5 mL|ampoule 10 mL|flacon 100 mL|poche 500 mL", "pièce",
     "pièces", 20, 8, 60, 30, RESERVE),
    (_M, "Eau stérile", "ampoule 10 mL|flacon 250 mL", "pièce", "pièces", 10, 3, 80, 30, RESERVE),
    (_M, "Povidone iodée", "dermique 125 mL|scrub 125 mL", "flacon", "flacons", 4, 1, 310, 24,
     CUPBOARD),
    (_M, "Chlorhexidine", "alcoolique 2 % 100 mL|aqueuse dosette 5 mL", "pièce", "pièces", 8, 3,
     180, 24, CUPBOARD),
    (_M, "Nitrate d’argent", "crayon", "pièce", "pièces", 2, 0.2, 450, 36, CUPBOARD),
    (_M, "Paracétamol", "1 g comprimés|500 mg orodispersible", "boîte", "boîtes", 2, 0.5, 120, 30,
     CUPBOARD),
    (_M, "Collyre anesthésique", "unidose", "dosette", "dosettes", 6, 1, 95, 18, CUPBOARD),
    (_E, "Adrénaline 1 mg/mL", "ampoule", "ampoule", "ampoules", 4, 0.1, 420, 18, CUPBOARD),
    (_E, "Adrénaline", "stylo 0,3 mg", "stylo", "stylos", 2, 0.02, 3900, 16, CUPBOARD),
    (_E, "Acide acétylsalicylique", "injectable 500 mg", "flacon", "flacons", 2, 0.05, 310, 24,
     CUPBOARD),
    (_E, "Trinitrine", "spray 0,3 mg", "spray", "sprays", 1, 0.03, 620, 20, CUPBOARD),
    (_E, "Salbutamol", "aérosol 100 µg|dosette 5 mg", "pièce", "pièces", 3, 0.2, 290, 22, CUPBOARD),
    (_E, "Chambre d’inhalation", "adulte|enfant", "pièce", "pièces", 1, 0.05, 1400, 60, CUPBOARD),
    (_E, "Méthylprednisolone", "injectable 40 mg", "flacon", "flacons", 2, 0.05, 380, 24, CUPBOARD),
    (_E, "Dexchlorphéniramine", "injectable 5 mg", "ampoule", "ampoules", 2, 0.05, 190, 24,
     CUPBOARD),
    (_E, "Diazépam", "injectable 10 mg", "ampoule", "ampoules", 2, 0.02, 160, 26, CUPBOARD),
    (_E, "Glucagon", "kit 1 mg", "kit", "kits", 1, 0.02, 2400, 18, FRIDGE_2),
    (_E, "Glucose 30 %", "ampoule 10 mL", "ampoule", "ampoules", 4, 0.05, 140, 26, CUPBOARD),
    (_E, "Masque à haute concentration", "adulte|enfant", "pièce", "pièces", 1, 0.05, 340, 48,
     CUPBOARD),
    (_E, "Insufflateur manuel", "adulte|enfant", "pièce", "pièces", 1, 0.01, 3200, 48, CUPBOARD),
    (_E, "Canule de Guedel", "n° 2|n° 3|n° 4", "pièce", "pièces", 1, 0.02, 110, 48, CUPBOARD),
    (_E, "Électrodes de défibrillateur", "adulte|enfant", "paire", "paires", 1, 0.01, 7900, 20,
     CUPBOARD),
    (_E, "Couverture de survie", "adulte", "pièce", "pièces", 2, 0.1, 90, 72, CUPBOARD),
    (_P, "Gants d’examen nitrile", "S|M|L|XL", "boîte", "boîtes", 5, 2, 690, 48, RESERVE),
    (_P, "Gants stériles", "6,5|7|7,5|8", "paire", "paires", 10, 3, 85, 42, RESERVE),
    (_P, "Masque chirurgical", "type IIR", "boîte", "boîtes", 6, 2, 450, 48, RESERVE),
    (_P, "Masque FFP2", "pliable", "pièce", "pièces", 30, 6, 55, 48, RESERVE),
    (_P, "Tablier à usage unique", "plastique", "rouleau", "rouleaux", 2, 0.5, 780, 60, RESERVE),
    (_P, "Surblouse", "non stérile", "pièce", "pièces", 20, 4, 90, 60, RESERVE),
    (_P, "Solution hydroalcoolique", "100 mL|500 mL", "flacon", "flacons", 6, 3, 240, 30, RESERVE),
    (_P, "Lingettes désinfectantes", "surfaces", "paquet", "paquets", 6, 3, 420, 24, RESERVE),
    (_P, "Drap d’examen", "50 × 38 gaufré", "rouleau", "rouleaux", 6, 3, 390, 0, RESERVE),
    (_O, "Papier", "A4 ramette|thermique ECG|imprimante de poche", "pièce", "pièces", 4, 1, 490, 0,
     SPARE),
    (_O, "Étiquettes", "63,5 × 38,1|105 × 57", "planche", "planches", 10, 2, 30, 0, SPARE),
    (_O, "Enveloppes", "DL à fenêtre|C5", "paquet", "paquets", 2, 0.3, 980, 0, SPARE),
    (_O, "Piles", "AA|AAA|CR2032", "pièce", "pièces", 8, 1, 60, 60, SPARE),
)  # fmt: skip


def catalogue() -> Iterator[Kept]:
    """Every product, in the order of the families."""
    number = 0
    for category, head, sizes, unit, units, minimum, weekly, price, months, place in _FAMILIES:
        for size in sizes.split("|"):
            number += 1
            words = f"{head} {size}" if size[0].isdigit() or head == "Vaccin" else f"{head}, {size}"
            tracked = months > 0 and category is not _O and category is not _P
            yield Kept(
                draft=ProductDraft(
                    name=words,
                    category=category,
                    unit=unit,
                    units=units,
                    codes=(ProductCode(_gtin(number), 1, ""),),
                    minimum=minimum,
                    maximum=max(2, minimum * 3, int(weekly * _WEEKS)),
                    cold=place in {FRIDGE, FRIDGE_2},
                    tracks_lots=tracked,
                    supplier=_MAKERS[number % 2] if category in {_V, _M, _E} else _MAKERS[2],
                    price=price,
                ),
                weekly=float(weekly),
                lot_head=f"{head[0]}{size[-1].upper()}",
                place=place,
                shelf_months=months,
            )


def _gtin(number: int) -> str:
    head = f"34009909{number:04d}"
    return f"0{head}{ean.calc_check_digit(head)}"
