package org.interlend.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.interlend.api.problem.ProblemMapper;
import org.interlend.api.staff.ApiTokensResource;
import org.interlend.api.staff.SignInsResource;

/**
 * The management API, used by scripts, migrations and monitoring. Its classes are listed because
 * the same archive also holds the NCIP and SRU endpoints.
 */
@ApplicationPath("/api")
public class ApiApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        InstitutionResource.class,
        LibrariesResource.class,
        PartnersResource.class,
        TemporaryItemRulesResource.class,
        PatronsResource.class,
        ItemsResource.class,
        CatalogResource.class,
        BorrowingRequestsResource.class,
        LendingRequestsResource.class,
        MessagesResource.class,
        CirculationResource.class,
        AccountResource.class,
        TermsResource.class,
        CountsResource.class,
        JobsResource.class,
        ApiTokensResource.class,
        SignInsResource.class,
        OpenApiResource.class,
        Json.class,
        Parameters.class,
        BodyLimit.class,
        CrossSiteFilter.class,
        PlainAddress.class,
        ProblemMapper.class,
        ProblemMapper.OfUnreadableJson.class,
        ProblemMapper.OfViolations.class);
  }
}
