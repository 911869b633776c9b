"""The words that tell a name from what only looks like one. All folded: lower case, no accent."""

# First names common in France, of French and English, Breton and Basque, Maghrebi and Middle Eastern, African, Portuguese,
# Spanish, Italian, Turkish, Eastern European and Asian use. Left out: those that are ordinary words first (France, Olive).
FIRST_NAMES = frozenset(
    """
    adam adelaide adele adeline adrien adrienne agathe agnes aimee alain alan alban albane albert alberte aldo alex
    alexandra alexandre alexia alexis alfred alice alicia alina aline alix aloys alphonse amandine amaury ambre
    amelie anael anais anastasia anatole andre andrea andree andy angela angele angelina angelique anita ann anna
    annabelle anne annette annick annie anouk anthony antoine antoinette antonin apolline ariane aristide arlette
    armand armelle arnaud arthur astrid aubin aude audrey auguste augustin aurele aurelia aurelie aurelien aurore
    axel axelle aymeric baptiste barbara bastien beatrice benedicte benjamin benoit berengere bernadette bernard
    bertrand bettina blandine boris brice brieuc brigitte bruno camille capucine carine carl carole carolina
    caroline catherine cecile cecilia cedric celeste celestin celia celina celine chantal charlene charles charlie
    charline charlotte chloe christelle christian christiane christine christophe cindy claire clara clarisse claude
    claudette claudie claudine clea clelia clemence clement clementine cleo clotilde clovis colette colin coline
    constance coralie corentin corinne cyprien cyril cyrille dan daniel daniele danielle danny daphne david deborah
    delphine denis denise diane didier diego dimitri dominique donatien dorian doriane dorothee dylan edgar edith
    edmond edouard edwige elea eleonore eliane elie eliette eliot elisa elisabeth elise elizabeth ella ellen elodie
    eloise elsa elvire emeline emeric emile emilie emilien emily emma emmanuel emmanuelle enora enzo eric erica
    erika erin ernest erwan erwann esteban estelle esther ethan etienne eugene eugenie eva evan eve evelyne ewen
    fabien fabienne fabrice fanny felicie felix ferdinand fernand fernande flavie flavien flora flore florence
    florent florentin florian floriane franceline francine francis franck francois francoise fred frederic
    frederique gabin gabriel gabriela gabrielle gael gaelle gaetan gaspard gaston gauthier gautier genevieve
    geoffrey geoffroy georges georgette gerald geraldine gerard germain germaine gervais ghislain ghislaine gilbert
    gilberte gildas gilles ginette gisele gregoire gregory guenaelle guillaume gustave guy guylaine gwenael
    gwenaelle gwendoline harold helene heloise henri henriette herve honore honorine hubert hugo hugues huguette ian
    ines ingrid irene irenee iris isaac isabelle isaure isidore ivan jack jackie jacky jacob jacqueline jacques jade
    james jane janine jasmine jason jean jeanne jeannette jeannine jennifer jeremie jeremy jerome jessica jessy
    jimmy joachim joan jocelyn jocelyne joel joelle joey johan johann johanna john johnny jonas jonathan jordan jose
    joseline joseph josephine josette joshua josiane josselin josue joyce juan judith jules julia julian julie
    julien julienne juliette justin justine karen karim karin karine karl katell katia katie kelly ken kenny kenza
    kevin killian kim kylian laetitia laura laure laureen laureline laurence laurene laurent laurentine laurette
    laurianne laurie lea leana leane leila lena leo leon leonard leonie leonore leopold leslie lila lilian liliane
    lilou lily lina linda lionel lisa lise lison livia loane logan loic loick lola lorenzo loris lou louane loubna
    louis louisa louise louison louka luc luca lucas lucette lucie lucien lucienne lucile lucille ludivine ludovic
    luna lydia lydie lyse mael maelle maelys maeva magali magalie maite malo manon manuel manuela marc marceau
    marcel marcelle marcellin margaux margot marguerite maria mariam marianne marie mariette marilou marilyne marina
    marine mario marion marius marjolaine marjorie marlene martha marthe martial martin martine mary maryline maryse
    maryvonne mateo mathias mathieu mathilde mathis mathurin matthias matthieu maud maurane maureen maurice maurine
    max maxence maxime maximilien mayeul megane melanie melina melinda melissa melodie merlin michael michel michele
    micheline michelle mickael miguel mila milan milo mireille morgan morgane muriel mylene myriam nadege nadia
    nadine naomi natacha natalia natalie natasha nathalie nathan nathanael nelly nicolas nicole nina noa noah noe
    noel noelie noelle noemi noemie nolan nolwenn norbert oceane octave odette odile odilon olga olivia olivier
    olympe ombeline omer ophelie oriane orlane oscar oswald pablo pacome paola pascal pascale patrice patricia
    patrick paul paula paule paulette pauline peggy perrine peter philibert philippe philippine pierre pierrette
    pierrick prisca priscilla quentin rachel raoul raphael raphaelle raymond raymonde rebecca regine regis reine
    remi remy renaud rene renee richard robert roberte robin roch rodolphe rodrigue roger roland rolande romain
    romane romaric romeo romuald romy ronan rosalie rose roseline roselyne rosine roxane ruben ryan sabine sabrina
    sacha salome sam samantha samson samuel samy sandra sandrine sandy sarah sarra sebastien segolene selena serena
    serge severine sibylle simon simone sixtine soizic solange solene solenn solenne soline sonia sophia sophie
    stanislas stella stephan stephane stephanie stephen steve steven suzanne suzette suzie suzon sybille sylvain
    sylvaine sylvestre sylvette sylviane sylvie tanguy tania tatiana teddy terence tess tessa thais thea theo
    theodore theophile therese thibaud thibault thibaut thierry thomas tim timeo timothe timothee tina titouan tom
    tony tristan ugo ulysse urbain ursula valentin valentine valerie valery vanessa vera veronique vianney vicky
    victor victoria victorien vincent violaine violette virgile virginie vivian viviane vivien walter wandrille
    wendy wilfried william willy xavier yael yanis yann yannick yoan yoann yohan yohann yolande youna yvan yves
    yvette yvon yvonne zacharie zelie zoe

    aaliyah abbas abdallah abdel abdelaziz abdelghani abdelhak abdelhamid abdelkader abdelkrim abdellah abdelmajid
    abdelmalek abdelouahab abderrahim abderrahmane abdeslam abdou abdoul abdoulaye abdullah abed abou aboubacar
    adama adel adem adil adnan ahlam ahmad ahmed ahmet aicha aida aissa aissata aissatou akim akram aladji ali
    alioune alpha alya amadou amar amel amin amina aminata amine amir amira ammar anas anass anis anissa anwar
    arezki arwa asma asmaa assa assane assia assiatou astou awa aya ayman aymen ayoub aziz aziza azzedine bachir
    badis badr badra bakary basma bassam bechir belkacem bilal bilel billel binta boubacar boubakar brahim chafia
    chahinez chaima chakib cheick cheikh cherif cherifa coumba dalila daouda demba diaby diarra dina djamel djamila
    djeneba djibril driss elhadj elias elyas esma fadel fadila fahd faical fanta faouzi farah fares farid farida
    faris farouk fatiha fatima fatimata fatma fatou fatoumata faycal fayza fethi fouad fouzia habib habiba habibatou
    hacene hachem hachemi hadja hadjer hafid hafida hafsa haitham hakim hakima halima hamed hamid hamida hamidou
    hamza hana hanane hanifa hanna harouna hasna hasnae hassan hassane hassna hatem hayat hedi hicham hichem hind
    houda houria hussein ibrahim ibrahima idir idriss idrissa ikram ilham ilhem ilias ilyas ilyes iman imane imen
    imran inaya ishak ismael ismail issa issam issouf jalil jamal jamel jamila jawad kader kadiatou kadidia kadija
    kadour kamal kamel kaouther karima kawtar khadidja khadija khadra khaled khalid khalida khalil kheira kouider
    lahcen lamia lamine larbi lassana latifa layla leyla lofti lotfi lounes lyes madjid maha mahamadou mahdi mahmoud
    maimouna maissa makan malak malek mamadi mamadou mansour maram mariama mariame maroua marouane marwa marwan
    maryam massinissa mbarek mehdi mehmet meriem merieme meryem messaoud miloud mimoun mina moha mohamed mohammad
    mohammed mohand mokhtar mokrane moktar mona monia monir mouad mouhamed mouloud mouna mounia mounir mourad
    mouradi mousa moussa mustafa mustapha myriem nabil nabila nacer nacera nadir nadira nadjet naila naim naima
    najat najet najib najoua nasser nassera nassim nassima nassira nawal nawel nazim nejma nizar nora nordine nour
    noura noureddine nouria oumaima oumar oumou ousmane oussama rabah rabia rachid rachida radia rafik rahma raja
    rajae ramdane ramy rania rayan rayane reda redouane riad rida ridha rim riyad rokia saad sabah sabri sabria safa
    safia safiatou said saida saidou salif saliha salim salima salimata salma saloua samba sami samia samir samira
    sana sanaa sara sekou selim selima selma seydou sid sidi siham sihem simane sofia sofian sofiane soraya souad
    soufiane souhila soukaina souleymane soumaya tahar tarek tarik tayeb thierno tidiane touria wafa wahiba wahid
    walid wassila wassim wissam yacine yakouba yamina yasin yasmina yasmine yassin yassine yaya youcef younes
    youness yousra youssef youssouf yusuf zahia zahra zakaria zakia zeina zeinab zeineb zineb zined zinedine zohra
    zoubida zoubir zouhair zoulikha

    afonso agostinho alberto alessandro alessia alessio alvaro ana anibal antonia antonio armando arminda artur
    augusto beatriz bruna carla carlos carmen catarina claudia cristiano cristina daniela delfina domingos duarte
    eduardo elena emilia emilio enrique ernesto eugenia fabio federica federico fernanda fernando filipa filipe
    filomena flavia francesca francesco francisca francisco giacomo gianni giorgio giovanna giovanni giulia giuliano
    giulio giuseppe goncalo guilherme helder helena henrique ignacio ilda inacio isabel isaura javier joao joaquim
    joaquin jorge josefa julieta laurinda leonor leticia lidia lucia luciana luciano luigi luis luisa luiz madalena
    mafalda marcella marcello marcelo marcia marco marcos margarida mariana martina matilde mauro mercedes micaela
    natercia nelson nuno olinda orlando paolo patrizia paulo pedro pietro pilar rafael ramon raquel raul ricardo
    rita roberto rocio rodrigo rogerio rosa rosario rui salvatore sandro sergio silvana silvia silvio simao susana
    teresa tiago tomas umberto valentina vasco vincenzo vitor vittorio ximena zelia

    aleksander aleksandra aleksei alexei andrei andrzej anton bogdan branka catalin cosmin costel danuta darius
    dmitri dragan ecaterina ewa florin gheorghe goran halina igor ilie ioana ionut ivana jadwiga jan jelena jerzy
    krystyna krzysztof laszlo ljubica lucian ludmila magda magdalena malgorzata marek marian marta mihaela mihai
    mihail milica mircea miroslav nadejda natalya nikola nikolai oksana oleg olena ovidiu pavel pawel petru piotr
    radu razvan sasha sergei serhii slobodan snezana sorin svetlana tamara tomasz vasile vesna viktor viorica vlad
    vladimir volodymyr wanda wojciech yana yulia yuri zbigniew zoran zuzanna

    ayse aysegul baris berat burak busra cemil deniz derya dilek ebru elif emine emre engin erdem erkan esra fadime
    ferhat fikret furkan gokhan gulsen hakan halil hasan hatice havva hulya huseyin ilknur kadir kemal mehmed melek
    melike meltem metin murat nazli nermin nuray nurcan onur orhan osman ozan ozlem recep sedat selcuk semra serap
    serdar serkan sevgi sevim sibel sinan songul suleyman tolga tugba tuncay turgut umit umut volkan yasar yavuz
    yildiz yilmaz zehra zeynep

    abena achille adjoa afi akissi akouvi akua alassane ama anicet apollinaire ayoko boniface celestine chancelle
    chantale coffi cyriaque dieudonne emmanuella eulalie ezechiel fabiola fidelia firmin fiston francklin hermann
    hortense jolie josaphat kodjo koffi kossi kouadio kouame kouassi landry marlyse narcisse nestor ngozi olufemi
    plamedi prosper sylvere wilfrid yao yaovi

    akash anh anjali arun aung binh chen chi deepak dinh duc dung feng giang haruka hiroshi hong hua hung huong huy
    jing kavitha kenji khanh kien lakshmi lan li linh mei minh nga ngan nguyet nhung phong phuc phuong prakash priya
    quang quoc rajesh ravi rohan sakura sanjay selvam sita sunita suresh thanh thao thi thu thuy tien toan trang
    trinh trung tuan tuyen vijay vinh wei xiao xuan yan yang ying yoko yuki yumi yun
    """.split()  # noqa: SIM905 - a list literal of so many quoted words is not readable
)

