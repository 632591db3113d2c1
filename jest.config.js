const { availableParallelism } = require('node:os');

const transform = {
  '^.+\\.m?[tj]s$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }],
};
const esmPackages = ['mingo', 'qr', 'uqr', 'chinese-days'].join('|');

const node = {
  testEnvironment: '<rootDir>/test/support/environment.ts',
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages})/)`, '/dist/'],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
};

const elsewhere = ['/test/pages/', '/test/e2e/', '/test/local/browser/'];

module.exports = {
  // Jest leaves a core free, which on two cores would be half of them.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  testTimeout: 30_000,
  globalSetup: '<rootDir>/test/support/build.ts',
  projects: [
    {
      ...node,
      displayName: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: elsewhere,
    },
    {
      ...node,
      displayName: 'pages',
      testEnvironment: '<rootDir>/test/support/pages/environment.ts',
      testMatch: ['<rootDir>/test/pages/**/*.test.ts'],
    },
    { ...node, displayName: 'browser', testMatch: ['<rootDir>/test/{e2e,local/browser}/**/*.test.ts'] },
  ],
};
