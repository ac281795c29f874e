/** Reads what a schema says of its keys: the comments above them, which the schema itself does not know. */
import { readFileSync } from "node:fs";
import ts from "typescript";

/** A key with what stands above it; members of groups come after their group: "cover", "cover.src". */
export interface Documented {
  readonly path: string;
  readonly text: string;
}

/**
 * Keys of an object that a file declares, in their order.
 * @param name Of the constant: "postSchema".
 * @throws {Error} If there is no such constant.
 */
export function readDocstrings(file: string, name: string): readonly Documented[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const constants = new Map<string, ts.Expression>();
  for (const statement of source.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name: id, initializer } of statement.declarationList.declarations) {
      if (ts.isIdentifier(id) && initializer) constants.set(id.text, initializer);
    }
  }
  const start = constants.get(name);
  if (!start) throw new Error(`${file} declares no ${name}.`);
  return members(start, "", constants);
}

/** Keys of the first objects inside an expression; a constant of the same file is looked into. */
function members(
  node: ts.Node,
  prefix: string,
  constants: ReadonlyMap<string, ts.Expression>,
): readonly Documented[] {
  if (ts.isIdentifier(node)) {
    const meant = constants.get(node.text);
    return meant ? members(meant, prefix, constants) : [];
  }
  if (!ts.isObjectLiteralExpression(node)) {
    const found: Documented[] = [];
    ts.forEachChild(node, (child) => void found.push(...members(child, prefix, constants)));
    return found;
  }
  if (!isOfSchemas(node)) return [];
  return node.properties.flatMap((property) => {
    if (!property.name || !ts.isIdentifier(property.name)) return [];
    const path = `${prefix}${property.name.text}`;
    const value = ts.isPropertyAssignment(property) ? property.initializer : property.name;
    const inner = members(value, `${path}.`, constants);
    return [{ path, text: comment(property) }, ...inner.filter(({ text }) => text !== "")];
  });
}

/** Settings such as `{ protocol: … }` and defaults are objects too; a schema is handed to z.object. */
function isOfSchemas({ parent }: ts.ObjectLiteralExpression): boolean {
  return (
    ts.isCallExpression(parent) &&
    /\bz\.(?:strict|loose)?[oO]bject$/.test(parent.expression.getText())
  );
}

function comment(node: ts.Node): string {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(docs.at(-1)?.comment) ?? "";
  return text.replace(/\s+/g, " ").trim();
}
