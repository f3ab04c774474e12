/**
 * Goes on where nobody reads the log any more. Else the broken pipe is an error, which is logged, which breaks the pipe: a
 * server that outlives the program it writes to would do nothing else.
 */
export function outliveBrokenPipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
