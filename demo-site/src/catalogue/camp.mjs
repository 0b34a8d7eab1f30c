/** Tables of camping products. */

export const CAMP = {
  backpacks: {
    name: 'Backpacks',
    lead: 'From the school run to the long weekend. Spare buckles are free for life.',
    tiers: [65, 140],
    prices: { value: [29, 58], mid: [72, 130], premium: [150, 280] },
    sizes: ['14 l', '20 l', '28 l'],
    patterns: ['plain', 'plain', 'check', 'plain'],
    colours: ['mustard', 'spruce', 'ink', 'clay', 'charcoal', 'lake', 'sand', 'berry', 'ember'],
    words:
      'Pannier Tinker Errand Hopper Stile Courier Satchel Magpie Gatepost Tally Portage Milestone Haversack Nook Barrow Cartwright Postbox Furlong Swallow Pedlar',
    styles: [
      {
        key: 'rolltop',
        worth: 0.7,
        noun: 'Roll-top',
        blurb: 'Rolls down small when it is empty and keeps rain out when it is not.',
      },
      {
        key: 'daypack',
        worth: 0,
        noun: 'Daypack',
        blurb: 'One big room, one small one, and a sleeve for a flask.',
      },
      {
        key: 'rucksack',
        worth: 1,
        noun: 'Rucksack',
        blurb: 'A lid, two straps, a drawcord: it has worked for a century.',
      },
    ],
    stuff: {
      value: 'Recycled bottle yarn with a dirt-shedding finish.',
      mid: 'Waxed canvas with bar-tacked straps and metal buckles.',
      premium: 'Dry-finish cotton with bridle leather, stitched by one person.',
    },
  },
  tents: {
    name: 'Tents',
    lead: 'Shelters for one, for two, for a family with a dog.',
    tiers: [160, 380],
    prices: { value: [69, 149], mid: [175, 360], premium: [395, 820] },
    sizes: ['2 person', '3 person', '4 person'],
    patterns: ['plain'],
    colours: ['ember', 'moss', 'sand', 'lake', 'mustard', 'spruce', 'chalk', 'clay'],
    words:
      'Bothy Moorhen Canopy Lambfold Meadow Starling Shieling Hollow Skylark Dell Orchard Hayfield Nightfall Pasture Tarnside Dovecote Greenwood Sheepfold Hilltop Common',
    styles: [
      { key: 'ridge', worth: 0, noun: 'Ridge Tent', blurb: 'Two poles, a ridge and honest straight walls.' },
      {
        key: 'dome',
        worth: 0.3,
        noun: 'Dome Tent',
        blurb: 'Stands by itself, so you can turn it to face the morning.',
      },
      {
        key: 'bell',
        worth: 1,
        noun: 'Bell Tent',
        blurb: 'One pole, room to stand, and a door you can tie right back.',
      },
      {
        key: 'tunnel',
        worth: 0.6,
        noun: 'Tunnel Tent',
        blurb: 'Three hoops, two rooms, and a porch for wet boots.',
      },
    ],
    stuff: {
      value: 'Recycled polyester with a bathtub floor; up in ten minutes.',
      mid: 'Ripstop with alloy poles; the groundsheet stays dry in standing water.',
      premium: 'Breathable cotton blend on ash or alloy poles, re-proofed by us every five years.',
    },
  },
  lanterns: {
    name: 'Lanterns',
    lead: 'Kind light for late suppers, tents and power cuts.',
    tiers: [28, 65],
    prices: { value: [11, 26], mid: [32, 60], premium: [69, 145] },
    sizes: ['Small', 'Large'],
    patterns: ['plain', 'stripe'],
    colours: ['ember', 'spruce', 'charcoal', 'mustard', 'lake', 'chalk', 'rust', 'moss'],
    words:
      'Glowworm Gloaming Pilot Moth Beacon Firefly Watchman Dusk Harbour Nightlight Wick Vesper Lodestar Signal Twilight Hearth Marker Crescent Nightwatch Porch',
    styles: [
      {
        key: 'storm',
        worth: 0.8,
        noun: 'Storm Lantern',
        blurb: 'The old shape with a new light: warm white, dimmed by a brass wheel.',
      },
      {
        key: 'camp',
        worth: 0.5,
        noun: 'Camp Light',
        blurb: 'Hangs from a branch, stands on a table, runs for forty hours.',
      },
      {
        key: 'paper',
        worth: 0,
        noun: 'Folding Lantern',
        blurb: 'Folds flat into a drawer and opens into a small moon.',
      },
      {
        key: 'house',
        worth: 1,
        noun: 'Window Lantern',
        blurb: 'Four panes and a little door, for a sill or a step.',
      },
    ],
    stuff: {
      value: 'A warm white light that charges from any cable.',
      mid: 'With a battery that you can replace yourself, in a minute.',
      premium: 'Finished by hand, and made to outlive the house.',
    },
  },
};
