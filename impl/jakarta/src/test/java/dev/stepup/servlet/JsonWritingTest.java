package dev.stepup.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.core.config.Faults;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsonWritingTest {

    private static final String PROVIDER = "jakarta.json.provider";

    @AfterEach
    void restore() {
        System.clearProperty(PROVIDER);
    }

    @Test
    void provider_isThere_noFault() {
        Faults faults = new Faults();
        JsonWriting.check(faults);
        assertThat(faults.isEmpty()).isTrue();
    }

    @Test
    void provider_isMissing_isAFaultThatNamesTheRemedy() {
        System.setProperty(PROVIDER, "org.example.Missing");
        Faults faults = new Faults();
        JsonWriting.check(faults);
        assertThat(faults.all())
                .singleElement()
                .asString()
                .startsWith("STEPUP-348: ")
                .contains("parsson");
    }
}
