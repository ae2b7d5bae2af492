"""The matrix as lines of text and as one page, so that figures can be compared over time."""

import platform
from collections import Counter
from html import escape

from coordo_desktop import __version__

_VERDICTS = {"ok": "tenu", "failed": "MANQUÉ", "not run": "non joué ici"}


def line(result: dict) -> str:
    """One line of the matrix."""
    found = result["found"] or {}
    counts = f"{found.get('trials', 0)}/{result['asked']}"
    failures = found.get("failures", "-")
    told = f"{result['id']:5} {_VERDICTS[result['verdict']]:12} {counts:>15}"
    told += f"  manqués {failures!s:>4}  {result['seconds']:>7} s  graine {result['seed']}"
    reasons = [result["why"], *found.get("broken", [])]
    return told + "".join(f"\n      {reason}" for reason in reasons if reason)


def total(results: list[dict]) -> str:
    """How many held."""
    counts = Counter(one["verdict"] for one in results)
    return ", ".join(f"{_VERDICTS[kind]} : {counts[kind]}" for kind in _VERDICTS if counts[kind])


def html(results: list[dict]) -> str:
    """The whole page; nothing in it comes from elsewhere."""
    rows = "".join(_row(one) for one in results)
    machine = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    return _PAGE.format(
        version=escape(__version__),
        machine=escape(machine),
        total=escape(total(results)),
        rows=rows,
    )


def _row(one: dict) -> str:
    found = one["found"] or {}
    figures = " · ".join(f"{key} {value}" for key, value in found.get("figures", {}).items())
    said = [figures, one["why"], *found.get("broken", [])]
    cells = (
        one["id"],
        one["claim"],
        one["goal"],
        f"{found.get('trials', 0):n} / {one['asked']:n}",
        str(found.get("failures", "–")),
        f"{one['seconds']} s",
        str(one["seed"]),
        f"{one['at'][:16].replace('T', ' ')} · {one['revision']}",
        " — ".join(part for part in said if part),
    )
    kind = one["verdict"].replace(" ", "-")
    told = "".join(f"<td>{escape(cell)}</td>" for cell in cells)
    return f'<tr class="{kind}"><th>{_VERDICTS[one["verdict"]]}</th>{told}</tr>\n'


_PAGE = """<!doctype html><html lang="fr"><meta charset="utf-8">
<title>Coordo Desktop – rapport de fiabilité</title>
<style>
 body {{ font: 14px/1.4 Inter, sans-serif; margin: 2rem; color: #1c2526; background: #fff }}
 h1 {{ font-size: 20px; margin: 0 }} p {{ color: #55646a }}
 table {{ border-collapse: collapse; width: 100% }}
 th, td {{ text-align: left; vertical-align: top; padding: 6px 8px; border-top: 1px solid #dde4e5 }}
 td:nth-child(5), td:nth-child(6), td:nth-child(7), td:nth-child(8) {{ white-space: nowrap }}
 tr.ok th {{ color: #146c43 }} tr.failed th {{ color: #b3261e }} tr.not-run th {{ color: #8a6100 }}
 @media (prefers-color-scheme: dark) {{ body {{ background: #12191a; color: #e3eaeb }}
  th, td {{ border-color: #2b3638 }} p {{ color: #9fb0b4 }} tr.ok th {{ color: #6ccf9c }}
  tr.failed th {{ color: #ff8a80 }} tr.not-run th {{ color: #e6c06a }} }}
</style>
<h1>Rapport de fiabilité, Coordo Desktop {version}</h1>
<p>{machine}. {total}. Chaque ligne : l’affirmation,
l’objectif, ce qui a été tenté, la graine et la durée.</p>
<table><thead><tr><th>Verdict</th><td>Id</td><td>Affirmation</td><td>Objectif</td><td>Essais</td>
<td>Manqués</td><td>Durée</td><td>Graine</td><td>Joué</td><td>Mesures</td></tr></thead>
<tbody>
{rows}</tbody></table></html>
"""
