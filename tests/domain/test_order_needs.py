"""What is proposed: enough, in whole boxes, never for nothing (ST9)."""

from dataclasses import replace
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from coordo_desktop.domain.ids import ProductId
from coordo_desktop.domain.orders import MOST_ORDERED, Need

FIGURES = st.integers(min_value=0, max_value=400)
NEEDS = st.builds(
    Need,
    product_id=st.just(ProductId(UUID(int=1))),
    product=st.just("Compresses"),
    usable=FIGURES,
    on_order=FIGURES,
    minimum=FIGURES,
    maximum=FIGURES,
    used=FIGURES,
    days=st.integers(min_value=14, max_value=90),
    lead_days=st.integers(min_value=0, max_value=60),
    safety_days=st.integers(min_value=0, max_value=60),
    pack=st.integers(min_value=1, max_value=50),
)


@settings(max_examples=120, deadline=None)
@given(NEEDS)
def test_an_order_lasts_until_the_next_and_is_of_whole_boxes(need):
    wanted = need.wanted
    assert 0 <= wanted <= MOST_ORDERED
    assert wanted % need.pack == 0 or wanted == MOST_ORDERED
    if wanted:
        assert need.available < need.point
        assert need.available + wanted >= need.point
        assert need.available + wanted < need.top + need.pack
    else:
        assert need.available >= need.point or need.top <= need.available


@settings(max_examples=60, deadline=None)
@given(NEEDS)
def test_what_is_on_its_way_is_never_ordered_twice(need):
    after = replace(need, on_order=need.on_order + need.wanted)
    assert after.wanted == 0
