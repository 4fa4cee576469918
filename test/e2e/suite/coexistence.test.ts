import * as assert from "node:assert";
import * as vscode from "vscode";
import {
  discard,
  finding,
  inWorkspace,
  isWildcardVerb,
  labelOf,
  open,
  rangeOf,
  revertAll,
  show,
  write,
} from "./support";

const ANCHORED = `apiVersion: v1
kind: Pod
metadata:
  name: anchored
  namespace: shop
  labels: { app: &app anchored }
  annotations: { copy: *app }
spec:
  serviceAccountName: pipeline
  containers:
    - name: main
      image: registry.example.com/anchored:1.0.0
`;

suite("Beside another YAML extension", () => {
  let pod: vscode.TextDocument;
  let file: vscode.Uri;

  suiteSetup(async () => {
    const other = vscode.extensions.getExtension("rolecall-tests.other-yaml");
    assert.ok(other, "the other extension is loaded");
    await other.activate();
    file = inWorkspace("anchored.yaml");
    await write(file, ANCHORED);
    const role = await open("role.yaml");
    await finding(role, isWildcardVerb, "the index");
    pod = await show(file);
  });

  suiteTeardown(() => discard(file));

  teardown(revertAll);

  test("both answer on an identity, and Rolecall is silent elsewhere", async () => {
    const both = await hovers("serviceAccountName: |pipeline");
    assert.strictEqual(both.length, 2);
    assert.ok(both.some((text) => text.includes("other-yaml")));
    assert.ok(both.some((text) => text.includes("ServiceAccount")));
    const places = ["labels: { |app", "containers", "image: |registry", "- name: |main"];
    for (const place of places) assert.deepStrictEqual(await hovers(place), ["other-yaml: a word"], place);
  });

  test("its completions stay", async () => {
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      "vscode.executeCompletionItemProvider",
      pod.uri,
      rangeOf(pod, "serviceAccountName: |pipeline").start,
    );
    const labels = items.map(labelOf);
    assert.ok(labels.includes("other-yaml-item"), labels.join(", "));
  });

  test("definitions of anchors are its own, those of identities are ours", async () => {
    const anchor = await definitions("copy: *|app");
    assert.deepStrictEqual(anchor, [`${file.toString()} 6`]);
    const account = await definitions("serviceAccountName: |pipeline");
    assert.deepStrictEqual(account, [`${inWorkspace("binding.yaml").toString()} 4`]);
  });

  test("it renames anchors, and Rolecall renames identities", async () => {
    for (const place of ["labels: { app: &|app", "copy: *|app"]) {
      const edit = await rename(place, "label");
      assert.deepStrictEqual(
        edit.entries().map(([uri, edits]) => `${uri.toString()} ${edits.length}`),
        [`${file.toString()} 2`],
        place,
      );
    }
    const identity = await rename("serviceAccountName: |pipeline", "releaser");
    assert.ok(identity.entries().length >= 3, "files that name the ServiceAccount");
    await assert.rejects(Promise.resolve(rename("image: |registry", "other")), "nobody renames this");
  });

  async function hovers(place: string): Promise<string[]> {
    const found = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      pod.uri,
      rangeOf(pod, place).start,
    );
    return found.map(({ contents }) =>
      contents
        .map((content) =>
          content instanceof vscode.MarkdownString ? content.value : JSON.stringify(content),
        )
        .join("\n"),
    );
  }

  async function definitions(place: string): Promise<string[]> {
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      "vscode.executeDefinitionProvider",
      pod.uri,
      rangeOf(pod, place).start,
    );
    return found.map((target) =>
      "targetUri" in target
        ? `${target.targetUri.toString()} ${(target.targetSelectionRange ?? target.targetRange).start.line + 1}`
        : `${target.uri.toString()} ${target.range.start.line + 1}`,
    );
  }

  function rename(place: string, name: string): Thenable<vscode.WorkspaceEdit> {
    return vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      "vscode.executeDocumentRenameProvider",
      pod.uri,
      rangeOf(pod, place).start,
      name,
    );
  }
});
