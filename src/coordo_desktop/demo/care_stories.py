"""The plan, treatments and assessments that each story of the demonstration brings. Invented."""

from dataclasses import dataclass

# Name, dose of one taking, line of moments, what it is for, substances.
Taken = tuple[str, str, str, str, tuple[str, ...]]

_HEART: tuple[Taken, ...] = (
    ("Furosémide 40 mg, comprimé", "1 comprimé", "1 0 0 0", "Œdèmes", ("FUROSÉMIDE",)),
    ("Bisoprolol 2,5 mg, comprimé", "1 comprimé", "1 0 0 0", "Cœur", ("BISOPROLOL",)),
    ("Apixaban 5 mg, comprimé", "1 comprimé", "1 0 1 0", "Fibrillation", ("APIXABAN",)),
    ("Paracétamol 1 g, comprimé", "1 comprimé", "sb 1 max 3", "Douleur", ("PARACÉTAMOL",)),
)
_LUNGS: tuple[Taken, ...] = (
    ("Tiotropium 18 µg, poudre à inhaler", "1 gélule", "1 0 0 0", "Souffle", ("TIOTROPIUM",)),
    ("Salbutamol 100 µg, spray", "2 bouffées", "sb 2 max 8", "Gêne", ("SALBUTAMOL",)),
    ("Amoxicilline 1 g, comprimé", "1 comprimé", "1 1 1 0", "Bronchite", ("AMOXICILLINE",)),
)
_SUGAR: tuple[Taken, ...] = (
    ("Metformine 1000 mg, comprimé", "1 comprimé", "1 0 1 0", "Diabète", ("METFORMINE",)),
    ("Insuline glargine 100 U/mL, stylo", "18 unités", "0 0 18 0", "Diabète",
     ("INSULINE GLARGINE",)),
    ("Ramipril 5 mg, comprimé", "1 comprimé", "1 0 0 0", "Tension", ("RAMIPRIL",)),
)  # fmt: skip
_MEMORY: tuple[Taken, ...] = (
    ("Rispéridone 0,5 mg, comprimé", "1 comprimé", "0 0 1 0", "Agitation", ("RISPÉRIDONE",)),
    ("Macrogol 10 g, sachet", "1 sachet", "1 0 0 0", "Transit", ("MACROGOL",)),
)
_HIP: tuple[Taken, ...] = (
    ("Énoxaparine 4000 UI, seringue", "1 injection", "0 0 1 0", "Phlébite",
     ("ÉNOXAPARINE SODIQUE",)),
    ("Paracétamol 1 g, comprimé", "1 comprimé", "1 1 1 0", "Douleur", ("PARACÉTAMOL",)),
    ("Paracétamol 500 mg et codéine 30 mg, comprimé", "1 comprimé", "sb 1 max 4", "Douleur forte",
     ("PARACÉTAMOL", "CODÉINE")),
)  # fmt: skip
_COMFORT: tuple[Taken, ...] = (
    ("Morphine LP 30 mg, gélule", "1 gélule", "1 0 1 0", "Douleur", ("MORPHINE",)),
    ("Morphine 10 mg, solution buvable", "10 mg", "sb 1 max 6", "Accès douloureux", ("MORPHINE",)),
    ("Scopolamine, patch", "1 patch", "1 0 0 0", "Encombrement", ("SCOPOLAMINE",)),
)
_MOOD: tuple[Taken, ...] = (
    ("Sertraline 50 mg, gélule", "1 gélule", "1 0 0 0", "Humeur", ("SERTRALINE",)),
    ("Oxazépam 10 mg, comprimé", "1 comprimé", "0 0 0 1", "Sommeil", ("OXAZÉPAM",)),
)
_STROKE: tuple[Taken, ...] = (
    ("Acide acétylsalicylique 75 mg, sachet", "1 sachet", "0 1 0 0", "Après AVC",
     ("ACIDE ACÉTYLSALICYLIQUE",)),
    ("Atorvastatine 40 mg, comprimé", "1 comprimé", "0 0 1 0", "Cholestérol", ("ATORVASTATINE",)),
    ("Amlodipine 5 mg, comprimé", "1 comprimé", "1 0 0 0", "Tension", ("AMLODIPINE",)),
)  # fmt: skip
_CHILD: tuple[Taken, ...] = (
    ("Fluticasone 50 µg, spray", "1 bouffée", "1 0 1 0", "Asthme", ("FLUTICASONE",)),
    ("Salbutamol 100 µg, spray", "2 bouffées", "sb 2 max 8", "Crise", ("SALBUTAMOL",)),
)

