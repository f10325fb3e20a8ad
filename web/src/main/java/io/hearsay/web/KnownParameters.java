package io.hearsay.web;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses a query parameter that the resource method does not have, or that is given twice: a misspelt filter must not
 * pass for an unfiltered answer. Nor does it let a NUL character through, in a query or a path.
 */
public final class KnownParameters {

    private final Map<Method, Set<String>> names = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> known = names.computeIfAbsent(resource.getResourceMethod(), KnownParameters::declared);
        request.getUriInfo().getQueryParameters().forEach((name, values) -> check(name, values, known));
        request.getUriInfo().getPathParameters().forEach(KnownParameters::checkId);
    }

    /** No text in the database has this character: asked for it, Postgres fails instead of finding nothing. */
    private static void checkId(String name, List<String> values) {
        if (values.getFirst().indexOf('\0') >= 0) {
            throw ProblemException.badRequest(name, name + " holds a NUL character");
        }
    }

    private static void check(String name, List<String> values, Set<String> known) {
        if (!known.contains(name)) {
            String right = known.isEmpty() ? "none is known here" : "known here: " + String.join(", ", known);
            throw ProblemException.badRequest(name, "there is no query parameter %s; %s".formatted(name, right));
        }
        if (values.size() > 1) {
            throw ProblemException.badRequest(
                    name, "%s is given %d times; once is right".formatted(name, values.size()));
        }
        if (values.getFirst().indexOf('\0') >= 0) {
            throw ProblemException.badRequest(name, name + " holds a NUL character, which no text has");
        }
    }

    private static Set<String> declared(Method method) {
        Set<String> found = new TreeSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                Arrays.stream(parameter.getType().getDeclaredFields()).forEach(member -> add(member, found));
            } else {
                add(parameter, found);
            }
        }
        return found;
    }

    private static void add(AnnotatedElement element, Set<String> found) {
        QueryParam standard = element.getAnnotation(QueryParam.class);
        RestQuery reactive = element.getAnnotation(RestQuery.class);
        if (standard != null) {
            found.add(standard.value());
        } else if (reactive != null) {
            found.add(reactive.value().isEmpty() ? name(element) : reactive.value());
        }
    }

    private static String name(AnnotatedElement element) {
        return element instanceof Parameter parameter ? parameter.getName() : ((Field) element).getName();
    }
}
