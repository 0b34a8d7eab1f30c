/** The brands, all of them invented. Each has one price tier. */

export const BRANDS = {
  plainfold: {
    name: 'Plainfold',
    tier: 'value',
    about: 'Plainfold makes one good version of a thing and leaves it alone.',
  },
  dayward: {
    name: 'Dayward',
    tier: 'value',
    about: 'Dayward works for the short trip and the long week, and keeps it simple.',
  },
  oatsmoor: {
    name: 'Oatsmoor',
    tier: 'value',
    about: 'Oatsmoor sells straight from the mill, which is why it costs what it does.',
  },
  skelder: {
    name: 'Skelder',
    tier: 'mid',
    about: 'Skelder tests on the same wet hill every November, and says so when something fails.',
  },
  thornbeck: {
    name: 'Thornbeck',
    tier: 'mid',
    about: 'Thornbeck is four friends, two machines and a long list of repairs they have learned from.',
  },
  kettlewick: {
    name: 'Kettlewick',
    tier: 'mid',
    about: 'Kettlewick works in small batches and signs each one.',
  },
  ostrand: {
    name: 'Ostrand',
    tier: 'premium',
    about: 'Ostrand cuts and finishes everything under one roof by the sea.',
  },
  ullafell: {
    name: 'Ullafell',
    tier: 'premium',
    about: 'Ullafell buys its wool by the farm, and prints the farm on the label.',
  },
  vaelgard: {
    name: 'Vaelgard',
    tier: 'premium',
    about: 'Vaelgard takes a year over a new design and guarantees it for twenty.',
  },
};
