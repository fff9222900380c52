/** The keys of the page, and the switch for those of one character. */
import type { KeyGroup } from '../../text/english/help.ts'
import { chooseSingleKeys, singleKeys } from '../../control/shortcuts.ts'
import { helpText } from '../../text/help-text.ts'

export function KeyList() {
  const words = helpText.value.keys
  return (
    <section class="help-part" id="help-keys" tabIndex={-1} aria-labelledby="help-keys-title">
      <h2 id="help-keys-title">{words.title}</h2>
      <p class="help-intro">{words.intro}</p>
      <div class="key-switch">
        <label>
          <input type="checkbox" checked={singleKeys.value} aria-describedby="single-keys-note" onChange={(event) => chooseSingleKeys(event.currentTarget.checked)} />
          {words.single}
        </label>
        <p id="single-keys-note" class="quiet">{words.singleNote}</p>
      </div>
      <div class="key-groups">{words.groups.map((group) => <Group key={group.title} group={group} />)}</div>
    </section>
  )
}

function Group({ group: { title, keys } }: { readonly group: KeyGroup }) {
  const words = helpText.value.keys
  return (
    <table class="keys">
      <caption>{title}</caption>
      <thead class="unseen">
        <tr><th scope="col">{words.key}</th><th scope="col">{words.does}</th></tr>
      </thead>
      <tbody>
        {keys.map((entry) => (
          <tr key={entry.does} class={entry.single === true && !singleKeys.value ? 'key-off' : undefined}>
            <th scope="row">
              {entry.keys.map((together, place) => (
                <span key={together.join()}>
                  {place > 0 && (entry.range === true ? '–' : entry.single === true ? ` ${words.or} ` : ' ')}
                  {together.map((key) => <kbd key={key}>{key}</kbd>)}
                </span>
              ))}
            </th>
            <td>{entry.does}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
