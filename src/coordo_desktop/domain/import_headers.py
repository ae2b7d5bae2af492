"""Which row holds the names of the columns, and what each column is.

Names first, as French practice software writes them; then names with one typing error; then what
the cells hold, for columns whose name says nothing.
"""

import hashlib
import re
from collections.abc import Sequence

from coordo_desktop.domain.imports import (
    NAMING_FIELDS,
    REPEATABLE,
    DateOrder,
    ImportField,
    Mapping,
)
from coordo_desktop.domain.tables import TableNoHeader
from coordo_desktop.domain.text import joined, within_one_edit

F = ImportField
HEADER_ROWS = 15
_LEAST = 2

_SYNONYMS: dict[ImportField, str] = {
    F.FAMILY_NAME: "nomdenaissance nomnaissance nomdefamille nomfamille nompatronymique patronyme"
    " nomdejeunefille nomjeunefille nomjf nomnaiss nomdenaiss nommatronymique birthname lastname"
    " familyname surname nomn",
    F.NAME: "nom nompatient nomdupatient nombeneficiaire nompers nompersonne",
    F.USED_NAME: "nomdusage nomusage nomusuel nommarital nomutilise nomepouse nomdepouse nommarie"
    " nomdemariage nomepoux nomconjoint usedname nomu",
    F.GIVEN_NAMES: "prenom prenoms prenomdenaissance prenomsdenaissance prenomnaissance"
    " listeprenoms listedesprenoms premierprenom prenom1 prenomn prenompatient prenomdupatient"
    " firstname givenname givennames prenomsetatcivil prenometatcivil",
    F.USED_GIVEN_NAME: "prenomusuel prenomutilise prenomdusage prenomusage usedgivenname",
    F.FULL_NAME: "nometprenom nomprenom nomprenoms nometprenoms patient nomcomplet identite"
    " beneficiaire usager nomprenompatient nomsprenoms",
    F.TITLE: "civilite civ titre civil politesse title mmme mmmemlle civilitepatient",
    F.SEX: "sexe genre sex gender hf mf sexepatient",
    F.BIRTH_DATE: "datedenaissance datenaissance datenaiss datedenaiss ddn dn dnaiss neele nele"
    " neeele datenais dtnaissance dtnaiss birthdate dateofbirth dob naissance birthday datn"
    " datnaiss datedenaissancepatient",
    F.BIRTH_PLACE: "lieudenaissance lieunaissance lieunaiss communedenaissance communenaissance"
    " villedenaissance villenaissance neea nea lieudenaiss birthplace",
    F.BIRTH_PLACE_CODE: "codeinseenaissance codeinseelieunaissance codeinseelieudenaissance"
    " codelieunaissance codelieudenaissance inseenaissance codecommunenaissance coglieunaissance"
    " cognaissance codeinseedenaissance",
    F.NIR: "nir nss ins nsecuritesociale numerodesecuritesociale numerosecuritesociale"
    " securitesociale nosecuritesociale nsecu numsecu nosecu secu numss noss numerosecu"
    " numerodesecu numeross matriculeins ins13 nirins insnir numeroins nir15 nir13 immatriculation"
    " numeroimmatriculation nimmatriculation ssn nirpatient nirbeneficiaire nsecusociale"
    " numsecusociale nsecuritesoc numsecuritesociale",
    F.NIR_KEY: "cle clenir cless clesecu clesecuritesociale nircle nsscle cledecontrole cleins"
    " clesecusociale clenss",
    F.ADDRESS: "adresse adresse1 adr adr1 rue voie adresseligne1 adressepostale domicile address"
    " address1 adressedomicile numeroetvoie nvoie numerovoie adressepatient adresserue street",
    F.ADDRESS_EXTRA: "adresse2 adresse3 complement complementadresse complementdadresse adr2 adr3"
    " lieudit batiment residence etage adresseligne2 address2 compl compladresse",
    F.POSTAL_CODE: "cp codepostal codep zip zipcode postalcode codepost cpostal cpdomicile",
    F.TOWN: "ville commune localite villedomicile town city villeresidence bureaudistributeur"
    " communederesidence cpville codepostalville cpetville",
    F.PHONE: "tel telephone telephonefixe telfixe fixe teldomicile telephone1 tel1 phone portable"
    " mobile telportable telmobile gsm telephoneportable tel2 telephone2 telephonemobile"
    " numerodetelephone ntel cell telephonedomicile numtel numerotelephone telperso",
    F.EMAIL: "email mail courriel adressemail adresseemail adresseelectronique emel",
    F.DOCTOR: "medecintraitant mt medecin drtraitant docteur medtraitant medecinreferent"
    " medecinttt nommedecintraitant medecintraitantdeclare",
    F.ACCESS_NOTES: "acces consignesacces codeacces codesacces digicode infosacces consignesdacces"
    " accesdomicile modalitesdacces",
    F.REMARKS: "remarque remarques observation observations commentaire commentaires note notes"
    " infos informations memo divers precisions comments remarks complementinformation",
    F.DECEASED_ON: "datedeces datededeces decedele decedeele dcdle datedudeces dateofdeath",
    F.EXTERNAL_ID: "id identifiant ndossier numerodossier nodossier numdossier numerodedossier ipp"
    " codepatient idpatient numeropatient npatient nopatient numpatient refpatient dossier uid"
    " patientid referencepatient identifiantpatient idinterne",
}
_FIELD_OF = {name: each for each, names in _SYNONYMS.items() for name in names.split()}

