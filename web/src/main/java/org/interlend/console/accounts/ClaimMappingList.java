package org.interlend.console.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.interlend.console.CurrentUser;
import org.interlend.institution.Institutions;
import org.interlend.institution.Library;
import org.interlend.persistence.TransactionTemplate;
import org.interlend.security.Permission;
import org.interlend.staff.claims.ClaimMappings;

/** The mappings of claims, ordered by claim and value. */
@Named
@RequestScoped
public class ClaimMappingList {

  @Inject private ClaimMappings mappings;
  @Inject private Institutions institutions;
  @Inject private TransactionTemplate transaction;
  @Inject private CurrentUser currentUser;

  private List<ClaimMappingRow> rows = List.of();

  @PostConstruct
  void read() {
    if (!currentUser.may(Permission.KEEP_ACCOUNTS)) {
      return;
    }
    rows =
        transaction.required(
            () -> {
              Map<String, String> names =
                  institutions.libraries().stream()
                      .collect(Collectors.toMap(Library::code, Library::name));
              return mappings.list().stream()
                  .map(mapping -> ClaimMappingRow.of(mapping, names))
                  .toList();
            });
  }

  public List<ClaimMappingRow> rows() {
    return rows;
  }
}
