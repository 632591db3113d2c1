import { type ExceptionCase, type ExceptionStep, linked } from '../../services/exceptions';

type Item = Omit<ExceptionCase['items'][number], 'wanted'>;

/** What departs from an ordinary day, with what became of it; below, what may be done, each on its page. */
Component({
  properties: {
    session: { type: String, value: '' },
    items: { type: Array, value: [] as Item[] },
    steps: { type: Array, value: [] as ExceptionStep[] },
  },
  data: { links: linked('', []) },
  observers: {
    'session, steps'(session: string, steps: ExceptionStep[]) {
      this.setData({ links: linked(session, steps) });
    },
  },
});
