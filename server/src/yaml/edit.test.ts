import { describe, expect, it } from "vitest";
import { applyEdits } from "../text/edit";
import {
  type EditResult,
  insertEntry,
  insertItem,
  insertItems,
  removeEntry,
  removeItem,
  removeItems,
  renameKey,
  replaceNode,
  setItems,
  setScalar,
} from "./edit";
import type { NodePath, YamlDocument } from "./node";
import { parseDocument } from "./parse";

type Edit = (document: YamlDocument, text: string) => EditResult;

interface Row {
  readonly what: string;
  readonly before: string;
  readonly edit: Edit;
  readonly after: string;
}

const ROLE = `apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata:
  name: reader # shown in the portal
  namespace: shop
rules:
  # the cart reads its settings
  - apiGroups: [""]
    resources: ["configmaps", "secrets"]
    verbs: ["*"] # narrow me

  # leader election
  - apiGroups:
      - coordination.k8s.io
    resources:
      - leases
    verbs:
      - get
      - create # once
      # after each term
      - update
`;

const CHART = `metadata:
  name: {{ include "name" . }}
rules:
  - apiGroups: [""]
    resources: ["{{ .Values.resource }}", "pods"]
    verbs: ["get"]
  - apiGroups: [apps]
    verbs:
      - get
      {{- range .Values.verbs }}
      - {{ . }}
      {{- end }}
`;

