"""The table of what assessments propose: defaults, for the team to keep, edit or drop.

Wordings describe a situation and a next step, never a diagnosis.
"""

from dataclasses import dataclass

from coordo_desktop.domain.assessments.records import Assessment
from coordo_desktop.domain.care_plan import Dimension, ProblemCategory


@dataclass(frozen=True, slots=True)
class FindingRule:
    """One line of the table: what makes it speak and what it then proposes.

    It speaks when the band is one of `bands`, or when `item` was answered by one of `answers`.
    `suggests` is the identifier of a scale to do next; `task` a thing to do.
    """

    key: str
    label: str
    dimension: Dimension
    category: ProblemCategory
    bands: tuple[str, ...] = ()
    item: str = ""
    answers: tuple[str, ...] = ()
    related_to: str = ""
    suggests: str = ""
    task: str = ""
    priority: int = 2

    @property
    def scale(self) -> str:
        """The scale it reads: what comes before the point of its key."""
        return self.key.partition(".")[0]

    def speaks(self, assessment: Assessment) -> bool:
        """Whether this assessment calls for it."""
        if self.item:
            return assessment.answers.get(self.item) in self.answers
        return assessment.band in self.bands


_HEALTH, _AUTONOMY = Dimension.HEALTH, Dimension.AUTONOMY
_MIND, _SOCIAL = Dimension.PSYCHOLOGICAL, Dimension.SOCIAL
_HOME, _CARERS = Dimension.ENVIRONMENT, Dimension.CARERS
_DAILY, _SELF = ProblemCategory.DAILY_LIVING, ProblemCategory.SELF_CARE
_MOVE, _MOOD, _FOOD = ProblemCategory.MOBILITY, ProblemCategory.MOOD, ProblemCategory.NUTRITION
_FOLLOW, _OTHER = ProblemCategory.FOLLOW_UP, ProblemCategory.OTHER
_B_OR_C = ("B", "C")
_SORE = "Risque d’escarre"
_FALL = "Risque de chute"
_LOSS = "Perte d’autonomie pour les actes de la vie quotidienne"
_CHECK_SKIN = "Surveiller les points d’appui à chaque soin"
_CHECK_HOME = "Visite du logement : tapis, éclairage, barres d’appui"
_PAIN = "Douleur"

