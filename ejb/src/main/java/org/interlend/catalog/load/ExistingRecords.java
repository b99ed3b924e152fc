package org.interlend.catalog.load;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.interlend.catalog.BulkInsert;
import org.interlend.catalog.Citation;

/** The titles, items and holdings of the catalog that a batch of records may update. */
final class ExistingRecords {

  /** A title; its number may be null. */
  record KnownBib(long id, String number) {}

  /** An item, own or borrowed. */
  record KnownItem(
      long id,
      boolean local,
      KnownBib bib,
      String title,
      long holdingId,
      String policy,
      String description,
      Integer pieces) {}

  record KnownHolding(long id, long locationId, String callNumber) {}

  record KnownLocation(long id, String code, long libraryId, String libraryCode) {}

  private final Map<String, KnownBib> bibs = new HashMap<>();
  private final Map<String, KnownItem> items = new HashMap<>();
  private final Map<Long, List<KnownHolding>> holdings = new HashMap<>();
  private final Map<String, KnownLocation> locations = new HashMap<>();
  private final Map<Long, byte[]> marc = new HashMap<>();
  private final Map<Long, Citation> citations = new HashMap<>();
  private final Set<Long> suppressed = new HashSet<>();

  /** Reads a row. */
  private interface Reader {
    void read(ResultSet row) throws SQLException;
  }

  static ExistingRecords of(Connection database, Collection<BibRecord> records)
      throws SQLException {
    ExistingRecords known = new ExistingRecords();
    known.readLocations(database);
    known.readItems(database, records.stream().flatMap(BibRecord::barcodes));
    known.readBibs(database, records.stream().map(BibRecord::number));
    List<Long> ids =
        Stream.concat(
                known.bibs.values().stream(), known.items.values().stream().map(KnownItem::bib))
            .map(KnownBib::id)
            .distinct()
            .toList();
    if (!ids.isEmpty()) {
      known.readHoldings(database, BulkInsert.numbers(database, ids.stream()));
      known.readMarc(database, BulkInsert.numbers(database, ids.stream()));
      known.readDescriptions(database, BulkInsert.numbers(database, ids.stream()));
    }
    return known;
  }

  Optional<KnownBib> bib(String number) {
    return Optional.ofNullable(bibs.get(number));
  }

  Optional<KnownItem> item(String barcode) {
    return Optional.ofNullable(items.get(barcode));
  }

  List<KnownHolding> holdings(long bibId) {
    return holdings.getOrDefault(bibId, List.of());
  }

  /** The MARC record of a title, deflated; null if there is none. */
  byte[] marc(long bibId) {
    return marc.get(bibId);
  }

  Citation citation(long bibId) {
    return citations.get(bibId);
  }

  /** Whether discovery does not show the title, after the records that were written so far. */
  boolean isSuppressed(long bibId) {
    return suppressed.contains(bibId);
  }

  /** A record suppresses the title, or shows it: those after it find it so. */
  void suppress(long bibId, boolean hidden) {
    if (hidden) {
      suppressed.add(bibId);
    } else {
      suppressed.remove(bibId);
    }
  }

  /** Whether the title stays as it is described: only its MARC record describes it again. */
  boolean keepsDescription(BibRecord record, long bibId) {
    return record.marcXml() == null && marc.containsKey(bibId);
  }

  /**
   * Finds a location by its own code, or by the library's code and its own with a hyphen between,
   * for catalogs whose location codes are unique only within a library.
   *
   * @param library code of the library; null when only the location's code was given
   */
  Optional<KnownLocation> location(String library, String code) {
    return Optional.ofNullable(locations.get(library + "-" + code))
        .or(() -> Optional.ofNullable(locations.get(code)).filter(found -> in(library, found)));
  }

  /**
   * Whether the location is in the library. An unknown code matches, because it may be, for
   * instance, the institution's.
   */
  private boolean in(String library, KnownLocation location) {
    return library == null
        || library.equals(location.libraryCode())
        || locations.values().stream().noneMatch(any -> any.libraryCode().equals(library));
  }

  private void readLocations(Connection database) throws SQLException {
    read(
        database,
        """
        select l.id, l.code, y.id, y.code from location l join library y on y.id = l.library_id
        """,
        null,
        row ->
            locations.put(
                row.getString(2),
                new KnownLocation(
                    row.getLong(1), row.getString(2), row.getLong(3), row.getString(4))));
  }

  private void readItems(Connection database, Stream<String> barcodes) throws SQLException {
    read(
        database,
        """
        select i.barcode, i.id, i.kind, b.id, b.record_number, b.title, h.id, i.policy,
          i.description, i.pieces
        from item i join holding h on h.id = i.holding_id join bib b on b.id = h.bib_id
        where i.barcode = any(?)
        """,
        BulkInsert.texts(database, barcodes.filter(Objects::nonNull)),
        row ->
            items.put(
                row.getString(1),
                new KnownItem(
                    row.getLong(2),
                    row.getString(3).equals("LOCAL"),
                    new KnownBib(row.getLong(4), row.getString(5)),
                    row.getString(6),
                    row.getLong(7),
                    row.getString(8),
                    row.getString(9),
                    (Integer) row.getObject(10))));
  }

  private void readBibs(Connection database, Stream<String> numbers) throws SQLException {
    read(
        database,
        "select record_number, id from bib where record_number = any(?)",
        BulkInsert.texts(database, numbers.filter(Objects::nonNull)),
        row -> bibs.put(row.getString(1), new KnownBib(row.getLong(2), row.getString(1))));
  }

  private void readHoldings(Connection database, Array bibIds) throws SQLException {
    read(
        database,
        "select id, bib_id, location_id, call_number from holding where bib_id = any(?)",
        bibIds,
        row ->
            holdings
                .computeIfAbsent(row.getLong(2), bib -> new ArrayList<>())
                .add(new KnownHolding(row.getLong(1), row.getLong(3), row.getString(4))));
  }

  private void readMarc(Connection database, Array bibIds) throws SQLException {
    read(
        database,
        "select bib_id, record from bib_marc where bib_id = any(?)",
        bibIds,
        row -> marc.put(row.getLong(1), row.getBytes(2)));
  }

  private void readDescriptions(Connection database, Array bibIds) throws SQLException {
    read(
        database,
        "select id, suppressed, %s from bib where id = any(?)".formatted(CitationColumns.list()),
        bibIds,
        row -> {
          if (row.getBoolean(2)) {
            suppressed.add(row.getLong(1));
          }
          citations.put(row.getLong(1), CitationColumns.read(row, 3));
        });
  }

  private static void read(Connection database, String sql, Array values, Reader reader)
      throws SQLException {
    try (PreparedStatement query = database.prepareStatement(sql)) {
      if (values != null) {
        query.setArray(1, values);
      }
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          reader.read(row);
        }
      }
    }
  }
}
