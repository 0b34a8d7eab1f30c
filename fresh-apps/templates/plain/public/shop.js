let views = 0;
document.getElementById('view').addEventListener('click', () => {
  views += 1;
  const item = { item_id: `coat-${views}`, item_category: 'coats' };
  window.dataLayer = window.dataLayer || [];
  window.dataLayer.push({ event: 'view_item', ecommerce: { items: [item] } });
});
