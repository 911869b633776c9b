## Who may sign: one line for each profession in content/sheets.json

profession-caisse = Health insurance fund
profession-chirurgien-dentiste = Dentist
profession-employeur = Employer
profession-etablissement = Institution
profession-etudiant = Student
profession-infirmier = Nurse
profession-interne-par-delegation = Resident, by delegation
profession-kinesitherapeute = Physiotherapist
profession-medecin = Doctor
profession-medecin-agree = Approved doctor
profession-medecin-du-travail = Occupational physician
profession-medecin-liste-procureur = Doctor on the public prosecutor’s list
profession-medecin-remplacant = Locum doctor
profession-medecin-scolaire = School doctor
profession-medecin-traitant = Referring doctor
profession-patient = Patient
profession-pharmacien = Pharmacist
profession-proche = Relative or friend
profession-psychiatre = Psychiatrist
profession-psychologue = Psychologist
profession-sage-femme = Midwife
profession-tout-professionnel-sante = Any health professional

## What a sheet is about

kind-form = Form
kind-certificate = Certificate
kind-procedure = Procedure

## Confidence in what a sheet states

confidence-high = High confidence
confidence-medium = Medium confidence
confidence-low = Low confidence
