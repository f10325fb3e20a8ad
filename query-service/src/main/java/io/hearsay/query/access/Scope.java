package io.hearsay.query.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a key may be narrowed to. Its role must allow it as well; a key without scopes may do all that its role allows.
 */
public enum Scope {
    /** Read answers and pages; all that nothing else is said of. */
    READ(Role.READER),
    /** Export. */
    EXPORT(Role.READER),
    /** Follow new claims. */
    STREAM(Role.READER),
    /** Hand in. */
    SUBMIT(Role.CONTRIBUTOR),
    /** Have webhooks called. */
    WEBHOOKS(Role.CONTRIBUTOR),
    /** See whole articles. */
    FULL_TEXT(Role.OPERATOR),
    /** Make and undo corrections. */
    CORRECT(Role.OPERATOR),
    /** Take down, and lift what was taken down. */
    TAKE_DOWN(Role.OPERATOR),
    /** Have articles in quarantine read again. */
    RETRY(Role.OPERATOR),
    /** Give, rotate and revoke keys. */
    KEYS(Role.OPERATOR),
    /** Read the audit. */
    AUDIT(Role.OPERATOR);

    private final Role role;

    Scope(Role role) {
        this.role = role;
    }

    /** The least role that allows it. */
    public Role role() {
        return role;
    }

    /** The word for it in JSON. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The scope with this word. */
    public static Optional<Scope> of(String word) {
        return Stream.of(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }

    /** All words, for a message. */
    public static String words() {
        return Stream.of(values()).map(Scope::word).collect(Collectors.joining(", "));
    }
}
