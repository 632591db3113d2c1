import { dayText, monthOf } from '#domain/calendar';
import type { ratings as contract } from '#domain/contract/feedback/ratings';
import { COMMENT_LENGTH, receiptId, scores, scoreText } from '#domain/feedback/rating';
import { choices } from '#domain/feedback/rating-asking';
import { lastRatingDay, openMonths } from '#domain/feedback/rating-months';
import type { ReadContext } from '#platform/context';
import { namesOf } from '#platform/names';
import type { Actions } from '#platform/serve';

const promise = [
  '不记名：只记下您本月评过，不记评了什么。',
  '满 5 份才合并公布，督导和工作人员都看不到单独一份。',
  '每月评一次，提交后不能查看或修改，您自己也不能。',
];
const isRated = { title: '本月已评价，谢谢', text: '每月只评一次。下月参加督导后，这里会再请您评价。' };
const isEmpty = {
  title: '现在没有要评价的督导',
  text: '用自己的手机扫码参加督导后，这里会请您评价，每月一次。由站点代为登记的不用评价。',
};

async function monthOfWorker(month: string, { attendances, ratingReceipts, actor }: ReadContext) {
  const [seen, receipt] = await Promise.all([
    attendances.find({ worker: actor.person, month }),
    ratingReceipts.peek(receiptId(actor.person, month)),
  ]);
  return { month, choices: choices(seen, month), isRated: receipt !== undefined };
}

export const toRate: Actions<typeof contract>['toRate'] = async (_input, context) => {
  const { today, plan } = context;
  const found = await Promise.all(openMonths(today, plan).map((month) => monthOfWorker(month, context)));
  const waiting = found.filter((each) => each.choices.length > 0 && !each.isRated);
  const named = waiting.flatMap((each) => each.choices);
  const names = await namesOf(context, {
    towns: named.map(({ town }) => town),
    supervisors: named.map(({ supervisor }) => supervisor),
    workers: [],
  });
  return {
    months: waiting.map(({ month, choices: supervisors }) => ({
      month,
      title: month === monthOf(today) ? '本月的督导' : '上个月的督导',
      until: `可评到 ${dayText(lastRatingDay(month, plan))}`,
      supervisors: supervisors.map(({ supervisor, town, day }) => ({
        id: supervisor,
        name: names.supervisor(supervisor),
        last: `${dayText(day)} · ${names.town(town)}`,
      })),
    })),
    nothing: found.some((each) => each.isRated) ? isRated : isEmpty,
    items: plan.rating.items,
    scale: scores.map((score) => ({ score, text: scoreText[score] })),
    commentLength: COMMENT_LENGTH,
    promise,
  };
};