const rows: readonly Row[] = [
  {
    what: "setScalar keeps double quotes and the comment",
    before: ROLE,
    edit: (d, t) => setScalar(d, t, ["rules", 0, "verbs", 0], "get"),
    after: ROLE.replace('["*"]', '["get"]'),
  },
  {
    what: "setScalar keeps plain text and the comment",
    before: ROLE,
    edit: (d, t) => setScalar(d, t, ["metadata", "name"], "watcher"),
    after: ROLE.replace("name: reader #", "name: watcher #"),
  },
  {
    what: "setScalar adds quotes where plain text would mean something else",
    before: "verbs:\n- get\n- list\n",
    edit: (d, t) => setScalar(d, t, ["verbs", 1], "*"),
    after: 'verbs:\n- get\n- "*"\n',
  },
  {
    what: "setScalar uses the single quotes of its neighbors",
    before: "verbs:\n- 'get'\n- list\n",
    edit: (d, t) => setScalar(d, t, ["verbs", 1], "*"),
    after: "verbs:\n- 'get'\n- '*'\n",
  },
  {
    what: "setScalar writes a value after a lone key",
    before: "metadata:\n  name: a\n  namespace: # where\nrules: []\n",
    edit: (d, t) => setScalar(d, t, ["metadata", "namespace"], "shop"),
    after: "metadata:\n  name: a\n  namespace: shop # where\nrules: []\n",
  },
  {
    what: "setScalar writes an item after a lone dash",
    before: "verbs:\n  - get\n  -\n",
    edit: (d, t) => setScalar(d, t, ["verbs", 1], "list"),
    after: "verbs:\n  - get\n  - list\n",
  },
  {
    what: "setScalar keeps a literal block",
    before: "data:\n  policy: |\n    allow: none\n    deny: all\n  other: x\n",
    edit: (d, t) => setScalar(d, t, ["data", "policy"], "allow: all\ndeny: none\nlog: no\n"),
    after: "data:\n  policy: |\n    allow: all\n    deny: none\n    log: no\n  other: x\n",
  },
  {
    what: "setScalar after emoji, with Windows line ends",
    before: "metadata:\r\n  annotations: { owner: 🦊🦊, tier: one }\r\n  name: x\r\n",
    edit: (d, t) => setScalar(d, t, ["metadata", "annotations", "tier"], "a, b"),
    after: 'metadata:\r\n  annotations: { owner: 🦊🦊, tier: "a, b" }\r\n  name: x\r\n',
  },
  {
    what: "insertItem in a flow list keeps its quotes",
    before: ROLE,
    edit: (d, t) => insertItem(d, t, ["rules", 0, "resources"], 1, "pods"),
    after: ROLE.replace('"configmaps", ', '"configmaps", "pods", '),
  },
  {
    what: "insertItem at the end of a block list goes below the last item",
    before: ROLE,
    edit: (d, t) => insertItem(d, t, ["rules", 1, "verbs"], 3, "*"),
    after: `${ROLE}      - "*"\n`,
  },
  {
    what: "insertItem before an item goes above the comment attached to it",
    before: ROLE,
    edit: (d, t) => insertItem(d, t, ["rules", 1, "verbs"], 2, "patch"),
    after: ROLE.replace("# once\n", "# once\n      - patch\n"),
  },
  {
    what: "insertItem at the start of an indentless list, Windows line ends",
    before: "verbs:\r\n# reading\r\n- get\r\nkind: Role",
    edit: (d, t) => insertItem(d, t, ["verbs"], 0, "list"),
    after: "verbs:\r\n- list\r\n# reading\r\n- get\r\nkind: Role",
  },
  {
    what: "insertItem at the end of a text without a last line break",
    before: "verbs:\n- get",
    edit: (d, t) => insertItem(d, t, ["verbs"], 1, "list"),
    after: "verbs:\n- get\n- list",
  },
  {
    what: "insertItem into an empty list follows the other lists",
    before: 'resources: ["pods"]\nverbs: [] # none yet\n',
    edit: (d, t) => insertItem(d, t, ["verbs"], 0, "get"),
    after: 'resources: ["pods"]\nverbs: ["get"] # none yet\n',
  },
  {
    what: "insertItem into nothing",
    before: "metadata:\n  name: x\nrules:\n",
    edit: (d, t) => insertItem(d, t, ["rules"], 0, { apiGroups: ["apps"], verbs: ["get"] }),
    after: "metadata:\n  name: x\nrules:\n  - apiGroups:\n      - apps\n    verbs:\n      - get\n",
  },
  {
    what: "insertItem in a list over several lines, before the closing bracket",
    before: 'verbs: [\n  "get", # read\n  "list" # all\n  ]\n',
    edit: (d, t) => insertItem(d, t, ["verbs"], 2, "watch"),
    after: 'verbs: [\n  "get", # read\n  "list", # all\n  "watch"\n  ]\n',
  },
  {
    what: "insertItem in a list inside a list",
    before: "args:\n- - a\n  - b\n",
    edit: (d, t) => insertItem(d, t, ["args", 0], 0, "x"),
    after: "args:\n- - x\n  - a\n  - b\n",
  },
  {
    what: "insertItem in JSON",
    before:
      '{\n  "kind": "Role",\n  "rules": [\n    {\n      "verbs": [\n        "get"\n      ]\n    }\n  ]\n}\n',
    edit: (d, t) => insertItem(d, t, ["rules"], 1, { verbs: ["list", "*"] }),
    after:
      '{\n  "kind": "Role",\n  "rules": [\n    {\n      "verbs": [\n        "get"\n      ]\n    },\n' +
      '    {\n      "verbs": [\n        "list",\n        "*"\n      ]\n    }\n  ]\n}\n',
  },
  {
    what: "insertItem in JSON without blanks",
    before: '{"rules":[{"verbs":["get"]}]}',
    edit: (d, t) => insertItem(d, t, ["rules"], 1, { verbs: ["list", "watch"] }),
    after: '{"rules":[{"verbs":["get"]},{"verbs":["list","watch"]}]}',
  },
  {
    what: "insertItems writes rules like the flow lists beside them",
    before: ROLE,
    edit: (d, t) =>
      insertItems(d, t, ["rules"], 1, [
        { verbs: ["get", "list"], resources: ["deployments"], apiGroups: ["apps"] },
        { apiGroups: [""], resources: ["pods"], verbs: ["get"] },
      ]),
    after: ROLE.replace(
      "# narrow me\n",
      `# narrow me

  - apiGroups: ["apps"]
    resources: ["deployments"]
    verbs: ["get", "list"]

  - apiGroups: [""]
    resources: ["pods"]
    verbs: ["get"]
`,
    ),
  },
  {
    what: "insertItems writes rules like the indentless lists beside them",
    before: `rules:
- apiGroups:
  - ''
  resources:
  - pods
  verbs:
  - '*'
`,
    edit: (d, t) =>
      insertItems(d, t, ["rules"], 1, [{ apiGroups: ["apps"], resources: ["*"], verbs: ["get", "list"] }]),
    after: `rules:
- apiGroups:
  - ''
  resources:
  - pods
  verbs:
  - '*'
- apiGroups:
  - 'apps'
  resources:
  - '*'
  verbs:
  - get
  - list
`.replace("- get\n  - list", "- 'get'\n  - 'list'"),
  },
  {
    what: "insertItems keeps wide dashes",
    before: "rules:\n    -   apiGroups: [apps]\n        verbs: [get]\n",
    edit: (d, t) => insertItems(d, t, ["rules"], 0, [{ apiGroups: [""], verbs: ["list"] }]),
    after:
      'rules:\n    -   apiGroups: [""]\n        verbs: [list]\n    -   apiGroups: [apps]\n        verbs: [get]\n',
  },
  {
    what: "removeItem takes the comments of the item, and only those",
    before: ROLE,
    edit: (d, t) => removeItem(d, t, ["rules", 1, "verbs"], 2),
    after: ROLE.replace("      # after each term\n      - update\n", ""),
  },
  {
    what: "removeItem takes a trailing comment",
    before: ROLE,
    edit: (d, t) => removeItem(d, t, ["rules", 1, "verbs"], 1),
    after: ROLE.replace("      - create # once\n", ""),
  },
  {
    what: "removeItem takes a whole rule with the comment above it",
    before: ROLE,
    edit: (d, t) => removeItem(d, t, ["rules"], 0),
    after: ROLE.replace(/ {2}# the cart[^]*# narrow me\n\n/, ""),
  },
  {
    what: "removeItem leaves the comment that a blank line separates",
    before: "verbs:\n  - get\n\n  # writing\n\n  - create # dangerous\n  - update\n",
    edit: (d, t) => removeItem(d, t, ["verbs"], 1),
    after: "verbs:\n  - get\n\n  # writing\n\n  - update\n",
  },
  {
    what: "removeItem of the last item of a text without a last line break",
    before: "verbs:\n- get\n- list",
    edit: (d, t) => removeItem(d, t, ["verbs"], 1),
    after: "verbs:\n- get",
  },
  {
    what: "removeItem of the only item leaves an empty list",
    before: "resources: # which\n  # all of them\n  - pods # yes\nverbs: [get]\n",
    edit: (d, t) => removeItem(d, t, ["resources"], 0),
    after: "resources: [] # which\nverbs: [get]\n",
  },
  {
    what: "removeItem of the first item in a flow list",
    before: ROLE,
    edit: (d, t) => removeItem(d, t, ["rules", 0, "resources"], 0),
    after: ROLE.replace('"configmaps", ', ""),
  },
  {
    what: "removeItem of the last item in a flow list",
    before: "verbs: [ get, list ] # all\n",
    edit: (d, t) => removeItem(d, t, ["verbs"], 1),
    after: "verbs: [ get ] # all\n",
  },
  {
    what: "removeItem of the last item in a list over several lines moves no comma",
    before: 'verbs: [\n    "get", # read\n    # everything\n    "*" # bad\n  ]\n',
    edit: (d, t) => removeItem(d, t, ["verbs"], 1),
    after: 'verbs: [\n    "get" # read\n  ]\n',
  },
  {
    what: "removeItem of the first item of a list inside a list keeps the outer dash",
    before: "args:\n- - a # one\n  - b\n- - c\n",
    edit: (d, t) => removeItem(d, t, ["args", 0], 0),
    after: "args:\n- - b\n- - c\n",
  },
  {
    what: "removeItem of the only item of a list inside a list",
    before: "args:\n- - a\n- - c\n",
    edit: (d, t) => removeItem(d, t, ["args", 1], 0),
    after: "args:\n- - a\n- []\n",
  },
  {
    what: "setItems narrows a star and keeps the comment of the line",
    before: ROLE,
    edit: (d, t) => setItems(d, t, ["rules", 0, "verbs"], ["get", "list", "watch"]),
    after: ROLE.replace('["*"]', '["get", "list", "watch"]'),
  },
  {
    what: "setItems keeps the items that stay, with their comments",
    before: ROLE,
    edit: (d, t) => setItems(d, t, ["rules", 1, "verbs"], ["get", "list", "update"]),
    after: ROLE.replace("- create # once", "- list # once"),
  },
  {
    what: "setItems removes and adds at once",
    before: "verbs: [get, create, delete, list]\n",
    edit: (d, t) => setItems(d, t, ["verbs"], ["get", "list", "watch"]),
    after: "verbs: [get, list, watch]\n",
  },
  {
    what: "setItems to nothing",
    before: "verbs:\n- get # a\n- list\nkind: Role\n",
    edit: (d, t) => setItems(d, t, ["verbs"], []),
    after: "verbs: []\nkind: Role\n",
  },
  {
    what: "insertEntry goes after the key it names",
    before: ROLE,
    edit: (d, t) => insertEntry(d, t, ["metadata"], "labels", { app: "shop", tier: "1" }, "name"),
    after: ROLE.replace(
      "# shown in the portal\n",
      '# shown in the portal\n  labels:\n    app: shop\n    tier: "1"\n',
    ),
  },
  {
    what: "insertEntry in the first entry of a list item",
    before: "subjects:\n- kind: ServiceAccount # who\n  name: cart\n",
    edit: (d, t) => insertEntry(d, t, ["subjects", 0], "namespace", "shop"),
    after: "subjects:\n- kind: ServiceAccount # who\n  name: cart\n  namespace: shop\n",
  },
  {
    what: "insertEntry in a flow map",
    before: "roleRef: { kind: Role, name: reader }\n",
    edit: (d, t) => insertEntry(d, t, ["roleRef"], "apiGroup", "rbac.authorization.k8s.io", "kind"),
    after: "roleRef: { kind: Role, apiGroup: rbac.authorization.k8s.io, name: reader }\n",
  },
  {
    what: "insertEntry in an empty map writes it out",
    before: "metadata:\n  name: x\n  annotations: {} # none\nspec: 1\n",
    edit: (d, t) => insertEntry(d, t, ["metadata", "annotations"], "eks.amazonaws.com/role-arn", "arn:aws:x"),
    after:
      "metadata:\n  name: x\n  annotations: # none\n    eks.amazonaws.com/role-arn: arn:aws:x\nspec: 1\n",
  },
  {
    what: "insertEntry in JSON keeps its lines",
    before: '{\n\t"kind": "Role",\n\t"metadata": {"name": "x"}\n}',
    edit: (d, t) => insertEntry(d, t, [], "rules", []),
    after: '{\n\t"kind": "Role",\n\t"metadata": {"name": "x"},\n\t"rules": []\n}',
  },
  {
    what: "removeEntry of the first entry keeps the dash",
    before: "subjects:\n- apiGroup: x # old\n  # who\n  kind: User\n  name: jane\n",
    edit: (d, t) => removeEntry(d, t, ["subjects", 0], "apiGroup"),
    after: "subjects:\n- # who\n  kind: User\n  name: jane\n",
  },
  {
    what: "removeEntry of a list takes all its lines",
    before: ROLE,
    edit: (d, t) => removeEntry(d, t, ["rules", 1], "resources"),
    after: ROLE.replace("    resources:\n      - leases\n", ""),
  },
  {
    what: "removeEntry keeps the license above the document",
    before: "---\n# Copyright\napiVersion: v1\nkind: Role\n",
    edit: (d, t) => removeEntry(d, t, [], "apiVersion"),
    after: "---\n# Copyright\nkind: Role\n",
  },
  {
    what: "removeEntry of the only entry",
    before: "metadata:\n  labels:\n    app: x\n  name: y\n",
    edit: (d, t) => removeEntry(d, t, ["metadata", "labels"], "app"),
    after: "metadata:\n  labels: {}\n  name: y\n",
  },
  {
    what: "removeEntry in JSON leaves no comma behind",
    before: '{\n  "kind": "Role",\n  "rules": []\n}\n',
    edit: (d, t) => removeEntry(d, t, [], "rules"),
    after: '{\n  "kind": "Role"\n}\n',
  },
  {
    what: "renameKey keeps the quotes",
    before: 'a: 1\n"serviceAccount" : x\n',
    edit: (d, t) => renameKey(d, t, [], "serviceAccount", "serviceAccountName"),
    after: 'a: 1\n"serviceAccountName" : x\n',
  },
  {
    what: "replaceNode writes a boolean plainly",
    before: "spec:\n  automountServiceAccountToken: true # why\n",
    edit: (d, t) => replaceNode(d, t, ["spec", "automountServiceAccountToken"], false),
    after: "spec:\n  automountServiceAccountToken: false # why\n",
  },
  {
    what: "replaceNode keeps the block style of the old list",
    before: "verbs:\n- get\n- list # x\nkind: Role\n",
    edit: (d, t) => replaceNode(d, t, ["verbs"], ["create", "no"]),
    after: 'verbs:\n- create\n- "no" # x\nkind: Role\n',
  },
  {
    what: "replaceNode puts a map where an indentless list was",
    before: "spec:\n  subjects:\n  - a\n  - b\nkind: x\n",
    edit: (d, t) => replaceNode(d, t, ["spec", "subjects"], { matchLabels: { app: "x" } }),
    after: "spec:\n  subjects:\n    matchLabels:\n      app: x\nkind: x\n",
  },
  {
    what: "replaceNode keeps flow style",
    before: "labels: {app: x, tier: y} # z\n",
    edit: (d, t) => replaceNode(d, t, ["labels"], { app: "a:b" }),
    after: 'labels: { app: "a:b" } # z\n',
  },
  {
    what: "replaceNode puts a scalar where a map was",
    before: "spec: # c\n  a: 1\n  b: 2\nkind: x\n",
    edit: (d, t) => replaceNode(d, t, ["spec"], null),
    after: "spec: null # c\nkind: x\n",
  },
  {
    what: "tabs after the content are no reason to stumble",
    before: "verbs:\n  - get\t# reading\n  - list\t\n",
    edit: (d, t) => insertItem(d, t, ["verbs"], 1, "watch"),
    after: "verbs:\n  - get\t# reading\n  - watch\n  - list\t\n",
  },
  {
    what: "what no template action touches is edited in a template too",
    before: CHART,
    edit: (d, t) => setItems(d, t, ["rules", 0, "verbs"], ["get", "list"]),
    after: CHART.replace('["get"]', '["get", "list"]'),
  },
  {
    what: "removeItems of the first items of a list inside a list",
    before: "args:\n- - a\n  - b # two\n  # three\n  - c\n  - d\n",
    edit: (d, t) => removeItems(d, t, ["args", 0], [1, 0]),
    after: "args:\n- # three\n  - c\n  - d\n",
  },
  {
    what: "removeItems of the first items of a list inside a list, without comments",
    before: "args:\n- - a\n  - b\n  - c\n  - d\n",
    edit: (d, t) => removeItems(d, t, ["args", 0], [0, 1]),
    after: "args:\n- - c\n  - d\n",
  },
  {
    what: "removeItems in JSON leaves no comma behind",
    before: '{"subjects": [{"name": "a"}, {"name": "b"}, {"name": "c"}]}',
    edit: (d, t) => removeItems(d, t, ["subjects"], [1, 2]),
    after: '{"subjects": [{"name": "a"}]}',
  },
  {
    what: "blank lines that a block scalar keeps are its text",
    before: "args:\n- |+\n  a\n\n- b\n",
    edit: (d, t) => insertItem(d, t, ["args"], 1, "x"),
    after: "args:\n- |+\n  a\n\n- x\n- b\n",
  },
  {
    what: "so they are at the end of a text without a last line break",
    before: "args:\n- |+\n  a\n\n- b",
    edit: (d, t) => removeItem(d, t, ["args"], 1),
    after: "args:\n- |+\n  a\n\n",
  },
  {
    what: "an anchor that nothing uses stays",
    before: "verbs: &all\n  - get\n",
    edit: (d, t) => removeItem(d, t, ["verbs"], 0),
    after: "verbs: &all []\n",
  },
];

describe("edits", () => {
  it.each(rows)("$what", ({ before, edit, after }) => {
    const result = edit(parseDocument(before), before);
    if ("refused" in result) throw new Error(result.refused);
    const edited = applyEdits(before, result);
    expect(edited).toBe(after);
    expect(parseDocument(edited).errors).toEqual([]);
  });
});

const SHARED = `base: &verbs
  - get
rules:
  - verbs: *verbs
  - &rule
    verbs: [list]
  - *rule
  - <<: *rule
    resources: [pods]
`;

interface RefusalRow {
  readonly what: string;
  readonly text: string;
  readonly edit: Edit;
  readonly refused: string;
}

const at =
  (path: NodePath): Edit =>
  (d, t) =>
    setItems(d, t, path, ["watch"]);

const refusals: readonly RefusalRow[] = [
  { what: "an alias", text: SHARED, edit: at(["rules", 0, "verbs"]), refused: 'the alias "*verbs"' },
  { what: "inside an alias", text: SHARED, edit: at(["rules", 2, "verbs"]), refused: 'the alias "*rule"' },
  { what: "an anchored node in use", text: SHARED, edit: at(["base"]), refused: 'The anchor "&verbs"' },
  { what: "inside one", text: SHARED, edit: at(["rules", 1, "verbs"]), refused: 'The anchor "&rule"' },
  { what: "a merge key", text: SHARED, edit: at(["rules", 3, "verbs"]), refused: "merge key" },
  {
    what: "removing an anchor in use",
    text: SHARED,
    edit: (d, t) => removeEntry(d, t, [], "base"),
    refused: 'The anchor "&verbs"',
  },
  { what: "an unknown key", text: "a: 1\n", edit: at(["b"]), refused: 'no key "b"' },
  { what: "an unknown item", text: "a: [1]\n", edit: at(["a", 3]), refused: "no item 3" },
  { what: "a map", text: "a: {b: c}\n", edit: at(["a"]), refused: "no list" },
  { what: "broken text", text: "a: [1, 2\nb: c\n", edit: at(["a"]), refused: "not valid YAML" },
  {
    what: "a template action as the value",
    text: CHART,
    edit: (d, t) => setScalar(d, t, ["metadata", "name"], "x"),
    refused: "template action",
  },
  {
    what: "a list that a template fills",
    text: CHART,
    edit: at(["rules", 1, "verbs"]),
    refused: "template action",
  },
  {
    what: "removing a rule with a template action",
    text: CHART,
    edit: (d, t) => removeItem(d, t, ["rules"], 0),
    refused: "template action",
  },
  {
    what: "a key that is there already",
    text: "a: 1\nb: 2\n",
    edit: (d, t) => insertEntry(d, t, [], "a", "x"),
    refused: 'a key "a" already',
  },
  {
    what: "a key written twice",
    text: "a: 1\na: 2\n",
    edit: (d, t) => removeEntry(d, t, [], "a"),
    refused: "written twice",
  },
];

describe("refusals", () => {
  it.each(refusals)("$what", ({ text, edit, refused }) => {
    const result = edit(parseDocument(text), text);
    expect("refused" in result && result.refused).toContain(refused);
  });
});
