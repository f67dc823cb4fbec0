package dev.stepup.published;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is in the jars: nothing that stands in the way of a class of the server or of the application. */
class JarIT {

    private static final String SERVICES = "META-INF/services/";

    static Stream<String> everyJar() {
        return Published.artifacts("jar").stream();
    }

    @Test
    void whatIsPublished_isKnownByName() {
        assertThat(Published.artifacts("jar"))
                .containsExactlyInAnyOrder(
                        "stepup-api",
                        "stepup-core",
                        "stepup",
                        "stepup-kratos",
                        "stepup-oidc",
                        "stepup-test",
                        "stepup-provider-tck",
                        "stepup-kratos-double");
    }

    @ParameterizedTest
    @MethodSource("everyJar")
    void jarIsPublished_itHoldsFilesOfOursAlone(String artifact) {
        assertThat(Published.jar(artifact).keySet())
                .anyMatch(name -> name.endsWith(".class"))
                .allMatch(name -> name.startsWith("dev/stepup/")
                        || name.startsWith("META-INF/maven/dev.stepup/" + artifact + "/")
                        || name.startsWith(SERVICES)
                        || List.of(
                                        "module-info.class",
                                        "META-INF/MANIFEST.MF",
                                        "META-INF/beans.xml",
                                        "META-INF/web-fragment.xml")
                                .contains(name));
    }

    @ParameterizedTest
    @MethodSource("everyJar")
    void jarProvidesAService_itIsAClassOfTheSameJar(String artifact) {
        Map<String, byte[]> files = Published.jar(artifact);
        assertThat(files.keySet().stream().filter(name -> name.startsWith(SERVICES)))
                .allSatisfy(service -> assertThat(new String(files.get(service), UTF_8).lines())
                        .allSatisfy(provider -> assertThat(files).containsKey(provider.replace('.', '/') + ".class")));
    }

    @ParameterizedTest
    @MethodSource("everyJar")
    void jarProvidesAService_itsTypeIsOursOrAnnouncesADoor(String artifact) {
        assertThat(Published.jar(artifact).keySet().stream()
                        .filter(name -> name.startsWith(SERVICES))
                        .map(name -> name.substring(SERVICES.length()))
                        .filter(type -> !type.startsWith("dev.stepup.")))
                .isSubsetOf(
                        artifact.equals("stepup")
                                ? List.of(
                                        "jakarta.servlet.ServletContainerInitializer",
                                        "jakarta.enterprise.inject.spi.Extension",
                                        "jakarta.ws.rs.core.Feature")
                                : List.of());
    }
}
