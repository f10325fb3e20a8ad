/**
 * From a page's bytes to its article: the text without furniture, in paragraphs, with title, dates and their evidence,
 * authors, outlet, captions and credit lines.
 *
 * <p>{@link io.hearsay.article.PageDecoder} turns bytes into characters, {@link io.hearsay.article.ArticleExtractor}
 * characters into an {@link io.hearsay.article.Article}, and {@link io.hearsay.article.BodyText} finds the article in a
 * text that was scraped without markup. Inside, a page is cut into blocks and the regions around them; regions that are
 * furniture by tag, name or style are left out, the region that paragraphs gather in is kept, and a few passes tell
 * captions, bylines, teasers and repeated lines from the text. Every block carries the reason for its verdict. What
 * furniture is called in class names, and how it speaks to readers, stands in the word lists among the resources.
 */
package io.hearsay.article;
