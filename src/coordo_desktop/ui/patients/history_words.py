"""The words of the history: subjects, fields and actions as people call them."""

from PySide6.QtCore import QCoreApplication

from coordo_desktop.ui.kit.journal_words import event_words


def subject_word(subject: str) -> str:
    """The part of the file a change is about."""
    return {
        "identity": QCoreApplication.translate("HistoryWords", "Identité"),
        "contact": QCoreApplication.translate("HistoryWords", "Coordonnées"),
        "situation": QCoreApplication.translate("HistoryWords", "Situation"),
        "care": QCoreApplication.translate("HistoryWords", "Suivi"),
        "life_cycle": QCoreApplication.translate("HistoryWords", "Vie du dossier"),
        "contact_person": QCoreApplication.translate("HistoryWords", "Entourage"),
        "care_team": QCoreApplication.translate("HistoryWords", "Cercle de soins"),
        "allergy": QCoreApplication.translate("HistoryWords", "Allergie"),
        "problem": QCoreApplication.translate("HistoryWords", "Problème"),
        "flag": QCoreApplication.translate("HistoryWords", "Vigilance"),
        "consent": QCoreApplication.translate("HistoryWords", "Consentement"),
        "contingency": QCoreApplication.translate("HistoryWords", "Si… alors…"),
        "treatment": QCoreApplication.translate("HistoryWords", "Traitement"),
        "merge": QCoreApplication.translate("HistoryWords", "Fusion"),
    }.get(subject, subject)


def field_word(field: str) -> str:
    """A field as its form calls it."""
    return {**_identity_words(), **_care_words(), **_part_words()}.get(field, field)


def _identity_words() -> dict[str, str]:
    return {
        "family_name": QCoreApplication.translate("HistoryWords", "Nom de naissance"),
        "given_names": QCoreApplication.translate("HistoryWords", "Prénoms de naissance"),
        "used_name": QCoreApplication.translate("HistoryWords", "Nom utilisé"),
        "used_given_name": QCoreApplication.translate("HistoryWords", "Prénom utilisé"),
        "sex": QCoreApplication.translate("HistoryWords", "Sexe"),
        "birth_date": QCoreApplication.translate("HistoryWords", "Date de naissance"),
        "birth_place_code": QCoreApplication.translate("HistoryWords", "Code du lieu de naissance"),
        "birth_place": QCoreApplication.translate("HistoryWords", "Lieu de naissance"),
        "nir": QCoreApplication.translate("HistoryWords", "Matricule INS ou NIR"),
        "ins_oid": QCoreApplication.translate("HistoryWords", "Nature du matricule"),
        "status": QCoreApplication.translate("HistoryWords", "Statut de l’identité"),
        "attributes": QCoreApplication.translate("HistoryWords", "Attributs de l’identité"),
        "identity_document": QCoreApplication.translate("HistoryWords", "Pièce d’identité"),
        "identity_checked_on": QCoreApplication.translate("HistoryWords", "Identité contrôlée le"),
        "address": QCoreApplication.translate("HistoryWords", "Adresse"),
        "address_extra": QCoreApplication.translate("HistoryWords", "Complément d’adresse"),
        "postal_code": QCoreApplication.translate("HistoryWords", "Code postal"),
        "town": QCoreApplication.translate("HistoryWords", "Commune"),
        "town_code": QCoreApplication.translate("HistoryWords", "Code commune"),
        "access_notes": QCoreApplication.translate("HistoryWords", "Accès au domicile"),
        "phones": QCoreApplication.translate("HistoryWords", "Téléphones"),
        "email": QCoreApplication.translate("HistoryWords", "Courriel"),
        "referring_doctor": QCoreApplication.translate("HistoryWords", "Médecin traitant"),
        "referring_doctor_id": QCoreApplication.translate("HistoryWords", "Médecin traitant"),
    }


def _care_words() -> dict[str, str]:
    return {
        "remarks": QCoreApplication.translate("HistoryWords", "Remarques"),
        "allergy_knowledge": QCoreApplication.translate("HistoryWords", "Allergies recherchées"),
        "stability": QCoreApplication.translate("HistoryWords", "État"),
        "coordinated": QCoreApplication.translate("HistoryWords", "Suivi coordonné"),
        "life_cycle": QCoreApplication.translate("HistoryWords", "Vie du dossier"),
        "life_cycle_reason": QCoreApplication.translate("HistoryWords", "Motif"),
        "life_cycle_on": QCoreApplication.translate("HistoryWords", "Depuis le"),
        "deceased_on": QCoreApplication.translate("HistoryWords", "Date du décès"),
        "lives": QCoreApplication.translate("HistoryWords", "Vit avec"),
        "housing": QCoreApplication.translate("HistoryWords", "Logement"),
        "autonomy": QCoreApplication.translate("HistoryWords", "Autonomie"),
        "gir": QCoreApplication.translate("HistoryWords", "GIR"),
        "language": QCoreApplication.translate("HistoryWords", "Langue"),
        "interpreter": QCoreApplication.translate("HistoryWords", "Interprète"),
        "legal_protection": QCoreApplication.translate("HistoryWords", "Protection juridique"),
        "long_term_condition": QCoreApplication.translate("HistoryWords", "ALD"),
        "social": QCoreApplication.translate("HistoryWords", "Situation sociale"),
        "what_matters": QCoreApplication.translate("HistoryWords", "Ce qui compte"),
        "advance_directives": QCoreApplication.translate("HistoryWords", "Directives anticipées"),
    }


