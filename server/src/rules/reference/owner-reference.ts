import { removeEntry } from "../../yaml/edit";
import { entryOf, nodeAt } from "../../yaml/node";
import { changeObject } from "../fix";
import { defineRule } from "../rule";

export default defineRule({
  meta: {
    id: "reference/owner-reference",
    summary: "A manifest names owners, which are objects of one live cluster",
    category: "suspicious",
    severity: "warning",
    scope: "document",
    fix: "safe",
    status: "stable",
    preset: "recommended",
    rows: ["D16"],
    references: [
      "https://kubernetes.io/docs/concepts/overview/working-with-objects/owners-dependents/",
      "https://kubernetes.io/docs/concepts/architecture/garbage-collection/",
    ],
  },
  on: ["role", "binding", "service-account"],
  *check(object, _index, documents) {
    // Reading a document is worth it only where the word stands somewhere.
    if (!documents.mentions(object, "ownerReferences")) return;
    const { document } = documents.open(object);
    const metadata = nodeAt(document.root, [...object.source.path, "metadata"]);
    const owners = entryOf(metadata, "ownerReferences");
    if (!owners || object.templated) return;
    yield {
      at: owners.key.at,
      message: `Owners are objects of one cluster: where their UIDs do not exist, Kubernetes deletes this ${object.kind}.`,
      fixes: [
        {
          title: "Remove ownerReferences: the object stays until somebody deletes it",
          permissions: "equal",
          change: changeObject(object, (open, path) =>
            removeEntry(open.document, open.text, [...path, "metadata"], "ownerReferences"),
          ),
        },
      ],
    };
  },
});
