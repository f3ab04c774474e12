import { Failure } from '#cli/base/failure';
import { readSecretFiles } from '#cli/base/secret-files';

/** Runs a command's main function with the settings that stand in files; a Failure ends it with its one line, anything else with the stack, both with code 1. */
export async function runMain(main: () => Promise<void>): Promise<void> {
  try {
    readSecretFiles();
    await main();
  } catch (error) {
    console.error(error instanceof Failure ? `✗ ${error.message}` : error);
    process.exitCode = 1;
  }
}
