export interface Persona {
  id: string;
  label: string;
  name: string;
  openid: string;
}

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
