package org.interlend.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.interlend.Page;
import org.interlend.borrowing.BorrowingFilter;
import org.interlend.borrowing.BorrowingFilter.Activity;
import org.interlend.borrowing.BorrowingRequest;
import org.interlend.borrowing.BorrowingRequests;
import org.interlend.borrowing.BorrowingSort;
import org.interlend.borrowing.BorrowingStatus;
import org.interlend.partners.Format;

/** What patrons borrow from other libraries. */
@Path("borrowing-requests")
@RequestScoped
@Transactional
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Borrowing requests")
public class BorrowingRequestsResource {

  @Inject private BorrowingRequests requests;
  @Inject private BorrowingViews views;

  /** What a list shows; what is left out counts as all. */
  public static class Filter {

    @Parameter(description = "Code of the partner")
    @QueryParam("partner")
    private String partner;

    @Parameter(description = "The broker's number, exactly")
    @QueryParam("externalId")
    private String externalId;

    @Parameter(description = "One or more statuses")
    @QueryParam("status")
    private Set<BorrowingStatus> statuses;

    @Parameter(description = "The barcode a volume has or had, exactly")
    @QueryParam("barcode")
    private String barcode;

    @Parameter(description = "Primary id of the patron")
    @QueryParam("patron")
    private String patron;

    @QueryParam("format")
    private Format format;

    @Parameter(description = "Beginning of a number, title, author or patron's name")
    @QueryParam("text")
    private String text;

    @Parameter(description = "Running or finished requests only")
    @QueryParam("activity")
    @DefaultValue("ALL")
    private Activity activity;

    BorrowingFilter filter() {
      return new BorrowingFilter(
          Body.given(partner),
          Body.given(externalId),
          statuses,
          Body.given(barcode),
          Body.given(patron),
          format,
          Body.given(text),
          Body.or(activity, Activity.ALL));
    }
  }

  /**
   * @return requests, the latest changed first, without their histories
   */
  @GET
  @Operation(summary = "Borrowing requests, the latest changed first, without their histories")
  public Listing<BorrowingRequestJson> list(@BeanParam Filter filter, @BeanParam Paging paging) {
    Page<BorrowingRequest> page =
        requests.list(filter.filter(), BorrowingSort.latestFirst(), paging.first(), paging.rows());
    return Listing.of(page, paging, views.brief(page.rows()));
  }

  /**
   * @param id our own number of it
   * @return the request with its history; 404 for an unknown number
   */
  @GET
  @Path("{id: [0-9]{1,18}}")
  @Operation(summary = "A borrowing request with its history")
  public BorrowingRequestJson get(@PathParam("id") long id) {
    return views.full(requests.get(id));
  }
}
