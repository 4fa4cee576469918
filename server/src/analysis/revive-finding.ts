import type { ObjectIndex } from "../graph/index";
import type { Layer } from "../graph/layer";
import type { KubernetesObject } from "../model/object";
import type { Finding, Fix, GivesWay, RelatedPlace } from "../rules/rule";
import type { TextRange } from "../text/range";

/** A finding and the number of its fixes, which hold on to the index; they are found again when somebody wants one. */
export interface KeptFinding {
  readonly finding: Omit<Finding, "fixes">;
  readonly fixes: number | undefined;
}

/** What of a finding stays true when its object moves. */
export function keepFinding({ fixes, ...finding }: Finding): KeptFinding {
  return { finding, fixes: fixes?.length };
}

/** The finding where its objects stand now; `again` finds it anew. */
export function reviveFinding(
  { finding, fixes }: KeptFinding,
  index: ObjectIndex,
  again: () => Finding | undefined,
): Finding {
  const { related, givesWay } = finding;
  return {
    ...finding,
    ...(related && { related: related.map((place) => movedPlace(place, index)) }),
    ...(fixes !== undefined && { fixes: foundAgain(fixes, () => again()?.fixes) }),
    ...(givesWay && { givesWay: reviveGuess(givesWay, () => again()?.givesWay) }),
  };
}

function reviveGuess(guess: GivesWay, again: () => GivesWay | undefined): GivesWay {
  const { mayLack } = guess;
  if (!mayLack) return guess;
  return {
    ...guess,
    mayLack: mayLack.map(({ lacks, fixes }, at) => ({
      lacks,
      fixes: foundAgain(fixes.length, () => again()?.mayLack?.[at]?.fixes),
    })),
  };
}

const GONE: Fix = {
  title: "Nothing is to change any more",
  permissions: "equal",
  change: () => ({ refused: "The manifests have changed meanwhile." }),
};

/** Fixes that are looked for when somebody looks at one. */
function foundAgain(count: number, again: () => readonly Fix[] | undefined): readonly Fix[] {
  return Array.from({ length: count }, (_, at) => laterFix(() => again()?.[at] ?? GONE));
}

function laterFix(fix: () => Fix): Fix {
  return {
    get title() {
      return fix().title;
    },
    get permissions() {
      return fix().permissions;
    },
    get preferred() {
      return fix().preferred === true;
    },
    get onRequest() {
      return fix().onRequest === true;
    },
    change: (documents) => fix().change(documents),
  };
}

function movedPlace(place: RelatedPlace, { step }: ObjectIndex): RelatedPlace {
  const object = byRange(step.edited).get(place.object.at);
  return object && object !== place.object ? { ...place, object } : place;
}

const ranges = new WeakMap<Layer, ReadonlyMap<TextRange, KubernetesObject>>();

function byRange(layer: Layer): ReadonlyMap<TextRange, KubernetesObject> {
  let res = ranges.get(layer);
  if (!res) {
    res = new Map(layer.objects.map((object) => [object.at, object]));
    ranges.set(layer, res);
  }
  return res;
}
