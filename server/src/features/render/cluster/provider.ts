import { issuersOf } from "../../../graph/cluster/issuers";
import type {
  ControlPlaneContent,
  DexContent,
  Flag,
  SigningRequestContent,
} from "../../../model/cluster/content";
import type { KubernetesObject } from "../../../model/object";
import { contains, type TextRange } from "../../../text/range";
import { innerRange } from "../../../yaml/inner-range";
import type { NodePath } from "../../../yaml/node";
import type { RenderContext } from "../places";
import { type HoverPlace, isTitle, type Render } from "../provider";
import { renderSigner, renderSigningRequest, renderSubjectOf } from "./certificate";
import { renderAuthentication, renderAuthorization, renderControlPlane } from "./control-plane";
import { renderConnector, renderDexIssuer } from "./dex";
import { renderFlag } from "./flag";
import { renderIssuer } from "./issuer";
import { renderKubeconfigUser } from "./kubeconfig";

/** Flags of the API server, issuers, kubeconfigs, certificate requests and Dex. */
export function clusterProvider(at: HoverPlace): Render | undefined {
  const { object, path } = at;
  switch (object.type) {
    case "control-plane":
      if (isTitle(at.place, path)) return (context) => renderControlPlane(context, object);
      return flagAt(object, at);
    case "authentication-configuration":
      if (isTitle(at.place, path)) return (context) => renderAuthentication(context, object);
      return issuerAt(object, path);
    case "authorization-configuration":
      return isTitle(at.place, path) ? () => renderAuthorization(object) : undefined;
    case "kubeconfig": {
      const [list, index, , field] = path;
      if (list === "contexts" && field === "user") return contextUser(object, path);
      const user =
        list === "users" && typeof index === "number"
          ? object.users.find((own) => own.path[1] === index)
          : undefined;
      return user && isOwnField(path) ? (context) => renderKubeconfigUser(context, object, user) : undefined;
    }
    case "signing-request":
      return requestAt(object, at);
    case "dex":
      return dexAt(object, at);
    default:
      return undefined;
  }
}

type Of<T> = T & KubernetesObject;

/** Fields that stand for the user; `as` and its groups name somebody of their own. */
function isOwnField(path: NodePath): boolean {
  return path[3] !== "as" && path[3] !== "as-groups" && path[3] !== "act-as" && path[3] !== "act-as-groups";
}

function contextUser(
  object: Extract<KubernetesObject, { readonly type: "kubeconfig" }>,
  path: NodePath,
): Render | undefined {
  const name = object.contexts.find((context) => context.path[1] === path[1])?.user?.value;
  const user = object.users.find((own) => own.name?.value === name);
  return user && ((context) => renderKubeconfigUser(context, object, user));
}

function flagAt(object: Of<ControlPlaneContent>, at: HoverPlace): Render | undefined {
  for (const component of object.components) {
    const near = component.flags.filter((flag) => isNear(flag, at));
    if (near.length === 0) continue;
    return (context) => {
      const flag = near.find((own) => contains(placeOf(context, object, own.at, own.inner), at.offset));
      return flag ? renderFlag(context, object, component, flag) : "";
    };
  }
  return undefined;
}

/** The value of a flag may stand beside its name, or in the next item. */
function isNear({ at: own, path, items, form }: Flag, { offset, path: place }: HoverPlace): boolean {
  if (contains(own, offset)) return true;
  if (form === "pair" || form === "field" || form === "entry") return startsWith(place, path);
  const last = path.at(-1);
  const next = typeof last === "number" ? last + 1 : -1;
  return items === 2 && startsWith(place, [...path.slice(0, -1), next]);
}

function startsWith(path: NodePath, start: NodePath): boolean {
  return start.every((step, index) => path[index] === step);
}

function placeOf(
  context: RenderContext,
  object: KubernetesObject,
  at: TextRange,
  inner: TextRange | undefined,
): TextRange {
  if (!inner) return { start: 0, end: Number.MAX_SAFE_INTEGER };
  const { document, text } = context.snapshot.open(object);
  return innerRange(document, text, at, inner);
}

function issuerAt(object: KubernetesObject, path: NodePath): Render | undefined {
  const issuer = issuersOf(object).find(
    ({ source }) => source.kind === "jwt" && startsWith(path, source.jwt.path),
  );
  if (!issuer || issuer.source.kind !== "jwt") return undefined;
  const own = path.slice(issuer.source.jwt.path.length).join(".");
  const isAbout =
    own === "" || own === "issuer.url" || /^claimMappings(\.(username|groups)(\.\w+)?)?$/.test(own);
  return isAbout ? (context) => renderIssuer(context, issuer) : undefined;
}

function requestAt(object: Of<SigningRequestContent>, at: HoverPlace): Render | undefined {
  if (isTitle(at.place, at.path)) return (context) => renderSigningRequest(context, object);
  const field = at.path.join(".");
  const { subject, signerName } = object;
  if (field === "spec.request" && subject)
    return (context) => renderSubjectOf(context, subject, "The request asks for");
  return field === "spec.signerName" && signerName
    ? (context) => renderSigner(context, signerName.value)
    : undefined;
}

function dexAt(object: Of<DexContent>, at: HoverPlace): Render | undefined {
  const { path, offset } = at;
  if (path.at(-1) === "issuer") return (context) => renderDexIssuer(context, object);
  const near = object.connectors.filter((own) => startsWith(path, own.path));
  if (near.length === 0) return undefined;
  return (context) => {
    const own = near.findLast(({ at: place, inner }) => {
      const start = inner ? placeOf(context, object, place, inner).start : 0;
      return start - MOST_BEFORE <= offset;
    });
    return own ? renderConnector(context, object, own) : "";
  };
}

/** `- type: ` stands before the type. */
const MOST_BEFORE = 8;
