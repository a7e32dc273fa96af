package org.duijie;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rooms of the house and who may use whom. Each rule first proves that the packages it names hold classes: a rule
/// about nothing always passes.
class HouseRulesTest {
    private static final Set<String> CLOCKS =
            Set.of("system", "systemUTC", "systemDefaultZone", "tickMillis", "tickSeconds", "tickMinutes");

    /// Durations are another matter: `nanoTime` knows nothing of clocks that were set.
    private static final DescribedPredicate<JavaMethodCall> THE_SYSTEMS_TIME =
            DescribedPredicate.describe("asks the system for the time", call -> {
                var target = call.getTarget();
                String name = target.getName();
                return switch (target.getOwner().getPackageName()) {
                    case "java.time" ->
                        (name.equals("now")
                                        && target.getRawParameterTypes().stream()
                                                .noneMatch(type -> type.isEquivalentTo(Clock.class)))
                                || (target.getOwner().isEquivalentTo(Clock.class) && CLOCKS.contains(name));
                    case "java.lang" -> name.equals("currentTimeMillis");
                    default -> false;
                };
            });

    private static JavaClasses house = new ClassFileImporter().importClasses();

    @BeforeAll
    static void read_the_house() {
        house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.duijie");
    }

    private static void requireClasses(String packages) {
        DescribedPredicate<JavaClass> inside = JavaClass.Predicates.resideInAPackage(packages);
        assertThat(house.stream().filter(inside)).as("classes in %s", packages).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "domain, models",
        "domain, matcher",
        "domain, ingest",
        "domain, proof",
        "domain, exchange",
        "domain, store",
        "domain, api",
        "proof, domain",
        "proof, models",
        "proof, matcher",
        "proof, ingest",
        "proof, exchange",
        "proof, store",
        "proof, api",
        "ingest, models",
        "ingest, matcher",
        "ingest, proof",
        "ingest, exchange",
        "ingest, store",
        "ingest, api",
        "models, matcher",
        "models, ingest",
        "models, proof",
        "models, exchange",
        "models, store",
        "models, api",
        "matcher, ingest",
        "matcher, proof",
        "matcher, exchange",
        "matcher, store",
        "matcher, api",
        "exchange, ingest",
        "exchange, store",
        "exchange, api",
        "store, ingest",
        "store, api",
    })
    void a_room_never_looks_up(String room, String above) {
        requireClasses("org.duijie." + room + "..");
        requireClasses("org.duijie." + above + "..");
        noClasses()
                .that()
                .resideInAPackage("org.duijie." + room + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.duijie." + above + "..")
                .check(house);
    }

    @ParameterizedTest
    @CsvSource({
        "smile.., org.duijie.models.smile..",
        "ai.onnxruntime.., org.duijie.models.onnx..",
        "ai.djl.., org.duijie.models.onnx..",
        "opennlp.., org.duijie.models.opennlp..",
        "org.apache.lucene.index.., org.duijie.matcher.lucene..",
        "org.apache.lucene.search.., org.duijie.matcher.lucene..",
        "org.apache.lucene.facet.., org.duijie.matcher.lucene..",
        "io.lettuce.., org.duijie.store.redis..",
        "jakarta.mail.., org.duijie.store.mail..",
        "org.eclipse.angus.., org.duijie.store.mail..",
        "org.jdbi.., org.duijie.store.jdbc..",
        "java.sql.., org.duijie.store.jdbc..",
        "org.h2.., org.duijie.store.jdbc..",
        "org.postgresql.., org.duijie.store.jdbc..",
        "org.flywaydb.., org.duijie.store.jdbc..",
        "com.zaxxer.., org.duijie.store.jdbc..",
        "io.micronaut.., org.duijie.api..",
        "gg.jte.., org.duijie.api..",
        "picocli.., org.duijie.api..",
        "com.nimbusds.., org.duijie.api.signon..",
        "ch.qos.logback.., org.duijie.api.log..",
        "org.slf4j.., org.duijie.api.log..",
        "io.opentelemetry.., org.duijie.api.trace.otlp..",
    })
    void a_technology_stays_in_its_package(String technology, String home) {
        requireClasses(home);
        noClasses()
                .that()
                .resideInAPackage("org.duijie..")
                .and()
                .resideOutsideOfPackage(home)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology)
                .check(house);
    }

    @Test
    void generated_api_types_stay_in_the_api() {
        requireClasses("org.duijie.api.generated..");
        noClasses()
                .that()
                .resideOutsideOfPackage("org.duijie.api..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.duijie.api.generated..")
                .check(house);
    }

    @Test
    void the_domain_needs_nothing_but_the_jdk() {
        requireClasses("org.duijie.domain..");
        noClasses()
                .that()
                .resideInAPackage("org.duijie.domain..")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages("org.duijie.domain..", "java..", "org.jspecify.annotations..")
                .check(house);
    }

    @Test
    void the_exchange_has_no_cycles() {
        List.of("catalogue", "challenge", "identity")
                .forEach(part -> requireClasses("org.duijie.exchange." + part + ".."));
        slices().matching("org.duijie.exchange.(*)..").should().beFreeOfCycles().check(house);
    }

    @Test
    void nobody_asks_the_system_for_the_time_but_whoever_opens_a_house() {
        requireClasses("org.duijie.exchange..");
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("org.duijie.api.house.House")
                .and()
                .doNotHaveFullyQualifiedName("org.duijie.store.jdbc.JdbcHouse")
                .and()
                // Settings are read before there is a house.
                .doNotHaveFullyQualifiedName("org.duijie.api.command.ListenConfig")
                .should()
                .callMethodWhere(THE_SYSTEMS_TIME)
                .orShould()
                .callConstructor(java.util.Date.class)
                .check(house);
    }

    @Test
    void nobody_prints_to_the_console_but_the_command_line() {
        requireClasses("org.duijie.api.command..");
        noClasses()
                .that()
                .resideOutsideOfPackage("org.duijie.api.command..")
                .and()
                .haveNameNotMatching("org\\.duijie\\.api\\.Main")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(house);
    }
}
