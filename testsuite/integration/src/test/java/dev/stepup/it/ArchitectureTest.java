package dev.stepup.it;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the modules. */
@AnalyzeClasses(packages = "dev.stepup", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] API = {"dev.stepup", "dev.stepup.spi..", "dev.stepup.event.."};
    private static final String CORE = "dev.stepup.core..";
    private static final String[] JAKARTA = {"dev.stepup.servlet..", "dev.stepup.cdi..", "dev.stepup.rest.."};
    private static final String KRATOS = "dev.stepup.kratos..";
    private static final String OIDC = "dev.stepup.oidc..";
    private static final String[] TESTS = {"dev.stepup.it..", "dev.stepup.kratosdouble..", "dev.stepup.test.."};

    @ArchTest
    static final ArchRule apiDependsOnNothingOfOurs = noClasses()
            .that()
            .resideInAnyPackage(API)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(all(CORE, KRATOS, OIDC));

    @ArchTest
    static final ArchRule apiDependsOnNoDoor = noClasses()
            .that()
            .resideInAnyPackage(API)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(JAKARTA);

    @ArchTest
    static final ArchRule coreDependsOnTheApiAlone = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(all(KRATOS, all(OIDC, JAKARTA)));

    @ArchTest
    static final ArchRule coreSeesNoContainer = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.servlet..",
                    "jakarta.ws.rs..",
                    "jakarta.enterprise..",
                    "jakarta.interceptor..",
                    "jakarta.ejb..",
                    "jakarta.inject..");

    @ArchTest
    static final ArchRule providerDependsOnTheApiAlone = noClasses()
            .that()
            .resideInAnyPackage(KRATOS, OIDC)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(all(CORE, JAKARTA));

    @ArchTest
    static final ArchRule providersDoNotKnowEachOther =
            slices().matching("dev.stepup.(kratos|oidc)..").should().notDependOnEachOther();

    @ArchTest
    static final ArchRule doorsDependOnNoProvider = noClasses()
            .that()
            .resideInAnyPackage(JAKARTA)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(KRATOS, OIDC);

    /** An application need not have Faces. */
    @ArchTest
    static final ArchRule facesIsKnownToOneClass = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.stepup.servlet.FacesDenials")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.faces..");

    /** Nor CDI or Jakarta REST: there are servers that have servlets and nothing else. */
    @ArchTest
    static final ArchRule servletDoorKnowsNoOtherApiThanServlets = noClasses()
            .that()
            .resideInAPackage("dev.stepup.servlet..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "dev.stepup.cdi..",
                    "dev.stepup.rest..",
                    "jakarta.ws.rs..",
                    "jakarta.enterprise..",
                    "jakarta.interceptor..",
                    "jakarta.ejb..",
                    "jakarta.inject..",
                    "org.eclipse.microprofile..",
                    "javax.cache..");

    /** What a server, the settings and the annotations are like is found out without the doors. */
    @ArchTest
    static final ArchRule whatIsFoundOutKnowsNoDoor = noClasses()
            .that()
            .resideInAPackage("dev.stepup.servlet.*..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("dev.stepup.servlet");

    /** Nor does a server need MicroProfile JWT. */
    @ArchTest
    static final ArchRule microProfileJwtIsKnownToOneClass = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.stepup.oidc.ContainerSignatures")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.eclipse.microprofile.jwt..");

    @ArchTest
    static final ArchRule nothingButTestsDependsOnTests = noClasses()
            .that()
            .resideOutsideOfPackages(TESTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(TESTS);

    /** A door that the kit knew by itself could be one that the application does not have. */
    @ArchTest
    static final ArchRule testKitKnowsNoDoorAndNoProvider = noClasses()
            .that()
            .resideInAPackage("dev.stepup.test..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(all(KRATOS, all(OIDC, JAKARTA)));

    @ArchTest
    static final ArchRule coreHasNoCycles =
            slices().matching("dev.stepup.core.(*)..").should().beFreeOfCycles();

    private static String[] all(String one, String... others) {
        String[] all = new String[others.length + 1];
        all[0] = one;
        System.arraycopy(others, 0, all, 1, others.length);
        return all;
    }
}
