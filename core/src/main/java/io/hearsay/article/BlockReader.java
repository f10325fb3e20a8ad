package io.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Cuts a page's body into blocks, once through the tree and without recursion. */
final class BlockReader implements NodeVisitor {

    private static final Set<String> UNREAD = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "svg",
            "math",
            "textarea",
            "select",
            "button",
            "iframe",
            "object",
            "video",
            "audio",
            "canvas",
            "head",
            "datalist",
            "dialog",
            "option",
            "input");
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
            "ins", "kbd", "label", "mark", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike",
            "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "nobr", "img", "br", "amp-img", "picture",
            "source", "o:p");
    private static final Set<String> PLAYERS = Set.of("iframe", "video", "audio", "object", "dialog");
    private static final Set<String> READING_AIDS = Lexicon.read("reading-aids.txt");
    private static final int LINES_OF_A_PARAGRAPH_BREAK = 2;

    private final List<Block> blocks = new ArrayList<>();
    private final List<Region> regions = new ArrayList<>();
    private final List<Integer> open = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int linkedLetters;
    private int links;
    private int unread;
    private int lineBreaks;

    private BlockReader() {}

    static PageBlocks read(Element body) {
        BlockReader reader = new BlockReader();
        body.traverse(reader);
        return new PageBlocks(reader.blocks, reader.regions);
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            enter(element);
        }
    }

    private void enter(Element element) {
        String name = element.normalName();
        if (isUnread(element)) {
            breakAround(name);
            unread++;
        } else if (unread > 0) {
            return;
        } else if (name.equals("br")) {
            breakLine();
        } else if (name.equals("a")) {
            links++;
        } else if (!INLINE.contains(name)) {
            flush();
            openRegion(element);
        }
    }

    /** A player stands between paragraphs; an icon or a script stands anywhere, in the midst of a sentence too. */
    private void breakAround(String name) {
        if (unread == 0 && PLAYERS.contains(name)) {
            flush();
        }
    }

    /** Whether the element's words are no text of the page: what scripts need, and hints that only some readers get. */
    private static boolean isUnread(Element element) {
        String name = element.normalName();
        if (UNREAD.contains(name)) {
            return true;
        }
        return INLINE.contains(name)
                && element.attributesSize() > 0
                && (FurnitureRegions.isHidden(element) || ElementNames.isAside(element));
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            leave(element);
        }
    }

    private void leave(Element element) {
        String name = element.normalName();
        if (isUnread(element)) {
            unread--;
        } else if (unread > 0) {
            return;
        } else if (name.equals("a")) {
            links--;
        } else if (!INLINE.contains(name)) {
            flush();
            closeRegion();
        }
    }

    private void openRegion(Element element) {
        open.add(regions.size());
        regions.add(new Region(element, open.size() > 1 ? open.get(open.size() - 2) : -1, blocks.size(), -1));
    }

    /** Ends the innermost region; one without blocks is forgotten, as those inside it were before. */
    private void closeRegion() {
        int index = open.removeLast();
        Region begun = regions.get(index);
        if (index > 0 && begun.firstBlock() == blocks.size()) {
            regions.removeLast();
            return;
        }
        regions.set(index, new Region(begun.element(), begun.parent(), begun.firstBlock(), blocks.size()));
    }

    private void append(String words) {
        if (links > 0 && READING_AIDS.contains(words.strip().toLowerCase(Locale.ROOT))) {
            return;
        }
        if (unread > 0 || (words.isBlank() && text.isEmpty())) {
            return;
        }
        if (!words.isBlank()) {
            lineBreaks = 0;
        }
        text.append(words);
        if (links > 0) {
            linkedLetters += Letters.weight(words);
        }
    }

    private void breakLine() {
        lineBreaks++;
        if (lineBreaks >= LINES_OF_A_PARAGRAPH_BREAK || LineShape.endsSentence(text)) {
            flush();
        } else {
            text.append(' ');
        }
    }

    private void flush() {
        lineBreaks = 0;
        if (!text.isEmpty()) {
            String line = FoldedText.of(text);
            String folded = line.substring(LineShape.gluedLabel(line));
            if (!folded.isEmpty()) {
                addBlock(folded);
            }
            text.setLength(0);
        }
        linkedLetters = 0;
    }

    private void addBlock(String folded) {
        if (blocks.size() == ReadingLimit.BLOCKS) {
            return;
        }
        int region = open.getLast();
        Element holder = regions.get(region).element();
        blocks.add(new Block(folded, linkedLetters, kindOf(holder), holder, region));
    }

    private static Block.Kind kindOf(Element holder) {
        return switch (holder.normalName()) {
            case "p", "blockquote", "pre" -> Block.Kind.PARAGRAPH;
            case "h1", "h2", "h3", "h4", "h5", "h6" -> Block.Kind.HEADING;
            case "li", "dt", "dd" -> Block.Kind.ITEM;
            case "td", "th" -> Block.Kind.CELL;
            case "figcaption", "caption" -> Block.Kind.CAPTION;
            default -> Block.Kind.OTHER;
        };
    }
}
