"""Words that look like a name and are none: of diseases, streets, drugs, places, and of every day. All folded."""

from core.guard.patterns import listed

# Whose names diseases, signs, tests, scores and gestures bear: those that hardly any patient has, and those of many.
EPONYMS = listed(
    """
    abt achard addison adie albright alport alstrom alzheimer angelman apgar asperger babinski balint barlow bartholin
    bartter basedow behcet bence bernard-horner binswanger blalock blount boerhaave bonnevie bouveret breslow broca
    brodmann brown-sequard brudzinski brugada buerger burkitt calve castleman cha2ds2 charcot charlson chediak cheyne
    chiari chvostek cockayne cockcroft colles coombs cotton cowden crohn cronkhite crouzon cruveilhier cushing danlos
    dejerine dercum devic di-george diogene dix doppler dravet dressler duhring dupuytren durkan duroziez ebstein ehlers
    eisenmenger epley epworth erb fabry fagerstrom fallot fanconi folstein fregoli friedreich galeazzi ganser gaucher
    gerstmann giannotti gitelman glasgow-blatchford gleason goodpasture gougerot gowers grober guillain haglund hallpike
    hashimoto heberden heimlich henoch hirschsprung hodgkin hoehn holter homans hurler janeway jarisch kaposi karnofsky
    kartagener kawasaki kearns kernig kienbock killip klinefelter klippel klumpke koebner koplik korsakoff korsakov
    kussmaul lachman laennec lambert-eaton langerhans lasegue leber legg lennox lesch lewy lhermitte libman liddle
    lisfranc loeffler louis-bar lown lugol lyell lyme madelung mallampati mantoux marfan maslach mc-burney mcburney
    mcmurray meckel meigs menetrier menkes minkowski mobitz morquio nissen noonan ogilvie osgood osgood-schlatter
    pancoast parinaud parkinson pelizaeus peutz peyronie pierre-robin prader prinzmetal pugh purtscher quetelet quincke
    rankin ranson recklinghausen refsum reiter reye rinne romberg rorschach sanfilippo schamberg scheuermann schober
    schonlein sezary sjoegren sjogren sokolow spitz steinert sudeck takayasu takotsubo tietze tinel tinetti tooth
    tourette trendelenburg turcot valsalva vaquez verneuil virchow waldenstrom wallenberg warthin wernicke whipple widal
    willebrand willi wilms winnicott wiskott wolff yahr yamaguchi yersin zenker ziehl zollinger
    """
)
NAMESAKES = listed(
    """
    adams argyll arnold bacle baker balint barr barre barrett batten beck becker bell benedict bernard-soulier binet
    bishop bouchard bowen braden brown caplan carpenter child clark clauss cogan conn cooley cormack costen cotard
    cullen dandy down dubin duchenne dukes edwards evans ewing felty fitz fitzpatrick flexner foley forestier fowler
    froment gilbert glasgow goldmann gram grave graves grey guthrie hamilton hansen hartmann hawkins hoffmann holmes
    horner horton huntington hutchinson jackson jakob jobe jones katz kehr killian koch kohler landau lawton leopold
    leriche little lynch mallory mayo meniere mobius moebius monge monro moro morton murphy nash neer norton osler paget
    parrot patau penfield perthes phalen pick plummer poland pompe pott quick ramsay raynaud reed richter rovsing
    russell scheie schlatter sever sheehan simmonds soulier starling stauffer steele stevens stills stokes sturge sweet
    sydenham tanner tay thomsen todd trousseau turner usher volkmann waterhouse weber wegener weil wells west williams
    wilson wolf wood zung
    """
)

