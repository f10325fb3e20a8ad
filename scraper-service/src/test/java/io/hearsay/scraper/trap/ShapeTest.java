package io.hearsay.scraper.trap;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.address.PageAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapeTest {

    private static String shape(String path) {
        return Shape.of(PageAddress.stored("https://news.example" + path)).orElse(null);
    }

    @ParameterizedTest
    @CsvSource({
        "/calendar/2014-08.html?day=3, /calendar/#-#.html?day=*",
        "/2014/08/26/flights-have-begun.html, /#/#/#/~.html",
        "/world/flights-have-begun-28967812, /world/~",
        "/world/flights_have_begun/, /world/~/",
        "/news/28967812, /news/#",
        "/a/5f1d7a84db00a9ab3e3cc5c1, /a/*",
        "/%D0%BD%D0%BE%D0%B2%D0%BE%D1%81%D1%82%D1%8C, /~",
        "/search?q=assad, /search?q=*",
        "/index.php?id=5&section=world, /index.php?id=*&section=*",
        "/page2?x1=1, /page#?x#=*",
        "/story.asp?4711, /story.asp?#",
        "/video.mp4, /video.mp#",
    })
    void whatTellsPagesOfOneKindApartIsMasked(String path, String shape) {
        assertThat(shape(path)).isEqualTo(shape);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/world", "/world/", "/about-us", "/about/contact.html", "/world?rss"})
    void aPageOfItsOwnKindHasNoShape(String path) {
        assertThat(shape(path)).isNull();
    }

    @Test
    void pagesOfOneKindAreOfOneShape() {
        assertThat(shape("/2014/08/26/flights-have-begun.html"))
                .isEqualTo(shape("/1999/1/2/talks-go-on-in-geneva.html"));
        assertThat(shape("/search?q=a&page=1")).isEqualTo(shape("/search?q=b+c&page=22"));
        assertThat(shape("/search?q=1")).isNotEqualTo(shape("/search?p=1"));
    }

    @Test
    void aShapeIsNeverLong() {
        assertThat(shape("/" + "a1/".repeat(600))).hasSize(300);
    }
}
