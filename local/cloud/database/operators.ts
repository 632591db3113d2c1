import { Context } from 'mingo';

/** What the stock operators lack or get wrong; these are found first. */
export const context = Context.init({});
