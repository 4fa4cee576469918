import { HOLE, valueOf } from "../../../yaml/node";
import { texts } from "../aws/read-policy";
import type { CloudTarget, GoogleAccount, GoogleBinding } from "../content";
import { emailIn } from "../google/email";
import type { BlockReader, TerraformBlock } from "./block";

export const GOOGLE_BLOCKS: readonly (readonly [string, BlockReader])[] = [
  ["google_service_account", (block) => [readAccount(block)]],
  ["data.google_service_account", (block) => [readAccount(block)]],
  ["google_service_account_iam_member", (block) => [readBinding(block, "additive")]],
  ["google_service_account_iam_binding", (block) => [readBinding(block, "authoritative")]],
  ...["project", "organization", "folder", "storage_bucket", "pubsub_topic", "pubsub_subscription"].flatMap(
    (kind): [string, BlockReader][] => [
      [`google_${kind}_iam_member`, (block) => [readBinding(block, "additive")]],
      [`google_${kind}_iam_binding`, (block) => [readBinding(block, "authoritative")]],
    ],
  ),
  ["google_secret_manager_secret_iam_member", (block) => [readBinding(block, "additive")]],
];

function readAccount({ address, at, body, scope }: TerraformBlock): GoogleAccount {
  const id = scope.read(scope.resolve(valueOf(body, "account_id")));
  const project = scope.read(scope.resolve(valueOf(body, "project")))?.value ?? HOLE;
  const email = id && { value: `${id.value}@${project}.iam.gserviceaccount.com`, at: id.at };
  return { fact: "google-account", at, address, email: id?.value.includes("@") ? id : email };
}

function readBinding(
  { address, at, body, scope }: TerraformBlock,
  effect: "additive" | "authoritative",
): GoogleBinding {
  const member = scope.read(scope.resolve(valueOf(body, "member")));
  const list = texts(scope.resolve(valueOf(body, "members")), (item) => scope.read(scope.resolve(item)));
  const account = valueOf(body, "service_account_id");
  return {
    fact: "google-binding",
    at,
    account: account && accountTarget(scope.target(account)),
    resource:
      address
        .split(".")[0]
        ?.replace(/^google_|_iam_.*$/g, "")
        .replaceAll("_", " ") ?? "",
    role: scope.read(valueOf(body, "role")),
    members: member ? [member] : list.items,
    open: list.open,
    authoritative: effect === "authoritative",
  };
}

/** `projects/p/serviceAccounts/app@p.iam.gserviceaccount.com` names an account by the email in it. */
function accountTarget(target: CloudTarget): CloudTarget {
  if (target.kind !== "value") return target;
  const email = emailIn(target.text.value);
  return email === undefined
    ? { kind: "unknown" }
    : { kind: "value", text: { ...target.text, value: email } };
}
