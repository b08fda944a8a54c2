import { codeartifact } from "./codeartifact.js";
import { credible } from "./credible.js";
import { versori, versoriV1Alpha1 } from "./versori.js";
export { defaultDialect } from "./default.js";
export const dialects = [credible, codeartifact, versori, versoriV1Alpha1];
//# sourceMappingURL=index.js.map