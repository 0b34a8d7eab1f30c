// The shop's assistant: a conversation with texts that the page contains for everybody. Tactful decides only what it
// suggests first. Without consent, or without Tactful, the order is the standard one. It sends nothing.
(() => {
  const SLOT = 'assistant';

  const enable = () => {
    const opener = document.querySelector('.choose-link');
    const template = document.getElementById('assistant');
    const words = document.getElementById('assistant-words');
    if (!opener || !template || !words) return;
    const { talk, first } = JSON.parse(words.textContent);
    const dialog = template.content.cloneNode(true).querySelector('dialog');
    const said = dialog.querySelector('[role=log]');
    const answers = dialog.querySelector('[role=group]');
    /** True after the visitor has switched to the standard order, until the page is left. */
    let isUsual = false;
    /** True until the visitor selects a reply. */
    let isAtStart = true;
    /** The decision at the start of the conversation. */
    let begunWith;

    /** The decision for this visitor; absent for the standard content, and before decisions are ready. */
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

    /** All replies, the decided one first. */
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
    /** The subjects of the reasons. Numbers and times are shown in 'Why this?', not here. */
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
    // Declining, or showing the standard version, takes effect immediately.
    window.tactful?.push?.([
      'subscribe',
      () => {
        if (dialog.open && isAtStart && winner()?.variant !== begunWith) start();
      },
    ]);
  };
  if (window.Turbo) document.addEventListener('turbo:load', enable);
  else enable();
})();
