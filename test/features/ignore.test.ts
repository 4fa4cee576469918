import { describe, expect, test } from "vitest";
import { ignoreFixes } from "../../server/src/features/ignore";
import { applyChange, diagnosticsOf, snapshotOf } from "../support/check";

const ROLE = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRole
metadata:
  name: operator
rules:
  - apiGroups: [""]
    resources: [configmaps]
    verbs: ["*"]
`;
const JSON_ROLE = `{
  "apiVersion": "rbac.authorization.k8s.io/v1",
  "kind": "ClusterRole",
  "metadata": {
    "name": "operator"
  },
  "rules": [{ "apiGroups": [""], "resources": ["configmaps"], "verbs": ["*"] }]
}
`;

interface Ignored {
  readonly titles: readonly string[];
  readonly files: ReadonlyMap<string, string>;
  /** What is still found of the rule, and mistakes in the configuration. */
  readonly left: readonly unknown[];
}

/** Takes the "ignore" action with this end of its title for the first finding of a file. */
function ignore(
  files: Readonly<Record<string, string>>,
  where: string,
  folder: string | undefined = "/repo",
  file = "/repo/shop/role.yaml",
  rule = "rbac/wildcard-verb",
): Ignored {
  const before = new Map(Object.entries(files));
  const snapshot = snapshotOf(before);
  const finding = diagnosticsOf(snapshot).find((one) => one.rule === rule);
  if (finding?.range.file !== file) throw new Error(`No ${rule} is found in ${file}`);
  const fixes = ignoreFixes(snapshot, finding, folder);
  const titles = fixes.map(({ title }) => title);
  const change = fixes.find(({ title }) => title.endsWith(where))?.change(snapshot);
  if (!change) return { titles, files: before, left: [] };
  if ("refused" in change) throw new Error(change.refused);
  const after = applyChange(before, change);
  const isLeft = (id: string): boolean => id === rule || id.startsWith("configuration/");
  const left = diagnosticsOf(snapshotOf(after)).filter((one) => isLeft(one.rule));
  return { titles, files: after, left };
}

test("comments and the configuration are offered for YAML", () => {
  const role = { "/repo/shop/role.yaml": ROLE };
  const { titles } = ignore(role, "");
  expect(titles).toEqual([
    "Ignore rbac/wildcard-verb on this line",
    "Ignore rbac/wildcard-verb in this file",
    "Ignore rbac/wildcard-verb in .rolecall.yaml",
  ]);
  const line = ignore(role, "on this line");
  expect(line.left).toEqual([]);
  expect(line.files.get("/repo/shop/role.yaml")).toContain(
    'verbs: ["*"] # rolecall: allow rbac/wildcard-verb\n',
  );
  const file = ignore(role, "in this file");
  expect(file.left).toEqual([]);
  expect(file.files.get("/repo/shop/role.yaml")).toBe(`# rolecall: allow-file rbac/wildcard-verb\n${ROLE}`);
});

describe("the configuration", () => {
  const configured = (text: string | undefined, path = "/repo/.rolecall.yaml"): string | undefined => {
    const files = { "/repo/shop/role.yaml": ROLE, ...(text === undefined ? {} : { [path]: text }) };
    const after = ignore(files, "in .rolecall.yaml");
    expect(after.left).toEqual([]);
    return after.files.get(path);
  };

  test("is created in the workspace folder where there is none", () => {
    expect(configured(undefined)).toBe("rules:\n  rbac/wildcard-verb: off\n");
  });

  test.each([
    ["", "rules:\n  rbac/wildcard-verb: off\n"],
    ["# ours\n", "# ours\nrules:\n  rbac/wildcard-verb: off\n"],
    ["# ours\nworld: open # yes\n", '# ours\nworld: open # yes\nrules:\n  rbac/wildcard-verb: "off"\n'],
    ["rules:\n", 'rules:\n  rbac/wildcard-verb: "off"\n'],
    [
      "rules: # by us\n  binding/*: off # for now\nworld: open\n",
      'rules: # by us\n  binding/*: off # for now\n  rbac/wildcard-verb: "off"\nworld: open\n',
    ],
    [
      "rules:\r\n    rbac/wildcard-verb: error # strict\r\n",
      'rules:\r\n    rbac/wildcard-verb: "off" # strict\r\n',
    ],
    ["rules: { rbac/*: error }\n", 'rules: { rbac/*: error, rbac/wildcard-verb: "off" }\n'],
  ])("keeps what it says: %j", (before, after) => {
    expect(configured(before)).toBe(after);
  });

  test("is the nearest one", () => {
    const files = {
      "/repo/shop/role.yaml": ROLE,
      "/repo/.rolecall.yaml": "world: open\n",
      "/repo/shop/.rolecall.yaml": "preset: all\n",
    };
    const after = ignore(files, "in .rolecall.yaml").files;
    expect(after.get("/repo/.rolecall.yaml")).toBe("world: open\n");
    expect(after.get("/repo/shop/.rolecall.yaml")).toContain("rbac/wildcard-verb");
  });

  test("is not offered where it has no place", () => {
    const snapshot = snapshotOf(new Map([["/role.yaml", ROLE]]));
    const finding = diagnosticsOf(snapshot).find(({ rule }) => rule === "rbac/wildcard-verb");
    expect(ignoreFixes(snapshot, finding!, undefined).map(({ title }) => title)).not.toContain(
      "Ignore rbac/wildcard-verb in .rolecall.yaml",
    );
  });

  test("can silence what is found about comments", () => {
    const unused = ROLE.replace('["*"]', "[get] # rolecall: allow rbac/wildcard-verb");
    const { titles, left } = ignore(
      { "/repo/shop/role.yaml": unused },
      "in .rolecall.yaml",
      "/repo",
      "/repo/shop/role.yaml",
      "suppression/unused",
    );
    expect(titles).toEqual(["Ignore suppression/unused in .rolecall.yaml"]);
    expect(left).toEqual([]);
  });
});

describe("JSON", () => {
  const path = "/repo/shop/role.json";

  test("is annotated, because it has no comments", () => {
    const { titles, files, left } = ignore({ [path]: JSON_ROLE }, "in this object", "/repo", path);
    expect(titles).toEqual([
      "Ignore rbac/wildcard-verb in this object",
      "Ignore rbac/wildcard-verb in .rolecall.yaml",
    ]);
    expect(left).toEqual([]);
    const text = files.get(path) ?? "";
    expect(JSON.parse(text)).toMatchObject({
      metadata: { name: "operator", annotations: { "rolecall.dev/allow": "rbac/wildcard-verb" } },
    });
    expect(text).toContain('"rules": [{ "apiGroups": [""]');
  });

  test.each([
    ['{ "team": "a" }', { team: "a", "rolecall.dev/allow": "rbac/wildcard-verb" }],
    ["{}", { "rolecall.dev/allow": "rbac/wildcard-verb" }],
    [
      '{ "rolecall.dev/allow": "binding/*: a reason" }',
      { "rolecall.dev/allow": "binding/*: a reason, rbac/wildcard-verb" },
    ],
  ])("keeps the annotations %s", (annotations, expected) => {
    const text = JSON_ROLE.replace('"name": "operator"', `"name": "operator", "annotations": ${annotations}`);
    const { files, left } = ignore({ [path]: text }, "in this object", "/repo", path);
    const after = JSON.parse(files.get(path) ?? "") as { metadata: { annotations: unknown } };
    expect(after.metadata.annotations).toEqual(expected);
    expect(left).toEqual([]);
  });
});
