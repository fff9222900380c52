/**
 * What a reader can do to the page, as pure functions: the page and its history move together, and the work on the page is
 * always that of the entry the history stands at.
 */
import { beginHistory, currentEntry, jump, placeOf, record, sameWork, settle, type History } from './history.ts'
import type { KeptHistory } from './kept-history.ts'
import { withWork, workOf, type PageState } from './page-state.ts'

export interface Session {
  readonly page: PageState
  readonly history: History
}

export function beginSession(page: PageState): Session {
  return { page, history: beginHistory(workOf(page)) }
}

/** A choice that figures depend on. `lever` is the one it set, where it set one. */
export function chosen({ history }: Session, page: PageState, label: string, lever?: string): Session {
  return { page, history: settle(record(settle(history), { work: workOf(page), label, ...(lever === undefined ? {} : { lever }) })) }
}

/** One of the many places of a lever's slide: one entry, however many follow before the slide is settled. */
export function slid({ history }: Session, page: PageState, label: string, lever: string): Session {
  return { page, history: record(history, { work: workOf(page), label, lever }, lever) }
}

/** The lever rests: its next move is an entry of its own. */
export function settled({ page, history }: Session): Session {
  return { page, history: settle(history) }
}

/** Another screen, view or proof. Where the work differs too it is a choice, so that it can be undone. */
export function shown(session: Session, page: PageState, label: string): Session {
  return sameWork(page, session.page) ? { ...session, page } : chosen(session, page, label)
}

/** Any state of the history; places beyond its ends are held to them. */
export function travelled({ page, history }: Session, to: number): Session {
  const moved = jump(history, to)
  return { page: withWork(page, currentEntry(moved).work), history: moved }
}

/** What the address says: Back and Forward find the entry they left, and a link from elsewhere becomes one. */
export function addressed(session: Session, page: PageState, label: string): Session {
  const place = placeOf(session.history, workOf(page))
  return place === undefined ? chosen(session, page, label) : { page, history: jump(session.history, place) }
}

/**
 * The page of an address with the history it had before a reload. Where the address is the one the history was kept with, the
 * page is its entry of now, which may be richer than a link can hold; another address is another step.
 */
export function reopened(page: PageState, address: string, kept: KeptHistory | undefined, label: string): Session {
  if (kept === undefined) return beginSession(page)
  const { history } = kept
  return kept.address === address ? travelled({ page, history }, history.at) : addressed({ page, history }, page, label)
}