# Great names, after which streets, hospitals and laws are called, or whom everybody speaks of. Longer ones by their
# first two words.
GREAT_NAMES = listed(
    """
    abbe-pierre adolphe-rothschild adriana-karembeu agnes-buzyn agnes-firmin alain-proviste albert-calmette
    albert-camus albert-chenevier albert-einstein albert-jacquard albert-michallon albert-schweitzer
    alexander-fleming alexandre-dumas alexis-vautrin alfred-adler alfred-binet alfred-nobel alix-joly
    alois-alzheimer alphonse-baudin ambroise-croizat ambroise-pare andre-boulloche andre-breton andre-gregoire
    andre-grimaldi andre-mignot andre-vesale anna-freud anne-bert anne-frank antoine-beclere antoine-charial
    antoine-gayraud antoine-lacassagne antoine-pelissolo antonin-artaud antonio-damasio aristide-bruant
    armand-brillard armand-trousseau arnaud-chiche arnaud-villeneuve arnault-tzanck arthur-rimbaud atul-gawande
    auguste-comte augustin-grosselin aurelien-barrau aurelien-rousseau avicenne axel-kahn axel-munthe
    baptiste-beaulieu barack-obama barbara-starfield benjamin-castaldi bernard-descottes bernard-guetta
    bernard-kouchner bernard-lown bill-gates blaise-pascal boris-cyrulnik boris-vian brigitte-bourguignon
    bruno-falissard camille-claudel camille-guerin carl-jung carl-rogers catherine-vautrin cecile-bour
    cedric-villani chantal-sebire charles-baudelaire charles-bonnet charles-bovary charles-darwin charles-de-gaulle
    charles-dickens charles-foix charles-nicolle charles-perrens charles-richet christophe-andre christophe-dejours
    claire-bretecher claire-lajus claude-bernard claude-dejean claude-evin claude-gallien claude-got claude-huriez
    claude-monet claudius-regaud cynthia-fleury damien-mascret daniel-pennac david-sackett david-servan
    denis-mukwege didier-houssin didier-raoult didier-sicard dominique-dupagne dominique-voynet donald-trump
    donald-winnicott edgar-morin edith-piaf edmond-garcin edouard-herriot edouard-louis edouard-rist
    edouard-toulouse edward-jenner elisabeth-badinter elisabeth-borne elisabeth-hubert elisabeth-kubler
    elisabeth-roudinesco elon-musk emile-borel emile-durkheim emile-muller emile-roux emile-zola emma-bovary
    emmanuel-kant emmanuel-levinas emmanuel-macron emmanuelle-charpentier eric-berne eric-caumes erving-goffman
    etienne-clementel eugene-ionesco eugene-marquis felix-guyon felix-guyot fernand-lafargue fernand-langlois
    fernand-widal florence-nightingale francois-baclesse francois-bayrou francois-braun francois-hollande
    francois-maillot francois-mitterrand francois-quesnay francois-tosquelles francoise-barre francoise-dolto
    francoise-heritier frantz-fanon franz-kafka frederic-adnet frederic-mistral frederic-pierru frederic-valletoux
    frida-kahlo friedrich-nietzsche gabriel-attal gabriel-garcia gabriel-montpied gaston-bachelard
    genevieve-darrieussecq george-clooney george-orwell georges-brassens georges-canguilhem georges-clemenceau
    georges-daumezon georges-francois-leclerc georges-mazurelle georges-perec georges-pompidou georges-renon
    georges-simenon gerald-kierzek gerard-depardieu gerard-marchant gilles-deleuze gilles-pialoux gilles-tourette
    grand-corps gregor-mendel gregory-house gui-chauliac guillaume-apollinaire guillaume-dupuytren guillaume-regnier
    gustave-dron gustave-flaubert gustave-roussy guy-maupassant hannah-arendt harry-potter helen-keller henri-bazire
    henri-becquerel henri-bergson henri-colin henri-duffaut henri-dunant henri-ey henri-gabrielle henri-guerin
    henri-laborit henri-matisse henri-mondor henri-wallon henrietta-lacks honore-balzac hubert-gouin ian-mcwhinney
    ignace-semmelweis ignaz-semmelweis iona-heath irene-frachon ivan-illich ivan-pavlov ivan-tourgueniev
    jacques-barot jacques-boutard jacques-brel jacques-chirac jacques-coeur jacques-lacan jacques-lacarin
    jacques-monod jacques-prevert jacques-puel jacques-servier jacques-tati jacques-testart jamel-debbouze
    james-lind james-parkinson jane-austen jean-baptiste-moliere jean-bernard jean-bouveri jean-castex jean-charcot
    jean-claude-ameisen jean-cocteau jean-david-zeitoun jean-esquirol jean-fontaine jean-francois-delfraissy
    jean-francois-mattei jean-genet jean-giono jean-godinot jean-itard jean-jaures jean-lachenaud jean-leonetti
    jean-luc-melenchon jean-marie-le-pen jean-martin-charcot jean-minjoz jean-monnet jean-moulin jean-neymar
    jean-oury jean-paul-sartre jean-perrin jean-piaget jean-racine jean-rostand jean-valjean jean-verdier
    jeanne-darc jeanne-delanoue jeanne-flandre jeremy-bentham jerome-bosch jerome-marty jerome-salomon jimmy-mohamed
    johann-bach john-bowlby john-snow johnny-hallyday joseph-babinski joseph-ducuing joseph-imbert joseph-lister
    jules-bordet jules-courmont jules-ferry jules-leclercq jules-romains jules-verne julian-tudor karine-lacombe
    karl-marx karl-popper kylian-mbappe lariboisiere laurent-bonnevay leon-berard leon-binet leon-marchand
    leon-tolstoi leon-touhladjian leonard-vinci leonardo-vinci leonetti-claeys lionel-collet louis-aragon
    louis-celine louis-daniel louis-domergue louis-ferdinand-celine louis-guilloux louis-lareng louis-mourier
    louis-pasteur louis-pradel luc-montagnier luc-perino lucien-bonnafe lucien-hussel lucien-neuwirth lucy-letby
    mac-bride mac-burney mac-kenzie mac-murray mac-roberts madeleine-bres marc-bloch marc-chagall marc-jacquet
    marcel-pagnol marcel-proust marcel-rufo marcus-gunn marguerite-duras marguerite-yourcenar maria-montessori
    marie-cardinal marie-curie marie-hennezel marie-lannelongue marie-stopes marie-tooth marina-carrere
    marisol-touraine marius-lacroix mark-twain martin-heidegger martin-hirsch martin-luther martin-winckler
    martine-aubry mathias-wargon maurice-ravel maurice-selbonne maurice-tubiana max-fourestier max-querrien
    melanie-klein meredith-grey michael-balint michael-jackson michael-marmot michel-barnier michel-cymes
    michel-foucault michel-houellebecq michel-onfray michel-sapin michel-serres mickey-mouse mimi-mathy
    mohamed-taher nelson-mandela nicolas-hulot nicolas-perruche nicolas-sarkozy nikola-tesla oliver-sacks
    olivier-nakache olivier-veran omar-sy oscar-lambret oscar-wilde pablo-neruda pablo-picasso paoli-calmettes
    patrick-bouet patrick-pelloux paul-ardier paul-brousse paul-coste-floret paul-desbief paul-doumer paul-eluard
    paul-emploi paul-giraud paul-guiraud paul-papin paul-ricoeur paul-strauss paul-valery paul-watzlawick peter-pan
    peter-piot philippe-aries philippe-bottero philippe-denormandie philippe-douste philippe-hugues philippe-jeammet
    philippe-juvin philippe-pinel pierre-affeu pierre-bourdieu pierre-corneille pierre-curie pierre-delpech
    pierre-desproges pierre-fabre pierre-garraud pierre-janet pierre-le-damany pierre-marie pierre-mendes
    pierre-oudot pierre-rabhi pierre-robin pierre-tifoin pierre-wertheimer pierre-zobda rachel-carson ramsay-hunt
    raphael-colibri raymond-devos raymond-garcin raymond-poincare rene-arbeltier rene-char rene-descartes rene-dubos
    rene-frydman rene-gauducheau rene-girard rene-huguenin rene-laennec rene-leriche rene-muret rene-pleven
    richard-horton robert-badinter robert-ballanger robert-bisson robert-boulin robert-debre robert-koch robert-pax
    robert-piquet robert-schuman roger-prevot roger-salengro roland-barthes rony-brauman rosa-parks
    rosalind-franklin rose-bengale rose-bonbon roselyne-bachelot rudolf-virchow salvador-dali samuel-beckett
    samuel-hahnemann sebastien-lecornu serge-gainsbourg serge-tisseron sherlock-holmes sigmund-freud simone-beauvoir
    simone-signoret simone-veil simone-weil sophie-marceau stefan-zweig stephane-hessel stephanie-rist
    stephen-hawking stephen-king steve-jobs susan-sontag sylvia-plath teddy-riner theophile-caudron
    theophile-roussel thomas-fatome thomas-lilti thomas-mesnier thomas-more thomas-pesquet thomas-sydenham
    tony-estanguet tony-garnier umberto-eco vaclav-havel victor-dupouy victor-hugo victor-jousselin victor-pauchet
    victor-segalen viktor-frankl vincent-cassel vincent-gogh vincent-humbert vincent-lambert vincent-lindon
    virginia-apgar virginia-henderson virginia-woolf vladimir-poutine walt-disney walter-benjamin wilhelm-reich
    wilhelm-rontgen william-harvey william-osler william-shakespeare winston-churchill xavier-bertrand xavier-bichat
    xavier-emmanuelli yann-bubien yannick-neuder yannick-noah yves-fol yves-le-foll yves-touraine zinedine-zidane
    """
)

