"""From the words of professionals to those of everybody, for what the person keeps at home.

Only what has one meaning in a plan is replaced; the rest is printed as it was written.
"""

import re
from collections.abc import Sequence
from functools import partial

from coordo_desktop.documents.plain_lines import plain_title

# Who comes: a role as it is written in a plan (folded, the longest first) -> said plainly.
_ROLES = (
    (r"infirmi(?:er|ère)(?:\(e\)|·e|/ère)?\s+coordinat(?:eur|rice)|idec|ide\s+coordinat(?:eur|rice)",
     "l’infirmière de coordination"),
    (r"coordinations?|coordinat(?:eur|rice)|coordonnat(?:eur|rice)", "la personne qui coordonne"),
    (r"idel|ide|infirmi(?:er|ère)(?:e?s)?(?:\s+lib[ée]rale?s?)?", "l’infirmière ou l’infirmier"),
    (r"mt|m[ée]decin\s+traitant|m[ée]decin\s+g[ée]n[ée]raliste", "mon médecin"),
    (r"mkde?|mk|masseur[- ]kin[ée]sith[ée]rapeute|kin[ée]sith[ée]rapeute|kin[ée]", "le kiné"),
    (r"ergo(?:th[ée]rapeute)?", "l’ergothérapeute, qui aide à aménager la maison"),
    (r"apa|enseignante? en apa", "l’enseignant de sport adapté"),
    (r"pharmacien(?:ne)?", "la pharmacie"),
    (r"as|aide[- ]soignante?", "l’aide-soignante ou l’aide-soignant"),
    (r"auxiliaire de vie|aide [àa] domicile|saad|avs|ads", "l’aide à domicile"),
    (r"assistante? (?:de service )?sociale?|ass", "l’assistante sociale"),
    (r"di[ée]t[ée]ticien(?:ne)?", "la diététicienne ou le diététicien"),
    (r"psychologue|psy", "la ou le psychologue"),
    (r"orthophoniste", "l’orthophoniste"),
    (r"p[ée]dicure[- ]podologue|podologue|p[ée]dicure", "le podologue, qui soigne les pieds"),
    (r"sage[- ]femme", "la sage-femme"),
    (r"cardiologue", "le cardiologue, médecin du cœur"),
    (r"pneumologue", "le pneumologue, médecin des poumons"),
    (r"laboratoire|labo", "le laboratoire"),
)  # fmt: skip
_ROLE_PATTERNS = tuple((re.compile(rf"^(?:{each})$", re.IGNORECASE), said) for each, said in _ROLES)

