"""Writes the vectors of the shipped catalogue, after a change of its texts: `python -m cogs.questions.search.ship`."""

import numpy as np

from cogs.questions.search.meaning import DIGEST, SHIPPED, SIZE, Model, digest, pack
from cogs.questions.search.shelf import matters_of, sheets_of
from core.catalogue import Catalogue


def views_of(catalogue: Catalogue) -> list[str]:
    """Every text of the catalogue of which a vector is wanted."""
    shelves = (sheets_of(catalogue), matters_of(catalogue))
    return [view for shelf in shelves for several in shelf.views.values() for view in several]


def main() -> None:
    wanted = {digest(view): view for view in views_of(Catalogue.load())}
    packed = [pack(vector) for vector in Model().vectors(list(wanted.values()))]
    np.savez_compressed(
        SHIPPED,
        digests=np.frombuffer(b"".join(wanted), np.uint8).reshape(-1, DIGEST),
        vectors=np.frombuffer(b"".join(packed), np.int8).reshape(-1, SIZE),
    )


if __name__ == "__main__":
    main()
