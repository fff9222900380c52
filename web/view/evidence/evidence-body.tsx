/** Every input, equation and source of the model, each with a link of its own. */
import type { JSX } from 'preact'
import { useId } from 'preact/hooks'
import { aboutOf, abouts, sectionView, type About } from '../../state/evidence-address.ts'
import { withView } from '../../state/page-state.ts'
import { engine, page, show } from '../../state/store.ts'
import { evidenceText } from '../../text/evidence-text.ts'
import { ChangesSection } from './changes-section.tsx'
import { EconomiesSection } from './economies-section.tsx'
import { isParameter, isPlainPress } from './entry-link.tsx'
import { EquationsSection } from './equations-section.tsx'
import { ParametersSection } from './parameters-section.tsx'
import { PathsSection } from './paths-section.tsx'

const sections: Readonly<Record<About, (props: { readonly entry: string | undefined }) => JSX.Element>> = {
  parameters: ParametersSection, equations: EquationsSection, economies: EconomiesSection, paths: PathsSection, changes: ChangesSection,
}

export function EvidenceBody() {
  const words = evidenceText.value
  const id = useId()
  const { view } = page.value
  if (engine.value === undefined) return <h2>{words.title}</h2>
  const about = aboutOf(view, isParameter)
  const Section = sections[about]
  return (
    <div class="evidence">
      <header class="evidence-head">
        <h2 id={id}>{words.title}</h2>
        <p class="evidence-lead">{words.lead}</p>
        <nav class="evidence-tabs" aria-label={words.sections}>
          <ul>
            {abouts.map((name) => (
              <li key={name}>
                <a
                  class="evidence-tab"
                  href={`#screen=evidence&view.about=${name}`}
                  aria-current={name === about ? 'page' : undefined}
                  onClick={(event) => {
                    if (!isPlainPress(event)) return
                    event.preventDefault()
                    show(withView(page.value, sectionView(name)))
                  }}
                >
                  {words.about[name]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <Section key={about} entry={view.entry} />
    </div>
  )
}
