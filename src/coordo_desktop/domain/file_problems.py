"""What a full check of the file found, in words, and what is to be done about it."""

from collections.abc import Iterable

from coordo_desktop.domain.audit_problems import problem_words as journal_words

_ONE = {
    "size": "Le fichier n’a pas sa longueur\u202f: il a été coupé, ou prolongé.",
    "application_id": "Le fichier n’est pas de Coordo, ou son en-tête a été modifié.",
    "cipher": "Des pages du fichier ne se déchiffrent plus\u202f: elles ont été abîmées.",
    "integrity": "Le fichier se contredit\u202f: ses tables et ses index ne vont pas ensemble.",
    "foreign_keys": "Des lignes renvoient à d’autres, qui manquent.",
    "stock": "Un solde du stock n’est pas la somme de ses mouvements.",
    "keyring": "Le trousseau n’est pas celui de ce fichier.",
    "manifest": "La fiche de la sauvegarde a été modifiée, ou vient d’un autre coffre.",
    "audit": "Le journal n’est pas celui que la fiche de la sauvegarde annonce.",
    "schema": "La version du fichier n’est pas celle que la fiche de la sauvegarde annonce.",
}
_NAMED = {
    "full_text": "Un index de recherche ne va pas avec ce qu’il indexe ({where}).",
    "counts": "Une table n’a pas le nombre de lignes annoncé ({where}).",
    "file": "Un fichier de la sauvegarde manque, ou a été modifié ({where}).",
}
_OF_JOURNAL = ("audit.", "anchor.")
WAY_OUT = (
    "Rien n’a été réparé ni effacé. Ne travaillez plus dans ce coffre\u202f: «\u202fcoordo "
    "salvage\u202f» en fait un nouveau avec la dernière sauvegarde et ce qui se lit encore\u202f; "
    "«\u202fcoordo restore\u202f» remet une sauvegarde."
)
JOURNAL_WAY_OUT = (
    "Le fichier est entier, son journal a été touché. Rien n’a été effacé\u202f: prévenez "
    "l’administrateur\u202f; «\u202fcoordo audit verify\u202f» en dit davantage."
)


def problem_words(code: str) -> str:
    """The sentence of one problem; the journal's own words for its own."""
    kind, _, where = code.partition(":")
    if code in _ONE:
        return _ONE[code]
    return _NAMED[kind].format(where=where) if where and kind in _NAMED else journal_words(code)


def way_out(codes: Iterable[str]) -> str:
    """What to do about what was found in the live file; "" where nothing was."""
    found = list(codes)
    if not found:
        return ""
    return JOURNAL_WAY_OUT if all(code.startswith(_OF_JOURNAL) for code in found) else WAY_OUT
