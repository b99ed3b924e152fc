package org.interlend.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.interlend.container.Commands.STAFF;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.interlend.catalog.Catalog;
import org.interlend.catalog.Citation;
import org.interlend.catalog.LocalItemInput;
import org.interlend.circulation.DeskWorkflow;
import org.interlend.circulation.HoldWorkflow;
import org.interlend.circulation.LendCommand;
import org.interlend.circulation.PlaceHoldCommand;
import org.interlend.circulation.ScanInCommand;
import org.interlend.circulation.hold.HoldShelfQueries;
import org.interlend.institution.DeskMailSettings;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.institution.LibraryInput;
import org.interlend.institution.LibraryInput.DeskInput;
import org.interlend.institution.LibraryInput.LocationInput;
import org.interlend.institution.Location;
import org.interlend.institution.ShelfSearchPeriod;
import org.interlend.partners.AuthenticationSettings;
import org.interlend.partners.NcipSettings;
import org.interlend.partners.PartnerConnectionInput;
import org.interlend.partners.PartnerSettings;
import org.interlend.partners.PartnerStatus;
import org.interlend.partners.Partners;
import org.interlend.partners.libris.LibrisSettings;
import org.interlend.partners.protocol.BrokerProtocol;
import org.interlend.partners.protocol.OwnSigel;
import org.interlend.partners.secret.PartnerSecretsInput;
import org.interlend.partners.slnp.SlnpSettings;
import org.interlend.patrons.Patrons;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.settings.SettingProperty;
import org.interlend.settings.SettingsGroup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Libraries, locations and desks are removed unless other records need them. */
@InContainer
class PlaceRemovalIT {

  private final String code = "LIB-" + UUID.randomUUID().toString().substring(0, 8);
  private final LocationInput stacks = new LocationInput(code, "Stacks");
  private final LocationInput annex = new LocationInput(code + "-X", "Annex");
  private final DeskInput desk = new DeskInput(code, "Desk", true);

  @Inject private Catalog catalog;
  @Inject private DeskWorkflow desks;
  @Inject private HoldShelfQueries shelves;
  @Inject private HoldWorkflow holds;
  @Inject private Institutions institutions;
  @Inject private Partners partners;
  @Inject private Patrons patrons;
  @Inject private Tables tables;
  @Inject private TransactionTemplate transaction;

  @BeforeEach
  void create() {
    save(List.of(stacks, annex), List.of(desk));
  }

  @Test
  void aLibraryThatNothingNeedsIsRemovedWithItsPlaces() {
    institutions.remove(code);

    assertThat(institutions.findLibrary(code)).isEmpty();
    assertThat(institutions.findDesk(code)).isEmpty();
    assertThat(
            transaction.requiresNew(
                () -> institutions.libraries().stream().map(Library::code).toList()))
        .doesNotContain(code);
  }

  @Test
  void aLocationThatNothingNeedsIsRemoved() {
    long before = transaction.requiresNew(() -> institutions.library(code).version());

    save(List.of(stacks), List.of());

    assertThat(locations()).containsExactly(code);
    assertThat(institutions.findDesk(code)).isEmpty();
    assertThat(transaction.requiresNew(() -> institutions.library(code).version()))
        .isGreaterThan(before);
  }

  @Test
  void aLibraryWithHistoryStays() {
    assertThatThrownBy(() -> institutions.remove("MAIN"))
        .hasMessageStartingWith("Library MAIN cannot be removed: ");
    assertThat(institutions.findLibrary("MAIN")).isPresent();
  }

  @Test
  void aLibraryOfPickupNamesOrSigelsOfPartnersStays() {
    PartnerSettings named = inactive(BrokerProtocol.NCIP);
    set(named, "pickupNames", new HashMap<>(Map.of("Main desk", code)));
    partners.save(
        code + "-N",
        named,
        PartnerConnectionInput.ncip(new NcipSettings(), new AuthenticationSettings()));
    assertThatThrownBy(() -> institutions.remove(code)).hasMessageContaining(code + "-N");
    set(named, "pickupNames", new HashMap<>());
    partners.save(
        code + "-N",
        named,
        PartnerConnectionInput.ncip(new NcipSettings(), new AuthenticationSettings()));

    LibrisSettings libris = new LibrisSettings();
    set(libris, "sigels", List.of(new OwnSigel("Xyz", code)));
    partners.save(code + "-L", inactive(BrokerProtocol.LIBRIS), connection(null, libris));
    assertThatThrownBy(() -> institutions.remove(code)).hasMessageContaining(code + "-L");
    partners.save(
        code + "-L", inactive(BrokerProtocol.LIBRIS), connection(null, new LibrisSettings()));

    SlnpSettings slnp = new SlnpSettings();
    set(slnp, "ownSigels", List.of(new OwnSigel("Xyz", code)));
    partners.save(code + "-S", inactive(BrokerProtocol.SLNP), connection(slnp, null));
    assertThatThrownBy(() -> institutions.remove(code)).hasMessageContaining(code + "-S");
    partners.save(code + "-S", inactive(BrokerProtocol.SLNP), connection(new SlnpSettings(), null));

    institutions.remove(code);
    assertThat(institutions.findLibrary(code)).isEmpty();
  }