def _part_words() -> dict[str, str]:
    return {
        "name": QCoreApplication.translate("HistoryWords", "Nom"),
        "kinship": QCoreApplication.translate("HistoryWords", "Lien"),
        "relations": QCoreApplication.translate("HistoryWords", "Rôle"),
        "phone": QCoreApplication.translate("HistoryWords", "Téléphone"),
        "note": QCoreApplication.translate("HistoryWords", "Note"),
        "professional_id": QCoreApplication.translate("HistoryWords", "Intervenant"),
        "professional": QCoreApplication.translate("HistoryWords", "Intervenant"),
        "role": QCoreApplication.translate("HistoryWords", "Rôle"),
        "profession": QCoreApplication.translate("HistoryWords", "Profession"),
        "since": QCoreApplication.translate("HistoryWords", "Depuis"),
        "until": QCoreApplication.translate("HistoryWords", "Jusqu’au"),
        "referent": QCoreApplication.translate("HistoryWords", "Référent"),
        "substance": QCoreApplication.translate("HistoryWords", "Substance"),
        "reaction": QCoreApplication.translate("HistoryWords", "Réaction"),
        "severity": QCoreApplication.translate("HistoryWords", "Gravité"),
        "label": QCoreApplication.translate("HistoryWords", "Intitulé"),
        "code": QCoreApplication.translate("HistoryWords", "Code"),
        "kind": QCoreApplication.translate("HistoryWords", "Nature"),
        "given": QCoreApplication.translate("HistoryWords", "Réponse"),
        "on": QCoreApplication.translate("HistoryWords", "Le"),
        "means": QCoreApplication.translate("HistoryWords", "Comment"),
        "collected_by": QCoreApplication.translate("HistoryWords", "Recueilli par"),
        "scope": QCoreApplication.translate("HistoryWords", "Portée"),
        "condition": QCoreApplication.translate("HistoryWords", "Si"),
        "action": QCoreApplication.translate("HistoryWords", "Alors"),
        "dosing": QCoreApplication.translate("HistoryWords", "Prises"),
        "dose": QCoreApplication.translate("HistoryWords", "Une prise"),
        "frequency": QCoreApplication.translate("HistoryWords", "Fréquence"),
        "route": QCoreApplication.translate("HistoryWords", "Voie"),
        "indication": QCoreApplication.translate("HistoryWords", "Pour"),
        "start": QCoreApplication.translate("HistoryWords", "Depuis"),
        "end": QCoreApplication.translate("HistoryWords", "Jusqu’au"),
        "prescriber": QCoreApplication.translate("HistoryWords", "Prescripteur"),
        "given_by": QCoreApplication.translate("HistoryWords", "Donné par"),
        "observations": QCoreApplication.translate("HistoryWords", "Observations"),
        "state": QCoreApplication.translate("HistoryWords", "État"),
        "stopped_on": QCoreApplication.translate("HistoryWords", "Arrêté le"),
        "stopped_reason": QCoreApplication.translate("HistoryWords", "Motif d’arrêt"),
    }


def event_word(event: str) -> str:
    """An action of the access trail in words, those of the journal where it has none here."""
    known = {
        "patient.read": QCoreApplication.translate("HistoryWords", "Dossier ouvert"),
        "patient.create": QCoreApplication.translate("HistoryWords", "Dossier créé"),
        "patient.change": QCoreApplication.translate("HistoryWords", "Fiche modifiée"),
        "patient.merge": QCoreApplication.translate("HistoryWords", "Dossiers fusionnés"),
        "patient.unmerge": QCoreApplication.translate("HistoryWords", "Fusion annulée"),
        "transmission.write": QCoreApplication.translate("HistoryWords", "Transmission signée"),
        "transmission.sign": QCoreApplication.translate("HistoryWords", "Transmission signée"),
        "transmission.read": QCoreApplication.translate("HistoryWords", "Transmission lue"),
        "transmission.correct": QCoreApplication.translate("HistoryWords", "Transmission corrigée"),
        "transmission.withdraw": QCoreApplication.translate("HistoryWords", "Transmission retirée"),
        "sheet.print": QCoreApplication.translate("HistoryWords", "Feuille imprimée"),
        "sheet.export": QCoreApplication.translate("HistoryWords", "Feuille enregistrée"),
        "import.run": QCoreApplication.translate("HistoryWords", "Import"),
    }
    return known.get(event) or event_words(event)
