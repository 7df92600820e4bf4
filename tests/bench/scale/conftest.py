"""What made-up practices are made of, read once: the thesaurus alone takes some seconds."""

import pytest

from bench.scale.material import Material, read_material
from bench.scale.practices import PracticeMaker


@pytest.fixture(scope="session")
def material() -> Material:
    """The words of demo and glossary."""
    return read_material()


@pytest.fixture(scope="session")
def maker(material: Material) -> PracticeMaker:
    """Makes the practices of one seed."""
    return PracticeMaker(material, seed=7)
