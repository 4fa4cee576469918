import type { Snapshot } from "../../analysis/snapshot";
import type { ObjectIndex } from "../../graph/index";
import { isKnownNamespace } from "../../model/place";
import type { FilePath } from "../../text/range";
import { isKnown } from "../../yaml/node";
import { namespacesOf } from "./principals";

/** Puts names of the workspace into the tab stops that ask for one; the default stays where there is none. */
export function fillSnippet(snapshot: Snapshot, file: FilePath, offset: number, body: string): string {
  const index = snapshot.index(file);
  const known = new Map<string, readonly string[]>();
  return body.replace(TAB_STOP, (whole: string, stop: string, preset: string, at: number) => {
    const wish = body.slice(0, at).endsWith("serviceAccountName: ") ? ACCOUNT : preset;
    const names =
      known.get(wish) ?? FILLERS.get(wish)?.(index, nearestNamespace(snapshot, file, offset)) ?? [];
    known.set(wish, names);
    if (names.length === 0) return whole;
    const [only = preset] = names;
    return names.length === 1
      ? `\${${stop}:${only}}`
      : `\${${stop}|${names.slice(0, MOST).map(escapeChoice).join(",")}|}`;
  });
}

const TAB_STOP = /\$\{(\d+):([^}|]*)\}/g;
/** A longer list is no choice but a search. */
const MOST = 30;

type Filler = (index: ObjectIndex, namespace: string | undefined) => readonly string[];

const ACCOUNT = "my-service-account";

/** By the default of the tab stop. */
const FILLERS: ReadonlyMap<string, Filler> = new Map<string, Filler>([
  ["my-namespace", (index, namespace) => withFirst(namespacesOf(index), namespace)],
  ["other-namespace", (index) => namespacesOf(index)],
  [
    ACCOUNT,
    (index, own) => {
      const all = accounts(index);
      const near = all.filter(({ namespace }) => namespace === own);
      return [...new Set([...near, ...all].map(({ name }) => name))];
    },
  ],
  ["cluster.local", (index) => [index.settings.trustDomain]],
  [
    "cluster.local/ns/my-namespace/sa/web",
    (index) =>
      accounts(index)
        .filter(({ namespace }) => isKnownNamespace(namespace))
        .map(({ namespace, name }) => `${index.settings.trustDomain}/ns/${namespace}/sa/${name}`),
  ],
]);

function accounts(index: ObjectIndex): readonly { readonly namespace: string; readonly name: string }[] {
  return index
    .allServiceAccounts()
    .map(({ namespace, name }) => ({ namespace, name: name?.value ?? "" }))
    .filter(({ name }) => name !== "" && isKnown(name));
}

/** Of the object above in the same file. */
function nearestNamespace(snapshot: Snapshot, file: FilePath, offset: number): string | undefined {
  const objects = snapshot.file(file)?.objects ?? [];
  const above = objects.filter(({ source, namespace }) => source.base <= offset && namespace !== "");
  const namespace = above.at(-1)?.namespace;
  return namespace !== undefined && isKnownNamespace(namespace) ? namespace : undefined;
}

function withFirst(names: readonly string[], first: string | undefined): readonly string[] {
  return first === undefined ? names : [first, ...names.filter((name) => name !== first)];
}

function escapeChoice(text: string): string {
  return text.replace(/[\\,|]/g, (char) => `\\${char}`);
}