# Surnames that are no ordinary word: known even without a capital. And those that are one: only after a title.
SURNAMES = frozenset(
    """
    adam andre antoine arnaud aubert aubry bertin bertrand besson blanchard bonnet bouchard bouvier boyer
    brunet carlier caron chauvin clement colin collet cordier daniel david delattre delmas
    delorme deschamps didier dubois dufour dumas dumont dupont dupond dupuis dupuy durand duval etienne evrard faure
    fabre fernandes fernandez ferrand fleury fournier francois gaillard garcia garnier gauthier gautier 
    gerard gilbert gilles girard giraud goncalves gonzalez guerin guillaume guillot guyot hamon hebert henry
    hernandez herve hoarau hubert huet humbert jacob jacquet joly joubert julien klein lambert langlois laporte
    laurent lebrun leclerc leclercq lecomte lefebvre lefevre legrand lejeune lemaire lemaitre lemoine leroux leroy
    leveque lopez louis lucas mahe maillard mallet marchal marechal martin martinez martins marty masson mathieu
    maurice menard mercier meyer michaud michel millet monnier moreau morel morin muller nicolas olivier
    pasquier paul pereira perez perret perrier perrin perrot philippe picard pichon poirier ponsard poulain
    prevost raymond renard renaud renault rey robert robin rodrigues rodriguez roger rolland rousseau
    roussel royer sanchez schmitt schneider simon tessier thomas vasseur verdier vidal vincent wagner weber

    abbas abdi achour ahmed alaoui amara amrani aziz bah bakayoko balde bamba barry belaid belkacem benali benamar
    benhamou bensaid berrada bouaziz bouchareb boudjemaa bouzid brahimi camara chaoui cherif cisse coulibaly dembele
    diakite diallo diarra diaw dieng diop diouf doucoure drame fofana gassama gueye guisse haddad hadj
    hamdi hassan idrissi kaba kamara kante keita khelifi konate kone kouassi kouyate lahlou mansouri mbaye mebarki
    mendy meziane moussaoui nasri ndiaye ouattara ouedraogo rahmani saidi sako samake sangare sarr seck sissoko slimani
    soumare sow sylla tall tazi thiam toure traore yahiaoui zerrouki ziani

    alves almeida barbosa batista bianchi carvalho coelho correia costa cruz cunha dacosta dasilva diaz dossantos esposito
    ferrari ferreira fonseca gomes gomez jimenez lourenco macedo machado marques mendes monteiro moreira moreno mota navarro
    neves nunes oliveira pinto ramos ribeiro ricci rocha romano romero rossi ruiz russo sanches santos silva simoes soares
    sousa teixeira torres vaz vieira

    aydin celik demir dogan kaya kilic kurt ozdemir ozturk sahin yildirim yilmaz arslan
    bui chen dang dinh hoang huynh nguyen pham phan tran truong vo wang zhang zhou kumar singh patel sharma

    begue claessens declercq deconinck desmet dubuis dumoulin favre fischer gagnon grondin hamelin janssens
    lavoie lebreton lefranc legoff legros leguen lemieux leonard lepage letellier maes mertens payet peeters rochat
    tremblay vandamme vandenberghe vanhove wauters willems kowalski nowak popescu ionescu ivanov novak horvat smith
    johnson williams brown jones miller
    """.split()  # noqa: SIM905
)
SURNAMES_TOO = frozenset(
    """
    barbier benoit berger bernard blanc blanchet boucher boulanger bourgeois caron charpentier charron chevalier collin
    couturier dupre faucheur fabre fevre forestier fournier grand leblanc leger legendre marchand marin masse maury
    meunier moine noir pelletier petit petitjean poulet prince richard roche rose rousse roux roy sabatier sergent
    paris ait gros gay cousin fontaine riviere barre moulin fall brun noel marie pierre baron carpentier lacroix sy
    tailleur tanguy texier tisserand tournier vallee villain
    """.split()  # noqa: SIM905
)

