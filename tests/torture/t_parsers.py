"""T-70: what nobody should hand over to a parser, a hundred thousand times for each of them."""

import io
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from functools import partial
from math import ceil
from pathlib import Path
from uuid import uuid4

from openpyxl import Workbook

from coordo_desktop.domain import (
    allergy_families,
    audit,
    cold_chain,
    contacts,
    continuity,
    dates,
    handover,
    materials,
    measurement_entry,
    measurement_lines,
    measurement_moments,
    opening_words,
    plan_templating,
    recovery_codes,
    round_gathering,
    round_windows,
    scan_reading,
    search,
    task_lines,
    treatment_days,
    until,
)
from coordo_desktop.domain.dosing import read_dosing
from coordo_desktop.domain.drafts import Draft
from coordo_desktop.domain.frequency_words import read_frequency
from coordo_desktop.domain.import_rows import RowReader
from coordo_desktop.domain.measurements import Measure
from coordo_desktop.domain.plan_templates import TEMPLATES
from coordo_desktop.exchange import calendar_rows, child_reader, medicine_rows
from coordo_desktop.services.bundle import assemble
from coordo_desktop.store import (
    anchors,
    inbox,
    keyring_format,
    manifests,
    outside,
    throttle,
    unfinished,
)
from coordo_desktop.system.clock import now
from coordo_desktop.ui.shell.memory import read_memory
from coordo_desktop.ui.shell.successor import read_text
from torture.fuzzing import Parser, campaign
from torture.rows import Asked, Found, Row
from torture.support import Tally, practice
from vault_support import opened

TODAY = date(2026, 11, 23)
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
_EVERY = 100_000
# Of 100,000 for each parser; what opens a workbook, an agenda or a file of the disk gets fewer.
_SHARES = {"files": 3.6, "typed": 26.6, "own": 8.6}
_CALENDARS = Path(__file__).parents[1] / "data" / "calendars"
_TABLE = Path(__file__).parents[1] / "data" / "patients_logiciel_metier.csv"
_DAYS = (
    "demain", "après-demain", "hier", "lundi", "mardi", "vendredi prochain", "dans 3 jours",
    "dans 2 mois", "le 12/12", "12/03/48", "31/02/2024", "29/02", "1er", "décembre", "mars 48",
    "2026-11-23", "8h30", "à 14:30", "matin", "midi", "soir", "nuit", "24h", "0", "12031948",
)  # fmt: skip
_FREQUENCY = (
    "tous les jours", "2 fois par semaine", "matin et soir", "lun. mer. ven.", "1 jour sur 2",
    "tous les", "3", "mois", "semaines", "le 15 du mois", "le dernier vendredi du mois", "un",
    "sur deux", "x/j", "par an", "8 sem.", "jusqu’au 12/12", "à 8h", "sauf le dimanche",
    "si besoin", "99", "le 31", "toutes les 2 heures", "pendant", "max", "1x/", "impair",
    "jamais", *_DAYS,
)  # fmt: skip
_MEASURES = (
    "ta", "13/8", "140/90", "fc 78", "spo2", "98 %", "temp 37,2", "poids", "72,5 kg", "eva 6/10",
    "dextro", "1,2 g/l", "glycémie", "6.5 mmol/l", "fr", "16", "douleur", "diurèse", "1500 ml",
    "bras gauche", "couché", "debout", "?", "=", ":", ";", "-3", "999999", "<", "≥", "deux fois",
    "de suite", "EN ≤ 3",
)  # fmt: skip
_FS = "\x1d"
_CODES = (
    "010340093000001417270630" + "10T7C204", "0103400938123456172702" + "0010AB12C\x1d21SN0001",
    "(01)03400930000014(17)270630(10)T7C204", "3400930000014", "3400936123456", "03400930000014",
    "]d2010340093000001417270630", "0&03400930000014&-", "https://id.gs1.org/01/03400930000014/10/A",
)  # fmt: skip
_GS1 = (
    "01", "17", "10", "21", "11", "37", "00", "240", "7003", "710", _FS, "{GS}", "]C1", "(10)",
    "03400930000014", "270630", "279999", "LOT", "0", "é", "&", "*",
)  # fmt: skip
_QUESTIONS = (
    "etcheverry", "rendez-vous", "l'hôpital", "née", "12/03/48", "de la", "OR", "NOT", "NEAR(", '"',
    "*", "^", "-a", "a:b", "{", "(", ")", "AND", "mai*", "0612", "1948", "d'", "Saint-Jean", "🦄",
)  # fmt: skip


