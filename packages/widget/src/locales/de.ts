/** German messages; `en.ts` explains the placeholders. */
export default `dir ltr
title Ihre Einstellungen
promptLabel Wie soll der Shop aussehen?
changed Wofür wir fragen, hat sich geändert. Deshalb fragen wir noch einmal.
accept Für mich anpassen
refuse Allgemein lassen
more Was das heißt
stays Alles bleibt auf diesem Gerät. Nichts wird an jemanden gesendet.
terms Verantwortlich: {who}.|Verwendet für: {use}.|Gemerkt wird, höchstens: {data}.|Sie können es sich jederzeit anders überlegen, unter „Ihre Einstellungen“; was gemerkt wurde, wird dann gelöscht.|Wenn Sie es allgemein lassen, haben Sie den ganzen Shop, und nichts wird gemerkt.
policy Datenschutzerklärung
unset Sie haben noch nicht gewählt. Der Shop ist allgemein, und nichts wird gemerkt.
generic Der Shop ist allgemein. Nichts wird gemerkt.
tailored Ihr Besuch ist angepasst. Was gemerkt wird, bleibt auf diesem Gerät.
paused Pause für diesen Besuch: Der Shop ist allgemein, und nichts wird gemerkt.
guest Ihr Besuch ist angepasst, aber nichts Neues wird gemerkt.
elsewhere Auf einer anderen Seite dieses Shops haben Sie Nein gesagt. Das gilt auch hier: Der Shop ist allgemein, und nichts wird gemerkt.
minors Diese Seite ist für Minderjährige. Deshalb ist der Shop allgemein.
close Schließen
undo Rückgängig
done Erledigt.
failed Das hat nicht geklappt: {x}
whyThis Warum das?
browsing Was Sie ansehen
searching Was Sie suchen
cart Ihr Warenkorb
purchases Was Sie kaufen
service Wobei Sie Hilfe suchen
usage Wie Sie den Shop nutzen
stated Was Sie uns sagen
everyone Das sehen alle, die angepasst gewählt haben.
entries Worauf es beruht
test Teil eines Vergleichs von Fassungen, ausgelost.
click Wenn Sie klicken, sieht der Shop, welches Angebot Sie sahen.
dismiss Das nicht
tooPersonal Zu persönlich
showStandard Allgemein zeigen
page_view Sie haben eine Seite geöffnet
view_item Sie haben {x} angesehen
view_item_list Sie haben {x} durchgesehen
search Sie haben {x} gesucht
add_to_cart Sie haben {x} in den Warenkorb gelegt
remove_from_cart Sie haben {x} aus dem Warenkorb genommen
begin_checkout Sie sind zur Kasse gegangen
purchase Sie haben {x} gekauft
care_open Sie haben um Hilfe gebeten
care_close Ihre Anfrage wurde abgeschlossen
use_feature Sie haben {x} benutzt
state_preference Sie haben uns gesagt: {x}
turned-down Sie haben abgelehnt: {x}
expose Sie haben gesehen: {x}
did {what}{n|-1=,|0=|one=, einmal|other=, #-mal} {window}
none keine {x}
all Produkte
visit in diesem Besuch
24h in den letzten 24 Stunden
7d in den letzten 7 Tagen
30d in den letzten 30 Tagen
visits.count Das ist Ihr Besuch Nr. {x}
visits.daysSinceLast {n|Infinity=Das ist Ihr erster Besuch|other=Sie waren zuletzt # hier}
visits.usualHour {n|0=Um diese Zeit sind Sie selten hier|other=Um diese Zeit sind Sie oft hier}
visit.pages Seiten in diesem Besuch: {x}
visit.minutes Minuten in diesem Besuch: {x}
cart.items Artikel in Ihrem Warenkorb: {x}
cart.value Ihr Warenkorb hat einen Wert von {x}
cart.idleMinutes Ihr Warenkorb wartet seit {x} Minuten
cart.abandoned {n|0=Kein Warenkorb wartet auf Sie|other=Ihr Warenkorb wartet auf Sie}
price.tier Sie sehen meist {x} an
level Wie gut Sie den Shop kennen: {x}
features.top Sie benutzen am meisten: {x}
service.open {n|0=Keine Anfrage ist offen|other=Sie warten auf Hilfe}
service.resolved {n|0=Ihre letzte Anfrage wurde nicht gelöst|other=Ihre letzte Anfrage wurde gelöst}
service.daysSince {n|Infinity=Sie haben nicht um Hilfe gebeten|other=Sie haben # um Hilfe gebeten}
service.outcome Wie Ihre Anfrage ausging: {x}
replenish.due Vielleicht inzwischen aufgebraucht: {x}
affinity Am meisten interessiert Sie {x}
share Anteil von {what} an dem, was Sie interessiert: {x}
word {what}: {x}
moved-first Weiter vorn: {x}
moved-last Weiter hinten: {x}
considered Auch erwogen, und warum nicht gezeigt
not-tailored Ihr Besuch ist gerade nicht angepasst.
purpose-off Sie haben ausgeschaltet, wofür es ist.
purpose-data Der Shop hat die nötigen Daten nicht angegeben.
category-off Sie haben ausgeschaltet, was es wissen muss.
slot-off Sie wollten hier die allgemeine Fassung.
schedule An diesen Tagen wird es nicht gezeigt.
trigger Sein Moment ist noch nicht gekommen.
condition Es passt nicht zu Ihrem Besuch.
care-open Sie warten auf Hilfe.
bought-lately Sie haben es vor Kurzem gekauft.
dismissed Sie haben es abgelehnt.
cool-down Sie haben es gerade erst gesehen.
cap-visit Sie haben es in diesem Besuch oft genug gesehen.
cap-day Sie haben es heute oft genug gesehen.
cap-lifetime Sie haben es oft genug gesehen.
group-cool-down Sie haben gerade erst Ähnliches gesehen.
group-cap Sie haben Ähnliches oft genug gesehen.
budget Sie haben fürs Erste genug Hinweise gesehen.
hold-out Sie sind in der Gruppe ohne Vergleiche.
not-in-experiment Sie sind nicht in diesem Vergleich.
control Zum Vergleich sehen Sie die allgemeine Fassung.
outranked Etwas anderes kam zuerst.
is.value den unteren Preisbereich
is.mid den mittleren Preisbereich
is.premium den oberen Preisbereich
is.new neu hier
is.regular vertraut
is.expert sehr vertraut
is.resolved gelöst
is.unresolved nicht gelöst
is.true ja
is.false nein
pause Pause für diesen Besuch
pauseRecording Ich kaufe für jemand anderen ein
gift Ein Geschenk oder ein geteiltes Gerät: Nichts Neues wird gemerkt.
forget Auch die letzte Stunde vergessen
keep Meine Daten behalten, wenn ich allgemein wähle
shareAcrossSections Was in einem Teil des Shops geschieht, auch in den anderen nutzen
gpc Ihr Widerspruchssignal (GPC) wird beachtet.
memory Dieser Browser behält nichts: Alles ist vergessen, wenn Sie die Seite verlassen.
full Der Speicher ist voll: Die ältesten Einträge sind entfallen.
damaged Einige Einträge waren nicht lesbar und wurden beiseitegelegt.
remembered Was sich dieser Shop merkt
why Warum diese Seite so aussieht
used Wofür es verwendet wird
questions Ihre Interessen
exportImport Exportieren oder importieren
erase Alles löschen
erases Alle Einträge werden gelöscht, hier und in Ihren anderen offenen Tabs. Ihre Wahl bleibt.
receipt Ihr Beleg
empty Noch nichts.
on Das merken
clear Alle diese löschen
further Mehr zeigen ({n})
sooner Ihr Browser kann alles früher löschen.
meta {when} · {section|=|other=# · }für {use} · höchstens bis {until}
interests Häufigste Kategorien
expiry Wann Ihre Daten ablaufen
delete Löschen
correct Berichtigen
save Speichern
since Ab hier habe ich für jemand anderen eingekauft
sensitive Das darf sich dieser Shop nicht merken.
category Kategorie
brand Marke
term Suche
quantity Stück
plain Auf dieser Seite ist gerade nichts angepasst.
again Angepasst zeigen
download Herunterladen
import Daten von einem anderen Gerät holen
take Übernehmen
adds {n|0=Nichts Neues|one=1 neuer Eintrag|other=# neue Einträge}. {m|0=|other=Ausgelassen: #.}
unreadable Diese Datei ist nicht lesbar.
chose Am {day} haben Sie „{label}“ gewählt{where|=|other=, #}.
purposes Verwendet wird es für {x}.
surface.prompt als wir fragten
surface.panel in Ihren Einstellungen
surface.why an einer Stelle der Seite
surface.api auf der Seite`;
