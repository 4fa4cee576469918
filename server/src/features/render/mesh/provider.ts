import type { HoverProvider } from "../provider";
import { isTitle } from "../provider";
import { renderService } from "./callers";
import {
  renderAccessRule,
  renderAuthorizationPolicy,
  renderPeerAuthentication,
  renderRequestAuthentication,
} from "./policy";

/** Policies of Istio and Services at their kind and name; a rule of an AuthorizationPolicy at its keys. */
export const istioProvider: HoverProvider = ({ object, place, path }) => {
  switch (object.type) {
    case "istio-authorization-policy": {
      if (isTitle(place, path) || (place.on === "key" && path.join(".") === "spec.rules"))
        return (context) => renderAuthorizationPolicy(context, object);
      const [spec, rules, index] = path;
      const rule =
        spec === "spec" && rules === "rules" && typeof index === "number" ? object.rules[index] : undefined;
      // Values that name somebody are shown by what they name, and the keys below by what they are for.
      return rule && place.on === "key" && path.length <= 4
        ? (context) => renderAccessRule(context, object, rule)
        : undefined;
    }
    case "istio-peer-authentication":
      return isTitle(place, path) || path.at(-1) === "mode"
        ? (context) => renderPeerAuthentication(context, object)
        : undefined;
    case "istio-request-authentication":
      return isTitle(place, path) ? (context) => renderRequestAuthentication(context, object) : undefined;
    case "service":
      return isTitle(place, path) ? (context) => renderService(context, object) : undefined;
    default:
      return undefined;
  }
};
