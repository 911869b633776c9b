## À qui parler, qui appeler (content/resources.json)

resource-checked = Vérifié le { $date }
resource-independent = indépendant de l’Ordre
resource-of-ordre = dépend de l’Ordre
resource-stale = ⚠️ pas revérifié depuis plus de six mois : si le numéro ne répond pas, compose le numéro d’urgence

country-fr = France
country-be = Belgique
country-ch = Suisse
country-ca-qc = Québec
