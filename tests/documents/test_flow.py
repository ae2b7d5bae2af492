import pytest
from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.documents.flow import Mark, Piece, Run, break_lines, cut, height_of
from coordo_desktop.documents.fonts import Face, Ruler

RULER = Ruler()
WORDS = st.text(alphabet="aàbWil.œ \n’-", max_size=200)


def said(lines):
    return ["".join(segment[1] for segment in line.segments) for line in lines]


def run(text, mark=Mark.NONE, face=Face.REGULAR):
    return Run(text, face, 10, mark)


@given(st.lists(WORDS, max_size=5), st.floats(20, 300))
def test_no_letter_is_lost_whatever_the_width(texts, width):
    lines = break_lines(RULER, [run(text) for text in texts], width)
    kept = "".join("".join(said(lines)).split())
    assert kept == "".join("".join(texts).split())


@given(st.lists(WORDS, max_size=5), st.floats(40, 300), st.floats(0, 20))
def test_no_line_is_wider_than_asked(texts, width, hang):
    for line in break_lines(RULER, [run(text) for text in texts], width, hang=hang):
        assert line.width <= width + 0.1
        for start, text, face, size, _ in line.segments:
            assert start + RULER.width(text, face, size) <= width + 0.1


def test_a_line_begins_where_one_was_typed():
    assert said(break_lines(RULER, [run("un\ndeux\n\ntrois")], 200)) == ["un", "deux", "", "trois"]


def test_words_that_a_no_break_space_binds_stay_together():
    width = RULER.width("10\xa0mg", Face.REGULAR, 10) + 1
    assert said(break_lines(RULER, [run("à 10\xa0mg")], width)) == ["à", "10\xa0mg"]


def test_following_lines_hang():
    lines = break_lines(RULER, [run("mot " * 30)], 100, hang=12)
    assert {line.segments[0][0] for line in lines[1:]} == {12}


def test_a_tag_is_never_broken_unless_it_is_wider_than_a_line():
    short = break_lines(RULER, [run("mot "), run("À VOIR", Mark.TAG)], 60)
    assert said(short) == ["mot", "À VOIR"]
    assert len(break_lines(RULER, [run("À VOIR " * 10, Mark.TAG)], 60)) > 1


def nothing(_pen, _x, _y):
    pass


def a_column(*heights, kept=()):
    return [Piece(height, nothing, keep=rank in kept) for rank, height in enumerate(heights)]


def test_a_column_is_cut_between_pieces():
    assert cut(a_column(10, 10, 10), 25) == 2
    assert cut(a_column(10, 10, 10), 30) == 3
    assert cut(a_column(10), 5) == 0


def test_a_heading_is_not_left_alone_at_the_foot():
    assert cut(a_column(10, 10, 10, kept={1}), 25) == 1


@pytest.mark.parametrize("heights", [(), (1.5,), (2, 3)])
def test_a_column_is_as_high_as_its_pieces(heights):
    assert height_of(a_column(*heights)) == sum(heights)
