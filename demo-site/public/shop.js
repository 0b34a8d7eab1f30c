// The shop's own script: reports the page to the data layer, and removes parameters from the address. Nothing depends on it.
(() => {
  window.dataLayer ??= [];
  const layer = window.dataLayer;

  const report = () => {
    const element = document.getElementById('page-data');
    if (!element) return;
    const { calls = [], ...page } = JSON.parse(element.textContent);
    layer.push(page);
    for (const call of calls) {
      if (call.ecommerce) layer.push({ ecommerce: null });
      layer.push(call);
    }
  };

  // The last action is in the address; a reload must not report it again.
  const tidyAddress = () => {
    const address = new URL(location.href);
    const done = ['added', 'removed', 'opened', 'closed'].filter((name) => address.searchParams.has(name));
    if (done.length === 0) return;
    for (const name of done) address.searchParams.delete(name);
    history.replaceState(history.state, '', address);
  };

  const start = () => {
    report();
    tidyAddress();
  };
  if (window.Turbo) document.addEventListener('turbo:load', start);
  else start();
})();
