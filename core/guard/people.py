"""First names and surnames by which a name is known, even where nothing announces it. All folded."""

from core.guard.patterns import listed

# Of French and English, Breton and Basque, Maghrebi and Middle Eastern, Portuguese, Spanish and Italian, Eastern
# European, Turkish, African, Asian, then of other use. Left out: what is an ordinary word first (France, Olive).
FIRST_NAMES = listed(
    """
    adam adelaide adele adeline adrien adrienne agathe agnes aimee alain alan alban albane albert alberte aldo alex
    alexandra alexandre alexia alexis alfred alice alicia alina aline alix aloys alphonse amandine amaury ambre amelie
    anael anais anastasia anatole andre andrea andree andy angela angele angelina angelique anita ann anna annabelle
    anne annette annick annie anouk anthony antoine antoinette antonin apolline ariane aristide arlette armand armelle
    arnaud arthur astrid aubin aude audrey auguste augustin aurele aurelia aurelie aurelien aurore axel axelle aymeric
    baptiste barbara bastien beatrice benedicte benjamin benoit berengere bernadette bernard bertrand bettina blandine
    boris brice brieuc brigitte bruno camille capucine carine carl carole carolina caroline catherine cecile cecilia
    cedric celeste celestin celia celina celine chantal charlene charles charlie charline charlotte chloe christelle
    christian christiane christine christophe cindy claire clara clarisse claude claudette claudie claudine clea clelia
    clemence clement clementine cleo clotilde clovis colette colin coline constance coralie corentin corinne cyprien
    cyril cyrille dan daniel daniele danielle danny daphne david deborah delphine denis denise diane didier diego
    dimitri dominique donatien dorian doriane dorothee dylan edgar edith edmond edouard edwige elea eleonore eliane elie
    eliette eliot elisa elisabeth elise elizabeth ella ellen elodie eloise elsa elvire emeline emeric emile emilie
    emilien emily emma emmanuel emmanuelle enora enzo eric erica erika erin ernest erwan erwann esteban estelle esther
    ethan etienne eugene eugenie eva evan eve evelyne ewen fabien fabienne fabrice fanny felicie felix ferdinand fernand
    fernande flavie flavien flora flore florence florent florentin florian floriane franceline francine francis franck
    francois francoise fred frederic frederique gabin gabriel gabriela gabrielle gael gaelle gaetan gaspard gaston
    gauthier gautier genevieve geoffrey geoffroy georges georgette gerald geraldine gerard germain germaine gervais
    ghislain ghislaine gilbert gilberte gildas gilles ginette gisele gregoire gregory guenaelle guillaume gustave guy
    guylaine gwenael gwenaelle gwendoline harold helene heloise henri henriette herve honore honorine hubert hugo hugues
    huguette ian ines ingrid irene irenee iris isaac isabelle isaure isidore ivan jack jackie jacky jacob jacqueline
    jacques jade james jane janine jasmine jason jean jeanne jeannette jeannine jennifer jeremie jeremy jerome jessica
    jessy jimmy joachim joan jocelyn jocelyne joel joelle joey johan johann johanna john johnny jonas jonathan jordan
    jose joseline joseph josephine josette joshua josiane josselin josue joyce juan judith jules julia julian julie
    julien julienne juliette justin justine karen karim karin karine karl katell katia katie kelly ken kenny kenza kevin
    killian kim kylian laetitia laura laure laureen laureline laurence laurene laurent laurentine laurette laurianne
    laurie lea leana leane leila lena leo leon leonard leonie leonore leopold leslie lila lilian liliane lilou lily lina
    linda lionel lisa lise lison livia loane logan loic loick lola lorenzo loris lou louane loubna louis louisa louise
    louison louka luc luca lucas lucette lucie lucien lucienne lucile lucille ludivine ludovic luna lydia lydie lyse
    mael maelle maelys maeva magali magalie maite malo manon manuel manuela marc marceau marcel marcelle marcellin
    margaux margot marguerite maria mariam marianne marie mariette marilou marilyne marina marine mario marion marius
    marjolaine marjorie marlene martha marthe martial martin martine mary maryline maryse maryvonne mateo mathias
    mathieu mathilde mathis mathurin matthias matthieu maud maurane maureen maurice maurine max maxence maxime
    maximilien mayeul megane melanie melina melinda melissa melodie merlin michael michel michele micheline michelle
    mickael miguel mila milan milo mireille morgan morgane muriel mylene myriam nadege nadia nadine naomi natacha
    natalia natalie natasha nathalie nathan nathanael nelly nicolas nicole nina noa noah noe noel noelie noelle noemi
    noemie nolan nolwenn norbert oceane octave odette odile odilon olga olivia olivier olympe ombeline omer ophelie
    oriane orlane oscar oswald pablo pacome paola pascal pascale patrice patricia patrick paul paula paule paulette
    pauline peggy perrine peter philibert philippe philippine pierre pierrette pierrick prisca priscilla quentin rachel
    raoul raphael raphaelle raymond raymonde rebecca regine regis reine remi remy renaud rene renee richard robert
    roberte robin roch rodolphe rodrigue roger roland rolande romain romane romaric romeo romuald romy ronan rosalie
    rose roseline roselyne rosine roxane ruben ryan sabine sabrina sacha salome sam samantha samson samuel samy sandra
    sandrine sandy sarah sarra sebastien segolene selena serena serge severine sibylle simon simone sixtine soizic
    solange solene solenn solenne soline sonia sophia sophie stanislas stella stephan stephane stephanie stephen steve
    steven suzanne suzette suzie suzon sybille sylvain sylvaine sylvestre sylvette sylviane sylvie tanguy tania tatiana
    teddy terence tess tessa thais thea theo theodore theophile therese thibaud thibault thibaut thierry thomas tim
    timeo timothe timothee tina titouan tom tony tristan ugo ulysse urbain ursula valentin valentine valerie valery
    vanessa vera veronique vianney vicky victor victoria victorien vincent violaine violette virgile virginie vivian
    viviane vivien walter wandrille wendy wilfried william willy xavier yael yanis yann yannick yoan yoann yohan yohann
    yolande youna yvan yves yvette yvon yvonne zacharie zelie zoe

    aaliyah abbas abdallah abdel abdelaziz abdelghani abdelhak abdelhamid abdelkader abdelkrim abdellah abdelmajid
    abdelmalek abdelouahab abderrahim abderrahmane abdeslam abdou abdoul abdoulaye abdullah abed abou aboubacar adama
    adel adem adil adnan ahlam ahmad ahmed ahmet aicha aida aissa aissata aissatou akim akram aladji ali alioune alpha
    alya amadou amar amel amin amina aminata amine amir amira ammar anas anass anis anissa anwar arezki arwa asma asmaa
    assa assane assia assiatou astou awa aya ayman aymen ayoub aziz aziza azzedine bachir badis badr badra bakary basma
    bassam bechir belkacem bilal bilel billel binta boubacar boubakar brahim chafia chahinez chaima chakib cheick cheikh
    cherif cherifa coumba dalila daouda demba diaby diarra dina djamel djamila djeneba djibril driss elhadj elias elyas
    esma fadel fadila fahd faical fanta faouzi farah fares farid farida faris farouk fatiha fatima fatimata fatma fatou
    fatoumata faycal fayza fethi fouad fouzia habib habiba habibatou hacene hachem hachemi hadja hadjer hafid hafida
    hafsa haitham hakim hakima halima hamed hamid hamida hamidou hamza hana hanane hanifa hanna harouna hasna hasnae
    hassan hassane hassna hatem hayat hedi hicham hichem hind houda houria hussein ibrahim ibrahima idir idriss idrissa
    ikram ilham ilhem ilias ilyas ilyes iman imane imen imran inaya ishak ismael ismail issa issam issouf jalil jamal
    jamel jamila jawad kader kadiatou kadidia kadija kadour kamal kamel kaouther karima kawtar khadidja khadija khadra
    khaled khalid khalida khalil kheira kouider lahcen lamia lamine larbi lassana latifa layla leyla lofti lotfi lounes
    lyes madjid maha mahamadou mahdi mahmoud maimouna maissa makan malak malek mamadi mamadou mansour maram mariama
    mariame maroua marouane marwa marwan maryam massinissa mbarek mehdi mehmet meriem merieme meryem messaoud miloud
    mimoun mina moha mohamed mohammad mohammed mohand mokhtar mokrane moktar mona monia monir mouad mouhamed mouloud
    mouna mounia mounir mourad mouradi mousa moussa mustafa mustapha myriem nabil nabila nacer nacera nadir nadira
    nadjet naila naim naima najat najet najib najoua nasser nassera nassim nassima nassira nawal nawel nazim nejma nizar
    nora nordine nour noura noureddine nouria oumaima oumar oumou ousmane oussama rabah rabia rachid rachida radia rafik
    rahma raja rajae ramdane ramy rania rayan rayane reda redouane riad rida ridha rim riyad rokia saad sabah sabri
    sabria safa safia safiatou said saida saidou salif saliha salim salima salimata salma saloua samba sami samia samir
    samira sana sanaa sara sekou selim selima selma seydou sid sidi siham sihem simane sofia sofian sofiane soraya souad
    soufiane souhila soukaina souleymane soumaya tahar tarek tarik tayeb thierno tidiane touria wafa wahiba wahid walid
    wassila wassim wissam yacine yakouba yamina yasin yasmina yasmine yassin yassine yaya youcef younes youness yousra
    youssef youssouf yusuf zahia zahra zakaria zakia zeina zeinab zeineb zineb zined zinedine zohra zoubida zoubir
    zouhair zoulikha

    afonso agostinho alberto alessandro alessia alessio alvaro ana anibal antonia antonio armando arminda artur augusto
    beatriz bruna carla carlos carmen catarina claudia cristiano cristina daniela delfina domingos duarte eduardo elena
    emilia emilio enrique ernesto eugenia fabio federica federico fernanda fernando filipa filipe filomena flavia
    francesca francesco francisca francisco giacomo gianni giorgio giovanna giovanni giulia giuliano giulio giuseppe
    goncalo guilherme helder helena henrique ignacio ilda inacio isabel isaura javier joao joaquim joaquin jorge josefa
    julieta laurinda leonor leticia lidia lucia luciana luciano luigi luis luisa luiz madalena mafalda marcella marcello
    marcelo marcia marco marcos margarida mariana martina matilde mauro mercedes micaela natercia nelson nuno olinda
    orlando paolo patrizia paulo pedro pietro pilar rafael ramon raquel raul ricardo rita roberto rocio rodrigo rogerio
    rosa rosario rui salvatore sandro sergio silvana silvia silvio simao susana teresa tiago tomas umberto valentina
    vasco vincenzo vitor vittorio ximena zelia

    aleksander aleksandra aleksei alexei andrei andrzej anton bogdan branka catalin cosmin costel danuta darius dmitri
    dragan ecaterina ewa florin gheorghe goran halina igor ilie ioana ionut ivana jadwiga jan jelena jerzy krystyna
    krzysztof laszlo ljubica lucian ludmila magda magdalena malgorzata marek marian marta mihaela mihai mihail milica
    mircea miroslav nadejda natalya nikola nikolai oksana oleg olena ovidiu pavel pawel petru piotr radu razvan sasha
    sergei serhii slobodan snezana sorin svetlana tamara tomasz vasile vesna viktor viorica vlad vladimir volodymyr
    wanda wojciech yana yulia yuri zbigniew zoran zuzanna

    ayse aysegul baris berat burak busra cemil deniz derya dilek ebru elif emine emre engin erdem erkan esra fadime
    ferhat fikret furkan gokhan gulsen hakan halil hasan hatice havva hulya huseyin ilknur kadir kemal mehmed melek
    melike meltem metin murat nazli nermin nuray nurcan onur orhan osman ozan ozlem recep sedat selcuk semra serap
    serdar serkan sevgi sevim sibel sinan songul suleyman tolga tugba tuncay turgut umit umut volkan yasar yavuz yildiz
    yilmaz zehra zeynep

    abena achille adjoa afi akissi akouvi akua alassane ama anicet apollinaire ayoko boniface celestine chancelle
    chantale coffi cyriaque dieudonne emmanuella eulalie ezechiel fabiola fidelia firmin fiston francklin hermann
    hortense jolie josaphat kodjo koffi kossi kouadio kouame kouassi landry marlyse narcisse nestor ngozi olufemi
    plamedi prosper sylvere wilfrid yao yaovi

    akash anh anjali arun aung binh chen chi deepak dinh duc dung feng giang haruka hiroshi hong hua hung huong huy jing
    kavitha kenji khanh kien lakshmi lan li linh mei minh nga ngan nguyet nhung phong phuc phuong prakash priya quang
    quoc rajesh ravi rohan sakura sanjay selvam sita sunita suresh thanh thao thi thu thuy tien toan trang trinh trung
    tuan tuyen vijay vinh wei xiao xuan yan yang ying yoko yuki yumi yun

    abdulrahman agnieszka ahmadzai aime ainhoa alejandro alessandra alexandrie amelia amy ariana asif audric bartosz
    beata begona ben benedetta benedita bilqis brandon brian bryan callum charly chiara chloee concepcion consuelo dale
    derek dieter dolores dorota edgard eduarda ellie encarnacion ewan ewelina farhad flor franco frank fredo friedrich
    garance gemma george georgia georgina gino graham grzegorz guillermo gul gunther hans harry heather heike helmut
    hossein iara iban ingo inmaculada isa jacek jaime jeff jesus jill joana joanne juliet jurgen kamil katarzyna kate
    katharina keith kevina kimberley klaus lara lewis luana lucy luigina lukasz maciej maeline malwina marcin margaret
    marvin mateusz matteo mattia mia michal mike mohammadreza molly monika montserrat nick noor oliver ornella owen
    pamela parisa patrycja penelope pepe phil philip phoebe polly przemyslaw rachael rafal renata reza ricky rory ross
    roy ruth samina sharon sheila shirin simona stanislaw stefan stefano stuart sue susan sydney tadeusz tariq ted toby
    tommaso tracy trevor ulrich urszula uwe valentim virginia wayne werner wieslaw wojtek wolfgang yara zahid zara
    zeynab zofia zuzana
    """
)

