/** The English messages of the sections' content; `locales/en.ts` explains the placeholders. */
export default `fields Details
what What
at Time
section Part of the shop
item Product number
category Category
brand Brand
price Price
currency Currency
quantity Pieces
related Related products
term Search
order Order code
outcome Result
feature Feature
question Question
answers Selection
experience Version
id Entry number
usedFor Used for
until Deleted by
delete Delete
correct Correct
corrected Corrected.
save Save
since From here on, I was shopping for someone else
further Show more ({n})
sensitive This is a sensitive matter. The shop may not remember it.
overTime Your interests over time
perWeek {what}: {x} entries per week, up to this week
expiry When your data expires
expires By {day}: {n} of {m} entries deleted
sooner Your browser may delete everything sooner.
slotIsOff {x}: standard version
notUsed {x} – not used here: {data}
place A part of the page
again Personalize again
useAgain Use again: {x}
anytime Show them at any time
notAt Don't show them in these hours:
never Never show them
from From
to Until
data What we may remember
dataMeta {n|0=No entries|one=1 entry|other=# entries}, deleted after {days}
keep Keep my data when I turn personalization off
shareAcrossSections Use my activity in one part of the shop in the others
download Download
import Add data from another device
take Add
adds {n|0=Nothing new|one=1 new entry|other=# new entries}. {m|0=|other=Left out: #.}
added {n|one=1 entry|other=# entries} added.
unreadable This file cannot be read.
erases We delete {n|0=|one=1 entry and |other=# entries and }your random number, in all open tabs. Personalization stays on.
eraseNow {n|0=Delete|one=Delete 1 entry|other=Delete # entries}
chose On {day} you chose “{label}”{where|=|other= #}.
purposes Used for: {x}.
surface.prompt in our question
surface.panel in your preferences
surface.why next to the content
surface.api on the page
others {n|one=1 other version|other=# other versions}
not-tailored Personalization is off.
purpose-off You turned off what it is for.
purpose-data The shop did not state which data it needs.
category-off You turned off the data that it needs.
slot-off You chose the standard version here.
quiet-hours You want no messages at this hour.
schedule It is not shown on these days.
trigger It is shown at another moment.
condition It does not match your activity.
care-open Your request for help is open.
bought-lately You bought this recently.
dismissed You hid it.
cool-down You saw it recently.
cap-visit You saw it often enough in this visit.
cap-day You saw it often enough today.
cap-lifetime You saw it often enough.
group-cool-down You saw something similar recently.
group-cap You saw something similar often enough.
budget You saw enough messages for now.
hold-out You take part in no comparisons.
not-in-experiment You are not part of this comparison.
control For comparison, you see the standard version.
outranked Another version came first.`;
