import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createWorkspace } from "../lsp/workspace";
import {
  ALICE,
  binding,
  bundle,
  clusterRole,
  READ_SECRETS,
  type Report,
  type Result,
  rolecall,
} from "./rolecall";

const EVERY_VERB = '{ apiGroups: [""], resources: [configmaps], verbs: ["*"] }';
const WILD = clusterRole("wild", EVERY_VERB) + "---\n" + binding("wild", "wild", ALICE);
/** The API server rejects it. */
const INVALID = clusterRole("invalid", '{ apiGroups: [""], resources: [pods] }');

const rulesOf = ({ findings }: Report): readonly string[] => findings.map(({ rule }) => rule);

describe("check", () => {
  it("in text: one line for each finding, then a summary", () => {
    const { code, stdout, stderr } = rolecall(createWorkspace({ "a/wild.yaml": WILD }), ["check"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const lines = stdout.trimEnd().split("\n");
    expect(lines[0]).toMatch(/^a\/wild\.yaml:5:61 warning .+\. rbac\/wildcard-verb$/);
    expect(lines.at(-1)).toMatch(/^1 file, 2 objects: 1 warning$/);
  });

  it("in JSON: the shape of product.md section 7", () => {
    const { json } = rolecall(createWorkspace({ "wild.yaml": WILD }), ["check", "--format", "json"]);
    const { findings, ...rest } = json();
    expect(rest).toEqual({
      version: 1,
      summary: {
        files: 1,
        documents: 2,
        objects: 2,
        findings: { error: 0, warning: 1, information: 0, hint: 0 },
      },
    });
    expect(findings).toEqual([
      {
        rule: "rbac/wildcard-verb",
        severity: "warning",
        message: expect.stringMatching(/\.$/),
        file: "wild.yaml",
        range: { start: { line: 4, character: 60 }, end: { line: 4, character: 63 } },
        object: { apiVersion: "rbac.authorization.k8s.io/v1", kind: "ClusterRole", name: "wild" },
        related: expect.any(Array),
        fixes: expect.arrayContaining([
          { title: expect.any(String), safety: expect.stringMatching(/^safe|review$/) },
        ]),
        suppressed: false,
        builds: [],
      },
    ]);
  });

  it("fails on an error, or on what --fail-on says", () => {
    const folder = createWorkspace({ "invalid.yaml": INVALID, "wild/wild.yaml": WILD });
    expect(rolecall(folder, ["check", "invalid.yaml"]).code).toBe(1);
    expect(rolecall(folder, ["check", "invalid.yaml", "--fail-on", "never"]).code).toBe(0);
    expect(rolecall(folder, ["check", "wild"]).code).toBe(0);
    expect(rolecall(folder, ["check", "--fail-on", "warning", "--", "wild"]).code).toBe(1);
    expect(rolecall(folder, ["check", "wild", "--preset", "off", "--fail-on", "hint"]).code).toBe(0);
  });

  it("silenced findings do not count, unless they are asked for", () => {
    const silenced = WILD.replace(
      'verbs: ["*"] }]',
      'verbs: ["*"] }] # rolecall: allow rbac/wildcard-verb -- tests',
    );
    const folder = createWorkspace({ "wild.yaml": silenced });
    const args = ["check", "--fail-on", "warning", "--format", "json"];
    const quiet = rolecall(folder, args);
    expect(quiet.code).toBe(0);
    expect(quiet.json().findings).toEqual([expect.objectContaining({ suppressed: true })]);
    expect(quiet.json().summary.findings["warning"]).toBe(0);
    const all = rolecall(folder, [...args, "--ignore-suppressions"]);
    expect(all.code).toBe(1);
    expect(all.json().findings).toEqual([expect.objectContaining({ suppressed: false })]);
  });

  it("colors nothing in a pipe, and with --quiet prints findings alone", () => {
    const folder = createWorkspace({ "wild.yaml": WILD });
    expect(rolecall(folder, ["check"], { NO_COLOR: "" }).stdout).not.toContain("\u001b");
    expect(rolecall(folder, ["check", "--quiet"]).stdout.trimEnd().split("\n")).toHaveLength(1);
  });

  it("ends well when nobody reads on", () => {
    const files = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`${index}.yaml`, WILD.replaceAll("wild", `w${index}`)]),
    );
    const script = '"$1" "$2" check --format json | head -n 1; echo "${PIPESTATUS[0]}"';
    const { stdout, stderr } = spawnSync("bash", ["-c", script, "-", process.execPath, bundle()], {
      cwd: createWorkspace(files).root,
      encoding: "utf8",
    });
    expect(stderr).toBe("");
    expect(stdout).toBe("{\n0\n");
  });
});

