/** Fourteen days: a holiday fits in, and an old mail opens nothing. */
export const tokenDays = 14;