# Technical exports put the table's name before or after the column's: « patient_nom ».
_OF_PATIENT = ("patient", "pat", "beneficiaire", "usager")

# Whose name, phone or address it is: not the patient's own.
_OTHERS = re.compile(
    r"prevenir|contact|aidant|tuteur|tutrice|curateur|conjoint|parent|urgence|employeur|mutuelle"
    r"|caisse|assure|ouvrant|confiance|pere$|mere$|voisin|pharmac|infirm|idel"
    r"|kine|notaire|creation|modif|derniere|consult|visite|rdv|entree|sortie"
)
_RULES: tuple[tuple[re.Pattern[str], ImportField | None], ...] = tuple(
    (re.compile(pattern), found)
    for pattern, found in (
        (r"(medecin|docteur|traitant).*(tel|phone|mail|adr|rpps|cp|ville|fax|am$|num|id)", None),
        (r"(tel|phone|mail|adr|rpps|cp|ville|fax|prenom).*(medecin|docteur|traitant)", None),
        (r"rpps|adeli|finess|^fax|dateinscription|photo|profession|nationalite|situation", None),
        (r"medecintraitant|drtraitant|medtrait", F.DOCTOR),
        (r"(pays|dep|departement|heure|rang|ordre|gemell).*naiss|naiss.*(pays|rang|heure)", None),
        (r"^prenoms?.*(usuel|usage|utilis)", F.USED_GIVEN_NAME),
        (r"^(nom|nomet|noms)prenoms?", F.FULL_NAME),
        (r"^prenoms?.*naiss", F.GIVEN_NAMES),
        (r"^nom.*(naiss|famil|patronym|jeunefille)", F.FAMILY_NAME),
        (r"^nom.*(usage|usuel|marit|utilis|epou|mari)", F.USED_NAME),
        (r"(insee|cog|code).*naiss|naiss.*(insee|cog|code)", F.BIRTH_PLACE_CODE),
        (r"(lieu|commune|ville).*naiss|naiss.*(lieu|commune|ville)", F.BIRTH_PLACE),
        (r"^(date|dat|dt|d|jour|j)(de|du)?naiss|^naiss.*(date|jour)", F.BIRTH_DATE),
        (r"^nee?(e|es)?le|^ddn|^birth", F.BIRTH_DATE),
        (r"^date.*deces|^deces.*date|^decede.*le", F.DECEASED_ON),
        (r"^cle.*(nir|ss|secu|ins)|(nir|nss|ss|secu).*cle$", F.NIR_KEY),
        (r"(^|num|numero|no|n)(nir|nss)|secu(rite)?soc|^matricule.*ins|^nir|^nss", F.NIR),
        (r"mail|courriel", F.EMAIL),
        (r"^tel|telephone|portable|mobile|^gsm|phone", F.PHONE),
        (r"^cp|codepost", F.POSTAL_CODE),
        (r"^(code)?insee|codecommune", None),
        (r"^compl.*adr|^adr.*(2|3|4|compl|suite)|^adresseligne[2-5]", F.ADDRESS_EXTRA),
        (r"^adr|^adresse", F.ADDRESS),
        (r"^(ville|commune|localite)", F.TOWN),
        (r"^prenoms?", F.GIVEN_NAMES),
        (r"^civilite", F.TITLE),
        (r"^sexe", F.SEX),
        (r"^(remarque|observation|commentaire|note)", F.REMARKS),
        (r"^(n|no|num|numero)(de|du)?(dossier|patient)|^(id|code|ref)(entifiant)?(dossier|patient)",
         F.EXTERNAL_ID),
    )
)  # fmt: skip
_FUZZY_LENGTH = 5


def field_of(header: str) -> ImportField | None:
    """What a column of this name is; None when the name says nothing."""
    name = joined(header)
    if not name:
        return None
    for bare in (name, *map(name.removeprefix, _OF_PATIENT), *map(name.removesuffix, _OF_PATIENT)):
        if found := _FIELD_OF.get(bare):
            return found
    if _OTHERS.search(name):
        return None
    for pattern, ruled in _RULES:
        if pattern.search(name):
            return ruled
    if len(name) >= _FUZZY_LENGTH:
        for synonym, found in _FIELD_OF.items():
            if len(synonym) >= _FUZZY_LENGTH and within_one_edit(name, synonym):
                return found
    return None


