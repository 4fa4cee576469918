import { ALLOW_ANNOTATION } from "../analysis/allow-annotation";
import { CONFIGURATION_NAME, nearestConfiguration } from "../analysis/configuration";
import type { Diagnostic } from "../analysis/diagnostic";
import type { Snapshot } from "../analysis/snapshot";
import type { KubernetesObject } from "../model/object";
import { changeObject } from "../rules/fix";
import type { Fix, Refusal } from "../rules/rule";
import type { SourceChange } from "../text/edit";
import type { FilePath } from "../text/range";
import { type EditResult, insertEntry, setScalar } from "../yaml/edit";
import { type InsertedForm, insertSuppression } from "../yaml/insert-suppression";
import { entryOf, nodeAt, resolve, valueOf } from "../yaml/node";
import { parseDocument } from "../yaml/parse";
import { splitDocuments } from "../yaml/split";

/** Ways to silence the rule of a finding: where it stands, and in the configuration of the file. */
export function ignoreFixes(
  snapshot: Snapshot,
  diagnostic: Diagnostic,
  workspaceFolder: FilePath | undefined,
): readonly Fix[] {
  const { rule, range, object } = diagnostic;
  const inConfiguration = configurationFix(snapshot, rule, range.file, workspaceFolder);
  return [...(object ? fixesBeside(diagnostic, object) : []), ...(inConfiguration ? [inConfiguration] : [])];
}

/** Comments; JSON has none, so that there the object says it. */
function fixesBeside({ rule, range }: Diagnostic, object: KubernetesObject): readonly Fix[] {
  if (/\.json$/i.test(range.file)) {
    const change = changeObject(object, ({ document, text }, path) => {
      const metadata = [...path, "metadata"];
      const said = nodeAt(document.root, [...metadata, "annotations", ALLOW_ANNOTATION]);
      if (said?.type === "scalar")
        return setScalar(
          document,
          text,
          [...metadata, "annotations", ALLOW_ANNOTATION],
          `${said.text}, ${rule}`,
        );
      return entryOf(nodeAt(document.root, metadata), "annotations")
        ? insertEntry(document, text, [...metadata, "annotations"], ALLOW_ANNOTATION, rule)
        : insertEntry(document, text, metadata, "annotations", { [ALLOW_ANNOTATION]: rule });
    });
    return [ignoreFix(rule, "in this object", change)];
  }
  const comment = (form: InsertedForm): Fix["change"] => {
    return (documents) => {
      const text = documents.textOf(range.file);
      if (text === undefined) return { refused: "The file cannot be read." };
      return { edits: new Map([[range.file, [insertSuppression(text, range.start, rule, form)]]]) };
    };
  };
  return [ignoreFix(rule, "on this line", comment("line")), ignoreFix(rule, "in this file", comment("file"))];
}

/** Turns the rule off in the project file that counts for the file; a new one stands in the workspace folder. */
function configurationFix(
  snapshot: Snapshot,
  rule: string,
  file: FilePath,
  workspaceFolder: FilePath | undefined,
): Fix | undefined {
  const folder = nearestConfiguration(file, snapshot.configurations())?.folder ?? workspaceFolder;
  if (folder === undefined) return undefined;
  const configuration = `${folder === "/" ? "" : folder}/${CONFIGURATION_NAME}`;
  return ignoreFix(rule, `in ${CONFIGURATION_NAME}`, (documents): SourceChange | Refusal => {
    const text = documents.textOf(configuration);
    if (text === undefined)
      return { edits: new Map(), created: new Map([[configuration, `rules:\n  ${rule}: off\n`]]) };
    const edits = turnOff(text, rule);
    return "refused" in edits ? edits : { edits: new Map([[configuration, edits]]) };
  });
}

function turnOff(text: string, rule: string): EditResult {
  const [first] = splitDocuments(text);
  const own = text.slice(0, first?.end ?? text.length);
  const document = parseDocument(own);
  const root = resolve(document.root);
  if (!root) {
    const newline = text.includes("\r\n") ? "\r\n" : "\n";
    const before = text === "" || text.endsWith("\n") ? "" : newline;
    const range = { start: text.length, end: text.length };
    return [{ range, newText: `${before}rules:${newline}  ${rule}: off${newline}` }];
  }
  const rules = valueOf(root, "rules");
  if (!entryOf(root, "rules")) return insertEntry(document, own, [], "rules", { [rule]: "off" });
  return entryOf(rules, rule)
    ? setScalar(document, own, ["rules", rule], "off")
    : insertEntry(document, own, ["rules"], rule, "off");
}

function ignoreFix(rule: string, where: string, change: Fix["change"]): Fix {
  return { title: `Ignore ${rule} ${where}`, permissions: "equal", onRequest: true, change };
}