  private PartnerSettings inactive(BrokerProtocol protocol) {
    PartnerSettings settings = new PartnerSettings() {};
    set(settings, "name", "Of " + code);
    set(settings, "status", PartnerStatus.INACTIVE);
    set(settings, "protocol", protocol);
    return settings;
  }

  private static PartnerConnectionInput connection(SlnpSettings slnp, LibrisSettings libris) {
    return new PartnerConnectionInput(
        new NcipSettings(),
        new AuthenticationSettings(),
        slnp,
        libris,
        PartnerSecretsInput.UNCHANGED);
  }

  private static void set(SettingsGroup group, String name, Object value) {
    SettingProperty.find(group.getClass(), name).orElseThrow().write(group, value);
  }

  @Test
  void placesThatPartnersAndItemsNeedStay() {
    assertThatThrownBy(() -> institutions.save(main("BORROW", "RSDESK")))
        .hasMessageMatching("Location BORROW cannot be removed: .*BRIGHTWATER.*");
    assertThatThrownBy(() -> institutions.save(main("STACKS", "RSDESK")))
        .hasMessageMatching("Location STACKS cannot be removed: .* of the catalog .*");
    assertThatThrownBy(() -> institutions.save(main(null, "RSDESK")))
        .hasMessageStartingWith("Desk RSDESK cannot be removed: ");
  }

  @Test
  void theLastDeskStaysWhileHoldsAreCollectedThere() {
    Citation work = new Citation("Held at " + code, null, null, null, null, null, null, code, null);
    catalog.save(new LocalItemInput(code + "-A", work, "STACKS", null, "BOOK"));
    patrons.save(Commands.patron(code, "GRADUATE", List.of("C-" + code)));
    holds.place(new PlaceHoldCommand(code, code + "-A", code, STAFF));

    assertThatThrownBy(() -> save(List.of(stacks), List.of()))
        .hasMessageStartingWith("The last desk of library " + code + " cannot be removed: a hold ");
    DeskInput another = new DeskInput(code + "-2", "Another desk", true);
    save(List.of(stacks), List.of(another));

    assertThat(institutions.findDesk(code)).isEmpty();
  }

  @Test
  void aLibraryHasItemsUnderWayWhileSomeAreOnTheirWayThereOrKeptThere() {
    assertThat(shelves.withItemsUnderWay(List.of())).isEmpty();
    Citation work = new Citation("Sent to " + code, null, null, null, null, null, null, code, null);
    catalog.save(new LocalItemInput(code + "-A", work, "STACKS", null, "BOOK"));
    patrons.save(Commands.patron(code, "GRADUATE", List.of("C-" + code)));
    holds.place(new PlaceHoldCommand(code, code + "-A", code, STAFF));
    assertThat(shelves.withItemsUnderWay(List.of(code))).as("on its shelf").isEmpty();

    desks.scanIn(new ScanInCommand(code + "-A", "MAINDESK", STAFF));
    assertThat(shelves.withItemsUnderWay(List.of(code, "MAIN"))).contains(code);
    desks.scanIn(new ScanInCommand(code + "-A", code, STAFF));
    assertThat(shelves.withItemsUnderWay(List.of(code))).containsExactly(code);
    desks.lend(new LendCommand(code, code + "-A", code, STAFF));
    assertThat(shelves.withItemsUnderWay(List.of(code))).isEmpty();
  }

  @Test
  void aLibraryWithItemsStaysAndTheRefusalSaysWhatToDo() {
    Citation work = new Citation("Kept at " + code, null, null, null, null, null, null, code, null);
    catalog.save(new LocalItemInput(code + "-A", work, code, null, "BOOK"));

    assertThatThrownBy(() -> institutions.remove(code))
        .hasMessage(
            "Library %s cannot be removed: an item is there. Move it to another library first"
                    .formatted(code)
                + " (a lent item once it is back), or make the library inactive instead.");
  }

