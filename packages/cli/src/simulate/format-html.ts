/** Formats a simulation as one HTML file: a timeline in light and dark, without a script. */
import { escapeHtml } from '../escape-html.ts';
import { changesOf, describeActions, describeReason, describeSlot, shownExperiences } from './describe.ts';
import { STYLE } from './html-style.ts';
import { formatElapsed } from './parse-time.ts';
import type { Moment, SlotState } from './replay.ts';
import type { Simulation } from './simulate.ts';

/** How many colors the style sheet has. */
const HUES = 8;

/** Returns a function that gives each experience a color. */
const createHues = () => {
  const hues = new Map<string, number>();
  return (experience: string): number => {
    if (!hues.has(experience)) hues.set(experience, hues.size % HUES);
    return hues.get(experience) ?? 0;
  };
};

const formatReasons = ({ reasons, stopped }: SlotState): string => {
  const because = reasons.length
    ? reasons.map((reason) => `<li>${escapeHtml(describeReason(reason))}</li>`)
    : ['<li>shown to everybody</li>'];
  const others = stopped.map(
    ({ experience, reason }) => `<li><b>${escapeHtml(experience)}</b> ${reason}</li>`,
  );
  return `<p>Because</p><ul>${because.join('')}</ul>${others.length ? `<p>Not</p><ul>${others.join('')}</ul>` : ''}`;
};

/** Formats the cell of a slot: details where its content changes, and a bar while it stays the same. */
const formatCell = (
  state: SlotState | undefined,
  isNew: boolean,
  hueOf: (experience: string) => number,
): string => {
  if (!state) return '<td class="away"></td>';
  const { experience, slot } = state;
  if (experience === undefined) return isNew ? '<td class="back"><span>standard</span></td>' : '<td></td>';
  const hue = `hue-${hueOf(experience)}`;
  if (!isNew)
    return `<td class="on ${hue}"><span class="unseen">${escapeHtml(slot)}: ${escapeHtml(experience)}</span></td>`;
  const label = `<summary>${escapeHtml(describeSlot(state))}</summary>`;
  return `<td class="on new ${hue}"><details>${label}${formatReasons(state)}</details></td>`;
};

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Formats the heading above the first moment of a day. */
const formatDay = (at: number, columns: number): string => {
  const day = dayOf(at);
  return `<tr class="day"><th colspan="${columns}" scope="rowgroup"><time datetime="${day}">${day}</time></th></tr>`;
};

const classOf = ({ actions, recorded }: Moment): string => {
  if (actions.page) return 'page';
  if (recorded && !recorded.recorded) return 'rejected';
  return actions.event ? 'event' : 'act';
};

const formatRows = ({ moments, start }: Simulation, slots: readonly string[]): string => {
  const hueOf = createHues();
  return moments
    .map((moment, index) => {
      const { at } = moment;
      const changed = new Set(changesOf(moments, index).map(({ slot }) => slot));
      const previous = moments[index - 1];
      const isNewDay = !previous || dayOf(previous.at) !== dayOf(at);
      const cells = slots.map((slot) => {
        const state = moment.slots.find((candidate) => candidate.slot === slot);
        return formatCell(state, changed.has(slot), hueOf);
      });
      const clock = `<time datetime="${new Date(at).toISOString()}">${formatElapsed(at - start)}</time>`;
      const actions = `<th scope="row" class="${classOf(moment)}">${escapeHtml(describeActions(moment))}</th>`;
      const heading = isNewDay ? formatDay(at, slots.length + 2) : '';
      return `${heading}<tr><td class="time">${clock}</td>${actions}${cells.join('')}</tr>`;
    })
    .join('\n');
};

/** Returns the timeline of a simulation. @param file - The name of the config. */
export const formatHtml = (simulation: Simulation, file: string): string => {
  const { moments, config, visitor } = simulation;
  // A slot that always shows its standard content gets no column.
  const slots = [
    ...new Set(
      moments.flatMap(({ slots: states }) =>
        states.flatMap(({ slot, experience }) => (experience === undefined ? [] : slot)),
      ),
    ),
  ];
  const shown = shownExperiences(moments).size;
  const heads = slots.map((slot) => `<th scope="col">${escapeHtml(slot)}</th>`).join('');
  const summary = `${moments.length} steps · ${shown} of ${config.experiences.length} experiences shown · visitor ${escapeHtml(visitor)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(file)}: content over time</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>Content over time</h1>
<p>${escapeHtml(file)} · ${summary}</p>
</header>
<main tabindex="0" aria-label="Timeline">
<table>
<thead><tr><th scope="col" class="time">Time</th><th scope="col">Actions</th>${heads}</tr></thead>
<tbody>
${formatRows(simulation, slots)}
</tbody>
</table>
${slots.length ? '' : '<p class="none">Every slot shows its standard content.</p>'}
</main>
</body>
</html>
`;
};
