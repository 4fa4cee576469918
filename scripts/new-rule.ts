// `npm run new-rule family/pattern` writes the two files of a rule, which fail until they are filled in.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { ruleIds } from "./generate-rules";

const repository = path.resolve(import.meta.dirname, "..");
const ID = /^[a-z]+(-[a-z]+)*\/[a-z]+(-[a-z]+)*$/;
const ADVICE = /\/(no|disallow|forbid|require|prefer|must)-/;

process.exitCode = main(process.argv.slice(2));

function main([id, ...others]: readonly string[]): number {
  const fault = id === undefined || others.length > 0 ? "Name one rule." : faultOf(id);
  if (id === undefined || fault !== undefined) {
    console.error(
      `${fault ?? ""}\n\nusage: npm run new-rule family/pattern    for example: rbac/wildcard-verb`,
    );
    return 2;
  }
  const base = path.join(repository, "server/src/rules", id);
  fs.mkdirSync(path.dirname(base), { recursive: true });
  fs.writeFileSync(`${base}.ts`, ruleTemplate(id));
  fs.writeFileSync(`${base}.md`, pageTemplate(id));
  const codegen = spawnSync("npm", ["run", "--silent", "codegen"], {
    cwd: repository,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  if (codegen.status !== 0) return 2;
  console.log(`
Wrote server/src/rules/${id}.ts and server/src/rules/${id}.md, and registered the rule in preview.
1. Draw the finding in the page.
2. Watch it fail:  npx vitest run test/rules/pages.test.ts -t ${id}
3. Write the rule until it passes.`);
  return 0;
}

function faultOf(id: string): string | undefined {
  if (!ID.test(id)) return `"${id}" is not of the form family/pattern in lower-case words.`;
  if (ADVICE.test(id))
    return `"${id}" gives advice. Name the pattern it finds, so that "allow ${id}" reads well.`;
  const known = ruleIds();
  if (known.includes(id)) return `The rule "${id}" exists already.`;
  return undefined;
}

function ruleTemplate(id: string): string {
  return `import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "${id}",
    summary: "One sentence about the pattern, without a full stop",
    category: "suspicious",
    severity: "warning",
    scope: "document",
    fix: "none",
    status: "preview",
    preset: "recommended",
    rows: [],
    references: ["https://kubernetes.io/docs/reference/access-authn-authz/rbac/"],
  },
  on: ["role"],
  *check(role) {
    for (const rule of role.rules) {
      // Only what is known before rendering may be reported.
      if (rule.open) continue;
      yield { at: rule.verbs.at, message: 'Write what "${id}" finds here.' };
    }
  },
});
`;
}

function pageTemplate(id: string): string {
  return `# ${id}

One sentence about what the rule finds.

## Why it matters

What happens in the cluster, and to whom.

## Incorrect

\`\`\`yaml
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: example
  namespace: shop
rules:
  - apiGroups: [""]
    resources: ["pods"]
    verbs: ["get"]
    #      ^^^^^^^ warning ${id}: Draw the finding and its message under the text at fault.
\`\`\`

## Correct

\`\`\`yaml
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: example
  namespace: shop
rules: []
\`\`\`

## When to allow it

Who does this on purpose, and what they should write as the reason.

## References

- <https://kubernetes.io/docs/reference/access-authn-authz/rbac/>
`;
}
