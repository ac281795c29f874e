/** Numbers that look random and are the same in every run. */

/** Multiplier and increment of a linear congruence over 32 bits with the full period. */
const MULTIPLIER = 1_664_525;
const INCREMENT = 1_013_904_223;

/** Neighbouring seeds begin alike; after so many steps they have parted. */
const WARM_UP = 8;

/**
 * A generator of numbers; the same seed gives the same ones on every machine.
 * @param seed Any integer.
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, MULTIPLIER) + INCREMENT) >>> 0;
    return state / 2 ** 32;
  };
  for (let step = 0; step < WARM_UP; step += 1) next();
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (list) => {
      const one = list[below(list.length)];
      if (one === undefined) throw new RangeError("There is nothing to pick from.");
      return one;
    },
  };
}

export interface Random {
  /** A whole number from 0 up to, not including, the limit. */
  readonly below: (limit: number) => number;
  /** @throws {RangeError} If the list is empty. */
  readonly pick: <One>(list: readonly One[]) => One;
}
