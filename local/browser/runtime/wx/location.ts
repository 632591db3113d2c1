import { modal } from '../ui/confirm';
import { asyncApis, type Options } from './define';
import { requirePrivacy } from './privacy';
import { phone } from './state';

async function getLocation({ type = 'wgs84' }: Options) {
  await requirePrivacy();
  const { latitude, longitude, accuracy } = phone.location;
  return {
    latitude,
    longitude,
    accuracy,
    type,
    speed: -1,
    altitude: 0,
    verticalAccuracy: 0,
    horizontalAccuracy: accuracy,
  };
}

/** A person types "纬度,经度 名称"; what stood there before is offered. */
async function chooseLocation() {
  await requirePrivacy();
  const { latitude, longitude, name } = phone.location;
  const answer = await modal({
    title: '选择位置（纬度,经度 名称）',
    content: `${latitude},${longitude} ${name}`,
    editable: true,
  });
  if (!answer.confirm) throw new Error('cancel');
  const [, lat, lon, label = ''] =
    /^\s*(-?[\d.]+)\s*[,，]\s*(-?[\d.]+)\s*(.*)$/.exec(answer.content ?? '') ?? [];
  if (lat === undefined || lon === undefined) throw new Error('位置的写法是：纬度,经度 名称');
  phone.location = {
    ...phone.location,
    latitude: Number(lat),
    longitude: Number(lon),
    name: label,
    address: label,
  };
  return { latitude: Number(lat), longitude: Number(lon), name: label, address: label };
}

async function openLocation({ name = '', address = '', latitude, longitude }: Options): Promise<void> {
  await modal({
    title: String(name),
    content: `${String(address)}\n${latitude}, ${longitude}`,
    showCancel: false,
  });
}

export const location = asyncApis({
  getLocation,
  getFuzzyLocation: getLocation,
  chooseLocation,
  openLocation,
  choosePoi: chooseLocation,
});
