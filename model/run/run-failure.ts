/** A run that gave no number where one was due. */

export class RunFailure extends Error {
  readonly variable: string
  /** Member names by dimension. */
  readonly index: Readonly<Record<string, string>>
  /** Absent for values that belong to no year. */
  readonly year: number | undefined
  readonly value: number

  constructor(variable: string, index: Readonly<Record<string, string>>, year: number | undefined, value: number) {
    const members = Object.values(index)
    const where = `${variable}${members.length > 0 ? `[${members.join(', ')}]` : ''}${year === undefined ? '' : ` in ${year}`}`
    super(`The run failed: ${where} is ${value}, wanted a finite number.`)
    this.name = 'RunFailure'
    this.variable = variable
    this.index = index
    this.year = year
    this.value = value
  }
}
