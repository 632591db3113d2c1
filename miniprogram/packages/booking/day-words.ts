/** '3 月 17 日' of '2022-03-17'. */
export function dayWords(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month} 月 ${date} 日`;
}
