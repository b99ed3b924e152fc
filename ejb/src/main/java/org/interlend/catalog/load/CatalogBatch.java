package org.interlend.catalog.load;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.interlend.catalog.BulkInsert;
import org.interlend.catalog.ItemStatus;
import org.interlend.catalog.MarcCompression;
import org.interlend.catalog.ShelfKey;
import org.interlend.catalog.TitleIndex;
import org.interlend.catalog.load.BibRecord.ItemRecord;
import org.interlend.catalog.load.ExistingRecords.KnownItem;
import org.interlend.catalog.load.ExistingRecords.KnownLocation;
import org.interlend.text.SearchNormalizer;

/** Collects the changes for a batch of records and writes them together at the end. */
final class CatalogBatch {

  private static final String LOCAL = "LOCAL";

  private final Connection database;
  private final OffsetDateTime now;
  private final SequenceBlock bibKeys;
  private final SequenceBlock holdingKeys;
  private final SequenceBlock itemKeys;
  private final TitleIndex index = new TitleIndex();
  private final Set<Long> indexed = new HashSet<>();
  private final Set<Long> reindexed = new HashSet<>();
  private final Set<Long> reshelved = new HashSet<>();
  private final Set<Long> keptHoldings = new HashSet<>();
  private final List<Object[]> describedBibs = new ArrayList<>();
  private final List<Object[]> suppressedBibs = new ArrayList<>();
  private final List<Object[]> changedItems = new ArrayList<>();

  private final BulkInsert bibs = new BulkInsert("bib", bibColumns());
  private final BulkInsert marc = new BulkInsert("bib_marc", "bib_id bigint", "record bytea");
  private final BulkInsert holdings =
      new BulkInsert(
          "holding",
          "id bigint",
          "kind varchar",
          "bib_id bigint",
          "location_id bigint",
          "call_number varchar",
          "shelf_key bytea");
  private final BulkInsert items =
      new BulkInsert(
          "item",
          "id bigint",
          "kind varchar",
          "holding_id bigint",
          "barcode varchar",
          "status varchar",
          "policy varchar",
          "description varchar",
          "pieces integer",
          "library_use_only boolean",
          "renewable boolean",
          "current_library_id bigint",
          "version bigint");

  CatalogBatch(Connection database, Instant now) {
    this.database = database;
    this.now = now.atOffset(ZoneOffset.UTC);
    bibKeys = new SequenceBlock(database, "bib_seq");
    holdingKeys = new SequenceBlock(database, "holding_seq");
    itemKeys = new SequenceBlock(database, "item_seq");
  }

  long addBib(BibRecord record) throws SQLException {
    long id = bibKeys.next();
    List<Object> row = new ArrayList<>(List.of(id, LOCAL));
    row.addAll(description(record));
    row.add(now);
    bibs.add(row.toArray());
    return id;
  }

  void describe(long id, BibRecord record) {
    List<Object> row = new ArrayList<>(description(record));
    row.add(id);
    describedBibs.add(row.toArray());
    reindexed.add(id);
  }

  /** Suppresses a title, which keeps its description. */
  void suppress(long id) {
    suppressedBibs.add(new Object[] {id});
  }

  private static String[] bibColumns() {
    List<String> columns =
        new ArrayList<>(List.of("id bigint", "kind varchar", "record_number varchar"));
    columns.addAll(CitationColumns.typed());
    columns.addAll(
        List.of("sort_title varchar", "suppressed boolean", "created_at timestamp with time zone"));
    return columns.toArray(String[]::new);
  }

  private static List<Object> description(BibRecord record) {
    List<Object> values = new ArrayList<>();
    values.add(record.number());
    values.addAll(CitationColumns.values(record.citation()));
    values.add(SearchNormalizer.sortKey(record.citation().title()));
    values.add(record.suppressed());
    return values;
  }

  void keepMarc(long id, byte[] record) {
    marc.add(id, record);
  }

  void index(long id, BibRecord record) {
    index.add(id, record.numbers(), record.titles(), record.authors(), List.of());
    indexed.add(id);
  }

