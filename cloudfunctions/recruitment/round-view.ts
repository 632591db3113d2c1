import { type Day, dayText } from '#domain/calendar';
import { clauses, clauseText } from '#domain/recruitment/eligibility';
import { isNoticeUp } from '#domain/recruitment/notice';
import { applyObstacle, isOpen, type Round } from '#domain/recruitment/round';
import type { Tone } from '#domain/session-words';
import type { Frame, ReadContext } from '#platform/context';
import type { RoundDocument } from '#platform/documents';

const span = (from: Day, to: Day) => (from === to ? dayText(from) : `${dayText(from)}至 ${dayText(to)}`);

function toneOf(today: Day, from: Day, to: Day): Tone {
  if (today < from) return 'todo';
  return today > to ? 'done' : 'doing';
}

/** The six stages of the service contract with what is known of their dates. */
function stagesOf({ terms, ranking, notice, state }: Round, today: Day) {
  const { applyFrom, applyTo, interviewFrom, interviewTo, noticeWorkdays } = terms;
  const finished = state === 'finished';
  const open = (begun: boolean): Tone => (finished ? 'done' : begun ? 'doing' : 'todo');
  const interviews = toneOf(today, interviewFrom, interviewTo);
  return [
    { text: '报名', when: span(applyFrom, applyTo), tone: toneOf(today, applyFrom, applyTo) },
    {
      text: '审核',
      when: '报名期间随到随审',
      tone: ranking ? 'done' : toneOf(today, applyFrom, interviewFrom),
    },
    { text: '面试', when: span(interviewFrom, interviewTo), tone: ranking ? 'done' : interviews },
    { text: '体检', when: '按排名 1:1 通知', tone: notice ? 'done' : open(ranking !== undefined) },
    {
      text: '公示',
      when: notice ? span(notice.from, notice.to) : `${noticeWorkdays} 个工作日`,
      tone: notice ? toneOf(today, notice.from, notice.to) : open(false),
    },
    { text: '录用', when: '公示结束且异议处理完以后', tone: open(notice !== undefined && today > notice.to) },
  ] satisfies { text: string; when: string; tone: Tone }[];
}

export function roundView(round: RoundDocument, { today }: Pick<Frame, 'today'>) {
  const { id, state, terms } = round;
  const closed = applyObstacle(round, today);
  return {
    ...{ id, state, terms, title: terms.title, isOpen: isOpen(round, today) },
    stages: stagesOf(round, today),
    conditions: clauses.map((clause) => clauseText[clause].title),
    hasNotice: isNoticeUp(round, today),
    ...(closed === undefined ? {} : { closed }),
  };
}

export const showRound = async (id: string, context: ReadContext) =>
  roundView(await context.rounds.get(id), context);
