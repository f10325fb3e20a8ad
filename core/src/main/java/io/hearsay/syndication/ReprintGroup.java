package io.hearsay.syndication;

import java.util.List;
import java.util.Map;

/**
 * Documents that carry one text.
 *
 * @param lead id of the document the others are taken to copy: the agency's own or the earliest, else the fullest
 * @param members ids of all of them, the lead first, then by id
 * @param copies for each member what it shares with every other member, in the order of {@code members}; a pair that
 *     holds different parts of the text is listed with the share it has, which may be 0
 */
public record ReprintGroup(String lead, List<String> members, Map<String, List<Reprint>> copies) {

    public ReprintGroup {
        members = List.copyOf(members);
        copies = Map.copyOf(copies);
    }
}
