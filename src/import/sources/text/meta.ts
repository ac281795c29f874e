/** Lines between a title and the first paragraph: who, when, how long. */
import { isMarginal } from "./noise.ts";
import { MONTH_DAY_YEAR, readWrittenDate, type WrittenDate } from "./written-dates.ts";

export interface Meta {
  readonly authors: readonly string[];
  readonly published: WrittenDate | undefined;
  readonly updated: WrittenDate | undefined;
  readonly tags: readonly string[];
  /** Whether it says something that no sentence of an article says; a name alone could be a heading. */
  readonly isCertain: boolean;
}

const READING_TIME =
  /^(?:(?:reading time|time to read|read time|estimated reading time|lesezeit|lesedauer|temps de lecture|tiempo de lectura|読了時間|読了目安|読む時間|阅读(?:时间|时长)|预计阅读(?:时间)?|閱讀時間|время чтения|tempo de leitura|tempo di lettura|leestijd|مدة القراءة|وقت القراءة|읽는 시간)\s*[:：]?\s*(?:ca\.?|約)?\s*\d+\s*(?:[-–]\s*\d+\s*)?(?:min(?:ute[ns]?|ut[eoi]s?|uten)?\.?|分钟?|分鐘|минут[аы]?|мин\.?|دقائق|دقيقة|분)?(?:\s+read)?|(?:約|ca\.?\s*)?\d+\s*[-–]?\s*(?:min(?:ute)?[ns]?\.?(?:\s+(?:read|to read|lesezeit|lesedauer|de lecture|de lectura|de leitura|di lettura|leestijd))?|(?:минут[аы]?|мин\.?)(?: чтения)?|分(?:で読め(?:ます|る))?)|この記事は約?\s*\d+\s*分で読めます。?)$/i;

const UPDATED =
  /^(?:(?:last |most recently )?(?:updated|modified|edited|revised|reviewed)(?: on| at)?|aktualisiert(?: am)?|zuletzt (?:aktualisiert|geändert)(?: am)?|mis à jour(?: le)?|actualizado(?: el)?|最終更新日?|更新日?(?:時)?|更新(?:时间|時間|于|於)|обновлено|atualizado(?: em)?|aggiornato(?: il)?|bijgewerkt(?: op)?|تم التحديث(?: في)?|آخر تحديث|수정일|업데이트)\s*[:：]?\s*(.+)$/i;

const PUBLISHED =
  /^(?:(?:first |originally )?(?:published|posted|written|created|date|publication date)(?: on| at)?|(?:veröffentlicht|erschienen|erstellt|geschrieben)(?: am)?|datum|stand|publié(?: le)?|publicado(?: el)?|pubblicato(?: il)?|投稿日?|公開日?|掲載日|作成日|日付|发布(?:时间|日期|于)|發佈(?:時間|日期|於)|опубликовано|дата(?: публикации)?|publicado em|gepubliceerd(?: op)?|نُ?شر(?:ت)?(?: في)?|تاريخ النشر|게시일|작성일)\s*[:：]?\s*(.+)$/i;

const BY =
  /^(?:(?:written|posted|published|authored|(?:an?\s+)?(?:story|words|text|article|essay|post|interview|report|column|review|photo essay|guest post))\s+by|by|author|authors|writer|(?:(?:geschrieben|verfasst|veröffentlicht|erstellt|ein (?:beitrag|text|artikel)) )?von|text(?: und (?:fotos?|bilder))?(?=\s*:)|autor(?:in)?|par|auteur|por|di|著者|執筆者?|筆者|文|作者|ライター|投稿者|撰文|автор|текст|автор статьи|scritto da|escrito por|door|بقلم|كتبه|كتبته|الكاتب|الكاتبة|글쓴이|작성자|글)(?:\s*[:：]\s*|\s+)(.+)$/i;

const TAGS =
  /^(?:tags?|tagged(?: with| as| in)?|topics?|filed under|categor(?:y|ies)|posted in|keywords?|schlagw(?:orte|örter)|kategorien?|mots-clés|etiquetas|カテゴリー?|タグ|キーワード|标签|標籤|теги|метки|الوسوم|태그)\s*[:：]\s*(.+)$/i;

