import { bisect } from 'simple-statistics';

const BEYOND = 1000;
const EXACT = 1e-10;
const STEPS = 100;

/** 1 + (a/b)c² + (a·a'/b·b')c⁴ + … with a, b two higher from term to term, up to the power `last`. */
function series(cosine: number, first: number, last: number): number {
  let [term, sum] = [1, 1];
  for (let above = first; above <= last; above += 2) {
    term *= (above / (above + 1)) * cosine ** 2;
    sum += term;
  }
  return sum;
}

/**
 * The probability that Student's t with a whole number of degrees of freedom lies between −t and t: the finite series of
 * Abramowitz & Stegun, Handbook of Mathematical Functions, 26.7.3 (odd) and 26.7.4 (even).
 */
export function within(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  if (freedom % 2 === 0) return sine * series(cosine, 1, freedom - 3);
  if (freedom === 1) return (2 * angle) / Math.PI;
  return (2 / Math.PI) * (angle + sine * cosine * series(cosine, 2, freedom - 3));
}

/** The t within which, to both sides, `level` of the distribution lies: 12.706 for 95 % and one degree of freedom. */
export const quantile = (level: number, freedom: number): number =>
  bisect((t: number) => within(t, freedom) - level, 0, BEYOND, STEPS, EXACT);