# What follows a title or a first name without being a name, capital or not.
NOT_NAMES = listed(
    """
    a afin ah ai ainsi alors apres as assez au aucun aucune aujourd aujourdhui aussi autre aux avait avant avec avez
    avoir avons ayant bah beaucoup bien bon bonjour bonne bonsoir bref c ca car ce cela celle celui cependant ces cet
    cette chaque cher chere chers chez ci comme comment concernant contre cordialement d dans de deja demain depuis
    derriere des desole desolee deux devant devrait dire dit doit donc dont du elle elles en encore enfin ensuite entre
    es est et etait etant ete etes etre eu euh eux faire fait fallait faut fin hier hors hui ici il ils j jamais je
    juste l la le les leur leurs lors lorsque lui m ma mais malgre me meme merci mes mettre moi moins mon n ne ni nom
    non nos notre nous on ont or ou oui par parce parfois pas pendant personne peu peut plus plutot point pour pourquoi
    pourrait prenom pres puis puisque qu quand que quel quelle quelles quelqu quels qui quoi s sa salut sans sauf se
    selon sera ses si sinon soit son sont sous souvent suis suite sur surtout t ta tandis te tel telle tes toi ton
    toujours tous tout toute toutefois toutes tres trois trop tu un une va venant vers veuillez via vient voici voila
    votre vous vu y

    aout avril decembre dimanche fevrier janvier jeudi juillet juin lundi mai mardi mars mercredi novembre octobre
    samedi septembre vendredi

    acces accident accord adresse adulte age agee ald allergie annee ans antecedent antecedents anticoagulant appel
    arret arrive arrivee assistante assure assuree atcd avis bebe bilan bloc cabinet cadre caisse cas cause certificat
    certificats chirurgie chirurgien chirurgienne clinique collegue collegues confrere confreres conge conjoint consoeur
    consultant consultation consulte contexte cpam dame date decede decedee demande dent dentiste dermato dernier
    derniere diabete diabetique diagnostic dietetique directeur directrice doc docteur docteurs dossier douleur douleurs
    droit duree ecole employeur enceinte enfant enfants epouse epoux equipe erreur essai etat etude examen externe
    famille femme fiche fievre fille fils fracture france garcon garde general generale generaliste gentil geriatre
    grossesse gyneco handicap homme hopital hospitalise hospitalisee identite infirmier infirmiere info infos initial
    initiale interne irm jour journee juge kine lettre loi madame mademoiselle mail maire maison maitre malade maladie
    maman mari medecin medecine medecins medical medicale mere mesdames message messieurs ministre mois monsieur mort
    neurologue nourrisson nouveau nouvelle numero ophtalmo ordonnance ordre orthophoniste papa parent parents patient
    patiente patientes patients pediatre pere petite pharmacien pharmacienne prefet premier premiere prescription
    present presente preside president presidente prevenu principal procureur professeur professionnel professionnelle
    proviseur psychiatre psychologue question rappel rdv recteur refus remplacant remplacante rendez reponse responsable
    resultat resume retour retraite retraitee sage sante scanner secretaire secteur securite semaine senateur service
    signature situation societe soins sortie specialiste stagiaire suivi svp symptome syndrome telephone test traitement
    traumatisme travail urgence urgences urologue vaccin vaccination veuf veuve victime vie ville visite voisin voisine

    accepte accouche aimerais aimerait alitee anonyme anonymise anonymisee confidentiel confidentielle communique
    inconnu inconnue masque masquee efface effacee monoparentale nombreuse recomposee machin-chose anxieuse anxieux
    aphasique appelle apporte apte attend autonome aveugle bidule bipolaire boit calme capable cardiaque celibataire
    claustrophobe commence compte confus confuse connait connu connue constipee conteste continue cooperante covid croit
    decide declare demenage denutrie depasse dependant dependante depressif deprimee derange desire devait devient
    dialysee divorce divorcee dort doute dupond-dupont dyspneique ecrit envoie epileptique exige fatigue fatiguee
    fragile fume grabataire habite hesite ignore inquiete insiste irma jeune lambda machin machine malvoyante mange
    marche mesure michu mineur mineure mord mourir muette obese orpheline parle part passe patate pense perd peux pleure
    porte porteur porteuse pose pouvait prefere prend pretend preter propre quitte raconte rappelle reclame recoit
    refuse regarde rentre repond reprend reste revient rit sait semble sent sort souffre souhaite souhaiterait sourde
    sous-oxygene stable suicidaire suit supporte tabagique tartempion tient tombe touche tout-le-monde tout-un-chacun
    travaille trouve truc unetelle untel utilise vend verra veut vit vivait vivante voit vole voudrait x xx xxx xxxx z

    bravo coucou about accueil after agees agence aigu aigue alerte all and annexe any april are article attention
    august autorite before board bureau but can carte centre cerfa certificate chapitre chronique chroniques civil
    civile code comite commission contrat controle could council court data dear december department did doctor does
    electronique emergency english espace february for form forms formulaire french friday from guide had handicapes
    has haute have he health hello her hi high his hospital how if important insurance international internet
    invalidite is it january joyeux july june labour leave line logiciel long maladies march may memo mobile monday
    mutual my national nationale nationaux not note nouvel november numerique nurse october ordinateur our
    palliatifs partiel penal penale personnes plateforme please portail practitioner professionnels protection
    public publique saturday security september she should sick social some state statut sunday tableau technique
    temps term thanks that the their therapeutique they this thursday titre tuesday university urgent version volet
    was we wednesday were what when where which who why with without would yes you your

    bateau burns cadum doubtfire dr drs exemple gims loulou mlle mme mmes poucet pr prof spirou test
    verdurin zero

    afghane africaine algerien algerienne alsacienne basque bretonne camerounais camerounaise catalane chinoise comorien
    comorienne congolais congolaise corse creole espagnole europeenne francaise gitane guineen guineenne haitien
    haitienne italienne ivoirien ivoirienne kabyle kurde mahorais mahoraise malien malienne marocaine polonaise
    portugaise reunionnais reunionnaise roms roumaine russe senegalais senegalaise syrien syrienne tsigane tunisien
    tunisienne turque ukrainien ukrainienne vietnamienne

    bovary chatgpt doctissimo doolittle folamour house hyde internet jekyll knock maboul mamour meteo strange watson
    """
)

