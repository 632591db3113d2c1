import type { roster } from '#domain/contract/roster';
import { AppError } from '#domain/errors';
import { confirmObstacle } from '#domain/roster/head';
import { headOf, releaseRoster, saveHead } from '#platform/roster-head';
import type { Actions } from '#platform/serve';
import { checkImport, uploadPath } from './check-import';
import { importView } from './import-views';
import { continueImport } from './write-import';

type Roster = Actions<typeof roster>;
type Steps = Pick<Roster, 'uploadPlace' | 'checkImport' | 'confirmImport' | 'continueImport' | 'dropImport'>;

const show: Roster['confirmImport']['show'] = async (id, context) =>
  importView(await context.rosterImports.get(id), context);

export const importSteps: Steps = {
  async uploadPlace(_input, context) {
    return { path: uploadPath(context) };
  },

  checkImport,

  confirmImport: {
    async act({ id }, context) {
      const [found, head] = await Promise.all([context.rosterImports.get(id), headOf(context)]);
      const reason = confirmObstacle(found, head, context.openid);
      if (reason) throw new AppError('INVALID_STATE', reason);
      const imports = head.imports + 1;
      await saveHead(context, { ...head, importing: id, imports }, 'confirmImport');
      await context.rosterImports.set({ ...found, state: 'writing', version: `r${imports}` });
      return id;
    },
    show,
  },

  continueImport,

  dropImport: {
    async act({ id }, context) {
      const found = await context.rosterImports.get(id);
      if (found.state !== 'checked' && found.state !== 'writing')
        throw new AppError('INVALID_STATE', '已经写入，不能放弃；如有误，请改好文件再导入一次');
      await releaseRoster(context, id, 'dropImport');
      await context.rosterImports.set({ ...found, state: 'dropped' });
      return id;
    },
    show,
  },
};
