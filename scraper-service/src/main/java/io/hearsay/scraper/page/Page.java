package io.hearsay.scraper.page;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An address's last answer. */
@Entity(name = "page")
public class Page extends PanacheEntityBase {

    @Id
    public String url;

    public int status;

    @Column(name = "media_type")
    public String mediaType;

    public String location;

    public String etag;

    @Column(name = "last_modified")
    public String lastModified;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> headers;

    /** Compressed with gzip; null where the answer had none that is kept. */
    public byte[] body;

    public int bytes;

    @Column(name = "fetched_at")
    public Instant fetchedAt;

    /** When the host last said that this is current. */
    @Column(name = "checked_at")
    public Instant checkedAt;

    @Column(name = "article_id")
    public String articleId;
}
