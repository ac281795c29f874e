import type { Case } from "../case.ts";
import { ADDRESSES } from "./addresses.ts";
import { BODIES } from "./bodies.ts";
import { COMPONENTS } from "./components.ts";
import { CONFLICTS } from "./conflicts.ts";
import { DATES } from "./dates.ts";
import { FIELDS } from "./fields.ts";
import { FILES } from "./files.ts";
import { FINE } from "./fine.ts";
import { HOSTILE } from "./hostile.ts";
import { LEDGER } from "./ledger.ts";
import { OPENING } from "./opening.ts";
import { PICTURES } from "./pictures.ts";
import { SITE } from "./site.ts";
import { SLIPS } from "./slips.ts";
import { TAGS } from "./tags.ts";
import { YAML } from "./yaml.ts";

/** Everything an author can do wrong, and odd things that are right, by subject. */
export const CASES: Readonly<Record<string, readonly Case[]>> = {
  "the beginning of a file": OPENING,
  YAML,
  fields: FIELDS,
  "dates, time zones and languages": DATES,
  addresses: ADDRESSES,
  "tags, authors and series": TAGS,
  "slips of keyboards and habits": SLIPS,
  pictures: PICTURES,
  "the text": BODIES,
  "components of MDX": COMPONENTS,
  "merges that were not finished": CONFLICTS,
  "files that cannot be read": FILES,
  "published addresses": LEDGER,
  "hostile input": HOSTILE,
  "the site config": SITE,
  "input that is fine": FINE,
};
