/** Stands where figures will be. */
import { text } from '../../text/text.ts'

export function Waiting() {
  return (
    <>
      <p class="opening" role="status">{text.value.frame.loading}</p>
      <div class="skeletons" aria-hidden="true">
        {[0, 1, 2, 3].map((place) => <div key={place} class="skeleton" />)}
      </div>
    </>
  )
}