_AGGIR = (
    "coherence", "orientation", "toilette", "habillage", "alimentation", "elimination",
    "transferts", "deplacement_interieur", "deplacement_exterieur", "communication",
)  # fmt: skip
_BRADEN = ("perception", "humidite", "activite", "mobilite", "nutrition", "friction")
_KATZ = ("hygiene", "habillage", "toilettes", "locomotion", "continence", "repas")


def _answers(items: tuple[str, ...], choices: str) -> dict[str, str]:
    return dict(zip(items, choices.replace(" ", ""), strict=True))


def _questions(scores: str) -> dict[str, str]:
    return {f"q{number}": score for number, score in enumerate(scores, start=1)}


Made = tuple[str, dict[str, str], dict[str, str]]  # scale, answers a month ago, then last week

_GIR4: Made = ("aggir", _answers(_AGGIR, "AABBBBAABA"), _answers(_AGGIR, "AABBBBAACA"))
_GIR2: Made = ("aggir", _answers(_AGGIR, "BBCCBBBBCC"), _answers(_AGGIR, "BCCCCCBBCC"))
_SKIN: Made = ("braden", _answers(_BRADEN, "332322"), _answers(_BRADEN, "322222"))
_LIVING: Made = ("katz", _answers(_KATZ, "111111"), _answers(_KATZ, "011111"))
_SAD: Made = ("phq9", _questions("221211110"), _questions("222211111"))
_BETTER: Made = ("phq9", _questions("222221110"), _questions("111110100"))


@dataclass(frozen=True, slots=True)
class CareStory:
    """What one kind of situation brings: template of the plan, treatments, assessments."""

    template: str
    strengths: str
    treatments: tuple[Taken, ...]
    assessments: tuple[Made, ...]


CARE: dict[str, CareStory] = {
    "Insuffisance cardiaque, NYHA III": CareStory(
        "insuffisance_cardiaque", "Fille présente chaque soir, pèse-personne chez elle.",
        _HEART, (_GIR4, _LIVING),
    ),
    "BPCO stade 3, oxygène 1,5 L, 15 h par jour": CareStory(
        "bpco", "A arrêté de fumer, connaît ses appareils.", _LUNGS, (_GIR4,)
    ),
    "Diabète de type 2 sous insuline": CareStory(
        "diabete_2", "Tient son carnet, cuisine volontiers.", _SUGAR, (_LIVING,)
    ),
    "Maladie d’Alzheimer, stade modéré": CareStory(
        "geriatrie", "Épouse attentive, accueil de jour accepté.", _MEMORY, (_GIR2, _SKIN)
    ),
    "Prothèse de hanche gauche, retour à domicile": CareStory(
        "post_operatoire", "Logement de plain-pied, voisins proches.", _HIP, (_LIVING, _SKIN)
    ),
    "Soins palliatifs à domicile": CareStory(
        "soins_palliatifs", "Entouré, volontés écrites.", _COMFORT, (_SKIN, _GIR2)
    ),
    "Épisode dépressif": CareStory(
        "sante_mentale", "Garde contact avec son frère.", _MOOD, (_SAD, _BETTER)
    ),
    "Suites d’AVC, hémiparésie droite": CareStory(
        "risque_chute", "Volontaire à la rééducation.", _STROKE, (_GIR2, _LIVING)
    ),
    "Asthme de l’enfant": CareStory(
        "pediatrie", "Parents à l’aise avec la chambre d’inhalation.", _CHILD, ()
    ),
}  # fmt: skip

# What, from whom, kind, the examination named, days since it was asked.
AWAITED = (
    ("Compte rendu d’échographie cardiaque", "Cardiologie, CH de Saint-Palais", "report", "", 16),
    ("Accord APA, évaluation GIR", "Conseil départemental", "agreement", "", 9),
    ("Ionogramme et créatinine", "Laboratoire Arberoue", "result", "Ionogramme", 4),
    ("Ionogramme et créatinine", "Laboratoire Bidouze", "result", "Ionogramme", 2),
    ("Rappel du Dr LABORDE", "Dr LABORDE", "call_back", "", 1),
    ("Livraison du lit médicalisé", "Prestataire de matériel", "equipment", "", 6),
)

# One-line tasks noted by the coordinator.
NOTED = (
    "rappeler la fille pour les horaires de l’aide à domicile",
    "envoyer le plan au médecin traitant !",
    "demander le compte rendu de kinésithérapie",
    "vérifier l’ordonnance de pansements demain",
)
