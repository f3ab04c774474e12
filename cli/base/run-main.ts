import { Failure } from '#cli/base/failure';
import { readSecretFiles } from '#cli/base/secret-files';
import { WrongSettings } from '#server/settings/settings';

/**
 * Reads secret files, then runs a command's main function. A Failure prints one line, wrong settings a line each, other
 * errors the stack; each sets exit code 1. The image includes each command `cli/NAME.ts`; `package.json` gives it to
 * `npm run`.
 */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    readSecretFiles();
    await main();
  } catch (error) {
    if (error instanceof WrongSettings) for (const line of error.lines) console.error(`✗ ${line}`);
    else console.error(error instanceof Failure ? `✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
