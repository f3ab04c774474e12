/** Ignores a closed log pipe. Otherwise logging the error breaks the pipe again, without end. */
export function outliveBrokenPipes(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
