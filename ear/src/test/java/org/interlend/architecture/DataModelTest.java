package org.interlend.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.h2.tools.RunScript;
import org.junit.jupiter.api.Test;

/**
 * The diagram of the data model is made from the migrations. It has the tables that the guide
 * names; when it is out of date, the new one is in {@code target/data-model.mmd}.
 */
class DataModelTest {

  private static final Path GUIDE = Path.of("../docs/data-model.md");
  private static final Path MIGRATIONS = Path.of("../ejb/src/main/resources/db/migration");
  private static final Path MADE = Path.of("target/data-model.mmd");
  private static final Pattern DIAGRAM =
      Pattern.compile("(?s)<!-- diagram -->\n```mermaid\n(.*)```\n<!-- /diagram -->");
  private static final Pattern TABLE = Pattern.compile("(?m)^ {2}(\\w+) \\{$");

  /** A column of the diagram. */
  private record Column(String name, String type, boolean required) {}

  @Test
  void theDiagramIsThatOfTheMigrations() throws Exception {
    var found = DIAGRAM.matcher(Files.readString(GUIDE));
    assertThat(found.find()).isTrue();
    var drawn = found.group(1);
    var tables = TABLE.matcher(drawn).results().map(each -> each.group(1)).toList();

    try (var database = migrated()) {
      var made = diagram(database.getMetaData(), tables);
      Files.writeString(MADE, made);
      assertThat(drawn).as("the diagram of the guide; see " + MADE).isEqualTo(made);
    }
  }

  private static Connection migrated() throws Exception {
    var database =
        DriverManager.getConnection(
            "jdbc:h2:mem:;DATABASE_TO_LOWER=true;DEFAULT_NULL_ORDERING=HIGH");
    List<Path> scripts;
    try (var files = Files.list(MIGRATIONS)) {
      scripts = files.sorted(Comparator.comparingInt(DataModelTest::version)).toList();
    }
    for (var script : scripts) {
      RunScript.execute(
          database, new StringReader(Files.readString(script).replace("${bytewise}", "")));
    }
    return database;
  }

  private static int version(Path script) {
    return Integer.parseInt(script.getFileName().toString().replaceAll("^V(\\d+)__.*", "$1"));
  }

  private static String diagram(DatabaseMetaData schema, List<String> tables) throws SQLException {
    List<String> references = new ArrayList<>();
    List<String> entities = new ArrayList<>();
    for (var table : tables) {
      var columns = columns(schema, table);
      var primary = names(schema.getPrimaryKeys(null, null, table), "COLUMN_NAME");
      var unique = unique(schema, table);
      Set<String> foreign = new LinkedHashSet<>();
      var keys = new TreeMap<String, String>();
      try (var rows = schema.getImportedKeys(null, null, table)) {
        while (rows.next()) {
          foreign.add(rows.getString("FKCOLUMN_NAME"));
          keys.put(rows.getString("FKCOLUMN_NAME"), rows.getString("PKTABLE_NAME"));
        }
      }
      entities.add("  " + table + " {");
      for (var column : columns) {
        var marks = new ArrayList<String>();
        if (primary.contains(column.name())) {
          marks.add("PK");
        }
        if (foreign.contains(column.name())) {
          marks.add("FK");
        }
        if (unique.stream().anyMatch(key -> key.contains(column.name()))
            && !primary.contains(column.name())) {
          marks.add("UK");
        }
        if (!marks.isEmpty()) {
          entities.add(
              "    %s %s %s".formatted(column.type(), column.name(), String.join(", ", marks)));
        }
        var to = keys.get(column.name());
        if (to != null && tables.contains(to)) {
          references.add(
              "  %s %s--o%s %s : %s"
                  .formatted(
                      to,
                      column.required() ? "||" : "|o",
                      unique.contains(Set.of(column.name())) ? "|" : "{",
                      table,
                      column.name()));
        }
      }
      entities.add("  }");
    }
    references.addAll(entities);
    return references.stream().collect(Collectors.joining("\n", "erDiagram\n", "\n"));
  }

  private static List<Column> columns(DatabaseMetaData schema, String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (var rows = schema.getColumns(null, null, table, null)) {
      while (rows.next()) {
        columns.add(
            new Column(
                rows.getString("COLUMN_NAME"),
                rows.getString("TYPE_NAME")
                    .toLowerCase(Locale.ROOT)
                    .replace("character varying", "varchar"),
                rows.getInt("NULLABLE") == DatabaseMetaData.columnNoNulls));
      }
    }
    return columns;
  }

  /** The columns of each unique key, the primary key included. */
  private static Collection<Set<String>> unique(DatabaseMetaData schema, String table)
      throws SQLException {
    Map<String, Set<String>> keys = new TreeMap<>();
    try (var rows = schema.getIndexInfo(null, null, table, true, false)) {
      while (rows.next()) {
        keys.computeIfAbsent(rows.getString("INDEX_NAME"), key -> new LinkedHashSet<>())
            .add(rows.getString("COLUMN_NAME"));
      }
    }
    return keys.values();
  }

  private static Set<String> names(ResultSet rows, String column) throws SQLException {
    Set<String> names = new LinkedHashSet<>();
    try (rows) {
      while (rows.next()) {
        names.add(rows.getString(column));
      }
    }
    return names;
  }
}
