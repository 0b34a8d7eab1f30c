/** German messages; `en.ts` explains the placeholders. */
export default `dir ltr
title Ihre Einstellungen
promptLabel {shop} für Sie personalisieren?
changed Wir verwenden Ihre Daten jetzt anders. Bitte entscheiden Sie neu.
accept Ja, personalisieren
refuse Nein, danke
details Was wir speichern, und wie lange
stays Ihre Daten bleiben in diesem Browser. Wir senden sie an niemanden.
terms Verantwortlich für Ihre Daten: {who}.|Verwendung: {use}.|Wir speichern höchstens: {data}.|Sie können Ihre Entscheidung jederzeit unter „Ihre Einstellungen“ ändern. Wir löschen Ihre Daten dann.|Wenn Sie Nein sagen, sehen Sie den vollständigen Standard-Shop, und wir speichern nichts.
policy Datenschutzerklärung
personalize Diesen Shop personalisieren
unset Sie haben noch nicht entschieden. Sie sehen den Standard-Shop, und nichts wird gespeichert.
generic Die Personalisierung ist aus. Nichts wird gespeichert.
tailored Die Personalisierung ist an. Ihre Daten bleiben in diesem Browser.
paused Pause für diesen Besuch. Sie sehen den Standard-Shop, und nichts Neues wird gespeichert.
guest Die Personalisierung ist an, aber nichts Neues wird gespeichert.
close Schließen
done Erledigt.
failed Das hat nicht geklappt. Bitte versuchen Sie es noch einmal.
notLoaded Die Details konnten nicht geladen werden. Bitte prüfen Sie Ihre Verbindung.
undo Rückgängig
list {x}{n|0=, |other= und }{y}
whyThis Warum das?
browsing Was Sie ansehen
searching Was Sie suchen
cart Ihr Warenkorb
purchases Was Sie kaufen
service Ihre Anfragen an den Kundendienst
usage Wie Sie den Shop nutzen
stated Interessen, die Sie angeben
effect Sie sehen: {x}
personalized Dieser Teil der Seite ist personalisiert.
everyone Das sehen alle, die die Personalisierung eingeschaltet haben.
entries Beruht auf {n|one=1 Eintrag|other=# Einträgen}
test Wir vergleichen hier mehrere Versionen. Ihre wurde zufällig gewählt.
click Wenn Sie klicken, kann der Shop erkennen, welche Version Sie gesehen haben.
dismiss Nicht mehr anzeigen
tooPersonal Diese Daten hier nicht verwenden
showStandard Standardversion anzeigen
page_view Sie haben eine Seite geöffnet
view_item Sie haben {x} angesehen
view_item_list Sie haben eine Liste angesehen: {x}
search Sie haben nach {x} gesucht
add_to_cart Sie haben {x} in den Warenkorb gelegt
remove_from_cart Sie haben {x} aus dem Warenkorb genommen
begin_checkout Sie sind mit {x} zur Kasse gegangen
purchase Sie haben {x} gekauft
care_open Sie haben um Hilfe gebeten
care_close Ihre Anfrage wurde abgeschlossen
use_feature Sie haben {x} genutzt
state_preference Sie haben ausgewählt: {x}
less-of Sie möchten weniger sehen: {x}
took-back Sie haben eine Auswahl zurückgenommen
turned-down Sie haben ausgeblendet: {x}
expose Sie haben gesehen: {x}
did {what}{n|-1=,|0=|one=, einmal|other=, #‑mal} {window}
none keine {x}
all Produkte
one ein Produkt
version eine personalisierte Version
visit bei diesem Besuch
24h in den letzten 24 Stunden
7d in den letzten 7 Tagen
30d in den letzten 30 Tagen
visits.count Das ist Ihr {n}. Besuch
visits.daysSinceLast {n|Infinity=Das ist Ihr erster Besuch|other=Ihr letzter Besuch: #}
visits.usualHour {n|0=Um diese Uhrzeit sind Sie selten hier|other=Um diese Uhrzeit sind Sie oft hier}
visit.pages Seiten bei diesem Besuch: {x}
visit.minutes Minuten bei diesem Besuch: {x}
cart.items Produkte in Ihrem Warenkorb: {x}
cart.value Ihr Warenkorb hat einen Wert von {x}
cart.idleMinutes Sie haben Ihren Warenkorb vor {x} Minuten verlassen
cart.abandoned {n|0=Sie haben keinen Warenkorb zurückgelassen|other=In Ihrem Warenkorb liegen noch Produkte}
price.tier Sie sehen sich meist {x} an
level Sie sind {x}
features.top Am meisten nutzen Sie: {x}
service.open {n|0=Sie haben keine offene Anfrage|other=Ihre Anfrage ist noch offen}
service.resolved {n|0=Ihre letzte Anfrage wurde nicht gelöst|other=Ihre letzte Anfrage wurde gelöst}
service.daysSince {n|Infinity=Sie haben noch nicht um Hilfe gebeten|other=Ihre letzte Anfrage: #}
service.outcome Ergebnis Ihrer Anfrage: {x}
replenish.due Das könnte bald aufgebraucht sein: {x}
affinity Am meisten interessieren Sie sich für {x}
share {what}: {x} Ihrer Interessen
word {what}: {x}
moved-first Weiter vorn: {x}
moved-last Weiter hinten: {x}
picked Für Sie ausgesucht: {x}
because-view {what}: weil Sie {x} angesehen haben
because-cart {what}: weil Sie {x} in den Warenkorb gelegt haben
because-purchase {what}: weil Sie {x} gekauft haben
unpick {x} nicht mehr empfehlen
considered Andere Versionen, die möglich waren
others {n|one=1 weitere Version|other=# weitere Versionen}
not-tailored Die Personalisierung ist aus.
purpose-off Sie haben diesen Zweck ausgeschaltet.
purpose-data Der Shop hat die nötigen Daten nicht angegeben.
category-off Sie haben die nötigen Daten ausgeschaltet.
slot-off Sie haben hier die Standardversion gewählt.
quiet-hours Um diese Uhrzeit möchten Sie keine Hinweise.
schedule An diesen Tagen wird das nicht angezeigt.
trigger Das erscheint zu einem anderen Zeitpunkt.
condition Das passt nicht zu Ihren Aktivitäten.
care-open Ihre Anfrage ist noch offen.
bought-lately Das haben Sie vor Kurzem gekauft.
dismissed Sie haben das ausgeblendet.
cool-down Sie haben das vor Kurzem gesehen.
cap-visit Sie haben das bei diesem Besuch oft genug gesehen.
cap-day Sie haben das heute oft genug gesehen.
cap-lifetime Sie haben das oft genug gesehen.
group-cool-down Sie haben vor Kurzem etwas Ähnliches gesehen.
group-cap Sie haben etwas Ähnliches oft genug gesehen.
budget Sie haben vorerst genug Hinweise gesehen.
hold-out Sie nehmen an keinen Vergleichen teil.
not-in-experiment Sie nehmen an diesem Vergleich nicht teil.
control Zum Vergleich sehen Sie die Standardversion.
outranked Eine andere Version ging vor.
is.value Produkte im unteren Preisbereich
is.mid Produkte im mittleren Preisbereich
is.premium Produkte im oberen Preisbereich
is.new neu hier
is.regular regelmäßig hier
is.expert mit dem Shop gut vertraut
is.resolved gelöst
is.unresolved nicht gelöst
is.true ja
is.false nein
interests Ihre Interessen
tier.value Niedrigere Preise
tier.mid Mittlere Preise
tier.premium Höhere Preise
forgetIt {x} vergessen
showAll Alle anzeigen ({n})
moreOf Mehr davon
lessOf Weniger davon
less Davon sehen Sie weniger
rememberAgain {x} wieder speichern
forgot Vergessen: {what}. {n|one=1 Eintrag|other=# Einträge} gelöscht.
lessDone Ab jetzt weniger {what}. {n|one=1 Eintrag|other=# Einträge} gelöscht.
month In den letzten 30 Tagen haben Sie {n|one=1 personalisierte Stelle|other=# personalisierte Stellen} gesehen.
decided {n|one=1 davon beruhte|other=# davon beruhten} auf {what}.
decidedAll {n|one=Sie beruhte|other=Alle beruhten} auf {what}.
mode Zurzeit
usual Wie gewohnt personalisieren
pause Pause für diesen Besuch
pauseRecording Ich kaufe für jemand anderen ein
gift Für ein Geschenk oder auf einem geteilten Gerät. Wir speichern nichts Neues.
forget Auch die letzte Stunde vergessen
activity Aktivität
allActivity Alle Aktivitäten ({n})
repeated {what}, {n|one=einmal|other=#‑mal}
fields Einzelheiten
what Was
at Zeitpunkt
section Bereich des Shops
item Produktnummer
category Kategorie
brand Marke
price Preis
currency Währung
quantity Stück
related Passende Produkte
term Suche
order Bestellcode
outcome Ergebnis
feature Funktion
question Frage
answers Auswahl
experience Version
id Nummer des Eintrags
usedFor Verwendung
until Gelöscht spätestens am
delete Löschen
deleteIt Löschen: {x}
deleted {n|0=Nichts|one=1 Eintrag|other=# Einträge} gelöscht.
correct Berichtigen
corrected Berichtigt.
save Speichern
since Ab hier habe ich für jemand anderen eingekauft
further Mehr anzeigen ({n})
sensitive Das ist ein sensibles Thema. Der Shop darf es nicht speichern.
overTime Ihre Interessen im Lauf der Zeit
perWeek {what}: {x} Einträge pro Woche, bis zu dieser Woche
expiry Wann Ihre Daten ablaufen
expires Bis {day}: {n} von {m} Einträgen gelöscht
sooner Ihr Browser kann alles früher löschen.
profileId Ihre Zufallsnummer:
profileIdUse Sie bestimmt Ihre Version bei Vergleichen. Wir löschen sie mit Ihren Daten.
options Mehr
minors Diese Seite richtet sich an Minderjährige. Sie sehen den Standard-Shop.
cookies Ihre Cookie-Einstellungen auf dieser Website schalten die Personalisierung aus. Dort können Sie das ändern.
elsewhere Sie haben auf einer anderen Seite dieses Shops Nein gesagt. Das gilt auch hier.
gpc Ihr Browser lehnt Tracking für Sie ab. Daran halten wir uns.
memory Dieser Browser speichert nichts. Wir vergessen alles, wenn Sie die Seite verlassen.
full Der Speicher ist voll. Die ältesten Einträge wurden gelöscht.
damaged Einige Einträge sind nicht lesbar. Wir verwenden sie nicht.
why Warum diese Seite so aussieht
plain Auf dieser Seite ist nichts personalisiert.
slotIsOff {x}: Standardversion
notUsed {x} – hier nicht verwendet: {data}
place Ein Teil der Seite
again Wieder personalisieren
useAgain Hier wieder verwenden: {x}
quietHours Hinweise in diesem Shop
anytime Jederzeit anzeigen
notAt Zu diesen Zeiten nicht anzeigen:
never Nie anzeigen
from Von
to Bis
used Wofür wir Ihre Daten verwenden
data Was wir speichern dürfen
dataMeta {n|0=Keine Einträge|one=1 Eintrag|other=# Einträge}, Speicherdauer {days}
keep Meine Daten behalten, wenn ich die Personalisierung ausschalte
shareAcrossSections Meine Aktivitäten aus einem Bereich des Shops auch in den anderen verwenden
questions Sagen Sie uns, was Ihnen gefällt
exportImport Exportieren oder importieren
download Herunterladen
import Daten von einem anderen Gerät hinzufügen
take Hinzufügen
adds {n|0=Nichts Neues|one=1 neuer Eintrag|other=# neue Einträge}. {m|0=|other=Ausgelassen: #.}
added {n|one=1 Eintrag|other=# Einträge} hinzugefügt.
unreadable Diese Datei ist nicht lesbar.
erase Alles löschen
empty Noch keine Aktivität gespeichert.
erases Wir löschen {n|0=|one=1 Eintrag und |other=# Einträge und }Ihre Zufallsnummer, in allen offenen Tabs. Die Personalisierung bleibt an.
eraseNow {n|0=Löschen|one=1 Eintrag löschen|other=# Einträge löschen}
receipt Beleg Ihrer Einwilligung
chose Am {day} haben Sie „{label}“ gewählt{where|=|other=, #}.
purposes Verwendung: {x}.
surface.prompt auf unsere Frage hin
surface.panel in Ihren Einstellungen
surface.why neben dem Inhalt
surface.api auf der Seite
legal Datenschutz`;
