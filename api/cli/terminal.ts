/** Where a command reads and writes: the process, or a test. */
export interface Terminal {
  out(text: string): void
  error(text: string): void
  readStandardInput(): Promise<string>
}

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
