package dev.stepup.it.table;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.stepup.it.http.Reply;

/** The document that scripts and programs are told by, held against its published schema. */
public final class Problem {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Problem.class.getResourceAsStream("/problem.schema.json"));

    private Problem() {}

    /** Checks that an answer is one, and says no other status than its own. */
    public static void check(Reply reply) {
        assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
        assertThat(SCHEMA.validate(
                        reply.body(),
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .as(reply.body())
                .isEmpty();
        assertThat(reply.body()).contains("\"status\":" + reply.status() + ",", "\"code\":" + reply.status() + ",");
    }
}
