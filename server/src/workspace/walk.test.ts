import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createPathFilter } from "./filter";
import { fromSystemPath } from "./paths";
import { runToEnd } from "./slices";
import { walk, type WalkOptions } from "./walk";

let root: string;

beforeEach(() => {
  root = fromSystemPath(fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), "rolecall-walk-"))));
});

afterEach(() => {
  fs.chmodSync(root, 0o755);
  fs.rmSync(root, { recursive: true, force: true });
});

function write(files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    fs.writeFileSync(path.join(root, name), text);
  }
}

function walked(options: Partial<WalkOptions> = {}): { files: string[]; skipped: string[] } {
  const result = runToEnd(walk([root], { exclude: () => [], maxFiles: 1000, ...options }));
  const short = (file: string): string => file.slice(root.length + 1);
  return {
    files: result.files.map(short),
    skipped: result.skipped.map(({ file, reason }) => `${short(file)}: ${reason}`),
  };
}

describe("walk", () => {
  test("lists manifests in one order, without folders that hold none", () => {
    write({
      "b.yml": "",
      "a.yaml": "",
      "z/Kustomization": "",
      "z/crd.json": "",
      "package.json": "",
      "deps.lock.json": "",
      "README.md": "",
      "node_modules/x/a.yaml": "",
      "z/.terraform/a.yaml": "",
      ".git/a.yaml": "",
    });
    expect(walked().files).toEqual(["a.yaml", "b.yml", "z/Kustomization", "z/crd.json"]);
  });

  test("honors nested .gitignore files as git does", () => {
    write({
      ".gitignore": "build/\n*.gen.yaml\n/only-here.yaml\n",
      "build/a.yaml": "",
      "x.gen.yaml": "",
      "only-here.yaml": "",
      "in/only-here.yaml": "",
      "in/.gitignore": "!kept.gen.yaml\nsecret.yaml\n",
      "in/kept.gen.yaml": "",
      "in/lost.gen.yaml": "",
      "in/deep/secret.yaml": "",
      "in/deep/shown.yaml": "",
    });
    const expected = ["in/kept.gen.yaml", "in/only-here.yaml", "in/deep/shown.yaml"];
    expect(walked().files).toEqual(expected);
    execFileSync("git", ["init", "-q", root]);
    const listed = execFileSync("git", ["-C", root, "ls-files", "-co", "--exclude-standard", "--", "*.yaml"]);
    expect(listed.toString().trim().split("\n").sort()).toEqual([...expected].sort());
  });

  test("leaves out what settings and the nearest project file exclude", () => {
    write({
      "given/a.yaml": "",
      "test/fixtures/a.yaml": "",
      "app/.rolecall.yaml": "files.exclude: [generated, '**/*.tmp.yaml']\n",
      "app/generated/a.yaml": "",
      "app/x/y.tmp.yaml": "",
      "app/x/z.yaml": "",
      "generated/a.yaml": "",
    });
    const { files } = walked({ exclude: () => ["given/**", "**/fixtures/"] });
    expect(files).toEqual(["app/.rolecall.yaml", "app/x/z.yaml", "generated/a.yaml"]);
  });

  test("says what it does not follow or cannot read", () => {
    write({ "real/a.yaml": "", "locked/a.yaml": "" });
    fs.symlinkSync(root, path.join(root, "real/loop"));
    fs.symlinkSync("a.yaml", path.join(root, "real/link.yaml"));
    fs.symlinkSync("nowhere.yaml", path.join(root, "real/broken.yaml"));
    fs.symlinkSync("self.yaml", path.join(root, "real/self.yaml"));
    execFileSync("mkfifo", [path.join(root, "real/pipe.yaml")]);
    const { files, skipped } = walked();
    expect(files).toEqual(["locked/a.yaml", "real/a.yaml"]);
    expect(skipped).toEqual([
      "real/link.yaml: It is a link to a file; links are not followed.",
      "real/loop: It is a link to a folder; links are not followed.",
      "real/pipe.yaml: It is no regular file.",
      "real/self.yaml: It is a link that leads to itself.",
    ]);
  });

  test("stops at the limit and says so", () => {
    write({ "a.yaml": "", "b.yaml": "", "c.yaml": "" });
    const { files, skipped } = walked({ maxFiles: 2 });
    expect(files).toEqual(["a.yaml", "b.yaml"]);
    expect(skipped).toEqual([': Only the first 2 files are read, as "maxFiles" says.']);
  });

  test("answers the same for single paths", () => {
    write({
      ".gitignore": "build/\n",
      "build/a.yaml": "",
      "in/.gitignore": "b.yaml\n",
      "in/a.yaml": "",
      "in/b.yaml": "",
      "in/node_modules/c.yaml": "",
    });
    const isListed = createPathFilter([root], () => ["in/x.yaml"]);
    const answers = ["build/a.yaml", "in/a.yaml", "in/b.yaml", "in/x.yaml", "in/node_modules/c.yaml"].map(
      (file) => isListed(`${root}/${file}`, "file"),
    );
    expect(answers).toEqual([false, true, false, false, false]);
    expect(isListed("/elsewhere/a.yaml", "file")).toBe(false);
  });
});
