const tokens =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\[\s\S]|[^'\\\n])*'|"(?:\\[\s\S]|[^"\\\n])*"|\.constructor\b/g;
const unknownEscape = /\\([^nrtbfv0'"\\xu\n])/g;

/** The template compiler knows scripts by their path without extension. */
const requiredPath = /(\brequire\(\s*['"][^'"]+?)\.wxs(['"])/g;

const isString = (token: string) => token.startsWith("'") || token.startsWith('"');

/**
 * WXS is not quite JavaScript: `.constructor` is the type's name, and an escape it does not know keeps its
 * backslash (`'\d'` is two characters), which patterns for getRegExp rely on.
 */
export const wxsToScript = (source: string): string =>
  source.replace(requiredPath, '$1$2').replace(tokens, (token) => {
    if (token === '.constructor') return '.__wxsType';
    if (!isString(token)) return token;
    return token.replace(/\\\\|\\[\s\S]/g, (pair) => pair.replace(unknownEscape, '\\\\$1'));
  });
