/** Tables of products for the home. */

export const HOME = {
  blankets: {
    name: 'Blankets',
    lead: 'Throws and picnic rugs, woven in widths that suit a sofa.',
    tiers: [48, 110],
    prices: { value: [22, 44], mid: [54, 104], premium: [118, 240] },
    sizes: ['130 × 180 cm', '150 × 210 cm'],
    patterns: ['check', 'stripe', 'herringbone', 'plain', 'fairisle'],
    colours: ['oat', 'lake', 'moss', 'rust', 'heather', 'mustard', 'berry', 'slate', 'rose', 'sky'],
    words:
      'Fireside Meadowsweet Sunday Saltmarsh Windfall Dapple Ember Chalkdown Homestead Ferngill Hush Pebble Longbarn Dormouse Settle Cloudberry Sandpiper Thatch Eventide Burnside',
    styles: [
      {
        key: 'folded',
        worth: 0.3,
        noun: 'Throw',
        blurb: 'For the sofa, the garden chair and whoever says they are not cold.',
      },
      {
        key: 'rolled',
        worth: 0,
        noun: 'Picnic Rug',
        blurb: 'Rolls into its own strap, with a back that keeps the dew out.',
      },
      {
        key: 'draped',
        worth: 1,
        noun: 'Bed Blanket',
        blurb: 'Heavy enough to settle under, light enough to shake out.',
      },
    ],
    stuff: {
      value: 'Recycled wool in honest mixed shades.',
      mid: 'Pure new wool with a twisted fringe.',
      premium: 'Merino lambswool, woven double so both sides are the good side.',
    },
  },
  mugs: {
    name: 'Mugs',
    lead: 'Cups for the tent, the desk and the top step.',
    tiers: [14, 30],
    prices: { value: [6, 13], mid: [15, 28], premium: [32, 58] },
    sizes: ['250 ml', '400 ml'],
    patterns: ['plain', 'plain', 'stripe'],
    colours: ['lake', 'chalk', 'moss', 'clay', 'mustard', 'charcoal', 'sky', 'rose', 'rust'],
    words:
      'Pippin Doorstep Elevenses Tarn Speckle Morning Rafter Puddle Cobnut Kitchen Billy Teal Bilberry Stoke Pantry Flagstone Robin Ladle Damson Quarry',
    styles: [
      {
        key: 'enamel',
        worth: 0,
        noun: 'Enamel Mug',
        blurb: 'Goes on the fire, off the table and into the river without complaint.',
      },
      {
        key: 'stoneware',
        worth: 0.4,
        noun: 'Stoneware Mug',
        blurb: 'Thrown a little wide, so that both hands fit round it.',
      },
      {
        key: 'flask',
        worth: 1,
        noun: 'Travel Flask',
        blurb: 'Hot at the summit, still warm on the way down.',
      },
      { key: 'cup', worth: 0.6, noun: 'Cup & Saucer', blurb: 'For people who sit down properly.' },
    ],
    stuff: {
      value: 'Seconds welcome: small marks, small price.',
      mid: 'Finished in the makers’ own kiln room, and safe in the dishwasher.',
      premium: 'Numbered, and never quite the same twice.',
    },
  },
  coffee: {
    name: 'Coffee',
    lead: 'Roasted on Tuesdays, posted on Wednesdays, gone by the end of the month.',
    tiers: [9, 16],
    prices: { value: [6, 8.5], mid: [9.5, 15], premium: [16.5, 27] },
    sizes: ['250 g', '500 g', '1 kg'],
    patterns: ['plain'],
    colours: ['clay', 'lake', 'mustard', 'spruce', 'berry', 'chalk', 'rust', 'ink', 'rose'],
    words:
      'Daybreak Firstlight Kindling Ploughman Weathervane Cockcrow Northerly Kingfisher Dawn Lamplighter Packet Smallholding Slow Stove Bluebell Boathouse Railway Greenfinch Homeward Almanac',
    styles: [
      {
        key: 'bag',
        worth: 0.3,
        noun: 'Whole Beans',
        blurb: 'Whole beans, rested for a week before they leave us.',
      },
      {
        key: 'tin',
        worth: 1,
        noun: 'Filter Grind',
        blurb: 'Ground for filter and sealed in a tin that you can send back to be filled.',
      },
      {
        key: 'box',
        worth: 0,
        noun: 'Drip Bags',
        blurb: 'Ten cups for trains, tents and other people’s kitchens.',
      },
    ],
    stuff: {
      value: 'Chocolate, toast and a long finish; made for milk.',
      mid: 'Plum, hazelnut and brown sugar, from two growers we visit.',
      premium: 'Bergamot, apricot and honey, from a single hillside.',
    },
  },
  candles: {
    name: 'Candles',
    lead: 'Plant wax, cotton wicks, and scents that stay in the room they are lit in.',
    tiers: [14, 32],
    prices: { value: [6, 13], mid: [15, 29], premium: [34, 62] },
    sizes: ['20 hours', '40 hours'],
    patterns: ['plain'],
    colours: ['chalk', 'rose', 'moss', 'heather', 'mustard', 'berry', 'sky', 'clay', 'oat'],
    words:
      'Hayloft Bonfire Pinewood Rosehip Stillroom Larder Inglenook Honeysuckle Beeswax Afterglow Quince Library Snowfall Tidewrack Cellar Applewood Slumber Mossbank Gorse Midwinter',
    styles: [
      {
        key: 'jar',
        worth: 0.5,
        noun: 'Jar Candle',
        blurb: 'A tall jar to drink from when the candle is gone.',
      },
      {
        key: 'tin',
        worth: 0,
        noun: 'Travel Candle',
        blurb: 'A lidded tin that turns a rented room into yours.',
      },
      {
        key: 'taper',
        worth: 0.4,
        noun: 'Dinner Candles',
        blurb: 'A pair of slow tapers, dipped seven times.',
      },
      {
        key: 'pillar',
        worth: 1,
        noun: 'Pillar Candle',
        blurb: 'Burns down straight, and glows when it gets there.',
      },
    ],
    stuff: {
      value: 'Rapeseed wax with a light scent of hay and orange.',
      mid: 'Soy wax scented with cedar, bay and a little smoke.',
      premium: 'Beeswax from our own hill, scented by nothing else.',
    },
  },
};
