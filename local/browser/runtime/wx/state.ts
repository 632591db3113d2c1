/** What a person or a test sets on a phone beforehand, and what the phone did that cannot be seen. */
export interface PhoneState {
  nextScan: string | undefined;
  location: { latitude: number; longitude: number; accuracy: number; name: string; address: string };
  subscriptions: 'ask' | 'accept' | 'reject';
  files: File[];
  clipboard: string;
  brightness: number;
  keepScreenOn: boolean;
  calls: string[];
  calendar: Record<string, unknown>[];
  shares: Record<string, unknown>[];
  vibrations: number;
}

export const phone: PhoneState = {
  nextScan: undefined,
  location: { latitude: 22.517, longitude: 113.3927, accuracy: 30, name: '中山市', address: '广东省中山市' },
  subscriptions: 'ask',
  files: [],
  clipboard: '',
  brightness: 0.5,
  keepScreenOn: false,
  calls: [],
  calendar: [],
  shares: [],
  vibrations: 0,
};
