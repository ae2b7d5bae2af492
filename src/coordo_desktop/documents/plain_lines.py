"""What a plan tells the team and what it tells the person: sentences sorted, scales named plainly.

A threshold to confirm, a score or a licence is the team's business: such a sentence is left out of
what the person keeps; any other is kept, however long. The name of a scale in a title is said by
what it looks at.
"""

import re
from functools import cache

from coordo_desktop.domain.plan_templates import TEMPLATES

# Whole titles of the built-in templates that word by word would stay hard to read.
_TITLES = {
    "lettre de liaison, ordonnances et rendez-vous reçus": "mes papiers de sortie sont reçus",
    "vérifier les documents de sortie avec la liste de contrôle":
        "vérifier mes papiers de sortie",
    "antalgiques selon la prescription": "médicaments contre la douleur, selon l’ordonnance",
    "plaquettes si prescrites : suivre le résultat": "prise de sang, si elle est prescrite",
    "transferts sûrs": "me lever et m’asseoir sans danger",
    "lever et transferts, aides techniques, environnement":
        "apprendre à me lever et à m’asseoir, choisir le matériel",
    "tug et marche": "test de marche",
    "tug, appui unipodal": "test de marche et d’équilibre",
    "transit repris": "retourner à la selle normalement",
    "hba1c à la cible personnalisée": "le sucre dans le sang au niveau convenu",
    "hba1c sur ordonnance : faire faire et suivre le résultat":
        "prise de sang pour le sucre sur 3 mois",
    "relecture de l’autosurveillance glycémique": "regarder ensemble mon carnet de sucre",
    "aucune hypoglycémie sévère": "pas de malaise par manque de sucre",
    "éducation : signes d’hypoglycémie et resucrage":
        "apprendre à reconnaître le manque de sucre et quoi prendre",
    "technique et sites d’injection, conservation de l’insuline":
        "bien faire mes piqûres et garder l’insuline au bon endroit",
    "pas de plaie du pied, grade connu": "pas de plaie aux pieds",
    "examen des pieds au monofilament, grade podologique": "examen de mes pieds",
    "conseils de chaussage et soins de pédicurie selon le grade":
        "conseils pour les chaussures et soins des pieds",
    "créatinine et rapport albumine sur créatinine à jour": "les reins contrôlés chaque année",
    "contrôle clinique et biologique peu après la sortie":
        "voir le médecin et faire une prise de sang peu après la sortie",
    "biologie : potassium, créatinine, nt-probnp": "prise de sang (cœur, sels et reins)",
    "inscription au parcours prado": "retour à la maison accompagné (PRADO)",
    "la personne cite les 4 signes d’alerte": "je connais les 4 signes d’alerte",
    "éducation : reprise à 6 mois, questionnaire d’adhésion":
        "séance pour apprendre : reprise à 6 mois",
    "score cat ou mmrc stable ou meilleur": "pas plus essoufflé qu’avant",
    "cat ou mmrc, spo2, fréquence respiratoire":
        "mesurer mon essoufflement, l’oxygène et la respiration",
    "durée quotidienne, saturation, sécurité au domicile":
        "vérifier l’oxygène : durée, mesure au doigt, sécurité",
    "imc au moins égal à 21": "un poids suffisant",
    "poids et imc": "pesée",
    "imc sous 21 ou perte de poids": "je perds du poids",
    "vaccinations et spirométrie à jour": "les vaccins et la mesure du souffle à jour",
    "braden ou norton": "vérifier le risque de plaie de la peau",
    "braden, mobilisation, points d’appui": "vérifier ma peau et changer ma position",
    "bilan de la cause : pouls, ips, glycémie, compression":
        "chercher la cause : circulation du sang et sucre",
    "relecture des traitements : psychotropes, antihypertenseurs":
        "relire mes médicaments : sommeil, humeur, tension",
    "repérage fait, évaluation gériatrique demandée si fragile":
        "faire le point sur ce qui devient difficile",
    "sega-a ou icope, étape 1": "faire le point sur ce qui devient difficile",
    "repérage positif": "quelque chose devient difficile",
    "demander une évaluation gériatrique standardisée": "demander un bilan complet",
    "dépistage : imc, mna-sf (résultat seul, échelle sous licence)":
        "vérifier que je mange assez",
    "perte de 5 % en 1 mois, de 10 % en 6 mois ou imc sous 22": "je perds vite du poids",
    "bilan partagé de médication": "faire le point sur mes médicaments avec la pharmacie",
    "une seule liste de traitements à jour, bilan de médication fait":
        "une seule liste de médicaments à jour",
    "adl et iadl stables, apa demandée si gir 1 à 4": "continuer à faire seul les gestes du jour",
    "adl, iadl et aggir": "faire le point sur les gestes de tous les jours",
    "apa : dossier si gir 1 à 4": "dossier de l’allocation d’autonomie",
    "gir de 1 à 4": "j’ai besoin d’aide chaque jour",
    "demander l’apa": "demander l’allocation d’autonomie",
    "mini-gds, plainte de mémoire": "parler de l’humeur et de la mémoire",
    "zarit": "demander comment va mon proche",
    "zarit dans la tranche inférieure": "mon proche moins fatigué",
    "zarit qui n’augmente pas, répit proposé": "mon proche soutenu, du repos proposé",
    "zarit, besoin de répit, anticipation du deuil": "demander comment va mon proche",
    "zarit et entretien avec l’aidant, seul": "parler seul à seul avec mon proche",
    "évaluer la douleur : en, ou algoplus si la personne ne peut répondre": "mesurer la douleur",
    "douleur : en, algoplus ou doloplus": "mesurer la douleur",
    "contacts emsp, had, dac : vérifier et afficher":
        "afficher les numéros des équipes qui viennent à la maison",
    "fiche urgence pallia : écrire et transmettre": "écrire une fiche pour le 15",
    "concertation de l’équipe (rcp)": "réunion de l’équipe",
    "phq-9 réduit de moitié": "me sentir nettement mieux",
    "phq-9, question 9, au-dessus de 0": "j’ai des idées de mort",
    "score d’adhésion à 0": "prendre mes médicaments chaque jour",
    "questionnaire de girerd, effets indésirables": "parler de mes médicaments et de leurs gênes",
    "point avec l’assistant social, le gem et le cmp":
        "faire le point avec ceux qui m’aident",
    "lien formalisé avec le cmp, plan de crise": "écrire un plan de crise avec le centre de soins",
    "audit-c sous le seuil": "boire moins d’alcool",
    "audit-c, tabac": "parler de l’alcool et du tabac",
    "point sur les droits : congé, allocation, apa": "faire le point sur les droits et les aides",
    "pai : demander à l’école": "demander à l’école l’accueil adapté",
    "imc sur la courbe, consultation dédiée": "suivre le poids et la taille",
    "courbe de corpulence stabilisée": "un poids qui suit la taille",
    "circuit de l’information préoccupante : connu de l’équipe": "l’équipe sait qui prévenir",
    "suspicion de danger": "l’enfant semble en danger",
    "information préoccupante sans délai ; 119": "prévenir sans attendre, appeler le 119",
    "ionogramme et créatinine à jour": "prise de sang (sels et reins) à jour",
    "ionogramme et créatinine : suivre l’ordonnance et le résultat":
        "prise de sang (sels et reins)",
    "hbpm selon la prescription, surveillance des mollets":
        "piqûre d’anticoagulant selon l’ordonnance, mollets surveillés",
    "prescriptions anticipées et stock du domicile : vérifier":
        "vérifier les médicaments gardés à la maison",
    "prescriptions de crise disponibles au domicile": "les médicaments d’urgence à la maison",
    "décharge, photo avec accord, avis le jour même": "ne pas appuyer dessus, appeler le jour même",
    "noter, examen le jour même, causes cherchées": "le dire, être examiné le jour même",
    "examen le jour même, tug refait, causes cherchées": "être examiné le jour même",
    "repérage fait": "faire le point sur l’humeur et la mémoire",
    "consultation du médecin traitant": "voir mon médecin",
    "tension et pouls dans les limites fixées par l’équipe": "une tension et un pouls stables",
    "questionnaire de contrôle dans la norme": "un asthme calme",
    "directives anticipées et personne de confiance notées":
        "mes volontés écrites et ma personne de confiance notée",
    "évaluer l’autonomie (adl) et l’aidant (zarit) : jour 1":
        "faire le point avec mon proche et moi : jour 1",
    "évaluer l’autonomie (adl) et l’aidant (zarit) : jour 15":
        "faire le point avec mon proche et moi : jour 15",
}  # fmt: skip
_MOODS = re.compile(r"^PHQ-9 et GAD-7\b")
# Said to the team, not to the person: thresholds to confirm, scores, records, licences.
_TEAM = re.compile(
    r"\b(?:seuil équipe|(?:du|le|sous le) seuil|scores?|au dossier|sous licence|licence à|NYHA"
    r"|à confirmer par|à adapter|par défaut|selon le protocole|grade podologique|selon le grade"
    r"|une tranche|fraction d['’]éjection|Algoplus|Doloplus|Zarit|Girerd|Braden|Norton|mmHg|kg/m²"
    r"|AUDIT-C|PHQ-9|GAD-7|CAT|mMRC|c-ACT|SEGA-A|ICOPE|MNA-SF|mini-GDS|lipodystrophies?|hors cible"
    r"|à la cible|à l['’]inclusion|spirométrie|fiche urgence pallia|personnalisées présentes"
    r"|IMC|compte rendu)(?!\w)",
    re.IGNORECASE,
)
_ENDS = re.compile(r"(?<=[.;])\s+")


