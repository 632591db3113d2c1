export const collections = [{ name: 'things', indexes: [{ name: 'kind', keys: ['kind'] }] }];
