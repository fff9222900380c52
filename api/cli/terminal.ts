/** Where a command reads and writes: the process, or a test. */
export interface Terminal {
  out(text: string): void
  error(text: string): void
  readStandardInput(): Promise<string>
}

// A reader that has seen enough (head, less) closes the pipe: that ends the output, not in failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})

export const processTerminal: Terminal = {
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
  async readStandardInput() {
    const chunks: Buffer[] = []
    for await (const chunk of process.stdin) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks).toString('utf8')
  },
}

// Controls could move the cursor or colour the lines of a reader's terminal.
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** Text that a terminal shows as it stands. */
export function printable(text: string): string {
  return text.replace(CONTROL, '\u{FFFD}')
}
