/** The English messages of the panel; `locales/en.ts` explains the placeholders. */
export default `interests Your interests
tier.value Lower prices
tier.mid Middle prices
tier.premium Higher prices
forgetIt Forget {x}
showAll Show all ({n})
moreOf More of this
lessOf Less of this
less You see less of
rememberAgain Remember {x} again
forgot Forgotten: {what}. {n|one=1 entry|other=# entries} deleted.
lessDone Less of {what} from now on. {n|one=1 entry|other=# entries} deleted.
month In the last 30 days, you saw {n|one=1 personalized place|other=# personalized places}.
decided {n|one=1 of them was|other=# of them were} based on {what}.
decidedAll {n|one=It was|other=All of them were} based on {what}.
mode At the moment
usual Personalize as usual
pause Pause for this visit
pauseRecording I'm shopping for someone else
gift For a gift or on a shared device. We remember nothing new.
forget Forget the last hour too
activity Activity
allActivity All activity ({n})
repeated {what} {n|one=once|other=# times}
deleteIt Delete: {x}
deleted {n|0=Nothing|one=1 entry|other=# entries} deleted.
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
quietHours Messages in this shop
used What we use your data for
questions Choose what you like
exportImport Export or import
erase Erase everything
empty No activity is stored yet.
receipt Your consent receipt
legal Privacy information`;
