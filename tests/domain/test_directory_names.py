"""Somebody of the directory is named in full where there is room."""

from uuid import uuid4

from coordo_desktop.domain.directory import full_name
from coordo_desktop.domain.ids import ProfessionalId
from coordo_desktop.domain.patients import Professional


def named(**values):
    return full_name(Professional(id=ProfessionalId(uuid4()), **values))


def test_the_given_name_comes_first_and_only_doctors_keep_their_title():
    assert named(name="MARTIN", given_name="Claire", title="Mme") == "Claire MARTIN"
    assert named(name="LABORDE", given_name="Jean", title="Dr") == "Dr Jean LABORDE"
    assert named(name="SSIAD") == "SSIAD"
