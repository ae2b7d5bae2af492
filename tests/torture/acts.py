"""Things done while the disk fails: how each begins, what it does, how it is found again."""

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from uuid import UUID

from coordo_desktop.domain.backups import NoBackupHere
from coordo_desktop.domain.errors import CoordoError, Mishap, Refusal, WrongPassphrase
from coordo_desktop.domain.ids import PatientId
from coordo_desktop.domain.restoring import Second
from coordo_desktop.services.backups import integrity
from coordo_desktop.services.bundle import Services, assemble
from coordo_desktop.services.own_passphrase import change_passphrase
from coordo_desktop.services.restoring import restore_backup
from coordo_desktop.services.unlocking import OpenDesk, lock
from coordo_desktop.store import schema
from coordo_desktop.system.clock import now
from coordo_desktop.system.files import write_whole
from coordo_desktop.system.logs import start_log
from coordo_desktop.ui.kit.sentences import sentence
from torture.support import CODE, practice, where
from transmission_builders import a_draft
from vault_support import FLOOR, GOOD, OTHER, opened

ENTRIES = 4
_GENERIC = {sentence(kind()) for kind in (CoordoError, Refusal, Mishap)}
_STEP = '''"""One more step, which builds the largest tables again."""
import sqlalchemy as sa
from alembic import op
revision, down_revision = "{fresh}", "{head}"

def upgrade():
    op.create_table("torture", sa.Column("id", sa.Integer(), primary_key=True))
    for table in ("patient", "transmission", "audit"):
        with op.batch_alter_table(table) as batch:
            batch.add_column(sa.Column("torture", sa.String(), nullable=False, server_default="x"))
'''


@dataclass
class Work:
    """A vault folder and what is open of it."""

    root: Path
    folder: Path
    patient: PatientId
    desk: OpenDesk | None = None
    services: Services | None = None
    number: int = 0
    code: str = field(init=False)  # of the recovery sheet: read before anything fails

    def __post_init__(self) -> None:
        self.code = (self.root / CODE).read_text("utf-8")

    def open(self, passphrase: str = GOOD) -> None:
        self.desk = opened(self.folder, now, passphrase=passphrase)
        self.services = assemble(self.desk)

    def close(self) -> None:
        """Lock, whatever the disk does; nothing may come out of it."""
        if self.desk is not None:
            lock(self.desk)
        self.desk = self.services = None


@dataclass(frozen=True)
class Act:
    """`do` fails or not; once it returned without an error, `kept` finds what it did."""

    name: str
    do: Callable[[Work], None]
    kept: Callable[[Work], bool]
    opens: bool = True  # the vault is open before the disk fails
    rebuilds: bool = False  # opening needs the step more
    passphrases: tuple[str, ...] = field(default=(GOOD,))


def a_vault(folder: Path) -> UUID:
    """A vault with one patient, a few entries and one backup."""
    patient = practice(folder, ENTRIES)
    desk = opened(folder, now)
    assemble(desk).backups.run("manual")
    desk.close()
    return patient


def said(error: BaseException) -> str:
    """Empty when the error is one of ours with a sentence of its own; else what it was."""
    if isinstance(error, CoordoError) and sentence(error) not in _GENERIC:
        return ""
    return where(error)


def whole(work: Work, act: Act) -> str:
    """Open the vault again and look at all of it; empty when nothing is amiss."""
    for passphrase in act.passphrases:
        with suppress(WrongPassphrase):
            work.open(passphrase)
            break
    if work.desk is None or work.services is None:
        return "opens with none of its passphrases"
    try:
        report = integrity(work.desk.store)
        if report.problems:
            return f"checks: {','.join(report.problems)[:80]}"
        if report.counts["transmissions"] < ENTRIES:
            return "entries kept before are gone"
        return ""
    finally:
        work.close()


# -- what is done -----------------------------------------------------------------------------


def _sign(work: Work) -> None:
    words = f"torture {work.number} " + "mot " * 400
    work.services.transmissions.sign(a_draft(work.patient, "Essai", words))


