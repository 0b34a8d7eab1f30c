import type { ScriptTactful } from '@tactful/script';

/** Tactful on the page, once decisions are final. */
const tactful = () =>
  cy
    .window()
    .its('tactful')
    .then((api: ScriptTactful) => api.ready.then(() => api));

const viewCoat = (id: string) =>
  tactful().then((api) => {
    const result = api.track({ name: 'view_item', items: [{ id, category: 'coats' }] });
    expect(result).to.have.property('recorded', true);
  });

// Cypress does not delete databases. Without consent there is none.
afterEach(() => {
  tactful().then((api) => api.consent.decline({ surface: 'api' }));
});

it('shows coats after three viewed coats', () => {
  cy.visit('/');
  tactful().then((api) => api.consent.accept({ surface: 'api' }));
  for (const id of ['coat-1', 'coat-2', 'coat-3']) viewCoat(id);
  tactful().then((api) => api.profile.whenSaved());
  cy.reload();
  cy.contains('h2', 'New coats are in').should('be.visible');
  tactful()
    .then((api) => api.explain('hero')?.evidence.map(({ fact }) => fact))
    .should('deep.equal', ['viewed.category.coats.7d']);
});

it('shows the standard page after a refusal', () => {
  cy.visit('/');
  cy.get('#tactful').shadow().find('[part~="refuse"]').click();
  tactful().then((api) => {
    expect(api.decide('hero')?.winner).to.equal(undefined);
  });
  cy.contains('h2', 'New this season').should('be.visible');
});

it('stores nothing before consent', () => {
  cy.visit('/');
  cy.get('#tactful').shadow().find('[part~="accept"]').should('be.visible');
  cy.window().then(async ({ indexedDB, localStorage }) => {
    expect(await indexedDB.databases()).to.have.length(0);
    expect(localStorage).to.have.length(0);
  });
});
