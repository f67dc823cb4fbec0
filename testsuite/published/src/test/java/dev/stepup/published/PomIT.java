package dev.stepup.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the poms say, and what they pull into the application of somebody who names them. */
class PomIT {

    private static final Pattern MANAGED_TO_ANOTHER =
            Pattern.compile(":jar:(?<version>[^:]+):.*managed from (?!\\k<version>[;)])");

    static Stream<Pom> everyPom() {
        return Published.artifacts("pom").stream().map(Pom::of);
    }

    static Stream<Pom> everyModule() {
        return Published.artifacts("jar").stream().map(Pom::of);
    }

    @Test
    void warWithTheDoorsAndTwoProviders_pullsTheseAlone() throws IOException {
        List<String> tree =
                Files.readString(Published.file("war.txt")).lines().skip(1).toList();
        // The parent of the tests manages versions, which an application's does not: they have to be the same.
        assertThat(tree).noneMatch(line -> MANAGED_TO_ANOTHER.matcher(line).find());
        assertThat(tree)
                .map(line -> line.replaceAll(":jar:[^:]+:compile.*$", ""))
                .containsExactly(
                        "+- dev.stepup:stepup",
                        "|  +- dev.stepup:stepup-core",
                        "|  |  \\- (dev.stepup:stepup-api",
                        "|  \\- org.owasp.encoder:encoder",
                        "+- dev.stepup:stepup-kratos",
                        "|  \\- dev.stepup:stepup-api",
                        "\\- dev.stepup:stepup-oidc",
                        "   +- (dev.stepup:stepup-api",
                        "   \\- org.bitbucket.b_c:jose4j",
                        "      \\- org.slf4j:slf4j-api");
    }

    @Test
    void modulesOfAnApplication_eachNamesTheseAlone() {
        assertThat(pulledBy("stepup-api")).isEmpty();
        assertThat(pulledBy("stepup-core")).containsExactly("stepup-api");
        assertThat(pulledBy("stepup")).containsExactly("stepup-core", "encoder");
        assertThat(pulledBy("stepup-kratos")).containsExactly("stepup-api");
        assertThat(pulledBy("stepup-oidc")).containsExactly("stepup-api", "jose4j");
    }

    private static List<String> pulledBy(String artifact) {
        return Pom.of(artifact)
                .at("/project/dependencies/dependency[not(scope='provided') and not(optional='true')]/artifactId");
    }

    @ParameterizedTest
    @MethodSource("everyModule")
    void moduleIsPublished_itsPomStandsAlone(Pom pom) {
        assertThat(pom.text()).doesNotContain("${");
        assertThat(pom.at("/project/dependencyManagement")).isEmpty();
        assertThat(pom.at("/project/dependencies/dependency[not(version)]")).isEmpty();
        assertThat(pom.at("/project/dependencies/dependency[scope='test']")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everyPom")
    void pomIsPublished_itHasNoParentAndNothingOfTheBuild_andSaysWhatItIs(Pom pom) {
        assertThat(pom.at("/project/parent | /project/build | /project/profiles | /project/repositories"))
                .isEmpty();
        assertThat(pom.at("/project/licenses/license/name")).containsExactly("Apache-2.0");
        for (String said : List.of("name", "description", "url", "developers", "scm/url", "scm/connection")) {
            assertThat(pom.at("/project/" + said)).as(said).hasSize(1);
        }
    }

    @Test
    void bom_namesEveryPublishedModuleAtItsVersion_andPullsNothing() {
        Pom bom = Pom.of("stepup-bom");
        assertThat(bom.at("/project/dependencies")).isEmpty();
        assertThat(bom.at("/project/dependencyManagement/dependencies/dependency/artifactId"))
                .containsExactlyInAnyOrderElementsOf(Published.artifacts("jar"));
        assertThat(bom.at("/project/dependencyManagement/dependencies/dependency/version"))
                .containsOnly("${project.version}");
        assertThat(everyPom()
                        .flatMap(pom -> pom.at("/project/version").stream())
                        .distinct())
                .hasSize(1);
    }
}
