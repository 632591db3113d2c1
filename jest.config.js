const transform = { '^.+\\.m?[tj]s$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] };
const esmPackages = ['mingo', 'qr', 'uqr', 'chinese-days'].join('|');

const node = {
  testEnvironment: 'node',
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages})/)`, '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

module.exports = {
  testTimeout: 30_000,
  projects: [
    { ...node, displayName: 'node', testMatch: ['<rootDir>/test/**/*.test.ts'], testPathIgnorePatterns: ['/test/pages/', '/test/e2e/', '/test/local/browser/'] },
    { ...node, displayName: 'browser', testMatch: ['<rootDir>/test/{e2e,local/browser}/**/*.test.ts'] },
  ],
};
