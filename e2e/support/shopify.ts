/** Renders the blocks of the Shopify extension, as a theme does: with its objects, filters and tags, by LiquidJS. */
import { join } from 'node:path';
import { Liquid, Tag, type TagToken, type Template, type TopLevelToken } from 'liquidjs';

export const EXTENSION: string = join(import.meta.dirname, '../../platforms/shopify/extensions/tactful');

/** The settings of a block are for the editor of themes, and render nothing. */
class SchemaTag extends Tag {
  constructor(token: TagToken, remaining: TopLevelToken[], liquid: Liquid) {
    super(token, remaining, liquid);
    while (remaining.length > 0) {
      const next = remaining.shift();
      if (next && 'name' in next && next.name === 'endschema') return;
    }
  }

  override render(): ReturnType<Template['render']> {
    return (function* () {})();
  }
}

const engine = new Liquid({
  root: join(EXTENSION, 'blocks'),
  partials: join(EXTENSION, 'snippets'),
  extname: '.liquid',
});
engine.registerFilter('asset_url', (name: string) => `/${name}`);
engine.registerTag('schema', SchemaTag);

/** Renders a block with the settings of the merchant and the objects of a page. */
export const renderBlock = (
  name: string,
  settings: { readonly [id: string]: string },
  objects: object = {},
): Promise<string> =>
  engine.renderFile(name, {
    block: { settings, shopify_attributes: 'data-shopify-editor-block="1"' },
    request: { page_type: 'index' },
    cart: { currency: { iso_code: 'EUR' } },
    ...objects,
  });

/** Renders a part of a theme, with the objects of a page. */
export const renderTheme = (template: string, objects: object): Promise<string> =>
  engine.parseAndRender(template, objects);
