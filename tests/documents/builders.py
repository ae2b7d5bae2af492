"""Sheets to print: the mock-up's, and others made to be hard."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from coordo_desktop.domain.handover import (
    HandoverSheet,
    PaperFormat,
    Profile,
    SheetEntry,
    SheetFocus,
    SheetForm,
    SheetPatient,
    SheetTask,
)
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.measurements import LastMeasurement, Measure, Trend
from coordo_desktop.domain.patients import AllergyKnowledge, Stability

PARIS = ZoneInfo("Europe/Paris")
A, S = Stability.WATCH, Stability.STABLE
UP, DOWN, LEVEL, NONE = Trend.UP, Trend.DOWN, Trend.LEVEL, Trend.NONE
NONE_KNOWN = AllergyKnowledge.NONE_KNOWN


def at(day, hour, minute=0):
    return datetime(2026, 11, day, hour, minute, tzinfo=PARIS)


def an_id(number=1):
    return PatientId(UUID(int=number))


def a_measure(text, trend=NONE, *, out=False):
    return LastMeasurement(Measure.WEIGHT, text, at(23, 10, 38), trend, out)


def an_entry(*parts, signed="C. MARTIN, lun. 10:41", **fields):
    return SheetEntry(parts=parts or (("D", "Godet aux deux chevilles."),), signed=signed, **fields)


def a_focus(label="Œdèmes des membres inférieurs", *entries, age_days=6, new=True, **fields):
    return SheetFocus(
        label=label, age_days=age_days, new=new, entries=entries or (an_entry(),), **fields
    )


def a_patient(name="ETCHEVERRY Maite", number=1, **fields):
    base = {
        "patient_id": an_id(number),
        "stability": Stability.UNSTABLE,
        "name": name,
        "allergies": ("Pénicilline",),
        "allergy_knowledge": AllergyKnowledge.LISTED,
        "foci": (a_focus(),),
    }
    return SheetPatient(**{**base, **fields})


def a_sheet(*patients, **fields):
    base = {
        "number": 412,
        "form": SheetForm.DETAILED,
        "paper": PaperFormat.A4_PORTRAIT,
        "profile": Profile.NURSE,
        "title": "Feuille de transmissions, tournée Ostabat",
        "practice": "Maison de santé des Trois Ponts",
        "practice_detail": "FINESS 64 009 998 2 · 05 36 49 12 00",
        "recipient": "Nadège OYHENART, IDEL",
        "author": "Claire MARTIN, IDE coordinatrice",
        "period_start": at(20, 18),
        "period_end": at(23, 17, 30),
        "period_note": "depuis sa dernière relève",
        "printed_at": at(23, 17, 42),
        "expires_at": at(24, 20),
        "patients": patients,
        "audit_code": "Jnl 48213 · 7K2M-QX4D-9A",
    }
    return HandoverSheet(**{**base, **fields})


def the_mock_up(**fields):
    """The five blocks and eight lines of the reference picture."""
    return a_sheet(*_BLOCKS, *_LINES, **fields)


def anonymised(sheet):
    return replace(
        sheet,
        form=SheetForm.ANONYMISED,
        patients=tuple(
            replace(
                each, name=". ".join(word[0] for word in each.name.split()) + ".", birth_name=""
            )
            for each in sheet.patients
        ),
    )


_BLOCKS = (
    a_patient(
        "ETCHEVERRY Maite",
        1,
        birth_name="née LARRALDE",
        traits="F · née le 12/03/1945 (81 ans)",
        identity="INS (NIR) 2 45 03 64 995 012 06",
        order="passage 1 · 08:00",
        address="3 chemin du Lavoir, Ostabat. Volets rouges, boîte à clé à gauche, chat.",
        phones="05 36 49 77 31",
        doctor="MT Dr HARISMENDY 05 36 49 12 20",
        allergies=("Pénicilline", "Iode"),
        flags=("Chute", "Oxygène 1,5 L", "Anticoagulant"),
        measurements=(
            a_measure("Poids 70,6 kg", UP, out=True),
            a_measure("TA 13/8", LEVEL),
            a_measure("FC 78", DOWN),
            a_measure("SpO2 96 %", UP),
            a_measure("EN 2", LEVEL),
        ),
        measurements_note="lun. 23, 10:38. Poids : +2,4 kg en 3 jours, seuil 2 kg",
        foci=(
            a_focus(
                "Œdèmes des membres inférieurs",
                an_entry(
                    ("D", "Godet aux deux chevilles, essoufflée à l’habillage."),
                    (
                        "A",
                        (
                            "Dr HARISMENDY appelé à 10:35 : furosémide 60 mg ce jour et demain. "
                            "Jambes surélevées."
                        ),
                    ),
                    ("R", "à revoir mardi 08:00."),
                    new=True,
                ),
            ),
            a_focus(
                "Essoufflement à l’effort",
                an_entry(
                    ("D", "S’arrête après 20 m."),
                    ("R", "SpO2 94 % après repos."),
                    signed="H. TESTUD, ven. 17:45",
                ),
                age_days=3,
                new=False,
            ),
        ),
        contingencies=(
            (
                "poids ≥ 71,5 kg ou SpO2 < 90 %",
                "appeler le Dr HARISMENDY ; sans réponse, le 15.",
            ),
        ),
        tasks=(
            SheetTask(line=1, text="Pesée, TA, FC, SpO2"),
            SheetTask(line=2, text="Œdèmes : mesure des deux chevilles"),
            SheetTask(line=3, text="Ionogramme, avant 09:00"),
        ),
        appointments=("jeu. 26, 10:30 Dr HARISMENDY à domicile", "ven. 4 déc., 09:15 cardiologue"),
        to_bring=("2 tubes", "1 aiguille 21 G", "mètre ruban"),
        contacts=("Personne de confiance : Anne ETCHEVERRY (fille) 06 39 98 11 22",),
    ),
    a_patient(
        "IRIBARNE Jeanne",
        2,
        birth_name="née GOYENECHE",
        traits="F · née le 22/09/1938 (88 ans)",
        identity="INS (NIR) 2 38 09 64 995 033 36",
        order="passage 2 · 08:20",
        address="Maison Etxeberri, route du Col, Juxue. Sonner deux fois, sa fille ouvre.",
        phones="05 36 49 60 14",
        doctor="MT Dr LABORDE 05 36 49 12 21",
        allergies=("Latex",),
        flags=("Fausses routes", "Risque d’escarre", "GIR 2"),
        measurements=(
            a_measure("Poids 44,1 kg", DOWN, out=True),
            a_measure("TA 10/6", DOWN),
            a_measure("T 37,9 °C", UP),
            a_measure("Norton 11"),
        ),
        measurements_note="dim. 22, 18:20. Poids : −1,6 kg en 30 jours",
        foci=(
            a_focus(
                "Refus de s’alimenter",
                an_entry(
                    ("D", "Refuse le repas depuis dimanche soir, bouche sèche."),
                    ("A", "Soins de bouche, eau gélifiée 200 mL. Dr LABORDE prévenue."),
                    signed="N. OYHENART, lun. 07:32",
                    new=True,
                    urgent=True,
                ),
                age_days=1,
            ),
            a_focus(
                "Épuisement de l’aidant",
                an_entry(
                    ("D", "Sa fille dort 4 h par nuit."),
                    ("A", "Répit proposé, dossier remis."),
                    signed="T. VIGNEAU, dim. 21:10",
                ),
                age_days=12,
            ),
        ),
        contingencies=(
            (
                "T ≥ 38,5 °C ou aucune boisson depuis 12 h",
                "appeler le Dr LABORDE. Directives : pas d’hospitalisation sans avis de sa fille.",
            ),
        ),
        tasks=(
            SheetTask(line=4, text="Soins de bouche, texture modifiée"),
            SheetTask(line=5, text="Talons et sacrum : rougeur ?"),
            SheetTask(line=6, text="Diurèse et boissons des 24 h"),
        ),
        appointments=(
            "mar. 24, 12:30 RCP (situation présentée)",
            "mer. 25, 16:00 Dr LABORDE à domicile",
        ),
        to_bring=("eau gélifiée (6)", "bâtonnets de bouche (10)"),
    ),
    a_patient(
        "LACABANNE Raymond",
        3,
        stability=A,
        traits="M · né le 04/07/1950 (76 ans)",
        identity="Identité validée, INS non récupérée",
        order="passage 4 · 08:55",
        address="Rés. des Tilleuls, bât. B, 2e gauche. Interphone LACABANNE.",
        phones="06 39 98 20 45",
        doctor="MT Dr HARISMENDY 05 36 49 12 20",
        allergies=(),
        allergy_knowledge=NONE_KNOWN,
        flags=("Insuline", "Plaie"),
        measurements=(
            a_measure("Glycémie 2,4 g/L", UP, out=True),
            a_measure("TA 15/9", LEVEL),
            a_measure("T 36,9 °C", LEVEL),
            a_measure("EN 3", DOWN),
        ),
        measurements_note="dim. 22, 08:10. Glycémie : cible 0,8 à 1,6 g/L",
        foci=(
            a_focus(
                "Plaie du talon droit",
                an_entry(
                    ("D", "2,5 × 2 cm (3 × 2,5 le 9), fibrine 40 %, bords macérés."),
                    ("A", "Hydrocellulaire, décharge revue."),
                    ("R", "Douleur 3 à la réfection."),
                    signed="M. SALABERRY, dim. 09:05",
                    new=True,
                ),
                age_days=34,
            ),
            a_focus(
                "Glycémies instables",
                an_entry(
                    ("A", "Technique d’injection et sites revus."),
                    signed="M. SALABERRY, sam. 08:10",
                ),
                an_entry(
                    ("D", "Glycémie à 3 g/L."), signed="M. SALABERRY, sam. 08:12", withdrawn=True
                ),
                age_days=2,
                new=False,
            ),
        ),
        contingencies=(
            (
                "rougeur étendue, odeur ou fièvre",
                "photo et appel du Dr HARISMENDY le jour même.",
            ),
        ),
        tasks=(
            SheetTask(line=7, text="Pansement du talon", detail="en retard, 1 j", late=True),
            SheetTask(line=8, text="Glycémie, injection, rotation des sites"),
            SheetTask(line=9, text="Rappeler le dossier APA", detail="9 j"),
        ),
        appointments=("jeu. 26, 09:15 Dr HARISMENDY, photo de la plaie",),
        to_bring=("hydrocellulaire 10 × 10 (2)", "compresses (4)"),
    ),
    a_patient(
        "DESCAMPS Gilles",
        4,
        stability=A,
        traits="M · né le 30/01/1959 (67 ans)",
        identity="INS (NIR) 1 59 01 64 995 021 08",
        order="entrée mer. 25 · 18:00",
        address="12 rue du Moulin, Larceveau. Portail vert, se garer dans la cour.",
        phones="06 39 98 71 02",
        doctor="MT Dr HARISMENDY 05 36 49 12 20",
        allergies=(),
        allergy_knowledge=AllergyKnowledge.NOT_ASKED,
        flags=("Chute", "Prothèse de hanche, J6"),
        measurements=(),
        measurements_note="premier relevé à la visite d’entrée",
        foci=(
            a_focus(
                "Retour à domicile, prothèse de hanche",
                an_entry(
                    ("D", "Sortie prévue mer. 25 après-midi. Vit avec son épouse."),
                    (
                        "A",
                        (
                            "Lit et déambulateur commandés, livraison mar. 24. "
                            "Injection du soir à confirmer."
                        ),
                    ),
                    signed="C. MARTIN, ven. 16:30",
                    new=True,
                ),
                age_days=3,
            ),
        ),
        contingencies=(
            (
                "mollet douloureux, fièvre ou écoulement",
                "appeler le service (05 36 49 80 00) et le Dr HARISMENDY.",
            ),
        ),
        tasks=(
            SheetTask(line=10, text="Visite d’entrée mer. 25, 18:00"),
            SheetTask(line=11, text="Vérifier : tapis, douche, hauteur du lit"),
            SheetTask(line=12, text="Ordonnance de sortie reçue ?"),
        ),
        appointments=("ven. 27, 14:00 Dr HARISMENDY", "lun. 30, 11:00 H. TESTUD"),
        to_bring=("pansement sans acrylique (3)", "collecteur 1,8 L"),
    ),
    a_patient(
        "BERHO Xan",
        5,
        stability=S,
        traits="M · né le 17/05/1954 (72 ans)",
        identity="INS (NIR) 1 54 05 64 995 040 07",
        order="passage 7 · 09:50",
        address="Ferme Berhoa, Arhansus. Chien attaché, passer par l’étable.",
        phones="05 36 49 33 90",
        doctor="MT Dr LABORDE 05 36 49 12 21",
        allergies=(),
        allergy_knowledge=NONE_KNOWN,
        flags=("BPCO", "Tabac"),
        measurements=(
            a_measure("SpO2 95 %", UP),
            a_measure("FR 18", DOWN),
            a_measure("TA 13/7", LEVEL),
            a_measure("T 36,6 °C", LEVEL),
        ),
        measurements_note="dim. 22, 10:05. Dans ses seuils",
        foci=(
            a_focus(
                "Toux productive",
                an_entry(
                    ("D", "Crachats clairs depuis samedi."),
                    ("A", "Technique d’inhalation revue."),
                    ("R", "Refait seul, sans erreur."),
                    signed="N. OYHENART, dim. 10:05",
                ),
                age_days=9,
                new=False,
                closed=True,
            ),
        ),
        contingencies=(
            ("crachats sales ou SpO2 < 90 %", "plan d’action écrit, appel du Dr LABORDE."),
        ),
        tasks=(
            SheetTask(line=13, text="SpO2 au repos, fréquence respiratoire"),
            SheetTask(line=14, text="Appel des 48 h : fait par la coordination"),
        ),
        appointments=("ven. 27, 11:00 EFR et Dr LABORDE",),
    ),
)

_QUIET = (
    (
        "3 · 08:40",
        "MENDY Odile",
        "née SABAROTS",
        "F · 14/02/1941",
        "Aspirine",
        "Injection, surveillance du bras",
    ),
    (
        "5 · 09:15",
        "ELISSALDE Lucie",
        "née BARNEIX",
        "F · 08/11/1934",
        "",
        "Toilette, bas de contention",
    ),
    ("6 · 09:30", "CARRICABURU Jean", "", "M · 19/06/1939", "", "Glycémie, insuline"),
    ("8 · 10:05", "SOULÉ Renée", "née DARRICAU", "F · 02/03/1943", "Iode", "Pansement simple"),
    ("9 · 10:25", "AGUERRE Marcel", "", "M · 25/12/1936", "", "Pilulier de la semaine"),
    (
        "10 · 10:40",
        "VIAL Thérèse",
        "née COSTE",
        "F · 11/07/1948",
        "Sulfamides",
        "TA debout et couché",
    ),
    ("11 · 11:00", "ITURRIA Denis", "", "M · 30/09/1951", "", "Injection B12"),
    ("12 · 11:15", "LOUSTAU Marie", "née PEREZ", "F · 05/05/1940", "Latex", "Collyre, glycémie"),
)
_LINES = tuple(
    a_patient(
        name,
        10 + rank,
        stability=S,
        birth_name=birth_name,
        traits=traits,
        order=f"passage {order}",
        allergies=(allergy,) if allergy else (),
        allergy_knowledge=AllergyKnowledge.LISTED if allergy else NONE_KNOWN,
        foci=(),
        tasks=(SheetTask(line=15 + rank, text=task),),
    )
    for rank, (order, name, birth_name, traits, allergy, task) in enumerate(_QUIET)
)
