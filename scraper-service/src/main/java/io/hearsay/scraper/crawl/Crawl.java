package io.hearsay.scraper.crawl;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A crawl that was asked for. */
@Entity(name = "crawl")
public class Crawl extends PanacheEntityBase {

    @Id
    public String id;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> seeds;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> scope;

    /** Outlet names by URL prefix. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> outlets;

    @Column(name = "max_pages")
    public int maxPages;

    @Column(name = "max_depth")
    public int maxDepth;

    /** Addresses taken up per host at most; null for as many as the crawl allows. */
    @Column(name = "host_budget")
    public Integer hostBudget;

    /** Whether its pages are visited again and again, until it is cancelled. */
    public boolean recrawl;

    public String state;

    @Column(name = "created_at")
    public Instant createdAt;

    @Column(name = "finished_at")
    public Instant finishedAt;

    @Transient
    private volatile Scope read;

    /** What belongs to this crawl. */
    public Scope scope() {
        Scope known = read;
        if (known == null) {
            known = new Scope(scope);
            read = known;
        }
        return known;
    }
}
