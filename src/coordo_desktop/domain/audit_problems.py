"""What a verification of the journal found, in words: for the screen and the command line."""

_ONE = {
    "audit.gap": "L’événement n° {n} manque, ou n’est pas à sa place.",
    "audit.hash": "L’événement n° {n} a été modifié, ou ne suit pas le précédent.",
    "audit.mac": "L’événement n° {n} n’est pas prouvé par la clé de contrôle.",
    "audit.anchor": "L’événement n° {n} avait été ancré\u202f: il manque, ou c’en est un autre.",
    "audit.elsewhere": "L’événement n° {n} n’est pas celui qu’une sauvegarde avait noté.",
    "audit.month": "Le mois scellé n° {n} n’est pas ce que disent ses événements.",
    "audit.purge": "Des événements ont disparu jusqu’au n° {n} sans que le programme les efface.",
    "audit.purged_early": "Le mois scellé n° {n} a été effacé trop tôt.",
    "audit.epoch": "La clé de contrôle n° {n} n’a pas été annoncée par la précédente.",
    "audit.paper": "Ce n’est pas la clé de contrôle n° {n} de ce journal.",
    "anchor.mac": "La ligne {n} du fichier des ancres n’est pas du programme.",
    "anchor.cut": "Des ancres posées jusqu’à l’événement n° {n} ont été retirées.",
    "anchor.before": "Le fichier d’ancres {n} manque, ou a été modifié.",
}
_ALONE = {
    "audit.head": "La fin du journal n’est pas celle qui est notée.",
    "audit.key": "La clé de la prochaine preuve n’est pas celle qui suit.",
    "audit.epoch": "Le numéro de la clé de contrôle en cours ne va pas avec le journal.",
    "audit.month": "Des événements effacés avec leur mois sont encore là.",
    "anchor.missing": "Le fichier des ancres a disparu.",
    "anchor.replaced": "Le fichier des ancres n’est pas celui de la dernière fermeture.",
    "file.changed": "Le fichier du coffre a été modifié pendant qu’il était fermé.",
    "file.unsealed": "Le sceau du coffre fermé a disparu, ou a été modifié.",
    "anchor.before": "Le fichier d’ancres précédent porte un nom inconnu.",
}


def problem_words(code: str) -> str:
    """The sentence of one problem; the code itself where it is unknown."""
    kind, _, where = code.partition(":")
    if where and kind in _ONE:
        return _ONE[kind].format(n=where)
    return _ALONE.get(kind, code)
