/** The command line: the same verbs and numbers as the HTTP interface. */
import type { Library } from '../../scenarios/library.ts'
import { ScenarioRefusal } from '../../scenarios/refusal.ts'
import type { Engine } from '../engine.ts'
import { RequestProblem } from '../problem-details.ts'
import { printable, processTerminal, type Terminal } from './terminal.ts'
import { USAGE, UsageError } from './usage.ts'

/** Runs one command, and reads no more of the program than it takes. Returns the exit code: 0 done, 1 failed, 2 written wrongly. */
export async function runCli(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  const [verb, ...rest] = args
  try {
    switch (verb) {
      case 'run':
        await (await import('./run-command.ts')).runCommand(rest, await engine(), terminal)
        return 0
      case 'trace':
        await (await import('./trace-command.ts')).traceCommand(rest, await engine(), terminal)
        return 0
      case 'ensemble':
        await (await import('./ensemble-command.ts')).ensembleCommand(rest, await engine(), terminal)
        return 0
      case 'sizing':
        (await import('./sizing-command.ts')).sizingCommand(rest, await engine(), terminal)
        return 0
      case 'pool-share':
        await (await import('./pool-share-command.ts')).poolShareCommand(rest, await engine(), terminal)
        return 0
      case 'reality':
        (await import('./reality-command.ts')).realityCommand(rest, await engine(), terminal)
        return 0
      case 'check':
        return (await import('./check-command.ts')).checkCommand(terminal) ? 0 : 1
      case 'book':
        return (await import('./book-command.ts')).bookCommand(rest, terminal) ? 0 : 1
      case 'coverage':
        return (await import('./book-command.ts')).coverageCommand(rest, terminal) ? 0 : 1
      case 'scenarios':
        (await import('./scenarios-command.ts')).scenariosCommand(rest, await library(), terminal)
        return 0
      case 'shocks':
        if (rest[0] === 'replay') (await import('./replay-command.ts')).replayCommand(rest.slice(1), await engine(), terminal)
        else (await import('./shocks-command.ts')).shocksCommand(rest, await library(), terminal)
        return 0
      case 'economies':
        (await import('./economies-command.ts')).economiesCommand((await import('../library.ts')).readSources().facts, terminal)
        return 0
      case 'help':
      case '--help':
      case '-h':
        terminal.out(USAGE)
        return 0
      default: {
        const { decisionCommand, isPlainVerb } = await import('./decision-command.ts')
        if (isPlainVerb(verb)) {
          await decisionCommand(verb, rest, await engine(), terminal)
          return 0
        }
        throw new UsageError(verb === undefined ? 'Which command?' : `There is no command "${verb}".`)
      }
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

async function engine(): Promise<Engine> {
  return (await import('../engine.ts')).loadEngine()
}

async function library(): Promise<Library> {
  return (await import('../library.ts')).readSources().library
}

/** Wrong use: ours, or an option that Node's own parser does not know. */
function isUsage(error: unknown): boolean {
  return error instanceof UsageError || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
}

if (import.meta.main) process.exitCode = await runCli(process.argv.slice(2), processTerminal)
