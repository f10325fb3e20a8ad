package io.hearsay.query.webhook;

import io.hearsay.query.access.AnswersByRole;
import io.hearsay.query.access.Audit;
import io.hearsay.query.access.Caller;
import io.hearsay.query.access.Role;
import io.hearsay.query.access.Scope;
import io.hearsay.query.access.Scoped;
import io.hearsay.query.claim.Claims;
import io.hearsay.query.retired.Retired;
import io.hearsay.query.search.Conditions;
import io.hearsay.query.search.Position;
import io.hearsay.query.stream.ClaimFeed;
import io.hearsay.web.Listing;
import io.hearsay.web.ProblemException;
import io.hearsay.web.QueryParameters;
import io.hearsay.web.Total;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Webhooks over HTTP. */
@Path("/api/v1/webhooks")
@Tag(name = "webhooks", description = "Where new claims are posted to")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Role.CONTRIBUTES)
@Scoped(Scope.WEBHOOKS)
public class WebhookResource {

    private static final int ID_BYTES = 12;

    private final Webhooks webhooks;
    private final Delivery delivery;
    private final Post post;
    private final Secrets secrets;
    private final ClaimFeed feed;
    private final Audit audit;
    private final Caller caller;
    private final WebhookSettings settings;
    private final SecureRandom random = new SecureRandom();

    WebhookResource(
            Webhooks webhooks,
            Delivery delivery,
            Post post,
            Secrets secrets,
            ClaimFeed feed,
            Audit audit,
            Caller caller,
            WebhookSettings settings) {
        this.webhooks = webhooks;
        this.delivery = delivery;
        this.post = post;
        this.secrets = secrets;
        this.feed = feed;
        this.audit = audit;
        this.caller = caller;
        this.settings = settings;
    }

    @POST
    @Operation(
            summary = "Have new claims of a search posted to an address",
            description = "Messages are JSON, `{\"type\": \"claims\", \"timestamp\": …, \"data\": {\"webhook\": …,"
                    + " \"claims\": […]}}`, with up to 100 claims in the order in which they were added, and signed as"
                    + " Standard Webhooks has it: `webhook-signature` is `v1,` and the HMAC with SHA-256 of"
                    + " `webhook-id`, `webhook-timestamp` and body, joined by full stops. A message counts as taken"
                    + " when the answer is 2xx; else it comes again under its id, later and later, until the webhook"
                    + " is disabled after five days. No claim is left out; one that was taken does not come again,"
                    + " unless the service died before it could note the answer, and then under the id it had. When an"
                    + " article is read again its claims come again, as on /claims/stream.")
    @APIResponse(
            responseCode = "201",
            description = "The webhook, with its secret, which is shown only here.",
            content = @Content(schema = @Schema(implementation = WebhookAnswer.class)))
    @APIResponse(responseCode = "409", description = "The caller has, or all have, as many webhooks as may be.")
    public Response createWebhook(WebhookRequest request) {
        if (request == null) {
            throw ProblemException.badRequest("body", "a webhook must be a JSON object with a url");
        }
        post.refusal(request.url()).ifPresent(reason -> {
            throw ProblemException.badRequest("url", reason);
        });
        requireFewOfOne();
        WebhookFilter filter = request.filter() == null ? WebhookFilter.ALL : request.filter();
        Conditions search = Claims.conditions(filter.search());
        // What cannot be asked now could never be delivered.
        feed.next(search, feed.now(), 1);
        String secret = request.secret() == null ? secrets.random() : Secrets.checked(request.secret());
        Webhook webhook = webhooks.add(
                        id(),
                        caller.owner(),
                        request.url().strip(),
                        filter,
                        secrets.seal(secret),
                        begin(request.from()),
                        settings.most())
                .orElseThrow(() -> ProblemException.of(
                        409, null, "there are %,d webhooks already; delete one first".formatted(settings.most())));
        // The host alone: an address may hold what only its owner should know.
        audit.record("webhook-created", webhook.id(), URI.create(webhook.url()).getHost());
        return Response.created(URI.create("/api/v1/webhooks/" + webhook.id()))
                .entity(WebhookAnswer.of(webhook, secret))
                .build();
    }

    private void requireFewOfOne() {
        if (webhooks.of(caller.owner()).size() >= settings.mostOfOne()) {
            throw ProblemException.of(
                    409,
                    null,
                    "%s %,d webhooks already; delete one first"
                            .formatted(
                                    caller.isKnown() ? "you have" : "callers without a key have",
                                    settings.mostOfOne()));
        }
    }

    private Position begin(String from) {
        return "first".equals(QueryParameters.oneOf("from", from, List.of("now", "first")))
                ? Position.START
                : feed.now();
    }

    private String id() {
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @GET
    @Operation(
            summary = "Your webhooks, the latest first, and how they fare",
            description = "Each with what it asks for and how far it is; never its secret. Webhooks belong to the key"
                    + " that made them, those made without a key to all who have none; an operator sees all.")
    @AnswersByRole
    public Listing<WebhookAnswer> listWebhooks() {
        List<Webhook> seen = seesAll() ? webhooks.all() : webhooks.of(caller.owner());
        List<WebhookAnswer> all =
                seen.stream().map(webhook -> WebhookAnswer.of(webhook, null)).toList();
        return new Listing<>(all, Total.exactly(all.size()), null);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "One webhook, with its last delivery and its failures",
            description = "What it asks for, how far it is, and why it was disabled if it was. One of somebody else is"
                    + " not found, except by an operator.")
    @AnswersByRole
    public WebhookAnswer getWebhook(@PathParam("id") @Parameter(example = "3f0c6a1d2e4b5f7089a1b2c3") String id) {
        return WebhookAnswer.of(webhook(id), null);
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            summary = "Post nothing more to an address",
            description = "What has not been delivered is not delivered any more.")
    @APIResponse(responseCode = "204", description = "It is no more.")
    public void deleteWebhook(@PathParam("id") @Parameter(example = "3f0c6a1d2e4b5f7089a1b2c3") String id) {
        if (!webhooks.remove(webhook(id).id())) {
            throw ProblemException.notFound("webhook", id);
        }
        audit.record("webhook-deleted", id, null);
    }

    @POST
    @Path("/{id}/test")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Post a message without claims, and tell what became of it",
            description = "When it is taken, a webhook that was disabled goes on where it stopped, unless its key was"
                    + " revoked.")
    @APIResponse(
            responseCode = "200",
            description = "What became of it, good or bad.",
            content = @Content(schema = @Schema(implementation = Receipt.class)))
    public Receipt testWebhook(@PathParam("id") @Parameter(example = "3f0c6a1d2e4b5f7089a1b2c3") String id) {
        Receipt receipt = delivery.test(webhook(id));
        audit.record("webhook-tested", id, receipt.taken() ? "taken" : "not taken");
        if (receipt.taken()) {
            webhooks.enable(id);
        }
        return receipt;
    }

    private Webhook webhook(String id) {
        Optional<Webhook> found = webhooks.withId(Retired.id(id));
        return found.filter(webhook -> seesAll() || webhook.owner().equals(caller.owner()))
                .orElseThrow(() -> ProblemException.notFound("webhook", id));
    }

    private boolean seesAll() {
        return caller.role() == Role.OPERATOR;
    }
}