# Whose names diseases, signs, tests, scores, gestures and devices bear. With one of them near, no patient is meant.
EPONYMS = frozenset(
    """
    abt achard adams addison adie albright alport alstrom alzheimer angelman apgar argyll arnold asperger babinski bacle
    baker balint barlow barr barre barrett bartholin bartter basedow batten becker behcet bell bence benedict
    bernard-horner bernard-soulier binet binswanger bishop blalock blount boerhaave bonnevie bouchard bouveret
    bowen breslow broca brodmann brown-sequard brown brudzinski brugada buerger burkitt caplan carpenter castleman
    charcot chediak cheyne chiari child chvostek clark clauss cockayne cockcroft cogan conn coombs cooley costen
    cotard cowden crohn cronkhite crouzon cruveilhier cullen cushing dandy danlos dejerine dercum devic diogene
    doppler down dravet dressler dubin duchenne duhring dukes dupuytren durkan duroziez ebstein edwards ehlers
    eisenmenger erb evans ewing fabry fagerstrom fallot fanconi felty fitz fitzpatrick flexner foley folstein forestier
    fowler fregoli friedreich froment galeazzi ganser gaucher geneva gerstmann giannotti gilbert gitelman glasgow
    glasgow-blatchford gleason goldmann goodpasture gougerot gowers gram grave graves grey guillain gulf guthrie haglund
    hamilton hansen hartmann hashimoto hawkins heberden heimlich henoch hirschsprung hodgkin hoffmann holmes holter
    homans horner horton huntington hurler hutchinson jackson jakob janeway jarisch jobe jones kaposi karnofsky kartagener
    kawasaki kearns kehr kernig kienbock killian killip klinefelter klippel klumpke koch koebner kohler koplik korsakoff
    korsakov kussmaul lachman lambert-eaton landau langerhans lasegue laennec leber legg legionella lennox leopold
    leriche lesch lewy lhermitte libman liddle lisfranc little loeffler louis-bar lugol lyell lyme lynch madelung mallory
    mantoux marfan mayo mc-burney mcburney mcmurray meckel meigs menetrier meniere menkes milwaukee minkowski
    mobitz monge monro moro morquio morton murphy nash neer nissen noonan ogilvie osgood osler paget pancoast parinaud
    parkinson parrot patau pelizaeus penfield perthes peutz peyronie phalen pick plummer poland pompe pott prader prinzmetal
    pugh purtscher quetelet quick quincke ramsay rankin ranson raynaud recklinghausen reed refsum reiter reye richter
    rinne romberg rorschach rovsing russell sanfilippo schamberg scheie scheuermann schlatter schober schonlein sever sezary
    sheehan simmonds sjogren sjoegren soulier spitz starling stauffer steele steinert stevens stills stokes sturge sudeck
    sweet sydenham takayasu takotsubo tanner tay tetralogie thomsen tietze tinel tinetti todd tooth tourette trendelenburg
    trousseau turcot turner usher valsalva vaquez verneuil virchow volkmann waldenstrom wallenberg warthin waterhouse weber
    wegener weil wells wernicke west whipple widal willebrand willi williams wilms wilson wiskott wolf wolff wood yersin
    yamaguchi zenker ziehl zollinger zung beck katz lawton braden norton waterlow grober mallampati cormack bristol
    brighton epworth framingham cha2ds2 sokolow cushingoide moebius mobius pierre-robin di-george
    """.split()  # noqa: SIM905
)