def find_header(rows: Sequence[Sequence[str]]) -> int:
    """Where, among the first rows, the names of the columns stand; TableNoHeader.

    Titles and dates of export may stand above: the first row in which two columns are known by
    name is the header, else a first row that holds no data.
    """
    for position, row in enumerate(rows[:HEADER_ROWS]):
        known = {field_of(cell) for cell in row} - {None}
        if len(known) >= _LEAST and not any(_looks_like_data(cell) for cell in row):
            return position
    for position, row in enumerate(rows[:HEADER_ROWS]):
        if sum(map(bool, row)) >= _LEAST:
            if any(_looks_like_data(cell) for cell in row):
                break
            return position
    raise TableNoHeader


_DATE = re.compile(
    r"\d{1,2}[/.\-]\d{1,2}[/.\-](\d{4}|\d{2})|\d{4}-\d\d-\d\d( .*)?"
    r"|(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(19|20)\d\d|(19|20)\d\d(0[1-9]|1[0-2])([0-2]\d|3[01])"
)
_NIR = re.compile(r"[1-478]\s?\d\d\s?\d\d\s?\d[\dAB]\s?\d{3}\s?\d{3}(\s?\d\d)?")
_PHONE = re.compile(r"(\+33|0033|0)\s?\(?0?\)?\s?[1-9]([\s.\-]?\d\d){4}|0\d{3}-\d{6}")
_POST = re.compile(r"\d{5}|2[AB]\d{3}")
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_SEX = re.compile(r"[MFHmfh12]|homme|femme|masculin|féminin|feminin", re.IGNORECASE)
_TITLE = re.compile(r"(M|Mr|Mme|Mlle|Monsieur|Madame|Mademoiselle)\.?", re.IGNORECASE)
_DOCTOR = re.compile(r"(Dr|Docteur)\.? .+", re.IGNORECASE)
_BY_CONTENT = (
    (_DATE, F.BIRTH_DATE), (_NIR, F.NIR), (_PHONE, F.PHONE), (_POST, F.POSTAL_CODE),
    (_MAIL, F.EMAIL), (_TITLE, F.TITLE), (_SEX, F.SEX), (_DOCTOR, F.DOCTOR),
)  # fmt: skip
_SHARE = 0.8


def _looks_like_data(cell: str) -> bool:
    return any(pattern.fullmatch(cell) for pattern in (_DATE, _NIR, _PHONE, _POST, _MAIL, _DOCTOR))


def propose(headers: Sequence[str], samples: Sequence[Sequence[str]]) -> Mapping:
    """What each column is, by its name, else by what most of its cells hold."""
    columns: list[ImportField | None] = []
    for header in headers:
        found = field_of(header)
        if found is F.ADDRESS and found in columns:
            found = F.ADDRESS_EXTRA
        free = found is None or found in REPEATABLE or found not in columns
        columns.append(found if free else None)
    for position, header in enumerate(headers):
        if columns[position] is None and field_of(header) is None and not _ruled_out(header):
            guess = _by_content([row[position] for row in samples if position < len(row)])
            if guess is not None and (guess is F.PHONE or guess not in columns):
                columns[position] = guess
    _settle_names(columns)
    dates = [row[at] for at, one in enumerate(columns) if one is F.BIRTH_DATE for row in samples
             if at < len(row)]  # fmt: skip
    return Mapping(tuple(columns), date_order(dates))


def _ruled_out(header: str) -> bool:
    """The name does say what the column is: something we have no place for."""
    name = joined(header)
    return bool(name) and (
        bool(_OTHERS.search(name)) or any(pattern.search(name) for pattern, _ in _RULES)
    )


def _settle_names(columns: list[ImportField | None]) -> None:
    if F.USED_GIVEN_NAME in columns and F.GIVEN_NAMES not in columns:
        columns[columns.index(F.USED_GIVEN_NAME)] = F.GIVEN_NAMES
    if F.FULL_NAME in columns and set(columns) & (NAMING_FIELDS - {F.FULL_NAME}):
        columns[columns.index(F.FULL_NAME)] = None
    if F.USED_NAME in columns and not set(columns) & NAMING_FIELDS:
        columns[columns.index(F.USED_NAME)] = F.NAME


def _by_content(cells: Sequence[str]) -> ImportField | None:
    filled = [cell for cell in cells if cell]
    if len(filled) < _LEAST:
        return None
    for pattern, found in _BY_CONTENT:
        if sum(bool(pattern.fullmatch(cell)) for cell in filled) >= _SHARE * len(filled):
            return found
    return None


_TWO_WAYS = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-]\d{2,4}")


def date_order(dates: Sequence[str]) -> DateOrder:
    """Day first unless the dates themselves say that the month is."""
    parts = [match for cell in dates if (match := _TWO_WAYS.match(cell))]
    first = sum(int(match[1]) > 12 for match in parts)  # noqa: PLR2004 - months of a year
    second = sum(int(match[2]) > 12 for match in parts)  # noqa: PLR2004
    return DateOrder.MONTH_FIRST if second > first else DateOrder.DAY_FIRST


def signature_of(headers: Sequence[str]) -> str:
    """What tells one kind of export from another: the names of its columns, in their order."""
    text = "\x1f".join(joined(header) for header in headers)
    return hashlib.sha256(text.encode()).hexdigest()[:32]