# Those that are no ordinary word: known without a capital too. And those that are one: known after a title only.
SURNAMES = listed(
    """
    adam andre antoine arnaud aubert aubry bertin bertrand besson blanchard bonnet bouchard bouvier boyer brunet carlier
    caron chauvin clement colin collet cordier daniel david delattre delmas delorme deschamps didier dubois dufour dumas
    dumont dupond dupont dupuis dupuy durand duval etienne evrard fabre faure fernandes fernandez ferrand fleury
    fournier francois gaillard garcia garnier gauthier gautier gerard gilbert gilles girard giraud goncalves gonzalez
    guerin guillaume guillot guyot hamon hebert henry hernandez herve hoarau hubert huet humbert jacob jacquet joly
    joubert julien klein lambert langlois laporte laurent lebrun leclerc leclercq lecomte lefebvre lefevre legrand
    lejeune lemaire lemaitre lemoine leroux leroy leveque lopez louis lucas mahe maillard mallet marchal marechal martin
    martinez martins marty masson mathieu maurice menard mercier meyer michaud michel millet monnier moreau morel morin
    muller nicolas olivier pasquier paul pereira perez perret perrier perrin perrot philippe picard pichon poirier
    ponsard poulain prevost raymond renard renaud renault rey robert robin rodrigues rodriguez roger rolland rousseau
    roussel royer sanchez schmitt schneider simon tessier thomas vasseur verdier vidal vincent wagner weber

    abbas abdi achour ahmed alaoui amara amrani aziz bah bakayoko balde bamba barry belaid belkacem benali benamar
    benhamou bensaid berrada bouaziz bouchareb boudjemaa bouzid brahimi camara chaoui cherif cisse coulibaly dembele
    diakite diallo diarra diaw dieng diop diouf doucoure drame fofana gassama gueye guisse haddad hadj hamdi hassan
    idrissi kaba kamara kante keita khelifi konate kone kouassi kouyate lahlou mansouri mbaye mebarki mendy meziane
    moussaoui nasri ndiaye ouattara ouedraogo rahmani saidi sako samake sangare sarr seck sissoko slimani soumare sow
    sylla tall tazi thiam toure traore yahiaoui zerrouki ziani

    almeida alves barbosa batista bianchi carvalho coelho correia costa cruz cunha dacosta dasilva diaz dossantos
    esposito ferrari ferreira fonseca gomes gomez jimenez lourenco macedo machado marques mendes monteiro moreira moreno
    mota navarro neves nunes oliveira pinto ramos ribeiro ricci rocha romano romero rossi ruiz russo sanches santos
    silva simoes soares sousa teixeira torres vaz vieira

    arslan aydin bui celik chen dang demir dinh dogan hoang huynh kaya kilic kumar kurt nguyen ozdemir ozturk patel pham
    phan sahin sharma singh tran truong vo wang yildirim yilmaz zhang zhou

    begue brown claessens declercq deconinck desmet dubuis dumoulin favre fischer gagnon grondin hamelin horvat ionescu
    ivanov janssens johnson jones kowalski lavoie lebreton lefranc legoff legros leguen lemieux leonard lepage letellier
    maes mertens miller novak nowak payet peeters popescu rochat smith tremblay vandamme vandenberghe vanhove wauters
    willems williams
    """
)
SURNAMES_TOO = listed(
    """
    ait barbier baron barre benoit berger bernard blanc blanchet boucher boulanger bourgeois brun caron carpentier
    charpentier charron chevalier collin cousin couturier dupre fabre fall faucheur fevre fontaine forestier fournier
    gay grand gros lacroix leblanc legendre leger marchand marie marin masse maury meunier moine moulin noel noir paris
    pelletier petit petitjean pierre poulet prince richard riviere roche rose rousse roux roy sabatier sergent sy
    tailleur tanguy texier tisserand tournier vallee villain
    """
)
