/**
 * The English messages that every visit needs; those of the lazy panel are in `explain/messages.ts` and
 * `panel/messages.ts`. Every language has all keys of the three files: one per line, with its key, a space and the message.
 *
 * `{x}` stands for a value. `{n|0=never|one=once|other=# times}` selects by a number, or by its plural category in the
 * language; `#` is the value. `|` outside of braces separates paragraphs.
 */
export default `dir ltr
title Your preferences
promptLabel How should the shop look?
changed What we use your data for has changed.
accept Tailor my visit
refuse Keep it generic
more What that means
stays All of it stays on this device. Nothing is sent to anyone.
terms {who} is responsible.|It is used for: {use}.|Remembered, at most: {data}.|You can change your mind at any time under "Your preferences"; what was remembered is then erased.|If you keep it generic, you get the whole shop, and nothing is remembered.
policy Privacy policy
unset You have not chosen yet. The shop is generic, and nothing is remembered.
generic The shop is generic. Nothing is remembered.
tailored Your visit is tailored. Everything remembered stays on this device.
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
service Your help requests
usage How you use the shop
stated Interests you entered`;