  /** Indexes only the call numbers of the title again. */
  void reindexCallNumbers(long id) {
    reshelved.add(id);
  }

  long addHolding(long bib, KnownLocation location, String callNumber) throws SQLException {
    long id = holdingKeys.next();
    holdings.add(id, LOCAL, bib, location.id(), callNumber, ShelfKey.of(callNumber));
    return id;
  }

  void addItem(long holding, KnownLocation location, ItemRecord item) throws SQLException {
    items.add(
        itemKeys.next(),
        LOCAL,
        holding,
        item.barcode(),
        ItemStatus.AVAILABLE.name(),
        item.policy(),
        item.description(),
        item.pieces(),
        false,
        true,
        location.libraryId(),
        1L);
  }

  /** Updates the item from its record. Its circulation status and its present place stay. */
  void changeItem(KnownItem known, long holding, KnownLocation location, ItemRecord item) {
    changedItems.add(
        new Object[] {
          holding,
          item.policy(),
          item.description(),
          item.pieces(),
          holding == known.holdingId() ? null : location.libraryId(),
          known.id()
        });
  }

  void keepHolding(long id) {
    keptHoldings.add(id);
  }

  void write() throws SQLException {
    bibs.insert(database);
    batch(
        """
        update bib set record_number = coalesce(?, record_number), %s, sort_title = ?,
          suppressed = ?, version = version + 1
        where id = ?
        """
            .formatted(CitationColumns.set()),
        describedBibs);
    batch("update bib set suppressed = true, version = version + 1 where id = ?", suppressedBibs);
    if (!reindexed.isEmpty()) {
      Array ids = BulkInsert.numbers(database, reindexed.stream());
      MarcCompression.remove(database, ids);
      TitleIndex.remove(database, ids);
    }
    if (!reshelved.isEmpty()) {
      TitleIndex.removeCallNumbers(database, BulkInsert.numbers(database, reshelved.stream()));
    }
    marc.insert(database);
    holdings.insert(database);
    items.insert(database);
    batch(
        """
        update item set holding_id = ?, policy = ?, description = ?, pieces = ?,
          current_library_id = case when status = 'AVAILABLE'
            then coalesce(cast(? as bigint), current_library_id) else current_library_id end,
          version = version + 1
        where id = ?
        """,
        changedItems);
    removeEmptyHoldings();
    indexCallNumbers();
    index.insert(database);
  }

  /** Removes holdings that have no item left. */
  private void removeEmptyHoldings() throws SQLException {
    Set<Long> touched = new HashSet<>(reindexed);
    touched.addAll(reshelved);
    if (touched.isEmpty()) {
      return;
    }
    try (PreparedStatement delete =
        database.prepareStatement(
            """
            delete from holding where kind = 'LOCAL' and bib_id = any(?) and not (id = any(?))
            and not exists (select 1 from item i where i.holding_id = holding.id)
            """)) {
      delete.setArray(1, BulkInsert.numbers(database, touched.stream()));
      delete.setArray(2, BulkInsert.numbers(database, keptHoldings.stream()));
      delete.executeUpdate();
    }
  }

  /** The call numbers of a title are those of the holdings that it has in the end. */
  private void indexCallNumbers() throws SQLException {
    Set<Long> shelved = new HashSet<>(indexed);
    shelved.addAll(reshelved);
    Map<Long, List<String>> callNumbers = new HashMap<>();
    try (PreparedStatement query =
        database.prepareStatement(
            """
            select bib_id, call_number from holding
            where bib_id = any(?) and call_number is not null
            """)) {
      query.setArray(1, BulkInsert.numbers(database, shelved.stream()));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          callNumbers
              .computeIfAbsent(row.getLong(1), bib -> new ArrayList<>())
              .add(row.getString(2));
        }
      }
    }
    callNumbers.forEach(index::addCallNumbers);
  }

  private void batch(String sql, List<Object[]> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = database.prepareStatement(sql)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
