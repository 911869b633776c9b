## Qui peut signer : une ligne par profession de content/sheets.json

profession-caisse = Caisse d’assurance maladie
profession-chirurgien-dentiste = Chirurgien-dentiste
profession-employeur = Employeur
profession-etablissement = Établissement
profession-etudiant = Étudiant
profession-infirmier = Infirmier
profession-interne-par-delegation = Interne, par délégation
profession-kinesitherapeute = Masseur-kinésithérapeute
profession-medecin = Médecin
profession-medecin-agree = Médecin agréé
profession-medecin-du-travail = Médecin du travail
profession-medecin-liste-procureur = Médecin inscrit sur la liste du procureur de la République
profession-medecin-remplacant = Médecin remplaçant
profession-medecin-scolaire = Médecin scolaire
profession-medecin-traitant = Médecin traitant
profession-patient = Patient
profession-pharmacien = Pharmacien
profession-proche = Proche
profession-psychiatre = Psychiatre
profession-psychologue = Psychologue
profession-sage-femme = Sage-femme
profession-tout-professionnel-sante = Tout professionnel de santé

## Nature d’une fiche

kind-form = Formulaire
kind-certificate = Certificat
kind-procedure = Démarche

## Confiance dans ce qu’une fiche affirme

confidence-high = Confiance élevée
confidence-medium = Confiance moyenne
confidence-low = Confiance faible
