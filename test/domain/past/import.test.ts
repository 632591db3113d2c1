import { importObstacle, type PastImport, pastImportFacts } from '../../../domain/past/import';
import {
  type PastImportState,
  type PastImportStep,
  pastImportStates,
  pastImportStepNames,
} from '../../../domain/past/kinds';

const proof = { id: 'proof00001', name: '签到表.jpg', fileId: 'cloud://x', bytes: 10 };

const anImport = (changes: Partial<PastImport> = {}): PastImport => ({
  ...{
    id: 'a',
    by: 'c1',
    name: '林晓岚',
    openid: 'o1',
    at: 0,
    hash: 'h',
    file: 'cloud://y',
    state: 'checked',
  },
  ...{ rows: [{ kind: 'session', id: 's' }], done: 0, evidence: [proof] },
  ...changes,
});

const asker = { openid: 'o1', confirmed: 0 };

/** The steps that each state leaves open to the one who uploaded the file. */
const open: Record<PastImportState, readonly PastImportStep[]> = {
  checked: ['attach', 'detach', 'confirm', 'drop'],
  writing: ['withdraw'],
  stuck: ['withdraw'],
  done: ['withdraw'],
  withdrawing: [],
  withdrawn: [],
  dropped: [],
};

test.each(pastImportStates)('an import that is %s leaves exactly its own steps open (R2.4)', (state) => {
  const found = pastImportStepNames.filter((step) => !importObstacle(anImport({ state }), step, asker));
  expect(found).toEqual(open[state]);
});

test.each<[step: PastImportStep, changes: Partial<PastImport>, confirmed: number, words: string]>([
  ['attach', { evidence: Array(9).fill(proof) }, 0, '证明材料最多 9 份，请先删除一份'],
  ['confirm', { evidence: [] }, 0, '请先添加至少一份证明材料，如签到表的照片或扫描件'],
  ['confirm', { openid: 'o2' }, 0, '这不是您上传的文件，请由上传的人操作'],
  ['drop', { openid: 'o2' }, 0, '这不是您上传的文件，请由上传的人操作'],
  ['withdraw', { state: 'done' }, 2, '已有 2 条经确认，不能整批撤回'],
  ['withdraw', { state: 'withdrawn' }, 0, '这次补录已经撤回'],
])('%s is refused in words (R2.4)', (step, changes, confirmed, words) => {
  expect(importObstacle(anImport(changes), step, { ...asker, confirmed })).toBe(words);
});

test('another coordinator may withdraw', () => {
  const found = anImport({ state: 'done', openid: 'o2' });
  expect(importObstacle(found, 'withdraw', asker)).toBeUndefined();
});

test('its history holds neither places of files nor the account (R16.2)', () => {
  expect(JSON.stringify(pastImportFacts(anImport()))).not.toMatch(/cloud:|o1/);
});