const HASHTAGS = /^(?:#[\p{L}\p{N}][\p{L}\p{N}_-]*[\s,]*)+$/u;

/** "in Travel", "in The Startup": where it was published. */
const IN = /^(?:in|on)\s+\p{Lu}[\p{L}\p{N}&'’ -]{1,40}$/u;

/** @returns What a whole line says about the article; undefined when a part of it says something else. */
export function readMeta(written: string, modified: Date): Meta | undefined {
  if (written.length > 200) return undefined;
  if (isMarginal(written)) return { ...NOTHING, isCertain: false };
  const line = withUsualDigits(written).replace(/^[*_]+(?=\S)|(?<=\S)[*_]+$/g, "");
  const dated = readPiece(line, modified);
  if (dated?.published || dated?.updated) return dated;
  const parts = split(line);
  const pieces = parts.map((piece) => readPiece(piece, modified));
  const found = pieces.filter((piece) => piece !== undefined);
  const certain = found.filter(({ isCertain }) => isCertain).length;
  // Beside a date and an author, a few words more are a category.
  const others = parts.filter((_, index) => pieces[index] === undefined);
  const areLabels =
    certain >= 2 &&
    others.length <= 2 &&
    others.every((part) => part.length <= 40 && !/[.!?:]/.test(part));
  if (pieces.length === 0 || (others.length > 0 && !areLabels)) {
    const whole = readPiece(line, modified);
    return whole?.isCertain ? whole : undefined;
  }
  return {
    authors: found.flatMap(({ authors }) => authors),
    published: found.find(({ published }) => published)?.published,
    updated: found.find(({ updated }) => updated)?.updated,
    tags: [
      ...found.flatMap(({ tags }) => tags),
      ...others.flatMap((part) => part.split(/\s*[,、]\s*/)),
    ],
    isCertain: found.some(({ isCertain }) => isCertain),
  };
}

/** Whether a line tells how long the text takes to read. */
export function saysReadingTime(line: string): boolean {
  return (
    line.length <= 200 && split(withUsualDigits(line)).some((piece) => READING_TIME.test(piece))
  );
}

/** "２０２４年" → "2024年" */
function withUsualDigits(line: string): string {
  return line.replace(/[０-９]/g, (digit) => digit.normalize("NFKC"));
}

/** "Posted on" and what follows are one. */
const VERB =
  "(?:[Pp]osted|[Pp]ublished|[Ww]ritten|[Uu]pdated|[Cc]reated|[Ee]dited|[Mm]odified|[Rr]evised|[Vv]eröffentlicht|[Aa]ktualisiert|[Gg]eschrieben|[Vv]erfasst|[Ee]rstellt|[Pp]ublié)";

/** Pages put several facts into one line, and copying glues them together. */
function split(line: string): readonly string[] {
  const parted = line
    .replace(/(\d\s*min(?:ute)?s?\s+read)(?=\S)/gi, "$1 · ")
    .replace(/(\b(?:19|20)\d{2})(?=\d{1,3}\s*min)/g, "$1 · ")
    .replace(new RegExp(`(?<=\\p{Ll})(?=${MONTH_DAY_YEAR})`, "gu"), " · ")
    .replace(
      new RegExp(
        `(?<=\\d{4})(?=(?:${MONTH_DAY_YEAR}|(?:Last )?[Uu]pdated|By |\\p{Lu}\\p{Ll}))`,
        "gu",
      ),
      " · ",
    )
    .replace(new RegExp(`(?<=\\S)(?<!${VERB})\\s+(?=(?:by|von|par)\\s+\\p{Lu})`, "gu"), " · ")
    .replace(
      new RegExp(
        `(?:,|(?<!${VERB})\\s+(?:on|am|le))\\s+(?=${MONTH_DAY_YEAR}|\\d{1,2}\\.? \\p{L}+\\.? \\d{4}|\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})`,
        "gu",
      ),
      " · ",
    )
    .replace(
      /(?<=\S)\s+(?=[(（]?(?:last\s+)?(?:updated|edited|更新)(?:\s+on)?\s*[:：]?\s+\S)/gi,
      " · ",
    )
    .replace(/(?<=\d{4})\s+(?=in\s+\p{Lu})/gu, " · ")
    .replace(/(?<=\p{Lo})\s+(?=\d{4}[-./年]\d)/gu, " · ");
  return (
    parted
      // In a name "・" stands between letters, among facts behind a date or a length.
      .split(/\s*[·•‧∙|｜]\s*|\s+[-–—/・]\s+|(?<=[\d日分])\s*・\s*|\s*・\s*(?=\d{4})|\t+|\s{3,}/)
      .map((piece) => piece.trim().replace(/^[(（]|[)）]$/g, ""))
      .filter((piece) => piece !== "")
  );
}

const NOTHING = { authors: [], published: undefined, updated: undefined, tags: [] } as const;

function readPiece(written: string, modified: Date): Meta | undefined {
  // "2024.05.06 更新" is "更新日 2024.05.06".
  const piece = written.replace(/^(\d.*\d日?)\s*(更新|公開|投稿)$/, "$2日 $1");
  const date = readWrittenDate(piece, modified);
  if (date) return { ...NOTHING, published: date, isCertain: true };
  if (READING_TIME.test(piece)) return { ...NOTHING, isCertain: true };
  const updated = UPDATED.exec(piece)?.[1];
  const later = updated === undefined ? undefined : readWrittenDate(updated, modified);
  if (later) return { ...NOTHING, updated: later, isCertain: true };
  const published = PUBLISHED.exec(piece)?.[1];
  const first = published === undefined ? undefined : readWrittenDate(published, modified);
  if (first) return { ...NOTHING, published: first, isCertain: true };
  const tags = readTags(piece);
  if (tags) return { ...NOTHING, tags, isCertain: true };
  const by = BY.exec(piece)?.[1];
  const authors = by === undefined ? undefined : namesIn(by);
  if (authors) return { ...NOTHING, authors, isCertain: true };
  if (isMarginal(piece) || IN.test(piece)) return { ...NOTHING, isCertain: false };
  return isName(piece) ? { ...NOTHING, authors: [piece], isCertain: false } : undefined;
}

/** @returns Labels, where a line lists them: "Tags: kites, wind", "#kites #wind". */
export function readTags(line: string): readonly string[] | undefined {
  if (HASHTAGS.test(line))
    return [...line.matchAll(/#([^\s,#]+)/g)].map(([, tag = ""]) => spaced(tag));
  const list = TAGS.exec(line)?.[1];
  if (list === undefined || list.length > 200 || /[.!?]$/.test(list)) return undefined;
  const tags = list.split(/\s*[,、，;|·]\s*/).map((tag) => tag.replace(/^#/, "").trim());
  return tags.every((tag) => tag !== "" && tag.length <= 40) ? tags : undefined;
}

/** "PaperPlanes" → "paper planes", "text_to_video" → "text to video"; "AI" stays. */
function spaced(tag: string): string {
  const words = tag.replaceAll("_", " ");
  return /^(?:\p{Lu}\p{Ll}+){2,}$/u.test(words)
    ? words.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ").toLowerCase()
    : words;
}

/** Behind "By": several names, perhaps with what they do. */
function namesIn(text: string): readonly string[] | undefined {
  const bare = text
    .replace(/\s*[,(（].*$/, "")
    .replace(/\s+at\s+\d{1,2}:\d{2}.*$/i, "")
    .replace(/さん$/, "");
  const isList = text.split(/\s*(?:,|&|\band\b|\bund\b|\bet\b|、)\s*/).filter(Boolean);
  if (isList.length > 1 && isList.every(isName)) return isList;
  if (isName(bare)) return [bare];
  // A pen name may be anything short that is not a sentence.
  const isShort =
    bare.length <= 30 &&
    bare.split(/\s+/).length <= 3 &&
    !/[.!?;:]/.test(bare) &&
    /^[\p{Lu}\p{Lo}@]/u.test(bare);
  if (isShort) return [bare.replace(/^@/, "")];
  // Some sign with the name of their account.
  return /^[a-z][\w.-]{2,29}$/i.test(bare) && (/[\d_]/.test(bare) || bare !== text)
    ? [bare]
    : undefined;
}

const PARTICLES =
  /^(?:de|del|della|di|da|dos|du|van|von|der|den|ter|la|le|el|al|bin|ibn|ben|y|e|zu|af|av)$/;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’-]*|\p{Lu}\.(?:\p{Lu}\.)*|Dr\.|Prof\.|Jr\.|Sr\.|I{2,3}|IV)$/u;
const EAST_ASIAN_NAME =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{1,8}(?:\s?[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー・]{1,8})?$/u;

/** Whether a text could be somebody's name. */
export function isName(text: string): boolean {
  if (text.length > 45 || /\d/.test(text)) return false;
  if (EAST_ASIAN_NAME.test(text)) return [...text].length >= 2 && [...text].length <= 12;
  const words = text.split(/\s+/);
  if (words.length > 5) return false;
  const isAll = words.every(
    (word, index) => NAME_WORD.test(word) || (index > 0 && PARTICLES.test(word)),
  );
  return isAll && words.some((word) => /^\p{Lu}[\p{L}'’-]+$/u.test(word));
}
