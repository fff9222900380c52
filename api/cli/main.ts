/** The command line: the same verbs and numbers as the HTTP interface. */
import { ScenarioRefusal } from '../../scenarios/refusal.ts'
import { loadEngine } from '../engine.ts'
import { readSources } from '../library.ts'
import { RequestProblem } from '../problem-details.ts'
import { bookCommand, coverageCommand } from './book-command.ts'
import { checkCommand } from './check-command.ts'
import { decisionCommand, isPlainVerb } from './decision-command.ts'
import { economiesCommand } from './economies-command.ts'
import { ensembleCommand } from './ensemble-command.ts'
import { poolShareCommand } from './pool-share-command.ts'
import { realityCommand } from './reality-command.ts'
import { replayCommand } from './replay-command.ts'
import { runCommand } from './run-command.ts'
import { scenariosCommand } from './scenarios-command.ts'
import { shocksCommand } from './shocks-command.ts'
import { sizingCommand } from './sizing-command.ts'
import { printable, processTerminal, type Terminal } from './terminal.ts'
import { traceCommand } from './trace-command.ts'
import { USAGE, UsageError } from './usage.ts'

/** Runs one command. Returns the exit code: 0 done, 1 failed, 2 written wrongly. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const [verb, ...rest] = args
  try {
    if (isPlainVerb(verb)) {
      await decisionCommand(verb, rest, await loadEngine(), terminal)
      return 0
    }
    switch (verb) {
      case 'run':
        await runCommand(rest, await loadEngine(), terminal)
        return 0
      case 'trace':
        await traceCommand(rest, await loadEngine(), terminal)
        return 0
      case 'ensemble':
        await ensembleCommand(rest, await loadEngine(), terminal)
        return 0
      case 'sizing':
        sizingCommand(rest, await loadEngine(), terminal)
        return 0
      case 'pool-share':
        await poolShareCommand(rest, await loadEngine(), terminal)
        return 0
      case 'reality':
        realityCommand(rest, await loadEngine(), terminal)
        return 0
      case 'check':
        return checkCommand(terminal) ? 0 : 1
      case 'book':
        return bookCommand(rest, terminal) ? 0 : 1
      case 'coverage':
        return coverageCommand(rest, terminal) ? 0 : 1
      case 'scenarios':
        scenariosCommand(rest, readSources().library, terminal)
        return 0
      case 'shocks':
        if (rest[0] === 'replay') replayCommand(rest.slice(1), await loadEngine(), terminal)
        else shocksCommand(rest, readSources().library, terminal)
        return 0
      case 'economies':
        economiesCommand(readSources().facts, terminal)
        return 0
      case 'help':
      case '--help':
      case '-h':
        terminal.out(USAGE)
        return 0
      default:
        throw new UsageError(verb === undefined ? 'Which command?' : `There is no command "${verb}".`)
    }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (isUsage(error)) {
      terminal.error(`${printable(message)}\n\n${USAGE}`)
      return 2
    }
    const hint = error instanceof RequestProblem && error.parts.suggestion !== undefined ? ` Did you mean ${error.parts.suggestion}?` : ''
    terminal.error(`${error instanceof ScenarioRefusal ? 'The scenario was refused. ' : ''}${printable(message)}${printable(hint)}\n`)
    return 1
  }
}

/** Wrong use: ours, or an option that Node's own parser does not know. */
function isUsage(error: unknown): boolean {
  return error instanceof UsageError || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
}

if (import.meta.main) process.exitCode = await runCli(process.argv.slice(2), processTerminal)
