/** Names of the rules by which choose-places.ts picks an economy where the scenario names none. */
export const PLACE_RULES = {
  /** The nearest other economy, by distance of capitals, that has or offers a hosting regime, has power headroom and is not refuted by the answers to the tests of trust. */
  embassy: 'nearest-hosting-regime',
  /** The United States; for itself, the nearest other high-income economy with a known AI cluster. */
  partnership: 'largest-technology-owner',
  /** Up to five nearest economies of the same subregion, itself included; the host pays least for electricity among those with power headroom. */
  pool: 'nearest-neighbours',
  /** Vendor in the United States. */
  sovereign_cloud: 'united-states-vendor',
  /** Vendor in the United States, region in the nearest economy with a listed cloud region. */
  foreign_cloud: 'nearest-listed-region',
  /** Economies with a treaty in force with the host; where there is none, the five nearest sovereign economies that the tests of trust do not refute, allies of the host in the European Union or NATO before all others. */
  hosting: 'treaty-guests-or-nearest',
} as const
