import * as z from 'zod';

/** What is asked about a supervision, and until how many days into the next month (R8.1). */
export const ratingTerms = z.strictObject({
  items: z
    .array(z.strictObject({ id: z.string().regex(/^[a-z]{1,20}$/), text: z.string().min(1).max(40) }))
    .min(3)
    .max(4),
  graceDays: z.int().min(1).max(15),
});

export const usualRating: z.infer<typeof ratingTerms> = {
  items: [
    { id: 'clear', text: '督导讲得清楚，我听得懂' },
    { id: 'useful', text: '对我手上的工作有帮助' },
    { id: 'heard', text: '督导愿意听我说，尊重我' },
    { id: 'again', text: '遇到难题，我还想找这位督导' },
  ],
  graceDays: 5,
};
