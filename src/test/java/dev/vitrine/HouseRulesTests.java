package dev.vitrine;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.vitrine.problem.VitrineException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

@AnalyzeClasses(packages = "dev.vitrine", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {
    private static final int MOST_COLLABORATORS = 6;
    private static final Set<String> VENDORS =
            Set.of(
                    "dev.vitrine.ai.builtin",
                    "dev.vitrine.ai.compatible",
                    "dev.vitrine.ai.flux",
                    "dev.vitrine.ai.gemini",
                    "dev.vitrine.ai.openai",
                    "dev.vitrine.ai.stablediffusion");

    @ArchTest
    static final ArchRule packagesFormNoCycles =
            slices().matching("dev.vitrine.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule noPackageIsALayerOrADrawer =
            noClasses()
                    .should()
                    .resideInAnyPackage(
                            "..controller..",
                            "..service..",
                            "..repository..",
                            "..dto..",
                            "..model..",
                            "..config..",
                            "..common..",
                            "..util..",
                            "..utils..",
                            "..helper..",
                            "..misc..")
                    .because("a room is named for what it does");

    @ArchTest
    static final ArchRule noClassIsNamedForNothing =
            noClasses()
                    .should()
                    .haveNameMatching(
                            ".*(Utils?|Helper|Manager|Impl|Dto|Info|Object|Abstract\\w*Base)")
                    .because("a helper sits beside its only user or grows into a type with a name");

    @ArchTest
    static final ArchRule libvipsIsSeenOnlyByRender =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.vitrine.render..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.vitrine.render.vips..");

    @ArchTest
    static final ArchRule openCvIsSeenOnlyBySight =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.vitrine.sight..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.bytedeco..");

    @ArchTest
    static final ArchRule languageModelsAreSeenOnlyByCaption =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.vitrine.caption..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("dev.langchain4j..");

    @ArchTest
    static final ArchRule onnxRuntimeIsSeenOnlyBySightsNetsAndTheMeaningOfTexts =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("dev.vitrine.sight.onnx", "dev.vitrine.caption.niche")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("ai.onnxruntime..");

    @ArchTest
    static final ArchRule theHttpClientIsSeenOnlyByOutbound =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.vitrine.outbound..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("org.apache.hc..");

    @ArchTest
    static final ArchRule awsIsSeenOnlyByItsStore =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.vitrine.store.s3..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("software.amazon..");

    @ArchTest
    static final ArchRule cloudinaryIsSeenOnlyByItsStore =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.vitrine.store.cloudinary..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.cloudinary..");

    @ArchTest
    static final ArchRule resilience4jIsSeenOnlyByLimit =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.vitrine.spend.limit..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.github.resilience4j..");

    @ArchTest
    static final ArchRule eachVendorIsSeenOnlyByItselfAndTheWiring =
            classes()
                    .should(dependOnNoVendorButTheirOwn())
                    .because("nobody else is to know how a vendor speaks");

    @ArchTest
    static final ArchRule onlyTheWireAsksVendors =
            noClasses()
                    .that()
                    .resideInAPackage("dev.vitrine.ai..")
                    .and()
                    .resideOutsideOfPackage("dev.vitrine.ai.wire..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("java.net.http..")
                    .because("it alone can tell whether a paid request has arrived");

    @ArchTest
    static final ArchRule caffeineIsSeenOnlyByCache =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.vitrine.cache..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.github.benmanes..");

    @ArchTest
    static final ArchRule redisIsSeenOnlyByItsShelf =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.vitrine.cache.redis..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("redis..");

    @ArchTest
    static final ArchRule micrometerIsSeenOnlyByMetric =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("dev.vitrine.metric..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("io.micrometer..");

    @ArchTest
    static final ArchRule timeAndChanceAreHandedIn =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.vitrine.cli.Wiring")
                    .should()
                    .callMethod(Instant.class, "now")
                    .orShould()
                    .callMethod(LocalDateTime.class, "now")
                    .orShould()
                    .callMethod(Clock.class, "systemUTC")
                    .orShould()
                    .callMethod(UUID.class, "randomUUID")
                    .orShould()
                    .callMethod(Math.class, "random")
                    .orShould()
                    .callMethod(Thread.class, "sleep", long.class)
                    .because("a test must be able to choose them");

    @ArchTest
    static final ArchRule theEnvironmentIsReadInOnePlace =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.vitrine.cli.Wiring")
                    .should()
                    .callMethod(System.class, "getenv", String.class)
                    .orShould()
                    .callMethod(System.class, "getenv")
                    .orShould()
                    .callMethod(System.class, "getProperty", String.class)
                    .orShould()
                    .callMethod(System.class, "getProperty", String.class, String.class)
                    .because("settings are handed in, checked");

    @ArchTest
    static final ArchRule exceptionsHaveOneRoot =
            classes()
                    .that()
                    .areAssignableTo(Throwable.class)
                    .should()
                    .beAssignableTo(VitrineException.class);

    @ArchTest
    static final ArchRule idsAreRecords =
            classes().that().haveSimpleNameEndingWith("Id").should().beRecords();

    @ArchTest
    static final ArchRule nothingHasASetter =
            noMethods()
                    .that()
                    .areDeclaredInClassesThat(resideInAPackage("dev.vitrine.."))
                    .should()
                    .haveNameMatching("set[A-Z].*");

    @ArchTest
    static final ArchRule absenceInAFieldIsNullableNotOptional =
            noFields().should().haveRawType(Optional.class);

    @ArchTest
    static final ArchRule fieldsAreFinalOrPrivate =
            fields().that().areNotPrivate().should().beFinal().allowEmptyShould(true);

    @ArchTest
    static final ArchRule constructorsTakeFewCollaborators =
            classes().that().areNotRecords().and().areNotEnums().should(takeFewCollaborators());

    @ArchTest static final ArchRule optionalIsNeverAParameter = methods().should(notTakeOptional());

    private static ArchCondition<JavaClass> dependOnNoVendorButTheirOwn() {
        return new ArchCondition<>("depend on no vendor but their own") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getPackageName().startsWith("dev.vitrine.cli")) {
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    String folder = dependency.getTargetClass().getPackageName();
                    if (VENDORS.contains(folder) && !folder.equals(type.getPackageName())) {
                        events.add(
                                SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaMethod> notTakeOptional() {
        return new ArchCondition<>("not take an Optional") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                if (method.getRawParameterTypes().stream()
                        .anyMatch(type -> type.isEquivalentTo(Optional.class))) {
                    events.add(SimpleConditionEvent.violated(method, method.getDescription()));
                }
            }
        };
    }

    private static ArchCondition<JavaClass> takeFewCollaborators() {
        return new ArchCondition<>(
                "take at most " + MOST_COLLABORATORS + " constructor parameters") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (JavaConstructor constructor : type.getConstructors()) {
                    if (constructor.getRawParameterTypes().size() > MOST_COLLABORATORS) {
                        events.add(
                                SimpleConditionEvent.violated(
                                        constructor, constructor.getDescription()));
                    }
                }
            }
        };
    }
}
