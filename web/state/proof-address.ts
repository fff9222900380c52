/** Address of one figure as text: what a link, a data-proof attribute and the proof panel agree on. */
import type { Move, ProofRequest } from './page-state.ts'

// A strategy's name of up to 80 letters, and the economy it stands in.
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,87}$/
const YEAR = /^\d{4}$/
const MOVED = /^\*([A-Za-z0-9][A-Za-z0-9_-]{0,87})\.(low|high|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/
const CALM = '!calm'

/**
 * `strategy~variable`, then the year where the figure has one, `dimension.member` for each member named, `*parameter.low`,
 * `.high` or a number for each parameter that the run moves, `!calm` of a run without the page's stress packs, and
 * `!shock.year` of a run that is struck.
 */
export function encodeProof({ strategy, variable, year, index = {}, strike, calm, moved = [] }: ProofRequest): string {
  const members = Object.entries(index).sort(([a], [b]) => (a < b ? -1 : 1)).map(([dimension, member]) => `${dimension}.${member}`)
  members.push(...moved.map(({ parameter, to }) => `*${parameter}.${to}`))
  if (calm === true) members.push(CALM)
  if (strike !== undefined) members.push(`!${strike.use}.${strike.year}`)
  const parts = [strategy, variable, year === undefined ? '' : String(year), ...members]
  return (year === undefined && members.length === 0 ? parts.slice(0, 2) : parts).join('~')
}

/** Undefined for text that is no address. */
export function decodeProof(text: string): ProofRequest | undefined {
  const [strategy = '', variable = '', year = '', ...rest] = text.split('~')
  const struck = rest.at(-1)?.startsWith('!') === true && rest.at(-1) !== CALM
  const [use = '', struckYear = '', ...more] = struck ? rest.at(-1)!.slice(1).split('.') : []
  if (struck && (!NAME.test(use) || !YEAR.test(struckYear) || more.length > 0)) return undefined
  const unstruck = struck ? rest.slice(0, -1) : rest
  const calm = unstruck.at(-1) === CALM
  const beside = calm ? unstruck.slice(0, -1) : unstruck
  const moved = beside.filter((part) => part.startsWith('*')).map(moveOf)
  if (!moved.every((move) => move !== undefined)) return undefined
  const members = beside.filter((part) => !part.startsWith('*'))
  if (!NAME.test(strategy) || !NAME.test(variable) || (year !== '' && !YEAR.test(year))) return undefined
  const pairs = members.map((member) => member.split('.'))
  if (!pairs.every((pair) => pair.length === 2 && pair.every((name) => NAME.test(name)))) return undefined
  return {
    strategy,
    variable,
    ...(year === '' ? {} : { year: Number(year) }),
    ...(pairs.length === 0 ? {} : { index: Object.fromEntries(pairs) as Readonly<Record<string, string>> }),
    ...(struck ? { strike: { use, year: Number(struckYear) } } : {}),
    ...(calm ? { calm } : {}),
    ...(moved.length === 0 ? {} : { moved }),
  }
}

function moveOf(part: string): Move | undefined {
  const [, parameter, to] = MOVED.exec(part) ?? []
  if (parameter === undefined || to === undefined) return undefined
  return { parameter, to: to === 'low' || to === 'high' ? to : Number(to) }
}