RULES: tuple[FindingRule, ...] = (
    # --- autonomy ---------------------------------------------------------------------------
    FindingRule("aggir.niveau", _LOSS, _AUTONOMY, _DAILY, bands=("gir1", "gir2", "gir3", "gir4"),
                suggests="minizarit", task="Demander ou réviser l’APA auprès du département",
                priority=1),
    FindingRule("aggir.toilette", "Aide à la toilette", _AUTONOMY, _SELF, item="toilette",
                answers=_B_OR_C, suggests="braden"),
    FindingRule("aggir.alimentation", "Aide au repas", _AUTONOMY, _FOOD, item="alimentation",
                answers=_B_OR_C, suggests="mnasf", task="Peser et noter le poids"),
    FindingRule("aggir.elimination", "Aide à l’élimination", _AUTONOMY, _SELF,
                item="elimination", answers=_B_OR_C),
    FindingRule("aggir.transferts", "Difficulté de transfert", _AUTONOMY, _MOVE,
                item="transferts", answers=_B_OR_C, suggests="tug",
                task="Demander un avis sur les aides techniques"),
    FindingRule("aggir.deplacement_interieur", _FALL, _AUTONOMY, _MOVE,
                item="deplacement_interieur", answers=_B_OR_C, suggests="tug",
                task=_CHECK_HOME),
    FindingRule("aggir.coherence", "Troubles de la cohérence", _MIND, _OTHER, item="coherence",
                answers=_B_OR_C, suggests="mmse"),
    FindingRule("aggir.orientation", "Troubles de l’orientation", _MIND, _OTHER,
                item="orientation", answers=_B_OR_C, suggests="mmse"),
    FindingRule("aggir.communication", "Difficulté à alerter à distance", _HOME, _OTHER,
                item="communication", answers=_B_OR_C, task="Proposer une téléassistance"),
    FindingRule("aggir.suivi_traitement", "Aide à la prise des médicaments", _AUTONOMY,
                ProblemCategory.MEDICINES, item="suivi_traitement", answers=_B_OR_C,
                suggests="girerd", task="Préparer un pilulier"),
    FindingRule("katz.niveau", _LOSS, _AUTONOMY, _DAILY, bands=("partielle", "moderee", "severe"),
                suggests="aggir"),
    FindingRule("katz.continence", "Incontinence", _HEALTH, _SELF, item="continence",
                answers=("0.5", "0"), suggests="braden"),
    FindingRule("lawton.niveau", "Perte d’autonomie pour les activités instrumentales",
                _AUTONOMY, _DAILY, bands=("aide", "dependance"), suggests="iadl4"),
    FindingRule("lawton.medicaments", "Aide à la prise des médicaments", _AUTONOMY,
                ProblemCategory.MEDICINES, item="medicaments", answers=("0",),
                suggests="girerd", task="Préparer un pilulier"),
    FindingRule("lawton.budget", "Aide à la gestion du budget", _SOCIAL,
                ProblemCategory.PRECARITY, item="budget", answers=("0",), suggests="epices"),
    FindingRule("iadl4.bilan", "Mémoire à explorer", _MIND, _FOLLOW, bands=("bilan",),
                suggests="mmse", task="Prévenir le médecin : poursuivre le bilan de mémoire"),
    # --- frailty ----------------------------------------------------------------------------
    FindingRule("sega.fragile", "Fragilité", _HEALTH, _FOLLOW, bands=("fragile", "tres_fragile"),
                suggests="icope", task="Demander une évaluation gériatrique"),
    FindingRule("sega.chutes", _FALL, _AUTONOMY, _MOVE, item="chutes", answers=("1", "2"),
                suggests="tug", task=_CHECK_HOME),
    FindingRule("icope.memoire", "Mémoire à explorer", _MIND, _FOLLOW, item="memoire",
                answers=("altere",), suggests="mmse"),
    FindingRule("icope.nutrition", "Risque de dénutrition", _HEALTH, _FOOD, item="nutrition",
                answers=("altere",), suggests="mnasf", task="Peser et noter le poids"),
    FindingRule("icope.vision", "Vision à explorer", _HEALTH, _FOLLOW, item="vision",
                answers=("altere",), task="Prendre rendez-vous chez l’ophtalmologiste"),
    FindingRule("icope.audition", "Audition à explorer", _HEALTH, _FOLLOW, item="audition",
                answers=("altere",), task="Prendre rendez-vous chez l’ORL"),
    FindingRule("icope.psychologique", "Souffrance psychologique", _MIND, _MOOD,
                item="psychologique", answers=("altere",), suggests="minigds"),
    FindingRule("icope.mobilite", "Mobilité réduite", _AUTONOMY, _MOVE, item="mobilite",
                answers=("altere",), suggests="tug"),
    # --- skin, pain -------------------------------------------------------------------------
    FindingRule("norton.risque", _SORE, _HEALTH, _SELF, bands=("risque",), suggests="braden",
                task=_CHECK_SKIN, priority=1),
    FindingRule("braden.risque", _SORE, _HEALTH, _SELF, bands=("modere", "eleve", "tres_eleve"),
                task=_CHECK_SKIN, priority=1),
    FindingRule("braden.nutrition", "Risque de dénutrition", _HEALTH, _FOOD, item="nutrition",
                answers=("1", "2"), suggests="mnasf", task="Peser et noter le poids"),
    FindingRule("en.douleur", _PAIN, _HEALTH, _OTHER, bands=("moderee", "intense", "tres_intense"),
                task="Réévaluer la douleur après traitement", priority=1),
    FindingRule("eva.douleur", _PAIN, _HEALTH, _OTHER,
                bands=("moderee", "intense", "tres_intense"),
                task="Réévaluer la douleur après traitement", priority=1),
    FindingRule("algoplus.douleur", _PAIN, _HEALTH, _OTHER, bands=("douleur",),
                task="Réévaluer par Algoplus après traitement", priority=1),
    FindingRule("doloplus2.douleur", _PAIN, _HEALTH, _OTHER, bands=("douleur",),
                task="Réévaluer la douleur après traitement", priority=1),
    FindingRule("dn4.probable", "Douleur d’allure neuropathique", _HEALTH, _OTHER,
                bands=("probable",), task="Signaler le DN4 au médecin"),
    # --- falls ------------------------------------------------------------------------------
    FindingRule("morse.risque", _FALL, _AUTONOMY, _MOVE, bands=("modere", "eleve"),
                suggests="tug", task=_CHECK_HOME),
    FindingRule("tug.risque", _FALL, _AUTONOMY, _MOVE, bands=("risque", "anormal"),
                suggests="unipodal", task="Demander un bilan de kinésithérapie"),
    FindingRule("unipodal.risque", _FALL, _AUTONOMY, _MOVE, bands=("anormal",), suggests="tug",
                task="Demander un bilan de kinésithérapie"),
    # --- mood -------------------------------------------------------------------------------
    FindingRule("phq9.idees", "Idées de mort exprimées", _MIND, _MOOD, item="q9",
                answers=("1", "2", "3"),
                task="Prévenir le médecin le jour même ; ne pas laisser la personne seule",
                priority=1),
    FindingRule("phq9.humeur", "Symptômes dépressifs", _MIND, _MOOD,
                bands=("modere", "moderement_severe", "severe"),
                task="Prévenir le médecin traitant", priority=1),
    FindingRule("phq2.positif", "Symptômes dépressifs à explorer", _MIND, _MOOD,
                bands=("positif",), suggests="phq9"),
    FindingRule("minigds.probable", "Symptômes dépressifs à explorer", _MIND, _MOOD,
                bands=("probable",), suggests="gds15"),
    FindingRule("gds15.humeur", "Symptômes dépressifs", _MIND, _MOOD,
                bands=("probable", "severe"), task="Prévenir le médecin traitant"),
    FindingRule("gad7.anxiete", "Anxiété", _MIND, _MOOD, bands=("modere", "severe"),
                task="Prévenir le médecin traitant"),
    # --- food, carers, situation ------------------------------------------------------------
    FindingRule("mnasf.risque", "Risque de dénutrition", _HEALTH, _FOOD,
                bands=("risque", "denutrition"), task="Peser chaque semaine", priority=1),
    FindingRule("zarit.charge", "Aidant en difficulté", _CARERS, _OTHER,
                bands=("moderee", "severe"), task="Rencontrer l’aidant ; proposer du répit"),
    FindingRule("minizarit.charge", "Aidant en difficulté", _CARERS, _OTHER,
                bands=("moderee", "severe"), task="Rencontrer l’aidant ; proposer du répit"),
    FindingRule("epices.precarite", "Précarité", _SOCIAL, ProblemCategory.PRECARITY,
                bands=("quintile4", "quintile5"), task="Orienter vers le travailleur social"),
    FindingRule("auditc.mesusage", "Consommation d’alcool à risque", _HEALTH, _OTHER,
                bands=("seuil_femme", "mesusage", "dependance"),
                task="En parler avec la personne et le médecin"),
    FindingRule("girerd.observance", "Traitement pris de façon irrégulière", _HEALTH,
                ProblemCategory.MEDICINES, bands=("minime", "mauvaise"),
                task="Revoir le plan de prise ; pilulier"),
    FindingRule("news2.aggravation", "Aggravation aiguë", _HEALTH, _FOLLOW,
                bands=("moyen", "eleve"), task="Contacter le médecin sans délai", priority=1),
)  # fmt: skip