describe("the workspace", () => {
  const ROLE = clusterRole("reader", READ_SECRETS);
  const BOUND = binding("b", "reader", ALICE);

  it("is the nearest folder above with a .git or .rolecall.yaml; paths choose what is reported", () => {
    for (const marker of [".git/HEAD", ".rolecall.yaml"]) {
      const folder = createWorkspace({ [marker]: "", "roles/r.yaml": ROLE, "deep/er/b.yaml": BOUND });
      const { json } = rolecall(path.join(folder.root, "deep/er"), [
        "check",
        "--format",
        "json",
        "--preset",
        "all",
      ]);
      expect(
        rulesOf(json()).filter((rule) => rule.startsWith("reference/")),
        marker,
      ).toEqual([]);
      expect(json().summary.files, marker).toBe(1);
      expect(json().findings.every(({ file }) => file === "b.yaml")).toBe(true);
    }
  });

  it("is the path itself where there is neither, and nothing outside is read", () => {
    const folder = createWorkspace({ "roles/r.yaml": ROLE, "deep/b.yaml": BOUND });
    const args = ["check", "deep", "--format", "json", "--preset", "all"];
    const { findings } = rolecall(folder, args).json();
    expect(findings.filter(({ rule }) => rule === "reference/undeclared-role")).toHaveLength(1);
    expect(findings[0]?.file).toBe("deep/b.yaml");
  });

  it("leaves out what .gitignore and files.exclude name", () => {
    const files = { "a.yaml": WILD, "old/b.yaml": WILD, "out/c.yaml": WILD, "node_modules/d.yaml": WILD };
    const config = { ".rolecall.yaml": "files:\n  exclude: [old/**]\n", ".gitignore": "out/\n" };
    const { json } = rolecall(createWorkspace({ ...files, ...config }), ["check", "--format", "json"]);
    expect(new Set(json().findings.map(({ file }) => file))).toEqual(new Set(["a.yaml"]));
  });

  it("is configured by .rolecall.yaml: preset, rules, world", () => {
    const check = (config: string): Result => {
      const folder = createWorkspace({ ".rolecall.yaml": config, "b.yaml": BOUND, "wild.yaml": WILD });
      return rolecall(folder, ["check", "--format", "json"]);
    };
    expect(rulesOf(check("preset: off\n").json())).toEqual([]);
    const closed = check("world: closed\n");
    expect(closed.code).toBe(1);
    expect(closed.json().findings).toContainEqual(
      expect.objectContaining({ rule: "reference/undeclared-role", severity: "error" }),
    );
    expect(rulesOf(check("world: open\n").json())).not.toContain("reference/undeclared-role");
    expect(check("rules: { rbac/wildcard-verb: error }\n").json().findings).toContainEqual(
      expect.objectContaining({ rule: "rbac/wildcard-verb", severity: "error" }),
    );
  });

  it("a mistake in .rolecall.yaml is a warning at its place, and a flag wins over the file", () => {
    const mistaken = createWorkspace({ ".rolecall.yaml": "prset: off\n" });
    expect(rolecall(mistaken, ["check", "--format", "json"]).json().findings).toEqual([
      expect.objectContaining({
        file: ".rolecall.yaml",
        severity: "warning",
        message: expect.stringContaining('Did you mean "preset"?'),
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 5 } },
      }),
    ]);
    const off = createWorkspace({ ".rolecall.yaml": "preset: off\n", "wild.yaml": WILD });
    expect(rulesOf(rolecall(off, ["check", "--format", "json"]).json())).toEqual([]);
    const flagged = rolecall(off, ["check", "--format", "json", "--preset", "recommended"]);
    expect(rulesOf(flagged.json())).toEqual(["rbac/wildcard-verb"]);
  });
});

describe("input that people have", () => {
  it("nothing: an empty folder, and one without Kubernetes objects", () => {
    for (const files of [{}, { "a.yaml": "hello: world\n", "b.json": "{}" }]) {
      const { code, stdout, stderr } = rolecall(createWorkspace(files), ["check"]);
      expect(code).toBe(0);
      expect(stderr).toBe("No Kubernetes objects here.\n");
      expect(stdout).toMatch(/^\d files?, 0 objects: no findings\n$/);
    }
  });

  it("binary, UTF-16, CRLF and a byte order mark", () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(WILD, "utf16le")]);
    const files = {
      "binary.yaml": Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)),
      "kind.yaml": Buffer.concat([Buffer.from("kind: "), Buffer.from([0, 1, 2, 255, 254])]),
      "utf16.yaml": utf16,
      "crlf.yaml": WILD.replaceAll("wild", "crlf").replaceAll("\n", "\r\n"),
      "bom.yaml": `\uFEFF${WILD.replaceAll("wild", "bom")}`,
    };
    const { code, json } = rolecall(createWorkspace(files), ["check", "--format", "json"]);
    expect(code).toBe(0);
    const found = json().findings.filter(({ rule }) => rule === "rbac/wildcard-verb");
    expect(found.map(({ file, range }) => [file, range.start])).toEqual(
      ["bom.yaml", "crlf.yaml", "utf16.yaml"].map((file) => [file, { line: 4, character: 60 }]),
    );
  });

  it("links that lead to themselves or back up", () => {
    const folder = createWorkspace({ "wild.yaml": WILD, "deep/x.yaml": "" });
    fs.symlinkSync(folder.root, folder.path("deep/up"));
    fs.symlinkSync("self.yaml", folder.path("self.yaml"));
    const { code, stdout, stderr } = rolecall(folder, ["check"]);
    expect(code).toBe(0);
    expect(stdout).toContain("2 objects: 1 warning");
    expect(stderr.split("\n").sort()).toEqual([
      "",
      "deep/up: skipped. It is a link to a folder; links are not followed.",
      "self.yaml: skipped. It is a link that leads to itself.",
    ]);
  });

  it("a hundred files", () => {
    const names = Array.from({ length: 100 }, (_, index) => `w${index}`);
    const files = Object.fromEntries(
      names.map((name) => [`team/${name}.yaml`, WILD.replaceAll("wild", name)]),
    );
    const { json } = rolecall(createWorkspace(files), ["check", "--format", "json"]);
    expect(json().summary).toEqual({
      files: 100,
      documents: 200,
      objects: 200,
      findings: { error: 0, warning: 100, information: 0, hint: 0 },
    });
  });
});
