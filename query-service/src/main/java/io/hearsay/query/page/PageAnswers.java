package io.hearsay.query.page;

import io.hearsay.query.search.Filter;
import io.hearsay.web.Problem;
import io.hearsay.web.ProblemException;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Makes of an API's answers what a browser at a page expects: problems in HTML, successors' pages, tidy addresses. */
final class PageAnswers {

    private static final String API = "/api/v1/";
    private static final String TIMELINE = "/timeline";
    private static final MediaType HTML = MediaType.TEXT_HTML_TYPE.withCharset("UTF-8");

    /** A form sends what was left empty too; asking for nothing is not asking. */
    @ServerRequestFilter(preMatching = true)
    Response tidy(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        boolean read = request.getMethod().equals(HttpMethod.GET);
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        if (!read
                || !isTidy(path)
                || !PagePaths.isPage(path)
                || given.entrySet().stream().noneMatch(asked -> isVain(asked, given))) {
            return null;
        }
        Map<String, String> kept = new LinkedHashMap<>();
        given.entrySet().stream()
                .filter(asked -> !isVain(asked, given))
                .forEach(asked -> kept.put(asked.getKey(), asked.getValue().getFirst()));
        return Response.seeOther(URI.create(Addresses.of(encoded(path), kept))).build();
    }

    /** Whether a path surely stays on this site, in whatever way a browser may read it. */
    private static boolean isTidy(String path) {
        return path.startsWith("/") && !path.contains("//") && path.indexOf('\\') < 0;
    }

    private static String encoded(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("a path that begins with a slash is one of an address", e);
        }
    }

    /** The page that shows what the API answers at an address. */
    private static String page(String location) {
        String page = location.replaceFirst(API, "/");
        return page.endsWith(TIMELINE) ? page.substring(0, page.length() - TIMELINE.length()) : page;
    }

    /** Nothing is relevant to no words; a form from which they were taken says so all the same. */
    private static boolean isVain(Map.Entry<String, List<String>> asked, MultivaluedMap<String, String> given) {
        boolean relevance = asked.getKey().equals("sort") && asked.getValue().contains("relevance");
        return isBlank(asked.getValue()) || (relevance && !Filter.hasWords(given.getFirst("q")));
    }

    private static boolean isBlank(List<String> values) {
        return values.size() == 1 && values.getFirst().isBlank();
    }

    /** The page at the root makes every unknown path look like one of its own. */
    @ServerExceptionMapper
    Response unknown(NotFoundException exception, UriInfo address) {
        Problem problem = ProblemException.of(404, null, "nothing is served at " + address.getPath())
                .problem();
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem)
                .build();
    }

    @ServerResponseFilter
    void show(ContainerRequestContext request, ContainerResponseContext response) {
        if (!PagePaths.isPage(request.getUriInfo().getPath())) {
            return;
        }
        MultivaluedMap<String, Object> headers = response.getHeaders();
        Object location = headers.getFirst(HttpHeaders.LOCATION);
        if (location != null && location.toString().contains(API)) {
            headers.putSingle(HttpHeaders.LOCATION, page(location.toString()));
        }
        if (response.getEntity() instanceof Problem problem
                && PagePaths.readsHtml(request.getHeaderString(HttpHeaders.ACCEPT))) {
            response.setEntity(Failure.of(problem).render(), null, HTML);
        }
        if (HTML.isCompatible(response.getMediaType())) {
            headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        }
    }
}
