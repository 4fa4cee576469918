import fs from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createWorkspace, type Workspace } from "../lsp/workspace";
import { rolecall, type Result } from "./rolecall";

const SECRETS = `  - apiGroups: [""]
    resources: [secrets]
    verbs: ["*"]
`;
const EXEC = `  - apiGroups: [""]
    resources: [pods/exec]
    verbs: [create]
`;

function role(rules: string, name = "deployer"): string {
  return `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: ${name}
  namespace: shop
rules:
${rules}`;
}

const BINDING = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata:
  name: deployer
  namespace: shop
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: deployer }
subjects:
  - { kind: User, apiGroup: rbac.authorization.k8s.io, name: jane }
`;

/** Rules that are added later shall not count here. */
const CONFIGURATION = `rules:
  "*": off
  rbac/wildcard-verb: warning
  escalation/pods-exec: information
  configuration/*: warning
  suppression/*: hint
`;

let workspace: Workspace;

beforeEach(() => {
  workspace = createWorkspace({
    ".rolecall.yaml": CONFIGURATION,
    "role.yaml": role(SECRETS),
    "binding.yaml": BINDING,
  });
});

afterEach(() => workspace.remove());

function check(...args: readonly string[]): Omit<Result, "json"> {
  const { code, stdout, stderr } = rolecall(workspace, ["check", "--fail-on", "hint", ...args]);
  return { code, stdout, stderr };
}

interface Report {
  readonly summary: {
    readonly findings: Readonly<Record<string, number>>;
    readonly baseline?: { readonly known: number; readonly gone: number };
  };
  readonly findings: readonly { readonly rule: string; readonly baseline?: true }[];
}

/** Rules of findings that are not in the baseline, and how many of it are gone. */
function news(...args: readonly string[]): { readonly rules: readonly string[]; readonly gone: number } {
  const report = JSON.parse(check("--baseline", "base.json", "--format", "json", ...args).stdout) as Report;
  const rules = report.findings.filter(({ baseline }) => !baseline).map(({ rule }) => rule);
  const counted = Object.values(report.summary.findings).reduce((sum, number) => sum + number, 0);
  expect(counted).toBe(rules.length);
  return { rules, gone: report.summary.baseline?.gone ?? -1 };
}

describe("a written baseline", () => {
  beforeEach(() => {
    expect(check().code).toBe(1);
    expect(check("--write-baseline", "base.json").code).toBe(0);
  });

  test("holds back what it holds, and says so", () => {
    const { code, stdout } = check("--baseline", "base.json");
    expect(code).toBe(0);
    expect(stdout).not.toContain("role.yaml");
    expect(stdout).toMatch(/no findings\n\d findings? of the baseline not shown\n$/);
    expect(news()).toEqual({ rules: [], gone: 0 });
  });

  test("names rule, object and message of each finding, in an order of its own", () => {
    const text = fs.readFileSync(workspace.path("base.json"), "utf8");
    const { version, findings } = JSON.parse(text) as {
      version: number;
      findings: Record<string, unknown>[];
    };
    expect(version).toBe(1);
    expect(findings.map(({ rule }) => rule)).toContain("rbac/wildcard-verb");
    for (const finding of findings) {
      expect(Object.keys(finding)).toEqual(["rule", "object", "fingerprint", "message"]);
      expect(finding["object"]).toMatchObject({ kind: "Role", namespace: "shop", name: "deployer" });
    }
    expect(text).not.toContain("role.yaml");
    expect(check("--write-baseline", "again.json").stderr).toBe("1 finding written to again.json.\n");
    expect(fs.readFileSync(workspace.path("again.json"), "utf8")).toBe(text);
  });

  test.each([
    ["lines above it", `# a license\n\n${role(SECRETS)}`],
    [
      "another layout",
      `${role("").trimEnd()} [{ verbs: ['*'], "resources": ["secrets"], apiGroups: [''] }]\n`,
    ],
    [
      "JSON-like text",
      JSON.stringify({
        kind: "Role",
        apiVersion: "rbac.authorization.k8s.io/v1",
        metadata: { namespace: "shop", name: "deployer" },
        rules: [{ verbs: ["*"], apiGroups: [""], resources: ["secrets"] }],
      }),
    ],
    ["Windows line ends", role(SECRETS).replaceAll("\n", "\r\n")],
    ["another object before it", `${role("", "empty").trimEnd()} []\n---\n${role(SECRETS)}`],
    ["harmless rules around it", role(`${EXEC.replace("pods/exec", "configmaps")}${SECRETS}`)],
  ])("survives %s", (_, text) => {
    workspace.write({ "role.yaml": text });
    expect(news()).toEqual({ rules: [], gone: 0 });
  });

  test("survives that the file moves", () => {
    fs.rmSync(workspace.path("role.yaml"));
    workspace.write({ "deploy/shop/roles.yaml": role(SECRETS) });
    expect(news()).toEqual({ rules: [], gone: 0 });
  });

  test("lets through what is new beside what it holds", () => {
    workspace.write({ "role.yaml": role(`${SECRETS}${EXEC}`) });
    expect(news()).toEqual({ rules: ["escalation/pods-exec"], gone: 0 });
    const { code, stdout } = check("--baseline", "base.json");
    expect(code).toBe(1);
    expect(stdout).toContain("escalation/pods-exec");
    expect(stdout).not.toContain("rbac/wildcard-verb");
  });

  test("lets through the same mistake in another rule, although the old one is gone", () => {
    workspace.write({ "role.yaml": role(SECRETS.replace("secrets", "configmaps")) });
    const { rules, gone } = news();
    expect(rules).toContain("rbac/wildcard-verb");
    expect(gone).toBeGreaterThan(0);
  });

  test("lets through a second one that is alike, and the same in another namespace", () => {
    workspace.write({
      "role.yaml": role(`${SECRETS}${SECRETS}`),
      "other.yaml": role(SECRETS).replace("namespace: shop", "namespace: other"),
    });
    expect(news().rules.filter((rule) => rule === "rbac/wildcard-verb")).toHaveLength(2);
  });

  test("tells how many of it are gone, whatever paths are checked", () => {
    workspace.write({ "role.yaml": role(EXEC) });
    const { gone } = news();
    expect(gone).toBe(1);
    expect(news("--", "binding.yaml")).toEqual({ rules: [], gone });
    expect(check("--baseline", "base.json").stdout).toContain(
      "1 finding of the baseline gone; --write-baseline renews it",
    );
    expect(check("--baseline", "base.json", "--write-baseline", "base.json").code).toBe(1);
    expect(news()).toEqual({ rules: [], gone: 0 });
  });
});

