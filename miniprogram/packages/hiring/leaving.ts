import { attempt } from '../../services/attempt';

type Leave = () => void;

/** A tap that ends by leaving the page: only after all is set, for nothing can be set on a page that has gone. */
export async function attemptAndLeave(
  page: Parameters<typeof attempt>[0],
  work: () => Promise<Leave | undefined>,
  onFailure?: Parameters<typeof attempt>[2],
): Promise<void> {
  const ways: (Leave | undefined)[] = [];
  const tap = async () => {
    ways.push(await work());
  };
  await attempt(page, tap, onFailure);
  ways[0]?.();
}
