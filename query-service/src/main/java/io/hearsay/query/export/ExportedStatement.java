package io.hearsay.query.export;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.hearsay.query.statement.StatementAnswer;

/** A statement with the cursor that continues an export after it. */
record ExportedStatement(@JsonUnwrapped StatementAnswer statement, String cursor) {}
