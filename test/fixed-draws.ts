/**
 * Properties draw the same values at every run, so that a red run is red again for whoever looks into it;
 * a soak draws anew, and prints the seed of what it finds.
 */
import fc from 'fast-check'

const SEED = 20_300_400

if (process.env['SOAK'] !== '1') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: SEED })
