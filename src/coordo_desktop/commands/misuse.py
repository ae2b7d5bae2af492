"""What is said of a command that is not written as it is used, in French."""

import typer

Misuse: type[Exception] = typer.BadParameter.__mro__[1]
"""What the parser refuses: an argument missing, an option unknown, a value refused."""


def told(error: Exception) -> str:
    """One sentence, and where the right way is written; empty where the help was just shown."""
    if type(error).__name__ == "NoArgsIsHelpError":
        return ""
    command = getattr(getattr(error, "ctx", None), "command_path", "coordo")
    return f"{_what(error)} Rien n’a été fait\u202f; voyez «\u202f{command} --help\u202f»."


def _what(error: Exception) -> str:
    """What is wrong, never the value that was typed."""
    kind, parameter = type(error).__name__, getattr(error, "param", None)
    if kind == "NoSuchOption":
        return f"L’option {getattr(error, 'option_name', '')} n’existe pas."
    if kind == "MissingParameter" and parameter is not None:
        return f"Il manque {_named(parameter)}."
    if kind == "BadParameter" and parameter is not None:
        return f"La valeur donnée à {_named(parameter)} ne convient pas."
    return "Cette commande n’est pas écrite comme elle s’emploie."


def _named(parameter: object) -> str:
    """An option by its longest name, an argument as the help writes it."""
    if getattr(parameter, "param_type_name", "") == "option":
        return f"l’option {max(getattr(parameter, 'opts', ['']), key=len)}"
    name = getattr(parameter, "metavar", None) or str(getattr(parameter, "name", "")).upper()
    return f"l’argument {name}"
