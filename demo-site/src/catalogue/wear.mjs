/** Tables of clothes: every range has twenty names, about five cuts, and one sentence for each price tier. */

const CLOTHES = ['XS', 'S', 'M', 'L', 'XL'];

export const WEAR = {
  coats: {
    name: 'Coats',
    lead: 'For wind, for drizzle, for the walk to the station. Every one can come back to be mended.',
    tiers: [130, 260],
    prices: { value: [79, 125], mid: [139, 245], premium: [275, 460] },
    sizes: CLOTHES,
    patterns: ['plain', 'plain', 'herringbone', 'plain'],
    colours: ['spruce', 'ink', 'moss', 'clay', 'mustard', 'charcoal', 'lake', 'berry', 'sand', 'rust'],
    words:
      'Cairn Rookery Gable Fellside Marram Drover Lintel Haar Saltings Tamarack Winnow Causeway Eider Hoarfrost Packhorse Sluice Breakwater Juniper Longshore Hartlake',
    styles: [
      {
        key: 'parka',
        worth: 1,
        noun: 'Parka',
        blurb: 'A long parka with a deep hood and a hem that draws in when the wind gets under it.',
      },
      {
        key: 'puffer',
        worth: 0.5,
        noun: 'Quilted Jacket',
        blurb: 'Light baffles, a collar that meets your chin, and pockets lined for cold hands.',
      },
      {
        key: 'trench',
        worth: 0.6,
        noun: 'Raincoat',
        blurb: 'A belted raincoat with a storm flap that sheds water away from the buttons.',
      },
      {
        key: 'anorak',
        worth: 0,
        noun: 'Anorak',
        blurb: 'Pulls on over everything, packs into its own front pocket, weighs next to nothing.',
      },
      {
        key: 'waxed',
        worth: 0.7,
        noun: 'Waxed Jacket',
        blurb: 'Waxed cloth that creases, darkens and gets better every winter you own it.',
      },
    ],
    stuff: {
      value: 'Recycled cloth, taped at the seams that matter.',
      mid: 'Every seam is taped, and the lining comes out to be washed.',
      premium: 'Cloth from a single mill, lined with brushed wool.',
    },
  },
  gloves: {
    name: 'Gloves',
    lead: 'Warm enough for the platform, thin enough for the keys.',
    tiers: [24, 42],
    prices: { value: [12, 22], mid: [25, 40], premium: [44, 68] },
    sizes: ['S', 'M', 'L'],
    patterns: ['plain', 'knit', 'fairisle', 'stripe', 'plain'],
    colours: ['rust', 'ink', 'moss', 'mustard', 'heather', 'charcoal', 'oat', 'berry', 'lake'],
    words:
      'Wren Thimble Cinder Larch Peat Snowdrift Acorn Bramble Frostwork Linnet Halter Burr Rime Hedgerow Spindle Foxglove Twill Kestrel Nightjar Vole',
    styles: [
      {
        key: 'mitten',
        worth: 0.4,
        noun: 'Mittens',
        blurb: 'Four fingers in company stay warmer than four alone.',
      },
      {
        key: 'glove',
        worth: 1,
        noun: 'Gloves',
        blurb: 'A close-cut glove with a long cuff that tucks under a sleeve.',
      },
      {
        key: 'fingerless',
        worth: 0,
        noun: 'Fingerless Gloves',
        blurb: 'For reading timetables, tying knots and holding hot cups.',
      },
    ],
    stuff: {
      value: 'A soft recycled knit with a fleece inside.',
      mid: 'Lambswool outside, a brushed lining inside.',
      premium: 'Fine merino outside, cashmere inside, linked by hand.',
    },
  },
  scarves: {
    name: 'Scarves',
    lead: 'Woven, knitted and brushed; long enough to go round twice.',
    tiers: [30, 68],
    prices: { value: [16, 28], mid: [32, 64], premium: [72, 130] },
    sizes: ['One size'],
    patterns: ['stripe', 'check', 'plain', 'herringbone', 'fairisle', 'knit'],
    colours: ['berry', 'oat', 'lake', 'moss', 'mustard', 'rose', 'slate', 'rust', 'ink', 'heather'],
    words:
      'Selvedge Loom Bracken Tideline Weft Harebell Plover Merle Shuttle Lowland Ripple Rowan Bellwether Sorrel Carding Marigold Teasel Swift Driftwood Heath',
    styles: [
      {
        key: 'looped',
        worth: 0.5,
        noun: 'Scarf',
        blurb: 'A long scarf that loops twice and still leaves you two ends to tuck away.',
      },
      {
        key: 'folded',
        worth: 1,
        noun: 'Wrap',
        blurb: 'Wide enough to be a scarf by day and a small blanket on the late train.',
      },
      { key: 'snood', worth: 0, noun: 'Snood', blurb: 'A closed loop: nothing to flap, nothing to lose.' },
    ],
    stuff: {
      value: 'A brushed recycled blend that washes at thirty.',
      mid: 'Pure lambswool, woven in narrow width and fringed by hand.',
      premium: 'A fine merino and cashmere yarn, milled until it blooms.',
    },
  },
  knitwear: {
    name: 'Knitwear',
    lead: 'Jumpers and cardigans to live in, knitted slowly, darned on request.',
    tiers: [62, 130],
    prices: { value: [39, 58], mid: [68, 122], premium: [138, 240] },
    sizes: CLOTHES,
    patterns: ['plain', 'fairisle', 'stripe', 'knit', 'plain'],
    colours: ['oat', 'ink', 'moss', 'rust', 'heather', 'sky', 'charcoal', 'mustard', 'berry', 'rose'],
    words:
      'Hollin Curlew Skein Gansey Ferrier Oxeye Wicket Tallow Stithy Sedge Skerry Cobble Harvest Puffin Ribwort Fathom Barley Woodsmoke Lambing Croft',
    styles: [
      {
        key: 'crew',
        worth: 0.5,
        noun: 'Crew Jumper',
        blurb: 'A round-necked jumper with a little room in the shoulder.',
      },
      {
        key: 'roll',
        worth: 0.7,
        noun: 'Roll-neck',
        blurb: 'A soft roll at the neck and ribs that hold their shape.',
      },
      {
        key: 'cardigan',
        worth: 1,
        noun: 'Cardigan',
        blurb: 'Horn-look buttons, two pockets, and a back long enough to sit on.',
      },
      { key: 'vest', worth: 0, noun: 'Knitted Vest', blurb: 'Warm where it counts, with your arms free.' },
    ],
    stuff: {
      value: 'Cotton and recycled wool, machine washable.',
      mid: 'British lambswool, spun and knitted within forty miles.',
      premium: 'Undyed wool from one flock, linked by hand.',
    },
  },
  boots: {
    name: 'Boots',
    lead: 'Soles that can be replaced, leather that can be fed, laces included.',
    tiers: [90, 190],
    prices: { value: [49, 84], mid: [98, 178], premium: [198, 320] },
    sizes: ['36', '37', '38', '39', '40', '41', '42', '43', '44', '45', '46'],
    patterns: ['plain'],
    colours: ['bark', 'charcoal', 'moss', 'rust', 'ink', 'sand', 'spruce', 'berry'],
    words:
      'Scree Towpath Clough Bridleway Gill Kerb Shale Ferry Hobnail Pinfold Waymark Slipway Coppice Ironstone Ramble Byre Flint Quayside Tussock Holloway',
    styles: [
      {
        key: 'hiker',
        worth: 0.9,
        noun: 'Walking Boots',
        blurb: 'Ankle-high, padded round the collar, with a sole that lets go of mud.',
      },
      {
        key: 'chelsea',
        worth: 0.7,
        noun: 'Chelsea Boots',
        blurb: 'Pull on, walk out. Elastic at the sides and a low stacked heel.',
      },
      {
        key: 'welly',
        worth: 0,
        noun: 'Wellingtons',
        blurb: 'A roomy foot, a tall shaft, and a strap to keep the puddle out.',
      },
      {
        key: 'winter',
        worth: 1,
        noun: 'Winter Boots',
        blurb: 'A warm cuff, a deep tread and a tongue that keeps the slush out.',
      },
    ],
    stuff: {
      value: 'Made with a third of recycled stuff, on a welded sole.',
      mid: 'Proofed by hand, on a stitched rubber sole.',
      premium: 'Made one pair at a time, and resoled as often as you like.',
    },
  },
};
