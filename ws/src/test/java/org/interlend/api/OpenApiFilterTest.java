package org.interlend.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Generated clients name their methods by the ids of operations. */
class OpenApiFilterTest {

  @ParameterizedTest
  @CsvSource({
    "GET, /api/partners, getPartners",
    "PUT, /api/partners/{code}, putPartnersByCode",
    "DELETE, /api/borrowing-requests/{id}/staff-notes/{note}, deleteBorrowingRequestsByIdStaffNotesByNote",
    "GET, /api/me/password, getMePassword"
  })
  void anOperationIsNamedByItsMethodAndPath(HttpMethod method, String path, String id) {
    assertThat(OpenApiFilter.operationId(method, path)).isEqualTo(id);
  }
}
