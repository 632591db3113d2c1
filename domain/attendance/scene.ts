/** WeChat's limit for what a 小程序码 carries. */
export const SCENE_MAX_LENGTH = 32;
const SEPARATOR = '.';

/** What a code of a session or of a station carries: whose it is, and as much of its project as fits. */
export const sceneOf = (id: string, project: string): string =>
  `${id}${SEPARATOR}${project.slice(-(SCENE_MAX_LENGTH - id.length - SEPARATOR.length))}`;
