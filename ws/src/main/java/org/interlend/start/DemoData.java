package org.interlend.start;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.Consumer;
import org.interlend.Actor;
import org.interlend.api.circulation.TermsJson;
import org.interlend.api.common.ObjectMapperProvider;
import org.interlend.api.institution.LibraryJson;
import org.interlend.api.partners.PartnerJson;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.terms.StoredTerms;
import org.interlend.importing.FileImports;
import org.interlend.importing.ImportKind;
import org.interlend.importing.ImportSpool;
import org.interlend.imports.ImportRunner;
import org.interlend.institution.InstitutionInput;
import org.interlend.institution.Institutions;
import org.interlend.partners.Partners;
import org.interlend.patrons.PatronInput;
import org.interlend.patrons.Patrons;
import org.interlend.security.Role;
import org.interlend.setup.SetUpProgress;
import org.interlend.setup.SetUpStep;
import org.interlend.staff.PatronDataVisibility;
import org.interlend.staff.StaffAccounts;
import org.interlend.staff.view.SavedViewInput;
import org.interlend.staff.view.SavedViews;

/** Loads a small library for trials into an empty database, in demonstration mode. */
@ApplicationScoped
class DemoData {

  private static final Actor BY = Actor.staff("demonstration");
  private static final String BRIGHTWATER = "BRIGHTWATER";

  @Inject private Institutions institutions;
  @Inject private StaffAccounts staff;
  @Inject private StoredTerms terms;
  @Inject private Partners partners;
  @Inject private Patrons patrons;
  @Inject private DeskWorkflow desk;
  @Inject private FileImports imports;
  @Inject private ImportRunner runner;
  @Inject private DemoBrokerMessages broker;
  @Inject private SavedViews views;
  @Inject private DemoLoans past;
  @Inject private DemoLendingRequests lending;
  @Inject private SetUpProgress setUpProgress;

  void load() {
    if (institutions.find().isPresent()) {
      return;
    }
    staff.addDemonstration(
        "admin", "Ada Administrator", EnumSet.of(Role.ADMINISTRATOR), "interlend");
    staff.addDemonstration("desk", "Dana Desk", EnumSet.of(Role.DESK_OPERATOR), "interlend");
    staff.addDemonstration(
        "sharing", "Sol Sharing", EnumSet.of(Role.RESOURCE_SHARING_OPERATOR), "interlend");
    staff.addDemonstration(
        "partners", "Pat Partners", EnumSet.of(Role.PARTNER_MANAGER), "interlend");
    staff.addDemonstration("viewer", "Vic Viewer", EnumSet.of(Role.VIEWER), "interlend");
    libraries();
    termsOfUse();
    partner(BRIGHTWATER);
    partner("OLDBRK");
    people();
    records("items.csv");
    records("catalog.xml");
    desk.lend(new LendCommand("P0043177", "30100200300", "MAINDESK", BY));
    partner(BRIGHTWATER, settings -> put(settings, "acceptItem", "automaticReceive", false));
    broker.announceWhatStaffReceive();
    partner(BRIGHTWATER);
    broker.sendTodaysMessages();
    views.save(
        "admin",
        new SavedViewInput(
            "requests", "Soonest due", "phase=ACTIVE&format=PHYSICAL&sort=DUE", true, false));
    partner(
        BRIGHTWATER,
        settings -> {
          put(settings, "borrowingWorkflow", "mediatedRenewal", true);
          put(settings, "borrowingWorkflow", "sendRenewItem", true);
          ((ObjectNode) settings).put("ncipUrl", "http://localhost:9/ncip");
        });
    broker.askForRenewal();
    partner(BRIGHTWATER);
    past.add();
    lending.addPastLoans();
    lending.addTodaysRequests();
    partner(BRIGHTWATER, settings -> put(settings, "lendingWorkflow", "automaticRenew", false));
    lending.askRenewal();
    // The demonstration has no mail server.
    setUpProgress.skip(SetUpStep.MAIL);
    partner(BRIGHTWATER);
  }

  private void libraries() {
    institutions.save(DemoFiles.read(DemoFiles.json("institution"), InstitutionInput.class));
    int year = institutions.today().getYear();
    Map<LocalDate, String> closed =
        Map.of(
            LocalDate.of(year, 12, 25), "Christmas",
            LocalDate.of(year + 1, 1, 1), "New Year",
            LocalDate.of(year + 1, 5, 1), "Labour Day",
            LocalDate.of(year + 1, 7, 14), "National Day");
    for (JsonNode each : DemoFiles.json("libraries")) {
      ((ObjectNode) each).set("closedDays", ObjectMapperProvider.MAPPER.valueToTree(closed));
      LibraryJson library = DemoFiles.read(each, LibraryJson.class);
      institutions.save(library.input(library.code()));
    }
  }

  private void termsOfUse() {
    for (JsonNode each : DemoFiles.json("terms-of-use")) {
      TermsJson settings = DemoFiles.read(each, TermsJson.class);
      terms.save(settings.code(), settings);
    }
  }

  /** Saves the partner of a file, which has the form of the management API. */
  private void partner(String code) {
    partner(code, settings -> {});
  }

  private void partner(String code, Consumer<JsonNode> change) {
    JsonNode settings = DemoFiles.json(code);
    change.accept(settings);
    DemoFiles.read(settings, PartnerJson.class).save(code, partners, PatronDataVisibility.WHOLE);
  }

  private static void put(JsonNode settings, String group, String name, boolean value) {
    ((ObjectNode) settings.path(group)).put(name, value);
  }

  private void people() {
    LocalDate valid = institutions.today().plusYears(1).withDayOfYear(243);
    for (JsonNode each : DemoFiles.json("patrons")) {
      ((ObjectNode) each).put("expiresOn", valid.toString());
      patrons.save(DemoFiles.read(each, PatronInput.class));
    }
  }

  /** Loads catalog records in the way an operator does. */
  private void records(String name) {
    try (InputStream file = DemoFiles.open(name)) {
      imports.put(ImportKind.CATALOG, ImportSpool.keep("valmont-" + name, file), BY.name());
      runner.loadWaiting(ImportKind.CATALOG);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
