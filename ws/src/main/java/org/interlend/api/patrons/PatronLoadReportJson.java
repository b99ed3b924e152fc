package org.interlend.api.patrons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.importing.FileImport;
import org.interlend.importing.ImportKind;
import org.interlend.importing.ImportLogLine;
import org.interlend.importing.ImportStatus;
import org.interlend.importing.RecordResult.Outcome;

/** The result of a load of patrons, or of its dry run. */
@Schema(name = "LoadReport", description = "The result of a load of patrons, or of its dry run")
public record PatronLoadReportJson(
    @Schema(description = "The number of the load, by which the console shows it") long id,
    @Schema(
            description =
                "Where the load is. Until it is FINISHED, FAILED or STOPPED, the numbers are those"
                    + " reached so far")
        ImportStatus status,
    @Schema(description = "Whether nothing was saved") boolean dryRun,
    @Schema(
            description =
                "How many records are valid: created, updated and unchanged ones. A dry run counts"
                    + " what a load would do")
        long loaded,
    @Schema(description = "How many patrons are new") long created,
    @Schema(description = "How many were changed") long updated,
    @Schema(description = "How many were the same before") long unchanged,
    @Schema(description = "How many were not saved") long refused,
    @Schema(description = "The first five hundred not saved, and why") List<Refusal> refusals,
    @Schema(
            description =
                "Of a dry run: the first five hundred patrons that a load would create, and the"
                    + " first five hundred that it would change")
        List<Change> changes) {

  /** A record that was not saved. */
  @Schema(name = "RefusedLine", description = "A record that was not saved")
  public record Refusal(
      @Schema(description = "The line on which it begins, counted from 1") long line,
      @Schema(description = "Primary id of the record") String primaryId,
      @Schema(description = "Why it was not saved") String reason) {}

  /** A patron that a load would create or change. */
  @Schema(name = "PatronDifference", description = "A patron that a load would create or change")
  public record Change(
      @Schema(description = "The line on which it begins, counted from 1") long line,
      @Schema(description = "Primary id of the patron") String primaryId,
      @Schema(description = "NEW or UPDATED") Outcome outcome,
      @Schema(description = "Each field with the value before and after; of a new one the name")
          List<String> differences) {

    static Change of(ImportLogLine line) {
      return new Change(
          line.recordAt(),
          line.recordNumber(),
          line.outcome(),
          line.sentences(ImportKind.PATRONS, Locale.ENGLISH));
    }
  }

  /**
   * @param ended the load, which may still wait or run
   * @param refused records that were not saved
   * @param changes of a dry run
   */
  static PatronLoadReportJson of(
      FileImport ended, List<ImportLogLine> refused, List<ImportLogLine> changes) {
    List<Refusal> refusals = new ArrayList<>();
    for (ImportLogLine line : refused) {
      refusals.add(
          new Refusal(
              line.recordAt(), line.recordNumber(), line.text(ImportKind.PATRONS, Locale.ENGLISH)));
    }
    // The rest of the file, which cannot be read, counts as one refused record.
    boolean broken = ended.status() == ImportStatus.FAILED;
    if (broken) {
      refusals.add(new Refusal(ended.problemLine(), null, ended.problemSentence(Locale.ENGLISH)));
    }
    return new PatronLoadReportJson(
        ended.id(),
        ended.status(),
        ended.dryRun(),
        ended.saved() + ended.unchanged(),
        ended.saved() - ended.updated(),
        ended.updated(),
        ended.unchanged(),
        ended.refused() + (broken ? 1 : 0),
        List.copyOf(refusals),
        ended.dryRun() ? changes.stream().map(Change::of).toList() : List.of());
  }
}
