"""The rules are named on screen as on paper; every one has its words."""

from coordo_desktop.domain.alerts.registry import RULES
from coordo_desktop.ui.kit.rule_words import rule_means, rule_title, unit_words


def test_french_words_are_those_of_the_registry(qapp):
    for key, rule in RULES.items():
        assert rule_title(key) == rule.title
        assert rule_means(key) == rule.means
        assert bool(unit_words(rule.unit)) == (rule.threshold is not None)


def test_every_rule_is_asked_of_the_translation(marked):
    for key, rule in RULES.items():
        assert rule_title(key) == f"Rules:{rule.title}"
        assert rule_means(key) == (f"Rules:{rule.means}" if rule.means else "")
