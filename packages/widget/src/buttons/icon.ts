/** The icon of the preferences: two sliders. */

const SVG = 'http://www.w3.org/2000/svg';

/** The lines of the icon, and the circles that are their handles. */
const PATH = 'M3 7h8m6 0h4M3 17h4m6 0h8M11 7a3 3 0 1 0 6 0 3 3 0 1 0-6 0M7 17a3 3 0 1 0 6 0 3 3 0 1 0-6 0';

/** Creates the icon. It has the color of its text. */
export const createIcon = (): SVGElement => {
  const icon = document.createElementNS(SVG, 'svg');
  const path = document.createElementNS(SVG, 'path');
  icon.setAttribute('viewBox', '0 0 24 24');
  icon.setAttribute('aria-hidden', 'true');
  path.setAttribute('d', PATH);
  icon.append(path);
  return icon;
};
