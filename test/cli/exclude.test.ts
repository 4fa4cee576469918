import { describe, expect, test } from "vitest";
import { LspClient, uriOf } from "../lsp/client";
import { createWorkspace, role, type Workspace } from "../lsp/workspace";
import { rolecall } from "./rolecall";

/** Files that are left out by the files beside them: what the editor and the command line must agree on. */
const FILES = {
  ".git/HEAD": "",
  ".gitignore": "ignored/\n*.tmp.yaml\n!keep.tmp.yaml\n",
  ".rolecall.yaml": "files:\n  exclude: [generated, inner/one.yaml, '**/vendored.yaml']\n",
  "top.yaml": role("top"),
  "a.tmp.yaml": role("tmp"),
  "keep.tmp.yaml": role("keep"),
  "ignored/role.yaml": role("ignored"),
  "generated/role.yaml": role("generated"),
  "outer/vendored.yaml": role("vendored"),
  // The nearest configuration counts as a whole, so that what the outer one leaves out is read here.
  "inner/.rolecall.yaml": "preset: all\nfiles:\n  exclude: [two.yaml]\n",
  "inner/one.yaml": role("one"),
  "inner/two.yaml": role("two"),
  "inner/vendored.yaml": role("inner-vendored"),
  "inner/.gitignore": "three.yaml\n",
  "inner/three.yaml": role("three"),
  "node_modules/p/role.yaml": role("package"),
};

const READ = ["inner/one.yaml", "inner/vendored.yaml", "keep.tmp.yaml", "top.yaml"];

/** Files with a finding of the rule. */
function checked(workspace: Workspace, args: readonly string[]): readonly string[] {
  const { findings } = rolecall(workspace, ["check", "--format", "json", ...args]).json();
  const files = findings.filter(({ rule }) => rule === "rbac/wildcard-verb").map(({ file }) => file);
  return [...new Set(files)].sort();
}

describe("what is left out", () => {
  test("is the same for the command line and for an editor", async () => {
    const workspace = createWorkspace(FILES);
    expect(checked(workspace, [])).toEqual(READ);
    const client = await LspClient.start({
      folders: [workspace.root],
      settings: (section) => (section === "rolecall" ? { diagnostics: { mode: "workspace" } } : null),
    });
    const report = await client.request<{ items: { uri: string; items: { code: string }[] }[] }>(
      "workspace/diagnostic",
      { previousResultIds: [] },
    );
    const found = report.items.filter(({ items }) => items.some(({ code }) => code === "rbac/wildcard-verb"));
    expect(found.map(({ uri }) => uri).sort()).toEqual(
      READ.map((file) => uriOf(workspace.path(file))).sort(),
    );
  });

  test("by .gitignore is read when it is opened or named; by the configuration it is not", async () => {
    const workspace = createWorkspace(FILES);
    for (const file of ["ignored/role.yaml", "inner/three.yaml", "a.tmp.yaml"])
      expect(checked(workspace, [file])).toEqual([file]);
    for (const file of ["generated/role.yaml", "inner/two.yaml"])
      expect(checked(workspace, [file])).toEqual([]);
    expect(rolecall(workspace, ["check", "inner/two.yaml"]).stderr).toBe(
      'inner/two.yaml: skipped. "files.exclude" leaves it out.\nNo Kubernetes objects here.\n',
    );
    const client = await LspClient.start({ folders: [workspace.root] });
    const opened = async (file: string): Promise<readonly unknown[]> => {
      const uri = client.open(workspace.path(file), role("x"));
      return (await client.pull(uri)).map(({ code }) => code);
    };
    expect(await opened("ignored/role.yaml")).toContain("rbac/wildcard-verb");
    expect(await opened("generated/role.yaml")).toEqual([]);
    expect(await opened("inner/two.yaml")).toEqual([]);
    expect(await opened("inner/one.yaml")).toContain("rbac/wildcard-verb");
  });

  test("by the editor's own settings adds to it", async () => {
    const workspace = createWorkspace(FILES);
    const client = await LspClient.start({
      folders: [workspace.root],
      settings: (section) =>
        section === "rolecall"
          ? { files: { exclude: ["top.yaml"] } }
          : section === "files.exclude"
            ? { "**/keep.*": true, "inner/**": { when: "$(basename).ts" } }
            : null,
    });
    expect(client.statuses.at(-1)).toMatchObject({ objects: 2 });
  });
});
