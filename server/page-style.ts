import { generate, parse, walk, type Atrule, type CssNode, type Rule, type StyleSheet } from "css-tree";

/** A piece of a style sheet: a rule with the classes that each of its selectors needs, or an at-rule around pieces. */
type Piece = { text: string; needs: string[][] | null } | { open: string; inside: Piece[] };

/** A style sheet taken apart once, to be put together for each page from the rules that can match something on it. */
export type Style = { pieces: Piece[] };

export function readStyleSheet(css: string): Style {
  const sheet = parse(css, { parseCustomProperty: false }) as StyleSheet;
  return { pieces: sheet.children.toArray().map(pieceOf) };
}

/** The rules whose classes are on the page, in their order; what names no class stays. */
export function styleFor({ pieces }: Style, classes: ReadonlySet<string>): string {
  return pieces.map((piece) => textOf(piece, classes)).join("");
}

function textOf(piece: Piece, classes: ReadonlySet<string>): string {
  if ("open" in piece) {
    const inside = piece.inside.map((inner) => textOf(inner, classes)).join("");
    return inside && `${piece.open}{${inside}}`;
  }
  const mayMatch = !piece.needs || piece.needs.some((needed) => needed.every((name) => classes.has(name)));
  return mayMatch ? piece.text : "";
}

function pieceOf(node: CssNode): Piece {
  if (node.type === "Rule") return { text: generate(node), needs: classesOf(node) };
  if (node.type === "Atrule" && isAroundRules(node)) {
    const prelude = node.prelude ? ` ${generate(node.prelude)}` : "";
    return { open: `@${node.name}${prelude}`, inside: node.block!.children.toArray().map(pieceOf) };
  }
  return { text: generate(node), needs: null };
}

const isAroundRules = ({ name, block }: Atrule) => Boolean(block) && /^(layer|media|supports|container)$/.test(name);

/** For each selector the classes without which it matches nothing; those inside `:not()`, `:is()` and the like are not counted. */
function classesOf({ prelude }: Rule): string[][] | null {
  if (prelude.type !== "SelectorList") return null;
  return prelude.children.toArray().map((selector) => {
    const names: string[] = [];
    let depth = 0;
    walk(selector, {
      enter(node: CssNode) {
        if (node.type === "PseudoClassSelector" && node.children) depth += 1;
        if (node.type === "ClassSelector" && depth === 0) names.push(unescaped(node.name));
      },
      leave(node: CssNode) {
        if (node.type === "PseudoClassSelector" && node.children) depth -= 1;
      },
    });
    return names;
  });
}

/** As a class attribute has it: "max-sm\:hidden" is "max-sm:hidden". */
function unescaped(name: string): string {
  return name
    .replace(/\\([0-9a-f]{1,6})\s?/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, "$1");
}
