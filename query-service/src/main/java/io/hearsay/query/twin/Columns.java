package io.hearsay.query.twin;

/** The columns of each kind of row: a name and, after a colon, the path of its field where that is another. */
final class Columns {

    private static final String SPEAKER = "speakerId:speaker.id speaker:speaker.name speakerStatus:speaker.status";

    static final String CLAIMS = "id text type " + SPEAKER
            + " speakerRole:speaker.role via:via.name act polarity modality date place confidence"
            + " outlet:article.outlet published:article.published.date articleId:article.id articleUrl:article.url"
            + " articleTitle:article.title statementId";

    static final String STATEMENTS = "id text " + SPEAKER
            + " speakerRole:speaker.role via:via.name act polarity modality pages origins firstReported saidOn"
            + " propositionId";

    static final String PROPOSITIONS = "id text speakers:speakers.name pages origins supporting contradicting";

    static final String PROPOSED = "id text " + SPEAKER + " pages origins firstReported";

    static final String CONTRADICTIONS = "id relation score reason aId:a.id aText:a.text aSpeaker:a.speaker.name"
            + " aSaidOn:a.saidOn aArticleUrl:evidence.a.article.url aPassage:evidence.a.span.exact bId:b.id"
            + " bText:b.text bSpeaker:b.speaker.name bSaidOn:b.saidOn bArticleUrl:evidence.b.article.url"
            + " bPassage:evidence.b.span.exact";

    static final String SPEAKERS = "id name status role represents aliases statements claims";

    static final String TIMELINE = "date statementId:statement.id text:statement.text speaker:statement.speaker.name"
            + " pages:statement.pages origins:statement.origins counterparts changesFrom:changes.a.id"
            + " bounds:bounds.reason";

    static final String OUTLETS = "name articles reprinted claims";

    static final String CORRECTIONS =
            "id kind claims statements speaker:speaker.name reason author createdAt undoneAt undoneBy state";

    static final String HANDED_IN = "kind id state reason url articleId claims";

    private Columns() {}
}
