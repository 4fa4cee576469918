const UNITS: ReadonlyMap<string, number> = new Map([
  ["ns", 1e-9],
  ["us", 1e-6],
  // The sign for micro and the Greek letter.
  ["\u00b5s", 1e-6],
  ["\u03bcs", 1e-6],
  ["ms", 1e-3],
  ["s", 1],
  ["m", 60],
  ["h", 3600],
]);

const PART = /(\d+(?:\.\d*)?|\.\d+)(ns|us|\u00b5s|\u03bcs|ms|s|m|h)/g;
const DURATION = new RegExp(`^[-+]?(?:${PART.source})+$`);

/** Seconds of a duration as Go writes it: `1h30m`, `0`; absent for what is none. */
export function parseDuration(text: string): number | undefined {
  if (/^[-+]?0$/.test(text)) return 0;
  if (!DURATION.test(text)) return undefined;
  let res = 0;
  for (const [, number = "", unit = ""] of text.matchAll(PART))
    res += Number(number) * (UNITS.get(unit) ?? 0);
  return text.startsWith("-") ? -res : res;
}
