/** The English messages of explanations; `locales/en.ts` explains the placeholders. */
export default `everyone Everyone who chose tailored sees this.
entries What it is based on
test This is a comparison of versions, assigned at random.
click If you click, the shop sees which offer you saw.
undo Undo
dismiss Not this
tooPersonal Too personal
showStandard Show generic
page_view You opened a page
view_item You looked at {x}
view_item_list You looked through {x}
search You searched for {x}
add_to_cart You put {x} in the cart
remove_from_cart You took {x} out of the cart
begin_checkout You went to the checkout
purchase You bought {x}
care_open You requested help
care_close Your request for help was closed
use_feature You used {x}
state_preference You selected: {x}
turned-down You turned down: {x}
expose You saw: {x}
did {what}{n|-1=|0=|one= once|other= # times} {window}
none no {x}
all products
visit in this visit
24h in the last 24 hours
7d in the last 7 days
30d in the last 30 days
visits.count This is visit {x}
visits.daysSinceLast {n|Infinity=This is your first visit|other=You were last here #}
visits.usualHour {n|0=You are not often here at this hour|other=You are often here at this hour}
visit.pages Pages in this visit: {x}
visit.minutes Minutes in this visit: {x}
cart.items Items in your cart: {x}
cart.value Your cart is worth {x}
cart.idleMinutes Your cart has waited for {x} minutes
cart.abandoned {n|0=No cart is waiting for you|other=Your cart is waiting for you}
price.tier You mostly look at {x}
level How well you know the shop: {x}
features.top You use most: {x}
service.open {n|0=No request for help is open|other=You are waiting for help}
service.resolved {n|0=Your last request for help was not solved|other=Your last request for help was solved}
service.daysSince {n|Infinity=You have not requested help|other=You requested help #}
service.outcome How your request for help ended: {x}
replenish.due Perhaps used up by now: {x}
affinity You care most for {x}
share {what} in what you care for: {x}
word {what}: {x}
moved-first Moved to the front: {x}
moved-last Moved to the end: {x}
considered Also considered, and why not shown
not-tailored Your visit is not tailored now.
purpose-off You switched off what it is for.
purpose-data The shop has not stated the data that it needs.
category-off You switched off what it needs to know.
slot-off You chose the generic version here.
schedule It is not shown on these days.
trigger Its moment has not come yet.
condition It does not fit your visit.
care-open You are waiting for help.
bought-lately You bought this lately.
dismissed You turned it down.
cool-down You saw it a short while ago.
cap-visit You saw it often enough in this visit.
cap-day You saw it often enough today.
cap-lifetime You saw it often enough.
group-cool-down You saw something like it a short while ago.
group-cap You saw something like it often enough.
budget You saw enough messages for now.
hold-out You are in the group without comparisons.
not-in-experiment You are not in this comparison.
control For comparison, you see the generic version.
outranked Something else came first.
is.value the lower price range
is.mid the middle price range
is.premium the upper price range
is.new new here
is.regular at home here
is.expert an expert
is.resolved solved
is.unresolved not solved
is.true yes
is.false no`;
