import type { Facts } from '../facts';
import { canonical, sha256 } from '../history';
import type { Application } from './application';
import type { Round } from './round';

/** An application as its history may hold it: of what was typed only a hash, of attachments only that they were there. */
export const applicationFacts = ({ form, attachments, owner, ...rest }: Application): Facts => ({
  ...rest,
  owner: sha256(owner),
  form: sha256(canonical(form)),
  attachments: attachments.map(({ id, kind }) => ({ id, kind })),
});

export const roundFacts = (round: Round): Facts => ({ ...round });

/** What an objection says may be confidential: the history holds only a hash of it. */
export const objectionFacts = ({ text, ...rest }: { readonly text: string }): Facts => ({
  ...rest,
  text: sha256(text),
});
