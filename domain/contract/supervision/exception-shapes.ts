import * as z from 'zod';
import { exceptionKinds, exceptionStates } from '../../exceptions/exception';
import { exceptionStepNames } from '../../exceptions/steps';
import { tones } from '../../session-words';

export const exceptionTag = z.object({ text: z.string(), tone: z.enum(tones) });

/** One exception of a session, as those concerned read it. */
export const exceptionItem = z.object({
  kind: z.enum(exceptionKinds),
  text: z.string(),
  state: z.enum(exceptionStates),
  tag: exceptionTag,
  lines: z.array(z.string()),
});

export const exceptionStep = z.object({
  step: z.enum(exceptionStepNames),
  text: z.string(),
  hint: z.string(),
});
