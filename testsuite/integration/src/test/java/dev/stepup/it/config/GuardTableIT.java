package dev.stepup.it.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stepup.RequiresAal;
import dev.stepup.core.policy.RequirementResolver;
import dev.stepup.it.Application;
import dev.stepup.it.OnServer;
import dev.stepup.it.app.servlet.LateRegistration;
import dev.stepup.it.app.test.Reached;
import dev.stepup.it.server.ApplicationArchive;
import jakarta.servlet.Servlet;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Section 4, end: one table at start, with every guarded URL, class and method, its door and its requirement. */
@OnServer
class GuardTableIT {

    private static final String APPLICATION = "dev.stepup.it.app";
    private static final List<String> DOORS = List.of("url", "servlet", "rest", "bean", "inherited", "borne by");
    private static final Pattern ROW = Pattern.compile(
            "  (url|servlet|rest|bean|inherited|borne by) +(\\S.*?)  +((?:AAL|HIGHEST)[^\\]|]*)[\\]|#]*");

    private final String log;
    private final List<Row> rows;

    private record Row(String door, String target, String requirement, int column) {

        static Row of(MatchResult found) {
            return new Row(found.group(1), found.group(2), found.group(3).strip(), found.start(3) - found.start());
        }
    }

    GuardTableIT(Application application) {
        log = application.log();
        rows = log.split("STEPUP-320: guarded are", -1)[1]
                .lines()
                .skip(1)
                .map(ROW::matcher)
                .takeWhile(Matcher::matches)
                .map(Row::of)
                .toList();
    }

    @Test
    void rules_allOfThem_areInTheTable() throws IOException {
        Properties settings = new Properties();
        try (InputStream file = Reached.class.getResourceAsStream("/META-INF/stepup.properties")) {
            settings.load(file);
        }
        Set<String> expected = new TreeSet<>();
        for (String key : settings.stringPropertyNames()) {
            if (key.startsWith("stepup.rule.") && key.endsWith(".path")) {
                String rule = key.substring(0, key.length() - ".path".length());
                String methods = settings.getProperty(rule + ".http-methods");
                expected.add(
                        settings.getProperty(key) + (methods == null ? "" : " [" + methods + "]") + " (" + rule + ")");
            }
        }
        assertThat(targets("url")).isEqualTo(expected);
        assertThat(requirement("/url/fresh/* (stepup.rule.fresh)")).isEqualTo("AAL2, max age PT5M");
        assertThat(requirement("/url/model (stepup.rule.model)")).isEqualTo("HIGHEST_AVAILABLE");
    }

    @Test
    void annotations_allOfThem_areInTheTable_withDoorAndRequirement() throws Exception {
        Map<String, String> expected = new TreeMap<>();
        for (Class<?> type : classes()) {
            RequiresAal onClass = type.getDeclaredAnnotation(RequiresAal.class);
            if (onClass != null) {
                expected.put(type.getName(), door(type) + " " + text(onClass));
            }
            for (Method method : type.getDeclaredMethods()) {
                RequiresAal onMethod = method.getDeclaredAnnotation(RequiresAal.class);
                if (onMethod != null && !method.isBridge()) {
                    expected.put(name(type, method), door(type) + " " + text(onMethod));
                }
            }
        }
        assertThat(expected).hasSizeGreaterThan(50);
        Map<String, String> found = new TreeMap<>();
        rows.stream()
                .filter(row -> expected.containsKey(row.target))
                .forEach(row -> found.put(row.target, row.door.replace("inherited", "bean") + " " + row.requirement));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    @DisplayName("A servlet or bean that inherits its guard is in the table under its own name")
    void heirs_allOfThem_areInTheTable() throws Exception {
        Set<String> heirs = new TreeSet<>();
        for (Class<?> type : classes()) {
            boolean concrete = !type.isAnnotation() && !Modifier.isAbstract(type.getModifiers());
            // What is registered when the table has been written, and resources that are no beans, is not seen.
            boolean seen = !door(type).equals("rest") && type.getEnclosingClass() != LateRegistration.class;
            if (concrete && seen && !bearsAny(type) && isGuarded(type)) {
                heirs.add(type.getName());
            }
        }
        Set<String> found = new TreeSet<>();
        for (Row row : rows) {
            heirs.stream()
                    .filter(heir -> row.target.equals(heir) || row.target.startsWith(heir + "."))
                    .forEach(found::add);
        }
        assertThat(heirs).hasSizeGreaterThan(5);
        assertThat(found).isEqualTo(heirs);
    }

    @Test
    @DisplayName("A runtime of Jakarta REST among the application's own libraries is nothing to warn of")
    void applicationsOfTheRuntime_start_areNotComplainedOf() {
        assertThat(log).doesNotContain("STEPUP-502");
    }

    @Test
    void rows_areAligned_andInOrder() {
        assertThat(rows).hasSizeGreaterThan(60).doesNotHaveDuplicates();
        assertThat(rows).extracting(Row::column).containsOnly(rows.get(0).column);
        assertThat(rows)
                .extracting(row -> DOORS.indexOf(row.door) + " " + row.target)
                .isSorted();
    }

    private Set<String> targets(String door) {
        Set<String> targets = new TreeSet<>();
        rows.stream().filter(row -> row.door.equals(door)).forEach(row -> targets.add(row.target));
        return targets;
    }

    private String requirement(String target) {
        return rows.stream()
                .filter(row -> row.target.equals(target))
                .findFirst()
                .orElseThrow()
                .requirement;
    }

    private static boolean bearsAny(Class<?> type) {
        return type.getDeclaredAnnotation(RequiresAal.class) != null
                || Arrays.stream(type.getDeclaredMethods())
                        .anyMatch(method -> method.getDeclaredAnnotation(RequiresAal.class) != null);
    }

    private static boolean isGuarded(Class<?> type) {
        RequirementResolver resolver = RequirementResolver.SHARED;
        return resolver.resolve(type).isPresent()
                || Arrays.stream(type.getMethods()).anyMatch(method -> resolver.namesMethod(type, method))
                || Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> resolver.namesMethod(type, method));
    }

    /** Interfaces and superclasses of beans count as beans here. */
    private static String door(Class<?> type) {
        if (type.isAnnotation()) {
            return "borne by";
        }
        if (Servlet.class.isAssignableFrom(type)) {
            return Modifier.isAbstract(type.getModifiers()) ? "bean" : "servlet";
        }
        return type.getPackageName().endsWith(".rest") ? "rest" : "bean";
    }

    private static String text(RequiresAal annotation) {
        String age = annotation.maxAge() < 0
                ? ""
                : ", max age "
                        + Duration.of(
                                annotation.maxAge(), annotation.maxAgeUnit().toChronoUnit());
        String methods = annotation.methods().length == 0 ? "" : ", by " + String.join(" or ", annotation.methods());
        return annotation.value() + age + methods;
    }

    private static String name(Class<?> type, Method method) {
        return type.getName() + "." + method.getName();
    }

    private static List<Class<?>> classes() throws ClassNotFoundException {
        List<Class<?>> classes = new ArrayList<>();
        for (String name : ApplicationArchive.classNames(APPLICATION)) {
            classes.add(Class.forName(name, false, Reached.class.getClassLoader()));
        }
        return classes;
    }
}