  @Test
  void aLibraryThatLentAnItemStays() {
    Citation work = new Citation("Lent at " + code, null, null, null, null, null, null, code, null);
    catalog.save(new LocalItemInput(code + "-A", work, "STACKS", null, "BOOK"));
    patrons.save(Commands.patron(code, "GRADUATE", List.of("C-" + code)));
    desks.lend(new LendCommand(code, code + "-A", code, STAFF));

    assertThatThrownBy(() -> institutions.remove(code))
        .hasMessageStartingWith("Library " + code + " cannot be removed: a loan names it")
        .hasMessageEndingWith(" Make it inactive instead.");
  }

  @Test
  void aLibraryWhereTheCopyOfARejectedRequestWasStays() {
    tables.execute(
        """
        update lending_request set released_from_status = 'IN_TRANSIT',
          released_from_library_id = (select id from library where code = '%s')
        where id = (select min(id) from lending_request where released_from_status is null)
        """
            .formatted(code));
    try {
      assertThatThrownBy(() -> institutions.remove(code))
          .hasMessageStartingWith("Library " + code + " cannot be removed: a request ");
    } finally {
      tables.execute(
          """
          update lending_request set released_from_status = null, released_from_library_id = null
          where released_from_library_id = (select id from library where code = '%s')
          """
              .formatted(code));
    }
  }

  @Test
  void theHistoryOfItemsThatWereBroughtThereDoesNotKeepADesk() {
    Citation work =
        new Citation("Moved to " + code, null, null, null, null, null, null, code, null);
    catalog.save(new LocalItemInput(code + "-M", work, "STACKS", null, "BOOK"));
    String move =
        """
        insert into move_request (id, item_id, desk_id, partner_id, reference, status, requested_at,
          version)
        select %1$s, i.id, d.id, (select min(id) from partner), '%2$s', 'WAITING',
          current_timestamp, 1
        from desk d, item i where d.code = '%2$s' and i.barcode = '%2$s-M'
        """;
    try {
      tables.execute(move.formatted(-System.nanoTime(), code));
      assertThatThrownBy(() -> save(List.of(stacks), List.of()))
          .hasMessageStartingWith("Desk " + code + " cannot be removed: an item ");

      tables.execute(
          "update move_request set status = 'DONE', closed_at = current_timestamp where reference = '%s'"
              .formatted(code));
      save(List.of(stacks), List.of());
      assertThat(institutions.findDesk(code)).isEmpty();
      assertThat(
              tables.texts(
                  "select status from move_request where desk_id is null and reference = ?", code))
          .containsExactly("DONE");
    } finally {
      tables.execute("delete from move_request where reference = '%s'".formatted(code));
    }
  }

  /** The main library without a location and a desk. */
  private LibraryInput main(String location, String desk) {
    return transaction.requiresNew(
        () -> {
          Library main = institutions.library("MAIN");
          return new LibraryInput(
              main.code(),
              main.name(),
              main.isil(),
              null,
              main.resourceSharing(),
              true,
              main.closedWeekdays(),
              main.closedDays(),
              main.locations().stream()
                  .filter(each -> !each.code().equals(location))
                  .map(each -> new LocationInput(each.code(), each.name()))
                  .toList(),
              main.desks().stream()
                  .filter(each -> !each.code().equals(desk))
                  .map(each -> new DeskInput(each.code(), each.name(), each.holdShelf()))
                  .toList(),
              new ShelfSearchPeriod(),
              new ShelfSearchPeriod(),
              new DeskMailSettings());
        });
  }

  @Test
  void aCodeBelongsToOnePlace() {
    assertThatThrownBy(() -> save(List.of(stacks, stacks), List.of()))
        .hasMessage("Two locations have the code " + code);
    assertThatThrownBy(() -> save(List.of(new LocationInput("STACKS", "Stacks")), List.of()))
        .hasMessage("The code STACKS belongs to a location of Main Library");
    assertThatThrownBy(
            () -> save(List.of(stacks), List.of(desk, new DeskInput("SCIDESK", "Desk", false))))
        .hasMessage("The code SCIDESK belongs to a desk of Science Library");
    assertThat(locations()).containsExactlyInAnyOrder(code, annex.code());
  }

  private List<String> locations() {
    return transaction.requiresNew(
        () -> institutions.library(code).locations().stream().map(Location::code).toList());
  }

  private void save(List<LocationInput> locations, List<DeskInput> desks) {
    institutions.save(Commands.library(code, "A library", locations, desks));
  }
}
