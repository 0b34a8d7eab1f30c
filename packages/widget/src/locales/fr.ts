/** French messages; `en.ts` explains the placeholders. */
export default `dir ltr
title Vos préférences
promptLabel À quoi doit ressembler la boutique ?
changed Ce que nous demandons a changé ; nous posons donc à nouveau la question.
accept Adapter ma visite
refuse Rester générique
more Ce que cela veut dire
stays Tout reste sur cet appareil. Rien n’est envoyé à personne.
terms Responsable : {who}.|Utilisé pour : {use}.|Retenu, au plus : {data}.|Vous pouvez changer d’avis à tout moment dans « Vos préférences » ; ce qui a été retenu est alors effacé.|Si vous restez générique, vous avez toute la boutique, et rien n’est retenu.
policy Politique de confidentialité
unset Vous n’avez pas encore choisi. La boutique est générique, et rien n’est retenu.
generic La boutique est générique. Rien n’est retenu.
tailored Votre visite est adaptée. Ce qui est retenu reste sur cet appareil.
paused En pause pour cette visite : la boutique est générique, et rien n’est retenu.
guest Votre visite est adaptée, mais rien de nouveau n’est retenu.
elsewhere Sur un autre site de cette boutique, vous avez dit non. Cela vaut aussi ici : la boutique est générique, et rien n’est retenu.
minors Cette page est faite pour des mineurs : la boutique est générique.
close Fermer
undo Annuler
done C’est fait.
failed Cela n’a pas marché : {x}
whyThis Pourquoi ceci ?
browsing Ce que vous regardez
searching Ce que vous cherchez
cart Votre panier
purchases Ce que vous achetez
service L’aide que vous demandez
usage Comment vous utilisez la boutique
stated Ce que vous nous dites
everyone Tous ceux qui ont choisi une visite adaptée voient ceci.
entries Sur quoi cela repose
test Fait partie d’une comparaison de versions, tirée au sort.
click Si vous cliquez, la boutique voit quelle offre vous avez vue.
dismiss Pas ceci
tooPersonal Trop personnel
showStandard Version générique
page_view Vous avez ouvert une page
view_item Vous avez regardé {x}
view_item_list Vous avez parcouru {x}
search Vous avez cherché {x}
add_to_cart Vous avez mis {x} dans le panier
remove_from_cart Vous avez retiré {x} du panier
begin_checkout Vous avez commencé votre commande
purchase Vous avez acheté {x}
care_open Vous avez demandé de l’aide
care_close Votre demande d’aide a été close
use_feature Vous avez utilisé {x}
state_preference Vous nous avez dit : {x}
turned-down Vous avez refusé : {x}
expose Vous avez vu : {x}
did {what}{n|-1=|0= : pas une fois|one= une fois|other= # fois} {window}
none {x}
all des produits
visit pendant cette visite
24h ces dernières 24 heures
7d ces 7 derniers jours
30d ces 30 derniers jours
visits.count C’est votre visite n° {x}
visits.daysSinceLast {n|Infinity=C’est votre première visite|other=Votre dernière visite : #}
visits.usualHour {n|0=Vous êtes rarement ici à cette heure|other=Vous êtes souvent ici à cette heure}
visit.pages Pages pendant cette visite : {x}
visit.minutes Minutes pendant cette visite : {x}
cart.items Articles dans votre panier : {x}
cart.value Votre panier vaut {x}
cart.idleMinutes Votre panier attend depuis {x} minutes
cart.abandoned {n|0=Aucun panier ne vous attend|other=Votre panier vous attend}
price.tier Vous regardez surtout {x}
level Votre connaissance de la boutique : {x}
features.top Vous utilisez le plus : {x}
service.open {n|0=Aucune demande d’aide n’est ouverte|other=Vous attendez de l’aide}
service.resolved {n|0=Votre dernière demande n’a pas été résolue|other=Votre dernière demande a été résolue}
service.daysSince {n|Infinity=Vous n’avez pas demandé d’aide|other=Vous avez demandé de l’aide #}
service.outcome Issue de votre demande d’aide : {x}
replenish.due Peut-être épuisé à présent : {x}
affinity Ce qui vous intéresse le plus : {x}
share Part de {what} dans ce qui vous intéresse : {x}
word {what} : {x}
moved-first Placé au début : {x}
moved-last Placé à la fin : {x}
considered Aussi envisagé, et pourquoi cela n’est pas montré
not-tailored Votre visite n’est pas adaptée en ce moment.
purpose-off Vous avez désactivé ce à quoi cela sert.
purpose-data La boutique n’a pas déclaré les données requises.
category-off Vous avez désactivé ce que cela doit savoir.
slot-off Vous avez demandé la version générique ici.
schedule Ce n’est pas montré ces jours-ci.
trigger Son moment n’est pas encore venu.
condition Cela ne convient pas à votre visite.
care-open Vous attendez de l’aide.
bought-lately Vous l’avez acheté récemment.
dismissed Vous l’avez refusé.
cool-down Vous l’avez vu il y a peu.
cap-visit Vous l’avez assez vu pendant cette visite.
cap-day Vous l’avez assez vu aujourd’hui.
cap-lifetime Vous l’avez assez vu.
group-cool-down Vous avez vu quelque chose de semblable il y a peu.
group-cap Vous avez assez vu de choses semblables.
budget Vous avez vu assez de messages pour l’instant.
hold-out Vous êtes dans le groupe sans comparaisons.
not-in-experiment Vous n’êtes pas dans cette comparaison.
control Pour comparer, vous voyez la version générique.
outranked Autre chose est passé avant.
is.value la gamme de prix basse
is.mid la gamme de prix moyenne
is.premium la gamme de prix haute
is.new nouvelle
is.regular bonne
is.expert très bonne
is.resolved résolue
is.unresolved non résolue
is.true oui
is.false non
pause Pause pour cette visite
pauseRecording J’achète pour quelqu’un d’autre
gift Un cadeau, un appareil partagé : rien de nouveau n’est retenu.
forget Oublier aussi la dernière heure
keep Garder mes données si je passe au générique
shareAcrossSections Utiliser ce qui se passe dans une partie de la boutique dans les autres
gpc Votre signal d’opposition (GPC) est respecté.
memory Ce navigateur ne garde rien : tout est oublié quand vous quittez la page.
full Le stockage est plein : les entrées les plus anciennes ont été supprimées.
damaged Des entrées étaient illisibles et ont été mises de côté.
remembered Ce que cette boutique retient
why Pourquoi cette page est ainsi
used À quoi cela sert
questions Vos centres d’intérêt
exportImport Exporter ou importer
erase Tout effacer
erases Toutes les entrées sont supprimées, ici et dans vos autres onglets. Votre choix reste.
receipt Votre reçu
empty Rien pour l’instant.
on Retenir ceci
clear Supprimer tout ceci
further Afficher plus ({n})
sooner Votre navigateur peut tout effacer plus tôt.
meta {when} · {section|=|other=# · }pour {use} · jusqu’au {until} au plus
interests Catégories les plus fréquentes
expiry Quand vos données expirent
delete Supprimer
correct Corriger
save Enregistrer
since À partir d’ici, j’achetais pour quelqu’un d’autre
sensitive Cette boutique ne doit pas retenir cela.
category Catégorie
brand Marque
term Recherche
quantity Pièces
plain Rien sur cette page n’est adapté en ce moment.
again Version adaptée
download Télécharger
import Apporter les données d’un autre appareil
take Les reprendre
adds {n|0=Rien de nouveau|one=# nouvelle entrée|other=# nouvelles entrées}. {m|0=|other=Écartées : #.}
unreadable ce fichier est illisible.
chose Le {day}, vous avez choisi « {label} »{where|=|other= #}.
purposes Cela sert à : {x}.
surface.prompt à notre question
surface.panel dans vos préférences
surface.why à un endroit de la page
surface.api sur la page`;
