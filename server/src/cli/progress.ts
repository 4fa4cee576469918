import type { Io } from "./command";

/** In milliseconds; work that is done sooner shows no progress. */
const PATIENCE = 500;

export interface Progress {
  readonly update: (done: number, total: number) => void;
  readonly end: () => void;
}

/** One line on standard error that is written again and again, on a terminal only. */
export function showProgress(io: Io, title: string): Progress {
  const start = performance.now();
  let last = 0;
  let shown = false;
  return {
    update: (done, total) => {
      const now = performance.now();
      if (!io.interactive || now - start < PATIENCE || now - last < 100) return;
      last = now;
      shown = true;
      io.err(`\r${title}: ${done} of ${total}`);
    },
    end: () => {
      if (shown) io.err("\r\u001b[K");
    },
  };
}
