package dev.stepup.core.answer;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema of the problem document, {@code docs/problem.schema.json}. */
final class ProblemSchema {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode TREE = JSON.readTree(stream());
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(TREE);

    private ProblemSchema() {}

    /** What is wrong with a document: it breaks the schema, or has a member that the schema does not describe. */
    static List<String> faults(Map<String, Object> problem) {
        JsonNode document = JSON.valueToTree(problem);
        List<String> faults = SCHEMA
                .validate(document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .collect(Collectors.toList());
        undescribed(document, TREE, faults);
        undescribed(document.path("error"), TREE.at("/$defs/error"), faults);
        return faults;
    }

    static void check(Map<String, Object> problem) {
        assertThat(faults(problem)).as(problem.toString()).isEmpty();
    }

    /** The members of the document, and those of its member {@code error}. */
    static Set<String> ids() {
        return TREE.at("/$defs/error/properties/id/enum")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static void undescribed(JsonNode document, JsonNode schema, List<String> faults) {
        document.propertyNames().stream()
                .filter(name -> schema.path("properties")
                                .path(name)
                                .path("description")
                                .isMissingNode()
                        && schema.path("properties").path(name).path("$ref").isMissingNode())
                .forEach(name -> faults.add(name + " is not described"));
    }

    private static InputStream stream() {
        InputStream schema = ProblemSchema.class.getResourceAsStream("/problem.schema.json");
        if (schema == null) {
            throw new IllegalStateException("docs/problem.schema.json is not among the test resources");
        }
        return schema;
    }
}
