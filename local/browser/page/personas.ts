export interface ShownPersona {
  id: string;
  label: string;
  name: string;
}

declare global {
  interface Window {
    __personas: ShownPersona[];
  }
}

const places = 4;
const key = 'phones';

export const personas = (): ShownPersona[] => window.__personas;

const isKnown = (id: unknown): id is string => personas().some((persona) => persona.id === id);

/** Who holds which phone, remembered between visits. */
export function chosenPersonas(): string[] {
  const saved = JSON.parse(localStorage.getItem(key) ?? '[]') as unknown[];
  const count = Math.min(places, personas().length);
  return Array.from({ length: count }, (_, place) => {
    const id = saved[place];
    return isKnown(id) ? id : (personas()[place]?.id ?? '');
  });
}

export function choosePersona(place: number, id: string): void {
  const chosen = chosenPersonas();
  chosen[place] = id;
  localStorage.setItem(key, JSON.stringify(chosen));
}

export const personaText = ({ label, name }: ShownPersona): string => [label, name].filter(Boolean).join(' ');
