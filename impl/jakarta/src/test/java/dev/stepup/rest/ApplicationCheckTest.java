package dev.stepup.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.servlet.RestApplications;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.Registration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Section 4: a guard that was cut off is noticed, by however a runtime has registered the application. */
class ApplicationCheckTest {

    private static final String LOAD_SERVICES = "jakarta.ws.rs.loadServices";
    private static final String APPLICATION = "jakarta.ws.rs.Application";
    private static final String RUNTIME = "javax.swing.JLabel"; // any class that is no application

    private final Map<String, ServletRegistration> servlets = new HashMap<>();
    private final Map<String, FilterRegistration> filters = new HashMap<>();
    private final Map<String, String> ofContext = new HashMap<>();

    private final Map<String, Object> attributes = new HashMap<>();

    public static class Off extends Application {
        @Override
        public Map<String, Object> getProperties() {
            return Map.of(LOAD_SERVICES, "false");
        }
    }

    public static class OffInJersey extends Application {
        @Override
        public Map<String, Object> getProperties() {
            return Map.of("jersey.config.disableAutoDiscovery", true);
        }
    }

    public static class On extends Application {
        @Override
        public Map<String, Object> getProperties() {
            return Map.of(LOAD_SERVICES, true);
        }
    }

    public static class Plain extends Application {}

    @Test
    void servletIsNamedAfterTheApplication_servicesOff_fault() {
        servlet(Off.class.getName(), RUNTIME, Map.of());
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("STEPUP-501: ")
                .contains(Off.class.getName());
    }

    @Test
    void classOfTheServletIsTheApplication_servicesOff_fault() {
        servlet("rest", Off.class.getName(), Map.of());
        assertThat(faults()).singleElement().asString().contains(Off.class.getName());
    }

    @Test
    void applicationIsAParameter_servicesOff_faultForServletFilterAndContext() {
        servlet("rest", RUNTIME, Map.of(APPLICATION, Off.class.getName()));
        assertThat(faults()).singleElement().asString().contains(Off.class.getName());
        servlets.clear();
        filters.put(
                "rest",
                registration(FilterRegistration.class, "rest", RUNTIME, Map.of(APPLICATION, Off.class.getName())));
        assertThat(faults()).singleElement().asString().contains(Off.class.getName());
        filters.clear();
        ofContext.put(APPLICATION, Off.class.getName());
        assertThat(faults()).singleElement().asString().contains(Off.class.getName());
    }

    @Test
    void parameterSwitchesServicesOff_faultForServletFilterAndContext() {
        servlet(Plain.class.getName(), RUNTIME, Map.of(LOAD_SERVICES, "FALSE"));
        filters.put(
                "some filter",
                registration(FilterRegistration.class, "some filter", RUNTIME, Map.of(LOAD_SERVICES, "false")));
        ofContext.put(LOAD_SERVICES, "false");
        assertThat(faults())
                .hasSize(3)
                .anyMatch(fault -> fault.contains("the Jakarta REST application " + Plain.class.getName()))
                .anyMatch(fault -> fault.contains("the Jakarta REST application some filter"))
                .anyMatch(fault -> fault.contains("context parameter"));
    }

    /** Measured on Jersey 3.1.11 and 4.0.2: each of these leaves the door of Jakarta REST out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jakarta.ws.rs.loadServices=no",
                "jakarta.ws.rs.loadServices= false ",
                "jersey.config.disableAutoDiscovery=true",
                "jersey.config.server.disableAutoDiscovery=true",
                "jersey.config.disableMetainfServicesLookup=true",
                "jersey.config.server.disableMetainfServicesLookup=TRUE",
            })
    void runtimeLoadsNoServices_byAnyOfItsProperties_fault(String setting) {
        String[] pair = setting.split("=", 2);
        servlet("rest", RUNTIME, Map.of(pair[0], pair[1]));
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("STEPUP-501: ")
                .contains(setting);
    }

    @Test
    void propertyOfJersey_statedByTheApplication_fault() {
        servlet(OffInJersey.class.getName(), RUNTIME, Map.of());
        assertThat(faults()).singleElement().asString().contains("jersey.config.disableAutoDiscovery=true");
    }

    @Test
    void parameterAndApplicationSayTheSame_oneFault() {
        servlet(Off.class.getName(), RUNTIME, Map.of(LOAD_SERVICES, "false"));
        assertThat(faults()).hasSize(1);
    }

    @Test
    void servicesAreLoaded_noFault() {
        servlet(
                On.class.getName(),
                RUNTIME,
                Map.of(LOAD_SERVICES, "true", "jersey.config.disableAutoDiscovery", "false"));
        servlet(Plain.class.getName(), RUNTIME, Map.of());
        servlet("jakarta.ws.rs.core.Application", RUNTIME, Map.of());
        servlet("a servlet / [of] some name", RUNTIME, Map.of());
        assertThat(faults()).isEmpty();
    }

    /** Some servers try a filter again whose start has failed. */
    @Test
    void askedAgain_servicesOff_isToldAgain() {
        servlet(Off.class.getName(), RUNTIME, Map.of());
        assertThat(RestApplications.faultsOf(context())).hasSize(1);
        assertThat(RestApplications.faultsOf(context())).hasSize(1);
    }

    @Test
    void askedAgain_allWasInOrder_isNotLookedAtOnceMore() {
        servlet("rest", RUNTIME, Map.of(APPLICATION, On.class.getName()));
        assertThat(RestApplications.faultsOf(context())).isEmpty();
        servlet("rest", RUNTIME, Map.of(APPLICATION, Off.class.getName()));
        assertThat(RestApplications.faultsOf(context())).isEmpty();
    }

    /** By a listener that comes after the library's. */
    @Test
    void askedAgain_anotherWasRegisteredMeanwhile_isLookedAt() {
        servlet(On.class.getName(), RUNTIME, Map.of());
        assertThat(RestApplications.faultsOf(context())).isEmpty();
        servlet(Off.class.getName(), RUNTIME, Map.of());
        assertThat(RestApplications.faultsOf(context())).hasSize(1);
    }

    private Iterable<String> faults() {
        return new ApplicationCheck().faults(context());
    }

    private void servlet(String name, String className, Map<String, String> parameters) {
        servlets.put(name, registration(ServletRegistration.class, name, className, parameters));
    }

    private static <R extends Registration> R registration(
            Class<R> type, String name, String className, Map<String, String> parameters) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getName" -> name;
                    case "getClassName" -> className;
                    case "getInitParameter" -> parameters.get((String) arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    private ServletContext context() {
        ClassLoader loader = ApplicationCheckTest.class.getClassLoader();
        return (ServletContext) Proxy.newProxyInstance(
                loader, new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getServletRegistrations" -> servlets;
                    case "getFilterRegistrations" -> filters;
                    case "getInitParameter" -> ofContext.get((String) arguments[0]);
                    case "getClassLoader" -> loader;
                    case "getAttribute" -> attributes.get((String) arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
