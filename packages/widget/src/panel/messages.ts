/** The English messages of the panel; `locales/en.ts` explains the placeholders. */
export default `interests Your interests
tier.value Lower prices
tier.mid Middle prices
tier.premium Higher prices
forgetIt Forget {x}
moreOf More of this
lessOf Less of this
less You see less of
rememberAgain Remember {x} again
forgot Forgotten: {what}. {n|one=1 entry|other=# entries} deleted.
lessDone Less of {what} from now on. {n|one=1 entry|other=# entries} deleted.
month In the last 30 days, you saw {n|one=1 personalized place|other=# personalized places}.
decided {n|one=1 of them was|other=# of them were} based on {what}.
mode At the moment
usual Personalize as usual
pause Pause for this visit
pauseRecording I'm shopping for someone else
gift For a gift or on a shared device. We remember nothing new.
forget Forget the last hour too
activity Activity
allActivity All activity ({n})
repeated {what} {n|one=once|other=# times}
fields Details
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
deleteIt Delete: {x}
deleted {n|0=Nothing|one=1 entry|other=# entries} deleted.
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
profileId Your random number:
profileIdUse It picks your version in comparisons. We delete it with your data.
options More
minors This page is for minors. You see the standard shop.
cookies Your cookie settings on this site turn personalization off. You can change them there.
elsewhere You declined on another site of this shop. That applies here too.
gpc Your browser refuses tracking for you. We respect that.
memory This browser stores nothing. We forget everything when you leave the page.
full The storage is full. The oldest entries were deleted.
damaged Some entries could not be read. We do not use them.
why Why this page looks like this
plain Nothing on this page is personalized.
slotIsOff {x}: standard version
notUsed {x}: without {data}
place A part of the page
again Personalize again
quietHours Messages in this shop
anytime Show them at any time
notAt Don't show them in these hours:
never Never show them
from From
to Until
used What we use your data for
data What we may remember
dataMeta {n|0=No entries|one=1 entry|other=# entries}, deleted after {days}
keep Keep my data when I turn personalization off
shareAcrossSections Use my activity in one part of the shop in the others
questions Choose what you like
exportImport Export or import
download Download
import Add data from another device
take Add
adds {n|0=Nothing new|one=1 new entry|other=# new entries}. {m|0=|other=Left out: #.}
added {n|one=1 entry|other=# entries} added.
unreadable This file cannot be read.
erase Erase everything
empty No activity is stored yet.
erases We delete {n|0=|one=1 entry and |other=# entries and }your random number, in all open tabs. Personalization stays on.
eraseNow {n|0=Delete|one=Delete 1 entry|other=Delete # entries}
receipt Your consent receipt
chose On {day} you chose “{label}”{where|=|other= #}.
purposes Used for: {x}.
surface.prompt in our question
surface.panel in your preferences
surface.why next to the content
surface.api on the page
legal Privacy information`;
