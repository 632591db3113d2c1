import type { recruitment } from '#domain/contract/recruitment';
import type { Files } from '#platform/files';
import type { Actions } from '#platform/serve';
import { applicant } from './applicant';
import { attachments } from './attachments';
import { drafts } from './drafts';
import { hiring } from './hiring';
import { interviews } from './interviews';
import { invitations } from './invitations';
import { medical } from './medical';
import { notice } from './notice';
import { objections } from './objections';
import { ownForm } from './own-form';
import { panel } from './panel';
import { posts } from './posts';
import { ranking } from './ranking';
import { reviewer } from './reviewer';
import { rounds } from './rounds';
import { slots } from './slots';

export const actions = (files: Files): Actions<typeof recruitment> => ({
  ...{ ...rounds, ...drafts, ...ownForm, ...applicant, ...attachments(files) },
  ...{ ...reviewer(files), ...slots(files), ...interviews, ...invitations, ...panel },
  ...{ ...ranking, ...medical(files), ...notice, ...objections, ...hiring(files), ...posts },
});
