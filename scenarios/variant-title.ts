/** Title of a strategy that a scenario takes from a preset under a name of its own. */
export function variantTitle(title: string, name: string): string {
  return `${title} (${name.replaceAll('-', ' ')})`
}
