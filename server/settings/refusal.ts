import { refuseWrongSettings, WrongSettings } from '#server/settings/settings';

/** Ends a serving process with a line for each wrong setting, however it was started: Next would stay, and answer nothing. */
export function endOnWrongSettings(): void {
  try {
    refuseWrongSettings();
  } catch (error) {
    if (!(error instanceof WrongSettings)) throw error;
    for (const line of error.lines) console.error(`✗ ${line}`);
    process.exit(1);
  }
}
