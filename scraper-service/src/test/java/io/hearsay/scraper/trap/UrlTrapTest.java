package io.hearsay.scraper.trap;

import static org.assertj.core.api.Assertions.assertThat;

import io.hearsay.scraper.address.PageAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlTrapTest {

    private static UrlTrap trap(String path) {
        return UrlTrap.of(PageAddress.stored("https://news.example" + path), 2014)
                .orElse(null);
    }

    @ParameterizedTest
    @CsvSource({
        "/1/2/3/4/5/6/7/8/9/10/11/12/13, DEEP",
        "/world/asia/world/asia/world/asia, REPEATING",
        "/a/b/c/a/b/c/a/b/c/, REPEATING",
        "/x/news/news/news, REPEATING",
        "/a;jsessionid=1A530637289A03B07199A44E8D531427, SESSION",
        "/(S(lit3py55t21z5v55vlm25s55))/orderform.aspx, SESSION",
        "/a?PHPSESSID=9c1185a5c5e9fc54612808977ee8f548, SESSION",
        "/list?order=asc&sort=price, SORTED",
        "/list?filter%5Bcolour%5D=red&filter%5Bsize%5D=9, SORTED",
        "/list?a=1&b=1&c=1&d=1&e=1&f=1&g=1&h=1&i=1, MANY_PARAMETERS",
        "/calendar/2031-08.html, CALENDAR",
        "/events/1987/08/26, CALENDAR",
        "/events/2044/8/, CALENDAR",
        "/events?date=2044-08-26, CALENDAR",
        "/events?month=8&year=2044, CALENDAR",
    })
    void aTrapShowsInTheAddress(String path, UrlTrap trap) {
        assertThat(trap(path)).isEqualTo(trap);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/world/asia/2014/08/26/flights-have-begun.html",
                "/2014/08/08/08/story",
                "/11/11/11/11/11",
                "/a/b/a/b",
                "/1851/09/18/archives/a-story-of-old.html",
                "/2044-a-vision/of-the-future",
                "/story/2044",
                "/calendar/2014-08.html?day=3",
                "/calendar/2015-08",
                "/events?date=2013-08-26",
                "/list?sort=date",
                "/list?page=3&sort=date",
                "/article.php?sid=4711",
                "/story?id=28967812&page=2&lang=en",
                "/story?q=2044-99-99-99-99",
            })
    void whatNewsSitesUseIsNoTrap(String path) {
        assertThat(trap(path)).isNull();
    }

    @Test
    void aLongQueryIsATrap() {
        assertThat(trap("/a?state=" + "x".repeat(495))).isEqualTo(UrlTrap.LONG_QUERY);
        assertThat(trap("/a?state=" + "x".repeat(494))).isNull();
    }

    @Test
    void theLongestAddressTakesNoTime() {
        long begin = System.nanoTime();
        for (String piece : new String[] {"/a", "/2014-08", "a", "/1", ";sid", "&a=2044", "-", "%41"}) {
            for (int i = 0; i < 100; i++) {
                trap("/" + piece.repeat(1900 / piece.length()));
                trap("/?" + piece.repeat(1900 / piece.length()));
            }
        }
        assertThat(System.nanoTime() - begin).isLessThan(5_000_000_000L);
    }
}
