import type { RecordForm, Task } from '../draft';

type Errors = Readonly<Record<string, string>>;

const dayWords = (day: string) => day.replace(/^\d+-0?(\d+)-0?(\d+)$/, '$1 月 $2 日');

const at = (errors: Errors, index: number, part: string) => errors[`followUps.${index}.${part}`] ?? '';

/** Each follow-up with its owner's name and the choice of days that it stands at. */
export function taskRows({ owners, dues }: RecordForm, tasks: readonly Task[], errors: Errors) {
  const names = owners.map(({ text }) => text);
  const days = dues.map(({ id, text }) => ({ id, text }));
  return tasks.map((task, index) => ({
    ...{ ...task, index, names, days },
    title: `第 ${index + 1} 件`,
    owner: Math.max(
      0,
      owners.findIndex(({ id }) => id === task.owner),
    ),
    chosen: dues
      .filter(({ day }) => day === task.due)
      .slice(0, 1)
      .map(({ id }) => id),
    dueWords: dayWords(task.due),
    ...{ textError: at(errors, index, 'text'), ownerError: at(errors, index, 'owner') },
    dueError: at(errors, index, 'due'),
  }));
}
