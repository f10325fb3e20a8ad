package io.hearsay.query.webhook;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.hearsay.query.ReadersPostgres;
import io.hearsay.query.TestingViews;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@ReadersPostgres
@TestProfile(BriskWebhooks.class)
class WebhookDeliveryTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Inject
    Courier courier;

    private TestingReceiver receiver;
    private final List<String> created = new ArrayList<>();

    @BeforeEach
    void begin() throws IOException {
        TestingViews.publishSample();
        receiver = TestingReceiver.start();
    }

    @AfterEach
    void end() {
        created.forEach(id -> given().delete("/api/v1/webhooks/" + id));
        receiver.close();
    }

    @Test
    void whatIsKnownAlreadyComesInItsOrderWhereThatIsAskedFor() throws Exception {
        create("\"from\": \"first\", \"filter\": {\"q\": \"coordinate\"}");
        receiver.await("four claims", all -> all.taken().size() == 4);
        assertThat(receiver.taken())
                .containsExactly(
                        "c00000000000000000000001",
                        "c00000000000000000000002",
                        "c00000000000000000000003",
                        "c00000000000000000000005");
    }

    @Test
    void aMessageIsSignedAsStandardWebhooksHasIt() throws Exception {
        create("\"from\": \"first\", \"secret\": \"%s\"".formatted(SECRET));
        receiver.await("a message", all -> !all.messages().isEmpty());
        TestingReceiver.Received message = receiver.messages().getFirst();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(SECRET.substring(6)), "HmacSHA256"));
        byte[] sum = mac.doFinal("%s.%s.%s"
                .formatted(message.id(), message.timestamp(), message.body())
                .getBytes(StandardCharsets.UTF_8));
        assertThat(message.signature()).isEqualTo("v1," + Base64.getEncoder().encodeToString(sum));
        assertThat(Long.parseLong(message.timestamp())).isCloseTo(System.currentTimeMillis() / 1000, within(60L));
        assertThat(message.body()).startsWith("{\"type\":\"claims\",\"timestamp\":\"");
    }

    @Test
    void onlyWhatIsAddedFromNowOnComesOtherwise() throws Exception {
        create("\"filter\": {\"status\": \"unresolved\"}");
        add("e1");
        receiver.await("the new one", all -> all.taken().equals(List.of(id("e1"))));
    }

    @Test
    void aReceiverThatFailsGetsTheSameMessageUntilItTakesIt() throws Exception {
        receiver.answer(500);
        String webhook = create("");
        add("e1");
        receiver.await("three tries", all -> all.messages().size() >= 3);
        add("e2");
        read(webhook).body("lastStatus", equalTo(500));
        receiver.answer(204);
        receiver.await("both", all -> all.taken().size() == 2);
        assertThat(receiver.taken()).containsExactly(id("e1"), id("e2"));
        List<TestingReceiver.Received> first = receiver.messages().stream()
                .filter(message -> message.claims().contains(id("e1")))
                .toList();
        assertThat(first)
                .extracting(TestingReceiver.Received::id)
                .containsOnly(first.getFirst().id());
        assertThat(first).allMatch(message -> message.claims().equals(List.of(id("e1"))));
    }

    @Test
    void aSlowReceiverIsNotWaitedForForever() throws Exception {
        receiver.beSlow(true);
        String webhook = create("");
        add("e1");
        receiver.await("a try", all -> !all.messages().isEmpty());
        receiver.beSlow(false);
        receiver.await("the claim", all -> all.taken().equals(List.of(id("e1"))));
        awaitState(webhook, 1);
    }

    /** Claims keep coming, some of them committed out of turn, while the receiver fails, is away and comes back. */
    @Test
    void nothingIsLostOrDoubledWhateverTheReceiverDoes() throws Exception {
        String webhook = create("");
        List<String> added = new ArrayList<>();
        for (int round = 0; round < 12; round++) {
            addOutOfTurn(round);
            added.add(id("a" + round));
            added.add(id("b" + round));
            switch (round % 4) {
                case 0 -> receiver.answer(503);
                case 1 -> receiver.goAway();
                case 2 -> receiver.comeBack();
                default -> receiver.answer(200);
            }
        }
        receiver.answer(200);
        receiver.await("all of them", all -> all.taken().size() >= added.size());
        awaitState(webhook, added.size());
        assertThat(receiver.taken()).containsExactlyInAnyOrderElementsOf(added);
    }

    @Test
    void manyClaimsComeInSeveralMessages() throws Exception {
        String webhook = create("");
        IntStream.range(0, 25).forEach(number -> add("d" + number));
        receiver.await("all", all -> all.taken().size() == 25);
        assertThat(receiver.messages()).allMatch(message -> message.claims().size() <= 10);
        awaitState(webhook, 25);
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        receiver.answer(302);
        String webhook = create("");
        add("e1");
        receiver.await("two tries", all -> all.messages().size() >= 2);
        read(webhook).body("lastError", containsString("redirects are not followed"));
    }

    @Test
    void whoSaysGoodbyeGetsNoMore() throws Exception {
        receiver.answer(410);
        String webhook = create("");
        add("e1");
        awaitDisabled(webhook);
        read(webhook).body("disabledReason", containsString("410"));
    }

    @Test
    void whoFailsTooLongIsDisabledAndGoesOnAfterATestThatIsTaken() throws Exception {
        receiver.answer(500);
        String webhook = create("");
        add("e1");
        receiver.await("a try", all -> !all.messages().isEmpty());
        TestingViews.execute("update access.webhook set failing_since = now() - interval '6 days'");
        awaitDisabled(webhook);
        read(webhook).body("disabledReason", containsString("failing since"));
        test(webhook).body("taken", equalTo(false));
        receiver.answer(200);
        test(webhook).body("taken", equalTo(true));
        receiver.await("the claim", all -> all.taken().contains(id("e1")));
    }

    /** Two that deliver at once, as two replicas do. */
    @Test
    void whatOneDeliversNoOtherDoes() throws Exception {
        String webhook = create("");
        for (int number = 0; number < 20; number++) {
            add("f" + number);
            Thread.ofVirtual().start(() -> courier.deliverNow(webhook));
            Thread.ofVirtual().start(() -> courier.deliverNow(webhook));
        }
        receiver.await("all", all -> all.taken().size() >= 20);
        awaitState(webhook, 20);
        assertThat(receiver.taken()).hasSize(20).doesNotHaveDuplicates();
    }

    @Test
    void deliveryGoesOnWhereItWasWhenTheKeyIsRotated() throws Exception {
        JsonPath key = given().contentType("application/json")
                .body("{\"name\": \"bot\", \"role\": \"contributor\"}")
                .post("/api/v1/keys")
                .jsonPath();
        String id = given().header("X-API-Key", key.getString("key"))
                .contentType("application/json")
                .body("{\"url\": \"%s\"}".formatted(receiver.address()))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        created.add(id);
        add("e1");
        receiver.await("the first", all -> all.taken().equals(List.of(id("e1"))));
        given().contentType("application/json")
                .body("{}")
                .post("/api/v1/keys/" + key.getString("described.id") + "/rotation")
                .then()
                .statusCode(201);
        add("e2");
        receiver.await("the second", all -> all.taken().equals(List.of(id("e1"), id("e2"))));
    }

    private String create(String more) {
        String body = "{\"url\": \"%s\"%s}".formatted(receiver.address(), more.isEmpty() ? "" : ", " + more);
        String id = given().contentType("application/json")
                .body(body)
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        created.add(id);
        return id;
    }

    private static ValidatableResponse read(String webhook) {
        return given().get("/api/v1/webhooks/" + webhook).then().statusCode(200);
    }

    private static ValidatableResponse test(String webhook) {
        return given().post("/api/v1/webhooks/" + webhook + "/test").then().statusCode(200);
    }

    private static void awaitState(String webhook, int claims) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        int taken = -1;
        while (taken != claims && System.nanoTime() < deadline) {
            taken = read(webhook).extract().path("claims");
        }
        read(webhook).body("claims", equalTo(claims));
        read(webhook).body("failures", equalTo(0));
    }

    private static void awaitDisabled(String webhook) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        String state = "";
        while (!state.equals("disabled") && System.nanoTime() < deadline) {
            state = read(webhook).extract().path("state");
        }
        assertThat(state).isEqualTo("disabled");
    }

    private static void add(String id) {
        TestingViews.execute(insert(id));
    }

    /** What was begun first is committed last. */
    private static void addOutOfTurn(int round) throws Exception {
        try (Connection slow = TestingViews.connect();
                Statement writer = slow.createStatement()) {
            slow.setAutoCommit(false);
            writer.execute(insert("a" + round));
            add("b" + round);
            slow.commit();
        }
    }

    private static String insert(String id) {
        return "insert into claim.claim_v1 (id, article_id, position, text, type, speaker_status) values"
                + " ('%s', 'a00000000000000000000001', 0, 'new', 'direct', 'unresolved')".formatted(id(id));
    }

    private static String id(String end) {
        return "e" + "0".repeat(23 - end.length()) + end;
    }
}
