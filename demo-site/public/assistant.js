// The shop's assistant: a conversation out of what the page carries for everybody. It asks Tactful only what to offer
// first; whoever chose nothing, or has no Tactful, is offered the same in the shop's own order. It sends nothing.
(() => {
  const SLOT = 'assistant';
  const opener = document.querySelector('.choose-link');
  const template = document.getElementById('assistant');
  const words = document.getElementById('assistant-words');
  if (!opener || !template || !words) return;
  const { talk, first } = JSON.parse(words.textContent);
  const dialog = template.content.cloneNode(true).querySelector('dialog');
  const said = dialog.querySelector('[role=log]');
  const answers = dialog.querySelector('[role=group]');
  /** True once the visitor asked for the usual order, as long as the page lives. */
  let isUsual = false;
  /** True while nothing has been answered yet. */
  let isAtStart = true;
  /** What was decided when it began. */
  let begunWith;

  /** What was decided for this visitor: absent for most, and before anything is decided. */
  const winner = () => (isUsual ? undefined : window.tactful?.decide?.(SLOT)?.winner);

  const make = (name, properties, ...content) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...content);
    return element;
  };
  const say = (who, ...content) => {
    const line = make('p', { className: `said-by-${who}` }, ...content);
    said.append(line);
    line.scrollIntoView({ block: 'nearest' });
  };
  /** Offers these; the first takes the focus, since what had it is gone. */
  const offer = (choices) => {
    const hadFocus = answers.contains(document.activeElement);
    answers.replaceChildren(
      ...choices.map(([text, then, className = 'button button-quiet']) =>
        make('button', { type: 'button', className, onclick: then }, text),
      ),
    );
    if (hadFocus) answers.firstElementChild?.focus();
  };

  const AGAIN = ['Start again', () => start()];
  const step = (name, text) => {
    isAtStart = false;
    say('visitor', text);
    const { says, answers: next, links } = talk[name];
    say('shop', says);
    if (links)
      said.append(
        make(
          'ul',
          { className: 'said-links' },
          ...links.map(([href, title]) => make('li', {}, make('a', { href }, title))),
        ),
      );
    said.lastElementChild.scrollIntoView({ block: 'nearest' });
    offer([...(next ?? []).map(([to, words]) => [words, () => step(to, words)]), AGAIN]);
  };

  /** All the answers there are; the one that was decided comes first. */
  const beginnings = () => {
    const variant = winner()?.variant;
    return [...talk.start.answers]
      .sort(([one], [other]) => Number(other === variant) - Number(one === variant))
      .map(([to, words]) => [words, () => step(to, words)]);
  };

  const KINDS = {
    view_item: 'what you looked at',
    search: 'what you searched for',
    add_to_cart: 'what you put into the cart',
    purchase: 'what you bought',
    state_preference: 'what you told us',
  };
  /** Of what kind the reasons are. How often and when stands in 'Why this?', not here. */
  const grounds = () => {
    const events = window.tactful.explain(SLOT)?.evidence.flatMap((each) => each.events) ?? [];
    const kinds = [...new Set(events.map(({ name }) => KINDS[name] ?? 'what you did'))];
    return kinds.join(' and ') || 'nothing that is remembered';
  };
  const explain = () => {
    const { benefit } = winner().experience;
    say('visitor', 'Why do you begin with that?');
    say(
      'shop',
      `${benefit.en ?? benefit} It goes by ${grounds()} here. Only this browser knows; nothing was sent.`,
    );
    offer([
      ['See exactly what', () => window.tactful.open(SLOT)],
      [
        'Begin as with everybody',
        () => {
          isUsual = true;
          start();
        },
      ],
      ...beginnings(),
    ]);
  };

  const start = () => {
    isAtStart = true;
    said.replaceChildren();
    const decided = winner();
    begunWith = decided?.variant;
    say('shop', first[decided?.variant] ?? talk.start.says);
    offer([...beginnings(), ...(decided ? [['Why do you begin with that?', explain, 'link-button']] : [])]);
  };

  opener.addEventListener('click', (event) => {
    event.preventDefault();
    if (!dialog.isConnected) document.body.append(dialog);
    if (isAtStart) start();
    dialog.showModal();
    dialog.querySelector('h2').focus();
  });
  dialog.querySelector('[aria-label=Close]').addEventListener('click', () => dialog.close());
  // Whoever says no meanwhile, or 'show generic', is answered at once.
  window.tactful?.push?.([
    'on',
    () => {
      if (dialog.open && isAtStart && winner()?.variant !== begunWith) start();
    },
  ]);
})();
