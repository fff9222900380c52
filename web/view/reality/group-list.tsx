/** Every group with its verdict; pressing one shows its figures. */
import { withView } from '../../state/page-state.ts'
import type { Group } from '../../state/reality.ts'
import { page, show } from '../../state/store.ts'
import { realityText } from '../../text/reality-text.ts'
import { verdictOn } from './verdict.ts'

export function GroupList({ groups, current }: { readonly groups: readonly Group[]; readonly current: string }) {
  const words = realityText.value
  return (
    <nav class="reality-groups" aria-label={words.groups}>
      <ul>
        {groups.map((group) => (
          <li key={group.group} class={group.group === current ? 'current' : undefined}>
            <a
              href={`#screen=reality&view.group=${group.group}`}
              aria-current={group.group === current ? 'true' : undefined}
              onClick={(event) => {
                if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
                event.preventDefault()
                show(withView(page.value, { group: group.group }))
              }}
            >
              {words.group[group.group].name}
            </a>
            <span class={`reality-verdict ${!group.counted ? 'aside' : group.met ? 'met' : 'not-met'}`}>{!group.counted ? words.aside : group.met ? words.met : words.notMet}</span>
            <p data-worked={group.group}>{verdictOn(group)}</p>
          </li>
        ))}
      </ul>
    </nav>
  )
}
