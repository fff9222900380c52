/** Where a piece of evidence stands: the keys of the view that lead to it, and a link that keeps leading to it. */
import { withView, type PageState } from './page-state.ts'

export const abouts = ['parameters', 'equations', 'economies', 'paths', 'changes'] as const
export type About = (typeof abouts)[number]

/** Keys of the view that the screen reads beside `about` and `entry`: they narrow a list, and another list starts without them. */
export const narrowing = ['search', 'evidence-group', 'evidence-role', 'evidence-grade', 'evidence-order'] as const
export type Narrowing = (typeof narrowing)[number]

type ViewChanges = Readonly<Record<string, string | undefined>>

const cleared: ViewChanges = Object.fromEntries(narrowing.map((key) => [key, undefined]))

/** View of a section from its beginning. */
export function sectionView(about: About): ViewChanges {
  return { ...cleared, about, entry: undefined }
}

/** View of one entry of a section. */
export function entryView(about: About, entry: string): ViewChanges {
  return { ...cleared, about, entry }
}

/** View of a parameter or a record of the model by its name. What the compiler hid leads to the record it belongs to. */
export function evidenceAddress(name: string): ViewChanges {
  const end = name.indexOf('__')
  return { ...cleared, about: undefined, entry: end > 0 ? name.slice(0, end) : name }
}

/** The section asked for; where only an entry is, the section that its name belongs to. */
export function aboutOf({ about, entry }: Readonly<Record<string, string>>, isParameter: (name: string) => boolean): About {
  const asked = abouts.find((name) => name === about)
  if (asked !== undefined) return asked
  if (entry === undefined || isParameter(entry)) return 'parameters'
  if (/^[A-Z]{3}$/.test(entry)) return 'economies'
  return entry.includes('-') ? 'paths' : 'equations'
}

/** Link to an entry that outlives the work on the page: it names the entry and nothing else. */
export function entryHref(about: About, entry: string): string {
  return `#screen=evidence&view.about=${about}&view.entry=${encodeURIComponent(entry)}`
}

/** The page at the evidence of a parameter or a record. */
export function evidencePage(state: PageState, name: string): PageState {
  return { ...withView(state, evidenceAddress(name)), screen: 'evidence' }
}
