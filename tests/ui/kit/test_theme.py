"""Colours one can read, one theme at a time, at any text size."""

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coordo_desktop.ui.kit import icons, tokens
from coordo_desktop.ui.kit.labels import Label
from coordo_desktop.ui.kit.layout import sized, spaced
from coordo_desktop.ui.kit.theme import apply_theme, color, dress, font, px, style_sheet, theme


def luminance(hexa: str) -> float:
    def linear(part: int) -> float:
        share = part / 255
        return share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(hexa[at : at + 2], 16)) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(first: str, second: str) -> float:
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("table", [tokens.LIGHT, tokens.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", tokens.TEXT_PAIRS, ids="/".join)
def test_what_is_read_stands_out_from_its_ground(table, pair):
    assert contrast(table[pair[0]], table[pair[1]]) >= 4.5


@pytest.mark.parametrize("table", [tokens.LIGHT, tokens.DARK], ids=["light", "dark"])
@pytest.mark.parametrize("pair", tokens.MARK_PAIRS, ids="/".join)
def test_marks_and_edges_stand_out_from_their_ground(table, pair):
    assert contrast(table[pair[0]], table[pair[1]]) >= 3


def test_both_themes_name_the_same_colours():
    assert tokens.LIGHT.keys() == tokens.DARK.keys()


def test_every_kind_of_chip_has_its_colours_in_both_themes():
    for kind in tokens.KINDS:
        assert set(tokens.kind_colours(kind)) <= tokens.LIGHT.keys()


def test_the_style_sheet_names_no_unknown_colour_and_leaves_nothing_unfilled(qapp):
    for mode in ("light", "dark"):
        apply_theme(qapp, mode)
        assert "@" not in style_sheet()


def test_every_icon_of_the_house_exists_in_the_family():
    assert all(icons.glyph(name) for name in icons.GLYPHS)


def test_figures_are_all_of_one_width():
    metrics = QFontMetrics(font("table"))
    assert {metrics.horizontalAdvance(digit) for digit in "0123456789"} == {
        metrics.horizontalAdvance("0")
    }
    assert "Inter" in font("table").family()


def test_a_change_of_theme_recolours_what_is_shown(qapp, qtbot):
    label = Label("Poids", ink="danger")
    qtbot.addWidget(label)
    before = label.palette().color(label.foregroundRole()).name()
    apply_theme(qapp, "dark")
    after = label.palette().color(label.foregroundRole()).name()
    assert before == tokens.LIGHT["danger"].lower()
    assert after == tokens.DARK["danger"].lower()
    assert color("bg").name() == tokens.DARK["bg"].lower()


def test_an_icon_made_before_a_change_of_theme_is_painted_in_the_new_one(qapp):
    made = icons.icon("octagon", "danger")
    light = made.pixmap(20, 20).toImage()
    apply_theme(qapp, "dark")
    assert made.pixmap(20, 20).toImage() != light


def test_a_change_of_text_size_scales_distances_as_well_as_words(qapp, qtbot):
    window, box = QWidget(), QWidget()
    qtbot.addWidget(window)
    layout = spaced(QVBoxLayout(window), margins=(16, 12, 16, 12), gap=8)
    label = Label("Poids")
    layout.addWidget(sized(box, width=100, height=40))
    layout.addWidget(label)
    apply_theme(qapp, "light", 150)
    assert layout.contentsMargins().left() == 24
    assert layout.spacing() == 12
    assert (box.width(), box.minimumHeight()) == (150, 60)
    assert label.font().pixelSize() == round(13 * 1.5)


@pytest.mark.parametrize(("asked", "kept"), [(40, 90), (90, 90), (150, 150), (400, 150)])
def test_the_text_size_stays_within_its_bounds(qapp, asked, kept):
    apply_theme(qapp, "light", asked)
    assert theme().percent == kept
    assert px(100) == kept


def test_a_hundred_thousand_calls_that_answer_nothing_do_not_stop_the_interpreter(qtbot):
    """PySide6 6.12 gives back a reference to None it never took (Python before 3.12)."""
    label = Label("Poids")
    qtbot.addWidget(label)
    for _ in range(100_000):
        label.update()


def test_windows_carry_the_sheet_and_follow_the_theme(qapp, qtbot):
    apply_theme(qapp, "light")
    window = QWidget()
    qtbot.addWidget(window)
    dress(window)
    assert qapp.styleSheet() == ""  # else every widget built costs four times as much
    assert window.styleSheet() == style_sheet()
    light = style_sheet()
    apply_theme(qapp, "dark")
    assert window.styleSheet() == style_sheet() != light
