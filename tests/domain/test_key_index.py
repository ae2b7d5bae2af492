from hypothesis import given
from hypothesis import strategies as st

from coordo_desktop.domain.key_index import KeyIndex

hashes = st.integers(min_value=-(2**63), max_value=2**63 - 1)


@given(st.lists(st.one_of(st.integers(0, 5), hashes), max_size=200))
def test_every_row_is_found_under_its_key_last_first(keys):
    index = KeyIndex()
    expected: dict[int, list[int]] = {}
    for row, key in enumerate(keys):
        index.add(key, row)
        expected.setdefault(key & (2**63 - 1), []).insert(0, row)
    for key, rows in expected.items():
        assert list(index.rows(key)) == rows
        assert index.count(key) == len(rows)


def test_it_grows_and_an_unknown_key_finds_nobody():
    index = KeyIndex()
    for row in range(20_000):
        index.add(row * 7919, row)
    assert [list(index.rows(row * 7919)) for row in (0, 9_999, 19_999)] == [[0], [9_999], [19_999]]
    assert list(index.rows(-12345)) == []
