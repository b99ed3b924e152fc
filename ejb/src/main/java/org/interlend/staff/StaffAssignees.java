package org.interlend.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.interlend.operator.OperatorSetting;
import org.interlend.requests.Assignees;
import org.interlend.security.Permission;

/** The accounts that can sign in and work on requests. */
@ApplicationScoped
@Transactional
class StaffAssignees implements Assignees {

  @Inject private EntityManager em;

  @Override
  public List<Assignee> list() {
    return em
        .createQuery(
            """
            select distinct a.username, a.displayName from StaffAccount a join a.roles r
            where a.active = true and a.demonstration in :kinds and r in :roles
            order by a.displayName, a.username
            """,
            Object[].class)
        .setParameter("kinds", OperatorSetting.DEMO.isOn() ? Set.of(true, false) : Set.of(false))
        .setParameter("roles", Permission.LEND.roles())
        .getResultList()
        .stream()
        .map(row -> new Assignee((String) row[0], (String) row[1]))
        .toList();
  }

  @Override
  public boolean has(String account) {
    return list().stream().anyMatch(each -> each.account().equals(account));
  }
}
