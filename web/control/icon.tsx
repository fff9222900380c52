/** Small line drawings on buttons; the words stand beside them or in the button's name. */

const paths = {
  undo: 'M6.5 3 3 6.5 6.5 10M3.5 6.5h6a3.5 3.5 0 0 1 0 7H7',
  redo: 'M9.5 3 13 6.5 9.5 10M12.5 6.5h-6a3.5 3.5 0 0 0 0 7H9',
  history: 'M8 4.5V8l2.5 1.5M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 1 0 0-12.5',
  file: 'M9 1.75H4v12.5h8.5V5.25zM9 1.75v3.5h3.5',
  link: 'M6.5 9.5l3-3M7 4.5l1.3-1.3a2.8 2.8 0 0 1 4 4L11 8.5M9 11.5l-1.3 1.3a2.8 2.8 0 0 1-4-4L5 7.5',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  down: 'M4.5 6.5 8 10l3.5-3.5',
} as const

export type IconName = keyof typeof paths

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class={`icon icon-${name}`} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} fill="none" stroke="currentColor" stroke-width={name === 'more' ? 2.5 : 1.5} stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  )
}
