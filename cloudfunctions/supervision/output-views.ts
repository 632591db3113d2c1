import { dayOf, dayText } from '#domain/calendar';
import { MOST_FILES } from '#domain/record/checks';
import {
  type OutputState,
  outputFaults,
  outputKindText,
  outputObstacle,
  outputStateText,
  outputSteps,
  outputStepText,
} from '#domain/record/output';
import type { Tone } from '#domain/session-words';
import type { ReadContext } from '#platform/context';
import type { Documents } from '#platform/documents';
import { fileLimits, fileView } from './material';

type Output = Documents['outputs'];

const tones: Record<OutputState, Tone> = { draft: 'doing', submitted: 'done', dropped: 'off' };

export const outputCard = (output: Output, supervisor: string) => ({
  ...{ id: output.id, kind: output.kind, kindText: outputKindText[output.kind] },
  ...{ title: output.title || '（还没有写题目）', supervisor, state: output.state },
  tag: { text: outputStateText[output.state], tone: tones[output.state] },
  when: output.submittedAt
    ? `${dayText(dayOf(output.submittedAt))}提交`
    : `${dayText(dayOf(output.savedAt))}保存`,
  files: output.files.length,
});

export async function showOutput(id: string, context: ReadContext) {
  const output = await context.outputs.get(id);
  const supervisor = (await context.supervisors.peek(output.supervisor))?.name ?? output.supervisor;
  const reason = outputObstacle(output, context.actor);
  const step = (each: (typeof outputSteps)[number]) => ({
    ...{ step: each, text: outputStepText[each] },
    ...(reason !== undefined && { reason }),
  });
  return {
    ...{ ...outputCard(output, supervisor), title: output.title, text: output.text },
    ...{ papers: output.files.map(fileView), limits: fileLimits(MOST_FILES) },
    missing: outputFaults(output),
    steps: context.actor.role === 'supervisor' ? outputSteps.map(step) : [],
  };
}
