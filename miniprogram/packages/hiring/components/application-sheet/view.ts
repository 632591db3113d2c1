import type { Deliberation } from '../../decision';
import type { Errors } from '../../errors';
import { wayOf } from '../../ways';
import type { Review } from '../../words';

const verdictTones = { met: 'done', unmet: 'wrong', toDecide: 'doing', missing: 'off' } as const;

/** The three ways a review can end, each named by the step that takes it. */
const modes = {
  passReview: { id: 'pass', text: '通过', button: '审核通过', effect: '通过后进入面试，本人会收到消息。' },
  returnForm: {
    ...{ id: 'return', text: '退回修改', button: '退回修改' },
    effect: '退回后由本人修改再交，写了意见的项目会标出来。',
  },
  reject: {
    id: 'reject',
    text: '不予录用',
    button: '不予录用',
    effect: '本人会看到原因，这份报名到此结束。',
  },
} as const;

const names = Object.keys(modes) as (keyof typeof modes)[];

const findingsView = ({ findings }: Review, { mode, judgements }: Deliberation, errors: Errors) =>
  findings.map((finding) => {
    const { clause, verdict, judgement } = finding;
    const { accepted, reason = '' } = judgements[clause] ?? {};
    return {
      ...finding,
      tone: verdictTones[verdict],
      asks: mode === 'pass' && verdict === 'toDecide',
      chosen: accepted === undefined ? [] : [accepted ? 'yes' : 'no'],
      ...{ reason, error: errors[clause] ?? '' },
      decided: judgement ? `${judgement.accepted ? '认可' : '不认可'}：${judgement.reason}` : '',
    };
  });

/** What is said about one thing that was handed in: now, or at an earlier return. */
const commentOn = (
  field: string,
  { comments: earlier }: Review,
  { mode, comments }: Deliberation,
  errors: Errors,
) => ({
  asks: mode === 'return',
  comment: comments[field] ?? '',
  earlier: mode === 'return' ? '' : (earlier[field] ?? ''),
  error: errors[field] ?? '',
});

/** What can be done comes first, what cannot says why. */
const waysOf = ({ steps }: Review) =>
  steps
    .flatMap(({ step, reason = '' }) => {
      const { text, isQuiet = false } = wayOf(step) ?? {};
      return text ? [{ step, text, reason, isMain: !isQuiet && !reason }] : [];
    })
    .sort((a, b) => Number(b.isMain) - Number(a.isMain) || a.reason.length - b.reason.length);

/** The sheet as it stands while the reviewer deliberates. */
export function sheetView(application: Review, thought: Deliberation, errors: Errors) {
  const open = application.steps.map(({ step }) => step);
  const offered = names.filter((step) => open.includes(step)).map((step) => modes[step]);
  const mode = offered.find(({ id }) => id === thought.mode);
  return {
    ...{ modes: offered, mode, button: mode?.button ?? '', effect: mode?.effect ?? '' },
    findings: findingsView(application, thought, errors),
    facts: application.facts.map((fact) => ({
      ...fact,
      ...commentOn(fact.field, application, thought, errors),
    })),
    materials: commentOn('attachments', application, thought, errors),
    grounds: application.grounds.map((ground) => ({
      ...ground,
      asks: thought.mode === 'pass',
      isAccepted: thought.grounds.includes(ground.id),
    })),
    reason: thought.reason,
    fault: errors.reason ?? (thought.mode === 'return' ? errors.comments : '') ?? '',
    ways: waysOf(application),
  };
}

export type SheetView = ReturnType<typeof sheetView>;
