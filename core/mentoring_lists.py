"""The lists that mentoring profiles choose from. Codes; their names are texts, `mentoring-<list>-<code>`.

Specialties are the forty-four of France's third cycle (arrêté du 21 avril 2017, annexe), regions the eighteen of France
and those of the other countries, departments by their official number (INSEE, code officiel géographique).
"""

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
