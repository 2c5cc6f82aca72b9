/** 65,536 hashes on average: about a second on a phone, and dear for a machine that sends a thousand forms. */
export const proofBits = 16;

/** What is hashed with SHA-256 (FIPS 180-4), hashcash's way: the form's token and a counter. */
export const proofText = (token: string, counter: number | string) => `${token}:${counter}`;

/** True when a hash begins with enough zero bits. */
export function isProof(hash: Uint8Array, bits = proofBits): boolean {
  const whole = Math.floor(bits / 8);
  if (hash.subarray(0, whole).some((byte) => byte !== 0)) return false;
  return bits % 8 === 0 || hash[whole]! >> (8 - (bits % 8)) === 0;
}
