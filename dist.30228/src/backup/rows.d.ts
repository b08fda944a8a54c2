import { type PortableRow } from "../store/portable.js";
/** One line, without its end. */
export declare function formatRow(row: PortableRow): string;
/** Throws a SyntaxError or TypeError when the line is no row. */
export declare function parseRow(line: string): PortableRow;
