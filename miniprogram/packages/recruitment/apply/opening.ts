import { call } from '../../../services/cloud';
import { type Field, type Form, type OwnApplication, underWay } from '../types';
import { type KeptForm, keptForm, sendable, withoutCommitment } from './draft';
import { type Merged, merge, taking } from './merge';
import { stepOf, steps } from './steps';
import { firstStep } from './view';

/** The form as the server has it, and its name there. */
export interface Base {
  readonly form: Form;
  readonly version: string;
}

export const baseOf = ({ form, version }: OwnApplication): Base => ({
  form: withoutCommitment(form),
  version,
});

const placesOf = (fields: readonly Field[]) => [
  ...new Set(fields.map((field) => steps[stepOf(field)]?.title ?? '')),
];

/** Where two phones have changed the same, the reader says which to keep. */
async function settled({ form, clashes }: Merged, theirs: Form): Promise<Form> {
  if (clashes.length === 0) return form;
  const places = placesOf(clashes).join('”“');
  const { confirm } = await wx.showModal({
    title: '两部手机上不一样',
    content: `“${places}”在另一部手机上也改过。要保留哪一份？`,
    ...{ confirmText: '用本机的', cancelText: '用另一份' },
  });
  return confirm ? form : taking(form, theirs, clashes);
}

/** What this phone has changed, together with what has arrived from another one. */
export const together = ({ form, base }: KeptForm, application: OwnApplication): Promise<Form> => {
  const { form: theirs } = baseOf(application);
  return settled(merge(base, form, theirs), theirs);
};

export const ownIn = async (round: string): Promise<OwnApplication | null> =>
  underWay((await call('recruitment', 'mine', { round })).application);

/** Opening the form begins the application; what this phone has kept is brought together with what arrived. */
export async function open(round: string) {
  const kept = keptForm(round);
  const application =
    (await ownIn(round)) ??
    (await call('recruitment', 'saveDraft', { round, form: sendable(kept?.form ?? {}) }));
  const base = baseOf(application);
  const form = kept ? await together(kept, application) : base.form;
  const note = kept ? '已恢复这部手机上没有保存的内容' : '';
  return { application, base, form, note, step: firstStep(application) };
}
