package org.interlend.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows of short texts in one column: a line for each row, its cells separated by bars. A backslash
 * stands before what would be mistaken for one of them.
 */
public final class DelimitedColumn {

  private DelimitedColumn() {}

  /**
   * @param records may be null
   * @param cells of a record's row; may be null
   * @param room of the column, in characters; longer cells are cut until all rows have room
   * @return null when there are no records
   */
  public static <R> String write(Collection<R> records, Function<R, List<String>> cells, int room) {
    return records == null || records.isEmpty()
        ? null
        : Text.within(
            room,
            longest ->
                records.stream()
                    .map(record -> line(cells.apply(record), longest))
                    .collect(Collectors.joining("\n")));
  }

  private static String line(List<String> row, int longest) {
    return row.stream().map(cell -> escaped(cell, longest)).collect(Collectors.joining("|"));
  }

  private static String escaped(String cell, int longest) {
    return Text.fitOrEmpty(cell, longest).replace("\\", "\\\\").replace("|", "\\|");
  }

  /**
   * @param column what {@link #write} wrote, or null
   * @param cells of each row; cells that are missing or empty become null
   * @param record of a row
   */
  public static <R> List<R> read(String column, int cells, Function<List<String>, R> record) {
    return column == null
        ? List.of()
        : column.lines().map(line -> record.apply(row(line, cells))).toList();
  }

  private static List<String> row(String line, int cells) {
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (int at = 0; at < line.length(); at++) {
      char next = line.charAt(at);
      if (next == '|') {
        row.add(orNull(cell));
        cell.setLength(0);
      } else if (next == '\\' && at + 1 < line.length()) {
        at++;
        cell.append(line.charAt(at));
      } else {
        cell.append(next);
      }
    }
    row.add(orNull(cell));
    while (row.size() < cells) {
      row.add(null);
    }
    return row;
  }

  private static String orNull(StringBuilder cell) {
    return cell.isEmpty() ? null : cell.toString();
  }
}
