package io.hearsay.extractor.entity;

import io.hearsay.entity.Aliases;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** The names under which a search is to find a text although they do not stand in it. */
public final class OtherNames {

    private OtherNames() {}

    /** The names of every entity that some texts name, each entity's canonical name first; nulls are passed over. */
    public static Set<String> in(Stream<String> texts) {
        Aliases aliases = Aliases.standard();
        Set<String> names = new LinkedHashSet<>();
        texts.filter(text -> text != null)
                .flatMap(text -> aliases.mentions(text).stream())
                .map(mention -> mention.canonical())
                .distinct()
                .forEach(canonical -> {
                    names.add(canonical);
                    names.addAll(aliases.names(canonical));
                });
        return names;
    }
}
