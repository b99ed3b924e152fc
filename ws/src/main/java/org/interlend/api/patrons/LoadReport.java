package org.interlend.api.patrons;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of a bulk load. */
@Schema(description = "The result of a bulk load")
public record LoadReport(
    @Schema(description = "How many records were saved") int loaded,
    @Schema(description = "How many were not saved") int refused,
    @Schema(description = "The first thousand not saved, and why") List<Refusal> refusals) {

  private static final int SHOWN = 1000;

  /** A record that was not saved. */
  @Schema(name = "RefusedLine", description = "A record that was not saved")
  public record Refusal(
      @Schema(description = "The line on which it begins, counted from 1") long line,
      @Schema(description = "Primary id of the record") String primaryId,
      @Schema(description = "Why it was not saved") String reason) {}

  /** Counts records during a load. */
  static final class Tally {

    private int loaded;
    private int refused;
    private final List<Refusal> refusals = new ArrayList<>();

    void loaded() {
      loaded++;
    }

    void refused(long line, String primaryId, String reason) {
      refused++;
      if (refusals.size() < SHOWN) {
        refusals.add(new Refusal(line, primaryId, reason));
      }
    }

    boolean isEmpty() {
      return loaded + refused == 0;
    }

    LoadReport report() {
      return new LoadReport(loaded, refused, List.copyOf(refusals));
    }
  }
}
