package dev.stepup.keycloak;

import com.microsoft.playwright.Browser;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Tests with a real Keycloak. Their constructors are handed the one {@link Stage} of the run. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OnKeycloak.Resolver.class)
@interface OnKeycloak {

    /**
     * All that a test needs.
     *
     * @param keycloak which issues the tokens
     * @param bank which takes them
     * @param browser in which people sign in
     */
    record Stage(KeycloakServer keycloak, Bank bank, Browser browser) {}

    /** Starts each part at the first test that asks; what is started is closed when the run ends, the last one first. */
    final class Resolver implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Stage.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            Store store = context.getRoot().getStore(Namespace.create(OnKeycloak.class));
            KeycloakServer keycloak = store.getOrComputeIfAbsent(
                    KeycloakServer.class, type -> KeycloakServer.start(), KeycloakServer.class);
            Bank bank = store.getOrComputeIfAbsent(Bank.class, type -> Bank.start(keycloak.issuer()), Bank.class);
            Chromium chromium = store.getOrComputeIfAbsent(Chromium.class, type -> Chromium.start(), Chromium.class);
            return new Stage(keycloak, bank, chromium.browser());
        }
    }
}
