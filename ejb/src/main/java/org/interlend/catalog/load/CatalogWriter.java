package org.interlend.catalog.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.interlend.catalog.MarcCompression;
import org.interlend.catalog.load.BibRecord.HoldingRecord;
import org.interlend.catalog.load.BibRecord.ItemRecord;
import org.interlend.catalog.load.ExistingRecords.KnownBib;
import org.interlend.catalog.load.ExistingRecords.KnownItem;
import org.interlend.catalog.load.ExistingRecords.KnownLocation;
import org.interlend.importing.ImportKind;
import org.interlend.importing.ImportableRecord;
import org.interlend.importing.RecordResult;
import org.interlend.importing.RecordWriter;
import org.interlend.text.Fact;

/**
 * Writes a batch of records by plain SQL: entities would need at least four statements for each
 * title, this needs a dozen for the whole batch. It makes and updates titles and items, removes no
 * item and does not change the circulation status.
 */
@ApplicationScoped
@Transactional
public class CatalogWriter implements RecordWriter {

  private static final int BARCODE = 100;

  @Inject private EntityManager em;
  @Inject private Clock clock;

  /** The holding that an item is to have. */
  private record Shelf(long bib, long location, String callNumber) {}

  @Override
  public ImportKind kind() {
    return ImportKind.CATALOG;
  }

  @Override
  public Fact refusedByDatabase(String why) {
    return RecordFault.DATABASE_REFUSED.with(why);
  }

