"""`python -m core.images`: the process in which an image is cleaned; see `core/images/within.py`."""

from core.images.within import main

main()
