import { confirm } from '../ui/confirm';
import { showToast } from '../ui/toast';
import { asyncApis, type Options } from './define';
import { phone } from './state';

async function makePhoneCall({ phoneNumber }: Options): Promise<void> {
  if (!(await confirm({ content: `呼叫 ${String(phoneNumber)}`, confirmText: '呼叫' })))
    throw new Error('cancel');
  phone.calls.push(String(phoneNumber));
}

async function copy({ data }: Options): Promise<void> {
  phone.clipboard = String(data);
  showToast({ title: '内容已复制', icon: 'success' });
}

async function addToCalendar(options: Options): Promise<void> {
  const { title, startTime, location } = options;
  const when = new Date(Number(startTime) * 1000).toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai' });
  const content = [title, when, location].filter(Boolean).join('\n');
  if (!(await confirm({ title: '添加到系统日历', content, confirmText: '添加' }))) throw new Error('cancel');
  const { success, fail, complete, ...event } = options;
  phone.calendar.push(event);
}

const vibrate = () => {
  phone.vibrations += 1;
  navigator.vibrate?.(15);
};

export const device = asyncApis({
  makePhoneCall,
  setClipboardData: copy,
  getClipboardData: () => ({ data: phone.clipboard }),
  addPhoneCalendar: addToCalendar,
  addPhoneRepeatCalendar: addToCalendar,
  setScreenBrightness: ({ value }) => {
    phone.brightness = Number(value);
  },
  getScreenBrightness: () => ({ value: phone.brightness }),
  setKeepScreenOn: ({ keepScreenOn }) => {
    phone.keepScreenOn = keepScreenOn === true;
  },
  vibrateShort: vibrate,
  vibrateLong: vibrate,
  setVisualEffectOnCapture: () => undefined,
  hideKeyboard: () => (document.activeElement as HTMLElement | null)?.blur(),
  getBatteryInfo: () => ({ level: 100, isCharging: true }),
  addPhoneContact: () => undefined,
});
