/**
 * The bases of the common-password list (P13), in lower case without accents; `common.ts` says
 * what may be added to them. Grouped by why people choose them.
 */

const secrets = `
password passwort passe motdepasse mot2passe mdp monmdp codesecret secret code moncode acces access
admin administrateur administrator root user utilisateur test testtest essai demo login connexion
bonjour bonsoir salut coucou hello welcome bienvenue merci jesuis cestmoi nimporte nimportequoi
oubli oublie changeme changezmoi letmein entrez ouvre sesame trustno internet ordinateur maison
bureau travail ecole temporaire provisoire nouveau nouvelle`;

const services = `
caf cpam ameli secu securite securitesociale secusociale assurance assurancemaladie maladie vitale
cartevitale allocation allocations allocataire allocafr allocs prestation quotient famille sante
docteur medecin rsa apl aah retraite carsat impots impot france republique marianne franceconnect
mairie prefecture pole emploi poleemploi francetravail banque poste laposte orange free bouygues
google facebook instagram whatsapp snapchat tiktok youtube amazon netflix microsoft windows apple
samsung iphone android gmail hotmail yahoo outlook`;

const keyboard = `
azerty azertyu azertyui azertyuiop qwerty qwertyui qwertyuiop qwertz qsdfgh qsdfghjk qsdfghjklm
asdf asdfgh asdfghjkl wxcvbn zxcvbn zxcvbnm poiuyt poiuytreza ytreza mlkjhgfdsq nbvcxw aqwzsx
aqwzsxedc edcrfv tgbyhn qaz qazwsx qazwsxedc zaqwsx azeqsd azeqsdwxc aze qwe asd qsd wxc abc abcd
abcde abcdef abcdefg abcdefgh a1z2e3r4 a1z2e3r4t5 1a2z3e4r aze123rty 1q2w3e4r 1q2w3e4r5t q1w2e3r4
1qaz2wsx 1qaz2wsx3edc a1b2c3d4 a1b2c3d4e5 aa123456 abc12345 1a2b3c4d 1a2b3c4d5e azer1234 qwer1234
asdf1234 qsdf1234 zaq12wsx xsw2zaq1 aqw123zsx`;

const family = `
maman papa mama papi papy mamie mamy tonton tata doudou bebe loulou louloute chouchou chouchoute
choupette choupinette choupi loulou titi toto titou titoune nounou nounours poupee poupette puce
pupuce mapuce tresor montresor cheri cherie moncheri macherie princesse princess prince reine roi
ange monange angel amour monamour amourdemavie mavie vie jetaime jetadore jtm jtaime amore teamo
iloveyou ilove love lovely coeur bisou bisous calin famille mafamille enfants mesenfants fils fille
mafille monfils frere soeur copain copine ami amis amitie bonheur heureux heureuse espoir liberte`;

const firstNames = `
adam adele adrien agathe aicha alain albert alex alexandra alexandre alexis alice alicia aline
amandine amelie amina amine anais andre andrea angelique anne annie anthony antoine arnaud arthur
audrey aurelie aurelien axel baptiste bastien beatrice benjamin benoit bernard brigitte bruno camille
carla carole caroline catherine cecile cedric celia celine chantal charles charlotte chloe christelle
christian christine christophe claire clara claude clement clementine coralie corinne cyril damien
daniel david deborah delphine denis didier dominique dylan eden edouard elena elia elise elodie eloise
elsa emilie emma emmanuel enzo eric estelle esteban ethan eva fabien fabienne fabrice fanny farid
fatima fatiha florence florent florian francine francis franck francois francoise frederic gabriel
gael gaelle georges gerard gilbert gilles ginette guillaume guy hakim hamza hassan helene henri hugo
ibrahim ines irene isabelle jacqueline jacques jade jean jeanne jeremy jerome jessica joel johanna
jonathan jordan joseph josette josiane jules julia julie julien juliette justine karim karine katia
kevin khadija laetitia laura laure laurence laurent lea leila lena leo leon leonie lilou lina lionel
lisa loic lola lorenzo louane louis louise luc lucas lucie ludovic lydia madeleine maeva manon manuel
marc marcel margaux margot maria mariam marie marieclaude marina marine marion marius martin martine
mathieu mathilde mathis matthieu maurice maxime melanie melissa mehdi michael michel micheline
michelle mireille mohamed mohammed monique morgane mustapha myriam nabil nadia nadine nathalie nathan
nicolas nicole nina noa noah noe noemie nora nour odile odette oceane olivier omar oscar pascal
pascale patricia patrick paul paula pauline philippe pierre quentin rachel rachid raphael raymond
regine remi renee rene robert robin roger roland romain romane rose sabrina said salma samia samir
samuel sandra sandrine sarah sebastien serge sofia solene sonia sophie stephane stephanie steven
suzanne sylvain sylvie tatiana theo therese thibault thierry thomas tiffany timeo tom tony ugo
valentin valentine valerie vanessa veronique victor vincent virginie viviane walid william xavier
yacine yann yannick yasmina yasmine yassine youssef yvan yves yvette yvonne zoe`;

