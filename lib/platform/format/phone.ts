const finland = "+358";

/** Numbers that Finns write in other groups than those of a mobile or a landline number. */
const groupings: [RegExp, number[]][] = [
  [/^116\d{3}$/, [3, 3]],
  [/^0800\d{5}$/, [4, 5]],
  [/^0(4\d|50)\d{6,8}$/, [3, 3, 4]],
  [/^09\d{8}$/, [2, 4, 4]],
  [/^0[2-9]\d{7,9}$/, [3, 3, 4]],
];

/** A number in E.164 (or a short number) in the groups Finns write: "+358442309194" is "044 230 9194". */
export function formatPhone(number: string): string {
  const national = number.startsWith(finland) ? `0${number.slice(finland.length)}` : number;
  const grouping = groupings.find(([shape]) => shape.test(national))?.[1];
  if (!grouping) return national;
  const groups: string[] = [];
  let rest = national;
  for (const length of grouping) {
    if (rest) groups.push(rest.slice(0, length));
    rest = rest.slice(length);
  }
  return [...groups, ...(rest ? [rest] : [])].join("\u00a0");
}

export function phoneHref(number: string): string {
  return `tel:${number}`;
}
