// Six seconds of it; fuzz.tools.ts has a minute.
import { fuzz } from "./fuzz.js"

fuzz(6, 20_240_613)
