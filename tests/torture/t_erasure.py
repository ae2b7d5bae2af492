"""Erasure: every word of a hundred people sought, in clear, wherever the vault may keep it."""

from datetime import timedelta

from coordo_desktop.domain.approvals import Approval
from coordo_desktop.domain.erasures import PURPOSE, Ground
from coordo_desktop.services.backups import BackupService
from coordo_desktop.services.erasure import ErasureService
from coordo_desktop.services.unlocking import OpenDesk
from coordo_desktop.store import keyring
from coordo_desktop.system.clock import now
from erasing_support import Marked, prepared, remains, rows_of, somebody
from one_derivation import derive_once
from plain_pages import plain, plain_log
from torture.rows import Asked, Found, Row
from torture.support import Tally
from vault_support import a_practice

_LEAST = 150  # words of a record that the search must see before it is erased


def run(asked: Asked) -> Found:
    """Fill, erase one by one, search the file, its log and the new backup after each."""
    derive_once()
    draw, tally = asked.draw(), Tally()
    folder = asked.folder / "coffre"
    desk = a_practice(folder, now)[0]
    generation = keyring.load(folder).generation
    key = bytes(desk.key.database_key(generation))
    base = prepared(desk.store)
    people = [somebody(desk.store, base, draw) for _ in range(asked.count)]
    bystander = somebody(desk.store, base, draw)
    desk.store.checkpoint()
    before = plain(desk.store.path, key)
    for one in (*people, bystander):
        one.words &= remains(before, one)  # some were written over by what a table takes
        tally.held(len(one.words) > _LEAST, "la recherche ne voit pas les mots d’un dossier")
    words = sum(len(one.words) for one in people)
    backups = BackupService(desk.store, folder, desk.key)
    service = ErasureService(desk.store, backups.run, backups.purge_before)
    for one in people:
        tally.trials += 1
        _erase(service, desk, one)
        left = _left(desk, key, one, backups)
        tally.held(not left, f"{len(left)} mots restent")
        tally.held(rows_of(desk.store, one.id) == 0, "des lignes désignent encore la personne")
    tally.held(
        len(remains(plain(desk.store.path, key), bystander)) == len(bystander.words),
        "le dossier d’une autre personne a perdu des mots",
    )
    service.purge_backups()
    for line in backups.list():
        clear = plain(folder / "sauvegardes" / line.id / "coffre.db", key)
        tally.held(not any(remains(clear, one) for one in people), "une sauvegarde garde des mots")
    problems = _problems(desk)
    tally.held(not problems, "le fichier ne se vérifie plus")
    desk.store.close()
    return tally.found(mots=words, lignes_apres=0)


def _erase(service: ErasureService, desk: OpenDesk, one: Marked) -> None:
    proposal = service.propose(one.id, Ground.ORDER, "TJ Bayonne, ordonnance 26/1")
    at = desk.store.clock()
    service.erase(
        proposal,
        Approval(
            purpose=PURPOSE,
            asked_by=desk.store.actor.user_id,
            user_id=None,
            how="code",
            until=at + timedelta(minutes=9),
        ),
    )


def _left(desk: OpenDesk, key: bytes, one: Marked, backups: BackupService) -> set[str]:
    path = desk.store.path
    found = remains(plain(path, key), one)
    found |= remains(plain_log(path.with_name(path.name + "-wal"), key), one)
    newest = backups.last()
    if newest is not None:
        found |= remains(plain(path.parent / "sauvegardes" / newest.id / "coffre.db", key), one)
    return found


def _problems(desk: OpenDesk) -> list[str]:
    from coordo_desktop.services.backups import integrity

    return list(integrity(desk.store).problems)


ROWS = [
    Row(
        "T-82",
        "Un dossier effacé ne laisse aucun mot",
        "100 personnes effacées : 0 mot dans le fichier, son journal, les sauvegardes neuves",
        run,
        short=0,
        full=100,
        held_by="tests/store/test_erasing.py::"
        "test_no_word_of_an_erased_person_is_left_in_the_file_nor_in_its_log",
    )
]
