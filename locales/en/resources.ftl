## Whom to talk to, whom to call (content/resources.json)

resource-checked = Checked on { $date }
resource-independent = independent of the Ordre
resource-of-ordre = run by the Ordre
resource-stale = ⚠️ not checked again for more than six months: if the number does not answer, dial the emergency number

country-fr = France
country-be = Belgium
country-ch = Switzerland
country-ca-qc = Quebec
