package org.interlend.api.common;

import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.interlend.persistence.Page;

/**
 * One page of a list.
 *
 * @param rows the rows of this page
 */
@Schema(description = "One page of a list")
public record Listing<T>(
    @Schema(description = "How many rows precede this page") int first,
    @Schema(description = "Number of rows of the whole list") long total,
    List<T> rows) {

  public static <E, T> Listing<T> of(Page<E> page, PageParameters paging, Function<E, T> view) {
    return new Listing<>(paging.first(), page.total(), page.rows().stream().map(view).toList());
  }
}
