"""What happens in the demonstration practice: believable care stories, all invented.

A story is what one kind of patient brings: problem, vigilance, allergies, what to do if…, and a
run of entries on its cibles. `{n}` stands for a small number that the seed draws.
"""

from dataclasses import dataclass

from coordo_desktop.domain.patients import Vigilance
from coordo_desktop.domain.transmissions import Priority

_INFO, _IMPORTANT, _URGENT = Priority.INFO, Priority.IMPORTANT, Priority.URGENT


@dataclass(frozen=True, slots=True)
class Told:
    """One entry of a story: data, actions, results, and what is left to do."""

    focus: str
    data: str
    actions: str = ""
    results: str = ""
    priority: Priority = _INFO
    follow_up: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """One kind of situation."""

    problem: str
    problems: tuple[str, ...]
    flags: tuple[tuple[Vigilance, str], ...]
    contingency: tuple[str, str]
    told: tuple[Told, ...]


# What the next visit finds, by cible: data, then results.
LATER: dict[str, tuple[str, str]] = {
    "Œdèmes des membres inférieurs": (
        "Godet moins marqué, chaussures remises. ta 12/7 fc 80",
        "A uriné davantage, dort mieux.",
    ),
    "Essoufflement à l’effort": (
        "Monte cinq marches avec une pause. sat 94",
        "Récupère en 4 minutes.",
    ),
    "Sommeil haché": (
        "Couchée à 22 h 30, un seul réveil.",
        "Se dit moins fatiguée.",
    ),
    "Observance du régime": (
        "Soupes maison sans sel, pain réduit.",
        "Fière d’elle, fille rassurée.",
    ),
    "Essoufflement au repos": (
        "Parle plus facilement, demi-assis. sat 92 fr 20",
        "Oxygène bien supporté.",
    ),
    "Encombrement bronchique": (
        "Crachats clairs, tousse le matin. t 37,1",
        "Kiné efficace, trois séances.",
    ),
    "Appétit diminué": (
        "Finit le plateau de midi, collation le soir.",
        "Poids stable sur la semaine.",
    ),
    "Glycémies instables": (
        "1,4 puis 1,2 g/L au réveil. gly 1,2",
        "Carnet tenu, doses comprises.",
    ),
    "Plaie du talon droit": (
        "2,2 × 1,8 cm, berges nettes, peu d’exsudat. dlr 2",
        "Bourgeonne, décharge acceptée.",
    ),
    "Peur des piqûres": (
        "A fait l’injection seul devant moi.",
        "Soulagé, demande à continuer seul.",
    ),
    "Refus de s’alimenter": (
        "Accepte les crèmes et l’eau gélifiée, 600 mL bus. t 37,2",
        "Bouche plus humide.",
    ),
    "Épuisement de l’aidante": (
        "Deux nuits chez sa sœur, accueil de jour visité.",
        "Accepte un jour par semaine.",
    ),
    "Agitation en fin de journée": (
        "Promenade à 16 h, musique au goûter.",
        "Calme jusqu’au coucher.",
    ),
    "Communication": (
        "Montre du doigt, sourit quand on devine.",
        "Moins de colère au repas.",
    ),
    "Reprise de la marche": (
        "Couloir aller-retour avec une canne.",
        "Assuré au demi-tour.",
    ),
    "Douleur à la mobilisation": (
        "Toilette du bas sans grimace. dlr 2",
        "Antalgique espacé d’accord avec le médecin.",
    ),
    "Cicatrice propre": (
        "Agrafes retirées, peau souple.",
        "Douche autorisée dès demain.",
    ),
    "Douleur mal soulagée": (
        "Détendu, deux bolus en 24 h. dlr 2",
        "Nuit complète, épouse reposée.",
    ),
    "Anxiété de l’épouse": (
        "A appelé une fois cette nuit, rassurée.",
        "Sa sœur reste le week-end.",
    ),
    "Bouche sèche": (
        "Lèvres hydratées, glaçons acceptés.",
        "Boit par petites gorgées.",
    ),
    "Humeur triste": (
        "Levé, rasé, a ouvert les volets.",
        "Parle de revoir un ami.",
    ),
    "Isolement": (
        "A reçu la bénévole une heure.",
        "D’accord pour jeudi prochain.",
    ),
    "Autonomie à la toilette": (
        "Fait le dos avec la brosse longue.",
        "Aide pour les pieds seulement.",
    ),
    "Fausses routes aux liquides": (
        "Pas de toux à l’eau gélifiée.",
        "Textures affichées dans la cuisine.",
    ),
    "Tension élevée": (
        "13/8 et 14/8 sur trois jours. ta 13/8 fc 70",
        "Traitement bien pris.",
    ),
    "Technique d’inhalation": (
        "Secoue, attend, souffle : cinq étapes sur cinq.",
        "Maman à l’aise.",
    ),
    "Toux nocturne": (
        "Une seule nuit écourtée cette semaine. sat 98",
        "Reprend le sport mercredi.",
    ),
}

