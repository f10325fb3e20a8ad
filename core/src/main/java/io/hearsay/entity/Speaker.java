package io.hearsay.entity;

/**
 * The source of a claim, resolved within its page.
 *
 * @param name the fullest name the page gives ("Josh Earnest"), the alias table's name for bodies ("United States"),
 *     the description for anonymous ones ("one source close to the issue"); null when unresolved
 * @param status named, anonymous or unresolved
 * @param role office as printed ("White House spokesman"), or null
 * @param represents the body spoken for where the role or the alias table tells ("United States"), or null
 */
public record Speaker(String name, SpeakerStatus status, String role, String represents) {

    /** The speaker nobody can name. */
    public static final Speaker UNKNOWN = new Speaker(null, SpeakerStatus.UNRESOLVED, null, null);

    public Speaker {
        if ((name == null) != (status == SpeakerStatus.UNRESOLVED)) {
            throw new IllegalArgumentException("a speaker has a name unless unresolved");
        }
    }
}
