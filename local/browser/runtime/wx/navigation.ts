import { report } from '../errors';
import { type Move, type MoveName, navigate } from '../pages/navigate';
import { asyncApi } from './define';

const names: MoveName[] = ['navigateTo', 'redirectTo', 'switchTab', 'reLaunch', 'navigateBack'];

const isMissingPage = (error: unknown) => error instanceof Error && /is not found$/.test(error.message);

async function move(name: MoveName, options: Move) {
  try {
    return await navigate(name, options);
  } catch (error) {
    if (isMissingPage(error)) report(error, name);
    throw error;
  }
}

export const navigation = Object.fromEntries(
  names.map((name) => [name, asyncApi(name, (options) => move(name, options as Move))]),
);
