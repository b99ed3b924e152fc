package org.interlend.start;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.interlend.api.circulation.TermsJson;
import org.interlend.api.common.ObjectMapperProvider;
import org.interlend.api.institution.LibraryJson;
import org.interlend.api.partners.PartnerJson;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.terms.TermsSelection;
import org.interlend.importing.FileImports;
import org.interlend.importing.ImportKind;
import org.interlend.importing.ImportSpool;
import org.interlend.imports.ImportRunner;
import org.interlend.institution.InstitutionInput;
import org.interlend.institution.Institutions;
import org.interlend.partners.Partners;
import org.interlend.patrons.BlockKind;
import org.interlend.patrons.PatronContact;
import org.interlend.patrons.PatronIdentifiers;
import org.interlend.patrons.PatronInput;
import org.interlend.patrons.Patrons;
import org.interlend.setup.SetUpProgress;
import org.interlend.setup.SetUpStep;
import org.interlend.staff.PatronDataVisibility;
import org.interlend.staff.Role;
import org.interlend.staff.StaffAccounts;
import org.interlend.staff.view.SavedViewInput;
import org.interlend.staff.view.SavedViews;
import org.interlend.text.Language;

/** Loads a small library for trials into an empty database, in demonstration mode. */
@ApplicationScoped
class DemoData {

  private static final String BY = "demonstration";
  private static final String BRIGHTWATER = "BRIGHTWATER";

  @Inject private Institutions institutions;
  @Inject private StaffAccounts staff;
  @Inject private TermsSelection terms;
  @Inject private Partners partners;
  @Inject private Patrons patrons;
  @Inject private DeskWorkflow desk;
  @Inject private FileImports imports;
  @Inject private ImportRunner runner;
  @Inject private DemoBrokerMessages broker;
  @Inject private SavedViews views;
  @Inject private DemoHistory past;
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
    broker.playTheDay();
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
    past.play();
    lending.playThePast();
    lending.playTheDay();
    partner(BRIGHTWATER, settings -> put(settings, "lendingWorkflow", "automaticRenew", false));
    lending.askRenewal();
    // The demonstration has no mail server.
    setUpProgress.skip(SetUpStep.MAIL);
    partner(BRIGHTWATER);
  }

  private void libraries() {
    institutions.save(
        new InstitutionInput(
            "FR-751999",
            "Bibliothèques de Valmont",
            "FR-751999",
            ZoneId.of("Europe/Paris"),
            Language.EN,
            List.of("60FR_INST"),
            Currency.getInstance("EUR"),
            null,
            null,
            false));
    int year = institutions.today().getYear();
    Map<LocalDate, String> closed =
        Map.of(
            LocalDate.of(year, 12, 25), "Christmas",
            LocalDate.of(year + 1, 1, 1), "New Year",
            LocalDate.of(year + 1, 5, 1), "Labour Day",
            LocalDate.of(year + 1, 7, 14), "National Day");
    for (JsonNode each : json("libraries")) {
      ((ObjectNode) each).set("closedDays", ObjectMapperProvider.MAPPER.valueToTree(closed));
      LibraryJson library = read(each, LibraryJson.class);
      institutions.save(library.input(library.code()));
    }
  }

  private void termsOfUse() {
    for (JsonNode each : json("terms-of-use")) {
      TermsJson settings = read(each, TermsJson.class);
      terms.save(settings.code(), settings);
    }
  }

  /** Saves the partner of a file, which has the form of the management API. */
  private void partner(String code) {
    partner(code, settings -> {});
  }

  private void partner(String code, Consumer<JsonNode> change) {
    JsonNode settings = json(code);
    change.accept(settings);
    read(settings, PartnerJson.class).save(code, partners, PatronDataVisibility.WHOLE);
  }

  private static JsonNode json(String name) {
    try (InputStream file = DemoData.class.getResourceAsStream(name + ".json")) {
      return ObjectMapperProvider.MAPPER.readTree(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static <T> T read(JsonNode json, Class<T> type) {
    try {
      return ObjectMapperProvider.MAPPER.treeToValue(json, type);
    } catch (JsonProcessingException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void put(JsonNode settings, String group, String name, boolean value) {
    ((ObjectNode) settings.path(group)).put(name, value);
  }

  private void people() {
    LocalDate valid = institutions.today().plusYears(1).withDayOfYear(243);
    patron("u88120", "P0043177", "Maëlle", "Østergård", "GRADUATE", "maelle@example.org", "4821");
    patrons.save(
        new PatronInput(
            new PatronIdentifiers("u88123", List.of("P0043180")),
            "Tibor",
            "Szalay",
            "UNDERGRADUATE",
            PatronContact.email("tibor@example.org"),
            "en",
            BlockKind.MANUAL,
            true,
            "Unpaid fees of 24.00 EUR; please see the circulation desk",
            valid,
            "1111",
            null));
    patron("u88131", "P0043188", "Inés", "Carrasco", "STAFF", "ines@example.org", "2222");
    patron("u88132", "P0043189", "Jörg", "Mühlenbeck", "GRADUATE", "joerg@example.org", "3333");
    patron("u88133", "P0043190", "Amadou", "Diallo", "UNDERGRADUATE", "amadou@example.org", null);
    patron("u88134", "P0043191", "Siv", "Lindqvist", "STAFF", "siv@example.org", null);
    patron("u88135", "P0043192", "Chiara", "Bellandi", "GRADUATE", "chiara@example.org", null);
    patron("u88136", "P0043193", "Rowan", "Achterberg", "VISITOR", null, null);
  }

  private void patron(
      String id, String card, String first, String last, String group, String mail, String pin) {
    LocalDate valid = institutions.today().plusYears(1).withDayOfYear(243);
    patrons.save(
        new PatronInput(
            new PatronIdentifiers(id, List.of(card)),
            first,
            last,
            group,
            PatronContact.email(mail),
            "en",
            BlockKind.MANUAL,
            false,
            null,
            valid,
            pin,
            null));
  }

  /** Loads catalog records in the way an operator does. */
  private void records(String name) {
    try (InputStream file = DemoData.class.getResourceAsStream(name)) {
      imports.put(ImportKind.CATALOG, ImportSpool.keep("valmont-" + name, file), BY);
      runner.loadWaiting(ImportKind.CATALOG);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
