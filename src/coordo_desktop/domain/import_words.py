"""The French words of verdicts, as the report of an import and its screens say them."""

from coordo_desktop.domain.imports import ImportField, Reason, Remark, Verdict

REPORT_COLUMNS = ("Ligne du fichier", "Motif")

VERDICTS = {
    Verdict.CREATE: "À créer",
    Verdict.UPDATE: "À mettre à jour",
    Verdict.SAME: "Déjà à jour",
    Verdict.DOUBLE: "Doublon probable",
    Verdict.REFUSED: "Refusée",
}

REASONS = {
    Reason.NO_FAMILY_NAME: "Nom de famille absent",
    Reason.NO_BIRTH_DATE: "Date de naissance absente",
    Reason.UNREADABLE_BIRTH_DATE: "Date de naissance illisible ou impossible",
    Reason.BROKEN_ROW: "Guillemets mal placés : la ligne ne peut pas être découpée",
    Reason.TWICE_IN_FILE: "La même personne figure déjà plus haut dans le fichier",
    Reason.LIKE_A_ROW: "Ressemble à une autre ligne du fichier",
    Reason.LIKE_A_PATIENT: "Ressemble à un patient déjà enregistré",
}

REMARKS = {
    Remark.NIR_KEY: "Clé du n° de sécurité sociale fausse",
    Remark.NIR_UNREADABLE: "N° de sécurité sociale illisible, gardé dans les remarques",
    Remark.NIR_DISAGREES: "N° de sécurité sociale en désaccord avec le sexe ou l’année",
    Remark.BIRTH_IN_FUTURE: "Date de naissance à venir : vérifiez aussi l’horloge du poste",
    Remark.PHONE_UNREADABLE: "Téléphone gardé tel qu’écrit",
    Remark.EMAIL_SHAPE: "Adresse électronique à vérifier",
    Remark.TOWN_UNKNOWN: "Commune inconnue pour ce code postal",
    Remark.CELLS_BEYOND: "Cellules au-delà de la dernière colonne, non lues",
    Remark.OURS_KEPT: "Valeur saisie ici gardée, différente de celle du fichier",
    Remark.DOUBLE_CREATED: "Créé malgré la ressemblance",
}

FIELDS = {
    ImportField.FAMILY_NAME: "Nom de naissance",
    ImportField.NAME: "Nom (de naissance s’il est seul)",
    ImportField.USED_NAME: "Nom utilisé",
    ImportField.GIVEN_NAMES: "Prénoms de naissance",
    ImportField.USED_GIVEN_NAME: "Prénom utilisé",
    ImportField.FULL_NAME: "Nom et prénom ensemble",
    ImportField.TITLE: "Civilité",
    ImportField.SEX: "Sexe",
    ImportField.BIRTH_DATE: "Date de naissance",
    ImportField.BIRTH_PLACE: "Lieu de naissance",
    ImportField.BIRTH_PLACE_CODE: "Code INSEE du lieu de naissance",
    ImportField.NIR: "N° de sécurité sociale",
    ImportField.NIR_KEY: "Clé du n° de sécurité sociale",
    ImportField.ADDRESS: "Adresse",
    ImportField.ADDRESS_EXTRA: "Complément d’adresse",
    ImportField.POSTAL_CODE: "Code postal",
    ImportField.TOWN: "Commune",
    ImportField.PHONE: "Téléphone",
    ImportField.EMAIL: "Adresse électronique",
    ImportField.DOCTOR: "Médecin traitant",
    ImportField.ACCESS_NOTES: "Accès au domicile",
    ImportField.REMARKS: "Remarques",
    ImportField.DECEASED_ON: "Date de décès",
    ImportField.EXTERNAL_ID: "N° de dossier de l’autre logiciel",
}
