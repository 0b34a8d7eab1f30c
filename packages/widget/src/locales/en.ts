/**
 * The English sentences that every visit needs; those of the other parts stand in `why/words.ts` and
 * `panel/words.ts`. All together they are the keys that every language has: one a line, its key, a space, its words.
 *
 * `{x}` stands for a value; `{n|0=never|one=once|other=# times}` chooses by a number, or by its plural category in
 * the language, and `#` is the value itself. `|` outside of braces parts paragraphs.
 */
export default `dir ltr
title Your preferences
promptLabel How shall the shop look?
changed What we ask for has changed.
accept Tailor my visit
refuse Keep it generic
more What that means
stays All of it stays on this device. Nothing is sent to anyone.
terms {who} is responsible.|It is used for: {use}.|Remembered, at most: {data}.|You can change your mind at any time under “Your preferences”; what was remembered is then erased.|If you keep it generic, you get the whole shop, and nothing is remembered.
policy Privacy policy
unset You have not chosen yet. The shop is generic, and nothing is remembered.
generic The shop is generic. Nothing is remembered.
tailored Your visit is tailored. What is remembered stays on this device.
paused Paused: the shop is generic, and nothing is remembered.
guest Your visit is tailored, but nothing new is remembered.
close Close
done Done.
failed That did not work: {x}
whyThis Why this?
browsing What you look at
searching What you search for
cart Your cart
purchases What you buy
service Help you ask for
usage How you use the shop
stated What you tell us`;