STORIES: tuple[Story, ...] = (
    Story(
        "Insuffisance cardiaque, NYHA III",
        ("Fibrillation atriale, anticoagulant oral", "Risque de chute, 2 chutes en 6 mois"),
        ((Vigilance.ANTICOAGULANT, ""), (Vigilance.FALL, "")),
        ("poids ≥ +2 kg en 3 jours ou SpO2 < 90 %",
         "appeler le médecin traitant le jour même ; sans réponse, le 15"),
        (
            Told("Œdèmes des membres inférieurs",
                 "Godet aux deux chevilles, essoufflée à l’habillage. ta 13/8 fc 88 sat 93, "
                 "souffle court.",
                 "Médecin appelé : diurétique augmenté ce jour et demain. Jambes surélevées, "
                 "sel revu.",
                 "", _URGENT, "Pesée et tour de cheville"),
            Told("Essoufflement à l’effort", "S’arrête après 20 m de marche.",
                 "Respiration lèvres pincées revue, pauses.", "SpO2 94 % après 10 min assise.",
                 _IMPORTANT),
            Told("Sommeil haché", "Réveils vers 3 h depuis l’arrêt du somnifère.",
                 "Conseils d’horaires, coucher plus tard."),
            Told("Observance du régime", "Charcuterie deux fois cette semaine.",
                 "Repas du midi revus avec l’aide à domicile.", "Accepte d’essayer sans sel "
                 "ajouté."),
        ),
    ),
    Story(
        "BPCO stade 3, oxygène 1,5 L, 15 h par jour",
        ("Tabac sevré", "Dénutrition modérée"),
        ((Vigilance.OXYGEN, "Oxygène 1,5 L"),),
        ("SpO2 < 88 % ou sueurs, confusion", "appeler le 15 et le prestataire d’oxygène"),
        (
            Told("Essoufflement au repos", "Parle par phrases courtes. sat 90 fr 24 fc 96",
                 "Position assise, oxygène vérifié, médecin prévenu.", "", _IMPORTANT,
                 "Saturation et fréquence respiratoire"),
            Told("Encombrement bronchique", "Crachats épais, jaunes depuis {n} jours. t 37,9",
                 "Kiné respiratoire avancée à demain.", "Tousse mieux, nuit correcte."),
            Told("Appétit diminué", "Moitié du plateau, perte de goût.",
                 "Portage de repas demandé, enrichissement expliqué.", "", _INFO,
                 "Peser et noter l’appétit"),
        ),
    ),
    Story(
        "Diabète de type 2 sous insuline",
        ("Plaie du talon droit", "Rétinopathie surveillée"),
        ((Vigilance.DIABETES, "Insuline"), (Vigilance.WOUND, "Plaie")),
        ("glycémie < 0,7 g/L ou malaise", "resucrer, contrôler à 15 min, appeler le médecin"),
        (
            Told("Glycémies instables", "2,4 g/L au réveil, deux jours de suite. gly 2,4",
                 "Technique d’injection et rotation des sites revues.",
                 "Refait le geste seul, correctement.", _IMPORTANT, "Glycémie à jeun"),
            Told("Plaie du talon droit", "2,5 × 2 cm, fibrine {n}0 %, bords macérés. dlr 3",
                 "Hydrocellulaire, décharge du talon revue.", "Douleur 3 à la réfection.",
                 _IMPORTANT, "Pansement du talon, photo"),
            Told("Peur des piqûres", "Retarde l’injection du soir.",
                 "Temps d’écoute, aiguilles plus courtes demandées."),
        ),
    ),
    Story(
        "Maladie d’Alzheimer, stade modéré",
        ("Risque de dénutrition", "Aidante principale : sa fille"),
        ((Vigilance.WANDERING, ""), (Vigilance.SWALLOWING, "Fausses routes")),
        ("absence du domicile ou chute", "appeler sa fille, puis le 17 après 30 min"),
        (
            Told("Refus de s’alimenter", "Refuse le repas depuis hier soir, bouche sèche. t 37,6",
                 "Soins de bouche, eau gélifiée 200 mL, médecin prévenu.", "", _URGENT,
                 "Boissons des 24 h, soins de bouche"),
            Told("Épuisement de l’aidante", "Sa fille dort 4 h par nuit, pleure au téléphone.",
                 "Répit proposé, dossier remis à l’assistante sociale.", "", _IMPORTANT,
                 "Rappeler pour l’accueil de jour"),
            Told("Agitation en fin de journée", "Cherche à sortir vers 18 h.",
                 "Lumière allumée plus tôt, promenade à 16 h.", "Plus calme {n} soirs sur 7."),
            Told("Communication", "Ne trouve plus les mots, se fâche.",
                 "Phrases courtes, objets montrés."),
        ),
    ),
    Story(
        "Prothèse de hanche gauche, retour à domicile",
        ("Anticoagulant injectable 35 jours",),
        ((Vigilance.FALL, ""), (Vigilance.ANTICOAGULANT, "")),
        ("mollet douloureux, essoufflement brutal", "ne pas lever, appeler le 15"),
        (
            Told("Reprise de la marche", "12 m avec déambulateur, appréhension au demi-tour.",
                 "Transferts travaillés avec le kiné.", "30 m le {n} au soir."),
            Told("Douleur à la mobilisation", "Gêne la toilette du bas. dlr 5",
                 "Antalgique avancé d’une heure avant le soin.", "Douleur 2 pendant la toilette."),
            Told("Cicatrice propre", "Pas d’écoulement, agrafes en place. t 36,8",
                 "Pansement sec, ablation prévue.", "", _INFO, "Ablation des agrafes"),
        ),
    ),
    Story(
        "Soins palliatifs à domicile",
        ("Cancer du pancréas", "Directives anticipées rédigées"),
        ((Vigilance.OTHER, "Pompe à morphine"), (Vigilance.PRESSURE_ULCER, "Escarre")),
        ("douleur ≥ 6 malgré deux bolus", "appeler l’équipe mobile, puis le médecin"),
        (
            Told("Douleur mal soulagée", "Grimace au retournement. dlr 6",
                 "Bolus fait, équipe mobile appelée, débit augmenté.", "Douleur 3 une heure après.",
                 _URGENT, "Réévaluer la douleur au prochain passage"),
            Told("Anxiété de l’épouse", "Demande ce qui va se passer la nuit.",
                 "Explications données, numéro de nuit affiché.", "Plus sereine en partant."),
            Told("Bouche sèche", "Lèvres fendillées.", "Soins de bouche, baume, glaçons."),
        ),
    ),
    Story(
        "Épisode dépressif",
        ("Vit seul, veuf depuis un an",),
        ((Vigilance.SUICIDE_RISK, ""),),
        ("idées de mort exprimées", "ne pas laisser seul, appeler le médecin, 3114"),
        (
            Told("Humeur triste", "Ne sort plus, ne répond pas toujours au téléphone.",
                 "Temps d’écoute, rendez-vous pris avec le médecin.", "", _IMPORTANT,
                 "Appeler en fin de semaine"),
            Told("Isolement", "N’a vu personne depuis {n} jours.",
                 "Visite de bénévole proposée.", "Accepte un essai le jeudi."),
        ),
    ),
    Story(
        "Suites d’AVC, hémiparésie droite",
        ("Aphasie légère", "Hypertension artérielle"),
        ((Vigilance.SWALLOWING, "Fausses routes"), (Vigilance.FALL, "")),
        ("bouche déviée, bras qui tombe, parole troublée", "appeler le 15 tout de suite"),
        (
            Told("Autonomie à la toilette", "Fait le haut du corps seul, aide pour le dos.",
                 "Planche de bain essayée.", "Transfert sûr avec une aide."),
            Told("Fausses routes aux liquides", "Tousse à l’eau plate.",
                 "Eau gélifiée, position assise à 90°, orthophoniste prévenue.", "", _IMPORTANT,
                 "Contrôler la texture des boissons"),
            Told("Tension élevée", "Trois mesures au-dessus du seuil. ta 16/9 fc 74",
                 "Médecin prévenu, automesure {n} jours.", "", _INFO, "Tension matin et soir"),
        ),
    ),
    Story(
        "Asthme de l’enfant",
        ("Sensibilisation aux acariens",),
        ((Vigilance.OTHER, "Plan d’action asthme"),),
        ("gêne après deux séries de bouffées", "appeler le 15, garder assis"),
        (
            Told("Technique d’inhalation", "Oublie de secouer, chambre propre.",
                 "Geste refait avec la maman.", "Sait montrer les étapes."),
            Told("Toux nocturne", "Réveillé {n} nuits cette semaine. sat 97",
                 "Carnet de symptômes remis.", "", _INFO, "Relire le carnet"),
        ),
    ),
)  # fmt: skip

ALLERGIES = ("Pénicilline", "Iode", "Latex", "Aspirine", "Arachide", "Sulfamides", "Sparadrap")

WHAT_MATTERS = (
    "« Rester chez moi avec mon chat, et marcher jusqu’au marché le jeudi. »",
    "« Revoir mes petits-enfants à Noël. »",
    "« Ne plus retourner à l’hôpital. »",
    "« Dormir la nuit, c’est tout ce que je demande. »",
    "« Reprendre le jardin au printemps. »",
    "« Que mes enfants puissent souffler un peu. »",
)

NOTES = (
    "Pharmacie : livraison passée au jeudi matin.",
    "La famille demande un lit médicalisé, devis attendu.",
    "Absente de chez elle du 2 au 9, chez son fils à Pau.",
    "Carte de groupe sanguin retrouvée, copie au dossier.",
    "Le portail est en travaux : passer par le jardin.",
)
