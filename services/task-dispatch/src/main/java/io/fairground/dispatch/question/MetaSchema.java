package io.fairground.dispatch.question;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;

/** Whether a JSON object is a JSON Schema (2020-12) at all, by the schema of schemas that comes with the validator. */
final class MetaSchema {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Schema OF_SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(AnswerSchema.DIALECT));

    private MetaSchema() {}

    static List<Fault> faults(Map<String, Object> schema) {
        return OF_SCHEMAS.validate(JSON.<JsonNode>valueToTree(schema)).stream()
                .map(error -> new Fault(ExtraSchema.POINTER + error.getInstanceLocation(), error.getMessage()))
                .toList();
    }
}
