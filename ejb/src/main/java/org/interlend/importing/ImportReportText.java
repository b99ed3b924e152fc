package org.interlend.importing;

import java.util.List;

/** The result of an import in one sentence, for the report beside a file of the watched folder. */
public final class ImportReportText {

  private ImportReportText() {}

  public static String of(FileImport ended) {
    List<String> parts =
        switch (ended.kind()) {
          case CATALOG ->
              List.of(
                  "%d records read".formatted(ended.processed()),
                  "%d records kept (%d of known titles)".formatted(ended.saved(), ended.updated()),
                  "%d items kept".formatted(ended.items()),
                  "%d records refused".formatted(ended.refused()),
                  "%d items refused".formatted(ended.refusedItems()));
          case PATRONS ->
              List.of(
                  "%d records read".formatted(ended.processed()),
                  "%d new".formatted(ended.saved() - ended.updated()),
                  "%d changed".formatted(ended.updated()),
                  "%d unchanged".formatted(ended.unchanged()),
                  "%d refused".formatted(ended.refused()));
        };
    return String.join(", ", parts);
  }
}