# Abbreviations and words of care -> plain words. Case counts: these are written in capitals.
_WORDS = {
    "TA": "tension",
    "PA": "tension",
    "FC": "pouls",
    "FR": "respiration",
    "SpO2": "oxygène dans le sang",
    "HbA1c": "sucre dans le sang sur 3 mois (HbA1c)",
    "ETP": "séance pour apprendre à me soigner",
    "IMC": "poids par rapport à la taille",
    "HBPM": "anticoagulant",
    "EVA": "note de douleur",
    "EN": "note de douleur",
    "ECG": "tracé du cœur",
    "NFS": "prise de sang",
    "NYHA": "essoufflement",
    "NT-proBNP": "prise de sang pour le cœur",
    "BNP": "prise de sang pour le cœur",
    "PRADO": "retour à la maison accompagné (PRADO)",
    "VRS": "bronchiolite",
    "AVC": "attaque cérébrale",
    "AIT": "petite attaque cérébrale",
    "BPCO": "maladie des bronches",
    "HTA": "tension trop haute",
    "EMSP": "équipe de soins palliatifs",
    "HAD": "hospitalisation à la maison",
    "DAC": "équipe d’appui",
    "CMP": "centre de soins (CMP)",
    "GEM": "groupe d’entraide (GEM)",
    "SSIAD": "soins infirmiers à la maison",
    "PAI": "accueil adapté à l’école",
    "IPS": "circulation dans les jambes",
    "ADL": "gestes de tous les jours",
    "IADL": "tâches de la maison",
    "AGGIR": "besoin d’aide",
    "PHQ-9": "questions sur le moral",
    "GAD-7": "questions sur l’anxiété",
    "Mini-GDS": "questions sur le moral",
    "MMSE": "test de mémoire",
    "RCP": "réunion de l’équipe",
    "CRP": "prise de sang (infection)",
    "MNA-SF": "questions sur les repas",
    "AUDIT-C": "questions sur l’alcool",
    "INR": "prise de sang pour l’anticoagulant (INR)",
    "TUG": "test de marche",
    "APA": "activité physique adaptée",
    "MT": "mon médecin",
    "IDEL": "infirmière",
    "IDE": "infirmière",
    "AVQ": "gestes de tous les jours",
    "RDV": "rendez-vous",
    "rdv": "rendez-vous",
    "SC": "piqûre sous la peau",
    "BU": "test d’urine",
    "GDS": "prise de sang",
    "MSP": "maison de santé",
}
_WORD = re.compile(
    r"(?<![\w/])(?:"
    + "|".join(sorted(map(re.escape, _WORDS), key=len, reverse=True))
    + r")(?![\w/])"
)
# Names of scales and grades between brackets: they tell the person nothing.
_CODES = re.compile(r"\s*\((?:[A-Z][A-Z0-9-]{1,7}|Zarit|Katz|Lawton|Norton|Braden|Algoplus)\)")
# With their articles, which change with the word: tried before the single words.
_WITH_ARTICLES = tuple(
    (re.compile(pattern, re.IGNORECASE), said)
    for pattern, said in (
        (r"^(?:la personne|le patient|la patiente) sait\b", "je sais"),
        (r"^(?:la personne|le patient|la patiente) peut\b", "je peux"),
        (r"\bde la FC\b", "du pouls"),
        (r"\bla FC\b", "le pouls"),
        (r"\bde la SpO2\b", "de l’oxygène dans le sang"),
        (r"\bla SpO2\b", "l’oxygène dans le sang"),
        (r"\bde l['’]HbA1c\b", "du sucre dans le sang sur 3 mois (HbA1c)"),
        (r"\bl['’]HbA1c\b", "le sucre dans le sang sur 3 mois (HbA1c)"),
        (r"\bde la glyc[ée]mie\b", "du sucre dans le sang"),
        (r"\bles glyc[ée]mies\b", "le sucre dans le sang"),
        (r"\bla glyc[ée]mie\b", "le sucre dans le sang"),
        (r"\bde la diur[èe]se\b", "de la quantité d’urine"),
        (r"\bd['’](?:œ|oe)d[èe]mes?\b", "de gonflement"),
        (r"\bl['’](?:œ|oe)d[èe]me\b", "le gonflement"),
        (r"\bde la dyspn[ée]e\b", "de l’essoufflement"),
        (r"\bde dyspn[ée]e\b", "d’essoufflement"),
        (r"\bla dyspn[ée]e\b", "l’essoufflement"),
        (r"\bde l['’]hyperthermie\b", "de la fièvre"),
        (r"\bl['’]hyperthermie\b", "la fièvre"),
        (r"\bl['’]ionogramme(?: sanguin)?(?! et)", "la prise de sang (sels)"),
        (r"\bla surveillance\b", "le contrôle"),
        (r"\binjections? (?:d['’]|de l['’]|de )?HBPM\b", "piqûre d’anticoagulant"),
        (r"\bdu m[ée]decin traitant\b", "de mon médecin"),
        (r"\bau m[ée]decin traitant\b", "à mon médecin"),
        (r"\b(?:le |mon |votre )?m[ée]decin traitant\b", "mon médecin"),
    )
)
_PHRASES = tuple(
    (re.compile(pattern, re.IGNORECASE), said)
    for pattern, said in (
        (r"\bglyc[ée]mies?\b", "sucre dans le sang"),
        (r"\b(?:œ|oe)d[èe]mes\b", "gonflements"),
        (r"\b(?:œ|oe)d[èe]me\b", "gonflement"),
        (r"\bdyspn[ée]e\b", "essoufflement"),
        (r"\bhyperthermie\b", "fièvre"),
        (r"\bionogramme(?: sanguin)? et cr[ée]atinine\b", "prise de sang (sels et reins)"),
        (r"\bionogramme(?: sanguin)?\b", "prise de sang (sels)"),
        (r"\bcr[ée]atinine\b", "prise de sang (reins)"),
        (r"\b[ée]ducation\b", "séance pour apprendre"),
        (r"\bapr[èe]s la miction\b", "après être allé aux toilettes"),
        (r"\ben autosurveillance\b", "mesuré à la maison"),
        (r"\bautosurveillance\b", "mesure à la maison"),
        (r"\bconduite de resucrage\b", "façon de prendre du sucre"),
        (r"\bresucrer\b", "prendre du sucre"),
        (r"\bhypoglyc[ée]mie\b", "manque de sucre"),
        (r"\bantalgiques\b", "médicaments contre la douleur"),
        (r"\bantalgique\b", "médicament contre la douleur"),
        (r"\bdouleur thoracique\b", "douleur dans la poitrine"),
        (r"\bsaturation\b", "oxygène dans le sang"),
        (r"\bspirom[ée]trie\b", "mesure du souffle"),
        (r"\bper os\b", "par la bouche"),
        (r"\bsous-cutan[ée]e?s?\b", "sous la peau"),
        (r"\bdiur[èe]se\b", "quantité d’urine"),
        (r"(?<!-)\bcutan[ée]e?s?\b", "de la peau"),
        (r"\bsurveillance\b", "contrôle"),
        (r"\bconstantes\b", "tension, pouls et température"),
        (r"≥\s*", "au moins "),
        (r"≤\s*", "au plus "),
        (r"(?<=\w) > (?=\d)", " plus de "),
        (r"(?<=\w) < (?=\d)", " moins de "),
    )
)


