package org.interlend.api.requests;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.api.common.LibraryTime;
import org.interlend.borrowing.link.CitedWork;
import org.interlend.borrowing.patronrequest.PatronRequest;
import org.interlend.borrowing.patronrequest.PatronRequestStatus;
import org.interlend.borrowing.request.BorrowingRequest;
import org.interlend.partners.CitedWorkField;
import org.interlend.staff.PatronDataVisibility;

/** A patron request as JSON. */
@Schema(
    name = "PatronRequest",
    description = "What a patron has requested on the library's form, before a broker has it")
public record PatronRequestJson(
    long id,
    @Schema(description = "The number that the link to the broker's page can carry") String number,
    @Schema(description = "Primary id of the patron") String patron,
    @Schema(description = "Code of the partner") String partner,
    PatronRequestStatus status,
    @JsonUnwrapped Work work,
    @Schema(description = "Number of the order that staff have placed") String orderNumber,
    @Schema(description = "The borrowing request that may be it; staff decide") Long candidate,
    @Schema(description = "The borrowing request that has taken its place") Long borrowingRequest,
    @Schema(description = "Code of the reason for canceling") String reasonCode,
    @Schema(description = "What staff added to it") String note,
    OffsetDateTime createdAt,
    OffsetDateTime changedAt) {

  /** What is requested. */
  public record Work(
      @Schema(description = "Genre of OpenURL") String genre,
      String title,
      @Schema(description = "Title of the article or chapter") String articleTitle,
      String author,
      String publisher,
      String edition,
      String isbn,
      String issn,
      String volume,
      String issue,
      String pages,
      String date,
      String doi,
      @Schema(description = "OCLC's number of the title") String oclc) {

    private static Work of(CitedWork work) {
      return new Work(
          work.value(CitedWorkField.GENRE),
          work.value(CitedWorkField.TITLE),
          work.value(CitedWorkField.ARTICLE_TITLE),
          work.value(CitedWorkField.AUTHOR),
          work.value(CitedWorkField.PUBLISHER),
          work.value(CitedWorkField.EDITION),
          work.value(CitedWorkField.ISBN),
          work.value(CitedWorkField.ISSN),
          work.value(CitedWorkField.VOLUME),
          work.value(CitedWorkField.ISSUE),
          work.value(CitedWorkField.PAGES),
          work.value(CitedWorkField.DATE),
          work.value(CitedWorkField.DOI),
          work.value(CitedWorkField.OCLC));
    }
  }

  static PatronRequestJson of(PatronRequest request, PatronDataVisibility sees, LibraryTime time) {
    return new PatronRequestJson(
        request.id(),
        request.number(),
        sees.primaryId(request.patron()),
        request.partner().code(),
        request.status(),
        Work.of(request.work()),
        request.orderNumber(),
        request.candidate().map(BorrowingRequest::id).orElse(null),
        request.request().map(BorrowingRequest::id).orElse(null),
        request.reason().code() == null ? null : request.reason().code().code(),
        sees.about(request.patron(), request.reason().note()),
        time.at(request.createdAt()),
        time.at(request.changedAt()));
  }
}
