// The kinds of stores that there are, which of them the settings choose, and what else differs by it. Opening one is in stores.ts,
// restoring into one in cli/restore.ts; both name every kind, or do not compile.

/** The store that the settings choose, with the settings that it alone has. */
export type ChosenStore =
  | { readonly kind: "embedded"; readonly dataDir: string }
  | { readonly kind: "mongodb"; readonly dataDir: undefined; readonly uri: string; readonly database: string }

/** As backups, the log and tests name a store. */
export type StoreKind = ChosenStore["kind"]

/** The settings that choose. */
export interface StoreSettings {
  readonly DATA_DIR: string
  readonly MONGODB_URI: string | undefined
  readonly MONGODB_DATABASE: string
}

/**
 * Which store the settings choose: MongoDB where MONGODB_URI is set, else the embedded one. Its `dataDir` is the folder that this process
 * alone writes in, also for what it makes by itself, such as the first keys; undefined: it has none.
 */
export function chosenStore({ DATA_DIR, MONGODB_URI, MONGODB_DATABASE }: StoreSettings): ChosenStore {
  if (MONGODB_URI === undefined) return { kind: "embedded", dataDir: DATA_DIR }
  return { kind: "mongodb", dataDir: undefined, uri: MONGODB_URI, database: MONGODB_DATABASE }
}

/** What differs by the kind, and is known before a store is opened. */
export interface StoreTraits {
  /** The setting that says where the store is: what is wrong with the store is said of it. */
  readonly setting: keyof StoreSettings
  /** Whether several processes may have it open at once. */
  readonly isShared: boolean
  /** `db.system.name` in traces, as OpenTelemetry spells it. */
  readonly systemName: string
}

/** The traits of every kind. */
export const storeTraits: { readonly [Kind in StoreKind]: StoreTraits } = {
  embedded: { setting: "DATA_DIR", isShared: false, systemName: "leveldb" },
  mongodb: { setting: "MONGODB_URI", isShared: true, systemName: "mongodb" },
}

/** Every kind, for what goes through all of them. */
export const storeKinds = Object.keys(storeTraits) as readonly StoreKind[]
