import { defineConfig, globalIgnores } from "eslint/config";
import nextCoreWebVitals from "eslint-config-next/core-web-vitals";
import nextTypescript from "eslint-config-next/typescript";

// Who may import whom: docs of the layers stand in README.md. `import type` costs nothing at run time, so the rules
// about values let types pass; the zones below hold for types too.
const zones = [
  { target: "./components", from: "./app", message: "A component knows no route." },
  { target: "./lib", from: ["./app", "./components"], message: "lib renders nothing." },
  { target: "./lib/platform", from: "./lib", except: ["./platform", "./paths.ts"], message: "platform knows no noun." },
  { target: "./components/ui", from: "./components", except: ["./ui"], message: "ui knows no noun." },
  { target: "./components/ui", from: "./lib", except: ["./platform", "./routes.ts"], message: "ui knows no noun." },
  { target: "./server", from: ["./app", "./components"], message: "The front sees finished pages only." },
  {
    target: ["./app", "./components", "./lib"],
    from: ["./scripts", "./tests", "./server"],
    message: "Tools stay outside.",
  },
];

const database = {
  group: ["@prisma/*", "**/lib/platform/db", "**/lib/platform/generated/prisma/**", "pg"],
  message: "Only lib touches the database.",
};
const queries = {
  group: ["**/lib/**/queries", "**/lib/**/admin-queries", "**/lib/**/publish"],
  allowTypeImports: true,
  message: "A component gets its data as props; import the type only.",
};
const contentWriters = ["apply", "apply-parts", "publishing", "revisions", "transfer"];
const writers = {
  group: [
    ...["**/admin-queries", "**/publish", "**/lib/platform/command"],
    ...contentWriters.map((name) => `**/lib/content/${name}`),
  ],
  allowTypeImports: true,
  message: "A public page only reads.",
};
// Readers write too, but only what they send to the editors, and only by a form that is posted to a route.
const readersWriters = {
  group: ["**/lib/feedback/{send,keep}"],
  allowTypeImports: true,
  message: "Feedback comes in by the routes of /palaute only.",
};
const nextRuntime = ["next/link", "next/image", "next/og"].map((name) => ({
  name,
  message: "Public pages carry no React runtime: use a plain element.",
}));
const restrictImports = (patterns, paths = nextRuntime) => ({
  "@typescript-eslint/no-restricted-imports": ["error", { paths, patterns }],
});

const restrictedSyntax = [
  ["ExpressionStatement[directive=/^use (server|cache)/]", "No server functions and no cached functions."],
  ["CallExpression[callee.name='draftMode']", "Previews have a route of their own."],
  ["MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/]", "Use the tagged template."],
  ["JSXAttribute[name.name='dangerouslySetInnerHTML']", "Markup comes from components."],
  ["Property[key.name='dangerouslySetInnerHTML']", "Markup comes from components."],
  ["JSXAttribute[name.name='style']", "The content security policy refuses style attributes: use a class."],
].map(([selector, message]) => ({ selector, message }));

const typescript = "**/*.{ts,tsx}";

export default defineConfig([
  ...nextCoreWebVitals,
  ...nextTypescript,
  globalIgnores([".next*/**", ".data/**", ".cache/**", "next-env.d.ts", "lib/platform/generated/**", "public/**"]),
  {
    files: ["**/*.{ts,tsx,mjs}"],
    rules: {
      "import/no-restricted-paths": ["error", { basePath: import.meta.dirname, zones }],
      "no-restricted-syntax": ["error", ...restrictedSyntax],
      "@next/next/no-html-link-for-pages": "off",
      "@next/next/no-img-element": "off",
    },
  },
  {
    files: [typescript],
    rules: {
      "@typescript-eslint/no-unused-vars": "error",
      "@typescript-eslint/no-unused-expressions": "error",
    },
  },
  { files: ["lib/**/*.{ts,tsx}"], rules: restrictImports([]) },
  { files: ["components/**/*.{ts,tsx}"], rules: restrictImports([database, queries]) },
  {
    files: ["app/**/*.{ts,tsx}"],
    ignores: ["app/yllapito/**"],
    rules: restrictImports([database, writers, readersWriters]),
  },
  { files: ["app/[[]locale]/(public)/palaute/**/route.ts"], rules: restrictImports([database, writers]) },
  { files: ["app/yllapito/**/*.{ts,tsx}"], rules: restrictImports([database], []) },
  { files: ["server/**/*.ts"], rules: restrictImports([database]) },
]);
