import { Failure } from '#cli/base/failure';
import { runMain } from '#cli/base/run-main';
import { openAlarmChannels } from '#server/health/alarm-channels';
import { testText } from '#server/health/alarm-words';

await runMain(async () => {
  const channels = openAlarmChannels();
  if (channels.size === 0)
    throw new Failure(
      'Chưa đặt nơi nhận cảnh báo: ALARM_EMAIL cùng SMTP_URL, hoặc ALARM_WEBHOOK. (no alarm channel is set)',
    );
  for (const [channel, send] of channels) {
    await send(testText()).catch((error: Error) => {
      throw new Failure(`Không gửi được cảnh báo thử qua ${channel}: ${error.message} (not sent)`);
    });
    console.log(`✓ đã gửi cảnh báo thử qua ${channel} (sent)`);
  }
});
