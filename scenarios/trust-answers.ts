/** What is known of the twenty tests of trust for an economy in its places. */
import type { Facts, TrustAnswer } from '../data/facts.ts'
import { type Arrangement, dimensions } from '../model/equations/dimensions.ts'
import { siteTests, type TrustTest, trustTestNames, trustTests } from '../model/equations/trust-tests.ts'
import { pow } from '../model/numeric/power.ts'
import type { InputValue } from './input-values.ts'
import type { ChosenPlaces, Provenance } from './resolved-scenario.ts'

/** Stands for no cited answer. Answers lie in 0..1. */
export const UNKNOWN = -1

const MEAN_OF_FIVE = 1 / 5

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

function stands(home: string, places: ChosenPlaces): Readonly<Record<Arrangement, readonly Stand[]>> {
  const { partnership, embassy, pool, sovereign_cloud, foreign_cloud } = places
  const one = (holder: string, site: string): readonly Stand[] => [{ holder, site, share: 1 }]
  return {
    domestic: one(home, home), partnership: one(partnership.partner, home), embassy: embassy.map(({ host, share }) => ({ holder: host, site: host, share })),
    pool: one(pool.host, pool.host), sovereign_cloud: one(sovereign_cloud.vendor, home), foreign_cloud: one(foreign_cloud.vendor, foreign_cloud.region),
  }
}

/** Answers over [arrangement, test]: of several hosts the mean by share, unknown where any of them is. */
export function trustAnswers(facts: Facts, home: string, places: ChosenPlaces | undefined): InputValue {
  const values: number[] = []
  const provenance: Provenance[] = []
  const placed = places === undefined ? undefined : stands(home, places)
  for (const arrangement of dimensions.arrangement) {
    for (const test of trustTestNames) {
      const parts = placed?.[arrangement] ?? []
      const known = parts.flatMap(({ holder, site, share }) => {
        const answer = trustAnswer(facts, arrangement, siteTests.includes(test) ? site : holder, home, test)
        return answer === undefined ? [] : [{ share, answer }]
      })
      const first = known[0]?.answer
      if (first === undefined || known.length < parts.length) {
        values.push(UNKNOWN)
        provenance.push(UNANSWERED)
        continue
      }
      values.push(known.length === 1 ? first.value : known.reduce((sum, { share, answer }) => sum + share * answer.value, 0))
      provenance.push({ layer: 'fact', origin: first.origin, grade: facts.origins[first.origin]!.grade, detail: first.note ?? String(first.year) })
    }
  }
  return { unit: '1', over: ['arrangement', 'trust_test'], yearly: false, values: Float64Array.from(values), provenance }
}

/** What an embassy in a host could be trusted with, dimensions weighing alike: unknown tests failed, and met. */
export function trustInHost(facts: Facts, host: string, guest: string): { readonly floor: number; readonly ceiling: number; readonly unknown: number } {
  let [floor, ceiling, unknown] = [1, 1, 0]
  for (const tests of Object.values(trustTests)) {
    const known = tests.flatMap((test) => trustAnswer(facts, 'embassy', host, guest, test)?.value ?? [])
    const met = known.reduce<number>((sum, value) => sum + value, 0)
    const open = tests.length - known.length
    floor *= met / tests.length
    ceiling *= (met + open) / tests.length
    unknown += open
  }
  return { floor: pow(floor, MEAN_OF_FIVE), ceiling: pow(ceiling, MEAN_OF_FIVE), unknown }
}
