import type { ApplicationConfig } from '@angular/core';
import { provideClientHydration } from '@angular/platform-browser';
import { provideTactful } from '@tactful/angular';
import { tactful } from './tactful';

export const appConfig: ApplicationConfig = {
  providers: [provideClientHydration(), provideTactful(tactful, { onIssue: console.warn })],
};
