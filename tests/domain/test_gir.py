"""The GIR fixed and the one estimated never pass for each other."""

from datetime import date

import pytest

from coordo_desktop.domain.gir import EstimatedGir, gir_words

ON = date(2026, 11, 17)


@pytest.mark.parametrize(
    ("fixed", "estimated", "said"),
    [
        (None, None, ""),
        (2, None, "GIR 2"),
        (4, EstimatedGir(4, ON), "GIR 4"),
        (2, EstimatedGir(4, ON), "GIR 2, AGGIR estimé : GIR 4 le 17/11/2026"),
        (None, EstimatedGir(4, ON), "AGGIR estimé : GIR 4 le 17/11/2026"),
    ],
)
def test_which_gir_is_which_is_said(fixed, estimated, said):
    assert gir_words(fixed, estimated).replace("\u00a0", " ") == said
