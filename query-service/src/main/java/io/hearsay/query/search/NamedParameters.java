package io.hearsay.query.search;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL with named parameters as JDBC takes it.
 *
 * @param sql with a question mark for each parameter
 * @param names the parameters' names in the order of the question marks
 */
record NamedParameters(String sql, List<String> names) {

    /** A name after one colon: not a cast, which has two, and not in a text. */
    private static final Pattern PARAMETER = Pattern.compile("'[^']*+'|(?<!:):([a-zA-Z]\\w*+)");

    static NamedParameters of(String named) {
        List<String> names = new ArrayList<>();
        Matcher parameters = PARAMETER.matcher(named);
        String sql = parameters.replaceAll(found -> {
            if (found.group(1) == null) {
                return Matcher.quoteReplacement(found.group());
            }
            names.add(found.group(1));
            return "?";
        });
        return new NamedParameters(sql, List.copyOf(names));
    }

    void bind(PreparedStatement statement, Map<String, ?> values) throws SQLException {
        for (int i = 0; i < names.size(); i++) {
            statement.setObject(i + 1, values.get(names.get(i)));
        }
    }
}
