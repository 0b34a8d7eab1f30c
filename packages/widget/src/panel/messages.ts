/** The English messages of the panel; `locales/en.ts` explains the placeholders. */
export default `pause Pause for this visit
pauseRecording I'm shopping for someone else
gift A gift, or a shared device: nothing new is remembered.
forget Forget the last hour too
keep Keep my data if I go generic
shareAcrossSections Use what happens in one section of the shop in the others
minors This page is for minors, so the shop is generic.
elsewhere On another site of this shop you declined. That applies here too: the shop is generic, and nothing is remembered.
gpc Opt-out preference signal honored.
memory This browser keeps nothing: all is forgotten when you leave the page.
full Storage is full: the oldest entries were dropped.
damaged Some entries could not be read and were set aside.
remembered What this shop remembers
why Why this page looks like this
used What it is used for
questions Your interests
exportImport Export or import
erase Erase everything
erases Every entry is deleted, here and in your other open tabs. Your consent does not change.
receipt Your receipt
empty Nothing yet.
on Remember this
sooner Your browser may delete all of it sooner.
clear Delete all of these
further Show more ({n})
meta {when} · {section|=|other=# · }for {use} · until {until} at most
interests Most frequent categories
expiry When your data expires
delete Delete
correct Correct
save Save
since From here on I was shopping for someone else
sensitive That is something this shop may not remember.
category Category
brand Brand
term Search
quantity Pieces
plain Nothing on this page is tailored now.
again Show tailored
download Download
import Bring data from another device
take Take it over
adds {n|0=Nothing new|one=1 new entry|other=# new entries}. {m|0=|other=Left out: #.}
unreadable this file cannot be read.
chose On {day} you chose “{label}”{where|=|other= #}.
purposes It is used for {x}.
surface.prompt in the prompt
surface.panel in your preferences
surface.why next to the content
surface.api on the page`;