# What people do and how they are, which follows a title as "mr fumeur" and "Madame la Doyenne" do. Some are surnames
# too, with a capital.
ORDINARY = listed(
    """
    abonne abonnee accompagnateur accompagnatrice accompagnee adjoint adjointe adjudant administrateur
    administratrice admis admise adresse adressee aidant aidante aide aide-soignant aide-soignante ancien ancienne
    anesthesiste animateur animatrice anxiolytique apprenti apprentie arrete arretee artisan assigne assistant
    assistants attendu attendue audioprothesiste auteur autiste avocat avocate avocats batonnier batonniere
    bibliothecaire biologiste boulanger boulangere brancardier brave cache cadres caissier caissiere cardiologue
    chancelier change changee changer chauffeur chef cheffe cherche chercheur chercheuse coiffeur coiffeuse
    collaborateur collaboratrice commandant commandante commissaire comptable conciliateur conciliatrice
    conferencier conferenciere conseiller conseillere conservateur consul contente coordinateur coordinatrice
    coordonnateur coordonnatrice coucou courant couvreur cru cuisinier curateur curatrice cycliste cynique dcd
    deborde debordee decide delegue deleguee delirante dement demente dentistes depute deputee deputes desoriente
    desorientee dialyse dieteticien dieteticienne doyen doyenne dyslexique educateur educatrice eleve elu elue
    emerite encadrant encadrante endocrino endocrinologue endormi endormie enerve enervee enqueteur enquetrice
    enseignant enseignante entre entree ergotherapeute etranger etrangere etudiant etudiante evaluateur evaluatrice
    exclu exclue expert experte expulse expulsee fache fachee fictif fictive fini finie folle formateur formatrice
    fou fumeur fumeuse gardien gardienne gastro gendarme gerant gerante gestionnaire gouverneur greffier greffiere
    gueri guerie hallucine hemato hypertendu hypertendue ideal insomniaque inspecteur inspectrice instit instituteur
    institutrice intendant intendante interpelle intube intubee invente inventee ivre jalouse jaloux joignable
    journaliste juriste libraire licencie licenciee lieutenant locataire macon magistrat magistrate maigre mairesse
    major manager mecontent mecontente mediateur mediatrice menace menuisier meurt moche modifie modifiee mourant
    mourante muet musicien naturopathe nephro notaire obstetricien obstetricienne officier oncologue operateur
    operatrice opere operee opticien opticienne orateur orthopediste orthoptiste osteo osteopathe parti partie paume
    paye payee peintre pensionne perdre perdu perdue photographe plombier pneumo pneumologue podologue policier
    pompier portier preoccupe preparateur preparatrice preteur pretre pris prise procureure prof professeure
    prothesiste proviseure psy psychiatres psychomot puer puericultrice radio radiologue rapporteur rapporteure
    rassure rassuree recruteur redacteur redactrice redactrices referent referente regulateur regulatrice repart
    reparti repartie representant representante reveille reveillee revient revu revue rhumato rhumatologue ronfle
    saigne saoul saoule sdf secretaires sedate sedentaire sedentaires senateurs senatrice seul seule sevre sevree
    soignant soignante soldat sortante sorti sortie sourd sous-prefet sous-prefete stresse stressee substitut
    surveillant surveillante syndic syndique technicien technicienne temoin tireur titulaire tombe tombee tousse
    traducteur traductrice traite traitee transfere transferee travailleur travailleuse tresorier tresoriere tuteur
    tutrice vacataire vaccine vaccinee vendeur vendeuse verificateur veterinaire vigneron vigneronne vivant
    volontaire vomit vu vue
    """
)

