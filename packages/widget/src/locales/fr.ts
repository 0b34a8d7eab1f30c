/** French messages; `en.ts` explains the placeholders. */
export default `dir ltr
title Vos préférences
promptLabel Personnaliser {shop} ?
changed Nous utilisons désormais vos données autrement. Merci de choisir à nouveau.
accept Oui, personnaliser
refuse Non, merci
details Ce que nous gardons en mémoire, et combien de temps
stays Vos données restent dans ce navigateur. Nous ne les envoyons à personne.
terms Responsable de vos données : {who}.|Utilisation : {use}.|Nous gardons au maximum : {data}.|Vous pouvez changer d’avis à tout moment dans « Vos préférences ». Nous effaçons alors vos données.|Si vous refusez, vous voyez toute la boutique dans sa version standard, et nous ne gardons rien.
policy Politique de confidentialité
personalize Personnaliser cette boutique
unset Vous n’avez pas encore choisi. Vous voyez la boutique standard et rien n’est enregistré.
generic La personnalisation est désactivée. Rien n’est enregistré.
tailored La personnalisation est activée. Vos données restent dans ce navigateur.
paused En pause pour cette visite. Vous voyez la boutique standard et rien de nouveau n’est enregistré.
guest La personnalisation est activée, mais rien de nouveau n’est enregistré.
close Fermer
done C’est fait.
failed Cela n’a pas fonctionné. Veuillez réessayer.
notLoaded Impossible de charger les détails. Vérifiez votre connexion.
undo Annuler
list {x}{n|0=, |other= et }{y}
whyThis Pourquoi ceci ?
browsing Ce que vous consultez
searching Vos recherches
cart Votre panier
purchases Vos achats
service Vos demandes d’aide
usage Votre usage de la boutique
stated Les goûts que vous indiquez
effect Vous voyez : {x}
personalized Cette partie de la page est personnalisée.
everyone Toute personne ayant activé la personnalisation voit ceci.
entries D’après {n|one=1 élément enregistré|other=# éléments enregistrés}
test Nous comparons ici plusieurs versions. La vôtre a été tirée au sort.
click Si vous cliquez, la boutique peut savoir quelle version vous avez vue.
dismiss Ne plus afficher
tooPersonal Ne pas utiliser ces données ici
showStandard Afficher la version standard
page_view Vous avez ouvert une page
view_item Vous avez consulté : {x}
view_item_list Vous avez parcouru une liste : {x}
search Vous avez cherché : {x}
add_to_cart Vous avez mis au panier : {x}
remove_from_cart Vous avez retiré du panier : {x}
begin_checkout Vous êtes passé à la caisse avec : {x}
purchase Vous avez acheté : {x}
care_open Vous avez demandé de l’aide
care_close Votre demande d’aide a été clôturée
use_feature Vous avez utilisé : {x}
state_preference Vous avez indiqué : {x}
less-of Vous souhaitez voir moins de ceci : {x}
took-back Vous avez annulé un choix
turned-down Vous avez masqué : {x}
expose Vous avez vu : {x}
did {what}{n|-1=,|0=|one=, # fois|other=, # fois} {window}
none rien ({x})
all des produits
one un produit
version une version personnalisée
visit pendant cette visite
24h ces dernières 24 heures
7d ces 7 derniers jours
30d ces 30 derniers jours
visits.count C’est votre {n|1=première|other=#e} visite
visits.daysSinceLast {n|Infinity=C’est votre première visite|other=Votre dernière visite : #}
visits.usualHour {n|0=Vous venez rarement à cette heure|other=Vous venez souvent à cette heure}
visit.pages Pages vues pendant cette visite : {x}
visit.minutes Minutes passées ici : {x}
cart.items Produits dans votre panier : {x}
cart.value Votre panier vaut {x}
cart.idleMinutes Vous avez quitté votre panier il y a {x} minutes
cart.abandoned {n|0=Aucun panier ne vous attend|other=Il reste des produits dans votre panier}
price.tier Vous consultez surtout {x}
level Votre profil : {x}
features.top Ce que vous utilisez le plus : {x}
service.open {n|0=Vous n’avez aucune demande d’aide en cours|other=Votre demande d’aide est en cours}
service.resolved {n|0=Votre dernière demande n’a pas été résolue|other=Votre dernière demande a été résolue}
service.daysSince {n|Infinity=Vous n’avez pas demandé d’aide|other=Votre dernière demande d’aide : #}
service.outcome Issue de votre demande d’aide : {x}
replenish.due Il vous en faudra peut-être bientôt : {x}
affinity Ce qui vous intéresse le plus : {x}
share {what} : {x} de vos centres d’intérêt
word {what} : {x}
moved-first Passé devant : {x}
moved-last Passé en fin de liste : {x}
picked Sélectionné pour vous : {x}
because-view {what} : parce que vous avez consulté « {x} »
because-cart {what} : parce que vous avez mis « {x} » au panier
because-purchase {what} : parce que vous avez acheté « {x} »
unpick Ne plus recommander « {x} »
considered Autres versions possibles
others {n|one=1 autre version|other=# autres versions}
not-tailored La personnalisation est désactivée.
purpose-off Vous avez désactivé cette utilisation.
purpose-data La boutique n’a pas indiqué les données nécessaires.
category-off Vous avez désactivé les données nécessaires.
slot-off Vous avez choisi ici la version standard.
quiet-hours Vous ne voulez pas de messages à cette heure.
schedule Cette version n’est pas affichée ces jours-ci.
trigger Cette version apparaît à un autre moment.
condition Cela ne correspond pas à votre activité.
care-open Votre demande d’aide est en cours.
bought-lately Vous l’avez acheté récemment.
dismissed Vous l’avez masqué.
cool-down Vous l’avez vu récemment.
cap-visit Vous l’avez assez vu pendant cette visite.
cap-day Vous l’avez assez vu aujourd’hui.
cap-lifetime Vous l’avez assez vu.
group-cool-down Vous avez vu récemment quelque chose de semblable.
group-cap Vous avez assez vu de versions semblables.
budget Vous avez vu assez de messages pour le moment.
hold-out Vous ne participez à aucune comparaison.
not-in-experiment Vous ne participez pas à cette comparaison.
control Pour comparer, vous voyez la version standard.
outranked Une autre version était prioritaire.
is.value des produits à petit prix
is.mid des produits à prix moyen
is.premium des produits haut de gamme
is.new première découverte
is.regular client régulier
is.expert client averti
is.resolved résolue
is.unresolved non résolue
is.true oui
is.false non
interests Vos centres d’intérêt
tier.value Petits prix
tier.mid Prix moyens
tier.premium Haut de gamme
forgetIt Oublier {x}
showAll Tout afficher ({n})
moreOf En voir plus
lessOf En voir moins
less Vous en voyez moins
rememberAgain Garder de nouveau {x}
forgot Oublié : {what}. {n|one=1 élément effacé|other=# éléments effacés}.
lessDone Moins de {what} désormais. {n|one=1 élément effacé|other=# éléments effacés}.
month Ces 30 derniers jours, vous avez vu {n|one=1 emplacement personnalisé|other=# emplacements personnalisés}.
decided Dont {n} d’après : {what}.
decidedAll {n|one=D’après|other=Tous d’après} : {what}.
mode En ce moment
usual Personnaliser comme d’habitude
pause Faire une pause pour cette visite
pauseRecording J’achète pour quelqu’un d’autre
gift Pour un cadeau ou sur un appareil partagé. Nous n’enregistrons rien de nouveau.
forget Oublier aussi la dernière heure
activity Activité
allActivity Toute l’activité ({n})
repeated {what} ({n} fois)
fields Détails
what Quoi
at Date et heure
section Partie de la boutique
item Référence du produit
category Catégorie
brand Marque
price Prix
currency Devise
quantity Quantité
related Produits associés
term Recherche
order Code de commande
outcome Issue
feature Fonction
question Question
answers Choix
experience Version
id Numéro de l’élément
usedFor Utilisation
until Effacé au plus tard le
delete Supprimer
deleteIt Supprimer : {x}
deleted {n|0=Rien à supprimer|one=1 élément supprimé|other=# éléments supprimés}.
correct Corriger
corrected Corrigé.
save Enregistrer
since À partir d’ici, j’achetais pour quelqu’un d’autre
further En afficher plus ({n})
sensitive C’est un sujet sensible. La boutique n’a pas le droit de l’enregistrer.
overTime Vos centres d’intérêt au fil du temps
perWeek {what} : {x} éléments par semaine, jusqu’à cette semaine
expiry Quand vos données seront effacées
expires Au {day} : {n} éléments effacés sur {m}
sooner Votre navigateur peut tout effacer plus tôt.
profileId Votre numéro aléatoire :
profileIdUse Il détermine votre version lors des comparaisons. Nous l’effaçons avec vos données.
options Plus
minors Cette page s’adresse aux mineurs. Vous voyez la boutique standard.
cookies Vos réglages de cookies sur ce site désactivent la personnalisation. Vous pouvez les changer là-bas.
elsewhere Vous avez refusé sur un autre site de cette boutique. Cela vaut aussi ici.
gpc Votre navigateur refuse le suivi pour vous. Nous respectons ce choix.
memory Ce navigateur n’enregistre rien. Nous oublions tout quand vous quittez la page.
full La mémoire est pleine. Les éléments les plus anciens ont été effacés.
damaged Certains éléments sont illisibles. Nous ne les utilisons pas.
why Pourquoi cette page se présente ainsi
plain Rien n’est personnalisé sur cette page.
slotIsOff {x} : version standard
notUsed {x} – non utilisé ici : {data}
place Une partie de la page
again Personnaliser à nouveau
useAgain Utiliser de nouveau ici : {x}
quietHours Messages dans cette boutique
anytime Les afficher à toute heure
notAt Ne pas les afficher à ces heures :
never Ne jamais les afficher
from De
to À
used À quoi servent vos données
data Ce que nous pouvons garder
dataMeta {n|0=Aucun élément|one=1 élément|other=# éléments}, effacé après {days}
keep Garder mes données si je désactive la personnalisation
shareAcrossSections Utiliser mon activité d’une partie de la boutique dans les autres
questions Dites-nous ce que vous aimez
exportImport Exporter ou importer
download Télécharger
import Ajouter les données d’un autre appareil
take Ajouter
adds {n|0=Rien de nouveau|one=1 nouvel élément|other=# nouveaux éléments}. {m|0=|other=Laissés de côté : #.}
added {n|one=1 élément ajouté|other=# éléments ajoutés}.
unreadable Ce fichier est illisible.
erase Tout effacer
empty Aucune activité enregistrée pour l’instant.
erases Nous effaçons {n|0=|one=1 élément et |other=# éléments et }votre numéro aléatoire, dans tous les onglets ouverts. La personnalisation reste activée.
eraseNow {n|0=Effacer|one=Effacer 1 élément|other=Effacer # éléments}
receipt Preuve de votre consentement
chose Le {day}, vous avez choisi « {label} »{where|=|other= #}.
purposes Utilisation : {x}.
surface.prompt à notre demande
surface.panel dans vos préférences
surface.why à côté du contenu
surface.api sur la page
legal Informations sur la confidentialité`;
