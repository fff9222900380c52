/** What is known of the twenty tests of trust for an economy in its places. */
import type { Facts, TrustAnswer } from '../data/facts.ts'
import { type Arrangement, dimensions } from '../model/equations/dimensions.ts'
import { siteTests, trustDimensionNames, type TrustTest, trustTestNames, trustTests } from '../model/equations/trust-tests.ts'
import { pow } from '../model/numeric/power.ts'
import type { InputValue } from './input-values.ts'
import type { ChosenPlaces, Provenance } from './resolved-scenario.ts'

/** Stands for no cited answer. Answers lie in 0..1. */
export const UNKNOWN = -1

const UNANSWERED: Provenance = { layer: 'fact', origin: 'assumption-trust-unanswered', grade: 'judgement', detail: 'No cited answer: unknown' }

/** How closely a cell of the table names an economy: by name, by alliance, any, or not at all. */
function closeness(written: string | undefined, economy: string, facts: Facts): number | undefined {
  if (written === undefined) return 0
  if (written === economy) return 2
  return facts.alliances[written]?.includes(economy) === true ? 1 : undefined
}

/** The answer that names place and guest most closely; of equals, the first of the table. */
export function trustAnswer(facts: Facts, arrangement: Arrangement, place: string, guest: string, test: TrustTest): TrustAnswer | undefined {
  let best: { readonly answer: TrustAnswer; readonly close: number } | undefined
  for (const answer of facts.trustAnswers) {
    if (answer.test !== test || !answer.arrangements.includes(arrangement)) continue
    const [here, there] = [closeness(answer.place, place, facts), closeness(answer.guest, guest, facts)]
    if (here !== undefined && there !== undefined && (best === undefined || here + there > best.close)) best = { answer, close: here + there }
  }
  return best?.answer
}

interface Stand {
  /** Who holds the computers, or whose law they are held under. */
  readonly holder: string
  /** Where they stand. */
  readonly site: string
  readonly share: number
}

function standsOf(arrangement: Arrangement, home: string, places: ChosenPlaces): readonly Stand[] {
  switch (arrangement) {
    case 'domestic': return [{ holder: home, site: home, share: 1 }]
    case 'partnership': return [{ holder: places.partnership.partner, site: home, share: 1 }]
    case 'embassy': return places.embassy.map(({ host, share }) => ({ holder: host, site: host, share }))
    case 'pool': return [{ holder: places.pool.host, site: places.pool.host, share: 1 }]
    case 'sovereign_cloud': return [{ holder: places.sovereign_cloud.vendor, site: home, share: 1 }]
    case 'foreign_cloud': return [{ holder: places.foreign_cloud.vendor, site: places.foreign_cloud.region, share: 1 }]
  }
}

/** Answers over [arrangement, test]: of several hosts the mean by share, unknown where any of them is. */
export function trustAnswers(facts: Facts, home: string, places: ChosenPlaces | undefined): InputValue {
  const values: number[] = []
  const provenance: Provenance[] = []
  for (const arrangement of dimensions.arrangement) {
    for (const test of trustTestNames) {
      const found = (places === undefined ? [] : standsOf(arrangement, home, places)).map(({ holder, site, share }) => {
        const place = siteTests.includes(test) ? site : holder
        return { place, share, answer: trustAnswer(facts, arrangement, place, home, test) }
      })
      const known = found.flatMap(({ place, share, answer }) => (answer === undefined ? [] : [{ place, share, answer }]))
      const [first] = known
      if (first === undefined || known.length < found.length) {
        values.push(UNKNOWN)
        provenance.push(UNANSWERED)
        continue
      }
      values.push(known.length === 1 ? first.answer.value : known.reduce((sum, { share, answer }) => sum + share * answer.value, 0))
      const { origin, note, year } = first.answer
      const grade = facts.origins[origin]?.grade
      const names = known.map(({ place }) => facts.economies[place]!.name).join(', ')
      provenance.push({ layer: 'fact', origin, detail: `${names}, ${year}${note === undefined ? '' : `: ${note}`}`, ...(grade === undefined ? {} : { grade }) })
    }
  }
  return { unit: '1', over: ['arrangement', 'trust_test'], yearly: false, values: Float64Array.from(values), provenance }
}

/** What an embassy in a host could be trusted with, dimensions weighing alike: with unknown tests failed, and with them met. */
export function trustInHost(facts: Facts, host: string, guest: string): { readonly floor: number; readonly ceiling: number; readonly unknown: number } {
  const answerTo = (test: TrustTest) => trustAnswer(facts, 'embassy', host, guest, test)?.value
  const mean = (unknown: number) => trustDimensionNames.reduce(
    (product, dimension) => product * pow(trustTests[dimension].reduce((sum, test) => sum + (answerTo(test) ?? unknown), 0) / trustTests[dimension].length, 1 / trustDimensionNames.length), 1)
  return { floor: mean(0), ceiling: mean(1), unknown: trustTestNames.filter((test) => answerTo(test) === undefined).length }
}
