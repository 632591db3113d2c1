import { type Applications, type Round, roundStates } from '../words';

interface Link {
  readonly text: string;
  readonly page: string;
  readonly of?: readonly string[];
  readonly what?: string;
  readonly onlyRunner?: true;
}

// biome-ignore format: read as a table
const links: readonly Link[] = [
  { text: '报名管理', page: '/packages/hiring/applications/index', of: ['submitted'], what: '份待审核' },
  { text: '面试时间', page: '/packages/hiring/slots/index', onlyRunner: true },
  { text: '评委与评分', page: '/packages/hiring/interviews/index', of: ['interview'], what: '人待面试' },
  { text: '排名与体检', page: '/packages/hiring/ranking/index', of: ['medical'], what: '人待体检' },
  { text: '公示与录用', page: '/packages/hiring/notice/index', of: ['notice', 'offered'], what: '人在公示或待接受' },
  { text: '异议', page: '/packages/hiring/objections/index' },
  { text: '督导岗位与离任', page: '/packages/hiring/posts/index' },
  { text: '公告（公开页面）', page: '/packages/recruitment/notice/index' },
];

const countOf = ({ counts }: Applications, stages: readonly string[]) =>
  counts.filter(({ stage }) => stages.includes(stage)).reduce((sum, { count }) => sum + count, 0);

/** Where a round is worked on, each place with what waits there. */
export const linksOf = (round: Round, applications: Applications, mayRun: boolean) =>
  links
    .filter(({ onlyRunner }) => mayRun || !onlyRunner)
    .map(({ text, page, of = [], what = '' }) => {
      const count = countOf(applications, of);
      return { text, url: `${page}?round=${round.id}`, waits: count > 0 ? `${count} ${what}` : '' };
    });

export const headOf = ({ title, state, terms, stages }: Round, { places, placesLeft }: Applications) => ({
  ...{ title, stages, ...roundStates[state] },
  isDraft: state === 'draft',
  places: state === 'draft' ? `名额 ${places} 名` : `名额 ${places} 名，还空 ${placesLeft} 名`,
  effect: `发布后公告对所有人公开，${terms.applyFrom} 至 ${terms.applyTo} 接受报名，条款不能再改。`,
});

export type Head = ReturnType<typeof headOf>;
export type Links = ReturnType<typeof linksOf>;
