import { type QuestionSet, questionSet } from './questions';
import shipped from './questions.json';

/** The set that comes with the program; whoever opens a survey may put it into other words before. */
export const shippedQuestions: QuestionSet = questionSet.parse(shipped);
