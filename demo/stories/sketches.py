"""What members of the fictitious community show each other: drawn here, so that it is nobody's."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

PAPER, INK, RULE = "#fdfcf7", "#2b2b33", "#b9b8c4"
SIZE = (880, 520)
LINES = ("ANTECEDENTS", "TRAITEMENT EN COURS", "ARRETS DE TRAVAIL")
"""Capitals without accents, as on many a form: Pillow's own font has none."""


def questionnaire() -> bytes:
    """The top of a bank's blank health questionnaire, as a PNG file."""
    image = Image.new("RGB", SIZE, PAPER)
    pen = ImageDraw.Draw(image)
    large, small = ImageFont.load_default(34), ImageFont.load_default(24)
    pen.text((40, 36), "QUESTIONNAIRE DE SANTE", INK, large)
    pen.rectangle((40, 96, 840, 148), outline=INK, width=2)
    pen.text((56, 106), "A COMPLETER PAR LE MEDECIN TRAITANT", INK, small)
    for number, line in enumerate(LINES):
        top = 190 + 100 * number
        pen.text((40, top), line, INK, small)
        for left, word in ((640, "oui"), (750, "non")):
            pen.rectangle((left, top, left + 26, top + 26), outline=INK, width=2)
            pen.text((left + 36, top - 1), word, INK, small)
        pen.line((40, top + 62, 840, top + 62), RULE, 2)
    made = BytesIO()
    image.save(made, "PNG")
    return made.getvalue()
