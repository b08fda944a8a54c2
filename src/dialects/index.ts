// Every dialect that is served.
import type { Dialect } from "../rest/index.js"
import { codeartifact } from "./codeartifact.js"
import { credible } from "./credible.js"
import { versori, versoriV1Alpha1 } from "./versori.js"

export { defaultDialect } from "./default.js"

export const dialects: readonly Dialect[] = [credible, codeartifact, versori, versoriV1Alpha1]
