import { isSameList } from "../support/same-list";
import type { GraphSettings, History, Question, Step } from "./index";
import type { Layer } from "./layer";

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
  if (known?.edited === files && isSameList(known.below, below)) return known.history;
  const history = { questions: new Map<string, Question>() };
  own.set(key, { below, edited: files, history });
  return history;
}
