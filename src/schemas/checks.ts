import { z } from "astro/zod";
import { LEVELS, RULE_IDS, RULES, type RuleId } from "#lib/rules.ts";

const level = z.enum(LEVELS);

type Shape = Record<RuleId, z.ZodOptional<typeof level>>;

/** Levels of rules, by their ids. */
export const checksSchema = z.strictObject(
  Object.fromEntries(
    RULE_IDS.map((id) => [id, level.optional().describe(`${RULES[id].about} ${RULES[id].reason}`)]),
  ) as Shape,
);
