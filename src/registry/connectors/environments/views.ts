// What is answered of environments.
import type { Stored } from "../../../store/store.js"
import { etagOf } from "../../etag.js"
import type { Environment } from "./entities.js"

export interface EnvironmentView {
  readonly environment: Stored<Environment>
  readonly etag: string
}

/** An environment as callers see it, with its etag. */
export function environmentView(environment: Stored<Environment>): EnvironmentView {
  return { environment, etag: etagOf(environment) }
}
