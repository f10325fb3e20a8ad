/** Articles as they are answered: in short, with the paragraphs that carry claims, and what became of erased ones. */
package io.hearsay.query.article;
