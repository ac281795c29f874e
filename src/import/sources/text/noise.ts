/** What a page has around its article, and comes along when somebody copies all of it. */

/** Buttons and labels, each a whole line. */
const ANYWHERE: readonly RegExp[] = [
  /^(?:press enter or click to view image in full size|zoom image will be displayed|click to enlarge)\.?$/i,
  /^(?:subscribe(?: now| for free)?|sign up(?: now)?|sign in|log in|get the app|open in app|get started)$/i,
  /^(?:share|share (?:this|this post|this article|on (?:x|twitter|facebook|linkedin))|copy link|tweet|pin it|print|email this)$/i,
  /^(?:leave a (?:comment|reply)|join the (?:discussion|conversation)|upgrade to paid|give a gift subscription|pledge your support|refer a friend|start writing)$/i,
  /^(?:advertisement|sponsored|ad|anzeige|publicité|publicidad|広告|pr)$/i,
  /^(?:type your email\s*(?:…|\.\.\.)?|enter your email(?: address)?\s*(?:…|\.\.\.)?)$/i,
  /^thanks for reading\b.{0,80}!?.*\bsubscribe\b/i,
  /^.{0,60}\bis a reader-supported publication\b/i,
  /^(?:listen(?: to this (?:article|post|story))?|play audio|audio playback is not supported on your browser.*)$/i,
  /^(?:skip to (?:main )?content|skip navigation|toggle navigation|back to top|↑ ?back to top|menu|search)$/i,
  /^(?:member-only story|featured|top highlight|you(?:'|’)re reading for free.*|read in app|view in browser)$/i,
  /^(?:\+ ?)?follow(?:ing)?$/i,
  /^home\s*[›»>/]\s*\S.{0,80}$/i,
  /^share(?:\s(?:this|it|on|via|to|post|article))*(?:[\s,|·]+(?:facebook|twitter|tweet|x|linkedin|whatsapp|e-?mail|pinterest|reddit|telegram|copy link)){2,}$/i,
  /^(?:シェア(?:する)?|ツイート|ブックマーク|フォロー(?:する)?|いいね！?|この記事をシェア(?:する)?|スキ)$/,
];

/** Lines that stand for a picture which did not come along. */
const PICTURE =
  /^(?:(?:photo|image|picture|illustration|graphic|foto|bild|写真|画像|イラスト)\s*(?:by|credit|credits|courtesy(?: of)?|source|via|von|[:：／/])\s*\S.{0,100}|image|photo|\[image\]|\[photo\]|no alternative text description for this image|(?:見出し)?画像)$/i;

/** Whether a line is a leftover wherever it stands. */
export function isNoise(text: string): boolean {
  return ANYWHERE.some((pattern) => pattern.test(text)) || PICTURE.test(text);
}

/** Marks and counts that stand at the head of an article, or below it, and nowhere else. */
const MARGINAL =
  /^(?:[·•|—–-]{1,3}|\d+(?:[.,]\d+)?\s*[KkM]?|\d+\s*(?:views?|likes?|claps?|comments?|shares?|responses?|reactions?|reposts?|restacks?)|(?:more|save|like|comment|repost|send|report this(?: (?:article|post))?|edited|public|private|home|blog|news|articles?|write|notes?|chat|activity|posted|published(?: in)?)|.{2,40}[›»].{2,80})$/i;

export function isMarginal(text: string): boolean {
  return isNoise(text) || MARGINAL.test(text);
}

/** Where an article is over, and something else begins. */
const ENDS: readonly RegExp[] = [
  /^(?:leave a (?:comment|reply)(?: cancel reply)?|leave your comment|post a comment|add a comment|write a comment|kommentar (?:schreiben|hinterlassen)|schreibe einen kommentar|laisser un commentaire|deja un comentario|コメントを(?:残す|書く|投稿する)?|コメントする|发表评论|发表回复|發表評論|留言|оставить комментарий|добавить комментарий|deixe um comentário|deixar um comentário|lascia un commento|laat een reactie achter|plaats een reactie|اترك (?:تعليق[اً]*|رد[اً]*)|أضف تعليق[اً]*|댓글 (?:남기기|달기|쓰기))(?!\p{L}).{0,60}$/iu,
  /^(?:\d+ )?(?:comments?|responses?|replies|thoughts? on .{1,100}|コメント)(?: ?[(（]\d+[)）])?:?$/i,
  /^(?:no comments yet|be the first to comment|discussion about this (?:post|episode|video)|top comments|most relevant)\.?.{0,20}$/i,
  /^(?:related (?:posts?|articles?|stories|reading|content)|you (?:may|might) (?:also )?(?:like|enjoy)|recommended (?:from|for|reading|posts|articles).{0,40}|more from .{1,60}|read (?:next|more from .{1,60})|up next|further reading on this site|keep reading|trending|popular posts?|recent posts?|latest posts?|関連記事|おすすめ(?:の)?記事|人気記事|最新記事|こちらもおすすめ)\s*:?$/i,
  /^(?:share this|like this|share on|share via|teilen mit|partager)\s*:\s*.{0,60}$/i,
  /^(?:post navigation|previous (?:post|article)s?|next (?:post|article)s?|← .{1,120}|.{1,120} →|«\s.{1,120}|older posts?|newer posts?|前の記事|次の記事)\b.{0,120}$/i,
  /^(?:©|\(c\)|copyright)\s.{0,120}$/i,
  /^.{0,100}\ball rights reserved\.?$/i,
  /^(?:[Ww]ritten by \p{Lu}.{1,60}|[\d.,]+\s*[KkM]? followers?)$/u,
  /^(?:about the author|about me|written by|published in|この記事を書いた人|著者について|プロフィール)\s*:?$/i,
  /^your email address will not be published\b.*/i,
  /^(?:help|status|about|careers|press|privacy|terms|text to speech|teams)$/i,
];

/** Whether a line ends an article that is long enough to have been one. */
export function isEnd(text: string): boolean {
  return text.length <= 160 && ENDS.some((pattern) => pattern.test(text));
}

/** Sentences that say good-bye, below an article. */
const GOODBYE: readonly RegExp[] = [
  /^(?:stay tuned|thanks for reading|thank you for reading|happy (?:coding|reading|writing|folding|travels)|see you (?:next|in the next|soon)|until next time)\b.{0,160}$/i,
  /^(?:if you (?:liked|enjoyed|found)|did you (?:like|enjoy)|follow (?:me|us)|subscribe (?:to|for)|sign up (?:for|to)|join (?:my|our|the) (?:newsletter|mailing list)|connect with me|find me on|don(?:'|’)t forget to|like, share|clap|please (?:share|subscribe|like|clap|follow))\b.{0,220}$/i,
  /^(?:loading\s*(?:…|\.\.\.)|like\s+loading.*|be the first to like this\.?|share this:?|like this:?)$/i,
  /^(?:最後まで(?:お読み|読んで)いただき.{0,40}|お読みいただきありがとう.{0,20}|この記事が(?:気に入った|参考になった|役に立った)ら.{0,40}|次回もお楽しみに.{0,10}|お楽しみに[！!。]?|チャンネル登録.{0,40}|フォロー(?:よろしく)?お願いします.{0,10}|bis zum nächsten mal.{0,20}|à bientôt.{0,20})$/i,
];

export function isGoodbye(text: string): boolean {
  return GOODBYE.some((pattern) => pattern.test(text));
}
