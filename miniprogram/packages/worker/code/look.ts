/**
 * The quiet zone that the standard asks for, and the lowest level: a screen does not fray or stain like paper, so larger
 * modules help an old camera more than spare ones.
 */
export const look = { ecc: 'L', border: 4 } as const;
