"""Real codes as readers type them, and what each says; never a lot where something is wrong."""

from datetime import date

import pytest

from coordo_desktop.domain.scan_reading import cip13_of, gtin_of, read
from coordo_desktop.domain.scans import ReaderSettings, ScanProblem

G = "03400930000014"  # a French vaccine
D = "07612345000015"  # a dressing
M = "03400938123456"
FS = "\x1d"
JUNE, DAY, FEBRUARY = date(2027, 6, 30), date(2027, 4, 30), date(2027, 2, 28)
AMBIGUOUS = ScanProblem.AMBIGUOUS


def as_on_azerty(text):
    """What a French keyboard makes of a reader set to an American one."""
    american = "1234567890" + "!@#$%^&*()" + "qawzQAWZ;:mM,.<//?-_[]{}'\"`\\|"
    french = "&é\"'(-è_çà" + "1234567890" + "aqzwAQZWmM,?;:.!!§)°^$¨£ù%²*µ"
    return text.translate(str.maketrans(american, french))


FULL = f"01{G}1727063010T7C204"
WITH_SERIAL = f"01{M}17270200" + f"10AB12C{FS}21SN0001"

# What the reader typed, GTIN, lot, expiry, serial, problem.
TABLE = [
    # GS1 element strings, in any order, closed by ASCII 29.
    (FULL, G, "T7C204", JUNE, "", None),
    (WITH_SERIAL, M, "AB12C", date(2027, 2, 28), "SN0001", None),
    (f"01{M}17280200" + "10L9", M, "L9", date(2028, 2, 29), "", None),
    (f"01{D}1728113010LOT77", D, "LOT77", date(2028, 11, 30), "", None),
    (f"01{G}10A1/B2{FS}17270430", G, "A1/B2", DAY, "", None),
    (f"01{M}1124011517270115" + f"2100042{FS}10L9", M, "L9", date(2027, 1, 15), "00042", None),
    (f"10LOT-9{FS}01{G}17270430", G, "LOT-9", DAY, "", None),
    ("17270430" + f"10LOT9{FS}01{G}", G, "LOT9", DAY, "", None),
    (f"21SER{FS}10LOT{FS}17270430" + f"01{G}", G, "LOT", DAY, "SER", None),
    (f"01{G}{FS}17270430{FS}10L1{FS}", G, "L1", DAY, "", None),
    (f"{FS}01{G}17270430" + "10L1", G, "L1", DAY, "", None),
    (f"01{G}7003270430" + f"1200{FS}10L1", G, "L1", DAY, "", None),
    (f"01{G}17270430" + f"10L1{FS}3010", G, "L1", DAY, "", None),
    (f"02{G}17270430" + f"10L1{FS}3712", G, "L1", DAY, "", None),
    (f"01{G}17270430" + f"10L1{FS}240REF-9", G, "L1", DAY, "", None),
    (f"01{G}17270430" + f"10L1{FS}01{G}", G, "L1", DAY, "", None),
    (f"01{G}", G, "", None, "", None),
    (f"01{G}17270430", G, "", DAY, "", None),
    (f"01{G}10T7C204", G, "T7C204", None, "", None),
    (f"01{G}10T7C204{FS}21SN12345678", G, "T7C204", None, "SN12345678", None),
    # Symbology identifiers.
    (f"]d2{FULL}", G, "T7C204", JUNE, "", None),
    (f"]d2{FS}{FULL}", G, "T7C204", JUNE, "", None),
    (f"]C1{FULL}", G, "T7C204", JUNE, "", None),
    (f"]Q3{FULL}", G, "T7C204", JUNE, "", None),
    (f"]e001{G}", G, "", None, "", None),
    ("]E03400930000014", G, "", None, "", None),
    ("]E496385074", "00000096385074", "", None, "", None),
    ("]I107612345000015", D, "", None, "", None),
    # What readers type for FNC1.
    (f"01{M}17270200" + "10AB12C<GS>21SN0001", M, "AB12C", date(2027, 2, 28), "SN0001", None),
    (f"01{M}17270200" + "10AB12C{GS}21SN0001", M, "AB12C", date(2027, 2, 28), "SN0001", None),
    (f"01{M}17270200" + "10AB12C[GS]21SN0001", M, "AB12C", date(2027, 2, 28), "SN0001", None),
    (f"01{M}17270200" + "10AB12C\\x1D21SN0001", M, "AB12C", date(2027, 2, 28), "SN0001", None),
    (f"01{M}17270200" + "10AB12C^]21SN0001", M, "AB12C", date(2027, 2, 28), "SN0001", None),
    (f"01{M}17270200" + "10AB12C~21SN0001", M, "AB12C", date(2027, 2, 28), "SN0001", None),
    (f"01{M}17270200" + "10AB12C|21SN0001", M, "AB12C", date(2027, 2, 28), "SN0001", None),
    (f"01{M}17270200" + "10AB12C#21SN0001", M, "AB12C", date(2027, 2, 28), "SN0001", None),
    (f"01{M}17270200" + "10AB12C^21SN0001", M, "AB12C", date(2027, 2, 28), "SN0001", None),
    (f"01{M}17270200" + "10AB12C$21SN0001", M, "AB12C", date(2027, 2, 28), "SN0001", None),
    (f"01{M}17270200" + "10AB12C`21SN0001", M, "AB12C", date(2027, 2, 28), "SN0001", None),
    (f"01{M}17270200" + "10AB12C\\02921SN0001", M, "AB12C", date(2027, 2, 28), "SN0001", None),
    (f"01{M}17270200" + "10AB12C\u241d21SN0001", M, "AB12C", date(2027, 2, 28), "SN0001", None),
    (f"[)>\x1e05\x1d{FULL}\x1e\x04", G, "T7C204", JUNE, "", None),
    # Through a French keyboard, in small letters, with what readers add at the ends.
    (as_on_azerty(FULL), G, "T7C204", JUNE, "", None),
    (as_on_azerty(f"]d2{FULL}"), G, "T7C204", JUNE, "", None),
    (as_on_azerty(WITH_SERIAL), M, "AB12C", date(2027, 2, 28), "SN0001", None),
    (as_on_azerty(f"]C101{G}17270430" + "10QAZWM9"), G, "QAZWM9", DAY, "", None),
    (as_on_azerty("3400930000014"), G, "", None, "", None),
    (FULL.lower(), G, "T7C204", JUNE, "", None),
    (f"{FULL}\r\n", G, "T7C204", JUNE, "", None),
    (f"\x02{FULL}\t\x03", G, "T7C204", JUNE, "", None),
    # Linear codes: a product, and nothing else.
    ("3400930000014", G, "", None, "", None),
    ("7612345000015", D, "", None, "", None),
    ("3 400930 000014", G, "", None, "", None),
    ("03400930000014", G, "", None, "", None),
    ("96385074", "00000096385074", "", None, "", None),
    ("036000291452", "00036000291452", "", None, "", None),
    ("04252614", "00042100005264", "", None, "", None),
    ("3595583", "03400935955838", "", None, "", None),
    ("359558-3", "03400935955838", "", None, "", None),
    ("34009-300-00014", G, "", None, "", None),
    ("*3595583*", "03400935955838", "", None, "", None),
    ("3400892088310", "03400892088310", "", None, "", None),
    # Written out, and as an address.
    (f"(01){G}(17)270430(10)L1(21)S1", G, "L1", DAY, "S1", None),
    (f"https://id.gs1.org/01/{G}/10/L1?17=270430", G, "L1", DAY, "", None),
    # A lot that may have swallowed what follows: both readings, none taken.
    (f"01{M}10AB12C17270200", M, "AB12C17270200", None, "", ScanProblem.AMBIGUOUS),
    (f"01{G}10T7C20417270630", G, "T7C20417270630", None, "", ScanProblem.AMBIGUOUS),
    (f"01{G}17270430" + "10AB12C21SN00012", G, "AB12C21SN00012", DAY, "", ScanProblem.AMBIGUOUS),
    (f"01{G}21SN00117270430", G, "", None, "SN00117270430", ScanProblem.AMBIGUOUS),
    (f"01{M}17270200" + "10AB12C11240115", M, "AB12C11240115", FEBRUARY, "", AMBIGUOUS),
    (f"01{M}17270200" + "10AB12C15270131", M, "AB12C15270131", FEBRUARY, "", AMBIGUOUS),
    (f"01{M}10AB12C15270131", M, "AB12C15270131", None, "", AMBIGUOUS),
    (f"01{M}10AB1124011517270200", M, "AB1124011517270200", None, "", AMBIGUOUS),
    (f"01{D}17281130" + "10LOT21A123456", D, "LOT21A123456", date(2028, 11, 30), "", AMBIGUOUS),
    (f"01{D}17281130" + "10LOT21SN1", D, "LOT21SN1", date(2028, 11, 30), "", AMBIGUOUS),
    (f"01{G}17270430" + "10AB12C7101234567", G, "AB12C7101234567", DAY, "", AMBIGUOUS),
    (f"01{G}17270430" + "10AB12C240REF", G, "AB12C240REF", DAY, "", AMBIGUOUS),
    (f"01{G}10LOT1117270430", G, "LOT1117270430", None, "", AMBIGUOUS),
    (f"01{G}17270430" + "21SN0110LOT7", G, "", DAY, "SN0110LOT7", AMBIGUOUS),
    # A sign that may stand in a lot, yet that some readers type for FNC1.
    (f"01{M}17270200" + "10AB12C%21SN1", M, "AB12C%21SN1", FEBRUARY, "", AMBIGUOUS),
    (f"01{M}17270200" + "10AB12C=21SN1", M, "AB12C=21SN1", FEBRUARY, "", AMBIGUOUS),
    (f"01{M}17270200" + "10L/21SN1", M, "L/21SN1", FEBRUARY, "", AMBIGUOUS),
    (f"01{M}17270200" + "10AB12C!11240115", M, "AB12C!11240115", FEBRUARY, "", AMBIGUOUS),
    (f"01{M}10AB12C%17270200" + "%21S", M, "AB12C%17270200%21S", None, "", AMBIGUOUS),
    # Lots as makers write them, whole: none is asked about.
    (f"01{G}17270430" + "10U3H211V", G, "U3H211V", DAY, "", None),
    (f"01{G}17270430" + "10AFLBA621AB", G, "AFLBA621AB", DAY, "", None),
    (f"01{G}17270430" + "1021240115", G, "21240115", DAY, "", None),
    (f"01{G}17270430" + "10A12/21", G, "A12/21", DAY, "", None),
    (f"01{G}17270430" + "102024-117", G, "2024-117", DAY, "", None),
    (f"01{G}17270430" + "10LOT241115", G, "LOT241115", DAY, "", None),
    (f"01{G}17270430" + "10AB11251315", G, "AB11251315", DAY, "", None),
    (f"01{G}17270430" + f"21SN1{FS}10LOT21A123456", G, "LOT21A123456", DAY, "SN1", None),
    (f"01{G}17270430" + f"10LOT21A123456{FS}21SN1", G, "LOT21A123456", DAY, "SN1", None),
    (f"01{G}17270430" + f"10L1{FS}21SN1011240115", G, "L1", DAY, "SN1011240115", None),
    # A date that is none is no date: this lot is a lot.
    (f"01{G}10AB17271330", G, "AB17271330", None, "", None),
    # Wrong: nothing at all.
    ("0103400930000012" + "1727063010T7C204", "", "", None, "", ScanProblem.CHECK_DIGIT),
    ("3400930000012", "", "", None, "", ScanProblem.CHECK_DIGIT),
    ("3595584", "", "", None, "", ScanProblem.CHECK_DIGIT),
    ("96385075", "", "", None, "", ScanProblem.CHECK_DIGIT),
    (f"01{G}17271330" + "10L1", "", "", None, "", ScanProblem.DATE),
    (f"01{G}17270431" + "10L1", "", "", None, "", ScanProblem.DATE),
    (f"01{G}17270230" + "10L1", "", "", None, "", ScanProblem.DATE),
    (f"(01){G}(17)271330(10)L1", "", "", None, "", ScanProblem.DATE),
    (f"01{G}10L1{FS}10L2{FS}17270430", "", "", None, "", ScanProblem.CONFLICT),
    (f"01{G}17270430" + "17270530", "", "", None, "", ScanProblem.CONFLICT),
    (f"01{G}01{D}", "", "", None, "", ScanProblem.CONFLICT),
    (f"01{G}10" + "A" * 23, "", "", None, "", ScanProblem.UNREADABLE),
    ("1727043010L1", "", "L1", DAY, "", ScanProblem.NO_GTIN),
    ("00034009300000000017", "", "", None, "", ScanProblem.NO_GTIN),
    ("IS01000000000000000000", "", "", None, "", ScanProblem.PATIENT),
    ("+A123BJC5D6E71G", "", "", None, "", ScanProblem.UNREADABLE),
    ("=W12345678901200", "", "", None, "", ScanProblem.UNREADABLE),
    ("https://example.org/produit", "", "", None, "", ScanProblem.UNREADABLE),
    ("bonjour", "", "", None, "", ScanProblem.UNREADABLE),
    ("34009300000143400930000014", "", "", None, "", ScanProblem.CHECK_DIGIT),
    ("00000000000000", "", "", None, "", ScanProblem.CHECK_DIGIT),
    ("", "", "", None, "", ScanProblem.EMPTY),
    ("\r\n\x1d", "", "", None, "", ScanProblem.EMPTY),
    ("1" * 500, "", "", None, "", ScanProblem.TOO_LONG),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "gtin", "lot", "expiry", "serial", "problem"), TABLE)
