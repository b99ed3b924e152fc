package org.interlend.api.catalog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.LibraryTime;
import org.interlend.importing.FileImport;
import org.interlend.importing.ImportFailure;
import org.interlend.importing.ImportKind;
import org.interlend.importing.ImportLogLine;
import org.interlend.importing.ImportStatus;

/** An import into the catalog as JSON. */
@Schema(name = "CatalogImport", description = "An import of a file of records into the catalog")
public record CatalogImportJson(
    long id,
    @Schema(description = "Name of the file as given") String file,
    @Schema(description = "Who started it") String by,
    OffsetDateTime at,
    ImportStatus status,
    @Schema(description = "How much of the file has been processed") int percent,
    @Schema(description = "How many records have been processed") long read,
    @Schema(description = "How many titles were saved") long loaded,
    @Schema(description = "How many of them existed before") long updated,
    @Schema(description = "How many records were not saved") long refused,
    @Schema(description = "How many items were saved") long items,
    @Schema(description = "Items and holdings of saved records that were not") long refusedItems,
    OffsetDateTime startedAt,
    OffsetDateTime endedAt,
    @Schema(description = "Why it failed") ImportFailure problemKind,
    @Schema(description = "Why it failed, as a sentence") String problem,
    @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(description = "What was not saved, and why; the first five hundred")
        List<Refusal> refusals) {

  /** A record or item that was not saved. */
  @Schema(name = "RefusedRecord", description = "A record or item that was not saved")
  public record Refusal(
      @Schema(description = "Position of the record in the file, counted from 1") long position,
      @Schema(description = "The record's number") String recordNumber,
      @Schema(description = "Why it was not saved") String reason) {

    static Refusal of(ImportLogLine reason) {
      return new Refusal(
          reason.recordAt(),
          reason.recordNumber(),
          reason.text(ImportKind.CATALOG, Locale.ENGLISH));
    }
  }

  /**
   * @param reasons the refusals to report; may be empty
   */
  static CatalogImportJson of(FileImport shown, List<ImportLogLine> reasons, LibraryTime time) {
    return new CatalogImportJson(
        shown.id(),
        shown.fileName(),
        shown.createdBy(),
        time.at(shown.createdAt()),
        shown.status(),
        shown.percent(),
        shown.processed(),
        shown.saved(),
        shown.updated(),
        shown.refused(),
        shown.items(),
        shown.refusedItems(),
        time.at(shown.startedAt()),
        time.at(shown.endedAt()),
        shown.problem(),
        shown.problemSentence(Locale.ENGLISH),
        reasons == null ? null : reasons.stream().map(Refusal::of).toList());
  }
}