def typed_texts(asked: Asked) -> Found:
    """Everything somebody may type or scan into one field."""
    if not asked.full:
        return _run(_typed(), asked)
    practice(asked.folder / "coffre", 1)
    desk = opened(asked.folder / "coffre", now)
    services = assemble(desk)
    patients, towns = services.patients.find, services.patients.find_town
    try:
        return _run(
            [
                *_typed(),
                Parser("patient cherché", patients, _QUESTIONS, _QUESTIONS, 0.3),
                Parser("commune cherchée", towns, _QUESTIONS, _QUESTIONS, 0.3),
            ],
            asked,
        )
    finally:
        desk.close()


def _typed() -> list[Parser]:
    at = {"today": TODAY}
    measure = partial(measurement_entry.read_value, Measure.SYSTOLIC)
    days = ("12/03/48", "1er mars 48", "12031948", "dans 3 semaines", *_DAYS)
    hours = ("7h50", "7:50", "8h-12h", "8h30-12h, 14h-18h", "18 h")
    return [
        Parser("scan", scan_reading.read, _CODES, _GS1),
        Parser("recherche", partial(search.parse, **at), _QUESTIONS, (*_QUESTIONS, *_DAYS)),
        Parser(
            "tâche en une ligne",
            partial(task_lines.read_task, today=TODAY),
            ("appel vendredi 27/11 14:30 @N.OYHENART !", "rappeler Dr X @marie vendredi !"),
            ("@marie", "!", "rappeler", "Mme", *_DAYS),
        ),
        Parser("échéance", partial(task_lines.read_due, today=TODAY), days, _DAYS),
        Parser("date en mots", partial(dates.read_date, **at), days, _DAYS),
        Parser("jour", partial(treatment_days.read_day, today=TODAY), days, _DAYS),
        Parser("instant", partial(measurement_moments.read_moment, now=NOON), days, _DAYS),
        Parser("fréquence", read_frequency, _FREQUENCY, _FREQUENCY),
        Parser("jusqu’à", until.read_until, ("TA < 140/90 deux fois de suite",), _MEASURES),
        Parser(
            "posologie",
            read_dosing,
            ("1 ½ 0 0 1", "1 sb max 3", "½-0-1/2"),
            ("1", "½", "sb", "max", "matin", "0,5", "/", "-", "cp", "gouttes", "²"),
        ),
        Parser("constantes", measurement_lines.read_line, ("ta 13/8 fc 78",), _MEASURES),
        Parser("saisie de constantes", measurement_entry.read_entry, ("ta 13/8 fc 78",), _MEASURES),
        Parser("valeur", measure, ("140/90", "14/9"), _MEASURES),
        Parser(
            "téléphones",
            contacts.read_phones,
            ("06 15 20 04 73 / +33 (0)5 59 00 00 00",),
            ("0", "+262", "0033", "15", "3114", "/", "ext", "06"),
        ),
        Parser("heure", round_windows.read_hour, hours, _DAYS),
        Parser("plage", round_windows.read_window, hours, _DAYS),
        Parser("heure du dossier", continuity.read_hour, hours, _DAYS),
        Parser("ouverture", _or_value_error(opening_words.read_hours), hours, _DAYS),
        Parser(
            "point",
            round_gathering.read_point,
            ("43,2345 -1,0567", "43.23N 1.05O"),
            ("nan", "inf", "1e999", "N", "O", "-", "43", ","),
        ),
        Parser(
            "degrés", cold_chain.read_degrees, ("4,5", "-18", "+8,0 °C"), ("nan", "1e9", "°", "−")
        ),
        Parser(
            "matériel", materials.read_word, ("2 sets à pansement", "Set x 2"), ("x", "²", "10 ml")
        ),
        Parser(
            "familles d’allergie",
            allergy_families.read_families,
            ("pénicillines : amoxicilline",),
            (":", ",", "\n", "a"),
        ),
        Parser(
            "code de feuille", handover.read_code, ("CD-00012-3", "COORDO:12:3"), ("CD", "-", "é")
        ),
        Parser(
            "code du journal", audit.read_code, ("Jnl 48213 · 7K2M-QX4D-9A",), ("Jnl", "·", "7K2M")
        ),
        Parser("clé du journal", audit.read_control_key, ("ab12-" * 16,), ("ab", "-", "zz")),
        Parser(
            "code de récupération",
            recovery_codes.read,
            (recovery_codes.written(bytes(range(20))),),
            ("7K2M", "-", "O", "I", "U"),
        ),
    ]