# Capitals that are no surname: institutions, examinations, diseases.
ACRONYMS = listed(
    """
    aah acs adeli aes afm ahi ains aj alat ald ald30 ame amm amp anes anesm ansm apa aps arn ars asat ase ass at atcd
    atmp atu avc avk avp awbus bav bdk bmi bnp bpco bpm brca bts bu bzd caf cat cbum ccam cci cdom cds ceip certificat
    cesp cfe ch chr chrs chru chsld chu cim cirse clat clin cmi cmp cmu cnam cngof cni cnil cnom covid cpam cpap cpef
    cpk cpts crat creat crp crpv cs csapa csp css css2 cta cv dasri dci ddass ddn ddr des desc dfg diu dm dmp dnid dpc
    dpo dps drees drop dtp du eapa ecbu ecg echo eeg ehpad ekg epsm hia iuct elsan emdr emg ems epp eps esms esp etp eva
    fiv fsh gaj gds gea ggt ghm ghs gir grah had has hba1c hbpm hcg hcsp hdj hdl hdt hep hop hpst hpv hta iade iao ibode
    ide idel idm iec ifsi igas imc ime img imi inami inr insee insep inserm ipa ipp irc irm irsn ist itt ivc ivd ivg
    ivrs jeune kin kt lal lca ldl lh lpp ltsi maia mas mdph mg mms mmse mnt moca mpr mrsa msa msp nac nfs nir nyha oap
    oge ohb oms opqrst orl pacs pai pass pch pec pep pet petscan pmi pmsi pps pro ptsd pub qcm rcp rdv rea rgo rgpd rib
    rpps rqth rsa rtt sa saad samsah samu sap sas sau savs sca sdra sep siad sida sie sma smr smur sos spf ssiad ssr svp
    tag tcc td tda tdah tdm tep tfg tibc tms tnm toc tp tsa tsh tso ttt tva ufc uhcd ulis un unml urml urssaf usa usi
    uslp uv vads vgm vhb vhc vih vip vl vni vrs vs vsl wc zona
    """
)

