import { attributesOf, findByLabel, findByText, linesOf } from './elements';
import type { Machine } from './machine';

/** What a person sees of a phone. */
export function createScreen({ stack, dialogs }: Machine) {
  const root = () => stack.front().rendered.dom;
  const lines = (): string[] => [...linesOf(root()), ...dialogs.lines()];

  function only(found: readonly Element[], words: string, nth = 0): Element {
    const element = found[nth];
    if (element) return element;
    throw new Error(`the screen does not show “${words}”; it shows:\n${lines().join('\n')}`);
  }

  const byText = (text: string, nth: number): Element => only(findByText(root(), text), text, nth);
  /** By the words that a screen reader says, or the placeholder of a field. */
  const byLabel = (label: string): Element => only(findByLabel(root(), label), label);

  return {
    ...{ byText, byLabel, lines },
    value: (label: string): string => String(attributesOf(byLabel(label)).value ?? ''),
  };
}
