package io.hearsay.extractor.takedown;

import io.hearsay.extractor.RequestText;
import io.hearsay.web.ProblemException;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whose words are to be taken down.
 *
 * @param name the person's name in full; or
 * @param speaker id of a speaker
 * @param names other names of theirs
 * @param mentions whether sentences that name them go as well; null for not
 * @param reason why, in the operator's words
 * @param author who says so
 */
@Schema(name = "NewPersonTakeDown", description = "Whose words are to be taken down: name or speaker.")
public record TakeDownRequest(
        @Schema(description = "The name in full", nullable = true, examples = "Ada Quill") String name,
        @Schema(description = "Id of the speaker", nullable = true, examples = "500000000000000000000001")
                String speaker,
        @Schema(description = "Other names", nullable = true, examples = "[\"A. B. Quill\"]") List<String> names,
        @Schema(description = "Whether sentences that name them go as well", nullable = true) Boolean mentions,
        @Schema(required = true, examples = "She objected on 22 November.") String reason,
        @Schema(required = true, examples = "desk") String author) {

    private static final int LONGEST_NAME = 200;
    private static final int MOST_NAMES = 20;
    private static final int LONGEST_REASON = 2000;
    private static final int LONGEST_AUTHOR = 200;
    private static final Pattern ID = Pattern.compile("[0-9a-f]{24}");

    /** The same, checked as far as it can be without what is stored. */
    TakeDownRequest checked() {
        if ((name == null) == (speaker == null)) {
            throw ProblemException.badRequest("name", "exactly one of name and speaker must be given");
        }
        if (speaker != null && !ID.matcher(speaker).matches()) {
            throw ProblemException.badRequest("speaker", "speaker must be an id: 24 hexadecimal digits in lower case");
        }
        if (names != null && names.size() > MOST_NAMES) {
            throw ProblemException.badRequest(
                    "names", "names must be a list of at most %d names".formatted(MOST_NAMES));
        }
        return new TakeDownRequest(
                name == null ? null : name("name", name),
                speaker,
                names == null
                        ? List.of()
                        : names.stream().map(other -> name("names", other)).toList(),
                Boolean.TRUE.equals(mentions),
                RequestText.required("reason", reason, LONGEST_REASON).strip(),
                RequestText.required("author", author, LONGEST_AUTHOR).strip());
    }

    private static String name(String field, String given) {
        String plain = RequestText.required(field, given, LONGEST_NAME).strip().replaceAll("\\s+", " ");
        if (plain.codePoints().filter(Character::isLetterOrDigit).count() < 2) {
            throw ProblemException.badRequest(field, field + " must have two letters or more");
        }
        return plain;
    }
}
