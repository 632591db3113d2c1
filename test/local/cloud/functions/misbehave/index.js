const ways = {
  throw: () => {
    throw new Error('a wrong turn');
  },
  hang: () => new Promise(() => {}),
  spin: () => {
    for (;;);
  },
  exit: () => process.exit(3),
  reject: () => {
    Promise.reject(new Error('nobody listens'));
    return new Promise(() => {});
  },
  large: () => 'x'.repeat(1024 * 1024),
  circular: () => {
    const circle = {};
    circle.circle = circle;
    return circle;
  },
  nothing: () => undefined,
  speak: () => console.log('one line\nand another'),
  now: () => [
    Date.now(),
    new Date().toISOString(),
    new Date(0).toISOString(),
    new Date() instanceof Date,
    typeof Date(),
  ],
  environment: () => process.env,
};

exports.main = async ({ way }) => ways[way]();