def files(asked: Asked) -> Found:
    """Everything that may come in as a file."""
    return _run(_files(), asked)


def _files() -> list[Parser]:
    calendars = [path.read_bytes() for path in sorted(_CALENDARS.glob("*.ics"))]
    small = [one for one in calendars if len(one) < 4000]
    table = b"\n".join(_TABLE.read_bytes().split(b"\n")[:6])
    book = Workbook()
    book.active.append(["Nom", "Prénom", "DDN"])
    book.active.append(["ROUX", "=1+1", 17728])
    kept = io.BytesIO()
    book.save(kept)
    template = plan_templating.file_text(TEMPLATES[:1]).encode()
    rows = ("\t".join(["60002283", "ANASTROZOLE", "comprimé", "orale"]) + "\n").encode("cp1252") * 4
    ics = ("RRULE:FREQ=SECONDLY", "BEGIN:VEVENT\r\n", "DTSTART:", "TZID=", "20260230T250000Z",
           "EXDATE:", "DURATION:-P1W", ";VALUE=DATE", "\r\n ")  # fmt: skip
    cells = (";", '"', "\r\n", "sep=;\n", "=cmd|", "\t", "Nom", "15/07/1948", "NÉE", "'=1")
    return [
        Parser(
            "table",
            _each(child_reader._messages),
            [table, table.decode("cp1252").encode()],
            cells,
            bytes_=True,
        ),
        Parser("classeur", _each(child_reader._messages), [kept.getvalue()], (), 0.1, bytes_=True),
        Parser(
            "ligne de patients",
            _row_reader(),
            ("ROUX;Anne;15/07/1948;2 95 09 97 416 308 61",),
            (";", "F", "Mme", "Dr", *_DAYS),
        ),
        Parser("agenda", _every(calendar_rows.rows_told), small, ics, 0.3, bytes_=True),
        Parser("médicaments", _each(medicine_rows.messages), [rows], ("\t", "\n"), bytes_=True),
        Parser(
            "plans types",
            _decoded(plan_templating.from_file),
            [template],
            ('"', "{", "null"),
            0.2,
            bytes_=True,
        ),
    ]


def own_files(asked: Asked) -> Found:
    """Our own small files, put back by somebody, or by a disk that fails."""
    folder = asked.folder / "coffre"
    practice(folder, 0)
    desk = opened(folder, now)
    made = assemble(desk).backups.run("manual")
    desk.close()
    return _run(_own(folder, folder / "sauvegardes" / made.id), asked)


def _own(folder: Path, backup: Path) -> list[Parser]:
    ring = (folder / "trousseau.json").read_bytes()
    manifest = (backup / "manifeste.json").read_bytes()
    private = bytearray(range(32))
    memory = json.dumps({"view": "today", "states": {"a": {"b": 1}}, "patient": str(uuid4())})
    lines = (folder / "ancres.jsonl").read_bytes().split(b"\n")
    numbers = ("1e999", "-1", "NaN", "null", "[]", "{}", '"', "true", "9" * 5000, "\\ud800", '"":')
    after = {
        "at": NOON.isoformat(), "reason": "asked", "minutes": 5, "login": "a", "practice": "b",
        "profession": "", "drafts": [], "backup_failed": False, "minimized": False, "active": True,
        "kept": [1],
    }  # fmt: skip
    return [
        Parser("trousseau", keyring_format.parsed, [ring], numbers, bytes_=True),
        Parser(
            "manifeste",
            _in_file(backup, "manifeste.json", manifests.read),
            [manifest],
            numbers,
            0.3,
            bytes_=True,
        ),
        Parser("ancre", anchors.read_line, [one for one in lines if one], numbers, bytes_=True),
        Parser("essais", throttle._parsed, [_tries(folder)], numbers, bytes_=True),
        Parser(
            "boîte",
            lambda line: inbox._opened(line, "v", private),
            [b'{"e":"00","n":"00","c":"00"}'],
            numbers,
            bytes_=True,
        ),
        Parser(
            "restauration inachevée",
            unfinished._journal,
            [b'{"staged":".restauration-0123456789ab","aside":"avant-restauration-2026"}'],
            numbers,
            bytes_=True,
        ),
        Parser(
            "marque de clé USB",
            _in_file(folder / "usb", "", outside.mark_of),
            [b'{"mark":"ab","vault":"cd"}'],
            numbers,
            0.3,
            bytes_=True,
        ),
        Parser("vue mémorisée", read_memory, [memory], numbers),
        Parser("passage de main", read_text, [json.dumps(after)], numbers),
        Parser(
            "brouillon",
            lambda text: Draft("a", "b", 0, text, NOON).typed(),
            [memory, '{"a":"b"}'],
            numbers,
        ),
    ]


