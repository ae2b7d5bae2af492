"""The translation files are whole: English says everything, French has its plurals."""

import re
import string
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from pathlib import Path

import pytest

TRANSLATIONS = Path(__file__).resolve().parents[2] / "translations"
FORMS = 2  # singular and plural, in both languages


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence of a screen and what it becomes."""

    where: str
    source: str
    finished: bool
    plural: bool
    said: tuple[str, ...]


def messages(name):
    """Every message of a translation file."""
    found = []
    for context in ET.parse(TRANSLATIONS / name).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            plural = message.get("numerus") == "yes"
            said = (
                tuple(form.text or "" for form in translation.iter("numerusform"))
                if plural
                else (translation.text or "",)
            )
            found.append(
                Message(
                    where=context.findtext("name") or "",
                    source=message.findtext("source") or "",
                    finished=translation.get("type") is None,
                    plural=plural,
                    said=said,
                )
            )
    assert found, name
    return found


def fields(text):
    """The named fields of a sentence, and its number."""
    named = [field for _, field, _, _ in string.Formatter().parse(text) if field is not None]
    return sorted(named) + ["%n"] * text.count("%n")


def edges(text):
    """The spaces at both ends: sentences are put side by side."""
    spaces = " "
    return len(text) - len(text.lstrip(spaces)), len(text) - len(text.rstrip(spaces))


@pytest.mark.parametrize("name", ["coordo_en.ts", "coordo_fr.ts"])
def test_every_message_is_finished(name):
    left = [
        (one.where, one.source)
        for one in messages(name)
        if not one.finished or not all(said.strip() for said in one.said)
    ]
    assert left == []


@pytest.mark.parametrize("name", ["coordo_en.ts", "coordo_fr.ts"])
def test_a_translation_carries_the_fields_of_its_source(name):
    wrong = [
        (one.where, one.source, said)
        for one in messages(name)
        for said in one.said
        if fields(said) != fields(one.source)
    ]
    assert wrong == []


@pytest.mark.parametrize("name", ["coordo_en.ts", "coordo_fr.ts"])
def test_a_translation_keeps_the_spaces_around_its_source(name):
    wrong = [
        (one.where, one.source, said)
        for one in messages(name)
        for said in one.said
        if edges(said) != edges(one.source)
    ]
    assert wrong == []


@pytest.mark.parametrize("name", ["coordo_en.ts", "coordo_fr.ts"])
def test_a_plural_has_all_its_forms(name):
    plurals = [one for one in messages(name) if one.plural]
    assert plurals
    assert [one.source for one in plurals if len(one.said) != FORMS] == []


def test_french_holds_plurals_only_and_no_form_keeps_its_brackets():
    for one in messages("coordo_fr.ts"):
        assert one.plural, one.source
        assert not any("(s)" in said or "(x)" in said for said in one.said), one.source


def test_every_plural_of_the_source_stands_in_both_languages():
    english, french = (
        {(one.where, one.source) for one in messages(name) if one.plural}
        for name in ("coordo_en.ts", "coordo_fr.ts")
    )
    assert english == french


def test_every_message_has_the_name_of_a_screen():
    """Words given to an alias of translate are extracted under no name and never found again."""
    assert [one.source for one in messages("coordo_en.ts") if not one.where] == []


def test_english_keeps_no_french_typography():
    wrong = [
        (one.where, said)
        for one in messages("coordo_en.ts")
        for said in one.said
        if any(mark in said for mark in ("\u202f", "\xa0", "«", "»"))
    ]
    assert wrong == []


def test_french_keeps_its_typography():
    """A plain space there lets a line break before its own punctuation mark."""
    loose = re.compile(r"[^\s({\[] [:;!?](?:[\s.…)]|$)|« | »")
    told = [one.source for one in messages("coordo_en.ts")]
    told += [said for one in messages("coordo_fr.ts") for said in one.said]
    assert [words for words in told if loose.search(words)] == []
