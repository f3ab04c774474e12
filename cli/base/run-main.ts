import { Failure } from '#cli/base/failure';
import { readSecretFiles } from '#cli/base/secret-files';
import { WrongSettings } from '#server/settings/settings';

/**
 * Runs a command's main function with the settings that stand in files; a Failure ends it with its one line, wrong settings
 * with a line each, anything else with the stack, all with code 1. An operator's command is one file, `cli/NAME.ts`, that
 * calls this at its top level: the image takes it along, and a line in `package.json` gives it to `npm run`.
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
