import type { recruitment } from '#domain/contract/recruitment';
import type { Files } from '#platform/files';
import type { Actions } from '#platform/serve';
import { applicant } from './applicant';
import { drafts } from './drafts';
import { reviewer } from './reviewer';
import { rounds } from './rounds';

export const actions = (files: Files) =>
  ({
    ...rounds,
    ...drafts,
    ...applicant,
    ...reviewer(files),
  }) as unknown as Actions<typeof recruitment>;
