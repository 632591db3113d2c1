/** Asks again until the answer is the expected one; the last answer is what the failure shows. */
export async function eventually<T>(read: () => Promise<T>, expected: T, patience = 3000): Promise<void> {
  const deadline = performance.now() + patience;
  let answer = await read();
  while (JSON.stringify(answer) !== JSON.stringify(expected) && performance.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
    answer = await read();
  }
  expect(answer).toEqual(expected);
}
