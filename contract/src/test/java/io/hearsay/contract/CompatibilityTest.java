package io.hearsay.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityTest {

    private static final String DOCUMENT =
            """
            paths:
              /claims:
                get:
                  operationId: listClaims
                  parameters:
                  - name: limit
                    in: query
                    schema: {type: integer}
                  - name: order
                    in: query
                    schema: {type: string, enum: [newest, oldest]}
                  responses:
                    "200":
                      content:
                        application/json:
                          schema: {$ref: "#/components/schemas/ClaimList"}
                post:
                  operationId: handIn
                  requestBody:
                    content:
                      application/json:
                        schema:
                          type: object
                          required: [text]
                          properties:
                            text: {type: string}
                            kind: {type: string, enum: [page, note]}
                  responses:
                    "202": {description: Taken.}
            components:
              schemas:
                ClaimList:
                  type: object
                  required: [items]
                  properties:
                    items: {type: array, items: {$ref: "#/components/schemas/Claim"}}
                Claim:
                  type: object
                  required: [id, act]
                  properties:
                    id: {type: string}
                    act: {type: string, enum: [assert, deny]}
                    said: {type: [string, "null"], format: date-time}
            """;

    @Test
    void aDocumentIsCompatibleWithItself() {
        assertThat(breaks(DOCUMENT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /claims:                                  | /sayings:                                            | listClaims
            get:                                      | put:                                                 | is gone
            operationId: listClaims                   | operationId: getClaims                               | called getClaims
            name: limit                               | name: most                                           | no parameter limit
            name: limit                               | required: true, name: limit                          | requires the parameter
            schema: {type: integer}                   | schema: {type: boolean}                              | limit in query must be
            [newest, oldest]                          | [newest]                                             | must be one of [newest]
            required: [text]                          | required: [text, kind]                               | must have kind
            kind: {type: string, enum: [page, note]}  | sort: {type: string}                                 | no kind
            text: {type: string}                      | text: {type: string, pattern: "^a"}                  | must have the form
            "202": {description: Taken.}              | "201": {description: Made.}                          | does not answer 202
            application/json: schema: {$ref           | text/csv: schema: {$ref                              | application/json
            id: {type: string}                        | number: {type: string}                               | no id
            id: {type: string}                        | id: {type: integer}                                  | id is [integer]
            id: {type: string}                        | id: {type: [string, "null"]}                         | id is [null, string]
            required: [id, act]                       | required: [id]                                       | does not always have act
            [assert, deny]                            | [assert, deny, ask]                                  | may be one of
            format: date-time                         | format: date                                         | the form date-time
            """)
    void whatBreaksAClientIsFound(String before, String after, String expected) {
        assertThat(breaks(changed(before, after))).anyMatch(line -> line.contains(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            [newest, oldest]     | [newest, oldest, surest]
            required: [text]     | required: []
            [page, note]         | [page, note, post]
            [assert, deny]       | [assert]
            required: [id, act]  | required: [id, act, said]
            [string, "null"]     | string
            id: {type: string}   | id: {type: string}, place: {type: string}
            """)
    void whatOnlyGrowsIsNot(String before, String after) {
        assertThat(breaks(changed(before, after))).isEmpty();
    }

    @Test
    void aNewOperationAndANewOptionalParameterAreNot() {
        String more = DOCUMENT.replace(
                        "  - name: order\n",
                        "  - {name: since, in: query, schema: {type: string}}\n      - name: order\n")
                + "    Speaker: {type: object}\n";
        assertThat(breaks(more.replace("paths:\n", "paths:\n  /speakers: {get: {operationId: listSpeakers}}\n")))
                .isEmpty();
    }

    /** Where lines of the document are to change, they are given as one. */
    private static String changed(String before, String after) {
        String flow = after.startsWith("required: true, ") ? "required: true\n        name: limit" : after;
        String document = before.startsWith("application/json: schema")
                ? DOCUMENT.replace(
                        "application/json:\n              schema: {$ref", "text/csv:\n              schema: {$ref")
                : after.contains("}, place")
                        ? DOCUMENT.replace(before, before + "\n        place: {type: string}")
                        : DOCUMENT.replace(before, flow);
        assertThat(document).isNotEqualTo(DOCUMENT);
        return document;
    }

    private static List<String> breaks(String document) {
        return Compatibility.breaks(Contract.of(DOCUMENT), Contract.of(document));
    }
}
