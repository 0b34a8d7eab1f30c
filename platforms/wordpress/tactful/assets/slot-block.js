/** The blocks "Tactful slot" and "Tactful variant": their editor, and their markup, which is that of includes/slots.php. */
(({ blocks, blockEditor, components, element, i18n }, slots) => {
  const { createElement } = element;
  const { InnerBlocks, useBlockProps } = blockEditor;
  const { __, sprintf } = i18n;

  /** Names of the config, as the help of a field. */
  const inConfig = (names) =>
    names.length > 0
      ? // translators: %s: names, separated by commas.
        sprintf(__('In the config: %s', 'tactful'), names.join(', '))
      : __('As in the config.', 'tactful');

  /** A frame with the field for the name, and the content. */
  const editor =
    ({ label, names, template }) =>
    ({ attributes, setAttributes }) =>
      createElement(
        'div',
        useBlockProps({ style: { border: '1px dashed', padding: '12px' } }),
        createElement(components.TextControl, {
          label,
          help: inConfig(names),
          value: attributes.name,
          onChange: (name) => setAttributes({ name }),
        }),
        createElement(InnerBlocks, { template }),
      );

  const register = (name, { tag, title, description, parent, ...options }) =>
    blocks.registerBlockType(`tactful/${name}`, {
      apiVersion: 2,
      title,
      description,
      category: 'widgets',
      icon: 'admin-users',
      attributes: { name: { type: 'string', default: '' } },
      supports: { html: false, className: false, customClassName: false },
      ...(parent && { parent }),
      edit: editor(options),
      save: ({ attributes }) =>
        createElement(tag, { [`data-tactful-${name}`]: attributes.name }, createElement(InnerBlocks.Content)),
    });

  register('slot', {
    tag: 'div',
    title: __('Tactful slot', 'tactful'),
    description: __(
      'Standard content, and variants that the browser of a visitor may show instead.',
      'tactful',
    ),
    label: __('Name of the slot', 'tactful'),
    names: Object.keys(slots),
    template: [['core/paragraph'], ['tactful/variant']],
  });
  register('variant', {
    tag: 'template',
    parent: ['tactful/slot'],
    title: __('Tactful variant', 'tactful'),
    description: __('Other content for the slot.', 'tactful'),
    label: __('Name of the variant', 'tactful'),
    names: [...new Set(Object.values(slots).flat())],
    template: [['core/paragraph']],
  });
})(window.wp, window.tactfulSlots);
