/**
 * Tactful on a page whose visitor has not consented. It reads the consent record alone, which is all that the prompt and the
 * preferences button need. The whole is composed when more is needed, and does everything from then on.
 */
import type { PageContext, PublishedConfig, Tactful } from '@tactful/core';
import type { ConfigIssue } from '@tactful/core/internal';
import { type Change, type ConsentGate, createConsentBeforeYes, createEmitter } from '@tactful/core/internal';
import { NOT_PUBLISHED } from '@tactful/rules/internal';
import type { ButtonsTactful, DialogsTactful, PromptFile } from '@tactful/widget/files';
import type { Composition } from './composition.ts';
import { createLightDescription } from './light-description.ts';

/** The part of Tactful that a page without consent needs. */
export interface LightTactful
  extends ButtonsTactful,
    Omit<DialogsTactful, 'config' | 'consent' | 'slots' | 'status'>,
    Pick<Tactful, 'setPage' | 'status' | 'track'> {
  readonly config: PublishedConfig;
  readonly consent: Pick<Tactful['consent'], 'get'>;
  /** Returns the part that the prompt needs, whose file checks the texts of the config and records a response. */
  connectPrompt(file: typeof PromptFile): DialogsTactful;
}

/** The inputs of {@link createLightTactful}. */
export interface LightInputs {
  readonly config: PublishedConfig;
  readonly issues: readonly ConfigIssue[];
  readonly gate: ConsentGate;
  readonly composition: Composition;
  /** Called with the reason if the page must stay standard. */
  readonly warn: (text: string) => void;
}

/** Calls `onChange` when another tab may have changed the record. Returns the removal. */
function followOtherTabs(onChange: () => void): () => void {
  const removal = new AbortController();
  const { signal } = removal;
  for (const type of ['storage', 'pageshow']) addEventListener(type, onChange, { signal });
  document.addEventListener('visibilitychange', onChange, { signal });
  return () => removal.abort();
}

/** The consent record. The whole is composed if another tab accepts, the gate opens after consent, or an erasure has to be finished. */
function watchConsent(
  { config, gate, composition }: LightInputs,
  page: () => PageContext,
  onChange: () => void,
) {
  // The error is reported where the whole is composed.
  const compose = () => void composition.use(() => undefined).catch(() => undefined);
  const consent = createConsentBeforeYes({
    config,
    page,
    gate,
    onChange: () => {
      if (composition.current()) return;
      onChange();
      if (consent.isTailored()) compose();
    },
  });
  composition.onComposed(followOtherTabs(consent.reread));
  if (consent.isTailored() || consent.isErasing()) compose();
  return consent;
}

/** Creates it. Nothing in it throws or rejects. */
export function createLightTactful(inputs: LightInputs): LightTactful {
  const { config, issues, composition, warn } = inputs;
  const { emit, subscribe } = createEmitter<Change>();
  const whole = () => composition.current()?.tactful;
  let stopped: string | undefined;
  const description = createLightDescription(config.site.router);
  composition.onComposed(({ tactful, slots }) => {
    slots.setPage(description.given());
    tactful.subscribe(emit);
    if (stopped) tactful.slots.stop(stopped);
  });
  const consent = watchConsent(inputs, description.get, () => emit('consent'));
  const get = () => (whole()?.consent ?? consent).get();
  const light: Omit<LightTactful, 'connectPrompt'> = {
    config,
    consent: { get },
    slots: {
      stop(reason) {
        stopped ??= reason;
        warn(reason);
        whole()?.slots.stop(reason);
      },
    },
    ready: Promise.resolve(),
    isReady: () => true,
    decide: (slot) => whole()?.decide(slot) ?? {},
    subscribe,
    setPage(page) {
      description.set(page);
      composition.current()?.slots.setPage(page);
      emit('consent');
    },
    track(event) {
      // The visitor has just accepted, or is about to use the whole: it decides.
      if (composition.hasBegun()) composition.use(({ track }) => track(event)).catch(() => undefined);
      return { recorded: false, reason: 'no-consent' };
    },
    status: () => whole()?.status() ?? { storage: 'closed', ...(stopped && { stopped }), issues },
  };
  return {
    ...light,
    connectPrompt(file) {
      if (!file.hasPublishedTexts(config)) throw Error(`config: ${NOT_PUBLISHED}`);
      const actions = file.createConsentActionsBeforeYes(composition, consent.writable);
      return { ...light, consent: { get, ...actions } };
    },
  };
}
