package io.hearsay.query.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Writes rows as JSON objects straight from their columns: what is JSON already is neither read nor written again. */
final class JsonRows implements RowWriter {

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .rootValueSeparator("")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private final List<Field> fields;
    private final int firstColumn;
    private final JsonGenerator json;

    /** A writer of fields whose columns begin at one. */
    JsonRows(List<Field> fields, int firstColumn, OutputStream out) throws IOException {
        this.fields = fields;
        this.firstColumn = firstColumn;
        this.json = JSON.createGenerator(out);
    }

    @Override
    public void write(ResultSet row, String cursor) throws SQLException, IOException {
        json.writeStartObject();
        write(fields, row, firstColumn);
        json.writeStringField("cursor", cursor);
        json.writeEndObject();
        json.writeRaw('\n');
    }

    @Override
    public void flush() throws IOException {
        json.flush();
    }

    private void write(List<Field> parts, ResultSet row, int from) throws SQLException, IOException {
        int column = from;
        for (Field part : parts) {
            if (part.kind() == Field.Kind.GROUP) {
                writeGroup(part, row, column);
            } else {
                writeLeaf(part, row, column);
            }
            column += part.width();
        }
    }

    private void writeGroup(Field group, ResultSet row, int column) throws SQLException, IOException {
        if (group.always() && row.getString(column) == null) {
            json.writeNullField(group.name());
            return;
        }
        json.writeObjectFieldStart(group.name());
        write(group.parts(), row, column);
        json.writeEndObject();
    }

    private void writeLeaf(Field leaf, ResultSet row, int column) throws SQLException, IOException {
        String value = row.getString(column);
        if (value != null) {
            json.writeFieldName(leaf.name());
            if (leaf.kind() == Field.Kind.JSON) {
                json.writeRawValue(value);
            } else {
                json.writeString(value);
            }
        } else if (leaf.always()) {
            json.writeNullField(leaf.name());
        }
    }
}
