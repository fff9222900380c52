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
  model sensitivity <scenario>  what an outcome hangs on
                                               --strategy NAME --outcome VARIABLE[@YEAR] --method tornado|morris|sobol|regional
                                               [--input NAME ...] [--seed N] [--points N] [--trajectories N] [--members N]
  model regret <scenario>  regret between its strategies, and how sure their order is
                                               --outcome VARIABLE[@YEAR] [--better less|more] [--members N] [--seed N]
  model break-even <scenario>   where an input makes two strategies tie, or an outcome reach a target
                                               --strategy NAME --against NAME | --target N --outcome VARIABLE[@YEAR]
                                               --input NAME[:times|:plus][=FROM..TO] [--other ... [--rows N]]
  model reverse-stress <scenario>   the smallest shock that breaks a limit
                                               --strategy NAME --input NAME[:times|:plus][=FROM..TO] ...
                                               --limit "VARIABLE[@YEAR]>=N" | --limit "VARIABLE[@YEAR]<=N" ... [--seed N]
  model discovery <scenario>    when a strategy fails, in one sentence
                                               --strategy NAME --outcome VARIABLE[@YEAR] --when above|below
                                               --threshold N | --against NAME [--members N] [--seed N]
  model frontier <scenario>     the cheapest mix of arrangements that survives the worst shocks
                                               [--shock NAME ...] [--parts 1|2|4] [--service N] [--control N] [--most N]
                                               [--gates-failed N] [--moment NAME] [--year YEAR] [--lever NAME ...]
  model attribution <scenario>  what of the change to another scenario is the world's, and what ours
                                               --with SCENARIO --strategy NAME [--with-strategy NAME] --outcome VARIABLE[@YEAR] ...
  model disagreement <scenario> why its result differs from another's
                                               --with SCENARIO --strategy NAME [--with-strategy NAME] --outcome VARIABLE[@YEAR]
                                               all with [--economy XXX] [--set NAME=VALUE ...] [--format table|json]
  model reality            the model against published figures   [--format table|csv|json]
  model check              the whole model, library and tables against their rules
  model book               the equation book   [--write | --check]
  model coverage           what the papers speak of, by name in the model   [--write | --check]
  model scenarios          list | show NAME | schema
  model shocks             list | packs | show NAME | replay: real events against what was published
  model economies          every economy that can be asked for

  <scenario> is the name of an example, a YAML or JSON file, or - for standard input.
`
