/** What a history may hold of its subject. */
export type Facts = Readonly<Record<string, unknown>>;
