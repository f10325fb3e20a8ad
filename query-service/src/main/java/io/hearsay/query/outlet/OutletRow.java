package io.hearsay.query.outlet;

import io.hearsay.query.search.Keyed;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.Subselect;

/** What one outlet published, counted over the views. */
@Entity
@Immutable
@Subselect(OutletRow.COUNTED)
class OutletRow implements Keyed {

    static final String COUNTED =
            """
            select article.outlet as id, count(*) as articles,
              count(*) filter (where exists (
                select from claim.reprint_v1 copy where copy.article_id = article.id
                  and copy.leader_id <> article.id)) as reprinted,
              coalesce(sum(report.claims), 0) as claims
            from crawl.article_v1 article
            left join (select article_id, count(*) as claims from claim.claim_v1 group by article_id) report
              on report.article_id = article.id
            where article.outlet is not null
            group by article.outlet""";

    @Id
    String id;

    long articles;
    long reprinted;
    long claims;

    @Override
    public String id() {
        return id;
    }

    OutletAnswer answer() {
        return new OutletAnswer(id, articles, reprinted, claims);
    }
}
