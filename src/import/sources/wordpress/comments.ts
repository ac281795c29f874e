/** Comments of an export. */
import type { ImportedComment, Note } from "../../article.ts";
import { toDateText } from "../../dates.ts";
import { nodesOf, textOf, type XmlNode } from "../../xml.ts";
import { plain } from "./words.ts";

function approved(item: XmlNode): readonly XmlNode[] {
  return nodesOf(item, "wp:comment").filter((each) => {
    const type = textOf(each, "wp:comment_type").trim();
    return (
      textOf(each, "wp:comment_approved").trim() === "1" && (type === "" || type === "comment")
    );
  });
}

/** Without mail addresses and IP addresses, which nobody meant to publish. */
export function commentsOf(item: XmlNode): readonly ImportedComment[] {
  return approved(item).map((each) => {
    const text = (name: string) => textOf(each, `wp:comment_${name}`).trim();
    const parent = text("parent");
    const url = text("author_url");
    const date = toDateText(text("date_gmt"), { zone: "UTC" });
    return {
      id: text("id"),
      ...(parent !== "" && parent !== "0" && { parent }),
      author: plain(text("author")),
      ...(url !== "" && { url }),
      ...(date && { date }),
      text: text("content"),
    };
  });
}

export function commentNotes(item: XmlNode): readonly Note[] {
  const many = approved(item).length;
  if (many === 0) return [];
  return [
    {
      kind: "look",
      message:
        "Comments were kept as JSON in _import/comments/, without mail and IP addresses; those that were not approved stayed behind.",
    },
  ];
}
