import type { Terminal } from './terminal.ts'
export function bookCommand(_args: readonly string[], _terminal: Terminal): boolean { return true }
