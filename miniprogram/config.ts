/** The CloudBase environment that this build talks to. */
export const environment = 'shuangbai-supervision';
