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

  /** Adds the next part of the shelf in place of the link to it. */
  const grow = async (link) => {
    const response = await fetch(link.href);
    if (!response.ok) return;
    const next = new DOMParser().parseFromString(await response.text(), 'text/html');
    const shelf = link.closest('.shelf');
    if (!shelf) return;
    shelf.querySelector('.cards').append(...next.querySelectorAll('.shelf .card'));
    const further = next.querySelector('.shelf .more');
    const line = link.closest('.more');
    if (further) line.replaceWith(further);
    else line.remove();
    watchShelf();
  };

  /** The height of the cards does not depend on their order: the next part is loaded at the same place for everybody. */
  const watchShelf = () => {
    const link = document.querySelector('.more [data-grows]');
    if (!link) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (!entry.isIntersecting) return;
        observer.disconnect();
        // If it fails, the link is still there.
        grow(link).catch(() => {});
      },
      { rootMargin: '300px' },
    );
    observer.observe(link);
  };

  const start = () => {
    for (const carousel of document.querySelectorAll('.carousel')) enableCarousel(carousel);
    watchShelf();
  };
  if (window.Turbo) document.addEventListener('turbo:load', start);
  else start();
})();