# Great names that streets, hospitals and laws bear; with the first name they would look like a patient's.
GREAT_NAMES = frozenset(
    """
    abbe-pierre ambroise-pare agnes-buzyn alexandre-dumas antoine-beclere antoine-lacassagne augustin-grosselin avicenne
    bernard-kouchner bernard-lown charles-bonnet charles-de-gaulle charles-nicolle charles-richet claude-bernard
    claude-evin claude-huriez claudius-regaud emile-durkheim emile-roux emile-zola emmanuel-macron florence-nightingale
    francois-baclesse francois-braun francois-mitterrand frederic-valletoux georges-clemenceau georges-pompidou
    gilles-tourette guillaume-dupuytren gustave-roussy henri-becquerel henri-mondor jacques-chirac jean-bernard jean-castex
    jean-godinot jean-jaures jean-leonetti jean-minjoz jean-moulin jean-perrin jean-rostand jean-verdier jules-bordet
    jules-ferry jules-verne lariboisiere leon-berard leonetti-claeys louis-mourier louis-pasteur louis-pradel marcus-gunn
    marie-curie marie-lannelongue marie-stopes marie-tooth marisol-touraine martin-luther michel-foucault nicolas-sarkozy
    olivier-veran oscar-lambret paoli-calmettes paul-brousse paul-strauss philippe-pinel pierre-fabre pierre-marie
    pierre-robin pierre-curie pierre-wertheimer raymond-poincare rene-descartes rene-dubos rene-gauducheau rene-huguenin
    rene-laennec robert-ballanger robert-debre robert-koch roger-salengro rosa-parks simone-veil simone-beauvoir
    sigmund-freud thomas-mesnier tony-garnier victor-hugo victor-segalen xavier-bichat yannick-neuder
    """.split()  # noqa: SIM905
)

