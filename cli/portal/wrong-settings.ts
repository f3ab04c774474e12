import { Failure } from '#cli/base/failure';
import { backupSettings } from '#cli/data/backup-settings';
import { storageSettings } from '#cli/data/storage-settings';
import { checkRunAs } from '#cli/web/run-as';
import { findWrongDayLimits } from '#lib/media/day-quota';
import { findWrongPictureMemory } from '#server/decoding/limits';
import { EdgeSettingError, edgeSettings } from '#server/settings/cdn';
import { findScaleFault } from '#server/settings/cluster';
import { findWrongWatchSettings } from '#server/settings/telemetry';
import { findWrongTraceSettings } from '#server/settings/tracing';
import { findWrongSiteSettings } from '#server/settings/wrong-settings';
import { findWrongReserve } from '#server/storage/room';
import { findWrongSignInSettings } from '#server/telemetry/sign-in-log';

/** A Failure for the first setting that cannot be meant so, before anything is opened. */
export function refuseWrongSettings(): void {
  const fault = findScaleFault();
  if (fault) throw new Failure(fault);
  refuseUselessEdge();
  storageSettings();
  const wrong = [
    findWrongSiteSettings,
    findWrongWatchSettings,
    findWrongTraceSettings,
    findWrongSignInSettings,
    findWrongPictureMemory,
    findWrongReserve,
    findWrongDayLimits,
  ];
  for (const line of wrong.flatMap((find) => find())) throw new Failure(line);
  checkPort();
  backupSettings();
  checkRunAs();
}

function refuseUselessEdge(): void {
  try {
    edgeSettings();
  } catch (error) {
    throw error instanceof EdgeSettingError ? new Failure(error.message) : error;
  }
}

function checkPort(): void {
  const given = process.env['PORT'] ?? '3000';
  const port = Number(given);
  if (!Number.isInteger(port) || port < 1 || port > 65535)
    throw new Failure(`PORT=${given} không phải là một cổng (1–65535).`);
}
