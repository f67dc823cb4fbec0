package dev.stepup.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 6: a variable that begins with STEPUP_ is read or is a fault, and never passed over. */
class EnvironmentVariablesTest {

    private static final Set<String> KNOWN =
            Set.of("stepup.public-url", "stepup.loop-guard.key", "stepup.kratos.max-connections");

    private final Faults faults = new Faults();

    private Map<String, String> read(Map<String, String> environment, String... elsewhere) {
        return EnvironmentVariables.settings(environment, KNOWN, Set.of(elsewhere), faults);
    }

    @Test
    void variablesOfKnownKeys_areRead_othersAreNot() {
        Map<String, String> environment = Map.of(
                "STEPUP_PUBLIC_URL",
                "a",
                "STEPUP_KRATOS_MAX_CONNECTIONS",
                "b",
                "PATH",
                "c",
                "MY_STEPUP_PUBLIC_URL",
                "d");
        assertThat(read(environment)).isEqualTo(Map.of("stepup.public-url", "a", "stepup.kratos.max-connections", "b"));
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void variableCalledAsTheKey_winsOverTheOtherSpelling() {
        assertThat(read(Map.of("STEPUP_PUBLIC_URL", "a", "stepup.public-url", "b", "stepup.nonsense", "c")))
                .isEqualTo(Map.of("stepup.public-url", "b", "stepup.nonsense", "c"));
    }

    @ParameterizedTest(name = "{0} beside {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "STEPUP_RULE_ADMIN_PATH              |                          | stepup.rule.admin.path",
                "STEPUP_RULE_MY_ADMIN_PATH           |                          | stepup.rule.my-admin.path",
                "STEPUP_RULE_MY_ADMIN_PATH           | stepup.rule.my_admin.aal | stepup.rule.my_admin.path",
                "STEPUP_RULE_MY_ADMIN_PATH           | stepup.rule.MyAdmin.aal  | stepup.rule.my-admin.path",
                "STEPUP_RULE_ADMIN_MAX_AGE           | stepup.rule.Admin.path   | stepup.rule.Admin.max-age",
                "STEPUP_RULE_A_B_DENIED_METHODS      | stepup.rule.a-b.path     | stepup.rule.a-b.denied-methods",
                "STEPUP_RULE_X_HTTP_METHODS          | stepup.rule.x.path       | stepup.rule.x.http-methods",
                "STEPUP_RULE_X_HTTP_METHODS          | stepup.rule.x-http.path  | stepup.rule.x-http.methods",
                "STEPUP_RULE_X_HTTP_METHODS          |                          | stepup.rule.x.http-methods",
                "STEPUP_RULE_HTTP_METHODS            |                          | stepup.rule.http.methods",
                "STEPUP_RULE_PATH_PATH               |                          | stepup.rule.path.path",
                "STEPUP_RULE_ADMIN_PHISHING_RESISTANT|                          | stepup.rule.admin.phishing-resistant",
                "STEPUP_RULE_ADMIN_AAL               |                          | stepup.rule.admin.aal"
            })
    void variableOfARule_isTheKeyOfTheRuleOfThatName_orOfANewOne(String variable, String elsewhere, String key) {
        String[] others = elsewhere == null ? new String[0] : new String[] {elsewhere};
        assertThat(read(Map.of(variable, "v"), others)).isEqualTo(Map.of(key, "v"));
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void ruleByItsPath_inTheEnvironmentAlone_takesItsOtherMembers() {
        Map<String, String> environment = Map.of("STEPUP_RULE_X_HTTP_PATH", "/x", "STEPUP_RULE_X_HTTP_METHODS", "totp");
        assertThat(read(environment))
                .isEqualTo(Map.of("stepup.rule.x-http.path", "/x", "stepup.rule.x-http.methods", "totp"));
    }

    @Test
    @DisplayName("Section 6: what stands in the environment alone guards, or the deployment fails")
    void ruleInTheEnvironmentAlone_isReadAsAnyOther() {
        Map<String, String> settings =
                read(Map.of("STEPUP_RULE_ADMIN_PATH", "/admin/*", "STEPUP_RULE_OTHER_AAL", "aal2"));
        StepUpConfig config = new ConfigReader(settings, faults).read(KNOWN);
        assertThat(config.rules().rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.pattern().text()).isEqualTo("/admin/*"));
        assertThat(faults.all()).singleElement().asString().startsWith("STEPUP-012: stepup.rule.other.path is missing");
    }

    @ParameterizedTest
    @CsvSource({
        "STEPUP_PUBLC_URL, STEPUP_PUBLIC_URL",
        "STEPUP_LOOPGUARD_KEY, STEPUP_LOOP_GUARD_KEY",
        "STEPUP_RULE_ADMIN_PAHT, STEPUP_RULE_ADMIN_PATH",
        "STEPUP_RULE_MY_ADMIN_MAXAGE, STEPUP_RULE_MY_ADMIN_MAX_AGE",
        "STEPUP_RULE_ADMIN_PORT, STEPUP_RULE_ADMIN_PATH",
        "STEPUP_RULE_PATH, STEPUP_RULE_PATH_AAL"
    })
    void variableOfNoKey_isAFaultThatNamesTheNearest(String variable, String nearest) {
        assertThat(read(Map.of(variable, "s3cr3t"))).isEmpty();
        assertThat(faults.all())
                .containsExactly("STEPUP-040: the environment variable " + variable
                        + " belongs to no setting; did you mean " + nearest + "?");
    }

    @Test
    void variableOfTwoKeys_isAFaultThatNamesBoth() {
        assertThat(read(Map.of("STEPUP_RULE_A_B_AAL", "aal1"), "stepup.rule.a-b.path", "stepup.rule.a_b.path"))
                .isEmpty();
        assertThat(faults.all())
                .singleElement()
                .asString()
                .startsWith("STEPUP-041: the environment variable STEPUP_RULE_A_B_AAL may mean any of"
                        + " stepup.rule.a-b.aal, stepup.rule.a_b.aal;");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STEPUP_SERVICE_HOST",
                "STEPUP_SERVICE_PORT",
                "STEPUP_SERVICE_PORT_HTTP",
                "STEPUP_PORT",
                "STEPUP_PORT_8080_TCP",
                "STEPUP_PORT_8080_TCP_ADDR",
                "STEPUP_DEMO_BANK_SERVICE_HOST",
                "STEPUP_DEMO_BANK_PORT_53_UDP_PROTO"
            })
    @DisplayName("A Kubernetes service called stepup is no misspelt setting")
    void variableOfAService_isPassedOver(String variable) {
        assertThat(read(Map.of(variable, "10.0.0.1"))).isEmpty();
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void everyKey_hasAVariableOfItsOwn() {
        Map<String, String> byVariable = new HashMap<>();
        Set<String> keys = Setting.keys();
        keys.forEach(key -> byVariable.put(EnvironmentVariables.variable(key), key));
        assertThat(byVariable).hasSameSizeAs(keys);
        List<String> rule = Arrays.stream(RuleSetting.values())
                .map(setting -> EnvironmentVariables.variable(setting.key("a")))
                .toList();
        assertThat(rule).doesNotHaveDuplicates();
        assertThat(EnvironmentVariables.variable("stepup.loop-guard.life-span"))
                .isEqualTo("STEPUP_LOOP_GUARD_LIFE_SPAN");
    }
}
