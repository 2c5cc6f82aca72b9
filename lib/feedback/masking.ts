/** What stands in the text in place of what was taken out. */
export type MaskWords = { identityCode: string; email: string; phone: string; address: string };

const identityCode = /(?<![\p{L}\d])\d{6}[+\-A-FU-Ya-fu-y]\d{3}[0-9A-FHJ-NPR-Ya-fhj-npr-y](?![\p{L}\d])/gu;
const email =
  /[\p{L}\d][\p{L}\d._%+-]{0,63}\s?(?:@|\(a\)|\[at\]|\(at\)|\(ät\))\s?[\p{L}\d](?:[\p{L}\d-]{0,62}\.)+\p{L}{2,24}/giu;

// Finnish numbers begin with 0 or +; a day and a sum of money have a point or a comma in them, a business id seven digits
// before its dash.
const phone =
  /(?<![\p{L}\d+]|\d[.,])(?:\+|00)\d(?:[ ()/-]{0,2}\d){6,14}(?!\d)|(?<![\p{L}\d+]|\d[.,])(?!\d{7}-\d(?!\d))\(?0\d(?:[ ()/-]{0,2}\d){4,11}(?!\d|[.,:]\d)/gu;

const streetWords = [
  ...["katu", "kadun", "kadulla", "kadulta", "kadulle", "katua"],
  ...["tie", "tien", "tiellä", "tieltä", "tielle", "tietä"],
  ...["kuja", "kujan", "kujalla", "kujalta", "kujalle", "polku", "polun", "polulla", "polulta", "polulle"],
  ...["raitti", "raitin", "raitilla", "väylä", "väylän", "väylällä", "kaari", "kaaren", "kaarella"],
  ...["rinne", "rinteen", "rinteellä", "penger", "penkereen", "penkereellä", "aukio", "aukion", "aukiolla"],
  ...["bulevardi", "bulevardin", "bulevardilla", "esplanadi", "esplanadin", "gatan", "vägen", "gränden", "stigen"],
];
const roads = "valta|kanta|seutu|yhdys|moottori|rauta|pää|maan";
// A number goes on by a digit, a decimal or a unit, and is then none of a house.
const end = String.raw`(?!\d|[.,:]\d| ?[%€])`;
const flat = String.raw`(?: ?[a-zA-Z](?![\p{L}\d]))?(?: ?(?:as\.?|bst\.?)? ?\d{1,3}${end})?`;
const address = new RegExp(
  String.raw`(?<!\p{L})(?!(?:${roads})tie)\p{L}[\p{L}-]{1,40}(?:${streetWords.join("|")}) \d{1,4}${end}${flat}`,
  "giu",
);

/**
 * Takes identity codes, addresses of mail, telephone numbers and street addresses out of a text before it is kept. Short
 * numbers (112, 116 111) stay. A street is known by its last part and its number: "Kauppakatu 12 A 3".
 */
export function maskPersonal(text: string, words: MaskWords): string {
  return maskIdentityCodes(text, words)
    .replace(email, words.email)
    .replace(phone, words.phone)
    .replace(address, words.address);
}

/** Takes only identity codes out, of a text that is about a public number or address. */
export function maskIdentityCodes(text: string, words: MaskWords): string {
  return text.replace(identityCode, words.identityCode);
}
