import { getRequestConfig } from 'next-intl/server';
import vi from '../messages/vi.json';

/** Reader pages are Vietnamese; they never ask a cookie, so that they stay static. */
export default getRequestConfig(() => ({ locale: 'vi', messages: vi, timeZone: 'Asia/Ho_Chi_Minh' }));