# Where so many live that a place tells nothing of a patient: countries, regions, towns of some size. And what else
# stands after "à" with a capital.
BIG_PLACES = listed(
    """
    abidjan afghanistan afrique albanie alger algerie allemagne amerique angleterre antilles anvers argentine armenie
    asie athenes australie autriche bale bamako barcelone belgique benin berlin berne bolivie bresil brussels bruxelles
    bulgarie burkina cambodge cameroun canada caraibes casablanca charleroi chili chine colombie comores congo coree
    cuba dakar danemark dublin ecosse edinburgh egypte espagne estonie etats-unis ethiopie europe finlande flandre
    flandres france fribourg gabon gand geneva geneve georgie ghana grande-bretagne grece guinee haiti hongrie inde
    indonesie irak iran irlande islande israel istanbul italie japon jura kenya kiev kosovo laos lausanne lettonie liban
    libye liege lisbon lisbonne lituanie london londres luxembourg macedoine madagascar madrid mali malte manchester
    maroc maurice mauritanie mexique milan moldavie monaco mons montreal moscou namur neuchatel niger nigeria norvege
    oran ottawa pakistan palestine pays-bas pekin perou philippines pologne portugal prague quebec rabat romandie rome
    roumanie royaume-uni russie rwanda senegal serbie slovaquie slovenie somalie soudan srilanka suede suisse syrie
    tchad thailande togo tokyo toronto tunis tunisie turquie ukraine usa valais varsovie vaud venezuela vienne vietnam
    wallonie yemen york zurich

    alsace aquitaine ardeche ardennes ariege aube aude auvergne auvergne-rhone-alpes aveyron bearn berry bourgogne
    bretagne calvados camargue cantal centre cevennes champagne charente charente-maritime cher correze corse cote-d'or
    cotes-d'armor creuse dordogne doubs drome essonne eure eure-et-loir finistere franche-comte gard gascogne gers
    gironde grand-est guadeloupe guyane haute-garonne haute-loire haute-marne haute-saone haute-savoie haute-vienne
    hautes-alpes hautes-pyrenees hauts-de-france hauts-de-seine herault ile-de-france ille-et-vilaine indre
    indre-et-loire isere landes languedoc limousin loir-et-cher loire loire-atlantique loiret lorraine lot
    lot-et-garonne lozere maine-et-loire manche marne martinique mayenne mayotte meurthe-et-moselle meuse midi morbihan
    moselle nievre nord normandie nouvelle-aquitaine nouvelle-caledonie occitanie oise orne paca pas-de-calais
    pays-basque pays-de-la-loire perigord picardie polynesie provence puy-de-dome pyrenees pyrenees-atlantiques
    pyrenees-orientales reunion rhone rhone-alpes roussillon saint-pierre-et-miquelon saone-et-loire sarthe savoie seine
    seine-et-marne seine-maritime seine-saint-denis somme tarn tarn-et-garonne territoire-de-belfort touraine val-d'oise
    val-de-marne var vaucluse vendee vosges yonne yvelines

    agen aix aix-en-provence ajaccio albi alencon ales amiens angers angouleme annecy annemasse antibes antony
    argenteuil arles arras asnieres aubagne aubervilliers aulnay-sous-bois aurillac auxerre avignon bastia bayonne
    beauvais belfort besancon beziers blois bobigny bordeaux boulogne boulogne-billancourt boulogne-sur-mer
    bourg-en-bresse bourges brest brive caen cagnes-sur-mer calais cannes carcassonne castres cayenne cergy
    chalon-sur-saone chalons-en-champagne chambery champigny-sur-marne charleville-mezieres chartres chateauroux
    cherbourg cholet clamart clermont clermont-ferrand clichy colmar colombes compiegne corbeil-essonnes courbevoie
    creil creteil dieppe digne dijon douai drancy dunkerque epinal epinay-sur-seine evreux evry fontenay-sous-bois
    fort-de-france frejus gap garges-les-gonesse gennevilliers grasse grenoble gueret hyeres issy-les-moulineaux istres
    ivry ivry-sur-seine la-rochelle la-seyne-sur-mer laval le-mans lens les-abymes levallois-perret lille limoges
    lorient lourdes lyon macon maisons-alfort mamoudzou mans marseille martigues meaux melun merignac metz montauban
    montbeliard montelimar montlucon montpellier montreuil moulins mulhouse nancy nanterre nantes narbonne neuilly
    neuilly-sur-seine nevers nice nimes niort noisy-le-grand noumea orleans pantin papeete paris pau perigueux perpignan
    pessac poitiers pontoise puteaux quimper reims rennes roanne rochelle rodez rosny-sous-bois roubaix rouen
    rueil-malmaison saint-brieuc saint-denis saint-etienne saint-germain-en-laye saint-herblain saint-malo
    saint-maur-des-fosses saint-nazaire saint-ouen saint-paul saint-pierre saint-quentin sarcelles sartrouville sevran
    strasbourg suresnes tarbes thionville toulon toulouse tourcoing tours troyes tulle valence valenciennes vannes
    vaulx-en-velin venissieux versailles vichy villefranche-sur-saone villejuif villeneuve-d'ascq villeurbanne vincennes
    vitry vitry-sur-seine

    assurance caisse chorus dieu discord doctolib excel facebook google internet medecine noel paques pentecote
    psychiatrie vital vitale windows word zoom
    """
)

