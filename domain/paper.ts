/** What a word file is made of. */
export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'note'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'picture'; readonly type: string; readonly base64: string; readonly pixels?: number };

/** WeChat's own code that opens a page. */
export interface CodePicture {
  readonly type: string;
  readonly base64: string;
}
