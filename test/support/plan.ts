import { type Plan, plan } from '../../domain/plan';
import zhongshan from '../../domain/plans/zhongshan-2022.json';

/** The shipped Plan of Zhongshan 2022 with some of its numbers changed. */
export const aPlan = (changes: Partial<Plan> = {}): Plan => plan.parse({ ...zhongshan, ...changes });