test("comments go before the baseline, unless they are ignored", () => {
  const text = role(SECRETS.replace('["*"]', '["*"] # rolecall: allow * -- break glass'));
  workspace.write({ "role.yaml": text });
  expect(check().code).toBe(0);
  const ignoring = JSON.parse(check("--ignore-suppressions", "--format", "json").stdout) as {
    findings: { suppressed: boolean }[];
  };
  expect(ignoring.findings.length).toBeGreaterThan(0);
  expect(ignoring.findings.every(({ suppressed }) => !suppressed)).toBe(true);
  expect(check("--ignore-suppressions").code).toBe(1);
  expect(check("--ignore-suppressions", "--write-baseline", "base.json").code).toBe(0);
  expect(check("--ignore-suppressions", "--baseline", "base.json").code).toBe(0);
  // What a comment silences is no debt: a baseline written without the flag does not hold it.
  expect(check("--write-baseline", "base.json").stderr).toBe("0 findings written to base.json.\n");
  expect(check("--ignore-suppressions", "--baseline", "base.json").code).toBe(1);
});

test("mistakes in files are remembered by file", () => {
  workspace.write({
    "role.yaml": role(EXEC.replace("pods/exec", "configmaps")),
    ".rolecall.yaml": `${CONFIGURATION}presett: all\n`,
  });
  expect(check("--write-baseline", "base.json").code).toBe(0);
  workspace.write({ ".rolecall.yaml": `# moved\n\npresett: all\n${CONFIGURATION}` });
  expect(news()).toEqual({ rules: [], gone: 0 });
  workspace.write({ ".rolecall.yaml": `presett: all\nworldd: open\n${CONFIGURATION}` });
  expect(news()).toEqual({ rules: ["configuration/mistake"], gone: 0 });
});

test("objects that a template names are told apart by their files", () => {
  const template = (name: string): string => role(SECRETS, name).replace("  namespace: shop\n", "");
  workspace.remove();
  workspace = createWorkspace({
    ".rolecall.yaml": CONFIGURATION,
    "chart/Chart.yaml": "name: chart\nversion: 1.0.0\n",
    "chart/templates/a.yaml": template("{{ .Release.Name }}-a"),
  });
  expect(check("--write-baseline", "base.json").code).toBe(0);
  expect(fs.readFileSync(workspace.path("base.json"), "utf8")).toContain('"name": "{{…}}-a"');
  expect(news()).toEqual({ rules: [], gone: 0 });
  workspace.write({ "chart/templates/b.yaml": template("{{ .Release.Name }}-a") });
  expect(news().rules).toContain("rbac/wildcard-verb");
});

describe("a baseline that cannot be used ends in one clear line", () => {
  test.each([
    ["none.json", undefined, 'cannot read the baseline "none.json": there is no such file.'],
    ["base.json", "{", 'cannot read the baseline "base.json": it is not JSON.'],
    [
      "base.json",
      "[]",
      'cannot read the baseline "base.json": it is no baseline that --write-baseline wrote.',
    ],
    [
      "base.json",
      '{"version":2,"findings":[]}',
      'cannot read the baseline "base.json": its version is 2, not 1.',
    ],
    [
      "base.json",
      '{"version":1,"findings":[{"rule":"x"}]}',
      'cannot read the baseline "base.json": a finding in it has no fingerprint.',
    ],
    [".", undefined, 'cannot read the baseline ".": it is a folder.'],
  ])("%s %s", (name, text, message) => {
    if (text !== undefined) workspace.write({ [name]: text });
    expect(check("--baseline", name)).toEqual({ code: 2, stdout: "", stderr: `rolecall: ${message}\n` });
  });

  test("one that cannot be written", () => {
    expect(check("--write-baseline", "no/such/base.json")).toEqual({
      code: 2,
      stdout: "",
      stderr: 'rolecall: cannot write the baseline "no/such/base.json": there is no such folder.\n',
    });
  });
});
