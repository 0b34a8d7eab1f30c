/**
 * The English messages that every visit needs; those of the lazy panel are in `explain/messages.ts`,
 * `panel/messages.ts` and `more/messages.ts`. Every language has all keys of the four files: one per line, with its key, a
 * space and the message.
 *
 * `{x}` stands for a value. `{n|0=never|one=once|other=# times}` selects by a number, or by its plural category in the
 * language; `#` is the value. `|` outside of braces separates paragraphs. Of `list`, `n` is 0 before a name that is not the last
 * one, 1 before a last one that begins with "i" or "hi", and 2 before any other.
 */
export default `dir ltr
title Your preferences
promptLabel Personalize {shop}?
changed What we use your data for has changed. Please choose again.
accept Yes, personalize
refuse No, thanks
details What we remember, and for how long
stays Your data stays in this browser. We send it to nobody.
terms {who} is responsible for your data.|Used for: {use}.|We remember at most: {data}.|You can change your mind at any time under "Your preferences". We then delete your data.|If you say no, you see the complete standard shop, and we remember nothing.
policy Privacy policy
personalize Personalize this shop
unset You have not chosen yet. You see the standard shop, and nothing is stored.
generic Personalization is off. Nothing is stored.
tailored Personalization is on. Your data stays in this browser.
paused Paused for this visit. You see the standard shop, and nothing new is stored.
guest Personalization is on, but nothing new is stored.
close Close
done Done.
failed That did not work. Please try again.
notLoaded The details could not be loaded. Check your connection and try again.
undo Undo
list {x}{n|0=, |other= and }{y}
whyThis Why this?
browsing What you view
searching What you search for
cart Your cart
purchases What you buy
service Your help requests
usage How you use the shop
stated Interests you entered`;