# Words that follow a title or a first name without being a name, capital or not.
NOT_NAMES = frozenset(
    """
    a afin ah ai aime ainsi alors apres as assez au aucun aucune aujourd aujourdhui aussi autre aux avait avant avec avez
    avoir avons ayant bah beaucoup bien bon bonne bonjour bonsoir bref c ca car ce cela celle celui cependant ces cet cette
    chaque cher chere chers chez ci comme comment concernant contre cordialement d dans de deja demain depuis derriere des
    desole desolee deux devant devrait dire dit doit donc dont du elle elles en encore enfin ensuite entre es est et etait
    etant ete etes etre eu euh eux faire fait fallait faut fin hier hors hui ici il ils j jamais je juste l la le les leur
    leurs lors lorsque lui m ma mais malgre me meme merci mes mettre moi moins mon n ne ni nom non nos notre nous on ont or
    ou oui par parce parfois pas pendant personne peu peut plus plutot point pour pourquoi pourrait prenom pres puis puisque
    qu quand que quel quelle quelles quels quelqu qui quoi s sa salut sans sauf se selon sera ses si sinon soit son sont
    sous souvent suis suite sur surtout t ta tandis te tel telle tes toi ton toujours tous tout toute toutefois toutes tres
    trois trop tu un une va venant vers veuillez via vient voici voila votre vous vu y

    janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi
    samedi dimanche

    accord acces accident adresse adulte age agee ald allergie annee ans antecedent antecedents anticoagulant appel arret
    arrive arrivee assistante assure assuree atcd avis bebe bilan bloc cabinet cadre caisse cas cause certificat certificats
    chirurgien chirurgienne chirurgie clinique collegue collegues confrere confreres conge conjoint consoeur consulte
    consultation consultant contexte cpam dame date decede decedee demande dent dentiste dermato derniere dernier diabete
    diabetique diagnostic dietetique directeur directrice doc docteur docteurs dossier douleur douleurs droit duree ecole
    employeur enceinte enfant enfants epoux epouse equipe erreur essai etat etude examen externe famille femme fiche fievre
    fille fils fracture france garcon garde general generale generaliste gentil geriatre grossesse gyneco handicap homme hopital
    hospitalise hospitalisee identite infirmier infirmiere info infos interne irm jour journee juge kine lettre loi madame
    mademoiselle mail maire maison maitre mari maladie malade maman medecin medecine medecins mere message messieurs
    mesdames ministre mois monsieur mort neurologue nourrisson nouveau nouvelle numero ophtalmo ordonnance ordre orthophoniste
    papa parent parents patient patiente patientes patients pediatre pere petite pharmacien pharmacienne premier premiere
    prescription present presente president presidente preside prevenu principal procureur professeur professionnel
    professionnelle psychiatre psychologue prefet proviseur question rappel recteur refus rendez rdv remplacant remplacante
    reponse responsable resultat resume retour retraite retraitee sage sante scanner secretaire secteur securite semaine
    senateur service signature situation societe soins sortie specialiste stagiaire suivi svp symptome syndrome
    telephone test tout traitement travail traumatisme urgence urgences urologue vaccin vaccination veuve veuf victime
    vie ville visite voisin voisine

    accepte accouche aimerait aimerais appelle apporte attend boit commence compte consulte conteste continue connait croit
    decide declare demande demenage depasse derange desire devait devient dort doute ecrit envoie etait exige fume garde
    habite hesite ignore insiste marche mange mesure mord mourir parle part passe pense perd peux pleure porte pose
    pouvait prefere prend presente pretend preter quitte raconte rappelle recoit reclame refuse regarde rentre repond
    reprend reste revient rit sait semble sent sort souffre souhaite souhaiterait suit supporte tient tombe touche travaille
    trouve utilise vend verra veut vit vivait voit vole voudrait
    alitee anxieuse anxieux apte aphasique autonome aveugle bipolaire calme capable cardiaque celibataire claustrophobe
    confuse confus connu connue constipee cooperante denutrie dependante dependant deprimee depressif dialysee divorcee divorce
    dyspneique epileptique fatigue fatiguee fragile grabataire inquiete jeune malvoyante mineure mineur muette obese orpheline
    porteuse porteur sourde sous-oxygene stable suicidaire tabagique vivante xx xxx xxxx x y z untel unetelle machin machine
    truc bidule tartempion dupond-dupont lambda anonyme michu irma propre patate
    """.split()  # noqa: SIM905
)

