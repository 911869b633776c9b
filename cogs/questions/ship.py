"""Writes the vectors of the shipped catalogue, after a change of its texts: `python -m cogs.questions.ship`."""

import numpy as np

from cogs.questions import shelf
from cogs.questions.meaning import DIGEST, SHIPPED, SIZE, Model, digest, pack
from core.catalogue import Catalogue


def main() -> None:
    views = [view for several in shelf.texts(Catalogue.load()).values() for view in several]
    wanted = {digest(view): view for view in views}
    packed = [pack(vector) for vector in Model().vectors(list(wanted.values()))]
    np.savez_compressed(
        SHIPPED,
        digests=np.frombuffer(b"".join(wanted), np.uint8).reshape(-1, DIGEST),
        vectors=np.frombuffer(b"".join(packed), np.int8).reshape(-1, SIZE),
    )


if __name__ == "__main__":
    main()