def _tries(folder: Path) -> bytes:
    path = folder / throttle.TRIES
    if path.exists():
        return path.read_bytes()
    row = {"row": 1, "last": 2.0, "day": [1.0]}
    told = {"elapsed": 1.0, "wall": 2.0, "mono": 3.0, "run": "a", "accounts": {"b": row}}
    return json.dumps(told | {"everybody": row}).encode()


def _each(read: Callable) -> Callable[[bytes], None]:
    def of(data: bytes) -> None:
        for _message in read(io.BytesIO(data)):
            pass

    return of


def _every(read: Callable) -> Callable[[bytes], None]:
    def of(data: bytes) -> None:
        for _message in read(data):
            pass

    return of


def _decoded(read: Callable[[str], object]) -> Callable[[bytes], object]:
    return lambda data: read(data.decode("utf-8", "replace"))


def _in_file(folder: Path, name: str, read: Callable[[Path], object]) -> Callable[[bytes], object]:
    folder.mkdir(exist_ok=True)
    path = folder / (name or outside.MARK)

    def of(data: bytes) -> object:
        path.write_bytes(data)
        return read(folder)

    return of


def _or_value_error(read: Callable[[str], object]) -> Callable[[str], object]:
    """A reader whose only refusal is a ValueError, and says so."""

    def of(text: str) -> object:
        try:
            return read(text)
        except ValueError:
            return None

    return of


def _row_reader() -> Callable[[str], object]:
    from coordo_desktop.domain.import_headers import propose
    from coordo_desktop.domain.imports import DateOrder, Mapping

    headers = ("Nom", "Prénom", "DDN", "N° Sécurité sociale", "Tél", "Ville", "Sexe", "Remarques")
    mapping = propose(headers, ())
    reader = RowReader(mapping or Mapping((), DateOrder.DAY_FIRST), TODAY)
    return lambda line: reader.read(2, line.split(";"))


def _run(parsers: list[Parser], asked: Asked) -> Found:
    tally = Tally()
    shares = sum(one.share for one in parsers)
    campaign(parsers, ceil(asked.count / shares), asked.draw(), tally)
    slow = {one.name: ceil(asked.count / shares * one.share) for one in parsers if one.share < 1}
    return tally.found(analyseurs=len(parsers), **slow)


def _row(
    row_id: str,
    what: str,
    run: Callable[[Asked], Found],
    parsers: float,
    short: int,
    held: str = "",
) -> Row:
    return Row(
        row_id,
        f"{what} : rien de ce qu’on y met ne fait sortir une erreur imprévue",
        "100 000 entrées pour chacun (moins pour les plus lents, dits dans les mesures) : 0 erreur "
        "imprévue, 0 blocage de plus de 2 s, 0 de plus de 256 Mo",
        run,
        short=short,
        full=int(_EVERY * parsers),
        held_by=held,
        seconds=7200,
    )


ROWS = [
    _row(
        "T-70",
        "Fichiers reçus (table, classeur, agenda, médicaments, plans types)",
        files,
        _SHARES["files"],
        60,
    ),
    _row("T-70-champs", "Champs, recherche, lecteur de codes", typed_texts, _SHARES["typed"], 300),
    _row(
        "T-70-coffre",
        "Petits fichiers du coffre et des sauvegardes",
        own_files,
        _SHARES["own"],
        0,
        "tests/store/test_vault_keyring.py",
    ),
]
