/**
 * The English sentences, and the list of keys that every language has.
 *
 * `{x}` stands for a value. `{n|one=once|other=# times}` chooses by the plural category of the number (`0`
 * comes before them, the last form stands for the rest), and `#` is the number itself.
 */
export default `
dir ltr
title Your preferences
ask How shall we show you the shop?
changed What we ask has changed since you chose, so we ask again.
yes Tailor my visit
no Keep it generic
more What that means
who {x} is responsible for it.
data What it remembers, and for how long at most:
stays All of it stays on this device. Nothing is sent to anyone.
withdraw You can change your mind at any time under “Your preferences”. What was remembered is then erased.
refuse If you keep it generic, you get the whole shop, and nothing is remembered.
policy Privacy policy
unset You have not chosen yet. You see the generic shop, and nothing is remembered.
generic You see the generic shop. Nothing is remembered.
tailored Your visit is tailored. What is remembered stays on this device.
paused Paused for this visit: you see the generic shop, and nothing is remembered.
guest Your visit is tailored, but nothing new is remembered.
minors This page is made for minors, so it is always generic.
gpc Opt-out preference signal honoured
pause Pause for this visit
notForMe This is not for me
gift A gift, or a shared device: nothing new is remembered.
forget Forget the last hour too
keep Keep my data if I go generic
widen Use what happens in one part of the shop in all of it
used What it is used for
remembered What this shop remembers
why Why this page looks like this
tell Tell the shop
carry Take it along
erase Erase everything
receipt Your receipt
close Close
empty Nothing yet.
meta {when} · {section} · for {use} · until {until} at most
sooner Your browser may delete it sooner.
interests Your interests
expiry What will be gone by when
delete Delete
correct Correct
save Save
category Category
brand Brand
term Search
quantity Pieces
undo Undo
done Done.
failed That did not work: {x}
erased Everything is erased.
whyThis Why this?
everyone Everyone who chose tailored sees this.
test Part of a comparison of versions, drawn by lot.
click If you click, the shop sees which offer you saw.
not Not this
personal Too personal
plain Show generic
again Show tailored again
plainHere This spot is generic.
considered Also considered
export Download my data
import Bring data from another device
adds {n|0=Nothing to add|one=Adds 1 entry|other=Adds # entries}. {m|0=|other=Left out: #.}
unreadable This file cannot be used.
chose You chose on {x}:
memory This browser keeps nothing: all is forgotten when you leave the page.
full Storage is full: the oldest entries were dropped.
damaged Some entries could not be read and were set aside.
browsing What you look at
searching What you search for
cart Your cart
purchases What you buy
service Help you ask for
usage How you use the shop
stated What you tell us
page_view Opened a page
view_item Looked at {x}
view_item_list Looked through {x}
search Searched for “{x}”
add_to_cart Put {x} in the cart
remove_from_cart Took {x} out of the cart
begin_checkout Went to the checkout
purchase Bought {x}
care_open Asked for help
care_close Request for help closed
use_feature Used {x}
state_preference Told the shop: {x}
dismiss Turned down: {x}
expose Saw: {x}
not-tailored your visit is not tailored now
purpose-off you switched off its purpose
kind-off you switched off what it needs to know
slot-off you asked for generic here
schedule not on these days
trigger its moment has not come
condition it does not fit your visit
care-open you are waiting for help
bought-lately you bought this lately
dismissed you turned it down
cool-down you saw it a short while ago
cap-visit you saw it often enough in this visit
cap-day you saw it often enough today
cap-lifetime you saw it often enough
group-cool-down you saw something like it a short while ago
group-cap you saw something like it often enough
budget you saw enough messages
hold-out you are in the group without comparisons
not-in-experiment you are not in this comparison
control for comparison, you see the generic version
outranked something else came first
`;
