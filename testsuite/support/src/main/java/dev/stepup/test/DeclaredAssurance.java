package dev.stepup.test;

import dev.stepup.Aal;
import java.lang.reflect.AnnotatedElement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** From the annotations of a test to its caller. */
final class DeclaredAssurance {

    private DeclaredAssurance() {}

    /** That of the method, else of the class, else of those around it; else nobody. */
    static Assurance of(ExtensionContext context) {
        Optional<Assurance> ofMethod = context.getTestMethod().flatMap(DeclaredAssurance::on);
        if (ofMethod.isPresent()) {
            return ofMethod.get();
        }
        for (Class<?> type = context.getRequiredTestClass(); type != null; type = type.getEnclosingClass()) {
            Optional<Assurance> ofClass = on(type);
            if (ofClass.isPresent()) {
                return ofClass.get();
            }
        }
        return Assurance.nobody();
    }

    private static Optional<Assurance> on(AnnotatedElement element) {
        List<Assurance> found = new ArrayList<>();
        AnnotationSupport.findAnnotation(element, WithAssurance.class).ifPresent(with -> found.add(of(with, element)));
        AnnotationSupport.findAnnotation(element, WithNobody.class).ifPresent(with -> found.add(Assurance.nobody()));
        AnnotationSupport.findAnnotation(element, WithBackendDown.class)
                .ifPresent(with -> found.add(Assurance.backendDown()));
        if (found.size() > 1) {
            throw new ExtensionConfigurationException(TestMessages.severalCallers(element.toString()));
        }
        return found.stream().findFirst();
    }

    private static Assurance of(WithAssurance with, AnnotatedElement element) {
        if (with.age() < 0) {
            throw new ExtensionConfigurationException(TestMessages.negativeAge(element.toString()));
        }
        AssuredSession session = AssuredSession.of(with.level(), List.of(with.methods()))
                .aged(Duration.of(with.age(), with.ageUnit().toChronoUnit()))
                .forSubject(with.subject());
        AssuredSession resistant = with.phishingResistant() ? session.resistingPhishing() : session;
        return with.highest() == Aal.AAL0 ? resistant : resistant.reaching(with.highest());
    }
}
