package org.interlend.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.interlend.api.access.CrossSiteFilter;
import org.interlend.api.access.PermissionFilter;
import org.interlend.api.accounts.PatronAccountResource;
import org.interlend.api.catalog.CatalogResource;
import org.interlend.api.catalog.ItemsResource;
import org.interlend.api.circulation.CirculationResource;
import org.interlend.api.circulation.HoldsResource;
import org.interlend.api.circulation.TermsResource;
import org.interlend.api.common.BodyLimitFilter;
import org.interlend.api.common.ControlCharacterFilter;
import org.interlend.api.common.EmptyBodyContentTypeFilter;
import org.interlend.api.common.EntityTagFilter;
import org.interlend.api.common.ObjectMapperProvider;
import org.interlend.api.common.ParameterConverterProvider;
import org.interlend.api.common.SemicolonEncodingFilter;
import org.interlend.api.common.UnknownParameterFilter;
import org.interlend.api.institution.CalendarResource;
import org.interlend.api.institution.InstitutionResource;
import org.interlend.api.institution.LibrariesResource;
import org.interlend.api.institution.LogoResource;
import org.interlend.api.letters.LettersResource;
import org.interlend.api.messages.MessagesResource;
import org.interlend.api.messages.OutboxResource;
import org.interlend.api.operation.JobsResource;
import org.interlend.api.operation.RecordCountsResource;
import org.interlend.api.operation.ServerSettingsResource;
import org.interlend.api.partners.PartnersResource;
import org.interlend.api.partners.TemporaryItemRulesResource;
import org.interlend.api.partners.WorkflowProfilesResource;
import org.interlend.api.patrons.PatronsResource;
import org.interlend.api.problem.ProblemMapper;
import org.interlend.api.reports.StatisticsResource;
import org.interlend.api.requests.BorrowingRequestsResource;
import org.interlend.api.requests.LendingRequestsResource;
import org.interlend.api.requests.LibrisAnswersResource;
import org.interlend.api.requests.LibrisOrderCardResource;
import org.interlend.api.requests.PatronRequestsResource;
import org.interlend.api.requests.ReasonsResource;
import org.interlend.api.requests.ScanResource;
import org.interlend.api.staff.ApiTokensResource;
import org.interlend.api.staff.AuditResource;
import org.interlend.api.staff.ClaimMappingsResource;
import org.interlend.api.staff.OwnPasswordResource;
import org.interlend.api.staff.SignInsResource;
import org.interlend.api.staff.StaffResource;
import org.interlend.api.staff.StaffSessionsResource;

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
        LogoResource.class,
        LibrariesResource.class,
        PartnersResource.class,
        TemporaryItemRulesResource.class,
        WorkflowProfilesResource.class,
        PatronsResource.class,
        ItemsResource.class,
        CatalogResource.class,
        BorrowingRequestsResource.class,
        LendingRequestsResource.class,
        LibrisAnswersResource.class,
        LibrisOrderCardResource.class,
        MessagesResource.class,
        OutboxResource.class,
        LettersResource.class,
        CirculationResource.class,
        HoldsResource.class,
        PatronAccountResource.class,
        TermsResource.class,
        PatronRequestsResource.class,
        ReasonsResource.class,
        ScanResource.class,
        RecordCountsResource.class,
        JobsResource.class,
        ServerSettingsResource.class,
        CalendarResource.class,
        StatisticsResource.class,
        AuditResource.class,
        ClaimMappingsResource.class,
        StaffResource.class,
        StaffSessionsResource.class,
        OwnPasswordResource.class,
        ApiTokensResource.class,
        SignInsResource.class,
        OpenApiResource.class,
        ObjectMapperProvider.class,
        ParameterConverterProvider.class,
        EmptyBodyContentTypeFilter.class,
        BodyLimitFilter.class,
        UnknownParameterFilter.class,
        EntityTagFilter.class,
        CrossSiteFilter.class,
        PermissionFilter.class,
        ControlCharacterFilter.class,
        SemicolonEncodingFilter.class,
        ProblemMapper.class,
        ProblemMapper.OfUnreadableJson.class,
        ProblemMapper.OfViolations.class);
  }
}
