package io.hearsay.query.article;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What answers may hold. */
@ConfigMapping(prefix = "hearsay.answers")
public interface AnswerSettings {

    /** How much of an article's text is answered: {@code extract} or {@code full}. */
    @WithDefault("extract")
    ArticleText articleText();
}
