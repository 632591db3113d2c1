/** checked: may be confirmed; stuck: a row could not be written any more; withdrawing: its rows are being undone. */
export const pastImportStates = [
  ...(['checked', 'writing', 'stuck', 'done'] as const),
  ...(['withdrawing', 'withdrawn', 'dropped'] as const),
] as const;
export type PastImportState = (typeof pastImportStates)[number];

export const pastImportStepNames = ['attach', 'detach', 'confirm', 'drop', 'withdraw'] as const;
export type PastImportStep = (typeof pastImportStepNames)[number];

export const pastRecordStates = ['waiting', 'confirmed', 'withdrawn'] as const;
export type PastRecordState = (typeof pastRecordStates)[number];
