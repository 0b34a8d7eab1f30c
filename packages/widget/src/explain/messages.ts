/** The English messages of explanations; `locales/en.ts` explains the placeholders. */
export default `effect You see: {x}
personalized This part of the page is personalized.
everyone Everyone with personalization sees this.
entries Based on {n|one=1 entry|other=# entries}
test We compare versions here. Yours was picked at random.
click If you click, the shop can see which version you saw.
dismiss Don't show this again
tooPersonal Don't use this data here
showStandard Show the standard version
page_view You opened a page
view_item You viewed {x}
view_item_list You viewed a list of {x}
search You searched for {x}
add_to_cart You added {x} to the cart
remove_from_cart You removed {x} from the cart
begin_checkout You went to the checkout with {x}
purchase You bought {x}
care_open You requested help
care_close Your request for help was closed
use_feature You used {x}
state_preference You selected: {x}
less-of You want less of: {x}
took-back You took a selection back
turned-down You hid: {x}
expose You saw: {x}
did {what}{n|-1=|0=|one= once|other= # times} {window}
none no {x}
all products
one a product
version a personalized version
visit in this visit
24h in the last 24 hours
7d in the last 7 days
30d in the last 30 days
visits.count {n|1=This is your first visit|other=You have visited # times}
visits.daysSinceLast {n|Infinity=This is your first visit|other=Your last visit: #}
visits.usualHour {n|0=You rarely visit at this hour|other=You often visit at this hour}
visit.pages Pages in this visit: {x}
visit.minutes Minutes in this visit: {x}
cart.items Products in your cart: {x}
cart.value Your cart is worth {x}
cart.idleMinutes You left your cart {x} minutes ago
cart.abandoned {n|0=You left no cart behind|other=There are products in your cart}
price.tier You mostly view {x}
level You are {x}
features.top You use most: {x}
service.open {n|0=You have no open request for help|other=Your request for help is open}
service.resolved {n|0=Your last request for help was not solved|other=Your last request for help was solved}
service.daysSince {n|Infinity=You have not requested help|other=You requested help #}
service.outcome Result of your request for help: {x}
replenish.due You may need more: {x}
affinity You are most interested in {x}
share {what}: {x} of your interests
word {what}: {x}
moved-first Moved to the front: {x}
moved-last Moved to the end: {x}
picked Picked for you: {x}
because-view {what}: because you viewed {x}
because-cart {what}: because you added {x} to the cart
because-purchase {what}: because you bought {x}
unpick Don't recommend {x}
considered Other versions we could have shown
is.value products in the lower price range
is.mid products in the middle price range
is.premium products in the upper price range
is.new new here
is.regular a regular customer
is.expert an experienced customer
is.resolved solved
is.unresolved not solved
is.true yes
is.false no`;
