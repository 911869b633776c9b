"""The lists that mentoring profiles choose from. Codes; their names are texts, `mentoring-<field>-<code>` (`named`).

`SPECIALTIES` are the forty-four diplomas of France's third cycle of medical studies: arrêté du 21 avril 2017 relatif
aux connaissances, aux compétences et aux maquettes de formation des diplômes d'études spécialisées, annexe I (thirteen
of surgery, thirty of medicine, one of biology). `DEPARTMENTS` are the hundred and one of France, by official number, in
its eighteen regions: INSEE, code officiel géographique, 2024. Both were held against copies of these lists on
2026-11-26. What has no departments is another country, or Quebec. The other lists are ours, and official nowhere.
"""

from core.errors import Message

PROFESSIONS = (
    "doctor",
    "pharmacist",
    "dentist",
    "midwife",
    "nurse",
    "physiotherapist",
    "other",
)
STATUSES = ("student", "intern", "locum", "assistant", "employed", "hospital", "self-employed", "retired")
"""By seniority, see `SENIORITY`."""
SENIORITY = {
    "student": 0,
    "intern": 1,
    "locum": 2,
    "assistant": 2,
    "employed": 3,
    "hospital": 3,
    "self-employed": 3,
    "retired": 4,
}
PRACTICES = ("office", "group", "health-centre", "hospital", "clinic", "care-home", "home", "school-or-work", "remote")
LANGUAGES = ("fr", "en", "nl", "de", "it", "es", "pt", "ar")
TOPICS = (
    "settling",
    "locum-work",
    "procedures",
    "paperwork",
    "billing",
    "difficult-consultations",
    "emergencies",
    "organisation",
    "balance",
    "exams",
    "thesis",
    "career",
    "abroad",
    "teaching",
)
AVAILABILITY = ("week-morning", "week-noon", "week-afternoon", "week-evening", "weekend")
SPECIALTIES = (
    "general-practice", "allergology", "pathology", "anaesthesia", "medical-biology", "maxillofacial-surgery",
    "oral-surgery", "orthopaedics", "paediatric-surgery", "plastic-surgery", "thoracic-surgery", "vascular-surgery",
    "visceral-surgery", "dermatology", "endocrinology", "medical-genetics", "geriatrics", "medical-gynaecology",
    "obstetrics", "haematology", "gastroenterology", "infectious-diseases", "cardiology", "emergency", "occupational",
    "intensive-care", "internal-medicine", "forensic", "nuclear", "rehabilitation", "vascular-medicine", "nephrology",
    "neurosurgery", "neurology", "oncology", "ophthalmology", "ent", "paediatrics", "pneumology", "psychiatry",
    "radiology", "rheumatology", "public-health", "urology",
)  # fmt: skip
"""The most frequent first, the others by their French names."""
PLACES: dict[str, tuple[str, ...]] = {
    "auvergne-rhone-alpes": ("01", "03", "07", "15", "26", "38", "42", "43", "63", "69", "73", "74"),
    "bourgogne-franche-comte": ("21", "25", "39", "58", "70", "71", "89", "90"),
    "bretagne": ("22", "29", "35", "56"),
    "centre-val-de-loire": ("18", "28", "36", "37", "41", "45"),
    "corse": ("2a", "2b"),
    "grand-est": ("08", "10", "51", "52", "54", "55", "57", "67", "68", "88"),
    "hauts-de-france": ("02", "59", "60", "62", "80"),
    "ile-de-france": ("75", "77", "78", "91", "92", "93", "94", "95"),
    "normandie": ("14", "27", "50", "61", "76"),
    "nouvelle-aquitaine": ("16", "17", "19", "23", "24", "33", "40", "47", "64", "79", "86", "87"),
    "occitanie": ("09", "11", "12", "30", "31", "32", "34", "46", "48", "65", "66", "81", "82"),
    "pays-de-la-loire": ("44", "49", "53", "72", "85"),
    "provence-alpes-cote-d-azur": ("04", "05", "06", "13", "83", "84"),
    "guadeloupe": ("971",),
    "martinique": ("972",),
    "guyane": ("973",),
    "la-reunion": ("974",),
    "mayotte": ("976",),
    "belgique": (),
    "suisse": (),
    "quebec": (),
    "luxembourg": (),
}
"""The departments of each region; other countries, and Quebec, have none here."""
REGIONS = tuple(PLACES)
DEPARTMENTS = {department: region for region, departments in PLACES.items() for department in departments}
"""The region of each."""
LISTS: dict[str, tuple[str, ...]] = {
    "profession": PROFESSIONS,
    "status": STATUSES,
    "specialty": SPECIALTIES,
    "practice": PRACTICES,
    "region": REGIONS,
    "department": tuple(DEPARTMENTS),
    "languages": LANGUAGES,
    "topics": TOPICS,
    "availability": AVAILABILITY,
}
"""By the profile's field."""


def named(field: str, code: str) -> Message:
    """The name of what a profile has in one field, to be put into a language."""
    return Message(f"mentoring-{field}-{code}")
