package io.hearsay.article;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;

/** A page of HTML, read: its blocks, what each of them is, and its metadata. */
final class HtmlPage {

    private final Document document;
    private final PageSource source;
    private final StructuredData data;
    private final MetaTags meta;
    private final PageBlocks blocks;
    private final PageMetadata metadata;
    private final Found<String> title;
    private final List<BlockDecision> decisions;
    private final HeadMatter headMatter;
    private final Found<List<String>> authors;

    private HtmlPage(Document document, PageSource source, FurnitureLines known) {
        this.document = document;
        this.source = source;
        this.data = StructuredData.of(document);
        this.meta = MetaTags.of(document);
        this.blocks = BlockReader.read(document.body());
        this.metadata = PageMetadata.of(document, data, meta, source.url());
        Found<String> named = metadata.title();
        List<BlockDecision> first = select(named.value(), known);
        String printed = named.value() == null
                ? Headline.boldLine(blocks, firstParagraph(first))
                : Headline.printedPart(named.value(), blocks);
        this.title =
                Found.of(printed, "headline", named.value() == null ? 0.5 : 0.8).or(named);
        this.decisions = printed == null ? first : select(printed, known);
        this.headMatter = HeadMatter.of(blocks, decisions);
        this.authors = Authors.of(
                document, data, meta, metadata.outlet().value(), () -> PrintedAuthors.of(blocks, headMatter));
        AuthorNotes.drop(blocks, decisions, names());
    }

    static HtmlPage read(Document document, PageSource source, FurnitureLines known) {
        return new HtmlPage(document, source, known);
    }

    private List<BlockDecision> select(String headline, FurnitureLines known) {
        return BodySelection.of(blocks, headline, meta.first("og:description", "description"), known);
    }

    private int firstParagraph(List<BlockDecision> first) {
        for (int i = 0; i < first.size(); i++) {
            if (first.get(i).isBody() && Prose.of(blocks.blocks().get(i)) > 0) {
                return i;
            }
        }
        return 0;
    }

    private List<String> names() {
        return authors.value() == null ? List.of() : authors.value();
    }

    Article article() {
        String text = text();
        Dateline dateline = Dateline.of(text);
        PageDates dates = new PageDates(document, data, meta, headMatter);
        Found<String> language = metadata.language().map(tag -> DeclaredLanguage.confirmed(tag, text));
        Found<String> credit = credit(dateline);
        return new Article(
                text,
                title.value(),
                dates.published(source.url()),
                dates.modified(),
                Authors.withoutAgencies(names()),
                metadata.outlet().value(),
                metadata.section().value(),
                language.value(),
                metadata.canonical().value(),
                dateline.place(),
                credit.value(),
                texts(BlockRole.CAPTION),
                direction(text),
                new ArticleEvidence(
                        title.evidence(),
                        authors.evidence(),
                        metadata.outlet().evidence(),
                        metadata.section().evidence(),
                        language.evidence(),
                        metadata.canonical().evidence(),
                        Dateline.evidence(dateline.place()),
                        credit.evidence()));
    }

    /** The agency that dateline or end of the text, the authors or a line beside the headline name. */
    private Found<String> credit(Dateline dateline) {
        return new Found<>(dateline.credit(), Dateline.evidence(dateline.credit()))
                .or(Found.of(Agencies.firstOf(names()), "byline", 0.8))
                .or(Found.of(
                        Agencies.firstOf(
                                headMatter.blocks().stream().map(Block::text).toList()),
                        "headline",
                        0.6));
    }

    List<BlockVerdict> verdicts() {
        return ArticleExtractor.verdicts(
                blocks.blocks().stream().map(Block::text).toList(), decisions);
    }

    private String text() {
        String text = String.join("\n\n", texts(BlockRole.BODY));
        String declared = data.paragraphs("articleBody");
        if (declared != null && Letters.weight(declared) > 2 * Letters.weight(text) + 200) {
            return declared;
        }
        return text;
    }

    private List<String> texts(BlockRole role) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            if (decisions.get(i).role() == role) {
                texts.add(blocks.blocks().get(i).text());
            }
        }
        return texts;
    }

    /** The writing direction of a text: that of its first strong character. */
    static String direction(String text) {
        String opening = text.substring(0, Math.min(500, text.length()));
        return new Bidi(opening, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
    }
}
