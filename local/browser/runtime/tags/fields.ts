/** What a form and a label need to know of a control. */
export interface Field {
  name(): string;
  value(): unknown;
  reset(): void;
  /** A tap on the label of this control. */
  activate?(): void;
}

const fields = new WeakMap<Element, Field>();

export const registerField = (host: Element, field: Field): void => {
  fields.set(host, field);
};

export const fieldOf = (element: Element): Field | undefined => fields.get(element);

export function fieldsIn(container: Element): Field[] {
  return [...container.querySelectorAll('*')].flatMap((element) => fields.get(element) ?? []);
}
