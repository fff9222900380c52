/** Address of one figure as text: what a link, a data-proof attribute and the proof panel agree on. */
import type { Move, ProofRequest, QuantileAddress, Strike } from './page-state.ts'

// A strategy's name of up to 80 letters, and the economy it stands in.
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,87}$/
const YEAR = /^\d{4}$/
const MOVED = /^\*([A-Za-z0-9][A-Za-z0-9_-]{0,87})\.(low|high|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)$/
const CALM = '!calm'
const THOUSANDTHS = /^[1-9]\d{0,2}$/

/**
 * `strategy~variable`, then the year where the figure has one, `dimension.member` for each member named, `*parameter.low`,
 * `.high` or a number for each parameter that the run moves, `!calm` of a run without the page's stress packs, `!shock.year`
 * of a run that is struck, and `^thousandths` of a quantile, with `.strategy` where it is one of differences.
 */
export function encodeProof({ strategy, variable, year, index = {}, strike, calm, moved = [], quantile }: ProofRequest): string {
  const members = Object.entries(index).sort(([a], [b]) => (a < b ? -1 : 1)).map(([dimension, member]) => `${dimension}.${member}`)
  members.push(...moved.map(({ parameter, to }) => `*${parameter}.${to}`))
  if (calm === true) members.push(CALM)
  if (strike !== undefined) members.push(`!${strike.use}.${strike.year}`)
  if (quantile !== undefined) members.push(`^${Math.round(quantile.probability * 1000)}${quantile.against === undefined ? '' : `.${quantile.against}`}`)
  const parts = [strategy, variable, year === undefined ? '' : String(year), ...members]
  return (year === undefined && members.length === 0 ? parts.slice(0, 2) : parts).join('~')
}

/** Undefined for text that is no address. */
export function decodeProof(text: string): ProofRequest | undefined {
  const [strategy = '', variable = '', year = '', ...rest] = text.split('~')
  const quantile = rest.at(-1)?.startsWith('^') === true ? decodeQuantile(rest.pop()!.slice(1)) : null
  const strike = rest.at(-1)?.startsWith('!') === true && rest.at(-1) !== CALM ? decodeStrike(rest.pop()!.slice(1)) : null
  const calm = rest.at(-1) === CALM
  if (calm) rest.pop()
  const moved = rest.filter((part) => part.startsWith('*')).map(decodeMove)
  if (quantile === undefined || strike === undefined || !moved.every((move) => move !== undefined)) return undefined
  if (!NAME.test(strategy) || !NAME.test(variable) || (year !== '' && !YEAR.test(year))) return undefined
  const pairs = rest.filter((part) => !part.startsWith('*')).map((member) => member.split('.'))
  if (!pairs.every((pair) => pair.length === 2 && pair.every((name) => NAME.test(name)))) return undefined
  return {
    strategy,
    variable,
    ...(year === '' ? {} : { year: Number(year) }),
    ...(pairs.length === 0 ? {} : { index: Object.fromEntries(pairs) as Readonly<Record<string, string>> }),
    ...(strike === null ? {} : { strike }),
    ...(calm ? { calm } : {}),
    ...(moved.length === 0 ? {} : { moved }),
    ...(quantile === null ? {} : { quantile }),
  }
}

function decodeMove(part: string): Move | undefined {
  const [, parameter, to] = MOVED.exec(part) ?? []
  if (parameter === undefined || to === undefined) return undefined
  return { parameter, to: to === 'low' || to === 'high' ? to : Number(to) }
}

function decodeStrike(text: string): Strike | undefined {
  const [use = '', year = '', ...more] = text.split('.')
  return NAME.test(use) && YEAR.test(year) && more.length === 0 ? { use, year: Number(year) } : undefined
}

function decodeQuantile(text: string): QuantileAddress | undefined {
  const [thousandths = '', against, ...more] = text.split('.')
  if (!THOUSANDTHS.test(thousandths) || more.length > 0 || (against !== undefined && !NAME.test(against))) return undefined
  return { probability: Number(thousandths) / 1000, ...(against === undefined ? {} : { against }) }
}
