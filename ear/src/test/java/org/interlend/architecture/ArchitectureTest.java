package org.interlend.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ejb.Schedule;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerService;
import jakarta.persistence.Entity;
import jakarta.persistence.MappedSuperclass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import org.interlend.persistence.Confidential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Allowed dependencies between the modules, and between the packages of the module ejb. */
class ArchitectureTest {

  private static final JavaClasses ALL = read("ejb", "ws", "web");
  private static final JavaClasses EJB = classesOf("ejb");
  private static final JavaClasses WS = classesOf("ws");
  private static final JavaClasses WEB = classesOf("web");

  @Test
  void ejbDependsOnJakartaEeAlone() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "javax..", "jakarta..", "org.interlend..")
        .check(EJB);
  }

  @Test
  void nothingDependsOnEndpointsOrPages() {
    noClasses().should().dependOnClassesThat(areIn(WS, "ws")).check(EJB);
    noClasses().should().dependOnClassesThat(areIn(WEB, "web")).check(EJB);
    noClasses().should().dependOnClassesThat(areIn(WEB, "web")).check(WS);
    noClasses()
        .should()
        .dependOnClassesThat(areIn(WS, "ws"))
        .allowEmptyShould(WEB.isEmpty())
        .check(WEB);
  }

  @Test
  void theAuditShowsNoSecret() {
    fields()
        .that()
        .areDeclaredInClassesThat()
        .areAnnotatedWith(Entity.class)
        .and()
        .areDeclaredInClassesThat()
        .resideInAnyPackage(
            "org.interlend.partners..", "org.interlend.patrons..", "org.interlend.staff")
        .and()
        .haveNameMatching(".+Digest|password|.+Pin|encrypted.+")
        .should()
        .beAnnotatedWith(Confidential.class)
        .check(EJB);
  }

  /** A name says what the platform calls it, so that it is recognized in a list of paths. */
  @ParameterizedTest
  @CsvSource({
    "java.lang.Throwable, Exception",
    "jakarta.servlet.Filter, Filter",
    "jakarta.servlet.Servlet, Servlet",
    "java.util.EventListener, Listener",
    "jakarta.ws.rs.container.ContainerRequestFilter, Filter",
    "jakarta.ws.rs.container.ContainerResponseFilter, Filter",
    "jakarta.faces.application.ViewHandler, ViewHandler",
    "jakarta.faces.convert.Converter, Converter",
    "jakarta.persistence.AttributeConverter, Column",
    "org.interlend.jobs.Job, Job|Expiry|Retention|Anonymizer"
  })
  void whatThePlatformHasAWordForEndsInIt(String type, String word) {
    classes()
        .that()
        .areAssignableTo(type)
        .and()
        .areTopLevelClasses()
        .should()
        .haveNameMatching(".+(%s)".formatted(word))
        .check(ALL);
  }

  @Test
  void whatTimeItIsSaysTheClockAlone() {
    noClasses()
        .should()
        .callMethodWhere(describe("a time of the machine", ArchitectureTest::asksTheMachine))
        .check(ALL);
  }

  private static boolean asksTheMachine(JavaMethodCall call) {
    return call.getTargetOwner().getPackageName().equals("java.time")
        && call.getName().equals("now")
        && call.getTarget().getRawParameterTypes().stream()
            .noneMatch(type -> type.isEquivalentTo(Clock.class));
  }

  /** Timers of the container stand still for as long as the machine's clock is set back. */
  @Test
  void whatIsRepeatedWaitsForNoTimeOfDay() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(TimerService.class, Timeout.class, Schedule.class)
        .check(ALL);
  }

  @Test
  void packagesDependOnLowerLayersOnly() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("org.interlend..")
        .withOptionalLayers(true)
        .layer("endpoints and pages")
        .definedBy(areIn(WS, "ws").or(areIn(WEB, "web")))
        .layer("staff and notices")
        .definedBy(
            "org.interlend.staff..",
            "org.interlend.audit..",
            "org.interlend.reports..",
            "org.interlend.notices..",
            "org.interlend.setup..",
            "org.interlend.subject..")
        .layer("borrowing")
        .definedBy("org.interlend.borrowing..")
        .layer("lending")
        .definedBy("org.interlend.lending..")
        .layer("requests")
        .definedBy("org.interlend.requests..")
        .layer("desks and messages")
        .definedBy("org.interlend.circulation..", "org.interlend.exchange..")
        .layer("records")
        .definedBy("org.interlend.catalog..", "org.interlend.partners..", "org.interlend.patrons..")
        .layer("institution")
        .definedBy("org.interlend.institution..")
        .layer("common")
        .definedBy(
            "org.interlend",
            "org.interlend.importing..",
            "org.interlend.jobs..",
            "org.interlend.network..",
            "org.interlend.operator..",
            "org.interlend.persistence..",
            "org.interlend.security..",
            "org.interlend.settings..",
            "org.interlend.lifecycle..",
            "org.interlend.text..")
        .whereLayer("endpoints and pages")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("staff and notices")
        .mayOnlyBeAccessedByLayers("endpoints and pages")
        .whereLayer("borrowing")
        .mayOnlyBeAccessedByLayers("endpoints and pages", "staff and notices")
        .whereLayer("lending")
        .mayOnlyBeAccessedByLayers("endpoints and pages", "staff and notices")
        .whereLayer("requests")
        .mayOnlyBeAccessedByLayers(
            "endpoints and pages", "staff and notices", "borrowing", "lending")
        .whereLayer("desks and messages")
        .mayOnlyBeAccessedByLayers(
            "endpoints and pages", "staff and notices", "borrowing", "lending", "requests")
        .whereLayer("records")
        .mayOnlyBeAccessedByLayers(
            "endpoints and pages",
            "staff and notices",
            "borrowing",
            "lending",
            "requests",
            "desks and messages")
        .whereLayer("institution")
        .mayOnlyBeAccessedByLayers(
            "endpoints and pages",
            "staff and notices",
            "borrowing",
            "lending",
            "requests",
            "desks and messages",
            "records")
        .whereLayer("common")
        .mayNotAccessAnyLayer()
        .ensureAllClassesAreContainedInArchitecture()
        .check(ALL);
  }

  @Test
  void packagesHaveNoDependencyCycles() {
    slices().matching("org.interlend.(*)..").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void partsOfPackagesHaveNoDependencyCycles() {
    slices().matching("org.interlend.(**)").should().beFreeOfCycles().check(ALL);
  }

  /** An entity changes its own state, and only the library's steps tell it to. */
  @Test
  void endpointsAndPagesChangeNoRecord() {
    noClasses()
        .that(areIn(WS, "ws").or(areIn(WEB, "web")))
        .should()
        .callMethodWhere(describe("changes an entity", ArchitectureTest::changesAnEntity))
        .check(ALL);
  }

  /** The settings that count are those of a workflow profile, if the partner has one. */
  @Test
  void rulesAskAPartnerWhichWorkflowSettingsCount() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.interlend.partners",
            "org.interlend.console.partners",
            "org.interlend.console.profiles")
        .should()
        .callMethodWhere(
            describe(
                "reads a partner's own workflow settings",
                call -> call.getName().matches("ownBorrowing|ownLending")))
        .check(ALL);
  }

  private static boolean changesAnEntity(JavaMethodCall call) {
    JavaClass owner = call.getTargetOwner();
    return (owner.isAnnotatedWith(Entity.class) || isPartOfRequest(owner))
        && call.getTarget().getRawReturnType().isEquivalentTo(void.class);
  }

  /** Settings, which endpoints and pages fill themselves, are mapped superclasses as well. */
  private static boolean isPartOfRequest(JavaClass owner) {
    return owner.isAnnotatedWith(MappedSuperclass.class)
        && owner.getPackageName().matches("org\\.interlend\\.(requests|borrowing|lending)(\\..*)?");
  }

  private static DescribedPredicate<JavaClass> areIn(JavaClasses module, String name) {
    return describe("are in " + name, type -> module.contain(type.getName()));
  }

  private static JavaClasses classesOf(String... modules) {
    return ALL.that(
        describe(
            "are in " + String.join(", ", modules),
            type -> Stream.of(modules).anyMatch(module -> isIn(module, type))));
  }

  private static boolean isIn(String module, JavaClass type) {
    return Path.of(type.getSource().orElseThrow().getUri()).startsWith(folder(module));
  }

  private static JavaClasses read(String... modules) {
    return new ClassFileImporter()
        .importPaths(
            Stream.of(modules)
                .map(ArchitectureTest::folder)
                .filter(Files::isDirectory)
                .toArray(Path[]::new));
  }

  private static Path folder(String module) {
    return Path.of("..", module, "target", "classes").toAbsolutePath().normalize();
  }
}
