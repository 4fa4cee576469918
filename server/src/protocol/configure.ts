import type { ConfigurationItem, Connection } from "vscode-languageserver";
import { type ConfigurationSource, isInside } from "../analysis/configuration";
import { isJsonArray, type JsonValue, member } from "../support/json";
import type { FilePath } from "../text/range";
import { toUri } from "../workspace/paths";
import type { WorkspaceScope } from "../workspace/workspace-index";
import type { Client } from "./client";
import { readFilesExclude, readSettings, type Settings } from "./settings";

/** Settings of the window and of each workspace folder, as one state that is replaced as a whole. */
export interface SettingsState {
  readonly window: Settings;
  readonly folders: ReadonlyMap<FilePath, FolderSettings>;
  /** What was pushed last, for editors that are not asked. */
  readonly section: JsonValue;
}

interface FolderSettings {
  readonly settings: Settings;
  /** VS Code's own exclusions. */
  readonly filesExclude: readonly string[];
}

/** Settings that were pushed, for every folder alike; some editors wrap them into their section. */
export function stateOf(pushed: unknown, folders: readonly FilePath[]): SettingsState {
  const value = isJson(pushed) ? pushed : null;
  const section = member(value, "rolecall") ?? value;
  const settings = readSettings(section);
  const byFolder = folders.map((folder) => [folder, { settings, filesExclude: [] }] as const);
  return { window: settings, folders: new Map(byFolder), section };
}

/** What comes over the wire is JSON. */
function isJson(value: unknown): value is JsonValue {
  return value !== undefined;
}

/** Asks the editor for its settings; `undefined` when it does not answer. What it leaves open, `otherwise` says. */
export async function askForSettings(
  connection: Connection,
  client: Client,
  folders: readonly FilePath[],
  otherwise: JsonValue,
): Promise<SettingsState | undefined> {
  if (!client.answersConfiguration) return undefined;
  const items: ConfigurationItem[] = [{ section: "rolecall" }];
  for (const folder of folders) {
    const scopeUri = toUri(folder);
    items.push({ scopeUri, section: "rolecall" }, { scopeUri, section: "files.exclude" });
  }
  const answer = await Promise.race([ask(connection, items), afterPatience()]);
  if (!answer) return undefined;
  const [window, ...rest] = answer;
  const byFolder = folders.map((folder, position): [FilePath, FolderSettings] => [
    folder,
    {
      settings: readSettings(rest[2 * position] ?? otherwise),
      filesExclude: readFilesExclude(rest[2 * position + 1]),
    },
  ]);
  return { window: readSettings(window ?? otherwise), folders: new Map(byFolder), section: otherwise };
}

async function ask(
  connection: Connection,
  items: ConfigurationItem[],
): Promise<readonly JsonValue[] | undefined> {
  try {
    const answer: unknown = await connection.workspace.getConfiguration(items);
    return isJson(answer) && isJsonArray(answer) ? answer : undefined;
  } catch (error) {
    connection.console.warn(`The editor did not tell its settings: ${String(error)}`);
    return undefined;
  }
}

/** An editor that never answers must not keep the workspace from being read. */
async function afterPatience(): Promise<undefined> {
  await new Promise((resume) => setTimeout(resume, 1000).unref());
  return undefined;
}

/** Settings of the innermost folder that holds the file. */
export function settingsFor(state: SettingsState, file: FilePath | undefined): Settings {
  const folder = file === undefined ? undefined : innermost([...state.folders.keys()], file);
  return (folder !== undefined && state.folders.get(folder)?.settings) || state.window;
}

/** The innermost of the folders that hold a file. */
export function innermost(folders: readonly FilePath[], file: FilePath): FilePath | undefined {
  const inside = folders.filter((folder) => isInside(file, folder));
  return inside.sort((a, b) => b.length - a.length)[0];
}

export function sourcesOf({ window, folders }: SettingsState): readonly ConfigurationSource[] {
  // Globs are relative to a workspace folder, so that the window's own have no place to start from.
  const everywhere = { ...window.analysis, exclude: [] };
  return [
    { folder: "/", level: "editor", values: everywhere },
    ...[...folders].map(
      ([folder, { settings }]): ConfigurationSource => ({
        folder,
        level: "editor",
        values: settings.analysis,
      }),
    ),
  ];
}

export function scopeOf({ window, folders }: SettingsState): WorkspaceScope {
  const excludes = new Map(
    [...folders].map(([folder, { settings, filesExclude }]) => [
      folder,
      [...filesExclude, ...(settings.analysis.exclude ?? [])],
    ]),
  );
  return {
    roots: [...folders.keys()],
    exclude: (root) => excludes.get(root) ?? [],
    maxFiles: window.maxFiles,
    maxFileSize: window.maxFileSize,
  };
}
