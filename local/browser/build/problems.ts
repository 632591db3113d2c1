export interface Problem {
  file: string;
  line?: number;
  message: string;
}

export interface Problems {
  readonly list: Problem[];
  add(file: string, message: string, line?: number): void;
}

export function createProblems(): Problems {
  const list: Problem[] = [];
  const seen = new Set<string>();
  return {
    list,
    add(file, message, line) {
      const key = `${file}:${line}:${message}`;
      if (seen.has(key)) return;
      seen.add(key);
      list.push(line === undefined ? { file, message } : { file, line, message });
    },
  };
}

export const formatProblem = ({ file, line, message }: Problem): string =>
  `${file}${line === undefined ? '' : `:${line}`} ${message}`;

export const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

export function lineOf(text: string, needle: string): number | undefined {
  const offset = text.indexOf(needle);
  return offset < 0 ? undefined : lineAt(text, offset);
}
