## Mentorat

role-mentor = Mentor
channel-mentorat = mentorat
topic-mentorat = Trouver un mentor ou en devenir un. Les fils privés des binômes s’ouvrent ici.

panel-mentoring = ## Mentorat
    Un confrère ou une consœur qui est passé par là t’accompagne : un an, un mois, ou vingt minutes. Tu dis ce que tu cherches, je propose ; personne ne sait qui tu es avant que vous ayez dit oui tous les deux.
    -# On peut arrêter quand on veut, sans raison et sans reproche.

notice-mentoring-profiles = Mentorat, profil : ce que tu as dit de toi, tes souhaits, ton lieu d’exercice et qui tu ne veux pas rencontrer, chiffrés, jusqu’à ce que tu les effaces.
notice-mentoring-pairs = Mentorat, binômes : tes demandes, tes binômes et ce que tu as répondu quand on t’a demandé si cela allait, chiffrés.
notice-mentoring-settings = Mentorat, réglages du serveur : aucune donnée personnelle.
