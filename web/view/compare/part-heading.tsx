/** Heading of a part of the comparison, which links lead to. */
interface PartHeadingProps {
  readonly part: string
  readonly title: string
  readonly scope?: string
}

export function partId(part: string): string {
  return `part-${part}`
}

export function PartHeading({ part, title, scope }: PartHeadingProps) {
  return (
    <header class="part-head">
      <h2 id={partId(part)} tabIndex={-1}>{title}</h2>
      {scope !== undefined && <p class="chart-scope">{scope}</p>}
    </header>
  )
}
