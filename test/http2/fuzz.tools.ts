// A minute from another seed than that of fuzz.test.ts. An hour by hand: HTTP2_FUZZ_SECONDS=3600.
import { fuzz } from "./fuzz.js"

fuzz(Number(process.env.HTTP2_FUZZ_SECONDS ?? 60), Number(process.env.HTTP2_FUZZ_SEED ?? 20_261_128))
