package io.hearsay.scraper.address;

import static io.hearsay.fuzz.FuzzTarget.mustHold;

import io.hearsay.fuzz.FuzzTarget;
import io.hearsay.fuzz.Growth;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Addresses and links: what is normal stays as it is, is ASCII and short enough, and is what {@link URI} takes it for;
 * links are joined in the same way however they are read.
 */
final class PageAddressFuzz implements FuzzTarget {

    private static final String BASE = "https://news.example/world/story.html?page=2";

    private final PageAddress page = PageAddress.stored(BASE);

    @Override
    public void feed(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        try {
            check(PageAddress.of(text));
        } catch (InvalidAddressException refused) {
            mustHold(!refused.getMessage().isBlank(), "a refusal has a reason");
        }
        Optional<PageAddress> linked = page.resolve(text);
        linked.ifPresent(PageAddressFuzz::check);
        String plain = PlainLink.join(BASE, text);
        if (plain != null) {
            mustHold(plain.equals(parsed(text)), "a plain link is joined as any other: " + plain);
        }
    }

    private static String parsed(String link) {
        try {
            return AddressNormaliser.normalise(AddressNormaliser.resolve(BASE, link));
        } catch (InvalidAddressException refused) {
            return "refused: " + refused.getMessage();
        }
    }

    private static void check(PageAddress address) {
        String value = address.value();
        mustHold(value.length() <= PageAddress.MAX_LENGTH, "an address is short enough");
        mustHold(value.chars().allMatch(c -> c > ' ' && c < 127), "an address is ASCII: " + value);
        mustHold(value.equals(again(value)), "what is normal stays as it is: %s, %s".formatted(value, again(value)));
        URI uri = address.uri();
        mustHold(value.equals(uri.toString()) && uri.getRawUserInfo() == null, "an address is a URI: " + value);
        mustHold(
                value.startsWith(address.origin() + "/") && !address.hostName().isEmpty(),
                "an address begins with its origin: " + value);
        mustHold(address.port() > 0 && address.port() < 65536, "an address has a port: " + value);
        address.literalIp();
    }

    private static String again(String value) {
        try {
            return PageAddress.of(value).value();
        } catch (InvalidAddressException refused) {
            return "refused: " + refused.getMessage();
        }
    }

    @Override
    public List<String> seeds() {
        return List.of(
                "https://News.Example:443/a/./b/../c;jsessionid=1?b=2&a=1&utm_source=x#frag",
                "http://[::ffff:127.0.0.1]:8080/",
                "http://0x7f.1/%7euser/%e9?q=%zz&s=0123456789abcdef01",
                "http://münchen.example/straße?ä='",
                "http://xn--mnchen-3ya.example/",
                "//other.example/x",
                "../up/../../a b",
                "?page=3",
                "http:\\\\host.example\\path",
                "http://user:pw@host.example/",
                "javascript:alert(1)",
                "http://2130706433/",
                "http://１２７。0.0.1/",
                "http://a.example./\u0000");
    }

    @Override
    public List<Growth> growths() {
        return List.of(
                new Growth("http://a.example/", "../", ""),
                new Growth("http://a.example/", "a/", ""),
                new Growth("http://a.example/", "%41", ""),
                new Growth("http://a.example/", "%", ""),
                new Growth("http://a.example/?", "a=b&", ""),
                new Growth("http://a.example/?", "utm_a&", ""),
                new Growth("http://a.example/", ";sid=1", ""),
                new Growth("http://", "a.", "/"),
                new Growth("http://", "a", "/"),
                new Growth("http://", "[", "/"),
                new Growth("http://", "@", "/"),
                new Growth("http://", "ü", "/"),
                new Growth("http://a:", "1", "/"),
                Growth.of("\t"),
                Growth.of("http:"),
                Growth.of("\\"),
                Growth.of("a"));
    }
}
