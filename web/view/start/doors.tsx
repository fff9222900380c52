/** Three doors, each named by who comes in: what they ask, what they leave with. */
import { throughDoor } from '../../state/doors.ts'
import { page } from '../../state/store.ts'
import { roles } from '../../state/tour.ts'
import { startText } from '../../text/start-text.ts'
import { leaveStart } from './leave-start.ts'

export function Doors({ country }: { readonly country: string }) {
  const words = startText.value
  return (
    <ul class="doors" aria-label={words.doors}>
      {roles.map((door) => {
        const { who, asks, leaves, go } = words.door[door]
        return (
          <li key={door}>
            <button type="button" class="door" data-door={door} onClick={() => leaveStart(throughDoor(page.value, door))}>
              <span class="door-who">{who}</span>
              <span class="door-asks">{asks}</span>
              <span class="door-leaves">{leaves}</span>
              <span class="door-go">{go(country)}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