# Capitals that are no surname: institutions, examinations, drugs, diseases.
ACRONYMS = frozenset(
    """
    aah acs adeli aes afm ahi ains aj ald alat ald30 ame amm amp anes anesm ansm aps apa arn ars asat ase ass at atcd atmp
    atu avc avk avp awbus bav bdk bmi bnp bpco bpm brca bts bu bzd caf cat cbum ccam cci cdom cds ceip certificat cesp cfe ch
    chr chrs chru chsld chu cim cirse clat clin cmi cmp cmu cnam cngof cni cnil cnom covid cpam cpap cpef cpts cpk crat creat
    crp crpv cs csapa csp css css2 cta cv dasri dci ddass ddn ddr des desc dfg diu dm dmp dnid dpc dpo dps drees drop dtp du
    eapa ecbu ecg echo eeg ehpad ekg elsan emg emdr ems epp eps esms esp etp eva fiv fsh gaj gds gea ggt ghm ghs gir grah
    had has hba1c hbpm hcg hcsp hdl hdt hdj hep hop hpst hpv hta iade iao ibode ide idel idm iec ifsi igas ime imc img imi
    inami inr insee inserm insep ipa ipp irc irm irsn ist itt ivg ivc ivd ivrs jeune kin kt lal lca ldl lh lpp ltsi maia mas
    mdph mg mnt moca mms mmse mpr mrsa msa msp nac nfs nir nyha oap oge ohb oms opqrst orl pacs pai pass pch pec pep pet petscan
    pmi pmsi pps pro ptsd pub qcm rcp rea rdv rgo rgpd rib rpps rqth rsa rtt sa saad samsah samu sap sas sau savs sca sdra
    sep siad sida sie sma smr smur spf ssiad ssr sos svp tag tcc td tda tdah tdm tep tfg tibc tms tnm toc tp tsa tsh tso ttt tva
    ufc uhcd ulis un unml urml urssaf usa usi uslp uv vads vgm vhb vhc vih vip vl vni vrs vs vsl wc zona
    """.split()  # noqa: SIM905
)

