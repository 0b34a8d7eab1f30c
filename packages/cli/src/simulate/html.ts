/** Owns a simulation as one HTML file: a timeline to look at, in light and dark, without a script. */
import { STYLE } from './html-style.ts';
import type { Moment, Shown } from './replay.ts';
import type { Simulated } from './simulate.ts';
import { elapsed } from './times.ts';
import { changesOf, happenedOf, reasonOf, showOf } from './words.ts';

const ENTITIES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const safe = (text: string): string => text.replace(/[&<>"]/g, (one) => ENTITIES[one] ?? one);

/** Colours are by experience; the eye keeps about eight apart. */
const HUES = 8;

const createHues = () => {
  const hues = new Map<string, number>();
  return (experience: string): number => {
    if (!hues.has(experience)) hues.set(experience, hues.size % HUES);
    return hues.get(experience) ?? 0;
  };
};

const reasons = ({ reasons: some, stopped }: Shown): string => {
  const because = some.length
    ? some.map((reason) => `<li>${safe(reasonOf(reason))}</li>`)
    : ['<li>meant for everybody</li>'];
  const others = stopped.map(({ experience, by }) => `<li><b>${safe(experience)}</b> ${by}</li>`);
  return `<p>Because</p><ul>${because.join('')}</ul>${others.length ? `<p>Not</p><ul>${others.join('')}</ul>` : ''}`;
};

/** A slot's cell: opens where something begins, goes on as a bar while it stays. */
const cell = (shown: Shown | undefined, isNew: boolean, hueOf: (experience: string) => number): string => {
  if (!shown) return '<td class="away"></td>';
  const { experience, slot } = shown;
  if (experience === undefined) return isNew ? '<td class="back"><span>generic</span></td>' : '<td></td>';
  const hue = `hue-${hueOf(experience)}`;
  if (!isNew)
    return `<td class="on ${hue}"><span class="unseen">${safe(slot)}: ${safe(experience)}</span></td>`;
  const label = `<summary>${safe(showOf(shown))}</summary>`;
  return `<td class="on new ${hue}"><details>${label}${reasons(shown)}</details></td>`;
};

/** A day's line above its first moment. */
const dayRow = (at: number, columns: number): string => {
  const day = new Date(at).toISOString().slice(0, 10);
  return `<tr class="day"><th colspan="${columns}" scope="rowgroup"><time datetime="${day}">${day}</time></th></tr>`;
};

const kindOf = ({ happened, recorded }: Moment): string =>
  happened.page ? 'page' : recorded && !recorded.recorded ? 'refused' : happened.event ? 'event' : 'act';

const rows = ({ moments, start }: Simulated, slots: readonly string[]): string => {
  const hueOf = createHues();
  let day = '';
  return moments
    .map((moment, index) => {
      const changed = new Set(changesOf(moments, index).map(({ slot }) => slot));
      const today = new Date(moment.at).toISOString().slice(0, 10);
      const before = today === day ? '' : dayRow(moment.at, slots.length + 2);
      day = today;
      const cells = slots.map((slot) => {
        const shown = moment.shows.find((one) => one.slot === slot);
        return cell(shown, changed.has(slot), hueOf);
      });
      const clock = `<time datetime="${new Date(moment.at).toISOString()}">${elapsed(moment.at - start)}</time>`;
      const happened = `<th scope="row" class="${kindOf(moment)}">${safe(happenedOf(moment))}</th>`;
      return `${before}<tr><td class="time">${clock}</td>${happened}${cells.join('')}</tr>`;
    })
    .join('\n');
};

/** The timeline of a simulation of the config in `file`. */
export const asHtml = (simulated: Simulated, file: string): string => {
  const { moments, config, visitor } = simulated;
  // Slots that stay generic all along would only take room.
  const slots = [
    ...new Set(
      moments.flatMap(({ shows }) => shows.flatMap((one) => (one.experience === undefined ? [] : one.slot))),
    ),
  ];
  const shown = new Set(moments.flatMap(({ shows }) => shows.flatMap(({ experience }) => experience ?? [])));
  const heads = slots.map((slot) => `<th scope="col">${safe(slot)}</th>`).join('');
  const sums = `${moments.length} steps · ${shown.size} of ${config.experiences.length} experiences shown · visitor ${safe(visitor)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${safe(file)}: what shows when, and why</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>What shows when, and why</h1>
<p>${safe(file)} · ${sums}</p>
</header>
<main tabindex="0" aria-label="Timeline">
<table>
<thead><tr><th scope="col" class="time">Time</th><th scope="col">What happened</th>${heads}</tr></thead>
<tbody>
${rows(simulated, slots)}
</tbody>
</table>
${slots.length ? '' : '<p class="none">Everything stays generic.</p>'}
</main>
</body>
</html>
`;
};