def test_a_code_says_this_and_no_more(typed, gtin, lot, expiry, serial, problem):
    scan = read(typed)
    assert (scan.gtin, scan.lot, scan.expiry, scan.serial, scan.problem) == (
        gtin, lot, expiry, serial, problem,
    )  # fmt: skip


def test_the_table_is_long_enough_to_be_worth_something():
    assert len(TABLE) >= 60


@pytest.mark.parametrize(
    ("typed", "lot", "expiry"),
    [
        (f"01{M}10AB12C17270200", "AB12C", date(2027, 2, 28)),
        (f"01{G}10AB12C17270430" + "21SN1", "AB12C", DAY),
        (f"01{G}17270430" + "10AB12C21SN00012", "AB12C", DAY),
        (f"01{G}21SN0011727043010L1", "L1", DAY),
        (f"01{M}17270200" + "10AB12C11240115", "AB12C", FEBRUARY),
        (f"01{M}10AB12C15270131", "AB12C", None),
        (f"01{M}10AB1124011517270200", "AB", FEBRUARY),
        (f"01{D}17281130" + "10LOT21A123456", "LOT", date(2028, 11, 30)),
        (f"01{G}17270430" + "10AB12C240REF", "AB12C", DAY),
        (f"01{M}17270200" + "10AB12C%21SN1", "AB12C", FEBRUARY),
        (f"01{M}10AB12C%17270200" + "%21S", "AB12C", FEBRUARY),
    ],
)
def test_the_other_reading_is_what_the_lost_separator_would_give(typed, lot, expiry):
    scan = read(typed)
    assert (scan.guess_lot, scan.guess_expiry) == (lot, expiry)


