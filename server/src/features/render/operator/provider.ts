import { paragraphs } from "../markdown";
import { type HoverProvider, isTitle } from "../provider";
import { renderAccount } from "../subject";

/** The first ServiceAccount that an object of an operator acts as. */
export const operatorProvider: HoverProvider = ({ object, place, path }) => {
  if (object.type !== "account-user" || !isTitle(place, path)) return undefined;
  const account = object.accounts.find(({ lookup }) => lookup !== "nowhere");
  if (!account) return undefined;
  return (context) =>
    paragraphs([
      `This ${object.kind} acts as:`,
      renderAccount(context, account.namespace ?? object.namespace, account.name, object),
    ]);
};