  /**
   * Writes records. A record with a known number updates that title; without a number, or if the
   * title has none yet, the barcode of an item identifies the title. There is no dry run.
   *
   * @param read records of the type {@link BibRecord}
   */
  @Override
  public List<RecordResult> write(List<ImportableRecord> read, Run run) {
    List<BibRecord> records = read.stream().map(BibRecord.class::cast).toList();
    Connection database = em.unwrap(Connection.class);
    try (MarcCompression.Packer packer = new MarcCompression.Packer()) {
      ExistingRecords known = ExistingRecords.of(database, records);
      CatalogBatch changes = new CatalogBatch(database, clock.instant());
      List<RecordResult> written = new ArrayList<>();
      for (BibRecord record : records) {
        written.add(write(record, known, changes, packer));
      }
      changes.write();
      return written;
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  private static RecordResult write(
      BibRecord record, ExistingRecords known, CatalogBatch changes, MarcCompression.Packer packer)
      throws SQLException {
    boolean described = record.citation().title() != null;
    if (!described && !record.suppressed()) {
      return RecordResult.refused(RecordFault.NO_TITLE.with());
    }
    if (record.number() == null && record.barcodes().allMatch(Objects::isNull)) {
      return RecordResult.refused(RecordFault.NO_KEY.with());
    }
    Optional<KnownBib> before = known.bib(record.number()).or(() -> byBarcode(record, known));
    if (!described) {
      return suppress(before, known, changes);
    }
    long bib = before.isPresent() ? before.get().id() : changes.addBib(record);
    Copies copies = new Copies(record, bib, known, changes);
    copies.write();
    describe(record, bib, before.isPresent(), copies, known, changes, packer);
    return RecordResult.saved(
        before.isPresent() ? RecordResult.Outcome.UPDATED : RecordResult.Outcome.NEW,
        copies.count,
        copies.reasons);
  }

  /** A record of a deletion may have nothing but its number: the title keeps its description. */
  private static RecordResult suppress(
      Optional<KnownBib> before, ExistingRecords known, CatalogBatch changes) {
    Optional<Long> shown = before.map(KnownBib::id).filter(id -> !known.isSuppressed(id));
    shown.ifPresent(
        id -> {
          changes.suppress(id);
          known.suppress(id, true);
        });
    return RecordResult.saved(
        shown.isPresent() ? RecordResult.Outcome.UPDATED : RecordResult.Outcome.UNCHANGED,
        0,
        List.of());
  }

  private static Optional<KnownBib> byBarcode(BibRecord record, ExistingRecords known) {
    return record
        .barcodes()
        .filter(Objects::nonNull)
        .flatMap(barcode -> known.item(barcode).stream())
        .filter(KnownItem::local)
        .map(KnownItem::bib)
        .filter(bib -> record.number() == null || bib.number() == null)
        .findFirst();
  }

  private static void describe(
      BibRecord record,
      long bib,
      boolean before,
      Copies copies,
      ExistingRecords known,
      CatalogBatch changes,
      MarcCompression.Packer packer) {
    byte[] marc = record.marcXml() == null ? null : packer.deflated(record.marcXml());
    if (before && (known.keepsDescription(record, bib) || isSame(record, marc, bib, known))) {
      if (copies.moved) {
        changes.reindexCallNumbers(bib);
      }
      return;
    }
    BibRecord complete = before ? record.completed(known.citation(bib)) : record;
    if (before) {
      changes.describe(bib, complete);
    }
    if (marc != null) {
      changes.keepMarc(bib, marc);
    }
    changes.index(bib, complete);
    known.suppress(bib, record.suppressed());
  }

  private static boolean isSame(BibRecord record, byte[] marc, long bib, ExistingRecords known) {
    return marc != null
        && Arrays.equals(marc, known.marc(bib))
        && record.suppressed() == known.isSuppressed(bib);
  }

  /** The items of one record. */
  private static final class Copies {

    private final BibRecord record;
    private final long bib;
    private final ExistingRecords known;
    private final CatalogBatch changes;
    private final Map<Shelf, Long> shelves = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final List<Fact> reasons = new ArrayList<>();
    private int count;

    /** Whether a holding of the title is new, or one of its items has another holding. */
    private boolean moved;

    Copies(BibRecord record, long bib, ExistingRecords known, CatalogBatch changes) {
      this.record = record;
      this.bib = bib;
      this.known = known;
      this.changes = changes;
      known
          .holdings(bib)
          .forEach(
              held ->
                  shelves.putIfAbsent(
                      new Shelf(bib, held.locationId(), held.callNumber()), held.id()));
    }

    void write() throws SQLException {
      for (HoldingRecord holding : record.holdings()) {
        Optional<KnownLocation> location = known.location(holding.library(), holding.location());
        if (location.isPresent()) {
          write(holding, location.get());
        } else {
          refuse(holding);
        }
      }
    }

    private void refuse(HoldingRecord holding) {
      String library = holding.library() == null ? "" : holding.library() + "/";
      String location = library + holding.location();
      boolean missing = holding.location() == null;
      if (holding.items().isEmpty()) {
        reasons.add(
            missing
                ? RecordFault.HOLDING_WITHOUT_LOCATION.with()
                : RecordFault.HOLDING_AT_UNKNOWN_LOCATION.with(location));
      }
      for (ItemRecord item : holding.items()) {
        reasons.add(
            missing
                ? RecordFault.ITEM_WITHOUT_LOCATION.with(item.barcode())
                : RecordFault.ITEM_AT_UNKNOWN_LOCATION.with(location, item.barcode()));
      }
    }

    private void write(HoldingRecord holding, KnownLocation location) throws SQLException {
      long shelf = shelf(location, holding.callNumber());
      changes.keepHolding(shelf);
      for (ItemRecord item : holding.items()) {
        Optional<Fact> fault = fault(item);
        if (fault.isPresent()) {
          reasons.add(fault.get());
        } else {
          write(item, shelf, location);
          count++;
        }
      }
    }

    private long shelf(KnownLocation location, String callNumber) throws SQLException {
      Shelf key = new Shelf(bib, location.id(), callNumber);
      Long there = shelves.get(key);
      if (there == null) {
        moved = true;
        there = changes.addHolding(bib, location, callNumber);
        shelves.put(key, there);
      }
      return there;
    }

    private Optional<Fact> fault(ItemRecord item) {
      String barcode = item.barcode();
      if (barcode == null) {
        return Optional.of(RecordFault.ITEM_WITHOUT_BARCODE.with());
      }
      if (barcode.length() > BARCODE) {
        return Optional.of(RecordFault.BARCODE_TOO_LONG.with(BARCODE));
      }
      if (!seen.add(barcode)) {
        return Optional.of(RecordFault.BARCODE_TWICE.with(barcode));
      }
      return known
          .item(barcode)
          .filter(there -> !there.local() || !isOfTitle(there))
          .map(
              there ->
                  there.local()
                      ? RecordFault.BARCODE_OF_ANOTHER_TITLE.with(barcode, there.title())
                      : RecordFault.BARCODE_OF_BORROWED_ITEM.with(barcode));
    }

    /** Whether it is a copy of this title, or comes to it from a title that is suppressed. */
    private boolean isOfTitle(KnownItem there) {
      long present = there.bib().id();
      return present == bib || !record.suppressed() && known.isSuppressed(present);
    }

    private void write(ItemRecord item, long shelf, KnownLocation location) throws SQLException {
      Optional<KnownItem> there = known.item(item.barcode());
      if (there.isEmpty()) {
        changes.addItem(shelf, location, item);
        return;
      }
      ItemRecord now = completed(item, there.get());
      if (there.get().bib().id() != bib) {
        changes.reindexCallNumbers(there.get().bib().id());
      }
      if (differs(there.get(), shelf, now)) {
        moved |= there.get().holdingId() != shelf;
        changes.changeItem(there.get(), shelf, location, now);
      }
    }

    /** Completes the record of an item with the stored values it does not set. */
    private static ItemRecord completed(ItemRecord item, KnownItem there) {
      return new ItemRecord(
          item.barcode(),
          item.policy() == null ? there.policy() : item.policy(),
          item.description() == null ? there.description() : item.description(),
          item.pieces() == null ? there.pieces() : item.pieces());
    }

    private static boolean differs(KnownItem there, long shelf, ItemRecord item) {
      return there.holdingId() != shelf
          || !Objects.equals(there.policy(), item.policy())
          || !Objects.equals(there.description(), item.description())
          || !Objects.equals(there.pieces(), item.pieces());
    }
  }
}
