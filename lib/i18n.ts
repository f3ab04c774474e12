import { getRequestConfig } from 'next-intl/server';
import desk from '#messages/vi/desk';
import error from '#messages/vi/error';
import reader from '#messages/vi/reader';

const messages = { ...reader, ...desk, ...error };

/** Reader pages are Vietnamese; they never ask a cookie, so that they stay static. */
export default getRequestConfig(() => ({ locale: 'vi', messages, timeZone: 'Asia/Ho_Chi_Minh' }));