def plain_text(text: str) -> str:
    """What a plan says, in words everybody knows."""
    whole = plain_title(text)
    if whole is not None:
        return capitalised(whole)
    said = _replaced(_CODES.sub("", text), _WITH_ARTICLES)
    said = _WORD.sub(lambda found: _WORDS[found[0]], said)
    return capitalised(_replaced(said, _PHRASES))


def _replaced(text: str, pairs: Sequence[tuple[re.Pattern[str], str]]) -> str:
    """Each pattern by its words."""
    for pattern, plain in pairs:
        text = pattern.sub(partial(_cased, plain), text)
    return text


def plain_role(role: str) -> str:
    """« l’infirmière ou l’infirmier » for « IDEL »; the words themselves when not known."""
    asked = " ".join(role.split())
    for pattern, said in _ROLE_PATTERNS:
        if pattern.match(asked):
            return said
    return asked


def short_role(role: str) -> str:
    """« infirmière » for « IDEL »: what fits between brackets."""
    said = plain_role(role).split(", ")[0].split(" ou ")[0]
    return re.sub(r"^(?:l’|les? |la )", "", said)


# Kinship as it is noted -> with whose it is, said by the person.
_MINE = frozenset({
    "fille", "femme", "épouse", "mère", "sœur", "soeur", "nièce", "voisine", "belle-fille",
    "petite-fille", "cousine", "tante", "compagne", "belle-sœur", "belle-mère", "grand-mère",
})  # fmt: skip
_MY = frozenset({
    "fils", "mari", "époux", "père", "frère", "neveu", "voisin", "beau-fils", "gendre", "cousin",
    "petit-fils", "oncle", "compagnon", "conjoint", "beau-frère", "beau-père", "grand-père", "ami",
    "amie", "aidant", "aidante", "tuteur", "curateur",
})  # fmt: skip
_POSSESSIVE = {"sa": "ma", "son": "mon", "ses": "mes", "leur": "notre", "la": "ma", "le": "mon"}


def my_relative(kinship: str) -> str:
    """« Ma fille » for « fille » or « sa fille »; the words themselves when not known."""
    first, _, rest = kinship.strip().partition(" ")
    if rest and first.lower() in _POSSESSIVE:
        return capitalised(f"{_POSSESSIVE[first.lower()]} {rest}")
    lowered = first.lower().rstrip(",")
    if lowered in _MINE:
        return f"Ma {kinship.strip()[:1].lower()}{kinship.strip()[1:]}"
    if lowered in _MY:
        return f"Mon {kinship.strip()[:1].lower()}{kinship.strip()[1:]}"
    return capitalised(kinship.strip())


def capitalised(text: str) -> str:
    """The first letter as a capital, the others as they are."""
    return text[:1].upper() + text[1:]


def _cased(plain: str, found: re.Match[str]) -> str:
    """A capital where a word had one; an abbreviation's capitals are not kept."""
    begins = found[0][:2]
    return capitalised(plain) if begins[:1].isupper() and not begins[1:].isupper() else plain
