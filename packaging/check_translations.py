"""Two checks: extraction finds nothing new, and English has nothing unfinished."""

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
LUPDATE = Path(sys.executable).parent / "pyside6-lupdate"
LANGUAGES = {"coordo_en.ts": ["-target-language", "en_GB"], "coordo_fr.ts": ["-pluralonly"]}


def messages(path: Path) -> dict[tuple[str, str], str]:
    """Every message of a translation file that is in use: (context, source) -> translation type."""
    found = {}
    for context in ET.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            state = "" if translation is None else translation.get("type", "")
            if state not in {"vanished", "obsolete"}:
                empty = translation is None or not "".join(translation.itertext()).strip()
                found[name, message.findtext("source") or ""] = state or ("empty" if empty else "")
    return found


def main() -> int:
    """0 when both hold."""
    work = ROOT / "build" / "translations"
    work.mkdir(parents=True, exist_ok=True)
    sources = [str(path) for path in sorted((ROOT / "src").rglob("*.py"))]
    wrong = 0
    for name, options in LANGUAGES.items():
        kept, fresh = ROOT / "translations" / name, work / name
        shutil.copy(kept, fresh)
        subprocess.run(
            [LUPDATE, "-silent", "-locations", "none", "-source-language", "fr_FR", *options,
             *sources, "-ts", str(fresh)],
            check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
        known, now = messages(kept), messages(fresh)
        new = sorted(set(now) - set(known))
        unfinished = sorted(key for key, state in known.items() if state)
        for context, source in (*new, *unfinished):
            print(f"{name}: {context}: {source[:80]!r}")
        print(f"{name}: {len(known)} messages, {len(new)} new, {len(unfinished)} unfinished")
        wrong += len(new) + len(unfinished)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