def test_a_label_of_the_practice_is_read_alone_or_within_gs1():
    assert read("C-000123").in_house == "C-000123"
    assert read("c-000123").in_house == "C-000123"
    assert read(as_on_azerty("C-000123")).in_house == "C-000123"
    scan = read("17270430" + f"10L1{FS}91C-000123")
    assert (scan.in_house, scan.lot, scan.expiry, scan.problem) == ("C-000123", "L1", DAY, None)


def test_an_identity_is_forgotten_at_once():
    assert read("IS0125505750123").text == ""
    assert read("IS01" + "255057501234567" * 40) == read("IS01")


def test_how_many_units_a_code_says_is_told():
    assert read(f"01{G}3010").quantity == 10
    assert read(f"02{G}3712").quantity == 12
    assert read(f"01{G}3000000000").quantity == 0


def test_a_reader_set_otherwise_is_understood_once_told():
    reader = ReaderSettings(separator="/", prefix="QZ")
    assert read(f"QZ01{G}10L1/17270430", reader).lot == "L1"
    assert read(as_on_azerty(f"QZ01{G}10L1/17270430"), reader).lot == "L1"


def test_a_french_code_is_known_by_its_prefix():
    assert cip13_of(G) == "3400930000014"
    assert cip13_of(D) == ""
    assert gtin_of("3595583") == "03400935955838"
    assert gtin_of("3400930000012") == ""
