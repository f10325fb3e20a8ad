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
    private final String title;
    private final List<BlockDecision> decisions;
    private final HeadMatter headMatter;
    private final List<String> authors;

    private HtmlPage(Document document, PageSource source, FurnitureLines known) {
        this.document = document;
        this.source = source;
        this.data = StructuredData.of(document);
        this.meta = MetaTags.of(document);
        this.blocks = BlockReader.read(document.body());
        this.metadata = PageMetadata.of(document, data, meta, source.url());
        List<BlockDecision> first = select(metadata.title(), known);
        String printed = metadata.title() == null
                ? Headline.boldLine(blocks, firstParagraph(first))
                : Headline.printedPart(metadata.title(), blocks);
        this.title = printed == null ? metadata.title() : printed;
        this.decisions = printed == null ? first : select(printed, known);
        this.headMatter = HeadMatter.of(blocks, decisions);
        this.authors = Authors.of(document, data, meta, metadata.outlet(), () -> PrintedAuthors.of(blocks, headMatter));
        AuthorNotes.drop(blocks, decisions, authors);
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

    Article article() {
        String text = text();
        Dateline dateline = Dateline.of(text);
        PageDates dates = new PageDates(document, data, meta, headMatter);
        return new Article(
                text,
                title,
                dates.published(source.url()),
                dates.modified(),
                Authors.withoutAgencies(authors),
                metadata.outlet(),
                metadata.section(),
                DeclaredLanguage.confirmed(metadata.language(), text),
                metadata.canonical(),
                dateline.place(),
                credit(dateline),
                texts(BlockRole.CAPTION),
                direction(text));
    }

    /** The agency that dateline or end of the text, the authors or a line beside the headline name. */
    private String credit(Dateline dateline) {
        if (dateline.credit() != null) {
            return dateline.credit();
        }
        String author = Agencies.firstOf(authors);
        return author == null
                ? Agencies.firstOf(headMatter.blocks().stream().map(Block::text).toList())
                : author;
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
