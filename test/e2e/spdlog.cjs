// Stand-in for the native module @vscode/spdlog: writes logs, and with them output channels, to their files.
const fs = require("node:fs");
const path = require("node:path");

const LEVELS = ["trace", "debug", "info", "warning", "error", "critical"];

function createLogger(file) {
  let level = 2;
  let isFormatted = true;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const write = (own) => (message) => {
    if (own < level) return;
    const time = new Date().toISOString().replace("T", " ").replace("Z", "");
    fs.appendFileSync(file, isFormatted ? `${time} [${LEVELS[own]}] ${message}\n` : message);
  };
  return {
    ...Object.fromEntries(LEVELS.map((name, own) => [name === "warning" ? "warn" : name, write(own)])),
    getLevel: () => level,
    setLevel: (next) => {
      level = next;
    },
    clearFormatters: () => {
      isFormatted = false;
    },
    setPattern: () => {},
    flush: () => {},
    drop: () => {},
  };
}

exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = async (_name, file) => createLogger(file);
exports.createAsyncRotatingLogger = exports.createRotatingLogger;
