// What a user does with the three TypeScript clients; prints what was found as one line of JSON.
import * as extractor from "../generated/typescript/extractor/index.js";
import * as query from "../generated/typescript/query/index.js";
import * as scraper from "../generated/typescript/scraper/index.js";

async function search(basePath: string) {
  const at = new query.Configuration({ basePath });
  const found = await new query.StatementsApi(at).listStatements({ q: "coordinate", limit: 20 });
  const statement = await new query.StatementsApi(at).getStatement({ id: found.items[0].id });
  const article = await new query.ArticlesApi(at).getArticle({ id: statement.claims[0].article.id });
  const claims = await new query.ClaimsApi(at).listClaims({ limit: 200 });
  const speakers = await new query.SpeakersApi(at).listSpeakers({ status: "named" });
  const timeline = await new query.SpeakersApi(at).getTimeline({ id: speakers.items[0].id });
  await new query.PropositionsApi(at).listPropositions({ limit: 200 });
  await new query.OutletsApi(at).listOutlets();
  await new query.StatementsApi(at).getStatementFacets();
  const pairs = await new query.ContradictionsApi(at).listContradictions();
  return {
    statements: found.total?.value,
    statement: statement.text,
    article: article.outlet,
    claims: claims.items.length,
    timelineOf: timeline.speaker.name,
    contradictions: pairs.items.length,
  };
}

async function handIn(basePath: string) {
  const at = new scraper.Configuration({ basePath });
  const articles = new scraper.ArticlesApi(at);
  const stored = await articles.handInArticle({
    articleSubmission: {
      text: "The harbour museum opens its doors at nine. The entrance is on the quay.",
      title: "Opening hours",
      url: "https://typescript.example/hours",
      published: "2014-08-26",
    },
  });
  const article = await articles.getArticle({ id: stored.id });
  await articles.eraseArticle({ id: stored.id, reason: "a journey ends" });
  const takedowns = new scraper.TakedownsApi(at);
  await takedowns.liftTakeDown({ id: (await takedowns.listTakeDowns()).items[0].id });
  await new scraper.CrawlsApi(at).listCrawls();
  await new scraper.HostsApi(at).listHosts();
  return {
    handedIn: article.title,
    published: article.published?.date,
    year: (article.fetchedAt?.getFullYear() ?? 0) > 2000,
  };
}

async function read(basePath: string) {
  const at = new extractor.Configuration({ basePath });
  const extraction = await new extractor.ExtractionsApi(at).extract({
    extractionRequest: { text: "The flights have begun, the minister told AFP on Tuesday.", date: "2014-08-27" },
  });
  const comparison = await new extractor.ComparisonsApi(at).compare({
    comparisonRequest: {
      a: { text: "There are no plans to coordinate with the Assad regime." },
      b: { text: "The cooperation with the Assad regime has already begun." },
    },
  });
  return {
    extracted: extraction.claims?.map((claim) => claim.text),
    via: extraction.claims?.[0].via.map((hop) => hop.name),
    relation: comparison.relation,
  };
}

const [queryAddress, scraperAddress, extractorAddress] = process.argv.slice(2);
console.log(
  JSON.stringify({
    ...(await search(queryAddress)),
    ...(await handIn(scraperAddress)),
    ...(await read(extractorAddress)),
  }),
);
