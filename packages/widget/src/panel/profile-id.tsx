/** The random id of the profile, which is stored as well. */
/** @jsxRuntime classic */
/** @jsx h */
import type { h, JSX } from 'preact';
import type { PanelBindings } from '../lazy-panel/contract.ts';

/** Renders the id. */
export const profileId = ({ h, tactful, t }: PanelBindings): JSX.Element => (
  <p>
    <small>
      {t('profileId')} <code data-field="profile">{tactful.profile.id()}</code>
    </small>
    <small>{t('profileIdUse')}</small>
  </p>
);
