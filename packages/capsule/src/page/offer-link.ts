/** Offers the events of a link to the visitor, after consent to personalization. */
import type { LedgerEvent, Tactful } from '@tactful/core';
import { type Capsule, DAY_MS } from '../capsule.ts';
import { verifyCapsule } from '../verify-capsule.ts';
import { showCard } from './card.ts';
import { type LinkStatus, refused } from './link-status.ts';

/** The inputs of {@link offerLink}. */
export interface OfferInputs {
  readonly text: string;
  /** Epoch ms. */
  readonly now: () => number;
  readonly onStatus: (status: LinkStatus) => void;
}

const isRecording = ({ consent }: Tactful): boolean => {
  const { status, paused, recordingPaused } = consent.get();
  return status === 'tailored' && !paused && !recordingPaused;
};

/** Resolves when the visitor has consented, and the profile is open. */
const whenRecording = (tactful: Tactful): Promise<void> =>
  new Promise((resolve) => {
    const check = (): void => {
      // After consent on this page, the profile is opened later.
      if (!isRecording(tactful) || tactful.profile.id() === undefined) return;
      unsubscribe();
      resolve(tactful.ready);
    };
    let unsubscribe = (): void => undefined;
    unsubscribe = tactful.subscribe(check);
    check();
  });

/** The events as an export, which `profile.import` checks: it drops what may not be stored here. */
const exportOf = ({ id, events }: Capsule): string =>
  JSON.stringify({
    tactful: 1,
    events: events.map(({ day, section = 'site', ...fields }, at) => ({
      ...fields,
      section,
      id: `${id}.${at}`,
      at: day * DAY_MS,
    })),
  });

const isUsed = ({ profile }: Tactful, { id }: Capsule): boolean =>
  profile.list().some(({ event }) => event.id.startsWith(`${id}.`));

/** Shows the card. Resolves with true if the visitor adds the events, and with false if not, or if consent is withdrawn. */
const chooseOnCard = (
  tactful: Tactful,
  { from }: Capsule,
  events: readonly LedgerEvent[],
): Promise<boolean> =>
  new Promise((resolve) => {
    let unsubscribe = (): void => undefined;
    const finish = (isAdded: boolean): void => {
      unsubscribe();
      resolve(isAdded);
    };
    const remove = showCard({ from, events, catalog: tactful.config.catalog, onChoice: finish });
    unsubscribe = tactful.subscribe(() => {
      if (isRecording(tactful)) return;
      remove();
      finish(false);
    });
  });

/** Shows the events, and adds them if the visitor decides so. Resolves with the last status. */
const offer = async (
  tactful: Tactful,
  capsule: Capsule,
  onStatus: OfferInputs['onStatus'],
): Promise<LinkStatus> => {
  const text = exportOf(capsule);
  const { events } = tactful.profile.previewImport(text);
  if (isUsed(tactful, capsule)) return refused('used');
  if (!events.length) return refused('unused');
  onStatus({ state: 'shown' });
  const isAdded = await chooseOnCard(tactful, capsule, events);
  // Another tab may have withdrawn consent, or added the events, while the card was shown.
  if (!isAdded || !isRecording(tactful)) return { state: 'declined' };
  if (isUsed(tactful, capsule)) return refused('used');
  const result = await tactful.profile.import(text);
  return result.ok ? { state: 'added' } : { state: 'failed', reason: result.reason };
};

/** Verifies a link, waits for the consent of the visitor, and offers its events. Stores nothing before the visitor adds them. Never rejects. */
export const offerLink = async (tactful: Tactful, inputs: OfferInputs): Promise<void> => {
  const { text, now, onStatus } = inputs;
  const verify = () => verifyCapsule(text, { keys: tactful.config.capsules?.keys ?? {}, now: now() });
  const verified = await verify();
  if (!verified.ok) return onStatus(refused(verified.reason));
  onStatus({ state: 'waiting' });
  await whenRecording(tactful);
  // The page may have been open for days.
  const again = await verify();
  onStatus(again.ok ? await offer(tactful, again.capsule, onStatus) : refused(again.reason));
};
