import { dayText } from './calendar';
import type { Light, Quota } from './quota';

const lightText: Record<Light, string> = { green: '正常', amber: '偏慢', red: '危险' };

const withoutForecast: Record<Light, string> = {
  green: '刚开始，暂不预计',
  amber: '照此不能按期完成',
  red: '已不能按期完成',
};

const oneDecimal = (value: number) => String(Math.round(value * 10) / 10);

/** A quota with its pace, forecast and light in words, as pages show it. */
export function quotaView({ pace, forecast, ...quota }: Quota) {
  return {
    ...quota,
    paceText: quota.remaining === 0 ? '已完成' : `每个工作日 ${oneDecimal(pace)} 次`,
    forecastText: forecast ? `${dayText(forecast)}完成` : withoutForecast[quota.light],
    lightText: lightText[quota.light],
  };
}
