package dev.stepup.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.StepUp;
import dev.stepup.core.session.Call;
import dev.stepup.oidc.OidcIssuer;
import dev.stepup.servlet.StepUpFilter;
import dev.stepup.spi.SessionProviderFactory;
import dev.stepup.test.WithAssurance;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What each published jar shows to others. */
class PublishedModulesIT {

    @Test
    void api_exportsWhatApplicationsAndProvidersName() throws URISyntaxException {
        assertThat(exports("dev.stepup.api", StepUp.class))
                .containsExactlyInAnyOrder("dev.stepup", "dev.stepup.event", "dev.stepup.spi");
    }

    @Test
    void core_exportsItsFiveConcerns() throws URISyntaxException {
        assertThat(exports("dev.stepup.core", Call.class))
                .containsExactlyInAnyOrder(
                        "dev.stepup.core.answer",
                        "dev.stepup.core.config",
                        "dev.stepup.core.decision",
                        "dev.stepup.core.policy",
                        "dev.stepup.core.session");
    }

    @Test
    void doors_exportWhatContainersCall() throws URISyntaxException {
        assertThat(exports("dev.stepup", StepUpFilter.class))
                .containsExactlyInAnyOrder("dev.stepup.servlet", "dev.stepup.cdi", "dev.stepup.rest");
    }

    @Test
    void kratos_exportsNothingAndProvidesAFactory() throws URISyntaxException {
        Class<?> factory = ServiceLoader.load(SessionProviderFactory.class).stream()
                .map(ServiceLoader.Provider::type)
                .filter(type -> type.getName().startsWith("dev.stepup.kratos."))
                .findFirst()
                .orElseThrow();
        ModuleDescriptor kratos = module("dev.stepup.kratos", factory);
        assertThat(kratos.exports()).isEmpty();
        assertThat(kratos.provides())
                .anyMatch(provides -> provides.service().equals(SessionProviderFactory.class.getName()));
    }

    @Test
    void oidc_exportsItsBuilderAndProvidesTwoFactories() throws URISyntaxException {
        assertThat(exports("dev.stepup.oidc", OidcIssuer.class)).containsExactly("dev.stepup.oidc");
        assertThat(module("dev.stepup.oidc", OidcIssuer.class).provides())
                .singleElement()
                .satisfies(provides -> {
                    assertThat(provides.service()).isEqualTo(SessionProviderFactory.class.getName());
                    assertThat(provides.providers()).hasSize(2);
                });
    }

    @Test
    void testKit_exportsItsPackageAndProvidesOneFactory() throws URISyntaxException {
        assertThat(exports("dev.stepup.test", WithAssurance.class)).containsExactly("dev.stepup.test");
        assertThat(module("dev.stepup.test", WithAssurance.class).provides())
                .singleElement()
                .satisfies(provides -> assertThat(provides.providers()).hasSize(1));
    }

    private static Set<String> exports(String name, Class<?> type) throws URISyntaxException {
        return module(name, type).exports().stream()
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
    }

    /** Of the jar that the class lies in; an automatic module has no descriptor of its own, and is none of ours. */
    private static ModuleDescriptor module(String name, Class<?> type) throws URISyntaxException {
        Path jar =
                Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        ModuleReference found = ModuleFinder.of(jar).find(name).orElseThrow();
        assertThat(found.descriptor().isAutomatic()).isFalse();
        return found.descriptor();
    }
}
