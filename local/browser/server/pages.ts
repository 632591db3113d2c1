import type { Persona } from './persona';

const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

const head = (title: string, style: string) => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<link rel="icon" href="data:,">
<title>${title}</title>
<link rel="stylesheet" href="${style}">`;

/** One phone: the runtime, then the Mini Program's main package. */
export const phoneHtml = (
  persona: Persona,
  route: string,
  now: number,
): string => `${head('手机', 'host.css')}
</head>
<body>
<script>window.__boot = ${json({ persona, route, now })}</script>
<script src="host.js"></script>
<script src="packages/main.js"></script>
</body>
</html>
`;

/** The window with several phones. */
export const windowHtml = (personas: readonly Persona[]): string => `${head('双百督导', 'page.css')}
<script>window.__personas = ${json(personas.map(({ openid, phone, ...shown }) => shown))}</script>
<script src="page.js" defer></script>
</head>
<body></body>
</html>
`;
