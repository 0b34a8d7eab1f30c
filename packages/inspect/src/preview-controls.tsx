/** The preview buttons in the list of experiences, and the bar at the top of the page during a preview. */
import type { PublishedExperience } from '@tactful/rules';
import type { ComponentChildren, JSX } from 'preact';
import type { Candidate } from './preview-controller.ts';

/** Everything that an experience can show: its variant, those of its arms, or its way of ordering a row. */
const candidatesOf = (experience: PublishedExperience): readonly Candidate[] => {
  const { experiment, variant } = experience;
  const variants = experiment ? experiment.variants.filter((each) => each !== null) : [variant];
  return [...new Set(variants)].map((each) => ({ experience, variant: each }));
};

/** A button for each variant. */
export const previewButtons = (
  experience: PublishedExperience,
  start: (candidate: Candidate) => void,
): ComponentChildren =>
  candidatesOf(experience).map((candidate) => {
    const words = `Preview ${candidate.variant ?? experience.action}`;
    return (
      <button
        key={words}
        type="button"
        aria-label={`${words} in ${experience.slot}, of ${experience.id}`}
        onClick={() => start(candidate)}
      >
        {words}
      </button>
    );
  });

/** Shows that the page is a preview, and ends it. */
export const previewBar = (
  { experience: { id, slot, action }, variant }: Candidate,
  end: () => void,
  close: () => void,
): JSX.Element => (
  <section class="bar" lang="en" dir="ltr" aria-label="Preview">
    <p id="previewed">
      <strong>Preview:</strong> {id} {variant ? `places ${variant}` : `does '${action}'`} in {slot}. This is
      not the current decision. Nothing is recorded or counts as an exposure, and clicks in it do nothing.
    </p>
    <p>
      <button
        type="button"
        aria-describedby="previewed"
        ref={(button) => button?.focus({ preventScroll: true })}
        onClick={end}
      >
        End the preview (Esc)
      </button>
      <button type="button" onClick={close}>
        Close the inspector
      </button>
    </p>
  </section>
);