def plain_title(text: str) -> str | None:
    """The plain words of a title of the built-in templates; None for any other."""
    key = " ".join(text.replace("\u202f", " ").replace("\u00a0", " ").split()).lower()
    if _MOODS.match(text):
        return "Répondre à des questions sur le moral"
    return _TITLES.get(key.replace("'", "’").rstrip("."))


def for_the_person(text: str) -> str:
    """What is left of instructions or of a criterion once the team's own sentences are out.

    Only sentences of the built-in templates are left out: what somebody typed is always said.
    """
    kept = [each for each in _ENDS.split(text.strip()) if each and not _to_the_team(each)]
    said = " ".join(kept).strip()
    return said.rstrip(" \u00a0\u202f;") + "." if said.endswith(";") else said


def _to_the_team(sentence: str) -> bool:
    return _TEAM.search(sentence) is not None and _even(sentence) in _ours()


def _even(sentence: str) -> str:
    """The same whatever its spaces and its last mark."""
    return " ".join(sentence.split()).rstrip(" .;").lower()


@cache
def _ours() -> frozenset[str]:
    """Every sentence of the criteria and instructions of the built-in templates."""
    objectives = [
        objective
        for template in TEMPLATES
        for problem in template.content.problems
        for objective in problem.objectives
    ]
    texts = [objective.criterion for objective in objectives]
    texts += [line.instructions for one in objectives for line in one.interventions]
    return frozenset(_even(each) for text in texts for each in _ENDS.split(text.strip()))
