import type { outputs as contract } from '#domain/contract/supervision/outputs';
import { AppError } from '#domain/errors';
import { assertRoom } from '#domain/record/material';
import {
  assertOutputOpen,
  dropOutput,
  mayReadOutput,
  outputKinds,
  outputKindText,
  submitOutput,
} from '#domain/record/output';
import { assertPrivacy, type Texts } from '#domain/record/privacy';
import type { ReadContext } from '#platform/context';
import type { Documents } from '#platform/documents';
import type { Files } from '#platform/files';
import { saveSubject } from '#platform/history';
import { newId } from '#platform/ids';
import { projectNames } from '#platform/names';
import type { Actions } from '#platform/serve';
import { forsake } from '#platform/uploads';
import { type Looked, linksOf, lookInto, noSuchFile, placeFor, taken } from './material';
import { outputCard, showOutput } from './output-views';

type Output = Documents['outputs'];

const purposeOf = (id: string) => `output/${id}`;

async function readable(id: string, { outputs, actor }: ReadContext): Promise<Output> {
  const output = await outputs.peek(id);
  if (!output || !mayReadOutput(output, actor))
    throw new AppError('NOT_FOUND', '没有找到这份成果，可能已删除，请返回刷新');
  return output;
}

const found = ({ outputs, actor }: ReadContext): Promise<Output[]> =>
  actor.role === 'supervisor'
    ? outputs.find({ supervisor: actor.person })
    : outputs.find({ state: 'submitted' });

const textsOf = ({ title, text }: Output): Texts => [
  ['title', '题目', title],
  ['text', '正文', text],
];

const timeOf = ({ submittedAt, savedAt }: Output) => submittedAt ?? savedAt;

export const outputs = (files: Files): Actions<typeof contract> => ({
  async outputs({ kind }, context) {
    const [all, names] = await Promise.all([found(context), projectNames(context)]);
    const shown = all
      .filter((each) => mayReadOutput(each, context.actor) && (!kind || each.kind === kind))
      .sort((one, other) => timeOf(other) - timeOf(one));
    return {
      outputs: shown.map((each) => outputCard(each, names.supervisor(each.supervisor))),
      kinds: outputKinds.map((id) => ({ id, text: outputKindText[id] })),
    };
  },

  async output({ id }, context) {
    await readable(id, context);
    return showOutput(id, context);
  },

  saveOutput: {
    async act({ id = newId(), ...words }, context) {
      const { actor, now } = context;
      const before = await context.outputs.peek(id);
      if (before) assertOutputOpen(before, actor);
      const rest = before ?? { supervisor: actor.person, files: [], state: 'draft' as const };
      const after = { ...rest, ...words, id, savedAt: now };
      await saveSubject(context, 'output', before, after, 'saveOutput');
      return id;
    },
    show: showOutput,
  },

  submitOutput: {
    async act({ id, privacyRead }, context) {
      const before = await context.outputs.get(id);
      const after = submitOutput(before, context.actor, context.now);
      assertPrivacy(textsOf(before), privacyRead);
      await saveSubject(context, 'output', before, after, 'submitOutput');
      return id;
    },
    show: showOutput,
  },

  dropOutput: {
    async act({ id }, context) {
      const before = await context.outputs.get(id);
      await saveSubject(context, 'output', before, dropOutput(before, context.actor), 'dropOutput');
      return id;
    },
    show: async (id) => ({ id }),
  },

  outputUploadPath: {
    async act({ id, name }, context) {
      const output = await context.outputs.get(id);
      assertOutputOpen(output, context.actor);
      assertRoom(output.files);
      return placeFor(purposeOf(id), name, context);
    },
    show: async (cloudPath) => ({ cloudPath }),
  },

  addOutputFile: {
    async before({ id, fileId }, context) {
      assertOutputOpen(await context.outputs.get(id), context.actor);
      return lookInto(fileId, purposeOf(id), files, context);
    },
    async act({ id, name, fileId: path }, context, looked: Looked) {
      const before = await context.outputs.get(id);
      assertOutputOpen(before, context.actor);
      if (before.files.some((file) => file.path === path)) return id;
      assertRoom(before.files);
      const added = [...before.files, await taken({ path, name }, looked, context)];
      await saveSubject(context, 'output', before, { ...before, files: added }, 'addOutputFile');
      return id;
    },
    show: showOutput,
  },

  removeOutputFile: {
    async act({ id, file }, context) {
      const before = await context.outputs.get(id);
      assertOutputOpen(before, context.actor);
      const gone = before.files.find((each) => each.id === file);
      if (!gone) throw noSuchFile();
      await forsake(gone.path, context);
      const kept = before.files.filter((each) => each !== gone);
      await saveSubject(context, 'output', before, { ...before, files: kept }, 'removeOutputFile');
      return id;
    },
    show: showOutput,
  },

  async outputFiles({ id }, context) {
    const output = await readable(id, context);
    return { title: output.title, files: await linksOf(output.files, files) };
  },
});
