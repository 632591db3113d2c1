import { typedCode } from '#domain/certificate/code';
import { certificateView } from '#domain/certificate/words';
import type { certificate as contract } from '#domain/contract/supervision/certificate';
import { AppError } from '#domain/errors';
import { countAttempt } from '#platform/attempts';
import type { Actions } from '#platform/serve';

type Check = Pick<Actions<typeof contract>, 'checkCertificate'>;

const refuse = (words: string) => new AppError('INVALID_INPUT', words, { code: words });
const notOne = () =>
  refuse('核验码是 10 位字母和数字，没有 0、1、2、5、8 和 B、I、L、O、S、Z，请对照证明重新输入');
const unknown = () => refuse('没有这张证明，请对照证明重新输入核验码；仍查不到请向开出证明的人核实');
const locked = (minutes: number) => refuse(`查询次数太多，请 ${minutes} 分钟后再试，或用微信扫证明上的码`);

export const certificateCheck: Check = {
  /** Guesses are counted in one place for each phone, whichever project it names. */
  async checkCertificate({ code: typed }, context) {
    if (context.project !== '') throw new AppError('INVALID_INPUT', '请更新小程序后再核验');
    const code = typedCode(typed);
    if (!code) throw notOne();
    const guess = `certificate:${context.openid}`;
    await countAttempt(context, guess, locked);
    const [found] = await context.across.find('certificates', { code });
    if (!found) throw unknown();
    await context.apart(({ guesses }) => guesses.remove(guess));
    return certificateView(found);
  },
};
