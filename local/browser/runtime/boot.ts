import type { Persona } from '../server/persona';

export interface Boot {
  persona: Persona;
  route: string;
  now: number;
}

declare global {
  interface Window {
    __boot: Boot;
  }
}

export const boot = (): Boot => window.__boot;