const places = `
paris marseille lyon toulouse nice nantes montpellier strasbourg bordeaux lille rennes reims toulon
grenoble dijon angers nimes brest limoges tours amiens perpignan metz besancon orleans rouen mulhouse
caen nancy avignon pau bayonne cannes antibes calais colmar valence quimper lorient narbonne albi
castres tarbes auch foix montauban carcassonne beziers muret colomiers blagnac tournefeuille cugnaux
balma ramonville revel auterive luchon saintgaudens stgaudens hautegaronne garonne occitanie bretagne
normandie provence corse alsace auvergne ardeche aveyron gascogne pyrenees reunion martinique
guadeloupe guyane mayotte tahiti algerie maroc tunisie senegal portugal espagne italie turquie
cameroun mali comores madagascar roumanie ukraine pologne belgique suisse europe afrique kabylie
oran alger casablanca dakar lisboa barcelone londres newyork losangeles`;

const pleasures = `
soleil lune etoile etoiles mer plage ocean montagne vacances ete hiver printemps automne fleur fleurs
rose roses tulipe violette violettes marguerite jasmin lavande jardin papillon coccinelle dauphin
chat chaton chien chienne minou minette lapin cheval chevaux poney tigre lion loup panthere ours
dragon aigle oiseau poisson requin tortue grenouille canard poulet caramel cannelle vanille chocolat
nutella fraise cerise banane citron orange pomme peche ananas coca cocacola pepsi ricard pastis
champagne fromage cassoulet saucisse pizza kebab couscous cafe croissant bonbon
rouge bleu vert jaune noir blanc violet argent or soleil arcenciel licorne fee magie magique
musique guitare piano danse cinema photo voyage bateau voiture moto velo camion tracteur
renault peugeot citroen ferrari porsche mercedes bmw audi yamaha honda harley ducati
football foot rugby tennis basket judo boxe petanque peche chasse marathon champion olympique
om psg ol asse losc tfc stade stadetoulousain stadefrancais ogcn girondins barca real realmadrid
juventus zidane zizou mbappe messi ronaldo neymar dupont
batman superman spiderman pokemon pikachu naruto sasuke goku sangoku vegeta onepiece zelda mario
sonic minecraft fortnite callofduty starwars yoda jedi matrix harrypotter hermione tintin milou
asterix obelix snoopy garfield simba nemo mickey minnie barbie hellokitty reinedesneiges ninja pirate
viking samurai zorro rambo terminator metallica nirvana johnny hallyday jul booba rihanna beyonce
monday lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet
aout septembre octobre novembre decembre noel joyeuxnoel anniversaire paix jesus dieu allah inchallah
hamdoulillah bismillah mashallah marie amen blessed`;

const english = `
monkey shadow master michael superstar sunshine princess baseball hunter killer soccer hockey ranger
pepper ginger summer winter autumn spring flower freedom whatever computer cookie chocolate cheese
banana orange purple yellow silver golden diamond crystal mustang corvette thunder tiger eagle falcon
phoenix wizard qwertyqwerty abcabc asdasd azeaze matrix jordan jennifer ashley charlie maggie buddy
tigger loveme lovers babygirl iloveu forever friends family money lucky happy smile butterfly rainbow
angel heaven dreams secretpass passpass putain merde`;

/** Every base once. */
export const commonWords: ReadonlySet<string> = new Set(
  [secrets, services, keyboard, family, firstNames, places, pleasures, english].flatMap((group) =>
    group.trim().split(/\s+/),
  ),
);

/** Words of these services, and the small words that join them to others. */
export const serviceWords: readonly string[] = (
  'caf cpam ameli secu securite sociale compte espace borne allocataire vitale carte france ' +
  'mon ma mes mot de passe'
).split(' ');
