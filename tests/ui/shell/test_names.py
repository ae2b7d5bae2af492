"""House test: whatever a person acts on has a stable English name and an accessible name.

What is behind the lock screen is walked by `test_no_flash.py`, and asked the same.
"""

from naming import unnamed


def test_everything_acted_on_before_a_vault_opens_is_named(start, vault_folder, empty_folder):
    for folder in (empty_folder, vault_folder):
        lacking = unnamed(start(folder).frame)
        assert not lacking, "\n".join(lacking)
