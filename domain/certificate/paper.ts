import type { Block, CodePicture } from '../paper';
import type { CertificateView } from './words';

const line = (text: string): Block => ({ kind: 'line', text });
const note = (text: string): Block => ({ kind: 'note', text });

const table = ({ months, sessions, hours }: CertificateView): Block => ({
  kind: 'table',
  rows: [
    ['月份', '计入次数', '时数'],
    ...months.map((month) => [month.text, String(month.sessions), month.hours]),
    ['合计', String(sessions), hours],
  ],
});

const typed = (codeText: string) => `在小程序“双百督导”的“我的 → 核验时数证明”输入核验码 ${codeText}`;
const checking = (codeText: string, picture: CodePicture | undefined): Block[] =>
  picture
    ? [note(`核验：用微信扫下面的码，或${typed(codeText)}`), { kind: 'picture', ...picture }]
    : [note(`核验：${typed(codeText)}`)];

/** The certificate as it is printed; with WeChat's code where there is one. */
export const paperOf = (view: CertificateView, picture?: CodePicture): Block[] => [
  { kind: 'title', text: view.title },
  note(`编号 ${view.number}`),
  line(
    `兹证明${view.name}在“${view.project}”中担任督导，于 ${view.period}完成并计入督导 ${view.sessions} 次，合计 ${view.hours}（${view.kinds}）。`,
  ),
  line(`服务的镇街：${view.towns.join('、')}。`),
  table(view),
  note(`${view.basis}。${view.asOf}。`),
  line(`项目委托单位：${view.owner}`),
  line(`开出：${view.issued}`),
  ...checking(view.codeText, picture),
];
