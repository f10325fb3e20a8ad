package io.hearsay.web;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Knows which methods each path takes, from the annotations of the resources. */
@Singleton
@Unremovable
final class AllowedMethods {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}]*+}");

    private final BeanManager beans;
    private List<Endpoint> endpoints;

    AllowedMethods(BeanManager beans) {
        this.beans = beans;
    }

    /**
     * What is served by one method.
     *
     * @param literal how much of its path is written out; of two that match, the longer is served (Jakarta REST, 3.7.2)
     */
    private record Endpoint(Pattern path, int literal, String method) {}

    /** The methods in alphabetical order, none but {@code OPTIONS} for a path that nothing is served at. */
    synchronized Set<String> of(String path) {
        if (endpoints == null) {
            endpoints = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                    .map(Bean::getBeanClass)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .distinct()
                    .flatMap(AllowedMethods::endpoints)
                    .toList();
        }
        List<Endpoint> matching = endpoints.stream()
                .filter(endpoint -> endpoint.path.matcher(slashed(path)).matches())
                .toList();
        int longest = matching.stream().mapToInt(Endpoint::literal).max().orElse(0);
        Set<String> methods = matching.stream()
                .filter(endpoint -> endpoint.literal == longest)
                .map(Endpoint::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        return methods;
    }

    private static Stream<Endpoint> endpoints(Class<?> resource) {
        List<Endpoint> found = new ArrayList<>();
        for (Method method : resource.getDeclaredMethods()) {
            for (Annotation annotation : method.getAnnotations()) {
                HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
                if (verb != null) {
                    Path below = method.getAnnotation(Path.class);
                    String path =
                            resource.getAnnotation(Path.class).value() + (below == null ? "" : slashed(below.value()));
                    found.add(new Endpoint(pattern(slashed(path)), literal(path), verb.value()));
                }
            }
        }
        return found.stream();
    }

    /** A parameter stands for one part of a path; a longer one would at worst allow too much to be said. */
    private static Pattern pattern(String path) {
        String parts = Stream.of(PARAMETER.split(path, -1)).map(Pattern::quote).collect(Collectors.joining("[^/]+"));
        return Pattern.compile(parts);
    }

    private static int literal(String path) {
        return PARAMETER.matcher(slashed(path)).replaceAll("").length();
    }

    private static String slashed(String path) {
        String whole = path.startsWith("/") ? path : "/" + path;
        return whole.length() > 1 && whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole;
    }
}
