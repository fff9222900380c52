/** A command written wrongly: exit code 2, where a failure is 1. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

export const USAGE = `Sovereign Compute

  model run <scenario>     numbers by year     [--economy XXX] [--strategy NAME ...] [--set NAME=VALUE ...]
                                               [--variables a,b] [--by DIMENSION,...] [--format table|csv|json]
  model trace <scenario>   the proof behind one number
                                               --strategy NAME --variable NAME [--year YEAR] [--index dim=member,...]
                                               [--depth N] [--format table|json]
  model ensemble <scenario>   numbers as bands: every cited range drawn, every member run
                                               [--members N] [--seed N] [--sampler sobol|latin_hypercube|random]
                                               [--outcomes a,b] [--above NAME=NUMBER[@YEAR] ...] [--threads N]
                                               [--economy XXX] [--strategy NAME ...] [--set NAME=VALUE ...]
                                               [--format table|csv|json]
  model sizing             power, capital, water, land and cost of a cluster, with ranges
                                               --economy XXX --year YEAR --chip NAME --accelerators N | --it-power-mw N
                                               [--basis chips|system|programme|shell] [--format table|csv|json]
  model pool-share <scenario>   the share of its pool's cost at which a strategy stops being cheaper than another
                                               --strategy NAME --against NAME [--economy XXX] [--set NAME=VALUE ...]
                                               [--format table|json]
  model reality            the model against published figures   [--format table|csv|json]
  model check              the whole model, library and tables against their rules
  model book               the equation book   [--write | --check]
  model coverage           what the papers speak of, by name in the model   [--write | --check]
  model scenarios          list | show NAME | schema
  model shocks             list | show NAME | replay: real events against what was published
  model economies          every economy that can be asked for

  <scenario> is the name of an example, a YAML or JSON file, or - for standard input.
`
