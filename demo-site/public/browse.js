// Browsing: the buttons of the reviews, and shelves that grow at their end. Without scripts the row is scrolled by hand,
// and a link leads to the next part of a shelf.
(() => {
  /** Moves a row by about what is visible of it. */
  const enableCarousel = (carousel) => {
    const row = carousel.querySelector('.carousel-row');
    const buttons = carousel.querySelector('.carousel-buttons');
    buttons.hidden = false;
    for (const button of buttons.children)
      button.addEventListener('click', () =>
        row.scrollBy({ left: Number(button.dataset.move) * row.clientWidth * 0.8, behavior: 'smooth' }),
      );
  };

  /** Empty places for the next part of a shelf, so that its arrival moves nothing. */
  const reservePlaces = (cards, count) =>
    Array.from({ length: count }, () => {
      const place = document.createElement('li');
      place.className = 'card card-empty';
      place.ariaHidden = 'true';
      cards.append(place);
      return place;
    });

  /** Returns the next part of the shelf. */
  const fetchPart = async (address) => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return new DOMParser().parseFromString(await response.text(), 'text/html');
  };

  /** All cards have one height: the next part is loaded at the same place of the page, whatever their order. */
  const growShelf = (shelf) => {
    const line = shelf.querySelector('.more:has([data-grows])');
    if (!line) return;
    const { href, dataset } = line.querySelector('a');
    const cards = shelf.querySelector('.cards');
    const places = reservePlaces(cards, Number(dataset.grows));
    line.hidden = true;
    const insert = (part) => {
      for (const place of places) place.remove();
      cards.append(...part.querySelectorAll('.shelf .card'));
      line.replaceWith(...part.querySelectorAll('.shelf .more'));
      growShelf(shelf);
    };
    const showLink = () => {
      for (const place of places) place.remove();
      line.hidden = false;
    };
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        fetchPart(href).then(insert).catch(showLink);
      },
      { rootMargin: '600px' },
    );
    observer.observe(places[0]);
  };

  const start = () => {
    for (const carousel of document.querySelectorAll('.carousel')) enableCarousel(carousel);
    for (const shelf of document.querySelectorAll('.shelf')) growShelf(shelf);
  };
  if (window.Turbo) document.addEventListener('turbo:load', start);
  else start();
})();