def _signed(work: Work) -> bool:
    counts = integrity(work.desk.store).counts
    return counts["transmissions"] == ENTRIES + 1


def _draft(work: Work) -> None:
    work.services.drafts.keep("transmission", str(work.patient), "brouillon " * 2000)


def _drafted(work: Work) -> bool:
    return bool(work.services.drafts.find("transmission", str(work.patient)))


def _import(work: Work) -> None:
    path = work.root.parent / "export.csv"  # not on the disk that fails
    if not path.exists():
        rows = [f"NOM{n}X;P{n}Y;{n % 28 + 1:02}/07/{1930 + n};Remarque {n}" for n in range(60)]
        path.write_text("\n".join(["Nom;Prénom;DDN;Remarques", *rows]), encoding="utf-8")
    work.services.imports.import_file(path)


def _imported(work: Work) -> bool:
    return integrity(work.desk.store).counts["patients"] == 61


def _back_up(work: Work) -> None:
    work.services.backups.run("manual")


def _backed_up(work: Work) -> bool:
    lines = work.services.backups.list()
    return len(lines) == 2 and all(line.verified for line in lines)


def _change(work: Work) -> None:
    change_passphrase(work.desk, GOOD, OTHER, kdf=FLOOR)


def _changed(work: Work) -> bool:
    work.close()
    work.open(OTHER)
    return True


def _open(work: Work) -> None:
    work.open()


def _opened(work: Work) -> bool:
    return work.desk is not None


def _migrated(work: Work) -> bool:
    live = work.desk.store.engines.maintenance()
    try:
        names = live.execute("SELECT count(*) FROM sqlite_schema WHERE name='torture'").fetchone()
        return names[0] == 1 and schema.revision_of(live) == schema.head()
    finally:
        live.close()


def _restore(work: Work) -> None:
    second = Second(code=work.code)
    source = work.folder / "sauvegardes"
    restore_backup(source, work.folder, "claire", GOOD, clock=now, replace=True, second=second)


def _restored(work: Work) -> bool:
    return bool(list(work.folder.glob("avant-restauration-*")))


def _export(work: Work) -> None:
    write_whole(work.root / "feuille.pdf", bytes(60_000))


def _exported(work: Work) -> bool:
    return (work.root / "feuille.pdf").stat().st_size == 60_000


def _log(work: Work) -> None:
    log = start_log(work.root / "journal")
    for number in range(40):
        log.info("torture number=%s", number)


def _logged(_work: Work) -> bool:
    return True


ACTS = (
    Act("enregistrement", _sign, _signed),
    Act("brouillon", _draft, _drafted),
    Act("ouverture", _open, _opened, opens=False),
    Act("import", _import, _imported),
    Act("sauvegarde", _back_up, _backed_up),
    Act("phrase de passe", _change, _changed, passphrases=(GOOD, OTHER)),
    Act("migration", _open, _migrated, opens=False, rebuilds=True),
    Act("restauration", _restore, _restored, opens=False),
    Act("export", _export, _exported),
    Act("journal technique", _log, _logged),
)


def one_step_more(root: Path) -> Callable[[], None]:
    """Teach this process a schema newer by one step; what is returned gives the usual one back."""
    usual, head = schema.MIGRATIONS, schema.head()
    steps = root.parent / "migrations"  # not on the disk that fails
    if not steps.exists():
        shutil.copytree(usual, steps, ignore=shutil.ignore_patterns("__pycache__"))
        fresh = f"{int(head) + 1:04}"
        path = steps / "versions" / f"m{fresh}_torture.py"
        path.write_text(_STEP.format(fresh=fresh, head=head), encoding="utf-8")
    schema.MIGRATIONS = steps
    return partial(setattr, schema, "MIGRATIONS", usual)


__all__ = ["ACTS", "Act", "NoBackupHere", "Work", "a_vault", "one_step_more", "said", "whole"]
