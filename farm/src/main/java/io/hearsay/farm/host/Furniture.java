package io.hearsay.farm.host;

import java.util.SplittableRandom;

/** What every page of a host carries around its article. */
final class Furniture {

    private static final int STYLES = 60;
    private static final int MENU = 24;
    private static final int SCRIPT_LINES = 80;

    private Furniture() {}

    /** From the style sheet to the end of the navigation. */
    static String head(SplittableRandom random) {
        StringBuilder html = new StringBuilder(10_000).append("<style>\n");
        for (int i = 0; i < STYLES; i++) {
            html.append(".block-").append(i).append("__item { margin: 0 0 ").append(random.nextInt(40));
            html.append("px; padding: ").append(random.nextInt(30)).append("px; color: #");
            html.append("%06x".formatted(random.nextInt(1 << 24))).append("; }\n");
        }
        html.append("</style>\n</head>\n<body class=\"page page--article\">\n");
        html.append("<header class=\"masthead\"><nav class=\"menu\"><ul>\n");
        for (int i = 0; i < MENU; i++) {
            html.append("<li class=\"menu__item\"><a href=\"#section-")
                    .append(i)
                    .append("\">");
            html.append(Words.headline(random).split(" ", 2)[0]).append("</a></li>\n");
        }
        return html.append("</ul></nav></header>\n").toString();
    }

    /** From the end of the content to the end of the page. */
    static String foot(SplittableRandom random, String outlet) {
        StringBuilder html =
                new StringBuilder(8_000).append("<footer><p>Copyright ").append(outlet);
        html.append(". All rights reserved.</p></footer>\n<script>\nwindow.settings = {\n");
        for (int i = 0; i < SCRIPT_LINES; i++) {
            html.append("  \"option").append(i).append("\": \"").append("%016x".formatted(random.nextLong()));
            html.append("%016x".formatted(random.nextLong())).append("\",\n");
        }
        return html.append("};\n</script>\n</body>\n</html>\n").toString();
    }
}
