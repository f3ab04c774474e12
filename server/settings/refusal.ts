import { refuseWrongSettings, WrongSettings } from '#server/settings/settings';

/** Exits on wrong settings; Next would stay up without answering. */
export function endOnWrongSettings(): void {
  try {
    refuseWrongSettings();
  } catch (error) {
    if (!(error instanceof WrongSettings)) throw error;
    for (const line of error.lines) console.error(`✗ ${line}`);
    process.exit(1);
  }
}
