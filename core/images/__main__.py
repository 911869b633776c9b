"""`python -m core.images`: the process in which an image is cleaned; see `core/images/aside.py`."""

from core.images.aside import main

main()