# Where so many live that a place tells nothing of a patient: countries, regions, departments, towns of some size.
BIG_PLACES = frozenset(
    """
    afghanistan afrique albanie algerie allemagne amerique angleterre antilles argentine armenie asie australie autriche
    belgique benin bolivie bresil bulgarie burkina cambodge cameroun canada caraibes chili chine colombie comores congo coree
    cuba danemark ecosse egypte espagne estonie etats-unis ethiopie europe finlande france gabon georgie ghana
    grande-bretagne grece guinee haiti hongrie inde indonesie irak iran irlande islande israel italie japon kenya kosovo laos
    lettonie liban libye lituanie luxembourg macedoine madagascar mali malte maroc maurice mauritanie mexique moldavie monaco
    niger nigeria norvege pakistan palestine pays-bas perou philippines pologne portugal quebec roumanie royaume-uni russie
    rwanda senegal serbie slovaquie slovenie somalie soudan srilanka suede suisse syrie tchad thailande togo tunisie turquie
    ukraine usa venezuela vietnam yemen york londres london bruxelles brussels geneve geneva lausanne zurich bale berne berlin
    madrid barcelone lisbonne lisbon rome milan dakar abidjan alger oran casablanca rabat tunis bamako montreal toronto ottawa
    dublin edinburgh manchester moscou kiev varsovie prague vienne athenes istanbul pekin tokyo liege namur charleroi anvers
    gand mons wallonie flandre flandres romandie vaud valais fribourg neuchatel jura

    alsace aquitaine ardeche ardennes ariege aube aude auvergne auvergne-rhone-alpes aveyron bearn berry bourgogne bretagne
    calvados camargue cantal centre cevennes champagne charente charente-maritime cher correze corse cote-d'or cotes-d'armor
    creuse dordogne doubs drome essonne eure eure-et-loir finistere franche-comte gard gascogne gers gironde grand-est
    guadeloupe guyane haute-garonne haute-loire haute-marne haute-saone haute-savoie haute-vienne hautes-alpes
    hautes-pyrenees hauts-de-france hauts-de-seine herault ille-et-vilaine ile-de-france indre indre-et-loire isere jura landes
    languedoc limousin loir-et-cher loire loire-atlantique loiret lorraine lot lot-et-garonne lozere maine-et-loire manche
    marne martinique mayenne mayotte meurthe-et-moselle meuse midi morbihan moselle nievre nord normandie nouvelle-aquitaine
    occitanie oise orne paca pas-de-calais pays-de-la-loire pays-basque perigord picardie polynesie provence puy-de-dome
    pyrenees pyrenees-atlantiques pyrenees-orientales reunion rhone rhone-alpes roussillon saone-et-loire sarthe savoie
    seine seine-et-marne seine-maritime seine-saint-denis somme tarn tarn-et-garonne touraine val-d'oise val-de-marne var
    vaucluse vendee vienne vosges yonne yvelines territoire-de-belfort nouvelle-caledonie saint-pierre-et-miquelon

    agen aix aix-en-provence ajaccio albi ales alencon amiens angers angouleme annecy annemasse antibes antony argenteuil
    arles arras asnieres aubagne aubervilliers aulnay-sous-bois aurillac auxerre avignon bastia bayonne beauvais belfort
    besancon beziers blois bobigny bordeaux boulogne boulogne-billancourt boulogne-sur-mer bourg-en-bresse bourges brest brive
    caen cagnes-sur-mer calais cannes carcassonne castres cayenne cergy chalon-sur-saone chalons-en-champagne chambery
    champigny-sur-marne charleville-mezieres chartres chateauroux cherbourg cholet clamart clermont clermont-ferrand clichy
    colmar colombes compiegne corbeil-essonnes courbevoie creil creteil dieppe digne dijon douai drancy dunkerque epinal
    epinay-sur-seine evreux evry fontenay-sous-bois fort-de-france frejus gap garges-les-gonesse gennevilliers grasse grenoble
    gueret hyeres issy-les-moulineaux istres ivry ivry-sur-seine la-rochelle la-seyne-sur-mer laval le-mans lens les-abymes
    levallois-perret lille limoges lorient lourdes lyon macon mamoudzou mans marseille martigues maisons-alfort meaux melun
    merignac metz montauban montbeliard montelimar montlucon montpellier montreuil moulins mulhouse nancy nanterre nantes
    narbonne neuilly neuilly-sur-seine nevers nice nimes niort noisy-le-grand noumea orleans pantin papeete paris pau
    perigueux perpignan pessac poitiers pontoise puteaux quimper reims rennes rodez roanne rochelle rosny-sous-bois roubaix
    rouen rueil-malmaison saint-brieuc saint-denis saint-etienne saint-germain-en-laye saint-herblain saint-malo
    saint-maur-des-fosses saint-nazaire saint-ouen saint-paul saint-pierre saint-quentin sarcelles sartrouville sevran
    strasbourg suresnes tarbes thionville toulon toulouse tourcoing tours troyes tulle valence valenciennes vannes
    vaulx-en-velin venissieux versailles vichy villefranche-sur-saone villejuif villeneuve-d'ascq villeurbanne vincennes
    vitry vitry-sur-seine

    assurance caisse chorus doctolib dieu discord facebook google internet medecine noel paques pentecote psychiatrie vital
    vitale word excel windows zoom
    """.split()  # noqa: SIM905
)
