package io.hearsay.scraper.page;

import io.hearsay.scraper.address.PageAddress;
import io.hearsay.scraper.fetch.FetchResult.Answer;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The pages that are kept. */
@Singleton
public class Pages {

    /** The address's last answer, if it was ever asked for. */
    @Transactional
    public Optional<KeptPage> find(PageAddress address) {
        return Page.<Page>findByIdOptional(address.value()).map(Pages::kept);
    }

    private static KeptPage kept(Page page) {
        byte[] body = page.body == null ? new byte[0] : gunzip(page.body);
        Answer answer = new Answer(page.status, page.headers, body, page.fetchedAt);
        return new KeptPage(answer, page.etag, page.lastModified, page.checkedAt, page.body != null);
    }

    /** Keeps an answer in place of the one before. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(PageAddress address, Answer answer, String articleId) {
        Page page = Page.findById(address.value());
        if (page == null) {
            page = new Page();
            page.url = address.value();
        }
        Map<String, String> headers = answer.headers();
        page.status = answer.status();
        page.mediaType = headers.get("content-type");
        page.location = headers.get("location");
        page.etag = headers.get("etag");
        page.lastModified = headers.get("last-modified");
        page.headers = headers;
        page.body = answer.body().length == 0 ? null : gzip(answer.body());
        page.bytes = answer.body().length;
        page.fetchedAt = answer.at();
        page.checkedAt = answer.at();
        page.articleId = articleId;
        page.persist();
    }

    /** Notes that the page is still current. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void touch(PageAddress address, Instant at) {
        Page.update("checkedAt = ?1 where url = ?2", at, address.value());
    }

    /** Forgets the bytes of every page that an article was made from. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(String articleId) {
        Page.delete("articleId", articleId);
    }

    private static byte[] gzip(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 3 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] gunzip(byte[] body) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a kept page is damaged", e);
        }
    }
}
