import type * as z from 'zod';
import type { contracts } from '../domain/contract';

export type { Failure, Reply } from '../domain/contract/contract';
export type { Role } from '../domain/people';

type Contracts = typeof contracts;

/** All the client knows of the server: area → action → what goes in and what comes out. */
export type Api = {
  [Area in keyof Contracts]: {
    [Action in keyof Contracts[Area]]: Contracts[Area][Action] extends { input: infer I; output: infer O }
      ? { input: z.input<I & z.ZodType>; output: z.output<O & z.ZodType> }
      : never;
  };
};

export type Input<F extends keyof Api, A extends keyof Api[F]> = Api[F][A] extends { input: infer I }
  ? I
  : never;
export type Output<F extends keyof Api, A extends keyof Api[F]> = Api[F][A] extends { output: infer O }
  ? O
  : never;
