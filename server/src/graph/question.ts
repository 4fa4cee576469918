import type { KubernetesObject } from "../model/object";
import type { GraphSettings, History, ObjectIndex, Question, Step } from "./index";
import type { Layer } from "./layer";

let lastRevision = 0;

/** Answers are compared when somebody wants to know, at most once a step. */
export function createQuestion<T>(
  ask: (index: ObjectIndex) => T,
  isSame: (before: T, after: T) => boolean,
): Question {
  let revision = 0;
  let known: { readonly step: number; readonly answer: T } | undefined;
  return {
    revisionIn: (index) => {
      if (known?.step === index.step.id) return revision;
      const answer = ask(index);
      if (!known || !isSame(known.answer, answer)) revision = ++lastRevision;
      known = { step: index.step.id, answer };
      return revision;
    },
  };
}

/** Names that were typed are asked for once and never again. */
const MAX_QUESTIONS = 50_000;

/** One question for one name, as long as the history remembers it. */
export function questionNamed({ questions }: History, name: string, create: () => Question): Question {
  let res = questions.get(name);
  if (!res) {
    if (questions.size >= MAX_QUESTIONS) questions.clear();
    res = create();
    questions.set(name, res);
  }
  return res;
}

interface KnownHistory {
  readonly below: readonly Layer[];
  readonly edited: string;
  readonly history: History;
}

/** By the layer below the edited files and the settings. */
const histories = new WeakMap<Layer, Map<string, KnownHistory>>();

let lastStep = 0;

/** The next step of the history that the layers belong to, the edited files on top. */
export function nextStep(layers: readonly Layer[], settings: GraphSettings): Step {
  const edited = layers.at(-1);
  if (!edited) throw new Error("An index needs a layer.");
  return { history: historyOf(layers.slice(0, -1), edited, settings), id: ++lastStep, edited };
}

function historyOf(below: readonly Layer[], edited: Layer, settings: GraphSettings): History {
  const lower = below.at(-1) ?? edited;
  const own = histories.get(lower) ?? new Map<string, KnownHistory>();
  histories.set(lower, own);
  const key = JSON.stringify(settings);
  const known = own.get(key);
  const files = edited.fileKey();
  if (known?.edited === files && isSameList(known.below, below, (a, b) => a === b)) return known.history;
  const history = { questions: new Map<string, Question>() };
  own.set(key, { below, edited: files, history });
  return history;
}

export function isSameList<T>(
  before: readonly T[],
  after: readonly T[],
  isSame: (before: T, after: T) => boolean,
): boolean {
  if (before === after) return true;
  if (before.length !== after.length) return false;
  return before.every((item, position) => isSame(item, after[position] as T));
}

export function isSameListOfNames(before: readonly string[], after: readonly string[]): boolean {
  return isSameList(before, after, (one, other) => one === other);
}

export function isSameListOfObjects(
  before: readonly KubernetesObject[],
  after: readonly KubernetesObject[],
): boolean {
  return isSameList(before, after, isSameObject);
}

/** Whether an object is what it was, though perhaps further up or down in its file. */
export function isSameObject(before: KubernetesObject, after: KubernetesObject): boolean {
  return (
    before === after ||
    (before.at === after.at &&
      before.labels === after.labels &&
      before.annotations === after.annotations &&
      before.namespace === after.namespace &&
      before.source.file === after.source.file &&
      before.source.rendering === after.source.rendering &&
      before.source.build === after.source.build)
  );
}