# Drugs, devices and software by their brand.
BRANDS = listed(
    """
    abilify actiskenan actonel advagraf aerius airomir aldactone amaryl amlor aprovel aranesp aricept arixtra aspegic
    atarax augmentin avastin avlocardyl avodart bactrim bexsero biprofenid bisoce bricanyl brintellix buccolam bydureon
    calciparine cardensiel celebrex celestene cellcept champix cialis ciflox clamoxyl claradol colchimax contramal
    cordarone cortancyl coumadine coversyl crestor cymbalta dafalgan daivobet debridat depakine depakote depamide
    deroxat detensiel diamicron diane diflucan doliprane dolko duphaston durogesic eductyl efferalgan effexor eliquis
    emla enbrel entresto epitomax eupantol euthyrox exforge ezetrol farxiga ferinject fertifol flagyl flector flixotide
    foradil forlax forxiga fosamax fosavance fucidine gardasil gaviscon glucophage glucor haldol havrix humalog humira
    hyzaar imodium imovane imurel inegy inexium infanrix influvac inofer instanyl invokana isoptine ixprim janumet
    januvia jardiance josir kardegic kenacort keppra kestin ketoderm keytruda lamaline lamictal lantus laroxyl lasilix
    lercan levemir levothyrox lexomil lioresal lovenox lyrica lysanxia macrogol medrol meteospasmil metformine
    methergine micardis mircera modopar monuril mopral motilium neisvac neoral neurontin nexium nicorette normacol
    noroxine norset novomix novorapid oflocet ogast omix oracilline oramorph orelox ozempic pariet parkinane paroxetine
    plaquenil plavix pneumovax pradaxa prevenar previscan primperan prograf prolia propofol prozac pyostacine ramipril
    rapamune relpax remicade repatha repevax requip revaxis risperdal ritaline rivotril rocephine rotarix rovamycine
    saxenda sectral seloken seresta seretide seroplex seropram shingrix simponi singulair sintrom skenan solian
    solumedrol solupred spasfon spiriva stagid stalevo stelara stilnox suboxone subutex sulfarlem symbicort tahor
    tamiflu tanakan tanganil tareg tegretol temesta teralithe tercian tetravac theralene topalgic toplexil toujeo
    tramadol tresiba triatec trimbow trivastal trulicity uvedose valium vaqta vastarel venofer ventoline versatis
    vesicare viagra victoza vogalene voltarene wegovy xanax xarelto xatral xeplion xeroquel xyzall yaz zaldiar zeclar
    zelitrex zithromax zocor zoloft zomig zopiclone zyban zyloric zymad zyprexa zyrtec

    babymag cerazette dexcom ellaone freestyle helicidine jasmine jaydess kaldorf kyleena leeloo libre mercilon minidril
    mirena nexplanon norlevo omnipod optilova optimizette zevtera

    acrobat adobe almapro ameli amelipro android antibioclic apicrypt axisante canva chrome crossway discord doctolib
    drive excel facebook firefox gmail google hellodoc instagram iphone kitmedical livi maiia mailiz mediboard medimail
    microsoft notion omnidoc ordoclic outlook powerpoint prescrire qare safari signal siilo slack teams telegram trello
    vidal vitale weda whatsapp windows word zoom
    """
)
